package neural

import (
	"sync"
)

// Model is a network that reads. It is safe for use by several goroutines.
type Model struct {
	shape      Shape
	labels     Labels
	vocabulary *vocabulary
	vectors    *Vectors

	word, shapes, gram table
	affix              [affixes]table
	mix                quantLayer
	layers             []quantLayer

	tags, nameHidden, names          *product
	arcDep, arcHead, relDep, relHead *product
	rel                              *product
	bilinear, depFar, headFar        *product
	rootArc, rootRel                 []float32

	forms   formCache
	readers sync.Pool
}

type quantLayer struct {
	kind byte
	*product
	gain, shift []float32
}

// newModel takes the parts in the order in which newNetwork makes them.
func newModel(p *parts, h *Header) *Model {
	s := h.Shape
	m := &Model{shape: s, labels: h.Labels}
	words := p.hashes(h.Words)
	m.vectors = p.vectors(h)
	m.vocabulary = newVocabulary(words, m.vectors.hashes)
	m.vectors.hashes = nil // the vocabulary knows them now
	m.word = p.table(h.Words+1, s.WordDim)
	for i := range m.affix {
		m.affix[i] = p.table(s.Tables.Affix, s.AffixDim)
	}
	m.shapes = p.table(s.Tables.Shape, s.AffixDim)
	m.gram = p.table(s.Tables.Gram, s.GramDim)
	m.mix = p.layer('m', s.Width, s.inputs(), s.Width)
	for i := range s.Layers {
		in, out := s.Width, 3*s.Width
		if s.Layers[i] == 'c' {
			in, out = 3*s.Width, s.Width
		}
		m.layers = append(m.layers, p.layer(s.Layers[i], out, in, s.Width))
	}
	m.tags = p.product(len(h.Labels.Tags), s.Width, true)
	m.nameHidden = p.product(s.NameWidth, 3*s.Width, true)
	m.names = p.product(nameTags(len(h.Labels.Names)), s.NameWidth, true)
	m.arcDep, m.arcHead = p.product(s.Arc, s.Width, true), p.product(s.Arc, s.Width, true)
	m.relDep, m.relHead = p.product(s.Label, s.Width, true), p.product(s.Label, s.Width, true)
	m.rel = p.product(len(h.Labels.Rels), s.Label, true)
	m.bilinear = p.product(s.Arc, s.Arc, true)
	m.depFar, m.headFar = p.product(distances, s.Arc, false), p.product(distances, s.Arc, false)
	m.rootArc, m.rootRel = p.row(s.Arc), p.row(s.Label)
	m.readers.New = func() any { return &reader{} }
	return m
}

func (p *parts) layer(kind byte, rows, cols, width int) quantLayer {
	l := quantLayer{kind: kind, product: p.product(rows, cols, true)}
	l.gain, l.shift = p.floats(width), p.floats(width)
	return l
}

// row is a table of one row, as floats.
func (p *parts) row(cols int) []float32 {
	t := p.table(1, cols)
	to := make([]float32, cols)
	if p.err == nil {
		t.addRow(to, 0, 1)
	}
	return to
}

// formCache keeps the vectors of word forms, which do not depend on the
// sentence, up to a number of forms.
type formCache struct {
	sync.RWMutex
	at     map[string]int32
	states []int16
}

// The cache is bounded to some twenty megabytes. What is longer than any word is
// not kept.
const (
	maxForms    = 1 << 15
	longestForm = 64 // bytes
)
