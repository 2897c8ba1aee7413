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

// Keys gives what claims are found by, sorted, each once: the cells of the map
// around their places, the names of their places, and the province, which coarse
// places have alone, each with windows of days. Claims with a day and those without
// meet in the wide windows; in the narrow ones the dated claims of a busy place
// find each other among many.
func Keys(claims []saidby.Claim) []saidby.Key {
	var keys []saidby.Key
	for i := range claims {
		keys = append(keys, keysOf(&claims[i])...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Meet reports whether two articles share a key of place and time.
func Meet(a, b []saidby.Claim) bool {
	held := Keys(a)
	return slices.ContainsFunc(Keys(b), func(k saidby.Key) bool {
		_, found := slices.BinarySearch(held, k)
		return found
	})
}

func keysOf(c *saidby.Claim) []saidby.Key {
	narrow, wide := whens(c)
	var keys []saidby.Key
	for _, w := range wheres(c) {
		for _, when := range narrow {
			keys = append(keys, saidby.NewKey(saidby.PlaceKey, w.name, "day", strconv.Itoa(when)))
		}
		if !w.wide {
			continue
		}
		for _, when := range wide {
			keys = append(keys, saidby.NewKey(saidby.PlaceKey, w.name, "news", strconv.Itoa(when)))
		}
	}
	return keys
}

// whens are the windows of days of a claim: the narrow ones of its own days, which
// an undated claim has none of, and the wide ones around its last day or else its
// day of publication, in which dated and undated meet.
func whens(c *saidby.Claim) (narrow, wide []int) {
	day, known := dayOf(c.Article.Published)
	if t := c.Event.Time; t != nil {
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

// where is one place that a claim is held under.
type where struct {
	name string
	wide bool // held under the wide windows as well
}

func wheres(c *saidby.Claim) []where {
	p := c.Event.Place
	if p == nil {
		return namesOnly(c)
	}
	var list []where
	if p.WherePrec < 4 {
		list = append(list, where{"name " + gazetteer.Fold(p.Name), true})
		if p.Lat != nil && p.Lon != nil {
			for _, cell := range cellsAround(*p.Lat, *p.Lon) {
				list = append(list, where{"cell " + cell, true})
			}
		}
	}
	if p.Country != nil && p.WherePrec != 7 {
		list = append(list, where{"region " + *p.Country + " " + value(p.Admin1), p.WherePrec >= 4})
	}
	return list
}

// namesOnly holds a claim without a place under the longest of its names, among
// which may be that of the place; common ones are short, or those of the parties.
func namesOnly(c *saidby.Claim) []where {
	var parties []string
	for _, p := range slices.Concat(c.Event.Actors, c.Event.Recipients) {
		parties = append(parties, tokens(p.Name)...)
	}
	names := without(c.Names, parties)
	names = slices.DeleteFunc(names, func(n string) bool { return n[0] >= '0' && n[0] <= '9' })
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	var list []where
	for _, n := range names[:min(len(names), mostNames)] {
		list = append(list, where{"name " + n, true})
	}
	return list
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
