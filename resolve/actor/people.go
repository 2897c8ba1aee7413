package actor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// newPerson makes an entity of a description that means nobody named.
func (t *Tracker) newPerson(d *description, m *mention, text string) {
	e := entity{
		name: text, noun: d.noun, lemma: d.lemma, roles: []string{d.lemma, strings.ToLower(d.text)}, sector: d.noun.Sector,
		plural: d.plural, armed: d.noun.Has(lexicon.ArmedClass) && !d.captive, captive: d.captive,
	}
	e.person = d.noun.Has(lexicon.PersonClass|lexicon.OfficeClass) && (d.plural || !d.noun.Has(lexicon.CollectiveClass))
	e.group = !e.person
	switch {
	case d.noun.Has(lexicon.FemaleClass) && !d.noun.Has(lexicon.MaleClass):
		e.gender = 'f'
	case d.noun.Has(lexicon.MaleClass):
		e.gender = 'm'
	}
	if d.owner >= 0 {
		o := &t.entities[t.find(d.owner)]
		if o.party != "" && o.country != o.party && (d.noun.Has(lexicon.OfficeClass|lexicon.SpokesClass|lexicon.ArmedClass) || d.lemma == "member") {
			e.sector, e.party = o.sector, o.party
		}
		if d.lemma == "fighter" && o.actor != nil && o.actor.Kind == lexicon.Country {
			e.sector = "MIL"
		}
		t.side(&e, d.owner)
		if e.sector == "MIL" && e.country == "" && o.group && o.sector != "MIL" && !stands(o.sector) {
			e.sector = "UAF" // a commander of a group is none of the army's
		}
	}
	if d.owner < 0 && d.noun.Has(lexicon.VagueClass) && d.term == d.lemma {
		e.sector = ""
	}
	if d.captive && e.country == "" && stands(e.sector) {
		// A captured soldier is of the side whose soldiers were captured, not of
		// the country at hand.
		e.country, e.party = t.capturedSide(m.sentence)
	} else if e.country == "" && stands(e.sector) && !isAbroad(d.lemma) {
		if e.country = t.countryAt(m.sentence); e.sector == "MIL" {
			e.country = t.armyMeant(m.sentence, d)
		} else if localBody(d.lemma, strings.ToLower(d.text)) {
			e.country = cmp.Or(t.countryOfPlace(m.sentence), e.country)
		}
		e.party = e.country
	}
	if d.unnamed {
		e.kind = saidby.Anonymous
	} else {
		e.kind = t.kindOf(&e)
	}
	m.entity, m.name = t.newEntity(e), text
	m.resolved = d.owner >= 0
}

// isAbroad reports whether an office is held in a country that is not its own: "a
// diplomat" in Khartoum speaks for no side there.
func isAbroad(lemma string) bool {
	switch lemma {
	case "diplomat", "ambassador", "envoy", "consul", "attaché", "attache", "embassy", "mediator", "negotiator":
		return true
	}
	return false
}

// capturedSide is the country and party of the captives spoken of last, else of
// the soldiers spoken of last; "": nobody's.
func (t *Tracker) capturedSide(sentence int) (country, party string) {
	for k := len(t.mentions) - 1; k >= t.oldest(); k-- {
		if t.mentions[k].entity < 0 || t.mentions[k].sentence > sentence {
			continue
		}
		e := &t.entities[t.find(t.mentions[k].entity)]
		if e.country == "" {
			continue
		}
		if e.captive {
			return e.country, e.party
		}
		if e.sector == "MIL" && country == "" {
			country, party = e.country, e.party
		}
	}
	return country, party
}

// sameAgain finds the entity that a definite description takes up again: the
// last one described by the same noun, or by one that it stands for.
func (t *Tracker) sameAgain(d *description, m *mention) bool {
	if d.other {
		return false
	}
	full := strings.ToLower(d.text)
	words := strings.Fields(full)
	several := len(words) > 1
	for k := len(t.mentions) - 1; k >= t.oldest(); k-- {
		c := &t.mentions[k]
		if c.entity < 0 || c.pronoun {
			continue
		}
		e := &t.entities[t.find(c.entity)]
		if e.thing || e.plural != d.plural && !e.group {
			continue
		}
		if several && !slices.Contains(e.roles, full) && !holdsWords(strings.Fields(strings.ToLower(c.name)), words) ||
			!several && e.lemma != d.lemma && !slices.Contains(e.roles, d.lemma) {
			continue // "the justice minister" is not the prime minister
		}
		m.entity, m.name, m.resolved = t.find(c.entity), c.name, c.resolved
		if e.captive = e.captive || d.captive; e.captive {
			e.kind = saidby.Captive
		}
		return true
	}
	return false
}

// groupMeant finds the armed group that "the rebels", "the group" or "the
// movement" means: the one that was last and most in the light.
func (t *Tracker) groupMeant(i, h int, d *description, m *mention) bool {
	if d.det == bare && !d.noun.Has(lexicon.PersonClass) {
		return false
	}
	own := ""
	if d.lemma == "enemy" {
		own = t.voice(i, h)
	}
	best, bestScore := -1, 0
	for k := len(t.mentions) - 1; k >= t.oldest(); k-- {
		c := &t.mentions[k]
		if c.entity < 0 {
			continue
		}
		n := t.find(c.entity)
		e := &t.entities[n]
		if !t.canMean(e, d) || own != "" && e.party == own {
			continue
		}
		score := 100 + int(c.rank) - 3*(i-c.sentence)
		if e.named {
			score += 2 + 2*min(e.times, 5)
		}
		if score > bestScore {
			best, bestScore = k, score
		}
	}
	if best < 0 || d.det == bare && (!t.entities[t.find(t.mentions[best].entity)].named || t.spokenOf(i, t.find(t.mentions[best].entity))) {
		return false
	}
	c := &t.mentions[best]
	m.entity, m.name, m.resolved = t.find(c.entity), c.name, true
	if t.entities[m.entity].named {
		m.name = ""
	}
	return true
}

// spokenOf reports whether the sentence so far has spoken of the entity: it
// would not be called by another bare word then.
func (t *Tracker) spokenOf(i, entity int) bool {
	for k := len(t.mentions) - 1; k >= 0 && t.mentions[k].sentence >= i; k-- {
		if m := &t.mentions[k]; m.sentence == i && m.entity >= 0 && t.find(m.entity) == entity {
			return true
		}
	}
	return false
}

// canMean reports whether an armed entity can be taken up by the description.
func (t *Tracker) canMean(e *entity, d *description) bool {
	if e.thing || e.captive {
		return false
	}
	switch {
	case d.lemma == "enemy":
		return e.armed && e.group && (e.named || e.lemma == "forces")
	case d.noun.Has(lexicon.OrganClass) || !d.plural: // "the group", "the movement"
		return e.group && e.named && (e.sector == "REB" || e.sector == "CRM" || e.sector == "OPP")
	case d.det == bare: // "rebels", "jihadists" of an article with one such group
		return e.group && e.named && e.sector == "REB" && d.noun.Sector == "REB"
	case d.noun.Sector == "REB":
		return e.sector == "REB" || e.sector == "UAF" && e.plural
	case d.noun.Sector == "UAF", d.noun.Sector == "CRM":
		return e.armed && e.plural && e.sector != "MIL" || e.sector == "REB" && e.group
	}
	return false
}

// readPeople makes the mention of civilians, journalists, prisoners, "others".
func (t *Tracker) readPeople(i int, d *description, m *mention) {
	if role := selfDescribed(&t.sents[i], d.head); role >= 0 {
		if inner := t.read(i, role); inner.entity >= 0 {
			t.take(m, inner)
			m.name = inner.name
			return
		}
	}
	if d.owner >= 0 && t.ownsStaff(d) {
		m.entity, m.name, m.resolved = t.find(d.owner), "", true
		return
	}
	if d.det == definite && (t.sameAgain(d, m) || !d.plural && d.noun.Sector == "NGO" && t.bodyMeant(i, d, m)) {
		return
	}
	t.newPerson(d, m, d.text)
}

// selfDescribed is what somebody says that he is: the commander of "a man who
// introduced himself as a commander of the front". -1: nothing.
func selfDescribed(s *saidby.Sentence, h int) int {
	v := s.Child(h, "acl:relcl")
	if v < 0 {
		return -1
	}
	switch lemmaOf(&s.Tokens[v]) {
	case "introduce", "identify", "describe", "present":
	default:
		return -1
	}
	self, role := false, -1
	s.Children(v, func(c int) bool {
		self = self || strings.HasSuffix(s.Tokens[c].Text, "self") || s.Tokens[c].Text == "themselves"
		if k := s.Child(c, "case"); k >= 0 && s.Tokens[k].Text == "as" {
			role = c
		}
		return true
	})
	if !self {
		return -1
	}
	return role
}

// ownsStaff reports whether the people are an organisation's own voice: "our
// staff counted three explosions" is the organisation's word.
func (t *Tracker) ownsStaff(d *description) bool {
	o := &t.entities[t.find(d.owner)]
	switch d.lemma {
	case "staff", "team", "personnel", "people", "employee", "delegation", "colleague":
		return o.group && o.named && (o.actor == nil || o.actor.Kind != lexicon.Country)
	}
	return false
}
