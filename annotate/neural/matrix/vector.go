package matrix

import "math"

// The functions in this file work on rows of numbers, eight at a time where the
// processor can. Each computes the same operations in the same order on all
// platforms, every one rounded to float32, so that results agree to the last
// bit. Sums run in eight lanes for that reason.

const lanes8 = 8

// Rescale turns integer sums into numbers: sum * (scale*unit) + bias.
func Rescale(to []float32, sums []int32, scales []float32, unit float32, bias []float32) {
	sums, scales, bias = sums[:len(to)], scales[:len(to)], bias[:len(to)]
	n := rescaleFast(to, sums, scales, unit, bias)
	for i := n; i < len(to); i++ {
		to[i] = float32(float32(sums[i])*float32(scales[i]*unit)) + bias[i]
	}
}

// Moments is the mean of a row and one over its standard deviation; epsilon is
// added to the variance.
func Moments(row []float32, epsilon float32) (mean, scale float32) {
	var sum [lanes8]float32
	for i := sumsFast(&sum, row); i < len(row); i++ {
		sum[i%lanes8] += row[i]
	}
	size := float32(len(row))
	mean = total(&sum) / size
	var squares [lanes8]float32
	for i := squaresFast(&squares, row, mean); i < len(row); i++ {
		d := row[i] - mean
		squares[i%lanes8] += float32(d * d)
	}
	return mean, 1 / squareRoot(total(&squares)/size+epsilon)
}

func total(l *[lanes8]float32) float32 {
	return ((l[0] + l[4]) + (l[1] + l[5])) + ((l[2] + l[6]) + (l[3] + l[7]))
}

func squareRoot(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// Between layers, numbers are kept in fixed point: units of 1/256, within plus
// and minus 32, which layer normalisation does not leave.
const (
	fixedUnit  = 256
	FixedScale = 1.0 / fixedUnit
)

// Normalise is layer normalisation into fixed point.
func Normalise(to []int16, row, gain, shift []float32, epsilon float32) {
	mean, scale := Moments(row, epsilon)
	to, gain, shift = to[:len(row)], gain[:len(row)], shift[:len(row)]
	for i := normaliseFast(to, row, gain, shift, mean, scale); i < len(row); i++ {
		u := float32((row[i] - mean) * scale)
		x := float32(float32(float32(u*gain[i])+shift[i]) * fixedUnit)
		to[i] = round(min(max(x, -MaxActivation), MaxActivation))
	}
}

// rounder, added to a number and taken away again, rounds it to the nearest
// integer, to the even one of two as processors do.
const rounder = 3 << 22

func round(x float32) int16 {
	return int16(int32(math.Float32bits(x+rounder)) - int32(math.Float32bits(rounder)))
}

// Quantise writes a row as integers up to limit and returns their unit.
func Quantise(to []int16, row []float32, limit float32) (unit float32) {
	to = to[:len(row)]
	top := largest(row)
	if top < 1e-30 { // also keeps the factor finite
		clear(to)
		return 0
	}
	factor := limit / top
	for i := roundFast(to, row, factor); i < len(row); i++ {
		to[i] = round(float32(row[i] * factor))
	}
	return top / limit
}

func largest(row []float32) (top float32) {
	var tops [lanes8]float32
	for i := largestFast(&tops, row); i < len(row); i++ {
		top = max(top, row[i], -row[i])
	}
	for _, x := range tops {
		top = max(top, x)
	}
	return top
}

// Gate takes one step of a gated recurrence: cell = f*cell + (1-f)*z and
// out = o*cell, with f and o the sigmoids of forget and output.
func Gate(cell, out, z, forget, output []float32) {
	out, z, forget, output = out[:len(cell)], z[:len(cell)], forget[:len(cell)], output[:len(cell)]
	for i := gateFast(cell, out, z, forget, output); i < len(cell); i++ {
		f := Sigmoid(forget[i])
		c := float32(f*cell[i]) + float32((1-f)*z[i])
		cell[i] = c
		out[i] = float32(Sigmoid(output[i]) * c)
	}
}

// Sigmoid has the shape of the logistic function and needs no exponential,
// whose last bits differ between platforms.
func Sigmoid(x float32) float32 {
	return 0.5 + float32(float32(0.5*x)/squareRoot(1+float32(x*x)))
}

// AddFixed adds fixed-point numbers to a row.
func AddFixed(row []float32, state []int16) {
	state = state[:len(row)]
	for i := addFixedFast(row, state); i < len(row); i++ {
		row[i] += float32(float32(state[i]) * FixedScale)
	}
}

// Rectify replaces negative numbers by zero.
func Rectify(row []float32) {
	for i := rectifyFast(row); i < len(row); i++ {
		row[i] = max(row[i], 0)
	}
}

// Add adds the numbers of from to those of to.
func Add(to, from []float32) {
	to = to[:len(from)]
	for i := addFast(to, from); i < len(from); i++ {
		to[i] += from[i]
	}
}
