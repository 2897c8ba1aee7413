package matrix

// The integer product serves reading. Rows of activations are int16, weights
// int8 widened to int16, sums int32; the caller keeps both small enough that no
// sum can overflow (MaxDepth columns of MaxActivation times 127).
const (
	MaxActivation = 8191
	MaxDepth      = 2048
)

const (
	lanes   = 16 // outputs that the kernel computes together
	tokens4 = 4  // rows that the kernel computes together
)

// Packed is a matrix of weights laid out for the integer kernel: for each group
// of 16 outputs, pair after pair of inputs, so that one instruction multiplies
// and adds a pair for eight outputs.
type Packed struct {
	Outputs, Inputs int
	data            []int16
	pairs           int
}

// Reset gives p the shape of a matrix of outputs rows and inputs columns, all
// zero, reusing its memory.
func (p *Packed) Reset(outputs, inputs int) {
	p.Outputs, p.Inputs, p.pairs = outputs, inputs, (inputs+1)/2
	n := (outputs + lanes - 1) / lanes * lanes * p.pairs * 2
	if cap(p.data) < n {
		p.data = make([]int16, n)
	}
	p.data = p.data[:n]
	clear(p.data)
}

// Set stores one weight.
func (p *Packed) Set(output, input int, value int16) {
	group, lane := output/lanes, output%lanes
	p.data[(group*p.pairs+input/2)*lanes*2+lane*2+input%2] = value
}

// SetRow stores all weights of one output.
func (p *Packed) SetRow(output int, row []int16) {
	group, lane := output/lanes, output%lanes
	at := group*p.pairs*lanes*2 + lane*2
	for i, value := range row {
		p.data[at+i/2*lanes*2+i%2] = value
	}
}

// Width is the number of sums per row that Multiply writes: the outputs, rounded
// up to a multiple of 16.
func (p *Packed) Width() int { return (p.Outputs + lanes - 1) / lanes * lanes }

// Multiply computes, for each of rows rows, the sums over the inputs for all
// outputs. Row r starts at x[r*stride]; an odd number of inputs reads one value
// more, which meets a zero weight. The sums of row r start at sums[r*p.Width()].
func (p *Packed) Multiply(sums []int32, x []int16, rows, stride int) {
	if rows == 0 || p.pairs == 0 {
		clear(sums[:rows*p.Width()])
		return
	}
	width := p.Width()
	_ = sums[rows*width-1]
	_ = x[(rows-1)*stride+2*p.pairs-1]
	for group := range width / lanes {
		w := p.data[group*p.pairs*lanes*2:]
		r := 0
		for ; r+tokens4 <= rows; r += tokens4 {
			multiply4(p.pairs, &x[r*stride], stride, &w[0], &sums[r*width+group*lanes], width)
		}
		for ; r < rows; r++ {
			multiply1(p.pairs, &x[r*stride], &w[0], &sums[r*width+group*lanes])
		}
	}
}

// multiplyPlain is what the kernels compute, for one row, four sums at a time.
func multiplyPlain(pairs int, x, w []int16, sums []int32) {
	x = x[:2*pairs]
	for j := 0; j < lanes; j += 4 {
		var a, b, c, d int32
		at := 2 * j
		for k := 0; k+1 < len(x); k += 2 {
			p, q := int32(x[k]), int32(x[k+1])
			v := (*[8]int16)(w[at:])
			a += p*int32(v[0]) + q*int32(v[1])
			b += p*int32(v[2]) + q*int32(v[3])
			c += p*int32(v[4]) + q*int32(v[5])
			d += p*int32(v[6]) + q*int32(v[7])
			at += 2 * lanes
		}
		sums[j], sums[j+1], sums[j+2], sums[j+3] = a, b, c, d
	}
}
