package neural

import (
	"math"

	"github.com/saidby/saidby/annotate/neural/matrix"
)

// noGold marks a row for which the right answer is not known.
const noGold = -1

// softmaxLoss is the cross entropy of scores against the right columns, summed
// over the rows that have one and multiplied by weight. It puts the gradients
// into scores at once.
func softmaxLoss(scores *node, gold []int32, weight float32) (loss float64) {
	for r, want := range gold {
		if want != noGold {
			loss += crossEntropy(scores.row(r), scores.gradRow(r), int(want), weight)
		}
	}
	return loss
}

// crossEntropy is the loss of one row; grad receives its gradient.
func crossEntropy(scores, grad []float32, want int, weight float32) float64 {
	top := scores[0]
	for _, x := range scores {
		top = max(top, x)
	}
	var sum float64
	for i, x := range scores {
		e := math.Exp(float64(x - top))
		sum += e
		grad[i] = float32(e)
	}
	scale := weight / float32(sum)
	for i := range grad {
		grad[i] *= scale
	}
	grad[want] -= weight
	return float64(weight) * (math.Log(sum) - float64(scores[want]-top))
}

// arcParams are the parameters of the scorer of arcs.
type arcParams struct {
	bilinear, bias   *param // between the vectors of dependent and head
	depFar, headFar  *param // one row per distance, for dependent and head
	rootArc, rootRel *param // the vectors of the root in place of a head's
}

// Distances between a dependent and its head are told apart up to a point: 0 is
// the root, then ten classes to each side.
const (
	nearest   = 10
	distances = 2*nearest + 1
)

// distance is the class of a head's distance from its dependent; columns count
// from 1 there, 0 is the root.
func distance(dependent, headColumn int) int {
	if headColumn == 0 {
		return 0
	}
	d := headColumn - 1 - dependent
	side := 1
	if d < 0 {
		d, side = -d, 1+nearest
	}
	switch {
	case d <= 6:
		return side + max(d-1, 0)
	case d <= 8:
		return side + 6
	case d <= 12:
		return side + 7
	case d <= 20:
		return side + 8
	}
	return side + 9
}

// arcLoss scores all arcs of all sentences and is the cross entropy of the right
// heads (rows: index of the head's column, 0 the root, noGold where unknown).
func (t *tape) arcLoss(dep, head *node, p *arcParams, gold []int32, weight float32) (loss float64) {
	size := dep.cols
	turned := t.affine(dep, p.bilinear, p.bias, 1)
	depFar := t.affine(dep, p.depFar, nil, 1)
	headFar := t.affine(head, p.headFar, nil, 1)
	root := make([]float32, distances)
	for k := range root {
		root[k] = dot(p.headFar.value[k*size:(k+1)*size], p.rootArc.value)
	}
	for s, first := range t.layout.first {
		n := t.layout.count[s]
		if gold[first] == noGold {
			continue
		}
		heads := t.node(n+1, size)
		copy(heads.value, p.rootArc.value)
		copy(heads.value[size:], head.value[first*size:(first+n)*size])
		scores := t.node(n, n+1)
		deps := matrix.Of(turned.value[first*size:], n, size)
		t.product.Multiply(matrix.Of(scores.value, n, n+1), deps, matrix.Of(heads.value, n+1, size).T(), false)
		for i := range n {
			row, far := scores.row(i), depFar.row(first+i)
			row[0] += far[0] + root[0]
			for j := 1; j <= n; j++ {
				k := distance(i, j)
				row[j] += far[k] + headFar.row(first + j - 1)[k]
			}
			row[i+1] = -1e9
			loss += crossEntropy(row, scores.gradRow(i), int(gold[first+i]), weight)
			for j, g := range scores.gradRow(i) {
				k := distance(i, j)
				depFar.gradRow(first + i)[k] += g
				if j > 0 {
					headFar.gradRow(first + j - 1)[k] += g
					continue
				}
				axpy(p.headFar.grad[:size], g, p.rootArc.value)
				axpy(p.rootArc.grad, g, p.headFar.value[:size])
			}
		}
		grads := matrix.Of(scores.grad, n, n+1)
		t.product.Multiply(matrix.Of(turned.grad[first*size:], n, size), grads, matrix.Of(heads.value, n+1, size), true)
		t.product.Multiply(matrix.Of(heads.grad, n+1, size), grads.T(), deps, false)
		matrix.Add(p.rootArc.grad, heads.grad[:size])
		matrix.Add(head.grad[first*size:(first+n)*size], heads.grad[size:])
	}
	return loss
}

func dot(a, b []float32) (sum float32) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func axpy(to []float32, a float32, x []float32) {
	for i, v := range x {
		to[i] += a * v
	}
}

// pairs adds to the vector of each dependent that of its head (column as in
// arcLoss; the root has a vector of its own).
func (t *tape) pairs(dep, head *node, root *param, gold []int32) *node {
	y := t.node(dep.rows, dep.cols)
	each := func(do func(r, headRow int)) {
		for s, first := range t.layout.first {
			for i := range t.layout.count[s] {
				if h := gold[first+i]; h == 0 {
					do(first+i, -1)
				} else if h != noGold {
					do(first+i, first+int(h)-1)
				}
			}
		}
	}
	each(func(r, headRow int) {
		copy(y.row(r), dep.row(r))
		if headRow < 0 {
			matrix.Add(y.row(r), root.value)
			return
		}
		matrix.Add(y.row(r), head.row(headRow))
	})
	t.steps = append(t.steps, func() {
		each(func(r, headRow int) {
			matrix.Add(dep.gradRow(r), y.gradRow(r))
			if headRow < 0 {
				matrix.Add(root.grad, y.gradRow(r))
				return
			}
			matrix.Add(head.gradRow(headRow), y.gradRow(r))
		})
	})
	return y
}
