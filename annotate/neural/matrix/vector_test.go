package matrix

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// TestVectors holds that the fast row functions and the plain loops agree to the
// last bit, whatever the length.
func TestVectors(t *testing.T) {
	if !enableFast(true) {
		t.Skip("this processor has no fast kernels")
	}
	defer enableFast(true)
	for length := 1; length < 40; length++ {
		enableFast(true)
		quick := runVectors(length)
		enableFast(false)
		plain := runVectors(length)
		if !reflect.DeepEqual(quick, plain) {
			t.Fatalf("length %d: fast %v\nplain %v", length, quick, plain)
		}
	}
}

// runVectors runs each function on random rows, with values beyond the limits.
func runVectors(n int) []any {
	r := rand.New(rand.NewPCG(uint64(n), 9))
	row := func() []float32 {
		s := random(r, n)
		for i := range s {
			if r.IntN(8) == 0 {
				s[i] *= 1000
			}
		}
		return s
	}
	sums, whole, state, quantised := make([]int32, n), row(), make([]int16, n), make([]int16, n)
	for i := range sums {
		sums[i] = r.Int32() - 1<<30
	}
	Rescale(whole, sums, row(), 0.37, row())
	mean, scale := Moments(whole, 1e-5)
	Normalise(state, row(), row(), row(), 1e-5)
	unit := Quantise(quantised, row(), MaxActivation)
	cell, out := row(), row()
	Gate(cell, out, row(), row(), row())
	added, summed, rectified := row(), row(), row()
	AddFixed(added, state)
	Add(summed, whole)
	Rectify(rectified)
	return []any{whole, mean, scale, state, quantised, unit, cell, out, added, summed, rectified}
}
