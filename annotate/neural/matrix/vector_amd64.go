package matrix

// The functions below work on as many numbers as fill whole registers, and
// return how many these were; the rest is left to the caller.

//go:noescape
func rescaleAVX2(to *float32, sums *int32, scales *float32, unit float32, bias *float32, n int)

//go:noescape
func sumsAVX2(lanes *[lanes8]float32, row *float32, n int)

//go:noescape
func squaresAVX2(lanes *[lanes8]float32, row *float32, mean float32, n int)

//go:noescape
func normaliseAVX2(to *int16, row, gain, shift *float32, mean, scale float32, n int)

//go:noescape
func largestAVX2(lanes *[lanes8]float32, row *float32, n int)

//go:noescape
func roundAVX2(to *int16, row *float32, factor float32, n int)

//go:noescape
func gateAVX2(cell, out, z, forget, output *float32, n int)

//go:noescape
func addFixedAVX2(row *float32, state *int16, n int)

//go:noescape
func addAVX2(to, from *float32, n int)

//go:noescape
func rectifyAVX2(row *float32, n int)

// whole is the part of n that fills registers.
func whole(n int) int {
	if !fast {
		return 0
	}
	return n &^ (lanes8 - 1)
}

func rescaleFast(to []float32, sums []int32, scales []float32, unit float32, bias []float32) int {
	n := whole(len(to))
	if n > 0 {
		rescaleAVX2(&to[0], &sums[0], &scales[0], unit, &bias[0], n)
	}
	return n
}

func sumsFast(lanes *[lanes8]float32, row []float32) int {
	n := whole(len(row))
	if n > 0 {
		sumsAVX2(lanes, &row[0], n)
	}
	return n
}

func squaresFast(lanes *[lanes8]float32, row []float32, mean float32) int {
	n := whole(len(row))
	if n > 0 {
		squaresAVX2(lanes, &row[0], mean, n)
	}
	return n
}

func normaliseFast(to []int16, row, gain, shift []float32, mean, scale float32) int {
	n := whole(len(row))
	if n > 0 {
		normaliseAVX2(&to[0], &row[0], &gain[0], &shift[0], mean, scale, n)
	}
	return n
}

func largestFast(lanes *[lanes8]float32, row []float32) int {
	n := whole(len(row))
	if n > 0 {
		largestAVX2(lanes, &row[0], n)
	}
	return n
}

func roundFast(to []int16, row []float32, factor float32) int {
	n := whole(len(row))
	if n > 0 {
		roundAVX2(&to[0], &row[0], factor, n)
	}
	return n
}

func gateFast(cell, out, z, forget, output []float32) int {
	n := whole(len(cell))
	if n > 0 {
		gateAVX2(&cell[0], &out[0], &z[0], &forget[0], &output[0], n)
	}
	return n
}

func addFixedFast(row []float32, state []int16) int {
	n := whole(len(row))
	if n > 0 {
		addFixedAVX2(&row[0], &state[0], n)
	}
	return n
}

func rectifyFast(row []float32) int {
	n := whole(len(row))
	if n > 0 {
		rectifyAVX2(&row[0], n)
	}
	return n
}

func addFast(to, from []float32) int {
	n := whole(len(from))
	if n > 0 {
		addAVX2(&to[0], &from[0], n)
	}
	return n
}
