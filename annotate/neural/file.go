package neural

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"math"

	"github.com/saidby/saidby/annotate/neural/matrix"
)

const magic = "saidby neural 1\n"

// Header is the first part of a model file.
type Header struct {
	Shape   Shape
	Labels  Labels
	Words   int // with a row of their own
	Vectors int // words with a word vector
}

// encode writes the network as a model file.
func (n *network) encode(words []uint64, l *Labels) ([]byte, error) {
	h := Header{Shape: n.shape, Labels: *l, Words: len(words), Vectors: len(n.vectors.hashes)}
	header, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	out := append([]byte(magic), binary.LittleEndian.AppendUint32(nil, uint32(len(header)))...)
	out = append(out, header...)
	for _, hash := range words {
		out = binary.LittleEndian.AppendUint64(out, hash)
	}
	for _, hash := range n.vectors.hashes {
		out = binary.LittleEndian.AppendUint64(out, hash)
	}
	for _, x := range n.vectors.values {
		out = append(out, byte(x))
	}
	for _, p := range n.all {
		if p == n.mentions.w {
			break // the auxiliary task comes last and is not saved
		}
		out = p.encode(out)
	}
	return binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out)), nil
}

func (p *param) encode(out []byte) []byte {
	if p.name == "vector" {
		for _, x := range p.value {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(x))
		}
		return out
	}
	for r := range p.rows {
		row := p.value[r*p.cols : (r+1)*p.cols]
		scale := largest(row) / 127
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(scale))
		for _, x := range row {
			q := 0.0
			if scale > 0 {
				q = max(-127, min(127, math.Round(float64(x/scale))))
			}
			out = append(out, byte(int8(q)))
		}
	}
	return out
}

func largest(row []float32) (top float32) {
	for _, x := range row {
		top = max(top, x, -x)
	}
	return top
}

var errShort = errors.New("the file ends too early")

// parts takes a file apart; after the first error all parts are empty.
type parts struct {
	data []byte
	err  error
}

func (p *parts) take(n int) []byte {
	if p.err != nil || n < 0 || n > len(p.data) {
		if p.err == nil {
			p.err = errShort
		}
		return nil
	}
	taken := p.data[:n]
	p.data = p.data[n:]
	return taken
}

func (p *parts) hashes(n int) []uint64 {
	raw := p.take(8 * n)
	hashes := make([]uint64, len(raw)/8)
	for i := range hashes {
		hashes[i] = binary.LittleEndian.Uint64(raw[8*i:])
	}
	return hashes
}

func (p *parts) floats(n int) []float32 {
	raw := p.take(4 * n)
	floats := make([]float32, len(raw)/4)
	for i := range floats {
		floats[i] = p.finite(raw[4*i:])
	}
	return floats
}

func (p *parts) finite(raw []byte) float32 {
	x := math.Float32frombits(binary.LittleEndian.Uint32(raw))
	if x-x != 0 && p.err == nil {
		p.err = errors.New("a number is not finite")
	}
	return x
}

// table is a matrix with int8 rows, each with its own scale.
type table struct {
	cols   int
	scales []float32
	values []int8
}

func (p *parts) table(rows, cols int) table {
	t := table{cols: cols}
	raw := p.take(rows * (4 + cols))
	if raw == nil {
		return t
	}
	t.scales, t.values = make([]float32, rows), make([]int8, rows*cols)
	for r := range rows {
		line := raw[r*(4+cols):]
		t.scales[r] = p.finite(line)
		for c := range cols {
			t.values[r*cols+c] = int8(line[4+c])
		}
	}
	return t
}

// addRow adds a row, times scale, to a vector.
func (t *table) addRow(to []float32, row int32, scale float32) {
	scale *= t.scales[row]
	for i, x := range t.values[int(row)*t.cols : (int(row)+1)*t.cols] {
		to[i] += float32(float32(x) * scale)
	}
}

// product is a matrix that integers are multiplied with.
type product struct {
	packed matrix.Packed
	scales []float32
	bias   []float32
}

func (p *parts) product(rows, cols int, bias bool) *product {
	t := p.table(rows, cols)
	q := &product{scales: t.scales}
	if p.err == nil {
		q.packed.Reset(rows, cols)
		row := make([]int16, cols)
		for r := range rows {
			for c := range row {
				row[c] = int16(t.values[r*cols+c])
			}
			q.packed.SetRow(r, row)
		}
	}
	if bias {
		q.bias = p.floats(rows)
	} else if p.err == nil {
		q.bias = make([]float32, rows)
	}
	return q
}

// Load reads a model file.
func Load(data []byte) (*Model, error) {
	m, err := load(data)
	if err != nil {
		return nil, fmt.Errorf("neural model: %w", err)
	}
	return m, nil
}

func load(data []byte) (*Model, error) {
	p, h, err := open(data)
	if err != nil {
		return nil, err
	}
	m := newModel(p, h)
	if p.err != nil {
		return nil, p.err
	}
	if len(p.data) > 0 {
		return nil, fmt.Errorf("%d bytes too many", len(p.data))
	}
	return m, nil
}

// VectorsOf takes the word vectors out of a model file, so that the next model
// can be trained with them where the file that they came from is not at hand.
func VectorsOf(data []byte) (*Vectors, error) {
	p, h, err := open(data)
	if err != nil {
		return nil, fmt.Errorf("neural model: %w", err)
	}
	p.hashes(h.Words)
	v := p.vectors(h)
	if p.err != nil {
		return nil, fmt.Errorf("neural model: %w", p.err)
	}
	return v, nil
}

func (p *parts) vectors(h *Header) *Vectors {
	v := &Vectors{Dim: h.Shape.VectorDim, hashes: p.hashes(h.Vectors)}
	raw := p.take(h.Vectors * h.Shape.VectorDim)
	v.values = make([]int8, len(raw))
	for i, x := range raw {
		v.values[i] = int8(x)
	}
	return v
}

// open checks a file and reads its header; the parts after it are left.
func open(data []byte) (*parts, *Header, error) {
	if len(data) < len(magic)+8 || string(data[:len(magic)]) != magic {
		return nil, nil, errors.New("not a model file of this version")
	}
	body, sum := data[:len(data)-4], binary.LittleEndian.Uint32(data[len(data)-4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, nil, errors.New("the file is damaged: its checksum does not match")
	}
	p, h := &parts{data: body[len(magic):]}, new(Header)
	if err := json.Unmarshal(p.take(int(binary.LittleEndian.Uint32(p.take(4)))), h); err != nil {
		return nil, nil, fmt.Errorf("header: %w", err)
	}
	return p, h, h.check(len(body))
}

// check refuses headers that no network has; sizes are bounded by that of the
// file before anything is allocated.
func (h *Header) check(size int) error {
	s := &h.Shape
	for _, n := range []int{
		s.Tables.Affix, s.Tables.Shape, s.Tables.Gram, s.WordDim, s.AffixDim, s.GramDim, s.Width, s.NameWidth,
		s.Arc, s.Label, len(h.Labels.Tags), len(h.Labels.Rels), len(h.Labels.Names),
	} {
		if n < 1 || n > size {
			return errors.New("the header has a size that cannot be")
		}
	}
	if h.Words < 0 || h.Words > size || h.Vectors < 0 || h.Vectors > size || s.VectorDim < 0 || s.VectorDim > size {
		return errors.New("the header has a size that cannot be")
	}
	deepest := max(s.inputs(), 3*s.Width, s.NameWidth, s.Arc, s.Label)
	if deepest > matrix.MaxDepth || s.Width%2 != 0 || s.Arc > maxArc || nameTags(len(h.Labels.Names)) > math.MaxUint8 {
		return errors.New("the network is too wide")
	}
	if len(h.Labels.Tags) > math.MaxUint8 || len(h.Labels.Rels) < 2 {
		return errors.New("the header has labels that cannot be")
	}
	if s.TagAfter < 1 || s.TagAfter > len(s.Layers) || len(s.Layers) > maxLayers {
		return errors.New("the header has layers that cannot be")
	}
	for i := range s.Layers {
		if s.Layers[i] != 'c' && s.Layers[i] != 'r' {
			return fmt.Errorf("layer of unknown kind %q", s.Layers[i])
		}
	}
	return nil
}

const (
	maxLayers = 32
	// maxArc keeps the sums of arc scores, both sides of which are activations,
	// within 31 bits.
	maxArc = 1024
)
