package actor

import (
	"cmp"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

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
	body = sameBody(body)
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
		group: true, plural: body == "forces", armed: noun.Has(lexicon.ArmedClass), roles: []string{body, firstWord(body)},
	}
	e.kind = t.kindOf(&e)
	n := t.newEntity(e)
	t.byName[key] = n
	return n
}

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
		if c = t.countryAt(i); localBody(d.lemma, d.term) {
			c = cmp.Or(t.countryOfPlace(i), c)
		}
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
	if agent(s, h) {
		// In a communique the units that act are those of whoever speaks.
		e := t.speakerEntity(t.quoteAt(i, h))
		if e < 0 {
			e = t.issuer
		}
		if e >= 0 && stands(t.entities[t.find(e)].sector) {
			return t.entities[t.find(e)].country
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
	if a := t.adjectiveOf(country); a != "" && (d.owner < 0 || d.possessed || t.bare(d) == d.text && d.noun.Has(lexicon.NationalClass)) {
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
	if town, rest, ok := strings.Cut(d.text, "'s "); ok && !strings.Contains(town, " ") && capitalised(town) && d.noun.Has(lexicon.OrganClass) {
		return rest // "Kabul's defence ministry"
	}
	if body, country, _ := t.bodyNamed(d.text); body != "" && country == o.country {
		return body
	}
	for _, prefix := range []string{o.actor.Adjective, o.actor.Name} {
		if rest, ok := strings.CutPrefix(d.text, prefix); ok {
			return strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(rest, "'s"), "’s"), " ")
		}
	}
	return d.text
}
