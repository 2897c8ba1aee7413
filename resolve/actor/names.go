package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// name is a run of tokens that names an entity.
type name struct {
	sentence, first, last int // half-open range of tokens
	entity                int
	use                   lexicon.NameUse
	known                 bool // by the lexicon
	kind                  saidby.EntityKind
}

// findNames makes entities of all names: first the abbreviations that the
// article itself explains, then the lexicon's names, then what the model sees.
func (t *Tracker) findNames() {
	own := t.abbreviations()
	for i := range t.sents {
		s := &t.sents[i]
		if s.Furniture {
			continue
		}
		for at := 0; at < len(s.Tokens); {
			at = t.nameFrom(i, at, own)
		}
	}
}

// nameFrom enters the name that begins at the token, if any, and returns where
// to look on.
func (t *Tracker) nameFrom(i, at int, own map[string]int) int {
	s := &t.sents[i]
	if e, ok := own[s.Tokens[at].Text]; ok {
		return t.enter(name{sentence: i, first: at, last: at + 1, entity: e, kind: saidby.Organisation})
	}
	model := s.EntityAt(at)
	if model != nil && model.First != at {
		model = nil
	}
	last, known, ok := t.lexiconName(s, at)
	if ok && known.Use == lexicon.Surname && !t.surnameFits(known.Actor) {
		ok = false
	}
	// "Jordan Smith" is no country: the model's longer name of a person wins.
	if ok && model != nil && model.Kind == saidby.Person && model.Last > last && known.Actor.Kind != lexicon.Leader {
		ok = false
	}
	// An organisation named after a place: "Kyiv Medical University".
	if ok && model != nil && model.Kind == saidby.Organisation && model.Last > last && known.Actor.Kind == lexicon.Country && known.Use != lexicon.Adjective {
		ok = false
	}
	switch {
	case ok:
		n := name{sentence: i, first: at, last: last, entity: t.knownEntity(known.Actor), use: known.Use, known: true}
		if known.Actor.Kind == lexicon.Leader {
			n.kind = saidby.Person
		}
		return t.enter(n)
	case model != nil && model.Kind != saidby.Location:
		return t.modelName(i, model)
	case len(s.Tokens[at].Text) > 3 && allCaps(s.Tokens[at].Text):
		// The label of a speaker's turn in a transcript: "MAGBANUA:".
		if e := t.personCalled(s.Tokens[at].Text); e >= 0 {
			return t.enter(name{sentence: i, first: at, last: at + 1, entity: e, kind: saidby.Person})
		}
	}
	return at + 1
}

// enter keeps the name and returns the token after it.
func (t *Tracker) enter(n name) int {
	t.names = append(t.names, n)
	t.entities[n.entity].times++
	for k := n.first; k < n.last; k++ {
		t.nameAt[t.offset[n.sentence]+k] = int32(len(t.names))
	}
	return n.last
}

// longestNameTokens is how many tokens a name of the lexicon can have.
const longestNameTokens = 9

// lexiconName finds the longest name of the lexicon that begins at the token.
func (t *Tracker) lexiconName(s *saidby.Sentence, at int) (last int, n lexicon.Name, ok bool) {
	first := s.Tokens[at].Text
	r, _ := utf8.DecodeRuneInString(first)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !strings.HasPrefix(first, "al") && first != "von" && first != "dpa" && first != "junta" {
		return 0, n, false
	}
	for last = min(at+longestNameTokens, len(s.Tokens)); last > at; last-- {
		text := s.SpanOf(at, last).In(t.article.Text)
		n, ok = t.lex.Actors.Name(text)
		if !ok && len(first) >= 4 && strings.ToUpper(text) == text {
			n, ok = t.lex.Actors.Name(titleCase(text)) // "NIGER." heading a section
		}
		if ok && n.AfterThe && (at == 0 || !strings.EqualFold(s.Tokens[at-1].Text, "the") || last < len(s.Tokens) && capitalised(s.Tokens[last].Text)) {
			ok = false
		}
		if ok {
			return last, n, true
		}
	}
	return 0, n, false
}

// surnameFits reports whether a bare last name can mean the leader: in office
// on the day, of a country that the article speaks of, and the article has
// nobody of its own by that name.
func (t *Tracker) surnameFits(leader *lexicon.Actor) bool {
	if t.present == nil {
		t.present = t.presentCountries()
	}
	return leader.InOffice(t.day) && t.present[leader.Party()] && t.personCalled(lastWord(leader.Name)) < 0
}

// presentCountries holds the codes of all countries and groups that the lexicon
// knows a name of in the text, for telling whose last names may stand alone.
func (t *Tracker) presentCountries() map[string]bool {
	present := map[string]bool{}
	for i := range t.sents {
		for at := range t.sents[i].Tokens {
			if _, n, ok := t.lexiconName(&t.sents[i], at); ok && n.Use != lexicon.Surname {
				present[n.Actor.Party()] = true
				present[n.Actor.Country] = true
			}
		}
	}
	return present
}

// knownEntity is the entity of an actor of the lexicon.
func (t *Tracker) knownEntity(a *lexicon.Actor) int {
	key := fold(a.Name)
	if e, ok := t.byName[key]; ok {
		return e
	}
	e := entity{
		name: a.Name, actor: a, country: a.Country, sector: a.Sector, party: a.Party(), named: true,
		group: a.Kind != lexicon.Leader, person: a.Kind == lexicon.Leader,
	}
	switch a.Kind {
	case lexicon.Country:
		e.sector = "GOV"
	case lexicon.Leader:
		e.gender = 'm'
		if a.Woman {
			e.gender = 'f'
		}
		e.roles = []string{a.Office}
		if e.sector == "IGO" || e.sector == "NGO" {
			e.party = ""
		}
	case lexicon.Group:
		e.armed = a.Sector == "REB" || a.Sector == "MIL" || a.Sector == "CRM"
		switch a.Sector {
		case "NGO", "IGO", "MED":
			e.party = ""
		}
	}
	e.kind = t.kindOf(&e)
	n := t.newEntity(e)
	t.byName[key] = n
	return n
}

// modelName enters a name that only the model sees.
func (t *Tracker) modelName(i int, m *saidby.Entity) int {
	s := &t.sents[i]
	first, last := m.First, m.Last
	for first < last-1 && (isDeterminer(&s.Tokens[first]) || m.Kind == saidby.Person && t.isTitle(s.Tokens[first].Text)) {
		first++
	}
	for last > first+1 && (s.Tokens[last-1].Text == "'s" || s.Tokens[last-1].Text == "’s" || s.Tokens[last-1].UPOS == "PUNCT" && s.Tokens[last-1].Text != ".") {
		last--
	}
	if m.Kind == saidby.Organisation && first > 0 && unitNumber(s.Tokens[first-1].Text) {
		first-- // "21st Rifle Brigade"
	}
	text := s.SpanOf(first, last).In(t.article.Text)
	if honorific(text) != 0 {
		return max(last, m.Last) // "Sir, why ..."
	}
	if t.lex.Noun(strings.ToLower(text)).Has(lexicon.OrganClass | lexicon.OfficeClass) {
		return first + 1 // "the Ministry", "Supreme Court": of whom, the words around tell
	}
	e := -1
	kind := m.Kind
	if t.isOutlet(text) {
		kind = saidby.Organisation
	}
	if kind == saidby.Person {
		e = t.person(text)
	} else {
		e = t.organisation(text)
	}
	t.enter(name{sentence: i, first: first, last: last, entity: e, kind: kind})
	return max(last, m.Last)
}

// unitNumber reports whether a word numbers a military unit: "3rd", "47th".
func unitNumber(w string) bool {
	if len(w) < 3 || w[0] < '0' || w[0] > '9' {
		return false
	}
	switch w[len(w)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// person is the entity of a person's name; a shorter form means the person of
// that last (or first) name, and a longer one completes it.
func (t *Tracker) person(text string) int {
	if e, ok := t.byName[fold(text)]; ok {
		return e
	}
	if e := t.personCalled(text); e >= 0 {
		if len(text) > len(t.entities[e].name) && t.entities[e].actor == nil {
			t.entities[e].name = text
		}
		t.byName[fold(text)] = e
		return e
	}
	e := t.newEntity(entity{name: nameCase(text), named: true, person: true, gender: t.genderOf(text)})
	t.byName[fold(text)] = e
	return e
}

// personCalled is the named person whose name holds the words of text, or whose
// name's words text holds; -1: nobody, or several.
func (t *Tracker) personCalled(text string) int {
	words := strings.Fields(fold(text))
	found := -1
	for _, p := range t.persons[max(0, len(t.persons)-memory):] {
		known := strings.Fields(fold(t.entities[p].name))
		if !holdsWords(known, words) && !holdsWords(words, known) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p
	}
	return found
}

// organisation is the entity of an organisation's name.
func (t *Tracker) organisation(text string) int {
	text = strings.TrimPrefix(strings.TrimPrefix(text, "the "), "The ")
	if e, ok := t.byName[fold(text)]; ok {
		return e
	}
	if body, country, noun := t.bodyNamed(text); body != "" {
		e := t.stateBody(country, body, noun.Sector, noun)
		t.byName[fold(text)] = e
		return e
	}
	last := lastWord(text)
	e := entity{name: text, named: true, group: true, lemma: strings.ToLower(last), roles: []string{strings.ToLower(last)}}
	e.noun = t.lex.Noun(e.lemma)
	e.noun.Class &= lexicon.ArmedClass | lexicon.OrganClass | lexicon.MediaClass | lexicon.StateClass
	if e.lemma == "group" {
		e.noun.Class &^= lexicon.ArmedClass
		e.noun.Sector = "" // "Valden Research Group": armed ones say more than that
	}
	e.sector = e.noun.Sector
	e.armed = e.noun.Has(lexicon.ArmedClass)
	switch {
	case isCharity(text):
		e.sector, e.armed = "NGO", false
	case t.isOutlet(text):
		e.sector = "MED"
	}
	e.kind = t.kindOf(&e)
	n := t.newEntity(e)
	t.byName[fold(text)] = n
	return n
}

// isOutlet reports whether a name is that of a newspaper, agency or station.
func (t *Tracker) isOutlet(text string) bool {
	if t.lex.Cues.IsOutlet(text) || fold(text) == fold(t.article.Outlet) && !t.issued || text == t.article.Dateline.Agency && text != "" {
		return true
	}
	return t.lex.Cues.IsOutlet(lastWord(text))
}
