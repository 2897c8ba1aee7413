package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// reading marks a token whose mention is being made, so that circular trees end.
const reading = -1

// read returns the mention that the token heads, made at the first call. The
// pointer is good until the next call.
func (t *Tracker) read(i, h int) *mention {
	at := t.offset[i] + h
	if n := t.nameAt[at]; n > 0 && t.names[n-1].use != lexicon.Adjective {
		h = t.anchor(&t.names[n-1])
		at = t.offset[i] + h
	}
	if k := t.atToken[at]; k > 0 {
		return &t.mentions[k-1]
	}
	m := mention{sentence: i, head: h, entity: -1, rank: rankOf(&t.sents[i], h), plural: plural(&t.sents[i].Tokens[h])}
	if t.atToken[at] == reading {
		m.name = t.sents[i].Tokens[h].Text
		return &m
	}
	t.atToken[at] = reading
	switch {
	case t.nameAt[at] > 0:
		t.readName(i, h, &t.names[t.nameAt[at]-1], &m)
	case isPronoun(&t.sents[i].Tokens[h]):
		t.readPronoun(i, h, &m)
	default:
		t.readDescription(i, h, &m)
	}
	t.mentions = append(t.mentions, m)
	t.atToken[at] = int32(len(t.mentions))
	return &t.mentions[len(t.mentions)-1]
}

// readName makes the mention of a name, with what stands around it.
func (t *Tracker) readName(i, h int, n *name, m *mention) {
	s := &t.sents[i]
	m.entity, m.resolved = n.entity, true
	e := &t.entities[n.entity]
	switch {
	case n.kind == saidby.Person && e.person:
		t.readTitle(i, n, e)
		if head := t.apposition(i, h); head >= 0 {
			t.nameFor(i, head, n.entity)
		}
	case n.use == lexicon.Seat && !t.acts(s, h):
		// Where somebody goes or is, Kyiv is a town.
		m.name, m.entity = t.join(s, n.first, n.last), -1
		m.entity = t.place(m.name, e.country)
	case n.use == lexicon.People, n.use == lexicon.Person1, n.use == lexicon.Adjective:
		t.readNationals(i, h, n, m)
	case e.group && e.actor == nil && e.country == "":
		if d := t.describe(i, h); d.owner >= 0 && t.find(d.owner) != t.find(n.entity) {
			t.side(e, d.owner)
		}
		if before := t.apposition(i, h); before >= 0 {
			t.nameFor(i, before, n.entity)
		}
		if e.country == "" && e.noun.Sector == "MIL" {
			// A unit that needs no country is the country's own, unless two are at war in the text.
			if c, clear := t.weighCountries(i); clear {
				e.country, e.party = c, c
			}
		}
	case e.group && t.apposition(i, h) >= 0:
		// "the rebel movement, M23": the description was the name's entity.
		t.nameFor(i, t.apposition(i, h), n.entity)
	}
}

// nameFor gives the entity of an unnamed phrase the name that follows it: "the
// mayor, Ana Ruiz".
func (t *Tracker) nameFor(i, head, named int) {
	before := t.read(i, head)
	if before.entity < 0 {
		return
	}
	k := t.find(before.entity)
	e, n := &t.entities[k], &t.entities[t.find(named)]
	if n.actor != nil && e.noun.Has(lexicon.SpokesClass) && !strings.Contains(n.actor.Office, "spokes") {
		return // "a spokesman for the prime minister, Abiy Ahmed"
	}
	if e.named || e.person != n.person || e.plural && n.person || e.thing || e.place || k == t.find(named) {
		return
	}
	t.absorb(n, e)
	e.into = t.find(named)
}

// absorb adds what an unnamed entity is known by to a named one.
func (t *Tracker) absorb(n, e *entity) {
	n.roles = append(n.roles, e.roles...)
	if n.country == "" {
		n.country = e.country
	}
	if n.party == "" {
		n.party = e.party
	}
	if n.sector == "" || n.sector == "CVL" && e.sector != "" {
		n.sector = e.sector
	}
	if n.noun.Class == 0 {
		n.noun = e.noun
	}
	if n.gender == 0 {
		n.gender = e.gender
	}
	n.captive = n.captive || e.captive
	if n.actor == nil || n.kind == "" {
		n.kind = t.kindOf(n)
	}
}

// place is the entity of a place that is acted on, not for.
func (t *Tracker) place(text, country string) int {
	key := "\x00place " + text
	if e, ok := t.byName[key]; ok {
		return e
	}
	e := t.newEntity(entity{name: text, named: true, thing: true, place: true, country: country})
	t.byName[key] = e
	return e
}

// readNationals tells "the Americans say" (the country) from "twelve Armenians"
// and "an Afghan" (people of it).
func (t *Tracker) readNationals(i, h int, n *name, m *mention) {
	s := &t.sents[i]
	e := &t.entities[n.entity]
	if t.determiner(s, h) == definite && t.acts(s, h) && s.Child(h, "nummod", "amod", "acl", "nmod:poss") < 0 || n.use == lexicon.Adjective && h+1 < len(s.Tokens) && s.Tokens[h].UPOS == "ADJ" && s.Tokens[h+1].Text == "-" {
		return
	}
	d := t.describe(i, h)
	d.text = t.words(s, h)
	d.noun = lexicon.Noun{Class: lexicon.PersonClass | lexicon.CivilianClass, Sector: "CVL"}
	d.owner = -1
	country := e.country
	t.newPerson(&d, m, d.text)
	m.resolved = true
	t.entities[m.entity].country = country
}

// readTitle takes in what stands before a person's name: "Russian President
// Vladimir Putin", "midwife Hanan Saleh".
func (t *Tracker) readTitle(i int, n *name, e *entity) {
	s := &t.sents[i]
	last := n.first
	first := last
	for first > 0 && titleWord(&s.Tokens[first-1]) {
		first--
	}
	if first == last {
		return
	}
	head := &s.Tokens[last-1]
	if g := honorific(head.Text); g != 0 {
		if e.gender == 0 || g != '?' {
			e.gender = g
		}
		if e.sector == "" && rank(head.Text) {
			e.sector = "MIL"
		}
		if last--; first == last {
			return
		}
		head = &s.Tokens[last-1]
	}
	noun := t.noun(s, last-1)
	if !noun.Has(lexicon.PersonClass | lexicon.OfficeClass | lexicon.SpokesClass) {
		return
	}
	// The demonym or the town before an office is its owner, not its name.
	for first < last-1 && t.nameAt[t.offset[i]+first] > 0 {
		if owner := &t.entities[t.names[t.nameAt[t.offset[i]+first]-1].entity]; e.country == "" {
			e.country = owner.country
		}
		first++
	}
	for first < last-1 && (s.Tokens[first].Text == "'s" || s.Tokens[first].Text == "’s") {
		first++
	}
	role := strings.ToLower(t.join(s, first, last))
	d := description{lemma: lemmaOf(head), noun: noun, owner: -1}
	if before, _, ok := strings.Cut(role, " "); ok && noun.Has(lexicon.SpokesClass) {
		if of := t.lex.Noun(before); of.Has(lexicon.OrganClass) {
			d.noun.Sector = of.Sector // "army spokesman"
		}
	}
	if e.country == "" && (noun.Sector == "GOV" || noun.Has(lexicon.NationalClass)) {
		e.country = t.countryAt(i)
	}
	if role = sameOffice(d.lemma, role); strings.HasSuffix(role, "minister") || strings.HasSuffix(role, "president") {
		d.lemma = role // of ministers and presidents a text may have several
	}
	t.learn(e, &d)
	if role != d.lemma {
		e.roles = append(e.roles, role)
	}
	if stands(e.sector) && e.party == "" {
		e.party = e.country
	}
}

// titleWord reports whether a word can stand in a title before a name.
func titleWord(tok *saidby.Token) bool {
	if honorific(tok.Text) != 0 || tok.Text == "'s" || tok.Text == "’s" {
		return true
	}
	switch tok.UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	}
	return false
}

// honorific is the sex that a form of address tells, '?' where it tells none, 0
// for other words.
func honorific(w string) byte {
	switch strings.TrimSuffix(w, ".") {
	case "Mr", "Sir", "Lord", "Señor", "Monsieur", "Herr", "Father", "Brother":
		return 'm'
	case "Mrs", "Ms", "Miss", "Lady", "Dame", "Madam", "Madame", "Señora", "Frau", "Sister":
		return 'f'
	case "Dr", "Prof", "Professor", "Hon", "Rev", "Sheikh", "Sheik", "Hajj", "Maulana", "Mullah":
		return '?'
	}
	if rank(w) {
		return '?'
	}
	return 0
}

// trimHonorific takes the form of address off a name.
func trimHonorific(text string) string {
	if first, rest, ok := strings.Cut(text, " "); ok && honorific(first) != 0 {
		return rest
	}
	return text
}

// looksLikePerson reports whether a proper noun that the model did not tag is a
// person's name by its first name or form of address.
func (t *Tracker) looksLikePerson(text string) bool {
	first, rest, ok := strings.Cut(text, " ")
	return ok && capitalised(rest) && (honorific(first) != 0 || t.genderOf(text) != 0)
}

// rank reports whether a word is the short form of a military rank.
func rank(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Lt", "Capt", "Col", "Gen", "Maj", "Sgt", "Brig", "Adm", "Cpl", "Pte", "Cmdr", "Cdr":
		return true
	}
	return false
}

func (t *Tracker) isTitle(w string) bool {
	return honorific(w) != 0 || t.lex.Noun(strings.ToLower(strings.TrimSuffix(w, "."))).Has(lexicon.OfficeClass)
}

// genderOf tells the sex by the first name, 0 where it does not.
func (t *Tracker) genderOf(text string) byte {
	for len(text) > 0 {
		var first string
		if first, text, _ = strings.Cut(text, " "); text == "" {
			return 0 // a last name tells nothing
		}
		class := t.lex.FirstName(first)
		if part, _, cut := strings.Cut(first, "-"); class == 0 && cut {
			class = t.lex.FirstName(part) // "Marie-Ange"
		}
		switch class {
		case lexicon.MaleClass:
			return 'm'
		case lexicon.FemaleClass:
			return 'f'
		}
	}
	return 0
}

// acts reports whether a token's place in the clause is that of somebody who
// does or is spoken to, and not of a spot or a thing that is hit: "Kyiv said",
// "offered Bamako help", not "in Kyiv", "shelled Kyiv".
func (t *Tracker) acts(s *saidby.Sentence, h int) bool {
	tok := &s.Tokens[h]
	switch {
	case saidby.RelIs(tok.Rel, "conj", "flat", "compound") && tok.Head >= 0 && tok.Head != h:
		if tok.Rel == "compound" {
			return true
		}
		return tok.Head < h && t.acts(s, tok.Head)
	case tok.Rel == "nsubj:pass", tok.Rel == "csubj":
		return t.speech(s, tok.Head)
	case saidby.RelIs(tok.Rel, "nsubj", "iobj", "nmod:poss", "amod", "obl:agent", "vocative", "root"):
		return true
	case saidby.RelIs(tok.Rel, "obj"):
		return t.speech(s, tok.Head)
	case saidby.RelIs(tok.Rel, "obl", "nmod"):
		k := s.Child(h, "case")
		if k < 0 {
			return false
		}
		switch lemmaOf(&s.Tokens[k]) {
		case "by", "with", "between", "against", "to", "accord", "according", "for", "of":
			return !movement(s, tok.Head) || lemmaOf(&s.Tokens[k]) == "by"
		}
	}
	return false
}

// speech reports whether the verb is an act of speech, whose object is
// somebody who can be spoken to.
func (t *Tracker) speech(s *saidby.Sentence, verb int) bool {
	if verb < 0 {
		return false
	}
	lemma := lemmaOf(&s.Tokens[verb])
	if len(t.lex.Cues.Of(lexicon.CueVerb, lemma)) > 0 {
		return true
	}
	switch lemma {
	case "offer", "give", "support", "sanction", "back", "help", "assist", "ally", "join", "blame", "accuse", "punish", "pressure", "press", "thank", "fund", "arm", "supply":
		return true
	}
	return false
}

// movement reports whether somebody goes, so that "to Kyiv" is a place.
func movement(s *saidby.Sentence, verb int) bool {
	if verb < 0 {
		return false
	}
	switch lemmaOf(&s.Tokens[verb]) {
	case "go", "come", "travel", "fly", "return", "arrive", "move", "drive", "walk", "flee", "withdraw", "advance", "retreat", "send", "take", "bring", "visit", "head", "way", "road", "flight", "visitor", "trip", "route", "ship", "deport", "capital", "city", "town", "port", "north", "south", "east", "west":
		return true
	}
	return false
}

// rankOf is how much in the light a place in the clause puts somebody.
func rankOf(s *saidby.Sentence, h int) int8 {
	tok := &s.Tokens[h]
	switch {
	case saidby.RelIs(tok.Rel, "conj") && tok.Head >= 0 && tok.Head < h:
		return rankOf(s, tok.Head)
	case tok.Rel == "nsubj:pass":
		return 4
	case saidby.RelIs(tok.Rel, "nsubj"):
		return 5
	case saidby.RelIs(tok.Rel, "obj", "iobj"):
		return 3
	case saidby.RelIs(tok.Rel, "obl", "nmod", "root"):
		return 2
	}
	return 1
}

// adjective reads a phrase whose head is a demonym: "Russian" in "Russian
// drones" is Russian forces, in "the Russian proposal" Russia.
func (t *Tracker) adjective(p saidby.Phrase) (mention, bool) {
	s := &t.sents[p.Sentence]
	n := t.nameAt[t.offset[p.Sentence]+p.Head]
	if n == 0 || t.names[n-1].use != lexicon.Adjective || s.Tokens[p.Head].Rel == "nsubj" {
		return mention{}, false
	}
	e := t.names[n-1].entity
	m := mention{sentence: p.Sentence, head: p.Head, entity: e, resolved: true}
	g := s.Tokens[p.Head].Head
	for steps := 0; g >= 0 && steps < 3 && saidby.RelIs(s.Tokens[p.Head].Rel, "conj") && s.Tokens[g].UPOS == "ADJ"; steps++ {
		g = s.Tokens[g].Head
	}
	if g >= 0 && t.fights(e) && t.noun(s, g).Has(lexicon.WeaponClass|lexicon.PlatformClass|lexicon.DeedClass|lexicon.ArmedClass) {
		t.setForces(&m, e, "forces")
	}
	return m, true
}
