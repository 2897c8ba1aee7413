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
		telling.Sources = append(telling.Sources, sourceNames(s.view)...)
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
	// What the one who denies admits is no assertion of what is denied.
	asserted = slices.DeleteFunc(asserted, func(s said) bool {
		return slices.ContainsFunc(denials, func(d said) bool { return onlySourcesOf(s.view.c, d.view.c) })
	})
	if len(asserted) == 0 || len(denials) == 0 {
		return nil
	}
	c := t.contradiction("happened", [][]said{asserted, denials})
	c.State = saidby.Denied
	return c
}

// onlySourcesOf reports whether claim c stands in the article of d with no other
// sources than d's.
func onlySourcesOf(c, d *saidby.Claim) bool {
	if c.Article.Document != d.Article.Document || len(c.Sources) == 0 {
		return false
	}
	for i := range c.Sources {
		if !slices.ContainsFunc(d.Sources, func(s saidby.Source) bool { return s.ID == c.Sources[i].ID }) {
			return false
		}
	}
	return true
}

// places are those that exclude each other within their stated precision.
func (t *telling) places() *saidby.Contradiction {
	var list []said
	for i := range t.accounts {
		if v := &t.accounts[i]; v.place != nil && v.ownPlace {
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

// dates are ranges of days that exclude each other.
func (t *telling) dates() *saidby.Contradiction {
	var list []said
	for i := range t.accounts {
		if v := &t.accounts[i]; v.dated && v.role == deed && v.when.Span != nil {
			list = append(list, said{v.dayWords(), *v.when.Span, v})
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
		_, back := meet(a.actors, b.targets) // one fights back, or takes who attacked
		_, forth := meet(b.actors, a.targets)
		return ok || (back || forth) && a.kind != b.kind
	}))
}

// targets are what the doers say was hit, against what others say.
func (t *telling) targets() *saidby.Contradiction {
	var list []said
	byDoers := false
	for i := range t.accounts {
		v := &t.accounts[i]
		if v.role != deed || len(v.targetWords) == 0 {
			continue
		}
		for _, p := range v.c.Event.Recipients {
			if p.Span != nil && shared(tokens(p.Name), v.targetWords) > 0 {
				byDoers = byDoers || t.onlyDoers(v)
				list = append(list, said{p.Name, *p.Span, v})
				break
			}
		}
	}
	if !byDoers {
		return nil
	}
	return t.contradiction("target", grouped(list, func(a, b *view) bool {
		if a.c.Article.Document == b.c.Article.Document || t.onlyDoers(a) == t.onlyDoers(b) {
			return true
		}
		_, alike := meet(a.targets, b.targets)
		return alike || shared(a.targetWords, b.targetWords) > 0
	}))
}

// onlyDoers reports whether an account flows from the doers' side alone.
func (t *telling) onlyDoers(v *view) bool {
	origins := t.originsOf(v)
	return len(origins) > 0 && !slices.ContainsFunc(origins, func(o string) bool { return !t.doers[o] })
}
