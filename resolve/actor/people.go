package actor

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// readArmed makes the mention of soldiers, rebels, an army, gunmen.
func (t *Tracker) readArmed(i, h int, d *description, m *mention) {
	single := !d.plural && d.noun.Has(lexicon.PersonClass)
	switch {
	case d.owner >= 0 && !single && t.fights(d.owner) && !d.captive && !t.alliedOf(d):
		t.armedOf(d, m)
	case d.owner >= 0:
		t.newPerson(d, m, d.withOwner(t))
	case d.noun.Sector == "MIL" && d.noun.Has(lexicon.NationalClass) && d.det != indefinite && !single:
		t.ofState(i, d, m)
	case d.noun.Has(lexicon.NationalClass) && t.armyMeant(i, d) != "":
		// "five soldiers": of the country at hand, but not its whole army.
		if d.det == definite && t.sameAgain(d, m) {
			return
		}
		c := t.armyMeant(i, d)
		t.newPerson(d, m, t.adjectiveOf(c)+" "+d.text)
		e := &t.entities[m.entity]
		e.country, e.party = c, c
		m.resolved = true
	case (d.det == definite || d.det == bare) && d.noun.Sector != "MIL" && t.groupMeant(i, h, d, m):
	case d.det == definite && t.sameAgain(d, m):
	default:
		t.newPerson(d, m, d.text)
	}
}

// alliedOf reports whether the phrase tells fighters apart from the side that it
// counts them to: the army's "Islamist militias" are not the army.
func (t *Tracker) alliedOf(d *description) bool {
	o := &t.entities[t.find(d.owner)]
	return d.possessed && (d.noun.Sector == "REB" && o.sector != "REB" || strings.Contains(d.text, "allied"))
}

// armedOf names the fighters of a known side.
func (t *Tracker) armedOf(d *description, m *mention) {
	o := &t.entities[t.find(d.owner)]
	if o.actor == nil || o.actor.Kind != lexicon.Country {
		// A unit is itself; the fighters of a group are the group.
		if d.plural || d.noun.Sector != "MIL" || !d.noun.Has(lexicon.OrganClass) || d.possessed {
			t.setForces(m, d.owner, "forces")
			if o.country != "" && !o.named && o.actor == nil {
				m.name = o.name
			}
			return
		}
		t.newPerson(d, m, d.withOwner(t))
		return
	}
	switch d.term {
	case "force", "troop", "gunner", "artillery", "artilleryman", "infantry", "troops", "forces", "military", "army":
		noun := "forces"
		if d.lemma == "military" || d.lemma == "army" {
			noun = d.lemma
		}
		t.setForces(m, d.owner, noun)
		return
	}
	if d.noun.Sector == "MIL" && !d.noun.Has(lexicon.OrganClass) && d.plural || d.term == "soldier" {
		t.setForces(m, d.owner, "")
		m.name = d.withOwner(t)
		return
	}
	t.bodyOf(d, m, o.country)
}

// withOwner writes the description with its owner's adjective where the words
// themselves leave the owner to a pronoun: "its air force" of Niger is the
// "Nigerien air force".
func (d *description) withOwner(t *Tracker) string {
	if d.owner < 0 || !d.possessed {
		return d.text
	}
	o := &t.entities[t.find(d.owner)]
	if o.actor != nil && o.actor.Kind != lexicon.Leader {
		return o.actor.Adjective + " " + d.text
	}
	if a := t.adjectiveOf(o.country); a != "" && !o.named {
		return a + " " + d.text
	}
	if o.named && o.group {
		return o.name + " " + d.text
	}
	return d.text
}

// ofState names a body of the state at hand: "the army" in a report from Mali.
func (t *Tracker) ofState(i int, d *description, m *mention) {
	c := ""
	switch {
	case d.noun.Sector != "MIL":
		c = t.countryAt(i)
	default:
		c = t.armyMeant(i, d)
	}
	if c == "" {
		t.newPerson(d, m, d.text)
		return
	}
	switch d.term {
	case "army", "military", "force", "troop", "soldier":
		m.entity = t.stateBody(c, "forces", "MIL", d.noun)
		m.name = t.adjectiveOf(c) + " " + d.text
		if strings.ToLower(d.text) != d.text && strings.Contains(d.text, " ") {
			m.name = d.text
		}
		m.resolved = true
		return
	}
	t.bodyOf(d, m, c)
}

// armyAt is the country at hand whose army can be meant. Palestine has none: in
// the West Bank and Gaza "soldiers" are Israel's.
func (t *Tracker) armyAt(i int) string {
	if c := t.countryAt(i); c != "PSE" {
		return c
	}
	return "ISR"
}

// armyMeant is the country whose soldiers a description without owner means.
// Without "the" they are those of the state that acts in the clause ("Ghana has
// sent troops") or reports in it ("the Israeli military said troops had ...").
func (t *Tracker) armyMeant(i int, d *description) string {
	if d.det != definite {
		if c := t.actingState(i, d.head); c != "" {
			return c
		}
	}
	return t.armyAt(i)
}

// actingState is the country of the state or army that is the subject of the
// token's clause, or whose words the clause is; "": none.
func (t *Tracker) actingState(i, h int) string {
	s := &t.sents[i]
	if e := t.subjectOf(s, i, h); e >= 0 && !saidby.RelIs(s.Tokens[h].Rel, "nsubj") {
		if e := &t.entities[e]; e.group && (e.sector == "MIL" || e.sector == "GOV") {
			return e.country
		}
	}
	for k := len(t.mentions) - 1; k >= t.oldest() && t.mentions[k].sentence == i; k-- {
		m := &t.mentions[k]
		if m.rank < 5 || m.entity < 0 || !t.isSpeaker(i, m.head) {
			continue
		}
		if e := &t.entities[t.find(m.entity)]; e.group && (e.sector == "MIL" || e.sector == "GOV") {
			return e.country
		}
	}
	return ""
}

// bodyOf makes the mention of a body of a state that has its own name: a navy,
// a ministry, the police.
func (t *Tracker) bodyOf(d *description, m *mention, country string) {
	text := d.text
	if a := t.adjectiveOf(country); a != "" && (d.owner < 0 || d.possessed) {
		text = a + " " + text
	}
	m.name, m.resolved = text, true
	m.entity = t.stateBody(country, strings.ToLower(t.bare(d)), d.noun.Sector, d.noun)
}

// bare is the description without its owner's name, as the key of a body.
func (t *Tracker) bare(d *description) string {
	if d.owner < 0 || d.possessed {
		return d.text
	}
	o := &t.entities[t.find(d.owner)]
	if o.actor == nil {
		return d.text
	}
	for _, prefix := range []string{o.actor.Adjective, o.actor.Name} {
		if rest, ok := strings.CutPrefix(d.text, prefix); ok {
			return strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(rest, "'s"), "’s"), " ")
		}
	}
	return d.text
}

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
	}
	if d.owner < 0 && vagueOffice(d.lemma) {
		e.sector = ""
	}
	if e.country == "" && stands(e.sector) {
		e.country = t.countryAt(m.sentence)
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

// vagueOffice reports whether the noun is an office of anything, not only of a
// state: leaders can be of a village, a party or a faith.
func vagueOffice(lemma string) bool {
	switch lemma {
	case "leader", "head", "chief", "deputy", "representative", "aide", "adviser", "advisor", "delegate", "mediator", "negotiator",
		"elder", "secretary", "chairman", "chairwoman", "chair", "inspector", "lawyer":
		return true
	}
	return false
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
	if d.owner >= 0 && t.ownsStaff(d) {
		m.entity, m.name, m.resolved = t.find(d.owner), "", true
		return
	}
	if d.det == definite && (t.sameAgain(d, m) || !d.plural && d.noun.Sector == "NGO" && t.bodyMeant(i, d, m)) {
		return
	}
	t.newPerson(d, m, d.text)
}

// ownsStaff reports whether the people are an organisation's own voice: "our
// staff counted three explosions" is the organisation's word.
func (t *Tracker) ownsStaff(d *description) bool {
	o := &t.entities[t.find(d.owner)]
	switch d.lemma {
	case "staff", "team", "personnel", "people", "employee", "delegation":
		return o.group && o.named && (o.actor == nil || o.actor.Kind != lexicon.Country)
	}
	return false
}
