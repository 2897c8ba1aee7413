// Package matrix multiplies matrices for the neural annotator: in float32 for
// training, and in integers for reading, where a result must not depend on the
// machine.
//
// Both products have a kernel in AVX2 assembly and the same in Go. The integer
// kernels agree exactly, on all platforms; the float kernels agree up to
// rounding, which is why a model file is reproducible only between machines of
// one kind.
package matrix

// View is a matrix that lies somewhere in a slice. Rows may overlap: with
// RowStride below Cols a row is a window that slides over the data.
type View struct {
	Data                 []float32
	Rows, Cols           int
	RowStride, ColStride int
}

// Of views a slice as a matrix that is stored row after row.
func Of(data []float32, rows, cols int) View {
	return View{Data: data, Rows: rows, Cols: cols, RowStride: cols, ColStride: 1}
}

// T is the transposed view.
func (v View) T() View {
	return View{Data: v.Data, Rows: v.Cols, Cols: v.Rows, RowStride: v.ColStride, ColStride: v.RowStride}
}

// Block sizes: a block of a (blockRows by blockDepth) stays in the second-level
// cache, a strip of b (blockDepth by tileCols) in the first.
const (
	tileRows   = 6
	tileCols   = 16
	blockRows  = 12 * tileRows
	blockDepth = 256
)

// Multiplier holds the scratch memory of float products. It serves one
// goroutine at a time.
type Multiplier struct {
	a, b []float32
	tile [tileRows * tileCols]float32
}

// Multiply stores the product of a and b in c, or adds it to c if add is true.
// c has a.Rows rows and b.Cols columns, a column stride of 1, and must not
// overlap with a and b.
func (m *Multiplier) Multiply(c, a, b View, add bool) {
	if !add {
		for i := range c.Rows {
			clear(c.Data[i*c.RowStride : i*c.RowStride+c.Cols])
		}
	}
	strips := (b.Cols + tileCols - 1) / tileCols
	for k := 0; k < a.Cols; k += blockDepth {
		depth := min(blockDepth, a.Cols-k)
		m.b = grow(m.b, strips*tileCols*depth)
		packColumns(m.b, b, k, depth)
		for i := 0; i < a.Rows; i += blockRows {
			rows := min(blockRows, a.Rows-i)
			m.a = grow(m.a, blockRows*depth)
			packRows(m.a, a, i, rows, k, depth)
			m.block(c, i, rows, depth)
		}
	}
}

// block multiplies the packed block of a with all of the packed b.
func (m *Multiplier) block(c View, row, rows, depth int) {
	for j := 0; j < c.Cols; j += tileCols {
		strip := m.b[j*depth:]
		for i := 0; i < rows; i += tileRows {
			panel := m.a[i*depth:]
			at := (row+i)*c.RowStride + j
			if i+tileRows <= rows && j+tileCols <= c.Cols {
				multiplyTile(depth, &panel[0], &strip[0], &c.Data[at], c.RowStride)
				continue
			}
			clear(m.tile[:])
			multiplyTile(depth, &panel[0], &strip[0], &m.tile[0], tileCols)
			for r := range min(tileRows, rows-i) {
				to := c.Data[at+r*c.RowStride:]
				for s := range min(tileCols, c.Cols-j) {
					to[s] += m.tile[r*tileCols+s]
				}
			}
		}
	}
}

// packRows lays rows of a out as the kernel reads them: tileRows values of one
// column after the other, missing rows as zeros.
func packRows(to []float32, a View, row, rows, col, depth int) {
	for i := 0; i < rows; i += tileRows {
		panel := to[i*depth : (i+tileRows)*depth]
		for r := range tileRows {
			if i+r >= rows {
				for p := range depth {
					panel[p*tileRows+r] = 0
				}
				continue
			}
			from := a.Data[(row+i+r)*a.RowStride+col*a.ColStride:]
			if a.ColStride == 1 {
				for p, x := range from[:depth] {
					panel[p*tileRows+r] = x
				}
				continue
			}
			for p := range depth {
				panel[p*tileRows+r] = from[p*a.ColStride]
			}
		}
	}
}

// packColumns does the same for columns of b, tileCols at a time.
func packColumns(to []float32, b View, row, depth int) {
	for j := 0; j < b.Cols; j += tileCols {
		strip := to[j*depth : (j+tileCols)*depth]
		cols := min(tileCols, b.Cols-j)
		if b.ColStride == 1 {
			for p := range depth {
				at := (row+p)*b.RowStride + j
				line := strip[p*tileCols : (p+1)*tileCols]
				n := copy(line, b.Data[at:at+cols])
				clear(line[n:])
			}
			continue
		}
		if cols < tileCols {
			clear(strip)
		}
		for s := range cols {
			from := b.Data[row*b.RowStride+(j+s)*b.ColStride:]
			if b.RowStride == 1 {
				for p, x := range from[:depth] {
					strip[p*tileCols+s] = x
				}
				continue
			}
			for p := range depth {
				strip[p*tileCols+s] = from[p*b.RowStride]
			}
		}
	}
}

func grow(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}

// multiplyTilePlain adds the product of a packed panel and a packed strip to a
// tile of c.
func multiplyTilePlain(depth int, a, b, c []float32, stride int) {
	for p := range depth {
		line := b[p*tileCols : (p+1)*tileCols]
		for r := range tileRows {
			x := a[p*tileRows+r]
			to := c[r*stride : r*stride+tileCols]
			for s, y := range line {
				to[s] += x * y
			}
		}
	}
}
