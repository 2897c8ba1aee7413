//go:build !amd64

package matrix

import "unsafe"

func multiplyTile(depth int, a, b, c *float32, stride int) {
	multiplyTilePlain(depth, unsafe.Slice(a, depth*tileRows), unsafe.Slice(b, depth*tileCols),
		unsafe.Slice(c, (tileRows-1)*stride+tileCols), stride)
}

func multiply4(pairs int, x *int16, stride int, w *int16, sums *int32, width int) {
	rows4Plain(pairs, x, stride, w, sums, width)
}

func multiply1(pairs int, x, w *int16, sums *int32) { rowPlain(pairs, x, w, sums) }
