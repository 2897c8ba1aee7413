package matrix

import "unsafe"

//go:noescape
func rows2NEON(pairs int, x *int16, stride int, w *int16, sums *int32, width int)

//go:noescape
func row1NEON(pairs int, x *int16, w *int16, sums *int32)

// multiplyTile has no fast form here: training on ARM works, and is slow.
func multiplyTile(depth int, a, b, c *float32, stride int) {
	tilePlain(depth, a, b, c, stride)
}

func multiply4(pairs int, x *int16, stride int, w *int16, sums *int32, width int) {
	rows2NEON(pairs, x, stride, w, sums, width)
	rows2NEON(pairs, (*int16)(unsafe.Add(unsafe.Pointer(x), 4*stride)), stride, w,
		(*int32)(unsafe.Add(unsafe.Pointer(sums), 8*width)), width)
}

func multiply1(pairs int, x, w *int16, sums *int32) { row1NEON(pairs, x, w, sums) }
