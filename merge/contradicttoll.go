package merge

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby"
)

// kindsOfTolls are the kinds of counts that articles give, in order.
func (t *telling) kindsOfTolls() []saidby.CountKind {
	var kinds []saidby.CountKind
	for i := range t.accounts {
		for _, c := range t.accounts[i].counts {
			kinds = append(kinds, c.Kind)
		}
	}
	slices.SortFunc(kinds, func(a, b saidby.CountKind) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b)) })
	return slices.Compact(kinds)
}

// tollContradictions compares the numbers of one kind: the whole that each article
// gives. Bounds that can both be true are no contradiction; where the later ones
// are the narrower, that is said.
func (t *telling) tollContradictions() []saidby.Contradiction {
	var list []saidby.Contradiction
	for _, kind := range t.kindsOfTolls() {
		var values []said
		bounded := map[*view]saidby.Count{}
		for i := range t.accounts {
			v := &t.accounts[i]
			if whole, ok := wholeOf(v, kind); ok {
				bounded[v] = whole
				values = append(values, said{bounds(whole.Min, whole.Max), whole.Span, v})
			}
		}
		equal := grouped(values, func(a, b *view) bool {
			return bounds(bounded[a].Min, bounded[a].Max) == bounds(bounded[b].Min, bounded[b].Max)
		})
		c := t.contradiction("toll", equal)
		if c == nil {
			continue
		}
		c.Kind = kind
		switch {
		case c.State == saidby.Corrected:
		case allMeet(equal, bounded):
			if !narrows(equal, bounded) {
				continue
			}
			c.State = saidby.Narrowed
		}
		list = append(list, *c)
	}
	return list
}

// wholeOf is the number of one kind that an article gives in all.
func wholeOf(v *view, kind saidby.CountKind) (whole saidby.Count, ok bool) {
	for _, c := range v.counts {
		if c.Kind != kind || c.Min == nil && c.Max == nil {
			continue
		}
		if !ok || lower(&c) > lower(&whole) {
			whole, ok = c, true
		}
	}
	return whole, ok
}

// allMeet reports whether all numbers can be true together.
func allMeet(groups [][]said, of map[*view]saidby.Count) bool {
	for i := range groups {
		for j := range groups[:i] {
			a, b := of[groups[i][0].view], of[groups[j][0].view]
			if !intersect(&a, &b) {
				return false
			}
		}
	}
	return true
}

// narrows reports whether the later numbers are the narrower ones.
func narrows(groups [][]said, of map[*view]saidby.Count) bool {
	for i := 1; i < len(groups); i++ {
		before, later := of[groups[i-1][0].view], of[groups[i][0].view]
		if width(&later) > width(&before) || groups[i][0].view.c.Article.Published <= groups[i-1][0].view.c.Article.Published {
			return false
		}
	}
	return true
}

// width is how much a count leaves open.
func width(c *saidby.Count) int {
	const open = 1 << 30
	if c.Min == nil || c.Max == nil {
		return open
	}
	return *c.Max - *c.Min
}
