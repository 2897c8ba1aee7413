package neural

import "github.com/saidby/saidby/annotate/neural/matrix"

// Prediction is what the model says about a sentence: a value per word, and the
// names. Its memory is reused by the next call.
type Prediction struct {
	Tags  []Tag
	Heads []int // index of the head, -1 for the root
	Rels  []string
	Names []Name
}

// longest is the number of words that are parsed together. No sentence is that
// long; lists and tables that were taken for one are cut.
const longest = 192

// Predict reads a sentence: words as Universal Dependencies count them.
func (m *Model) Predict(words []string, out *Prediction) {
	n := len(words)
	out.Tags, out.Heads, out.Rels = resize(out.Tags, n), resize(out.Heads, n), resize(out.Rels, n)
	out.Names = out.Names[:0]
	r := m.readers.Get().(*reader)
	defer m.readers.Put(r)
	root := -1
	for first := 0; first < n; first += longest {
		count := min(longest, n-first)
		r.read(m, words[first:first+count])
		r.write(m, out, first, count)
		for i := first; i < first+count; i++ {
			switch {
			case out.Heads[i] >= 0:
			case root < 0:
				root = i
			default: // the root of a later part hangs on that of the first
				out.Heads[i], out.Rels[i] = root, "parataxis"
			}
		}
	}
}

// reader is the scratch memory of one call.
type reader struct {
	x, middle []int16 // states with an empty row before and after
	sums      []int32
	wide      []float32
	row       []float32
	cell      []float32
	narrow    []int16
	tags      []uint8
	nameTags  []uint8
	heads     []int
	rels      []int
	scores    []float32
	relHead   []float32
	unitDep   []float32
	unitHead  []float32
	far       []float32
	headFar   []float32
	arcs      matrix.Packed
	decoder   nameDecoder
	extract   extractor
	features  features
	missing   []int
}

// read computes tags, names, heads and relations of a part of a sentence.
func (r *reader) read(m *Model, words []string) {
	n, width := len(words), m.shape.Width
	r.x = resize(r.x, (n+2)*width)
	clear(r.x[:width])
	clear(r.x[(n+1)*width:])
	r.forms(m, words)
	for i := range m.layers {
		r.layer(&m.layers[i], n, width)
		if i+1 == m.shape.TagAfter {
			r.middle = append(r.middle[:0], r.x...)
		}
	}
	r.tag(m, n)
	r.name(m, n)
	r.parse(m, n)
	r.relate(m, n)
}

func (r *reader) tag(m *Model, n int) {
	width := m.shape.Width
	r.apply(m.tags, r.middle[width:], n, width, matrix.FixedScale)
	r.tags = resize(r.tags, n)
	count := len(m.labels.Tags)
	for i := range n {
		r.tags[i] = uint8(argmax(r.wide[i*count : (i+1)*count]))
	}
}

func (r *reader) name(m *Model, n int) {
	width := m.shape.Width
	r.apply(m.nameHidden, r.middle, n, width, matrix.FixedScale)
	hidden := m.shape.NameWidth
	r.scores = resize(r.scores, n*nameTags(len(m.labels.Names)))
	r.narrow = resize(r.narrow, n*hidden+1)
	r.unitDep = resize(r.unitDep, n)
	for i := range n {
		row := r.wide[i*hidden : (i+1)*hidden]
		matrix.Rectify(row)
		r.unitDep[i] = matrix.Quantise(r.narrow[i*hidden:], row, matrix.MaxActivation)
	}
	tags := nameTags(len(m.labels.Names))
	r.applyRows(m.names, n, hidden)
	copy(r.scores, r.wide)
	r.nameTags = append(r.nameTags[:0], r.decoder.decode(r.scores, n, tags)...)
}

// write puts what was read where the caller looks for it.
func (r *reader) write(m *Model, out *Prediction, first, n int) {
	for i := range n {
		at := first + i
		out.Tags[at] = m.labels.Tags[r.tags[i]]
		out.Rels[at] = m.labels.Rels[r.rels[i]]
		out.Heads[at] = -1
		if h := r.heads[i]; h > 0 {
			out.Heads[at] = first + h - 1
		}
	}
	out.Names = appendNames(out.Names, r.nameTags, m.labels.Names, first)
}
