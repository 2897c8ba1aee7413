package merge

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// contradictions lists what the claims of the incident do not agree on, in the
// order: whether it happened, place, date, actor, target, tolls.
func (t *telling) contradictions() []saidby.Contradiction {
	list := []saidby.Contradiction{}
	for _, c := range []*saidby.Contradiction{t.whether(), t.places(), t.dates(), t.actors(), t.targets()} {
		if c != nil {
			list = append(list, *c)
		}
	}
	return append(list, t.tollContradictions()...)
}

// said is one claim's value of a field.
type said struct {
	value string
	words saidby.Selector
	view  *view
}

// contradiction makes one of several groups of claims that give different values,
// nil where there are fewer than two.
func (t *telling) contradiction(field string, groups [][]said) *saidby.Contradiction {
	if len(groups) < 2 {
		return nil
	}
	c := saidby.Contradiction{Field: field, State: saidby.Open}
	for _, g := range groups {
		c.Values = append(c.Values, t.tell(g))
	}
	slices.SortStableFunc(c.Values, func(a, b saidby.Telling) int {
		return cmp.Or(cmp.Compare(a.Since, b.Since), cmp.Compare(a.Value, b.Value))
	})
	if corrected(c.Values) {
		c.State = saidby.Corrected
	}
	return &c
}

// tell puts a group of claims with one value together.
func (t *telling) tell(group []said) saidby.Telling {
	first := group[0]
	telling := saidby.Telling{Value: first.value, Since: first.view.c.Article.Published, Words: first.words, Origins: []string{}}
	for _, s := range group {
		telling.Documents = append(telling.Documents, s.view.c.Article.URI)
		telling.Sources = append(telling.Sources, sourceNames(s.view.c)...)
		telling.Origins = append(telling.Origins, t.originsOf(s.view)...)
	}
	telling.Documents, telling.Sources, telling.Origins = unique(telling.Documents), unique(telling.Sources), unique(telling.Origins)
	return telling
}

// corrected reports whether every later value comes from an origin that gave
// another one on an earlier day.
func corrected(values []saidby.Telling) bool {
	for i := 1; i < len(values); i++ {
		before, later := values[i-1], values[i]
		if before.Since == "" || later.Since <= before.Since || shared(before.Origins, later.Origins) == 0 {
			return false
		}
	}
	return true
}

// grouped puts claims together whose values are alike for same, each with the
// first group that it fits.
func grouped(list []said, same func(a, b *view) bool) [][]said {
	var groups [][]said
next:
	for _, s := range list {
		for i := range groups {
			if same(groups[i][0].view, s.view) {
				groups[i] = append(groups[i], s)
				continue next
			}
		}
		groups = append(groups, []said{s})
	}
	return groups
}

// whether is that somebody denies what others assert.
func (t *telling) whether() *saidby.Contradiction {
	var asserted, denials []said
	for i := range t.views {
		v := &t.views[i]
		switch v.role {
		case denial:
			denials = append(denials, said{"did not happen", v.c.Event.Trigger, v})
		case deed:
			asserted = append(asserted, said{"happened", v.c.Event.Trigger, v})
		}
	}
	if len(asserted) == 0 || len(denials) == 0 {
		return nil
	}
	c := t.contradiction("happened", [][]said{asserted, denials})
	c.State = saidby.Denied
	return c
}

// places are those that exclude each other within their stated precision.
func (t *telling) places() *saidby.Contradiction {
	var list []said
	for i := range t.views {
		if v := &t.views[i]; v.place != nil && v.ownPlace && v.role != denial {
			list = append(list, said{v.place.Name, *v.place.Span, v})
		}
	}
	return t.contradiction("place", grouped(list, func(a, b *view) bool { return beyond(a, b) <= 0 || sameSpot(a, b) }))
}

// beyond is how many kilometres two places lie apart beyond what their precision
// leaves open.
func beyond(a, b *view) float64 {
	return gazetteer.DistanceKM(*a.place.Lat, *a.place.Lon, *b.place.Lat, *b.place.Lon) - a.slackKM - b.slackKM
}

// dates are ranges of days that exclude each other. Plans and what was inherited
// in an article count not.
func (t *telling) dates() *saidby.Contradiction {
	var list []said
	for i := range t.views {
		v := &t.views[i]
		if v.dated && v.role == deed && inSentence(&v.c.Event, v.c.Event.Time.Span) {
			list = append(list, said{v.dayWords(), *v.c.Event.Time.Span, v})
		}
	}
	return t.contradiction("date", grouped(list, func(a, b *view) bool { return a.first <= b.last && b.first <= a.last }))
}

// actors are sides that are both named as having done it.
func (t *telling) actors() *saidby.Contradiction {
	var list []said
	for i := range t.views {
		v := &t.views[i]
		if v.role != deed && v.role != mention {
			continue
		}
		for n, s := range v.actors {
			if p := v.c.Event.Actors[n]; s.definite() && p.Span != nil {
				list = append(list, said{p.Name, *p.Span, v})
				break
			}
		}
	}
	return t.contradiction("actor", grouped(list, func(a, b *view) bool {
		_, ok := meet(a.actors, b.actors)
		_, other := meet(a.actors, b.targets) // one fights back
		return ok || other && a.kind != b.kind
	}))
}

// targets are what a party says was hit, against what others say.
func (t *telling) targets() *saidby.Contradiction {
	var list []said
	byParty := false
	for i := range t.views {
		v := &t.views[i]
		if v.role != deed || len(v.targetWords) == 0 {
			continue
		}
		for _, p := range v.c.Event.Recipients {
			if p.Span != nil && shared(tokens(p.Name), v.targetWords) > 0 {
				byParty = byParty || t.onlyParties(v)
				list = append(list, said{p.Name, *p.Span, v})
				break
			}
		}
	}
	if !byParty {
		return nil
	}
	return t.contradiction("target", grouped(list, func(a, b *view) bool {
		if a.c.Article.Document == b.c.Article.Document || t.onlyParties(a) == t.onlyParties(b) {
			return true
		}
		return shared(a.targetWords, b.targetWords)+shared(a.targetWords, b.words)+shared(b.targetWords, a.words) > 0
	}))
}

// onlyParties reports whether the claim flows from parties alone.
func (t *telling) onlyParties(v *view) bool {
	parties := t.partyOrigins()
	origins := t.originsOf(v)
	return len(origins) > 0 && !slices.ContainsFunc(origins, func(o string) bool { return !parties[o] })
}

// tollContradictions compares the numbers of one kind: the whole that each claim
// gives. Bounds that can both be true are no contradiction; where the later ones
// are the narrower, that is said.
func (t *telling) tollContradictions() []saidby.Contradiction {
	var list []saidby.Contradiction
	for _, toll := range t.tolls() {
		var values []said
		bounded := map[*view]saidby.Count{}
		for i := range t.views {
			v := &t.views[i]
			if whole, ok := wholeOf(v, toll.Kind); ok && v.role != denial {
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
		c.Kind = toll.Kind
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

// wholeOf is the number of one kind that a claim gives in all.
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
