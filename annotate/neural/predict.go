package neural

import (
	"strings"

	"github.com/saidby/saidby/annotate/neural/matrix"
)

// Prediction is what the model says about a sentence: a value per word, and the
// names. Its memory is reused by the next call.
type Prediction struct {
	Tags  []Tag
	Heads []int // index of the head, -1 for the root
	Rels  []string
	Names []Name
}

// longest is the number of words that are parsed together. No sentence is that
// long; lists and tables that were taken for one are cut.
const longest = 192

// Predict reads a sentence: words as Universal Dependencies count them.
func (m *Model) Predict(words []string, out *Prediction) {
	n := len(words)
	out.Tags, out.Heads, out.Rels = resize(out.Tags, n), resize(out.Heads, n), resize(out.Rels, n)
	out.Names = out.Names[:0]
	r := m.readers.Get().(*reader)
	defer m.readers.Put(r)
	root := -1
	for first := 0; first < n; first += longest {
		count := min(longest, n-first)
		r.read(m, words[first:first+count])
		r.write(m, out, first, count)
		for i := first; i < first+count; i++ {
			switch {
			case out.Heads[i] >= 0:
			case root < 0:
				root = i
			default: // the root of a later part hangs on that of the first
				out.Heads[i], out.Rels[i] = root, "parataxis"
			}
		}
	}
}

// reader is the scratch memory of one call.
type reader struct {
	x, middle []int16 // states with an empty row before and after
	sums      []int32
	wide      []float32
	row       []float32
	cell      []float32
	narrow    []int16
	tags      []uint8
	nameTags  []uint8
	heads     []int
	rels      []int
	scores    []float32
	dep, head []float32
	unitDep   []float32
	unitHead  []float32
	far       []float32
	headFar   []float32
	arcs      matrix.Packed
	decoder   nameDecoder
	extract   extractor
	features  features
	missing   []int
}

// read computes tags, names, heads and relations of a part of a sentence.
func (r *reader) read(m *Model, words []string) {
	n, width := len(words), m.shape.Width
	r.x = resize(r.x, (n+2)*width)
	clear(r.x[:width])
	clear(r.x[(n+1)*width:])
	r.forms(m, words)
	for i := range m.layers {
		r.layer(&m.layers[i], n, width)
		if i+1 == m.shape.TagAfter {
			r.middle = append(r.middle[:0], r.x...)
		}
	}
	r.tag(m, n)
	r.name(m, n)
	r.parse(m, n)
	r.relate(m, n)
}

// forms fills the states with the vectors of the word forms.
func (r *reader) forms(m *Model, words []string) {
	width := m.shape.Width
	r.missing = r.missing[:0]
	m.forms.RLock()
	for i, w := range words {
		if at, ok := m.forms.at[w]; ok {
			copy(r.x[(i+1)*width:], m.forms.states[int(at)*width:(int(at)+1)*width])
			continue
		}
		r.missing = append(r.missing, i)
	}
	m.forms.RUnlock()
	if len(r.missing) == 0 {
		return
	}
	for _, i := range r.missing {
		r.form(m, words[i], r.x[(i+1)*width:(i+2)*width])
	}
	m.forms.Lock()
	defer m.forms.Unlock()
	if m.forms.at == nil {
		m.forms.at = map[string]int32{}
	}
	for _, i := range r.missing {
		if _, ok := m.forms.at[words[i]]; ok || len(m.forms.at) >= maxForms {
			continue
		}
		m.forms.at[strings.Clone(words[i])] = int32(len(m.forms.states) / width)
		m.forms.states = append(m.forms.states, r.x[(i+1)*width:(i+2)*width]...)
	}
}

// form computes the vector of one word form.
func (r *reader) form(m *Model, word string, to []int16) {
	s, f := &m.shape, &r.features
	r.extract.features(f, word, m.vocabulary, &s.Tables)
	r.row = resize(r.row, s.inputs())
	clear(r.row)
	m.word.addRow(r.row, f.word, 1)
	at := s.WordDim
	for i := range m.affix {
		m.affix[i].addRow(r.row[at:], f.affix[i], 1)
		at += s.AffixDim
	}
	m.shapes.addRow(r.row[at:], f.shape, 1)
	at += s.AffixDim
	scale := gramScale(len(f.grams))
	for _, g := range f.grams {
		m.gram.addRow(r.row[at:], g, scale)
	}
	at += s.GramDim
	if f.vector >= 0 && s.VectorDim > 0 {
		m.vectors.put(r.row[at:at+s.VectorDim], f.vector)
		r.row[at+s.VectorDim] = 1
	}
	r.narrow = resize(r.narrow, len(r.row)+1)
	unit := matrix.Quantise(r.narrow, r.row, matrix.MaxActivation)
	r.wide = resize(r.wide, s.Width)
	r.apply(m.mix.product, r.narrow, 1, 0, unit)
	matrix.Rectify(r.wide)
	matrix.Normalise(to, r.wide, m.mix.gain, m.mix.shift, normEpsilon)
}

// apply multiplies rows of integers, stride apart and in the given unit, with
// the matrix, into r.wide.
func (r *reader) apply(p *product, x []int16, rows, stride int, unit float32) {
	width, outputs := p.packed.Width(), p.packed.Outputs
	r.sums = resize(r.sums, rows*width)
	p.packed.Multiply(r.sums, x, rows, stride)
	r.wide = resize(r.wide, rows*outputs)
	for k := range rows {
		matrix.Rescale(r.wide[k*outputs:(k+1)*outputs], r.sums[k*width:], p.scales, unit, p.bias)
	}
}

func (r *reader) layer(l *quantLayer, n, width int) {
	if l.kind == 'c' {
		r.apply(l.product, r.x, n, width, matrix.FixedScale)
		matrix.Rectify(r.wide)
		r.residual(l, r.wide, n, width)
		return
	}
	r.apply(l.product, r.x[width:], n, width, matrix.FixedScale)
	r.recur(n, width)
	r.residual(l, r.row, n, width)
}

// residual adds rows to the states, and normalises.
func (r *reader) residual(l *quantLayer, rows []float32, n, width int) {
	for i := range n {
		row, state := rows[i*width:(i+1)*width], r.x[(i+1)*width:(i+2)*width]
		matrix.AddFixed(row, state)
		matrix.Normalise(state, row, l.gain, l.shift, normEpsilon)
	}
}

// recur runs the recurrences over the gates in r.wide, into r.row.
func (r *reader) recur(n, width int) {
	size := width / 2
	r.row = resize(r.row, n*width)
	r.cell = resize(r.cell, size)
	for way := range 2 {
		first, step := 0, 1
		if way == 1 {
			first, step = n-1, -1
		}
		clear(r.cell)
		for k := range n {
			at := first + k*step
			gates := r.wide[(at*6+way*3)*size : (at*6+way*3+3)*size]
			out := r.row[at*width+way*size : at*width+(way+1)*size]
			matrix.Gate(r.cell, out, gates[:size], gates[size:2*size], gates[2*size:])
		}
	}
}

func (r *reader) tag(m *Model, n int) {
	width := m.shape.Width
	r.apply(m.tags, r.middle[width:], n, width, matrix.FixedScale)
	r.tags = resize(r.tags, n)
	count := len(m.labels.Tags)
	for i := range n {
		r.tags[i] = uint8(argmax(r.wide[i*count : (i+1)*count]))
	}
}

func (r *reader) name(m *Model, n int) {
	width := m.shape.Width
	r.apply(m.nameHidden, r.middle, n, width, matrix.FixedScale)
	hidden := m.shape.NameWidth
	r.scores = resize(r.scores, n*nameTags(len(m.labels.Names)))
	r.narrow = resize(r.narrow, n*hidden+1)
	r.unitDep = resize(r.unitDep, n)
	for i := range n {
		row := r.wide[i*hidden : (i+1)*hidden]
		matrix.Rectify(row)
		r.unitDep[i] = matrix.Quantise(r.narrow[i*hidden:], row, matrix.MaxActivation)
	}
	tags := nameTags(len(m.labels.Names))
	r.applyRows(m.names, n, hidden)
	copy(r.scores, r.wide)
	r.nameTags = append(r.nameTags[:0], r.decoder.decode(r.scores, n, tags)...)
}

// applyRows multiplies the rows in r.narrow, whose units are in r.unitDep.
func (r *reader) applyRows(p *product, n, stride int) {
	width, outputs := p.packed.Width(), p.packed.Outputs
	r.sums = resize(r.sums, n*width)
	p.packed.Multiply(r.sums, r.narrow, n, stride)
	r.wide = resize(r.wide, n*outputs)
	for i := range n {
		matrix.Rescale(r.wide[i*outputs:(i+1)*outputs], r.sums[i*width:], p.scales, r.unitDep[i], p.bias)
	}
}

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
	r.head = append(r.head[:0], r.wide...)
	r.apply(m.relDep, r.x[width:], n, width, matrix.FixedScale)
	r.narrow = resize(r.narrow, n*size+1)
	for i, h := range r.heads {
		row, head := r.wide[i*size:(i+1)*size], m.rootRel
		if h > 0 {
			head = r.head[(h-1)*size : h*size]
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

// write puts what was read where the caller looks for it.
func (r *reader) write(m *Model, out *Prediction, first, n int) {
	for i := range n {
		at := first + i
		out.Tags[at] = m.labels.Tags[r.tags[i]]
		out.Rels[at] = m.labels.Rels[r.rels[i]]
		out.Heads[at] = -1
		if h := r.heads[i]; h > 0 {
			out.Heads[at] = first + h - 1
		}
	}
	out.Names = appendNames(out.Names, r.nameTags, m.labels.Names, first)
}
