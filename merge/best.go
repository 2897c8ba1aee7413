package merge

import (
	"github.com/saidby/saidby"
)

// bestPlace is the most precise place of those that most articles bear out. A
// place that is only inherited in its article counts where there is no other.
func (t *telling) bestPlace() *saidby.Place {
	type spot struct {
		v     *view
		times int
	}
	var spots []spot
	at := map[[2]float64]int{}
	for i := range t.accounts {
		v := &t.accounts[i]
		if v.place == nil {
			continue
		}
		point := [2]float64{*v.place.Lat, *v.place.Lon}
		n, seen := at[point]
		if !seen || v.place.WherePrec != spots[n].v.place.WherePrec || v.ownPlace != spots[n].v.ownPlace {
			at[point] = len(spots)
			spots = append(spots, spot{v, 1})
			continue
		}
		spots[n].times++
	}
	var best *view
	support := -1
	for _, s := range spots {
		n := 0
		for _, o := range spots {
			if o.v.ownPlace && beyond(s.v, o.v) <= 0 {
				n += 2 * o.times
			}
		}
		if s.v.ownPlace {
			n++
		}
		if best == nil || n > support || n == support && finer(s.v.place, best.place) {
			best, support = s.v, n
		}
	}
	if best == nil {
		return t.placeWithoutPoint()
	}
	return withoutSpan(best.place)
}

func (t *telling) placeWithoutPoint() *saidby.Place {
	for i := range t.claims {
		if p := t.claims[i].Event.Place; p != nil {
			return withoutSpan(p)
		}
	}
	return nil
}

func withoutSpan(p *saidby.Place) *saidby.Place {
	place := *p
	place.Span = nil // it points into one article only
	return &place
}

func finer(a, b *saidby.Place) bool {
	if a.WherePrec != b.WherePrec {
		return a.WherePrec < b.WherePrec
	}
	return a.Name < b.Name
}

// bestTime is the narrowest range of days of those that most articles bear out.
func (t *telling) bestTime() *saidby.Time {
	var best *view
	support := -1
	for i := range t.accounts {
		v := &t.accounts[i]
		if !v.dated {
			continue
		}
		n := 0
		for j := range t.accounts {
			if o := &t.accounts[j]; o.dated && o.first <= v.last && v.first <= o.last {
				n++
			}
		}
		narrower := best != nil && (v.last-v.first < best.last-best.first || v.last-v.first == best.last-best.first && v.first < best.first)
		if best == nil || n > support || n == support && narrower {
			best, support = v, n
		}
	}
	if best == nil {
		return nil
	}
	when := *best.when
	when.Span = nil // it points into one article only
	return &when
}
