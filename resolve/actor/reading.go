package actor

import (
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
		t.readEmployer(i, n, &t.entities[t.find(n.entity)])
	case n.use == lexicon.Seat && !t.acts(s, h):
		// Where somebody goes or is, Kyiv is a town.
		m.name, m.entity = t.join(s, n.first, n.last), -1
		m.entity = t.place(m.name, e.country)
	case n.known && e.actor != nil && e.actor.Kind == lexicon.Country && n.use == lexicon.ProperName && !t.acts(s, h):
		m.rank = 0 // "in Italy": named, but nobody whom "it" would mean
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
