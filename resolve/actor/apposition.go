package actor

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

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
	if head < 0 || t.article.Dateline.Span.Contains(s.Tokens[head].Span) || t.letterhead(s, head, h) {
		return -1
	}
	return head
}

// letterhead reports whether a line without a verb sets the second of two names
// apart from the first by a dash: a state and its ministry, not one thing.
func (t *Tracker) letterhead(s *saidby.Sentence, head, h int) bool {
	first, _ := s.Subtree(h)
	return s.Tokens[head].Rel == "root" && s.Tokens[head].UPOS == "PROPN" && t.apart(s, first)
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
		if o := d.owner; o >= 0 && d.noun.Has(lexicon.SpokesClass) {
			if of := &t.entities[t.find(o)]; of.sector == "NGO" || of.sector == "IGO" {
				e.sector = of.sector // "Ada Brandt, a spokeswoman for the refugee agency"
			}
		}
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
