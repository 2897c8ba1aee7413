package linear

// Tag is a universal part of speech together with its Penn tag.
type Tag struct{ UPOS, XPOS string }

// tagger gives every token one of the joint tags, from left to right.
type tagger struct {
	weights *table
	// lexicon holds for frequent words the tags they were seen with, the most
	// frequent first: what is to come on the right is read off it.
	lexicon *table
}

// reading is what taggers, parser and namer see of one sentence. Its slices
// are used again for the next one.
type reading struct {
	words     []word
	ambiguity []uint64 // of each word, from the tagger's lexicon
	tags      []uint8  // joint tags, as far as they are known
	allCaps   bool
	buf       []byte
}

func (c *reading) word(i int) *word {
	if i < 0 || i >= len(c.words) {
		return &outside
	}
	return &c.words[i]
}

// tag is the number of the joint tag at i, from 1; 0 outside the sentence.
func (c *reading) tag(i int) uint64 {
	if i < 0 || i >= len(c.words) {
		return 0
	}
	return uint64(c.tags[i]) + 1
}

func (c *reading) ambiguityAt(i int) uint64 {
	if i < 0 || i >= len(c.words) {
		return 1
	}
	return c.ambiguity[i]
}

// begin makes room for a sentence of n tokens.
func (c *reading) begin(n int) {
	if cap(c.words) < n {
		c.words = make([]word, n, 2*n)
		c.ambiguity = make([]uint64, n, 2*n)
		c.tags = make([]uint8, n, 2*n)
	}
	c.words, c.ambiguity, c.tags = c.words[:n], c.ambiguity[:n], c.tags[:n]
}

// read reads the forms of a sentence.
func (c *reading) read(n int, form func(int) string) {
	c.begin(n)
	var capital, small int
	for i := range n {
		c.buf = c.words[i].read(form(i), false, c.buf)
		switch c.words[i].caps {
		case allUpper:
			capital++
		case lowerCase, firstUpper, mixedCase:
			small++
		}
	}
	c.allCaps = capital > 2 && capital > 4*small
	if !c.allCaps {
		return
	}
	for i := range n {
		c.buf = c.words[i].read(form(i), true, c.buf)
	}
}

func (t *tagger) look(c *reading) {
	for i := range c.words {
		c.ambiguity[i] = 2
		row := t.lexicon.row(c.words[i].lower)
		if len(row) > 3 {
			row = row[:3]
		}
		for _, p := range row {
			c.ambiguity[i] = join2(0, c.ambiguity[i], uint64(p.class)+3)
		}
	}
}

func (t *tagger) run(c *reading, s *scratch) {
	t.look(c)
	for i := range c.words {
		tagFeatures(&s.features, c, i)
		scores := s.scores[:t.weights.classes]
		t.weights.sum(scores, s.features.list)
		c.tags[i] = uint8(best(scores))
	}
}

func tagFeatures(f *features, c *reading, i int) {
	f.reset()
	w, prev, next := c.word(i), c.word(i-1), c.word(i+1)
	t1, t2 := c.tag(i-1), c.tag(i-2)
	a0, a1, a2 := c.ambiguityAt(i), c.ambiguityAt(i+1), c.ambiguityAt(i+2)
	letters := uint64(w.caps) + 1
	if i == 0 {
		letters += 8
	}

	f.one(w.form)
	f.one(w.lower)
	f.two(w.shape, letters)
	f.two(letters, t1)
	for _, p := range w.prefix {
		f.one(p)
	}
	for _, s := range w.suffix {
		f.two(s, letters)
	}
	f.one(prev.lower)
	f.one(next.lower)
	f.one(c.word(i - 2).lower)
	f.one(c.word(i + 2).lower)
	f.two(prev.lower, w.lower)
	f.two(w.lower, next.lower)
	f.two(prev.lower, next.lower)
	f.one(t1)
	f.two(t1, t2)
	f.two(t1, w.lower)
	f.three(t1, t2, w.lower)
	f.two(t1, next.lower)
	f.two(t1, w.suffix[2])
	f.one(a0)
	f.one(a1)
	f.two(a1, a2)
	f.two(t1, a0)
	f.three(t1, a0, a1)
	f.two(a0, a1)
	f.three(a0, a1, a2)
	f.three(t2, t1, a0)
	f.two(t1, a1)
	f.two(w.lower, a1)
	f.two(w.suffix[2], a1)
	f.one(next.suffix[2])
	f.one(prev.suffix[2])
	f.two(w.suffix[2], next.suffix[2])
	f.two(prev.shape, w.shape)
	f.two(w.shape, next.shape)
}
