package actor

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// readSpokesman names those who speak for others with whom they speak for: "a
// spokesman" of M23 is an "M23 spokesman".
func (t *Tracker) readSpokesman(i int, d *description, m *mention) {
	if d.owner < 0 && d.det == definite && t.sameAgain(d, m) {
		return
	}
	if d.owner < 0 && t.issuer >= 0 && !strings.Contains(d.text, "ministry") {
		d.owner = t.find(t.issuer) // of whoever gives the briefing
	}
	text := d.withOwner(t)
	if d.owner < 0 && strings.Contains(d.text, " ") && t.noun1(d.text).Has(lexicon.OrganClass) {
		// "a foreign ministry spokesman": the country's at hand.
		if of := t.noun1(d.text); stands(of.Sector) {
			d.noun.Sector = of.Sector
		}
		if c := t.stateSpeaking(i); c != "" {
			text = t.adjectiveOf(c) + " " + d.text
			t.newPerson(d, m, text)
			e := &t.entities[m.entity]
			e.country, e.party, e.sector, m.resolved = c, c, d.noun.Sector, true
			e.kind = t.kindOf(e)
			return
		}
	}
	t.newPerson(d, m, text)
	e := &t.entities[m.entity]
	if d.owner >= 0 {
		o := &t.entities[t.find(d.owner)]
		e.sector, e.party, e.country = o.sector, o.party, o.country
		e.kind = o.kind
	}
	if e.sector == "" && d.owner < 0 { // who speaks for an organisation is no official
		e.sector = "GOV"
		e.kind = saidby.Official
	}
}

// stateSpeaking is the country that the paragraph's first subject acts for, else
// the one at hand: after "Rwanda rejects the charge", a foreign ministry
// spokesman is Rwanda's.
func (t *Tracker) stateSpeaking(i int) string {
	country := ""
	for k := len(t.mentions) - 1; k >= t.oldest(); k-- {
		m := &t.mentions[k]
		if t.sents[m.sentence].Paragraph != t.sents[i].Paragraph {
			break
		}
		if m.rank < 5 || m.entity < 0 {
			continue
		}
		if e := &t.entities[t.find(m.entity)]; e.sector == "GOV" && e.group && e.country != "" {
			country = e.country
		}
	}
	if country != "" {
		return country
	}
	return t.countryAt(i)
}

// noun1 looks up the words before the last one.
func (t *Tracker) noun1(text string) lexicon.Noun {
	text = strings.ToLower(text[:strings.LastIndexByte(text, ' ')])
	if n := t.lex.Noun(text); n.Class != 0 {
		return n
	}
	return t.lex.Noun(lastWord(text))
}

// readOffice names the holder of an office: the person whom the article names
// with it, else "<country> <office>".
func (t *Tracker) readOffice(i int, d *description, m *mention) {
	if d.lemma == "minister" {
		d.noun.Class |= lexicon.NationalClass // of whatever it is
	}
	country := ""
	if d.owner >= 0 {
		country = t.entities[t.find(d.owner)].country
	} else if d.noun.Has(lexicon.NationalClass) {
		country = t.countryAt(i)
	}
	office := sameOffice(d.lemma, t.bare(d))
	if d.owner < 0 && d.det == definite && !d.noun.Has(lexicon.SovereignClass) && t.sameAgain(d, m) {
		return
	}
	if d.det != indefinite {
		if p := t.holder(office, country, d.owner); p >= 0 {
			m.entity, m.name, m.resolved = p, "", true
			return
		}
	}
	if d.owner >= 0 && t.entities[t.find(d.owner)].group && t.entities[t.find(d.owner)].actor == nil ||
		!d.noun.Has(lexicon.NationalClass) || country == "" {
		if d.owner < 0 && d.det == definite && t.sameAgain(d, m) {
			return
		}
		t.newPerson(d, m, d.withOwner(t))
		t.entities[m.entity].roles = append(t.entities[m.entity].roles, office)
		return
	}
	if d.det == indefinite {
		t.newPerson(d, m, d.withOwner(t))
		return
	}
	t.bodyOf(d, m, country)
	e := &t.entities[m.entity]
	e.person, e.group, e.plural = true, false, false
	e.roles = append(e.roles[:0], d.lemma, office)
	if d.owner < 0 {
		m.resolved = true
	}
}

// sameOffice gives offices that go by several names one of them.
func sameOffice(lemma, text string) string {
	text = strings.ToLower(text)
	switch {
	case strings.HasPrefix(text, "head of state"):
		return "president"
	case strings.HasPrefix(text, "head of government"), lemma == "premier":
		return "prime minister"
	}
	text = strings.Replace(text, "defense", "defence", 1)
	text = strings.Replace(text, "vice president", "vice-president", 1)
	return text
}

// holder is the one person named in the article who holds the office (of the
// country, where one is given; of the owner's side, where that is a group); -1:
// nobody, or several.
func (t *Tracker) holder(office, country string, owner int) int {
	found := -1
	party := ""
	if owner >= 0 {
		if o := &t.entities[t.find(owner)]; o.actor == nil || o.actor.Kind != lexicon.Country {
			party = o.party
			if party == "" {
				return -1
			}
		}
	}
	for _, k := range t.persons[max(0, len(t.persons)-memory):] {
		e := &t.entities[k]
		if e.into != k || party != "" && e.party != party || country != "" && e.country != "" && e.country != country {
			continue
		}
		if !slices.ContainsFunc(e.roles, func(r string) bool { return t.fitsRole(r, office) }) {
			continue
		}
		if country != "" && e.country == "" && e.actor == nil && found >= 0 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// fitsRole reports whether who is called role can be meant by office: the same
// words, or one of them shorter ("governor", "regional governor"). A prime
// minister is not "the minister".
func (t *Tracker) fitsRole(role, office string) bool {
	if role == office {
		return true
	}
	if t.lex.Noun(role).Has(lexicon.SovereignClass) || t.lex.Noun(office).Has(lexicon.SovereignClass) {
		return false
	}
	return lastWord(role) == office || role == lastWord(office)
}

// joinOffices joins offices spoken of before their holder is named: "the
// regional governor said ... Governor Ana Ruiz wrote".
func (t *Tracker) joinOffices() {
	for k := range t.entities {
		e := &t.entities[k]
		if e.named || !e.person || e.plural || e.into != k || !e.noun.Has(lexicon.OfficeClass) || len(e.roles) == 0 {
			continue
		}
		p := t.holder(e.roles[len(e.roles)-1], e.country, -1)
		if p < 0 || e.party != "" && e.party != e.country && t.entities[p].party != e.party {
			continue
		}
		e.into = p
	}
}

// readOrgan names a body: a ministry, a court, a party, "the group".
func (t *Tracker) readOrgan(i, h int, d *description, m *mention) {
	switch {
	case d.owner >= 0:
		o := &t.entities[t.find(d.owner)]
		switch {
		case o.actor != nil && o.actor.Kind == lexicon.Country:
			t.bodyOf(d, m, o.country)
			if d.noun.Sector == "GOV" && d.noun.Has(lexicon.RulesClass) {
				m.entity = t.find(d.owner)
			}
		case d.possessed && o.country != "" && o.party == o.country && d.noun.Has(lexicon.NationalClass):
			t.bodyOf(d, m, o.country)
			if d.noun.Has(lexicon.RulesClass) {
				m.entity = t.knownEntity(t.lex.Actors.Country(o.country))
			}
		case d.possessed && o.named && o.group && d.noun.Has(lexicon.ArmedClass):
			t.setForces(m, d.owner, "forces")
		default:
			t.newPerson(d, m, d.withOwner(t))
		}
	case d.det == definite && !(d.noun.Has(lexicon.RulesClass) && d.term == strings.ToLower(d.text)) && t.bodyMeant(i, d, m):
	case d.det == definite && d.noun.Sector == "REB" && t.groupMeant(i, h, d, m):
	case d.noun.Has(lexicon.NationalClass) && d.det != indefinite:
		t.ofState(i, d, m)
		if d.noun.Has(lexicon.RulesClass) && m.entity >= 0 {
			if c := t.entities[t.find(m.entity)].country; t.lex.Actors.Country(c) != nil {
				m.entity = t.knownEntity(t.lex.Actors.Country(c))
			}
		}
	default:
		t.newPerson(d, m, d.text)
	}
}

// bodyMeant finds the organisation whose name or description ends with the
// noun: "the federation" after "the Traders' Federation", "the ministry" after
// "Russia's defence ministry".
func (t *Tracker) bodyMeant(i int, d *description, m *mention) bool {
	for k := len(t.mentions) - 1; k >= t.oldest(); k-- {
		c := &t.mentions[k]
		if c.entity < 0 || i-c.sentence > 40 {
			continue
		}
		n := t.find(c.entity)
		e := &t.entities[n]
		if e.person || !e.group {
			continue
		}
		fits := strings.EqualFold(lastWord(e.name), d.lemma) || e.lemma == d.lemma || slices.Contains(e.roles, d.lemma) ||
			c.name != "" && strings.EqualFold(lastWord(c.name), d.lemma)
		fits = fits || strings.Contains(strings.ToLower(e.name), d.lemma+" of ") || e.sector == "IGO" && igoWord(d.lemma) && e.named && e.country == "" || e.sector == "NGO" && ngoWord(d.lemma) && e.named
		if !fits || strings.Contains(d.text, " ") && !strings.Contains(fold(e.name), fold(d.text)) && !ngoWord(d.lemma) {
			continue
		}
		m.entity, m.name, m.resolved = n, c.name, true
		if e.named {
			m.name = ""
		}
		return true
	}
	return false
}

// ngoWord reports whether a noun commonly takes up a non-governmental body.
func ngoWord(lemma string) bool {
	switch lemma {
	case "monitor", "watchdog", "charity", "organisation", "organization", "observatory", "foundation":
		return true
	}
	return false
}

// igoWord reports whether a bare noun commonly takes up an intergovernmental body.
func igoWord(lemma string) bool {
	switch lemma {
	case "agency", "bloc", "alliance", "organisation", "organization":
		return true
	}
	return false
}
