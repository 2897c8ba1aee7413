package neural

import (
	"math"

	"github.com/saidby/saidby/annotate/neural/matrix"
)

// Between layers, numbers are kept in fixed point: units of 1/256, within plus
// and minus 32, which layer normalisation does not leave.
const (
	fixedUnit  = 256
	fixedScale = 1.0 / fixedUnit
)

// fixed is the nearest fixed-point number.
func fixed(x float32) int16 {
	x *= fixedUnit
	if x >= matrix.MaxActivation {
		return matrix.MaxActivation
	}
	if x <= -matrix.MaxActivation {
		return -matrix.MaxActivation
	}
	if x < 0 {
		return int16(int32(x - 0.5))
	}
	return int16(int32(x + 0.5))
}

// quantise writes a row as integers up to limit and returns their unit.
func quantise(to []int16, row []float32, limit float32) (scale float32) {
	top := largest(row)
	if top < 1e-30 { // also keeps the unit finite
		clear(to[:len(row)])
		return 0
	}
	unit := limit / top
	for i, x := range row {
		x = float32(x * unit)
		if x < 0 {
			to[i] = int16(int32(x - 0.5))
		} else {
			to[i] = int16(int32(x + 0.5))
		}
	}
	return top / limit
}

// normalise is layer normalisation into fixed point.
func normalise(to []int16, row, gain, shift []float32) {
	mean, scale := moments(row)
	to, gain, shift = to[:len(row)], gain[:len(row)], shift[:len(row)]
	for i, x := range row {
		u := float32((x - mean) * scale)
		to[i] = fixed(float32(u*gain[i]) + shift[i])
	}
}

// moments is the mean of a row and one over its standard deviation. Sums run in
// four lanes, so that they are fast and yet the same everywhere.
func moments(row []float32) (mean, scale float32) {
	var a, b, c, d float32
	k := 0
	for ; k+4 <= len(row); k += 4 {
		a, b, c, d = a+row[k], b+row[k+1], c+row[k+2], d+row[k+3]
	}
	for ; k < len(row); k++ {
		a += row[k]
	}
	size := float32(len(row))
	mean = ((a + b) + (c + d)) / size
	a, b, c, d = 0, 0, 0, 0
	for k = 0; k+4 <= len(row); k += 4 {
		p, q, r, s := row[k]-mean, row[k+1]-mean, row[k+2]-mean, row[k+3]-mean
		a, b, c, d = a+float32(p*p), b+float32(q*q), c+float32(r*r), d+float32(s*s)
	}
	for ; k < len(row); k++ {
		p := row[k] - mean
		a += float32(p * p)
	}
	return mean, 1 / squareRoot(((a+b)+(c+d))/size+normEpsilon)
}

func squareRoot(x float32) float32 { return float32(math.Sqrt(float64(x))) }
