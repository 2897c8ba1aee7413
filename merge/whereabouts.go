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
		case a.c.Article.Document != b.c.Article.Document && shared(a.names, b.names) == 0:
			w.add("place", placeMissing, say("only one says where"))
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
	if beyond <= 0 && abroad && max(a.place.WherePrec, b.place.WherePrec) <= 3 {
		return placeAcross, ", in two countries"
	}
	if beyond <= 0 {
		return placeAgrees(max(a.place.WherePrec, b.place.WherePrec), km, sameSpot(a, b)), ""
	}
	switch {
	case sameSpot(a, b) && !abroad:
		return placeAlso, ", but of one name"
	case names(a, b) && !a.ownPlace, names(b, a) && !b.ownPlace:
		return placeNamed, ", but one names the other's"
	case named(a, b) && !(a.ownPlace && b.ownPlace && oneArticle(a, b)):
		return placeAlso, ", but one names the other's"
	case beyond <= placeFarKM && (titled(a, b) || titled(b, a)):
		return placeTitled, ", but the title of one names the other's"
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
func placeAgrees(coarse int, km float64, oneName bool) float64 {
	const oneSpot, oneTown = 2, 10 // km
	switch {
	case coarse <= 2 && (km <= oneSpot || km <= oneTown && oneName):
		return placeSpot
	case coarse <= 2 && km <= oneTown:
		return placeNextTo
	case coarse <= 3:
		return placeWithin
	case coarse == 6:
		return placeCountry
	}
	return placeCoarse
}

// oneArticle reports whether both stand in one article: an author who gives two
// acts their own places in one breath means two places.
func oneArticle(a, b *view) bool { return a.c.Article.Document == b.c.Article.Document }

// names reports whether the words of a name the place of b.
func names(a, b *view) bool {
	return len(b.spot) > 0 && shared(b.spot, a.told) == len(b.spot) && b.fine()
}

// titled reports whether the title of the article of a names the place of b.
func titled(a, b *view) bool {
	return len(b.spot) > 0 && shared(b.spot, a.title) == len(b.spot)
}

// meets reports whether the two can be at one place, as far as they or their titles
// tell.
func meets(a, b *view) bool {
	if a.place != nil && b.place != nil && beyond(a, b) <= 0 {
		return true
	}
	return named(a, b) || sameSpot(a, b) || titled(a, b) || titled(b, a)
}

// named reports whether one of the two names the other's place.
func named(a, b *view) bool { return names(a, b) || names(b, a) }

func sameSpot(a, b *view) bool {
	return len(a.spot) > 0 && len(a.spot) == len(b.spot) && shared(a.spot, b.spot) == len(a.spot)
}

// fine reports whether the place is a spot or a town and no region.
func (v *view) fine() bool { return v.place == nil || v.place.WherePrec <= 3 }
