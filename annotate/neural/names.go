package neural

// Name is a name in a sentence: a half-open range of words and its type.
type Name struct {
	First, Last int
	Type        string
}

// nameDecoder finds the best legal sequence of BILOU tags.
type nameDecoder struct {
	from  []uint8
	score []float32
	next  []float32
	path  []uint8
}

const impossible = -1e30

// decode turns the scores of n words for each of tags name tags into the best
// legal sequence, by the Viterbi algorithm.
func (d *nameDecoder) decode(scores []float32, n, tags int) []uint8 {
	if n == 0 {
		return nil
	}
	d.from = resize(d.from, n*tags)
	d.score, d.next, d.path = resize(d.score, tags), resize(d.next, tags), resize(d.path, n)
	for b := range tags {
		d.score[b] = impossible
		if opens(b) {
			d.score[b] = scores[b]
		}
	}
	for i := 1; i < n; i++ {
		// All tags after which a name is closed lead to the same next tags, so the
		// best of them is enough.
		closedFrom := outside
		for a := range tags {
			if closes(a) && d.score[a] > d.score[closedFrom] {
				closedFrom = a
			}
		}
		for b := range tags {
			from := closedFrom
			if !opens(b) {
				kind := (b - 1) / 4
				from = begin + 4*kind
				if other := inside + 4*kind; d.score[other] > d.score[from] {
					from = other
				}
			}
			d.next[b] = d.score[from] + scores[i*tags+b]
			d.from[i*tags+b] = uint8(from)
		}
		d.score, d.next = d.next, d.score
	}
	best := outside
	for a := range tags {
		if closes(a) && d.score[a] > d.score[best] {
			best = a
		}
	}
	for i := n - 1; i >= 0; i-- {
		d.path[i] = uint8(best)
		if i > 0 {
			best = int(d.from[i*tags+best])
		}
	}
	return d.path
}

// place is the letter of a tag, without its type.
func place(tag int) int {
	if tag == outside {
		return outside
	}
	return (tag-1)%4 + 1
}

// opens reports whether a tag may follow a word where no name is open.
func opens(tag int) bool {
	p := place(tag)
	return p == outside || p == begin || p == unit
}

// closes reports whether no name is open after a tag.
func closes(tag int) bool {
	p := place(tag)
	return p == outside || p == last || p == unit
}

// appendNames appends the names that a legal sequence of tags marks.
func appendNames(to []Name, path []uint8, types []string, offset int) []Name {
	first := 0
	for i, tag := range path {
		p := place(int(tag))
		if p == begin || p == unit {
			first = i
		}
		if p == last || p == unit {
			to = append(to, Name{offset + first, offset + i + 1, types[(int(tag)-1)/4]})
		}
	}
	return to
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
