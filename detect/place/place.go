// Package place finds the names of places in parsed sentences, with how the text
// puts things to them: in, near, 12 km north of, between. It looks nothing up
// beyond whether a name is one of a place at all.
package place

import (
	"strconv"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// Find returns the place names of an article's parsed sentences in the order of
// the text, names that stand for governments included (Actor is then set).
func Find(article *saidby.Article, sentences []saidby.Sentence, gaz *gazetteer.Gazetteer, lex *lexicon.Lexicon) []saidby.PlaceMention {
	f := finder{gaz: gaz, lex: lex}
	for i := range sentences {
		if sentences[i].Parsed {
			f.sentence(&sentences[i], i)
		}
	}
	return f.found
}

type finder struct {
	gaz   *gazetteer.Gazetteer
	lex   *lexicon.Lexicon
	found []saidby.PlaceMention
}

func (f *finder) sentence(s *saidby.Sentence, index int) {
	first := len(f.found)
	taken := make([]bool, len(s.Tokens))
	for _, e := range s.Entities {
		if from, to, ok := f.placeName(s, e); ok {
			f.add(s, index, from, to, taken)
		}
	}
	for i := 0; i < len(s.Tokens); i++ {
		if to := f.unmarked(s, i, taken); to > i {
			f.add(s, index, i, to, taken)
			i = to - 1
		}
	}
	f.anaphors(s, index)
	f.order(first)
	for i := first; i < len(f.found); i++ {
		f.relate(s, i, first)
	}
}

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
		head := headOf(s, from, to)
		if locative[preposition(s, head)] && f.gaz.Has(name) && !f.partOfName(s, to) {
			return from, to, true
		}
	}
	if e.Kind == saidby.Organisation {
		to = f.leadingPlace(s, from, to)
		return from, to, to > from
	}
	return from, to, false
}

// calendar lists names of months, which are towns somewhere too.
var calendar = map[string]bool{"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true,
	"August": true, "September": true, "October": true, "November": true, "December": true}

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
	if len(name) < 4 || calendar[name] {
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

// locative lists prepositions after which a name is most likely a place.
var locative = map[string]bool{
	"in": true, "near": true, "at": true, "around": true, "outside": true, "inside": true, "into": true, "towards": true, "toward": true,
	"across": true, "over": true, "throughout": true, "off": true, "through": true, "within": true, "between": true, "from": true, "above": true, "beyond": true,
}

// unmarked finds a place name that the model left out: capitalised words behind a
// preposition of place, before "region", or before a common noun ("a Brooklyn
// man"), that the gazetteer has. It returns where the name ends, or i when there
// is none.
func (f *finder) unmarked(s *saidby.Sentence, i int, taken []bool) int {
	t := &s.Tokens[i]
	if taken[i] || !capitalised(t.Text) || s.EntityAt(i) != nil {
		return i
	}
	end := i + 1
	for end < len(s.Tokens) && end < i+4 && !taken[end] && capitalised(s.Tokens[end].Text) && s.EntityAt(end) == nil {
		end++
	}
	behind := i > 0 && locative[s.Tokens[i-1].Lemma]
	for ; end > i; end-- {
		class := end < len(s.Tokens) && isClass(s.Tokens[end].Lemma)
		name := s.Words(i, end)
		if n, known := f.lex.Actors.Name(name); known {
			if n.Actor.Kind == lexicon.Country && n.Use == lexicon.ProperName {
				return end
			}
			return i
		}
		if calendar[name] || end == i+1 && isClass(name) {
			continue
		}
		if (behind || class) && f.gaz.Has(name) {
			return end
		}
		if t.UPOS == "PROPN" && end < len(s.Tokens) && s.Tokens[end].UPOS == "NOUN" && saidby.RelIs(s.Tokens[end-1].Rel, "compound") && f.wellKnown(name) {
			return end
		}
	}
	return i
}

func capitalised(word string) bool {
	return word != "" && word[0] >= 'A' && word[0] <= 'Z' || len(word) > 1 && word[0] >= 0xC3
}

// add appends a mention of tokens from up to to, with the word that says what
// kind of place it is drawn in: "Kharkiv region", "the port of Izmail".
func (f *finder) add(s *saidby.Sentence, index, from, to int, taken []bool) {
	for i := from; i < to; i++ {
		if taken[i] {
			return
		}
	}
	m := saidby.PlaceMention{Within: -1, Second: -1, Relation: saidby.In}
	if to < len(s.Tokens) && isClass(s.Tokens[to].Lemma) && s.Tokens[to].UPOS != "VERB" {
		m.Class = strings.ToLower(s.Tokens[to].Lemma)
		to++
	} else if last := strings.ToLower(s.Tokens[to-1].Text); to-from > 1 && isClass(last) {
		m.Class = last
	}
	for i := from; i < to; i++ {
		taken[i] = true
	}
	m.Phrase = saidby.Phrase{Sentence: index, First: from, Last: to, Head: headOf(s, from, to)}
	m.Span = s.SpanOf(from, to)
	m.Name = name(s, from, to)
	f.found = append(f.found, m)
}

// name writes the words as they stand, hyphens and apostrophes joined.
func name(s *saidby.Sentence, from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if i > from && s.Tokens[i].Start > s.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(s.Tokens[i].Text)
	}
	return b.String()
}

// headOf is the token of a range that hangs on something outside it.
func headOf(s *saidby.Sentence, from, to int) int {
	for i := from; i < to; i++ {
		if h := s.Tokens[i].Head; h < from || h >= to {
			return i
		}
	}
	return to - 1
}

// preposition is the lemma of the one that marks token head, "".
func preposition(s *saidby.Sentence, head int) string {
	prep := ""
	s.Children(head, func(c int) bool {
		if s.Tokens[c].Rel == "case" && s.Tokens[c].Lemma != "'s" {
			prep = s.Tokens[c].Lemma
		}
		return prep == ""
	})
	return prep
}

// order sorts the mentions of one sentence by their place in it.
func (f *finder) order(first int) {
	list := f.found[first:]
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j].First < list[j-1].First; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

// anaphors adds "the city" and "the town" behind a distance: "some 30 km north
// of the city" names the last town again.
func (f *finder) anaphors(s *saidby.Sentence, index int) {
	for i := 1; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		if t.Lemma != "city" && t.Lemma != "town" && t.Lemma != "village" || s.Tokens[i-1].Lemma != "the" {
			continue
		}
		if i+1 < len(s.Tokens) && (s.Tokens[i+1].Lemma == "of" || s.Tokens[i+1].UPOS == "NOUN" || s.Tokens[i+1].UPOS == "PROPN") {
			continue
		}
		last := f.lastTown()
		if last < 0 {
			continue
		}
		m := saidby.PlaceMention{Phrase: saidby.Phrase{Sentence: index, First: i, Last: i + 1, Head: i}, Span: t.Span,
			Name: f.found[last].Name, Within: f.found[last].Within, Second: -1, Relation: saidby.In, Class: t.Lemma}
		f.found = append(f.found, m)
	}
}

// lastTown is the last mention that is no country, region or actor, -1.
func (f *finder) lastTown() int {
	for i := len(f.found) - 1; i >= 0; i-- {
		m := &f.found[i]
		if m.Actor || regionWords[m.Class] {
			continue
		}
		for _, p := range f.gaz.Lookup(m.Name) {
			if p.Kind == gazetteer.Town || p.Kind == gazetteer.Village {
				return i
			}
		}
	}
	return -1
}

// relate fills in relation, container, class and distance of mention i.
func (f *finder) relate(s *saidby.Sentence, i, first int) {
	m := &f.found[i]
	prep := preposition(s, m.Head)
	governor := s.Tokens[m.Head].Head
	if governor >= 0 && saidby.RelIs(s.Tokens[m.Head].Rel, "nmod", "compound", "appos", "flat") && isClass(s.Tokens[governor].Lemma) {
		// "the town of Kharkiv", "a town in Kharkiv", "the Mandan area of Bannu".
		if prep == "of" || prep == "" {
			if m.Class == "" {
				m.Class = s.Tokens[governor].Lemma
			}
			prep = preposition(s, governor)
		} else if m.Class == "" {
			m.Class = "around " + s.Tokens[governor].Lemma
		}
	}
	m.Relation = relationOf(prep)
	m.Actor = f.actor(s, m)
	f.distance(s, m)
	if prep == "between" {
		for j := i + 1; j < len(f.found); j++ {
			if s.Tokens[f.found[j].Head].Head == m.Head {
				m.Second, m.Relation = j, saidby.Between
				f.found[j].Relation = saidby.Between
			}
		}
	}
	f.within(s, i, first)
}

// relationOf maps a preposition to the report's relation.
func relationOf(prep string) saidby.Relation {
	switch prep {
	case "near", "around", "outside", "by", "off", "above", "beside", "close", "toward":
		return saidby.Near
	case "from":
		return saidby.From
	case "to", "towards", "into":
		return saidby.Towards
	case "between":
		return saidby.Between
	}
	return saidby.In
}

// within finds the larger place that the text puts around mention i: "Vovchansk
// in Kharkiv region", "Izmail, Ukraine", "Mali's Timbuktu region".
func (f *finder) within(s *saidby.Sentence, i, first int) {
	m := &f.found[i]
	if i+1 < len(f.found) {
		next := &f.found[i+1]
		gap := s.Tokens[m.Last:max(m.Last, next.First)]
		if len(gap) > 0 && len(gap) <= 4 && joins(gap) {
			m.Within = i + 1
		}
	}
	if m.Within < 0 && i > first {
		before := &f.found[i-1]
		if gap := s.Tokens[before.Last:max(before.Last, m.First)]; len(gap) == 1 && gap[0].XPOS == "POS" {
			m.Within = i - 1
		}
	}
}

// joins reports whether the words between two names put the first into the
// second: "," or "in", with "the" and a class word allowed.
func joins(gap []saidby.Token) bool {
	link := false
	for _, t := range gap {
		switch {
		case t.Text == "," || t.Lemma == "in":
			link = true
		case t.Lemma == "the" || t.Lemma == "of" || t.UPOS == "ADJ" || isClass(t.Lemma) || t.UPOS == "PROPN":
		default:
			return false
		}
	}
	return link
}

// actor reports whether the name stands for a government, an army or a people:
// a country or a seat of government that is no spot in its clause, or any name
// that possesses a body ("Ukraine's army").
func (f *finder) actor(s *saidby.Sentence, m *saidby.PlaceMention) bool {
	head := m.Head
	for steps := 0; saidby.RelIs(s.Tokens[head].Rel, "conj") && s.Tokens[head].Head >= 0 && steps < len(s.Tokens); steps++ {
		head = s.Tokens[head].Head // "Baku and Yerevan": the second is what the first is
	}
	prep := preposition(s, head)
	if m.Class != "" || locative[prep] {
		return false
	}
	n, known := f.lex.Actors.Name(m.Name)
	power := known && n.Actor.Kind == lexicon.Country && (n.Use == lexicon.ProperName || n.Use == lexicon.Seat)
	t := &s.Tokens[head]
	switch {
	case !power && t.Head >= 0 && saidby.RelIs(t.Rel, "nmod:poss", "compound"):
		noun := f.lex.Noun(s.Tokens[t.Head].Lemma)
		return noun.Has(lexicon.ArmedClass | lexicon.OfficialClass | lexicon.OrganClass | lexicon.OfficeClass | lexicon.PersonClass)
	case !power:
		return false
	case saidby.RelIs(t.Rel, "obj") && t.Head >= 0:
		return !movement(s.Tokens[t.Head].Lemma)
	}
	return saidby.RelIs(t.Rel, "nsubj", "iobj", "nmod:poss", "obl:agent", "vocative", "appos", "compound") || prep == "to" || prep == "by" || prep == "with" || prep == "against" || prep == "of" && saidby.RelIs(t.Rel, "obl")
}

// movement lists verbs whose object is a spot on the map.
func movement(verb string) bool {
	switch verb {
	case "visit", "leave", "reach", "enter", "cross", "capture", "take", "seize", "retake", "recapture", "hit", "bomb", "shell", "attack", "strike", "storm", "control", "hold", "besiege", "liberate", "flee", "overrun", "pound", "shake":
		return true
	}
	return false
}

// distance reads "some 12 km east of Bhamo" before the name.
func (f *finder) distance(s *saidby.Sentence, m *saidby.PlaceMention) {
	i := m.First - 1
	for i >= 0 && (s.Tokens[i].UPOS == "DET" || s.Tokens[i].Lemma == "of" || s.Tokens[i].Lemma == "from") {
		i--
	}
	bearing, has := 0.0, false
	if i >= 0 {
		if bearing, has = bearings[strings.ReplaceAll(strings.ToLower(s.Tokens[i].Text), "-", "")]; has {
			i--
			// "north - west" is three tokens.
			if i >= 1 && s.Tokens[i].Text == "-" {
				if b, ok := bearings[strings.ToLower(s.Tokens[i-1].Text)+strings.ToLower(s.Tokens[i+1].Text)]; ok {
					bearing, i = b, i-2
				}
			}
		}
	}
	if i < 1 {
		return
	}
	perUnit := unitKM[s.Tokens[i].Lemma]
	if i >= 2 && s.Tokens[i].Lemma == "mile" && s.Tokens[i-1].Lemma == "nautical" {
		perUnit, i = 1.852, i-1
	}
	number, err := strconv.ParseFloat(strings.ReplaceAll(s.Tokens[i-1].Text, ",", ""), 64)
	if perUnit == 0 || err != nil {
		return
	}
	if has {
		m.DistanceKM, m.Bearing = number*perUnit, bearing
	}
	m.Relation = saidby.Near
}

var unitKM = map[string]float64{"km": 1, "kilometre": 1, "kilometer": 1, "kilometres": 1, "kilometers": 1, "mile": 1.609, "miles": 1.609, "metre": 0.001, "meter": 0.001}

var bearings = map[string]float64{
	"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}

// regionWords say that a name is one of a first- or second-order division.
var regionWords = map[string]bool{
	"region": true, "oblast": true, "province": true, "governorate": true, "state": true, "department": true, "krai": true, "district": true,
	"county": true, "prefecture": true, "raion": true, "republic": true, "territory": true, "division": true, "area": true, "valley": true, "plain": true, "peninsula": true,
}

// isClass reports whether a word says what kind of place a name is.
func isClass(lemma string) bool {
	switch lemma = strings.ToLower(lemma); lemma {
	case "town", "city", "village", "port", "settlement", "hamlet", "suburb", "neighbourhood", "neighborhood", "capital", "camp", "river", "sea", "lake", "island", "mountains", "mountain", "strait", "gulf", "airport", "base", "crossing":
		return true
	}
	return regionWords[lemma]
}
