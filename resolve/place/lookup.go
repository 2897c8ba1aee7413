package place

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// lookup returns the candidates of a mention's name. Where no place has the whole
// name, words that only say what or which part it is are taken off: "the City of
// Izmail", "Izmail airport", "eastern Kursk region". A facility that is called
// after a place lies there: "Nikopol Central Hospital".
func (r *resolver) lookup(m *saidby.PlaceMention) []gazetteer.Place {
	name := m.Name
	for {
		if found := r.named(name); len(found) > 0 {
			return found
		}
		shorter := trimName(name)
		if shorter == name {
			break
		}
		name = shorter
	}
	if i := strings.LastIndexByte(name, ' '); i < 0 || !isFacility(name[i+1:]) {
		return nil
	}
	for i := strings.LastIndexByte(name, ' '); i > 0; i = strings.LastIndexByte(name[:i], ' ') {
		if found := settled(r.named(name[:i])); len(found) > 0 && r.gaz.Has(name[:i]) {
			return found
		}
	}
	return nil
}

// settled leaves places that a facility may be called after.
func settled(places []gazetteer.Place) []gazetteer.Place {
	var out []gazetteer.Place
	for _, p := range places {
		if p.Population > 0 || p.Kind == gazetteer.Country {
			out = append(out, p)
		}
	}
	return out
}

// named are the places of exactly this name; before them the country of the
// lexicon, or the capital, which seats of government stand for ("the Kremlin").
func (r *resolver) named(name string) []gazetteer.Place {
	found := r.gaz.Lookup(name)
	n, ok := r.lex.Actors.Name(name)
	if !ok || n.Actor.Kind != lexicon.Country {
		return found
	}
	var first gazetteer.Place
	switch n.Use {
	case lexicon.ProperName:
		first, ok = r.gaz.Country(n.Actor.Country)
	case lexicon.Seat:
		first, ok = r.gaz.Capital(n.Actor.Country)
	default:
		return found
	}
	if !ok || slices.Contains(found, first) {
		return found
	}
	return append([]gazetteer.Place{first}, found...)
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
	if of, ok := strings.CutPrefix(rest, "of "); ok && isKind(first) {
		return strings.TrimPrefix(of, "the ")
	}
	if partWords[strings.ReplaceAll(strings.ToLower(first), "-", "")] || strings.EqualFold(first, "the") || isKind(first) {
		return rest
	}
	if i := strings.LastIndexByte(name, ' '); isKind(name[i+1:]) {
		return name[:i]
	}
	return name
}

// partWords say which part of a place is meant.
var partWords = words(`north south east west northern southern eastern western central northeast northwest southeast southwest
	northeastern northwestern southeastern southwestern upper lower inner outer mid downtown rural greater neighbouring neighboring occupied`)

// kindWords say what sort of place a name is that of.
var kindWords = words(`city town village port settlement district county province region state oblast raion division subdivision department
	governorate prefecture municipality borough parish suburb area agency township camp neighbourhood neighborhood lga tehsil barangay commune
	canton territory republic kingdom twp co`)

// facilityWords end the names of single places within a town.
var facilityWords = words(`airport airfield airbase aerodrome station metro junction harbour harbor terminal base barracks garrison prison jail
	hospital clinic university college academy school institute stadium arena bridge dam refinery depot plant factory mill mine port square
	park road street avenue boulevard highway turnpike center centre hall market mall museum library cathedral basilica mosque synagogue
	temple monastery cemetery castle palace fort tower hotel court courthouse zoo theatre theater building complex estate checkpoint crossing
	chamber fairgrounds pantry refuge reservoir police campus home`)

func isKind(word string) bool { return inList(kindWords, word) }

func isFacility(word string) bool { return inList(facilityWords, word) }

// inList looks a word up in a list of lower-case singulars.
func inList(list map[string]bool, word string) bool {
	word = strings.ToLower(word)
	if list[word] {
		return true
	}
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		return list[stem+"y"]
	}
	return list[strings.TrimSuffix(word, "s")]
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
