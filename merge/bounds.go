package merge

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby"
)

// tolls gives every number of the incident by kind, and the bounds over them.
func (t *telling) tolls() []saidby.Toll {
	byKind := map[saidby.CountKind][]saidby.TollCount{}
	var kinds []saidby.CountKind
	for i := range t.views {
		v := &t.views[i]
		if v.role == denial {
			continue
		}
		origin := ""
		if origins := t.originsOf(v); len(origins) > 0 {
			origin = origins[0]
		}
		for _, c := range v.c.Event.Counts {
			if byKind[c.Kind] == nil {
				kinds = append(kinds, c.Kind)
			}
			byKind[c.Kind] = append(byKind[c.Kind], saidby.TollCount{
				Claim: v.c.ID, Document: v.c.Article.URI, Published: v.c.Article.Published, Origin: origin,
				Sources: sourceNames(v), Min: c.Min, Max: c.Max, Of: c.Of, Words: c.Span,
			})
		}
	}
	slices.SortFunc(kinds, func(a, b saidby.CountKind) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b)) })
	tolls := make([]saidby.Toll, 0, len(kinds))
	for _, k := range kinds {
		toll := saidby.Toll{Kind: k, Counts: byKind[k]}
		toll.Low, toll.Best, toll.High = Bounds(toll.Counts, t.doers)
		tolls = append(tolls, toll)
	}
	return tolls
}

// rank puts people before things.
func rank(k saidby.CountKind) int {
	order := []saidby.CountKind{
		saidby.Killed, saidby.Wounded, saidby.Casualties, saidby.Missing, saidby.Captured, saidby.Abducted, saidby.Detained,
		saidby.Exchanged, saidby.Released, saidby.Surrendered, saidby.Displaced, saidby.People, saidby.Munitions, saidby.Intercepted, saidby.Equipment,
	}
	if at := slices.Index(order, k); at >= 0 {
		return at
	}
	return len(order)
}

// ofDoers are the ids of the origins on the side of those who did it: they count
// their own feats.
func (t *telling) ofDoers(doers []saidby.Party) map[string]bool {
	own := map[string]bool{}
	for _, o := range t.provenance.Origins {
		if o.Party != nil && onSide(*o.Party, doers) {
			own[o.ID] = true
		}
	}
	return own
}

// Bounds gives the low, best and high estimate of one kind of toll, in the sense
// of UCDP GED's columns of those names (UCDP Georeferenced Event Dataset Codebook,
// version 25.1, on best, low and high estimates). doers holds the ids of the origins
// on the side of those who did it, who count their own feats. The rule:
//
//   - Of each claim the whole counts and not its parts: the number with the highest
//     lower bound.
//   - Of each origin the latest day's number counts, and of one day the highest: an
//     earlier one was updated.
//   - low is the lowest of the lower bounds that are left, high the highest number
//     said: an open upper bound counts with its lower one.
//   - best is of the origins that are no doers, or of all where there is no other:
//     the latest day's number, and of one day the lower, which is UCDP's rule where
//     sources cannot be told apart by how reliable they are.
//
// "Dozens", without a number, gives nothing. nil: nobody gives a number.
func Bounds(counts []saidby.TollCount, doers map[string]bool) (low, best, high *int) {
	standing := standingCounts(counts)
	var chosen *saidby.TollCount
	for i := range standing {
		c := &standing[i]
		low, high = lesser(low, leastOf(c)), greater(high, mostOf(c))
		switch {
		case chosen == nil || doers[chosen.Origin] && !doers[c.Origin]:
			chosen = c
		case doers[c.Origin] && !doers[chosen.Origin]:
		case c.Published > chosen.Published || c.Published == chosen.Published && *leastOf(c) < *leastOf(chosen):
			chosen = c
		}
	}
	if chosen != nil {
		best = copyOf(leastOf(chosen))
	}
	return low, best, high
}

// standingCounts gives one number for each origin: the whole, of its latest day.
func standingCounts(counts []saidby.TollCount) []saidby.TollCount {
	latest := map[string]saidby.TollCount{}
	var origins []string
	for _, c := range counts {
		if leastOf(&c) == nil {
			continue
		}
		key := cmp.Or(c.Origin, c.Document)
		old, has := latest[key]
		if !has {
			origins = append(origins, key)
		}
		if !has || c.Published > old.Published || c.Published == old.Published && *leastOf(&c) > *leastOf(&old) {
			latest[key] = c
		}
	}
	slices.Sort(origins)
	standing := make([]saidby.TollCount, 0, len(origins))
	for _, o := range origins {
		standing = append(standing, latest[o])
	}
	return standing
}

// leastOf is the number that a count stands for at the least, mostOf at the most;
// nil: it has none.
func leastOf(c *saidby.TollCount) *int {
	if c.Min != nil {
		return c.Min
	}
	return c.Max
}

func mostOf(c *saidby.TollCount) *int {
	if c.Max != nil {
		return c.Max
	}
	return c.Min
}

func lesser(a, b *int) *int {
	if a == nil || *b < *a {
		return copyOf(b)
	}
	return a
}

func greater(a, b *int) *int {
	if a == nil || *b > *a {
		return copyOf(b)
	}
	return a
}

func copyOf(n *int) *int {
	v := *n
	return &v
}
