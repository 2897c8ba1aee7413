package actor

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// description is what the words of a noun phrase say by themselves.
type description struct {
	head      int
	lemma     string
	term      string // with the words that make it one term: "air force"
	noun      lexicon.Noun
	text      string // its words, see words
	plural    bool
	det       int
	owner     int  // entity whose it is: "Russian", "its", "of the ELN"; -1
	possessed bool // the owner is a possessor that text leaves out: "its forces"
	captive   bool
	unnamed   bool // "an official who asked not to be named"
	other     bool // "the other doctor" is not the doctor spoken of
}

// describe reads the phrase that token h heads.
func (t *Tracker) describe(i, h int) description {
	s := &t.sents[i]
	d := description{head: h, lemma: lemmaOf(&s.Tokens[h]), plural: plural(&s.Tokens[h]), owner: -1}
	d.noun, d.term = t.term(s, h)
	if t.lex.Noun(d.lemma).Class == 0 && d.noun.Class != 0 && !strings.Contains(d.term, " of ") {
		d.lemma = lastWord(d.term)
	}
	d.det = t.determiner(s, h)
	d.text = nameCase(t.words(s, h))
	d.captive = d.noun.Has(lexicon.CaptiveClass)
	best := 0
	for c := range s.Tokens {
		tok := &s.Tokens[c]
		if tok.Head != h || c == h {
			continue
		}
		d.other = d.other || tok.Text == "other"
		if saidby.RelIs(tok.Rel, "amod", "acl") && heldWord(lemmaOf(tok)) {
			d.captive = true
		}
		owner, weight, possessed := t.ownerIn(i, h, c, &d)
		if owner >= 0 && weight > best {
			d.owner, best, d.possessed = owner, weight, possessed
		}
	}
	d.unnamed = d.noun.Has(lexicon.PersonClass|lexicon.OfficeClass) && asksNotToBeNamed(s, h)
	if d.owner >= 0 && d.lemma == "fighter" && isState(&t.entities[t.find(d.owner)]) {
		d.noun.Sector = "MIL" // a state's fighters are no rebels
	}
	if d.owner >= 0 && d.noun.Has(lexicon.ArmedClass) {
		// The fighters of a group's leader are the group's.
		if o := &t.entities[t.find(d.owner)]; o.person && t.lex.Actors.Group(o.party) != nil {
			d.owner = t.knownEntity(t.lex.Actors.Group(o.party))
		}
	}
	return d
}

// ownerIn says whose the phrase is as far as its dependent c tells. A group
// beside the head outranks a possessor ("Colombia's ELN rebels" are the ELN),
// which outranks an adjective.
func (t *Tracker) ownerIn(i, h, c int, d *description) (owner, weight int, possessed bool) {
	s := &t.sents[i]
	tok := &s.Tokens[c]
	n := t.nameAt[t.offset[i]+c]
	switch {
	case saidby.RelIs(tok.Rel, "nmod:poss"):
		m := t.read(i, c)
		return m.entity, 3, m.pronoun || n == 0
	case saidby.RelIs(tok.Rel, "amod", "compound", "nmod") && c < h && n > 0:
		e := t.names[n-1].entity
		if t.entities[e].actor != nil && t.entities[e].actor.Kind == lexicon.Group {
			return e, 4, false
		}
		if c == h-1 || t.entities[e].group {
			return e, 2, false
		}
	case saidby.RelIs(tok.Rel, "nmod") && c > h:
		if !t.belongs(s, c, d) {
			return -1, 0, false
		}
		if n > 0 {
			return t.names[n-1].entity, 3, false
		}
		if m := t.read(i, c); m.entity >= 0 && t.entities[t.find(m.entity)].group {
			return t.find(m.entity), 3, false
		}
	}
	return -1, 0, false
}

// belongs reports whether a prepositional phrase after a head of this kind can
// say whose it is: "government of", "troops from", "spokesman for".
func (t *Tracker) belongs(s *saidby.Sentence, c int, d *description) bool {
	prep := ""
	if k := s.Child(c, "case"); k >= 0 {
		prep = lemmaOf(&s.Tokens[k])
	}
	switch prep {
	case "of":
		return d.noun.Has(lexicon.OfficeClass|lexicon.OrganClass|lexicon.SpokesClass|lexicon.ArmedClass|lexicon.PersonClass) || d.noun.Sector == "GOV"
	case "from":
		return d.noun.Has(lexicon.ArmedClass)
	case "for":
		return d.noun.Has(lexicon.SpokesClass)
	}
	return false
}

// asksNotToBeNamed reports whether the sentence after a person says that the
// text keeps the name back: "who asked not to be named", "speaking on condition
// of anonymity".
func asksNotToBeNamed(s *saidby.Sentence, h int) bool {
	for k := h + 1; k < len(s.Tokens) && k < h+16; k++ {
		switch strings.ToLower(s.Tokens[k].Text) {
		case "anonymity", "anonymously", "unnamed":
			return s.Under(k, h) || saidby.RelIs(s.Tokens[h].Rel, "nsubj") && s.Under(k, s.Tokens[h].Head)
		case "named", "identified":
			if k >= 3 && strings.EqualFold(s.Tokens[k-3].Text, "not") && s.Under(k, h) {
				return true
			}
		}
	}
	return false
}

// heldWord reports whether a modifier says that somebody is held.
func heldWord(lemma string) bool {
	switch lemma {
	case "captured", "capture", "captive", "detained", "detain", "imprisoned", "imprison", "jailed", "jail", "abducted", "abduct", "kidnapped", "kidnap":
		return true
	}
	return false
}

// readDescription makes the mention of a phrase that is no name and no pronoun.
func (t *Tracker) readDescription(i, h int, m *mention) {
	s := &t.sents[i]
	if person := t.titled(i, h); person >= 0 {
		m.entity, m.resolved = person, true
		return
	}
	if inner := t.partitive(i, h); inner != nil {
		*m = mention{sentence: i, head: h, entity: inner.entity, name: inner.name, rank: m.rank, resolved: inner.resolved}
		return
	}
	d := t.describe(i, h)
	m.name = d.text
	if timeWord(d.lemma) {
		return
	}
	if d.lemma == "side" || d.lemma == "party" && d.plural {
		t.readSides(s, h, &d, m)
		return
	}
	if d.noun.Has(lexicon.MediaClass) && !d.plural && hasWord(s, h, "this") {
		t.takeOutlet(m)
		return
	}
	if d.possessed && d.owner >= 0 && homeland(d.lemma) && t.entities[t.find(d.owner)].country != "" {
		m.entity, m.name, m.resolved = t.knownEntity(t.lex.Actors.Country(t.entities[t.find(d.owner)].country)), "", true
		return
	}
	switch {
	case s.Tokens[h].UPOS == "PROPN" && t.looksLikePerson(d.text), s.Tokens[h].UPOS == "PROPN" && d.noun.Class == 0 && t.renamesPerson(i, h):
		m.entity, m.resolved = t.person(trimHonorific(d.text)), true
		if head := t.apposition(i, h); head >= 0 {
			t.nameFor(i, head, m.entity)
		}
		m.name = t.entities[m.entity].name
	case t.apposed(i, h, &d, m):
	case d.noun.Has(lexicon.WeaponClass|lexicon.PlatformClass|lexicon.DeedClass) && d.owner >= 0 && t.acts(s, h) && t.fights(d.owner):
		t.setForces(m, d.owner, "forces")
	case d.noun.Has(lexicon.SpokesClass):
		t.readSpokesman(i, &d, m)
	case d.noun.Has(lexicon.OfficeClass) && !d.plural && !d.noun.Has(lexicon.CrowdClass):
		t.readOffice(i, &d, m)
	case d.noun.Has(lexicon.ArmedClass):
		t.readArmed(i, h, &d, m)
	case d.noun.Has(lexicon.OrganClass):
		t.readOrgan(i, h, &d, m)
	case d.noun.Has(lexicon.PersonClass):
		t.readPeople(i, &d, m)
	case d.owner >= 0 && d.plural && d.noun.Class == 0 && !d.possessed && t.entities[t.find(d.owner)].sector == "REB" && t.entities[t.find(d.owner)].actor != nil:
		t.setForces(m, d.owner, "") // "ADF maniacs": the group by an unknown word
	default:
		t.readThing(&d, m, s.Tokens[h].UPOS == "PROPN")
	}
}

// titled is the person whose name the head introduces: "Governor" in "Governor
// Ana Ruiz" where the tree makes the title the head; -1: none.
func (t *Tracker) titled(i, h int) int {
	s := &t.sents[i]
	if !t.noun(s, h).Has(lexicon.PersonClass|lexicon.OfficeClass) && !t.isTitle(s.Tokens[h].Text) {
		return -1
	}
	at := h + 1
	if at < len(s.Tokens) && honorific(s.Tokens[at].Text) != 0 {
		at++ // "army spokesman Lt Ana Ruiz"
	}
	if at >= len(s.Tokens) || t.nameAt[t.offset[i]+at] == 0 {
		return -1
	}
	n := &t.names[t.nameAt[t.offset[i]+at]-1]
	if n.kind != saidby.Person {
		return -1
	}
	return n.entity
}

// partitive follows "one of the residents", "22 of them", "some of the attackers"
// and "members of the NPA" to those meant; nil where the phrase is none of these.
func (t *Tracker) partitive(i, h int) *mention {
	s := &t.sents[i]
	switch lemmaOf(&s.Tokens[h]) {
	case "some", "many", "most", "several", "none", "all", "each", "both", "dozens", "hundreds", "thousands", "dozen", "hundred", "remnant", "rest", "number", "group", "one", "two", "three", "majority":
	default:
		if s.Tokens[h].UPOS != "NUM" {
			return nil
		}
	}
	c := -1
	s.Children(h, func(k int) bool {
		if k > h && saidby.RelIs(s.Tokens[k].Rel, "nmod", "obl") {
			if p := s.Child(k, "case"); p >= 0 && s.Tokens[p].Text == "of" {
				c = k
			}
		}
		return c < 0
	})
	if c < 0 || t.lex.Noun(lemmaOf(&s.Tokens[h])).Has(lexicon.OrganClass) && !plural(&s.Tokens[c]) {
		return nil
	}
	inner := *t.read(i, c)
	if lemmaOf(&s.Tokens[h]) == "one" && inner.entity >= 0 && !inner.pronoun {
		t.oneOf(&inner, t.describe(i, c), &s.Tokens[c])
	}
	return &inner
}

// oneOf makes one person out of those described.
func (t *Tracker) oneOf(m *mention, d description, head *saidby.Token) {
	if !d.noun.Has(lexicon.PersonClass) || !d.plural {
		return
	}
	of := t.entities[t.find(m.entity)]
	d.plural = false
	t.newPerson(&d, m, strings.TrimSuffix(d.text, head.Text)+d.lemma)
	e := &t.entities[m.entity]
	e.lemma = "one"
	e.country, e.party, e.captive = of.country, of.party, e.captive || of.captive
	e.kind = t.kindOf(e)
}

// apposed joins "Ana Ruiz, the mayor" and "the mayor, Ana Ruiz": the later
// phrase is the earlier one's entity.
func (t *Tracker) apposed(i, h int, d *description, m *mention) bool {
	head := t.apposition(i, h)
	if head < 0 {
		return false
	}
	before := t.read(i, head)
	if before.entity < 0 {
		return false
	}
	e := &t.entities[t.find(before.entity)]
	if thing := !d.noun.Has(lexicon.PersonClass | lexicon.OfficeClass | lexicon.OrganClass | lexicon.ArmedClass | lexicon.MediaClass | lexicon.StateClass); thing {
		return false
	}
	if e.person != (d.noun.Has(lexicon.PersonClass|lexicon.OfficeClass) && !d.noun.Has(lexicon.OrganClass)) || e.thing {
		return false
	}
	m.entity, m.resolved, m.name = before.entity, before.resolved, before.name
	t.learn(e, d)
	if !e.named && e.lemma == "one" {
		m.name, before.name, e.name = d.text, d.text, d.text
	}
	return true
}

// apposition is the phrase before that the token's phrase renames, -1: none. A
// dateline is no such phrase. Where the tree sees no apposition, a proper noun
// between commas after a description of a person is one all the same: "his
// spokesman, Dmitry Orlov, said".
func (t *Tracker) apposition(i, h int) int {
	s := &t.sents[i]
	head := s.Tokens[h].Head
	if !saidby.RelIs(s.Tokens[h].Rel, "appos") || head < 0 || head > h {
		head = t.betweenCommas(i, h)
	} else if n := t.nameAt[t.offset[i]+h]; n > 0 && t.names[n-1].kind == saidby.Person {
		if up := t.personAbove(s, head); up >= 0 {
			head = up // "a spokesman for the general staff, Dmytro Orlov"
		}
	}
	if head < 0 || t.article.Dateline.Span.Contains(s.Tokens[head].Span) {
		return -1
	}
	return head
}

// betweenCommas is the description of a person that stands before a proper noun
// and a comma; -1: none.
func (t *Tracker) betweenCommas(i, h int) int {
	s := &t.sents[i]
	first, last := h, h+1
	if n := t.nameAt[t.offset[i]+h]; n > 0 {
		first, last = t.names[n-1].first, t.names[n-1].last
	}
	for last < len(s.Tokens) && s.Tokens[last].UPOS == "PROPN" {
		last++
	}
	for first > 0 && s.Tokens[first-1].UPOS == "PROPN" {
		first--
	}
	if first < 2 || s.Tokens[h].UPOS != "PROPN" || s.Tokens[first-1].Text != "," || last >= len(s.Tokens) || s.Tokens[last].Text != "," && s.Tokens[last].Text != "." {
		return -1
	}
	return t.personAbove(s, first-2)
}

// personAbove is the noun for one person that a token is, or lies below within
// its phrase; -1: none.
func (t *Tracker) personAbove(s *saidby.Sentence, at int) int {
	for steps := 0; steps < 8; steps++ {
		if s.Tokens[at].UPOS == "NOUN" && t.noun(s, at).Has(lexicon.PersonClass|lexicon.OfficeClass|lexicon.SpokesClass) && !plural(&s.Tokens[at]) {
			return at
		}
		up := s.Tokens[at].Head
		if up < 0 || up >= at || !saidby.RelIs(s.Tokens[at].Rel, "nmod", "compound", "flat", "amod") {
			return -1
		}
		at = up
	}
	return -1
}

// renamesPerson reports whether a proper noun stands in apposition to the
// description of one person: "Fano's leader, Zemene Kassie".
func (t *Tracker) renamesPerson(i, h int) bool {
	head := t.apposition(i, h)
	if head < 0 || honorific(t.sents[i].Tokens[h].Text) != 0 {
		return false
	}
	m := t.read(i, head)
	if m.entity < 0 {
		return false
	}
	e := &t.entities[t.find(m.entity)]
	return e.person && !e.plural && !e.named
}

// learn adds what a description tells to a known entity.
func (t *Tracker) learn(e *entity, d *description) {
	if !slices.Contains(e.roles, d.lemma) {
		e.roles = append(e.roles, d.lemma)
	}
	if e.sector == "" || e.sector == "CVL" {
		e.sector = d.noun.Sector
	}
	if e.noun.Class == 0 {
		e.noun = d.noun
	}
	if d.noun.Has(lexicon.FemaleClass) {
		e.gender = 'f'
	} else if d.noun.Has(lexicon.MaleClass) {
		e.gender = 'm'
	}
	e.captive = e.captive || d.captive
	if d.owner >= 0 {
		t.side(e, d.owner)
	}
	if e.actor == nil || e.kind == "" {
		e.kind = t.kindOf(e)
	}
}

// side puts an entity on its owner's side.
func (t *Tracker) side(e *entity, owner int) {
	o := &t.entities[t.find(owner)]
	if e.country == "" {
		e.country = o.country
	}
	if e.party == "" && (stands(e.sector) || e.armed || e.sector == o.sector && e.sector != "CVL") {
		e.party = o.party
	}
}

// fights reports whether deeds and weapons of the entity are those of an army
// or an armed group.
func (t *Tracker) fights(owner int) bool {
	o := &t.entities[t.find(owner)]
	return o.armed || o.country != "" && isState(o)
}

// isState reports whether the entity is a country, or a region with a government
// and forces of its own.
func isState(e *entity) bool {
	return e.actor != nil && (e.actor.Kind == lexicon.Country || e.actor.Kind == lexicon.Group && e.actor.Sector == "GOV")
}

// setForces makes the mention stand for the armed side of its owner under the
// noun given: "Russian forces", "Malian army"; an armed group stands for itself.
func (t *Tracker) setForces(m *mention, owner int, noun string) {
	owner = t.find(owner)
	o := &t.entities[owner]
	m.resolved = true
	if o.actor != nil && o.actor.Kind == lexicon.Group && isState(o) {
		m.entity = t.stateBody(o.country, o.name+" forces", "MIL", lexicon.Noun{Class: lexicon.ArmedClass, Sector: "MIL"})
		m.name = o.name + " forces"
		return
	}
	if o.actor == nil || o.actor.Kind != lexicon.Country {
		m.entity, m.name = owner, ""
		if !o.named {
			m.name = o.name
		}
		return
	}
	m.entity = t.stateBody(o.country, "forces", "MIL", lexicon.Noun{Class: lexicon.ArmedClass, Sector: "MIL"})
	m.name = o.actor.Adjective + " " + noun
}

// stateBody is the entity of a body of a state: its forces, its government, one
// of its ministries.
func (t *Tracker) stateBody(country, body, sector string, noun lexicon.Noun) int {
	key := "\x00" + country + " " + body
	if e, ok := t.byName[key]; ok {
		return e
	}
	name := body
	if a := t.adjectiveOf(country); a != "" {
		name = a + " " + body
	}
	e := entity{
		name: name, country: country, sector: sector, party: country, noun: noun, lemma: body,
		group: true, plural: body == "forces", armed: noun.Has(lexicon.ArmedClass), roles: []string{body},
	}
	e.kind = t.kindOf(&e)
	n := t.newEntity(e)
	t.byName[key] = n
	return n
}

// readSides keeps "both sides", "each side" and "all parties" as they are: who
// they are is for the reader of the article's other parties.
func (t *Tracker) readSides(s *saidby.Sentence, h int, d *description, m *mention) {
	e := entity{name: d.text, lemma: d.lemma, plural: true, group: true}
	s.Children(h, func(c int) bool {
		switch strings.ToLower(s.Tokens[c].Text) {
		case "both", "each", "all", "two", "either", "neither":
			if c < h {
				e.name = strings.ToLower(s.Tokens[c].Text) + " " + d.text
				return false
			}
		}
		return true
	})
	if d.owner >= 0 { // "the Pakistani side"
		o := &t.entities[t.find(d.owner)]
		if o.named {
			m.entity, m.name, m.resolved = t.find(d.owner), "", true
			return
		}
	}
	m.name, m.entity = e.name, t.newEntity(e)
}

// hasWord reports whether a child of the head is the word.
func hasWord(s *saidby.Sentence, h int, word string) bool {
	found := false
	s.Children(h, func(c int) bool {
		found = strings.EqualFold(s.Tokens[c].Text, word)
		return !found
	})
	return found
}

// homeland reports whether "his ..." of somebody is the country that he is of.
func homeland(lemma string) bool {
	return lemma == "country" || lemma == "nation" || lemma == "homeland"
}

// readThing makes the mention of whatever is neither a person nor a body.
func (t *Tracker) readThing(d *description, m *mention, proper bool) {
	if d.det == definite || proper {
		for k := len(t.mentions) - 1; k >= 0 && k >= len(t.mentions)-80; k-- {
			e := t.mentions[k].entity
			if e < 0 || t.entities[e].lemma != d.lemma || !t.entities[e].thing {
				continue
			}
			if !proper || strings.EqualFold(t.entities[e].name, d.text) {
				m.entity = e
				return
			}
		}
	}
	e := entity{name: d.text, noun: d.noun, lemma: d.lemma, plural: d.plural, thing: true, sector: d.noun.Sector}
	e.kind = t.kindOf(&e)
	if d.noun.Class == 0 && !proper {
		e.kind = ""
	}
	m.entity = t.newEntity(e)
}
