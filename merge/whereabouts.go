package merge

import (
	"fmt"

	"github.com/saidby/saidby/gazetteer"
)

// weighPlace weighs where the two claims are, within the precision that each
// states (UCDP GED Codebook 25.1, where_prec). Places are the field that reports
// get wrong most, so that one that is merely somewhat off does not settle it.
func (w *weighing) weighPlace(a, b *view) {
	namedA, namedB := names(a, b), names(b, a)
	if a.place == nil || b.place == nil {
		switch {
		case namedA || namedB, sameSpot(a, b):
			w.add("place", placeNamed, "one names the place of the other")
		}
		return
	}
	km := gazetteer.DistanceKM(*a.place.Lat, *a.place.Lon, *b.place.Lat, *b.place.Lon)
	detail := fmt.Sprintf("%s and %s, %.0f km apart", a.place.Name, b.place.Name, km)
	abroad := value(a.place.Country) != "" && value(b.place.Country) != "" && *a.place.Country != *b.place.Country
	beyond := km - a.slackKM - b.slackKM
	if abroad && km > borderKM && min(a.place.WherePrec, b.place.WherePrec) <= 4 {
		beyond = max(beyond, placeFarKM+1)
	}
	weight := 0.0
	switch coarse := max(a.place.WherePrec, b.place.WherePrec); {
	case beyond <= 0 && coarse <= 2:
		weight = placeSpot
		if km > 10 {
			weight = placeWithin
		}
	case beyond <= 0 && coarse == 3:
		weight = placeWithin
	case beyond <= 0 && coarse == 6:
		weight = placeCountry
	case beyond <= 0:
		weight = placeCoarse
	case sameSpot(a, b) && !abroad:
		weight, detail = placeAlso, detail+", but of one name"
	case namedA && !a.ownPlace || namedB && !b.ownPlace:
		weight, detail = placeNamed, detail+", but one names the other's"
	case namedA || namedB:
		weight, detail = placeAlso, detail+", but one names the other's"
	case beyond <= placeBesideKM:
		weight = placeBeside
	case beyond <= placeNearKM:
		weight = placeApart
	case beyond <= placeFarKM:
		weight = placeFar
	default:
		weight = placeRemote
	}
	if weight < 0 && (!a.ownPlace || !b.ownPlace) {
		weight /= 2
		detail += ", one of them not told in its own words"
	}
	w.add("place", weight, detail)
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
		apart := max(a.published-b.published, b.published-a.published)
		switch {
		case apart <= 3:
			w.add("day", dayBothNone, fmt.Sprintf("neither has a day; published %d days apart", apart))
		case apart <= 30:
			w.add("day", dayEarlier, fmt.Sprintf("neither has a day; published %d days apart", apart))
		default:
			w.add("day", dayLongAgo, fmt.Sprintf("neither has a day; published %d days apart", apart))
		}
	}
}

// weighDates weighs two dated claims; next is what neighbouring days weigh. Acts
// that go on (people held "since Saturday") are compared by their first day.
func (w *weighing) weighDates(a, b *view, next float64) {
	const exact = 2 // days that one night touches
	detail := a.dayWords() + " and " + b.dayWords()
	wide := max(a.last-a.first, b.last-b.first) >= exact
	gap := max(a.first-b.last, b.first-a.last)
	switch {
	case gap <= 0 && !wide, a.first == b.first && min(a.last-a.first, b.last-b.first) < exact:
		w.add("day", daySame, detail)
	case gap <= 0 && max(a.last-a.first, b.last-b.first) <= 7:
		w.add("day", (daySame+dayOverlap)/2, detail)
	case gap <= 0:
		w.add("day", dayOverlap, detail)
	case gap == 1:
		w.add("day", next, detail)
	case gap <= 3:
		w.add("day", dayNear, detail)
	default:
		w.add("day", dayFar, detail)
	}
}

// weighUndated weighs a dated claim against one that has only a day of
// publication.
func (w *weighing) weighUndated(dated, other *view) {
	const justNow, lately, week, month = 2, 4, 7, 30
	detail := dated.dayWords() + "; the other has no day and was published on " + other.c.Article.Published
	switch before := other.published - dated.last; {
	case dated.first > other.published+1 && dated.role != plan:
		w.add("day", dayToCome, detail)
	case before <= justNow:
		w.add("day", dayJustNow, detail)
	case before <= lately:
		w.add("day", dayLately, detail)
	case before <= month:
		w.add("day", dayEarlier, detail)
	case dated.known && max(dated.published-other.published, other.published-dated.published) <= week:
		w.add("day", dayEarlier, detail+", and the other lately") // old news that came up again
	default:
		w.add("day", dayLongAgo, detail)
	}
}

// fine reports whether the place is a spot or a town and no region.
func (v *view) fine() bool { return v.place == nil || v.place.WherePrec <= 3 }

func (v *view) dayWords() string {
	if v.first == v.last {
		return isoDay(v.first)
	}
	return isoDay(v.first) + " to " + isoDay(v.last)
}
