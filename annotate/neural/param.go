package neural

import (
	"math"
	"math/rand/v2"
)

// param is a matrix or a vector that is learnt, with its gradient and the two
// moments of Adam (Kingma and Ba, ICLR 2015).
type param struct {
	name       string
	rows, cols int
	value      []float32
	grad       []float32
	mean, vary []float32
	// table parameters are embeddings: only the rows that a batch touched have
	// gradients and are updated.
	table   bool
	touched []int32
	isTouch []bool
}

func newParam(name string, rows, cols int) *param {
	n := rows * cols
	return &param{
		name: name, rows: rows, cols: cols, value: make([]float32, n), grad: make([]float32, n),
		mean: make([]float32, n), vary: make([]float32, n),
	}
}

func newTable(name string, rows, cols int) *param {
	p := newParam(name, rows, cols)
	p.table, p.isTouch = true, make([]bool, rows)
	return p
}

// uniform fills p with numbers between -bound and bound.
func (p *param) uniform(r *rand.Rand, bound float64) *param {
	for i := range p.value {
		p.value[i] = float32((2*r.Float64() - 1) * bound)
	}
	return p
}

func (p *param) fill(x float32) *param {
	for i := range p.value {
		p.value[i] = x
	}
	return p
}

// touch notes that a row of a table is going to receive a gradient.
func (p *param) touch(row int32) {
	if !p.isTouch[row] {
		p.isTouch[row] = true
		p.touched = append(p.touched, row)
	}
}

const (
	decayMean = 0.9
	decayVary = 0.98
	epsilon   = 1e-6
)

// adam applies the gradients and clears them. Gradients are scaled by scale
// first. Step counts from 1.
func (p *param) adam(rate, scale float32, step int) {
	rate *= float32(math.Sqrt(1-math.Pow(decayVary, float64(step))) / (1 - math.Pow(decayMean, float64(step))))
	if !p.table {
		p.update(0, len(p.value), rate, scale)
		return
	}
	for _, row := range p.touched {
		p.update(int(row)*p.cols, (int(row)+1)*p.cols, rate, scale)
		p.isTouch[row] = false
	}
	p.touched = p.touched[:0]
}

func (p *param) update(from, to int, rate, scale float32) {
	value, grad, mean, vary := p.value[from:to], p.grad[from:to], p.mean[from:to], p.vary[from:to]
	for i, g := range grad {
		g *= scale
		mean[i] += (1 - decayMean) * (g - mean[i])
		vary[i] += (1 - decayVary) * (g*g - vary[i])
		value[i] -= rate * mean[i] / (float32(math.Sqrt(float64(vary[i]))) + epsilon)
		grad[i] = 0
	}
}

// squares is the sum of the squared gradients.
func (p *param) squares() float64 {
	var sum float64
	if !p.table {
		for _, g := range p.grad {
			sum += float64(g) * float64(g)
		}
		return sum
	}
	for _, row := range p.touched {
		for _, g := range p.grad[int(row)*p.cols : (int(row)+1)*p.cols] {
			sum += float64(g) * float64(g)
		}
	}
	return sum
}
