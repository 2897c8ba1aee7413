package actor

import (
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
	if d.owner < 0 && d.noun.Has(lexicon.ArmedClass) {
		d.owner = t.unitBehind(i, h)
	}
	if head := s.Tokens[h].Head; d.owner < 0 && head >= 0 && head < h && t.letterhead(s, head, h) {
		if n := t.nameAt[t.offset[i]+head]; n > 0 {
			d.owner = t.names[n-1].entity
		}
	}
	if d.owner < 0 {
		d.owner = t.ownerAtEnd(&d)
	}
	d.unnamed = d.noun.Has(lexicon.PersonClass|lexicon.OfficeClass) && asksNotToBeNamed(s, h) || inTheKnow(s, &d)
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

// unitBehind is the unit that stands right behind its people ("shared by troops
// from the 3rd Brigade"), where the tree hung it on the verb; -1: none.
func (t *Tracker) unitBehind(i, h int) int {
	s := &t.sents[i]
	if h+1 >= len(s.Tokens) || s.Tokens[h+1].Rel != "case" || lemmaOf(&s.Tokens[h+1]) != "from" {
		return -1
	}
	unit := s.Tokens[h+1].Head
	if unit < h || !t.lex.Noun(lemmaOf(&s.Tokens[unit])).Has(lexicon.ArmedClass) {
		return -1
	}
	if m := t.read(i, unit); m.entity >= 0 && t.entities[t.find(m.entity)].group {
		return t.find(m.entity)
	}
	return -1
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
		if !t.belongs(s, c, d) || d.term == d.lemma+" of "+lemmaOf(tok) {
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
	if h >= 2 && s.Tokens[h-1].Text == "of" && s.Tokens[h].Head == h-2 {
		if _, term := t.term(s, h-2); term == lemmaOf(&s.Tokens[h-2])+" of "+lemmaOf(&s.Tokens[h]) {
			t.take(m, t.read(i, h-2)) // the "war" of "prisoners of war"
			return
		}
	}
	if person := t.titled(i, h); person >= 0 {
		m.entity, m.resolved = person, true
		return
	}
	if inner := t.partitive(i, h); inner != nil {
		*m = mention{sentence: i, head: h, entity: inner.entity, name: inner.name, rank: m.rank, resolved: inner.resolved}
		return
	}
	if s.Tokens[h].UPOS == "NUM" || s.Tokens[h].Text == "one" {
		t.readNumber(i, h, m)
		return
	}
	d := t.describe(i, h)
	m.name = d.text
	if d.noun.Has(lexicon.TimeClass) || d.owner < 0 && d.noun.Has(lexicon.WeaponClass|lexicon.DeedClass) && !d.noun.Has(lexicon.PersonClass) && agent(s, h) {
		m.name = ""
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
	case d.noun.Has(lexicon.PersonClass | lexicon.OfficeClass):
		t.readPeople(i, &d, m)
	case d.owner >= 0 && d.plural && d.noun.Class == 0 && !d.possessed && t.entities[t.find(d.owner)].sector == "REB" && t.entities[t.find(d.owner)].actor != nil:
		t.setForces(m, d.owner, "") // "ADF maniacs": the group by an unknown word
	default:
		t.readThing(&d, m, s.Tokens[h].UPOS == "PROPN")
	}
}
