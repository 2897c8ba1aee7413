package place

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// placeName decides whether an entity names a place, and which of its words do.
// The model takes some towns for people or bodies; a preposition of place before
// and an entry of the gazetteer set that right.
func (f *finder) placeName(s *saidby.Sentence, e saidby.Entity) (from, to int, ok bool) {
	from, to = e.First, e.Last
	for to > from+1 && (s.Tokens[to-1].UPOS == "PUNCT" || s.Tokens[to-1].UPOS == "PART") {
		to--
	}
	if s.Tokens[from].UPOS == "DET" && from+1 < to {
		from++
	}
	from, to = f.hyphenated(s, from, to)
	from = f.part(s, from, to)
	name := s.Words(from, to)
	if n, known := f.lex.Actors.Name(name); known && n.Actor.Kind != lexicon.Country {
		return from, to, e.Kind == saidby.Location && n.Actor.Kind == lexicon.Group && f.gaz.Has(name) && !n.AfterThe // "Hamas" is no spot on a map
	} else if known && (n.Use == lexicon.Adjective || n.Use == lexicon.People || n.Use == lexicon.Person1) {
		return from, to, false
	}
	switch e.Kind {
	case saidby.Location:
		if to-from == 1 && (isClass(name) || calendar[name]) {
			return from, to, false // "the State", "County officials"
		}
		return from, f.firstOfTwo(s, from, to), true
	case saidby.Person, saidby.Organisation:
		if f.called(s, from, to) {
			return from, to, true
		}
		if !f.people[name] && (f.placeSpot(s, from, to) || f.sure[name]) && f.gaz.Has(name) && !f.partOfName(s, to) {
			return from, to, true
		}
	}
	if e.Kind == saidby.Organisation {
		to = f.leadingPlace(s, from, to)
		return from, to, to > from
	}
	return from, to, false
}

// called reports whether a common noun behind a name says that it is a place's,
// whether a gazetteer has it or not: "Barmal district", "the Torkham crossing".
func (f *finder) called(s *saidby.Sentence, from, to int) bool {
	if from == 0 || to >= len(s.Tokens) || s.Tokens[to-1].UPOS != "PROPN" {
		return false
	}
	switch s.Tokens[to].Text {
	case "district", "province", "village", "oblast", "raion", "governorate", "township", "county", "crossing", "subdivision", "tehsil":
		return true
	}
	return false
}

// calendar lists names of months and days, which are towns somewhere too.
var calendar = map[string]bool{"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true,
	"August": true, "September": true, "October": true, "November": true, "December": true, "Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true}

// hyphenated widens a name over the hyphens that join it to others where the
// whole is a place: "Port-au-Prince", "Gilgit-Baltistan".
func (f *finder) hyphenated(s *saidby.Sentence, from, to int) (int, int) {
	first, last := from, to
	for first > 1 && s.Tokens[first-1].Text == "-" && s.Tokens[first-1].End == s.Tokens[first].Start && s.Tokens[first-2].End == s.Tokens[first-1].Start {
		first -= 2
	}
	for last+1 < len(s.Tokens) && s.Tokens[last].Text == "-" && s.Tokens[last-1].End == s.Tokens[last].Start && s.Tokens[last].End == s.Tokens[last+1].Start {
		last += 2
	}
	if (first != from || last != to) && f.gaz.Has(name(s, first, last)) {
		return first, last
	}
	return from, to
}

// part widens a name over the word before it that makes it another place's:
// "southern Red Sea", "north-eastern Syria".
func (f *finder) part(s *saidby.Sentence, from, to int) int {
	for first := from - 1; first >= 0 && first >= from-3; first-- {
		t := &s.Tokens[first]
		if t.Text == "-" {
			continue
		}
		if t.UPOS != "ADJ" && t.UPOS != "NOUN" && t.UPOS != "PROPN" && t.UPOS != "ADV" {
			return from
		}
		if len(t.Text) > 3 && f.gaz.Has(name(s, first, to)) {
			return first
		}
	}
	return from
}

// firstOfTwo cuts a name that no place has after the country it begins with: the
// model runs names together that stand side by side.
func (f *finder) firstOfTwo(s *saidby.Sentence, from, to int) int {
	if to-from < 2 || f.gaz.Has(name(s, from, to)) {
		return to
	}
	for end := to - 1; end > from; end-- {
		if n, known := f.lex.Actors.Name(s.Words(from, end)); known && n.Actor.Kind == lexicon.Country && n.Use == lexicon.ProperName {
			return end
		}
	}
	return to
}

// leadingPlace returns where the place ends that the name of a body begins with:
// "Benue State Police Command", "Tianjin Detention Centre". It is from when there
// is none.
func (f *finder) leadingPlace(s *saidby.Sentence, from, to int) int {
	for end := to - 1; end > from; end-- {
		if s.Tokens[end].UPOS == "ADP" || s.Tokens[end].UPOS == "CCONJ" {
			continue
		}
		if f.wellKnown(s.Words(from, end)) {
			return end
		}
	}
	return from
}

// wellKnown reports whether a name is that of a country, a division, or a town
// of so many people that a mention of it needs no explanation.
func (f *finder) wellKnown(name string) bool {
	const people = 50_000
	if n, known := f.lex.Actors.Name(name); known {
		return n.Actor.Kind == lexicon.Country && (n.Use == lexicon.ProperName || n.Use == lexicon.Seat)
	}
	if len(name) < 4 || calendar[name] || !f.gaz.Has(name) {
		return false
	}
	for _, p := range f.gaz.Lookup(name) {
		if p.Population >= people && p.Kind != gazetteer.District {
			return true
		}
	}
	return false
}

// partOfName reports whether the name goes on as that of a body: "Kyiv School".
func (f *finder) partOfName(s *saidby.Sentence, to int) bool {
	return to < len(s.Tokens) && s.Tokens[to].UPOS == "PROPN"
}
