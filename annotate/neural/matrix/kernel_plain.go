package matrix

import "unsafe"

func rows4Plain(pairs int, x *int16, stride int, w *int16, sums *int32, width int) {
	rows := unsafe.Slice(x, (tokens4-1)*stride+2*pairs)
	to := unsafe.Slice(sums, (tokens4-1)*width+lanes)
	for r := range tokens4 {
		multiplyPlain(pairs, rows[r*stride:], unsafe.Slice(w, pairs*lanes*2), to[r*width:])
	}
}

func rowPlain(pairs int, x, w *int16, sums *int32) {
	multiplyPlain(pairs, unsafe.Slice(x, 2*pairs), unsafe.Slice(w, pairs*lanes*2), unsafe.Slice(sums, lanes))
}

func tilePlain(depth int, a, b, c *float32, stride int) {
	multiplyTilePlain(depth, unsafe.Slice(a, depth*tileRows), unsafe.Slice(b, depth*tileCols),
		unsafe.Slice(c, (tileRows-1)*stride+tileCols), stride)
}
