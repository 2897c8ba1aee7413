package wording

import (
	"cmp"
	"math"
	"slices"

	"github.com/saidby/saidby"
)

// mostNames is how many names, words and numbers an article is found by.
const mostNames = 16

// keyDays is how near the days of publication must be for two articles to meet
// by their names for certain: a story goes on for two weeks, with the dead that
// are named and the suspect that is caught; a name comes back for years.
const keyDays = 14

// undatedWindow is the window of articles that no day is known of.
const undatedWindow = -1 << 40

// plainKey is what a word or a number counts beside a name when keys are chosen:
// another article on the story tells it in other words, of the same people.
const plainKey = 0.5

// rarest gives what an article is best found by: of its names, pairs of names,
// words and numbers those that are rare in the news and frequent here.
func rarest(words *tally, pairs []count) []term {
	list := make([]weighted, 0, len(pairs)+len(words.counts))
	for i := range pairs {
		mean := pairs[i].rarity / 2
		list = append(list, weighted{pairs[i].term, mean * insistence(&pairs[i])})
	}
	for i := range words.counts {
		c := &words.counts[i]
		weight := c.rarity * insistence(c)
		if !c.isName() {
			weight *= plainKey
		}
		list = append(list, weighted{c.term, weight})
	}
	slices.SortFunc(list, func(a, b weighted) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.term, b.term))
	})
	var terms []term
	for _, x := range list[:min(len(list), mostNames)] {
		if x.weight > 0 {
			terms = append(terms, x.term)
		}
	}
	return terms
}

// insistence grows with how often an article comes back to a word, faster than
// its weight does: what a story is about is named again and again, by everybody
// who tells it.
func insistence(c *count) float64 { return 1 + 2*math.Log(float64(c.times)) }

// Keys are what the article meets others by: each of its rarest names and
// numbers, joined with the windows of days that its publication falls in. Sorted,
// without repetition. Articles without a day of publication meet only each other.
// Two articles of one day share two keys for each name, of neighbouring windows
// one: the further apart, the more names they need. eval (clusters) measures how
// many articles on one story meet.
func (p *Profile) Keys() []saidby.Key {
	windows := []int{undatedWindow}
	if p.published != undated {
		windows = saidby.Windows(int(p.published), int(p.published), keyDays, 2)
	}
	keys := make([]saidby.Key, 0, len(p.rarest)*len(windows))
	for _, name := range p.rarest {
		for _, w := range windows {
			keys = append(keys, saidby.KeyOf(saidby.NameKey, uint64(name.with(term(w)))))
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
