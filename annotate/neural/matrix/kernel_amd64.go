package matrix

import "golang.org/x/sys/cpu"

// fast is false on processors without AVX2, and in the test that compares.
var fast = cpu.X86.HasAVX2 && cpu.X86.HasFMA

//go:noescape
func tileAVX2(depth int, a, b, c *float32, stride int)

//go:noescape
func rows4AVX2(pairs int, x *int16, stride int, w *int16, sums *int32, width int)

//go:noescape
func row1AVX2(pairs int, x *int16, w *int16, sums *int32)

func multiplyTile(depth int, a, b, c *float32, stride int) {
	if fast {
		tileAVX2(depth, a, b, c, stride)
		return
	}
	tilePlain(depth, a, b, c, stride)
}

func multiply4(pairs int, x *int16, stride int, w *int16, sums *int32, width int) {
	if fast {
		rows4AVX2(pairs, x, stride, w, sums, width)
		return
	}
	rows4Plain(pairs, x, stride, w, sums, width)
}

func multiply1(pairs int, x, w *int16, sums *int32) {
	if fast {
		row1AVX2(pairs, x, w, sums)
		return
	}
	rowPlain(pairs, x, w, sums)
}
