package neural

import "github.com/saidby/saidby/annotate/neural/matrix"

// Arc scores multiply activations with activations: fewer bits keep the sums
// within 31.
const arcLimit = 1023

// parse scores all arcs and finds the best tree.
func (r *reader) parse(m *Model, n int) {
	width, size := m.shape.Width, m.shape.Arc
	r.unitDep, r.unitHead = resize(r.unitDep, n+1), resize(r.unitHead, n+1)
	r.narrow = resize(r.narrow, (n+1)*size+1)

	// Heads: the root first. Their distance terms, and their place as weights.
	r.apply(m.arcHead, r.x[width:], n, width, matrix.FixedScale)
	r.unitHead[0] = matrix.Quantise(r.narrow, m.rootArc, arcLimit)
	for i := range n {
		row := r.wide[i*size : (i+1)*size]
		matrix.Rectify(row)
		r.unitHead[i+1] = matrix.Quantise(r.narrow[(i+1)*size:], row, arcLimit)
	}
	r.arcs.Reset(n+1, size)
	for j := range n + 1 {
		r.arcs.SetRow(j, r.narrow[j*size:(j+1)*size])
	}
	copy(r.unitDep, r.unitHead)
	r.applyRows(m.headFar, n+1, size)
	r.headFar = append(r.headFar[:0], r.wide...)

	// Dependents: their distance terms, and what they look for in a head.
	r.apply(m.arcDep, r.x[width:], n, width, matrix.FixedScale)
	for i := range n {
		row := r.wide[i*size : (i+1)*size]
		matrix.Rectify(row)
		r.unitDep[i] = matrix.Quantise(r.narrow[i*size:], row, matrix.MaxActivation)
	}
	r.applyRows(m.depFar, n, size)
	r.far = append(r.far[:0], r.wide...)
	r.applyRows(m.bilinear, n, size)
	for i := range n {
		r.unitDep[i] = matrix.Quantise(r.narrow[i*size:], r.wide[i*size:(i+1)*size], arcLimit)
	}
	lines := r.arcs.Width()
	r.sums = resize(r.sums, n*lines)
	r.arcs.Multiply(r.sums, r.narrow, n, size)
	r.scores = resize(r.scores, n*(n+1))
	for i := range n {
		row, far := r.scores[i*(n+1):(i+1)*(n+1)], r.far[i*distances:(i+1)*distances]
		for j := range row {
			k := distance(i, j)
			row[j] = float32(float32(r.sums[i*lines+j])*float32(r.unitDep[i]*r.unitHead[j])) + (far[k] + r.headFar[j*distances+k])
		}
		row[i+1] = impossible
	}
	r.heads = resize(r.heads, n)
	bestTree(r.scores, n, r.heads)
}

// relate finds the relation of each word to its head.
func (r *reader) relate(m *Model, n int) {
	width, size := m.shape.Width, m.shape.Label
	r.apply(m.relHead, r.x[width:], n, width, matrix.FixedScale)
	r.relHead = append(r.relHead[:0], r.wide...)
	r.apply(m.relDep, r.x[width:], n, width, matrix.FixedScale)
	r.narrow = resize(r.narrow, n*size+1)
	for i, h := range r.heads {
		row, head := r.wide[i*size:(i+1)*size], m.rootRel
		if h > 0 {
			head = r.relHead[(h-1)*size : h*size]
		}
		matrix.Add(row, head)
		matrix.Rectify(row)
		r.unitDep[i] = matrix.Quantise(r.narrow[i*size:], row, matrix.MaxActivation)
	}
	r.applyRows(m.rel, n, size)
	r.rels = resize(r.rels, n)
	count := len(m.labels.Rels)
	for i, h := range r.heads {
		if h > 0 { // only the root is "root", which is the first relation
			r.rels[i] = 1 + argmax(r.wide[i*count+1:(i+1)*count])
		} else {
			r.rels[i] = 0
		}
	}
}
