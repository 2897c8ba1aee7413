package linear

import "github.com/saidby/saidby"

// namer marks names with BILOU tags: Begin, Inside, Last, Outside, Unit.
type namer struct {
	weights *table
	// seen holds for words the kinds of names that they were seen in.
	seen *table
}

// Kinds of names, in the order of the classes.
var kinds = []saidby.EntityKind{saidby.Person, saidby.Organisation, saidby.Location}

// Classes: 0 outside, then four for each kind.
const (
	beginName = iota + 1
	insideName
	lastName
	unitName
	nameParts = 4
)

const nameClasses = 1 + 3*nameParts

// follows reports whether class next may come after class prev.
func follows(prev, next int) bool {
	open := prev > 0 && (prev-1)%nameParts+1 <= insideName
	inner := next > 0 && ((next-1)%nameParts+1 == insideName || (next-1)%nameParts+1 == lastName)
	if open != inner {
		return false
	}
	return !open || (prev-1)/nameParts == (next-1)/nameParts
}

// nameState is what the namer remembers on its way through a sentence.
type nameState struct {
	classes []uint8
	seen    []uint64
}

func (n *namer) look(c *reading, st *nameState) {
	size := len(c.words)
	if cap(st.classes) < size {
		st.classes, st.seen = make([]uint8, 2*size), make([]uint64, 2*size)
	}
	st.classes, st.seen = st.classes[:size], st.seen[:size]
	for i := range c.words {
		st.seen[i] = 1
		for _, p := range n.seen.row(c.words[i].lower) {
			st.seen[i] = st.seen[i]<<8 | uint64(p.class)<<4 | uint64(p.weight)
		}
	}
}

func (n *namer) run(c *reading, s *scratch) {
	st := &s.names
	n.look(c, st)
	prev := 0
	for i := range c.words {
		nameFeatures(&s.features, c, st, i)
		scores := s.scores[:nameClasses]
		n.weights.sum(scores, s.features.list)
		prev = chooseName(scores, prev, i == len(c.words)-1)
		st.classes[i] = uint8(prev)
	}
}

func chooseName[T int32 | float32](scores []T, prev int, last bool) int {
	chosen := -1
	for c := range scores {
		if !follows(prev, c) || last && !follows(c, 0) {
			continue
		}
		if chosen < 0 || scores[c] > scores[chosen] {
			chosen = c
		}
	}
	if chosen < 0 { // a name left open at the end of the sentence
		return prev + lastName - insideName
	}
	return chosen
}

// entities turns the classes into names.
func (n *namer) entities(s *scratch, out []saidby.Entity) []saidby.Entity {
	first := 0
	for i, c := range s.names.classes {
		if c == 0 {
			continue
		}
		part, kind := (int(c)-1)%nameParts+1, kinds[(int(c)-1)/nameParts]
		switch part {
		case beginName:
			first = i
		case lastName:
			out = append(out, saidby.Entity{First: first, Last: i + 1, Kind: kind})
		case unitName:
			out = append(out, saidby.Entity{First: i, Last: i + 1, Kind: kind})
		}
	}
	return out
}

func nameFeatures(f *features, c *reading, st *nameState, i int) {
	f.reset()
	w, prev, next := c.word(i), c.word(i-1), c.word(i+1)
	prev2, next2 := c.word(i-2), c.word(i+2)
	before, before2 := uint64(0), uint64(0)
	if i > 0 {
		before = uint64(st.classes[i-1])
	}
	if i > 1 {
		before2 = uint64(st.classes[i-2])
	}
	seen := func(j int) uint64 {
		if j < 0 || j >= len(st.seen) {
			return 0
		}
		return st.seen[j]
	}
	letters := uint64(w.caps) + 1
	if i == 0 {
		letters += 8
	}
	tag := c.tag(i)

	f.one(w.form)
	f.one(w.lower)
	f.two(w.shape, letters)
	for _, p := range w.prefix {
		f.two(p, letters)
	}
	for _, s := range w.suffix {
		f.two(s, letters)
	}
	f.two(w.lower, before)
	f.two(tag, before)
	f.three(tag, c.tag(i+1), before)
	f.three(tag, c.tag(i-1), before)
	f.two(before, before2)
	f.two(before, letters)
	f.three(before, prev.lower, letters)
	f.two(prev.lower, letters)
	f.two(next.lower, letters)
	f.two(prev2.lower, letters)
	f.two(next2.lower, letters)
	f.two(prev.lower, w.lower)
	f.two(w.lower, next.lower)
	f.three(prev2.lower, prev.lower, letters)
	f.three(next.lower, next2.lower, letters)
	f.three(prev.shape, w.shape, next.shape)
	f.two(w.shape, next.shape)
	f.two(prev.shape, w.shape)
	f.three(before, w.shape, next.shape)
	f.two(next.suffix[2], letters)
	f.two(prev.suffix[2], letters)
	f.two(seen(i), before)
	f.two(seen(i), letters)
	f.three(seen(i), seen(i+1), letters)
	f.three(seen(i), seen(i-1), before)
	f.two(seen(i+1), letters)
	f.two(seen(i+2), letters)
	f.three(tag, seen(i), seen(i+1))
	f.three(prev.lower, seen(i), letters)
	f.three(next.lower, seen(i), letters)
}
