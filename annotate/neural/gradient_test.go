package neural

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestGradients compares the gradient of each step with finite differences, for
// the numbers that go in and for the parameters.
func TestGradients(t *testing.T) {
	const size = 6
	gold := []int32{noGold, 2, 1, 0, noGold, 0, noGold} // of sentences of three and one words
	r := rand.New(rand.NewPCG(7, 8))
	weights := func(rows, cols int) *param { return newParam("weights", rows, cols).uniform(r, 1) }
	w1, w3, bias := weights(size, size), weights(size, 3*size), weights(1, size)
	gain, shift := weights(1, size), weights(1, size)
	arcs := arcParams{weights(size, size), weights(1, size), weights(distances, size), weights(distances, size), weights(1, size), weights(1, size)}
	gates := weights(6*size, size)
	out := weights(5, size)

	for name, step := range map[string]struct {
		params []*param
		run    func(t *tape, x *node) float64
	}{
		"affine": {[]*param{w1, bias}, func(t *tape, x *node) float64 {
			return t.measure(t.affine(x, w1, bias, 1))
		}},
		"window": {[]*param{w3, bias}, func(t *tape, x *node) float64 {
			return t.measure(t.affine(x, w3, bias, 3))
		}},
		"relu and sum": {nil, func(t *tape, x *node) float64 {
			return t.measure(t.sum(x, t.relu(x)))
		}},
		"norm": {[]*param{gain, shift}, func(t *tape, x *node) float64 {
			return t.measure(t.norm(x, gain, shift))
		}},
		"recur": {[]*param{gates}, func(t *tape, x *node) float64 {
			return t.measure(t.recur(t.affine(x, gates, nil, 1)))
		}},
		"softmax": {nil, func(t *tape, x *node) float64 {
			return softmaxLoss(x, gold, 0.7)
		}},
		"arcs": {[]*param{arcs.bilinear, arcs.bias, arcs.depFar, arcs.headFar, arcs.rootArc}, func(t *tape, x *node) float64 {
			return t.arcLoss(x, t.affine(x, w1, nil, 1), &arcs, gold, 0.7)
		}},
		"pairs": {[]*param{arcs.rootRel, out}, func(t *tape, x *node) float64 {
			y := t.affine(t.pairs(x, t.affine(x, w1, nil, 1), arcs.rootRel, gold), out, nil, 1)
			return softmaxLoss(y, gold, 0.7)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLayout([]int{3, 1})
			input := weights(l.rows, size)
			for _, empty := range []int{0, 4, 6} {
				clear(input.value[empty*size : (empty+1)*size])
			}
			forward := func() (*tape, *node, float64) {
				tape := &tape{}
				tape.start(l)
				x := tape.node(l.rows, size)
				copy(x.value, input.value)
				return tape, x, step.run(tape, x)
			}
			for _, p := range append(step.params, w1) {
				clear(p.grad)
			}
			tape, x, _ := forward()
			tape.back()
			clear(input.grad)
			tape.words(func(row int) { copy(input.grad[row*size:], x.gradRow(row)) })
			var grads [][]float32 // now, since losses add to the gradients at once
			params := append(step.params, input)
			for _, p := range params {
				grads = append(grads, slices.Clone(p.grad))
			}
			for k, p := range params {
				checkGradient(t, p, grads[k], func(i int) bool {
					return p != input || !isEmpty(l, i/size)
				}, func() float64 { _, _, loss := forward(); return loss })
			}
		})
	}
}

// measure is a smooth function of the rows of words of x.
func (t *tape) measure(x *node) (loss float64) {
	t.words(func(row int) {
		for i, v := range x.row(row) {
			weight := float64(1+(row*7+i*3)%5) / 5
			loss += weight * math.Sin(float64(v))
			x.gradRow(row)[i] += float32(weight * math.Cos(float64(v)))
		}
	})
	return loss
}

func isEmpty(l *layout, row int) bool {
	for s, first := range l.first {
		if row >= first && row < first+l.count[s] {
			return false
		}
	}
	return true
}

func checkGradient(t *testing.T, p *param, grad []float32, wanted func(int) bool, loss func() float64) {
	t.Helper()
	const h = 1e-2
	for i := range p.value {
		if !wanted(i) {
			continue
		}
		x := p.value[i]
		p.value[i] = x + h
		up := loss()
		p.value[i] = x - h
		down := loss()
		p.value[i] = x
		if want, got := (up-down)/(2*h), float64(grad[i]); math.Abs(got-want) > 0.01*max(1, math.Abs(want)) {
			t.Errorf("%s[%d] of %d by %d: gradient %g, by differences %g", p.name, i, p.rows, p.cols, got, want)
		}
	}
}
