package merge

import (
	"fmt"

	"github.com/saidby/saidby/gazetteer"
)

// weighPlace weighs where the two claims are, within the precision that each
// states (UCDP GED Codebook 25.1, where_prec). Places are the field that reports
// get wrong most, so that one that is merely somewhat off does not settle it.
func (w *weighing) weighPlace(a, b *view) {
	if a.place == nil || b.place == nil {
		switch {
		case named(a, b) || sameSpot(a, b):
			w.add("place", placeNamed, say("one names the place of the other"))
		case a.place == nil && b.place == nil && a.c.Article.Document != b.c.Article.Document:
			w.add("place", placeUnknown, say("neither says where"))
		}
		return
	}
	km := gazetteer.DistanceKM(*a.place.Lat, *a.place.Lon, *b.place.Lat, *b.place.Lon)
	weight, but := placeWeight(a, b, km)
	if weight < 0 && (!a.ownPlace || !b.ownPlace) {
		weight /= 2
		but = ", one of them not told in its own words"
	}
	w.add("place", weight, func() string {
		return fmt.Sprintf("%s and %s, %.0f km apart%s", a.place.Name, b.place.Name, km, but)
	})
}

// placeWeight weighs two places so far apart; but is what else is to be said.
func placeWeight(a, b *view, km float64) (weight float64, but string) {
	abroad := value(a.place.Country) != "" && value(b.place.Country) != "" && *a.place.Country != *b.place.Country
	beyond := km - a.slackKM - b.slackKM
	if abroad && km > borderKM && min(a.place.WherePrec, b.place.WherePrec) <= 4 {
		beyond = max(beyond, placeFarKM+1)
	}
	if beyond <= 0 {
		return placeAgrees(max(a.place.WherePrec, b.place.WherePrec), km), ""
	}
	switch {
	case sameSpot(a, b) && !abroad:
		return placeAlso, ", but of one name"
	case names(a, b) && !a.ownPlace, names(b, a) && !b.ownPlace:
		return placeNamed, ", but one names the other's"
	case named(a, b):
		return placeAlso, ", but one names the other's"
	case beyond <= placeBesideKM:
		return placeBeside, ""
	case beyond <= placeNearKM:
		return placeApart, ""
	case beyond <= placeFarKM:
		return placeFar, ""
	}
	return placeRemote, ""
}

// placeAgrees weighs two places that can be one, by the coarser one's precision.
func placeAgrees(coarse int, km float64) float64 {
	const oneTown = 10 // km
	switch {
	case coarse <= 2 && km <= oneTown:
		return placeSpot
	case coarse <= 3:
		return placeWithin
	case coarse == 6:
		return placeCountry
	}
	return placeCoarse
}

// names reports whether the words of a name the place of b.
func names(a, b *view) bool {
	return len(b.spot) > 0 && shared(b.spot, a.told) == len(b.spot) && b.fine()
}

// named reports whether one of the two names the other's place.
func named(a, b *view) bool { return names(a, b) || names(b, a) }

func sameSpot(a, b *view) bool {
	return len(a.spot) > 0 && len(a.spot) == len(b.spot) && shared(a.spot, b.spot) == len(a.spot)
}

// weighDay weighs when the two happened. A claim without a day is bounded by its
// day of publication: it did not happen later, and news is mostly of the last
// days.
func (w *weighing) weighDay(a, b *view) {
	switch {
	case a.dated && b.dated:
		w.weighDates(a, b, dayNext)
	case a.dated && b.known:
		w.weighUndated(a, b)
	case b.dated && a.known:
		w.weighUndated(b, a)
	case !a.dated && !b.dated && a.known && b.known:
		apart := distance(a.published, b.published)
		weight := dayLongAgo
		switch {
		case apart <= 3:
			weight = dayBothNone
		case apart <= 30:
			weight = dayEarlier
		}
		w.add("day", weight, func() string { return fmt.Sprintf("neither has a day; published %d days apart", apart) })
	}
}

func distance(a, b int) int { return max(a-b, b-a) }

// weighDates weighs two dated claims; next is what neighbouring days weigh. Acts
// that go on (people held "since Saturday") are compared by their first day.
func (w *weighing) weighDates(a, b *view, next float64) {
	const exact = 2 // days that one night touches
	longer := max(a.last-a.first, b.last-b.first)
	shorter := min(a.last-a.first, b.last-b.first)
	weight := dayFar
	switch gap := max(a.first-b.last, b.first-a.last); {
	case gap <= 0 && longer < exact, a.first == b.first && shorter < exact:
		weight = daySame
	case gap <= 0 && longer <= 7:
		weight = (daySame + dayOverlap) / 2
	case gap <= 0:
		weight = dayOverlap
	case gap == 1:
		weight = next
	case gap <= 3:
		weight = dayNear
	}
	w.add("day", weight, func() string { return a.dayWords() + " and " + b.dayWords() })
}

// weighUndated weighs a dated claim against one that has only a day of
// publication.
func (w *weighing) weighUndated(dated, other *view) {
	const justNow, lately, week, month = 2, 4, 7, 30
	weight := dayLongAgo
	switch before := other.published - dated.last; {
	case dated.first > other.published+1 && (dated.role != plan || before < -month):
		weight = dayToCome
	case before <= justNow:
		weight = dayJustNow
	case before <= lately:
		weight = dayLately
	case before <= month, dated.known && distance(dated.published, other.published) <= week: // old news that came up again
		weight = dayEarlier
	}
	w.add("day", weight, func() string {
		return dated.dayWords() + "; the other has no day and was published on " + other.c.Article.Published
	})
}

// fine reports whether the place is a spot or a town and no region.
func (v *view) fine() bool { return v.place == nil || v.place.WherePrec <= 3 }

func (v *view) dayWords() string {
	if v.first == v.last {
		return isoDay(v.first)
	}
	return isoDay(v.first) + " to " + isoDay(v.last)
}
