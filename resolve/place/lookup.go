package place

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// lookup returns the candidates of a mention's name. Where no place has the whole
// name, words that only say what or which part it is are taken off: "the City of
// Izmail", "Izmail airport", "eastern Kursk region".
func (r *resolver) lookup(m *saidby.PlaceMention) []gazetteer.Place {
	name := m.Name
	for {
		if found := r.named(name); len(found) > 0 {
			return found
		}
		shorter := trimName(name)
		if shorter == name {
			return nil
		}
		name = shorter
	}
}

// named are the places of exactly this name, a country of the lexicon's first.
func (r *resolver) named(name string) []gazetteer.Place {
	found := r.gaz.Lookup(name)
	n, ok := r.lex.Actors.Name(name)
	if !ok || n.Actor.Kind != lexicon.Country || n.Use != lexicon.ProperName {
		return found
	}
	country, ok := r.gaz.Country(n.Actor.Country)
	if !ok || len(found) > 0 && found[0].Kind == gazetteer.Country && found[0].Country == country.Country {
		return found
	}
	return append([]gazetteer.Place{country}, found...)
}

// trimName takes one word off a name that says what it is or which part of it is
// meant, or returns the name.
func trimName(name string) string {
	first, rest, found := strings.Cut(name, " ")
	if !found {
		if part, rest, ok := strings.Cut(name, "-"); ok && partWords[strings.ToLower(part)] {
			return rest // "mid-Ohio"
		}
		return name
	}
	if of, ok := strings.CutPrefix(rest, "of "); ok {
		return strings.TrimPrefix(of, "the ")
	}
	if partWords[strings.ReplaceAll(strings.ToLower(first), "-", "")] || strings.EqualFold(first, "the") {
		return rest
	}
	if kindWords[strings.ToLower(first)] {
		return rest
	}
	i := strings.LastIndexByte(name, ' ')
	if kindWords[strings.TrimSuffix(strings.ToLower(name[i+1:]), "s")] {
		return name[:i]
	}
	return name
}

// partWords say which part of a place is meant.
var partWords = words("north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower inner outer mid downtown rural greater old")

// kindWords say what a name is the name of. A name without them is that of the
// place it lies at.
var kindWords = words("city town village port settlement district county province region state oblast raion division subdivision department governorate prefecture municipality borough parish suburb area agency township camp airport airfield airbase station metro junction harbour harbor base barracks prison hospital university stadium bridge dam refinery neighbourhood neighborhood lga tehsil barangay commune canton territory republic kingdom greater international")

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
