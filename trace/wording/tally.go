package wording

import (
	"cmp"
	"math"
	"slices"
)

// tally counts the words of a text.
type tally struct {
	index  map[term]int // into counts
	counts []count
}

// count is how a text uses one word.
type count struct {
	term     term
	times    int
	capitals int // inside sentences, where a capital says that it is a name
	smalls   int
	rarity   float64
}

func (c *count) isName() bool { return c.capitals > c.smalls }

// weight grows with how rare a word is and, slowly, with how often it comes.
func (c *count) weight() float64 { return c.rarity * (1 + math.Log(float64(c.times))) }

func newTally() *tally { return &tally{index: map[term]int{}} }

func (t *tally) of(w word) *count {
	i, ok := t.index[w.term]
	if !ok {
		i = len(t.counts)
		t.index[w.term] = i
		t.counts = append(t.counts, count{term: w.term, rarity: rarity(w.term)})
	}
	return &t.counts[i]
}

func (t *tally) add(words []word) {
	for _, w := range words {
		c := t.of(w)
		c.times++
		switch {
		case w.opens:
		case w.capital:
			c.capitals++
		default:
			c.smalls++
		}
	}
}

// addAgain counts the words of the headline beside those of the text, as it says
// what the article is about. It tells nothing of names: headlines have capitals
// everywhere.
func (t *tally) addAgain(words []word) {
	for _, w := range words {
		t.of(w).times++
	}
}

// pairs counts the names that follow one another in a sentence and are rare
// together, in the order in which they first come.
func (t *tally) pairs(words []word) []count {
	var found []count
	index := map[term]int{}
	for i := 1; i < len(words); i++ {
		if words[i].opens || !words[i].capital || !words[i-1].capital {
			continue
		}
		first, second := t.of(words[i-1]), t.of(words[i])
		if !first.isName() || !second.isName() || first.rarity+second.rarity < leastPair {
			continue
		}
		pair := first.term.with(second.term)
		at, ok := index[pair]
		if !ok {
			at = len(found)
			index[pair] = at
			found = append(found, count{term: pair, rarity: first.rarity + second.rarity})
		}
		found[at].times++
	}
	return found
}

// vector is terms with weights, sorted by term, of length 1.
type vector []weighted

type weighted struct {
	term   term
	weight float64
}

func (t *tally) vector() vector {
	v := make(vector, 0, len(t.counts))
	for i := range t.counts {
		if w := t.counts[i].weight(); w > 0 {
			v = append(v, weighted{t.counts[i].term, w})
		}
	}
	slices.SortFunc(v, func(a, b weighted) int { return cmp.Compare(a.term, b.term) })
	squares := 0.0
	for _, x := range v {
		squares += x.weight * x.weight
	}
	for i := range v {
		v[i].weight /= math.Sqrt(squares)
	}
	return v
}

// cosine is how alike two vectors are: 0 nothing in common, 1 the same.
func cosine(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].term < b[j].term:
			i++
		case a[i].term > b[j].term:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}
