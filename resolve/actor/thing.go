package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

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
	if first, _, ok := strings.Cut(d.text, " "); ok && proper && e.sector == "" {
		if t.lex.Noun(strings.ToLower(first)).Has(lexicon.MediaClass) || t.lex.Noun(secondWord(d.text)).Has(lexicon.MediaClass) {
			e.sector = "MED" // "the local newspaper Carta"
		}
	}
	e.kind = t.kindOf(&e)
	if d.noun.Class == 0 && !proper {
		e.kind = ""
	}
	m.entity = t.newEntity(e)
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

// secondWord is the second word of a text in lower case, "" for none.
func secondWord(text string) string {
	if words := strings.Fields(strings.ToLower(text)); len(words) > 2 {
		return words[1]
	}
	return ""
}
