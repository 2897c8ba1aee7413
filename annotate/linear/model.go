// Package linear is the project's own small English model: averaged perceptrons
// (Collins 2002) over hashed features that tag, parse and find names, and the
// training of all three.
package linear

import (
	"sync"

	"github.com/saidby/saidby"
)

// Model is trained and never changes; it is safe to use from many goroutines.
type Model struct {
	tags   []Tag
	rels   []string
	tagger tagger
	parser parser
	namer  namer
	pool   sync.Pool // of *scratch
}

// scratch is the memory of one goroutine at work.
type scratch struct {
	reading  reading
	features features
	state    state
	names    nameState
	scores   [256]int32
}

func (m *Model) scratch() *scratch {
	if s, ok := m.pool.Get().(*scratch); ok {
		return s
	}
	return new(scratch)
}

// Analyse fills tags, heads, relations and names of a sentence whose tokens
// have their texts.
func (m *Model) Analyse(s *saidby.Sentence) {
	if len(s.Tokens) == 0 {
		return
	}
	w := m.scratch()
	defer m.pool.Put(w)
	c := &w.reading
	c.read(len(s.Tokens), func(i int) string { return s.Tokens[i].Text })
	m.tagger.run(c, w)
	m.parser.run(c, w)
	for i := range s.Tokens {
		t, n := &s.Tokens[i], &w.state.nodes[i]
		tag := m.tags[c.tags[i]]
		t.UPOS, t.XPOS = tag.UPOS, tag.XPOS
		t.Head, t.Rel = int(n.head), m.rels[n.rel]
		if t.Head == len(s.Tokens) {
			t.Head, t.Rel = -1, "root"
		}
	}
	m.namer.run(c, w)
	s.Entities = m.namer.entities(w, s.Entities[:0])
}
