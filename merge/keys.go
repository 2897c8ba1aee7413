package merge

import (
	"slices"
	"strconv"

	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

const (
	// cellLevel is that of the S2 cells that places are found by: 30 to 40 km wide.
	cellLevel = 8
	// reachKM is how far around a place its cells are taken: two places up to twice as
	// far apart share one.
	reachKM = 10.0
	// nextDay joins a day with its neighbours, newsDays an undated claim with those
	// of the days before it was published.
	nextDay, newsDays = 1, 4
	// mostWindows bounds what one range of days is held under; longer ranges are
	// found by their words.
	mostWindows = 3
	// mostNames bounds the names that a claim without a place is held under.
	mostNames = 6
	earthKM   = 6371.01
)

// Keys gives what claims are found by, sorted, each once. A claim with a day is
// held under the cells of the map around its place and under its province, with
// narrow windows of days; every claim is held under the name of its place, or the
// names that may be that, with wide windows, in which dated and undated meet.
func Keys(claims []saidby.Claim) []saidby.Key {
	var keys []saidby.Key
	for i := range claims {
		keys = append(keys, keysOf(&claims[i])...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func keysOf(c *saidby.Claim) []saidby.Key {
	narrow, wide := whens(c)
	var keys []saidby.Key
	hold := func(what, where string, windows []int) {
		for _, w := range windows {
			keys = append(keys, saidby.NewKey(saidby.PlaceKey, what, where, strconv.Itoa(w)))
		}
	}
	p := c.Event.Place
	if p == nil {
		for _, name := range namesOnly(c) {
			hold("name", name, wide)
		}
		return keys
	}
	if p.WherePrec < 4 {
		hold("name", gazetteer.Fold(p.Name), wide)
	}
	if p.WherePrec < 4 && p.Lat != nil && p.Lon != nil {
		for _, cell := range cellsAround(*p.Lat, *p.Lon) {
			hold("cell", cell, narrow)
		}
	}
	if p.Country != nil && p.WherePrec != 7 {
		hold("region", *p.Country+" "+value(p.Admin1), narrow)
	}
	return keys
}

// whens are the windows of days of a claim: the narrow ones of its own days, which
// an undated claim has none of, and the wide ones around its last day or else its
// day of publication, in which dated and undated meet.
func whens(c *saidby.Claim) (narrow, wide []int) {
	day, known := dayOf(c.Article.Published)
	if t := c.Event.Time; t != nil && !impossible(c) {
		first, ok1 := dayOf(t.Start)
		last, ok2 := dayOf(t.End)
		if ok1 && ok2 {
			narrow = saidby.Windows(first, last, nextDay, mostWindows)
			day, known = last, true
		}
	}
	if known {
		wide = saidby.Windows(day, day, newsDays, mostWindows)
	}
	return narrow, wide
}

// namesOnly gives the longest of the names of a claim without a place, among which
// may be that of the place; common ones are short, or those of the parties.
func namesOnly(c *saidby.Claim) []string {
	var parties []string
	for _, p := range slices.Concat(c.Event.Actors, c.Event.Recipients) {
		parties = append(parties, tokens(p.Name)...)
	}
	names := slices.DeleteFunc(without(c.Names, parties), func(n string) bool { return n[0] >= '0' && n[0] <= '9' })
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	return names[:min(len(names), mostNames)]
}

// cellsAround are the tokens of all cells that a circle of reachKM touches.
func cellsAround(lat, lon float64) []string {
	around := s2.CapFromCenterAngle(s2.PointFromLatLng(s2.LatLngFromDegrees(lat, lon)), s1.Angle(reachKM/earthKM))
	coverer := s2.RegionCoverer{MinLevel: cellLevel, MaxLevel: cellLevel, MaxCells: 8}
	var cells []string
	for _, id := range coverer.Covering(around) {
		cells = append(cells, id.ToToken())
	}
	return cells
}
