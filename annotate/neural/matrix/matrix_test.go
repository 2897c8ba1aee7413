package matrix

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestMultiply compares products of awkward shapes with the schoolbook sum, for
// plain, transposed and sliding views.
func TestMultiply(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, shape := range []struct{ m, n, k int }{{1, 1, 1}, {6, 16, 4}, {7, 17, 3}, {100, 50, 300}, {13, 160, 520}} {
		a, b := random(r, shape.m*shape.k), random(r, shape.k*shape.n)
		views := map[string][2]View{
			"plain":      {Of(a, shape.m, shape.k), Of(b, shape.k, shape.n)},
			"transposed": {Of(a, shape.k, shape.m).T(), Of(b, shape.n, shape.k).T()},
			"sliding":    {View{random(r, shape.m+shape.k), shape.m, shape.k, 1, 1}, Of(b, shape.k, shape.n)},
		}
		for name, v := range views {
			c := make([]float32, shape.m*shape.n)
			var m Multiplier
			m.Multiply(Of(c, shape.m, shape.n), v[0], v[1], false)
			m.Multiply(Of(c, shape.m, shape.n), v[0], v[1], true)
			for i := range shape.m {
				for j := range shape.n {
					var want float64
					for k := range shape.k {
						want += 2 * float64(at(v[0], i, k)) * float64(at(v[1], k, j))
					}
					if got := float64(c[i*shape.n+j]); math.Abs(got-want) > 1e-3 {
						t.Fatalf("%s %v: c[%d,%d] = %g, want %g", name, shape, i, j, got, want)
					}
				}
			}
		}
	}
}

func at(v View, i, j int) float32 { return v.Data[i*v.RowStride+j*v.ColStride] }

func random(r *rand.Rand, n int) []float32 {
	s := make([]float32, n)
	for i := range s {
		s[i] = float32(r.NormFloat64())
	}
	return s
}

// TestIntegerKernels holds that the fast kernels and the plain one give the
// same integers, at the largest values too.
func TestIntegerKernels(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, shape := range []struct{ rows, outputs, inputs int }{{1, 1, 1}, {4, 16, 8}, {9, 50, 33}, {5, 17, MaxDepth}} {
		var p Packed
		p.Reset(shape.outputs, shape.inputs)
		stride := shape.inputs + 1
		x := make([]int16, shape.rows*stride+1)
		for i := range x {
			x[i] = int16(r.IntN(2*MaxActivation+1) - MaxActivation)
		}
		want := make([]int32, shape.rows*p.Width())
		for o := range shape.outputs {
			row := make([]int16, shape.inputs)
			for i := range row {
				row[i] = int16(r.IntN(255) - 127)
				if shape.inputs == MaxDepth {
					row[i] = 127
				}
			}
			p.SetRow(o, row)
			for n := range shape.rows {
				for i, w := range row {
					want[n*p.Width()+o] += int32(w) * int32(x[n*stride+i])
				}
			}
		}
		got := make([]int32, len(want))
		p.Multiply(got, x, shape.rows, stride)
		plain := make([]int32, len(want))
		for n := range shape.rows {
			for g := range p.Width() / lanes {
				multiplyPlain(p.pairs, x[n*stride:], p.data[g*p.pairs*lanes*2:], plain[n*p.Width()+g*lanes:])
			}
		}
		for i := range want {
			if got[i] != want[i] || plain[i] != want[i] {
				t.Fatalf("%v: sum %d is %d, plain %d, want %d", shape, i, got[i], plain[i], want[i])
			}
		}
	}
}

func BenchmarkMultiply(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	const m, n, k = 640, 192, 576
	x, w, c := random(r, m*k), random(r, n*k), make([]float32, m*n)
	var mul Multiplier
	for b.Loop() {
		mul.Multiply(Of(c, m, n), Of(x, m, k), Of(w, n, k).T(), false)
	}
	b.ReportMetric(2*m*n*k*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
}

func BenchmarkInteger(b *testing.B) {
	var p Packed
	p.Reset(192, 576)
	x, sums := make([]int16, 32*576), make([]int32, 32*192)
	for b.Loop() {
		p.Multiply(sums, x, 32, 576)
	}
	b.ReportMetric(32*192*576*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}

func BenchmarkIntegerPlain(b *testing.B) {
	enableFast(false)
	defer enableFast(true)
	BenchmarkInteger(b)
}
