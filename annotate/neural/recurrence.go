package neural

import (
	"math"

	"github.com/saidby/saidby/annotate/neural/matrix"
)

// recur runs gated recurrences over each sentence, in both directions. The rows
// of g hold, for each direction, candidates z, forget gates f and output gates
// o: c = f*c' + (1-f)*z with c' the c of the word before, and the result is o*c.
// It has the forward results in its first half, the backward ones in its second.
func (t *tape) recur(g *node) *node {
	size := g.cols / 6
	h := t.node(g.rows, 2*size)
	cells := t.node(g.rows, 2*size)
	t.runs(func(way, first, step, count int) {
		before := make([]float32, size)
		for k := range count {
			r := first + k*step
			gates, cell, out := g.row(r)[way*3*size:(way+1)*3*size], cells.row(r)[way*size:(way+1)*size], h.row(r)[way*size:(way+1)*size]
			for i := range size {
				f, o := matrix.Sigmoid(gates[size+i]), matrix.Sigmoid(gates[2*size+i])
				cell[i] = f*before[i] + (1-f)*gates[i]
				out[i] = o * cell[i]
			}
			before = cell
		}
	})
	t.steps = append(t.steps, func() {
		t.runs(func(way, first, step, count int) {
			carry := make([]float32, size) // gradient of the cell from the word after
			zero := make([]float32, size)
			for k := count - 1; k >= 0; k-- {
				r := first + k*step
				before := zero
				if k > 0 {
					before = cells.row(r - step)[way*size : (way+1)*size]
				}
				gates, dgates := g.row(r)[way*3*size:(way+1)*3*size], g.gradRow(r)[way*3*size:(way+1)*3*size]
				cell, dout := cells.row(r)[way*size:(way+1)*size], h.gradRow(r)[way*size:(way+1)*size]
				for i := range size {
					f, df := sigmoidSlope(gates[size+i])
					o, do := sigmoidSlope(gates[2*size+i])
					dcell := dout[i]*o + carry[i]
					dgates[i] += dcell * (1 - f)
					dgates[size+i] += dcell * (before[i] - gates[i]) * df
					dgates[2*size+i] += dout[i] * cell[i] * do
					carry[i] = dcell * f
				}
			}
		})
	})
	return h
}

// runs calls do for every sentence and direction (0: forward, 1: backward).
func (t *tape) runs(do func(way, first, step, count int)) {
	for s, first := range t.layout.first {
		n := t.layout.count[s]
		do(0, first, 1, n)
		do(1, first+n-1, -1, n)
	}
}

// sigmoidSlope is matrix.Sigmoid and its slope.
func sigmoidSlope(x float32) (value, slope float32) {
	s := 1 / float32(math.Sqrt(float64(1+x*x)))
	return 0.5 + 0.5*x*s, 0.5 * s * s * s
}
