//go:build !amd64 && !arm64

package matrix

func multiplyTile(depth int, a, b, c *float32, stride int) {
	tilePlain(depth, a, b, c, stride)
}

func multiply4(pairs int, x *int16, stride int, w *int16, sums *int32, width int) {
	rows4Plain(pairs, x, stride, w, sums, width)
}

func multiply1(pairs int, x, w *int16, sums *int32) { rowPlain(pairs, x, w, sums) }
