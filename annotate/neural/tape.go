package neural

import (
	"math/rand/v2"

	"github.com/saidby/saidby/annotate/neural/matrix"
)

// tape records the steps of a computation, so that they can be gone back for
// the gradients. Every step works on whole batches.
type tape struct {
	layout  *layout
	product matrix.Multiplier
	memory  arena
	steps   []func() // backward, in the order of the forward steps
	random  *rand.Rand
	learn   bool // whether dropout is on
	looks   []look
}

// layout says how sentences lie in the rows of a batch: one after the other,
// with an empty row before, between and after them, so that a window over three
// rows never sees two sentences.
type layout struct {
	rows  int
	first []int // row of the first word of each sentence
	count []int // its words
}

func newLayout(counts []int) *layout {
	l := &layout{rows: 1, count: counts}
	for _, n := range counts {
		l.first = append(l.first, l.rows)
		l.rows += n + 1
	}
	return l
}

// node is a matrix on the tape with the gradient of the loss with respect to it.
type node struct {
	rows, cols  int
	value, grad []float32
}

func (n *node) row(i int) []float32     { return n.value[i*n.cols : (i+1)*n.cols] }
func (n *node) gradRow(i int) []float32 { return n.grad[i*n.cols : (i+1)*n.cols] }

// start clears the tape for a new batch.
func (t *tape) start(l *layout) {
	t.layout = l
	t.steps = t.steps[:0]
	t.memory.reset()
}

// back runs the steps backwards.
func (t *tape) back() {
	for i := len(t.steps) - 1; i >= 0; i-- {
		t.steps[i]()
	}
}

func (t *tape) node(rows, cols int) *node {
	return &node{rows, cols, t.memory.take(rows * cols), t.memory.take(rows * cols)}
}

// arena hands out zeroed memory that is taken back all at once.
type arena struct {
	blocks     [][]float32
	block, use int
}

const arenaBlock = 1 << 22

func (a *arena) reset() { a.block, a.use = 0, 0 }

func (a *arena) take(n int) []float32 {
	for {
		if a.block == len(a.blocks) {
			a.blocks = append(a.blocks, make([]float32, max(n, arenaBlock)))
		}
		if b := a.blocks[a.block]; a.use+n <= len(b) {
			s := b[a.use : a.use+n : a.use+n]
			a.use += n
			clear(s)
			return s
		}
		a.block, a.use = a.block+1, 0
	}
}

// affine is w times x plus bias, row by row. With a window of 3 it is applied to
// a row with its two neighbours; the first and last row of the batch, which are
// empty, then stay zero. Bias may be nil.
func (t *tape) affine(x *node, w, bias *param, window int) *node {
	y := t.node(x.rows, w.rows)
	margin := window / 2
	rows := x.rows - 2*margin
	in := matrix.View{Data: x.value, Rows: rows, Cols: window * x.cols, RowStride: x.cols, ColStride: 1}
	out := matrix.Of(y.value[margin*y.cols:], rows, y.cols)
	weights := matrix.Of(w.value, w.rows, w.cols)
	t.product.Multiply(out, in, weights.T(), true) // to the zeros of a new node
	if bias != nil {
		for r := margin; r < margin+rows; r++ {
			matrix.Add(y.row(r), bias.value)
		}
	}
	t.steps = append(t.steps, func() {
		grad := matrix.Of(y.grad[margin*y.cols:], rows, y.cols)
		t.product.Multiply(matrix.Of(w.grad, w.rows, w.cols), grad.T(), in, true)
		if bias != nil {
			for r := margin; r < margin+rows; r++ {
				matrix.Add(bias.grad, y.gradRow(r))
			}
		}
		if window == 1 {
			t.product.Multiply(matrix.Of(x.grad, rows, x.cols), grad, weights, true)
			return
		}
		wide := t.memory.take(rows * in.Cols)
		t.product.Multiply(matrix.Of(wide, rows, in.Cols), grad, weights, false)
		for r := range rows {
			matrix.Add(x.grad[r*x.cols:r*x.cols+in.Cols], wide[r*in.Cols:(r+1)*in.Cols])
		}
	})
	return y
}

// relu replaces negative numbers by zero.
func (t *tape) relu(x *node) *node {
	y := t.node(x.rows, x.cols)
	for i, v := range x.value {
		y.value[i] = max(v, 0)
	}
	t.steps = append(t.steps, func() {
		for i, g := range y.grad {
			if y.value[i] == 0 {
				g = 0
			}
			x.grad[i] += g
		}
	})
	return y
}

// dropout sets a share of the numbers to zero and scales up the others, while
// learning.
func (t *tape) dropout(x *node, share float32) *node {
	if !t.learn || share == 0 {
		return x
	}
	y := t.node(x.rows, x.cols)
	mask := t.memory.take(len(x.value))
	factor := [2]float32{1 / (1 - share), 0}
	limit := uint64(share * (1 << 16))
	for i := 0; i < len(mask); i += 4 {
		bits := t.random.Uint64()
		for k := i; k < min(i+4, len(mask)); k++ {
			mask[k] = factor[((bits&0xffff)-limit)>>63]
			bits >>= 16
		}
	}
	for i, f := range mask {
		y.value[i] = x.value[i] * f
	}
	t.steps = append(t.steps, func() {
		for i, g := range y.grad {
			x.grad[i] += g * mask[i]
		}
	})
	return y
}

// sum adds two matrices.
func (t *tape) sum(a, b *node) *node {
	y := t.node(a.rows, a.cols)
	copy(y.value, a.value)
	matrix.Add(y.value, b.value)
	t.steps = append(t.steps, func() {
		matrix.Add(a.grad, y.grad)
		matrix.Add(b.grad, y.grad)
	})
	return y
}

const normEpsilon = 1e-5

// norm is layer normalisation of the rows of words; empty rows become zero.
func (t *tape) norm(x *node, gain, shift *param) *node {
	y := t.node(x.rows, x.cols)
	unit := t.node(x.rows, x.cols) // normalised, before gain and shift
	inverse := t.memory.take(x.rows)
	t.words(func(r int) {
		in, u, out := x.row(r), unit.row(r), y.row(r)
		mean, scale := matrix.Moments(in, normEpsilon)
		inverse[r] = scale
		for i, v := range in {
			u[i] = (v - mean) * scale
			out[i] = u[i]*gain.value[i] + shift.value[i]
		}
	})
	t.steps = append(t.steps, func() {
		size := float32(x.cols)
		t.words(func(r int) {
			u, g, du := unit.row(r), y.gradRow(r), unit.gradRow(r)
			var mean, along float32
			for i := range g {
				gain.grad[i] += g[i] * u[i]
				shift.grad[i] += g[i]
				du[i] = g[i] * gain.value[i]
				mean += du[i]
				along += du[i] * u[i]
			}
			mean, along = mean/size, along/size
			dx := x.gradRow(r)
			for i := range dx {
				dx[i] += inverse[r] * (du[i] - mean - u[i]*along)
			}
		})
	})
	return y
}

// words calls do for every row that holds a word.
func (t *tape) words(do func(row int)) {
	for s, first := range t.layout.first {
		for r := first; r < first+t.layout.count[s]; r++ {
			do(r)
		}
	}
}
