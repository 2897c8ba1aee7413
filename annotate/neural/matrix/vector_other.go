//go:build !amd64

package matrix

// Other platforms leave everything to the plain loops.

func rescaleFast(to []float32, sums []int32, scales []float32, unit float32, bias []float32) int {
	return 0
}
func sumsFast(*[lanes8]float32, []float32) int                               { return 0 }
func squaresFast(*[lanes8]float32, []float32, float32) int                   { return 0 }
func normaliseFast(to []int16, row, gain, shift []float32, m, s float32) int { return 0 }
func largestFast(*[lanes8]float32, []float32) int                            { return 0 }
func roundFast([]int16, []float32, float32) int                              { return 0 }
func gateFast(cell, out, z, forget, output []float32) int                    { return 0 }
func addFixedFast([]float32, []int16) int                                    { return 0 }
func rectifyFast([]float32) int                                              { return 0 }
func addFast(to, from []float32) int                                         { return 0 }
