package actor

import (
	"strings"

	"github.com/saidby/saidby"
)

// isPronoun reports whether the token is a pronoun that stands for somebody
// said elsewhere.
func isPronoun(tok *saidby.Token) bool {
	if tok.Text == "others" {
		return true // a noun to the treebanks
	}
	if tok.UPOS != "PRON" && tok.XPOS != "PRP" && tok.XPOS != "PRP$" && tok.XPOS != "WP" && tok.XPOS != "WDT" {
		return false
	}
	return pronounOf(tok.Text) != 0
}

// who is what kind of antecedent a pronoun takes.
type who byte

const (
	he who = 1 + iota
	she
	it
	they
	me // I: who speaks
	us // we: who speaks, with others
	you
	relative // who, which, that
	others
	nobody // stands for nobody in particular: "nobody", "what", "each other"
)

// pronounOf is the kind of a pronoun, 0 for words that are none.
func pronounOf(text string) who {
	switch strings.ToLower(text) {
	case "he", "him", "his", "himself":
		return he
	case "she", "her", "hers", "herself":
		return she
	case "it", "its", "itself":
		return it
	case "they", "them", "their", "theirs", "themselves":
		return they
	case "i", "me", "my", "mine", "myself":
		return me
	case "we", "us", "our", "ours", "ourselves":
		return us
	case "you", "your", "yours":
		return you
	case "who", "whom", "which", "that", "whose":
		return relative
	case "others":
		return others
	case "nobody", "nothing", "none", "anybody", "anyone", "anything", "what", "whatever", "whoever", "those", "these", "this",
		"other", "another", "something", "everything", "everybody", "everyone", "there":
		return nobody
	}
	return 0
}

// readPronoun looks for who is meant.
func (t *Tracker) readPronoun(i, h int, m *mention) {
	s := &t.sents[i]
	m.pronoun = true
	m.plural = pronounOf(s.Tokens[h].Text) == they
	m.name = s.Tokens[h].Text
	if saidby.RelIs(s.Tokens[h].Rel, "expl") {
		return
	}
	quote := t.quoteAt(i, h)
	switch w := pronounOf(s.Tokens[h].Text); w {
	case relative:
		if g := relativeHead(s, h); g >= 0 {
			t.take(m, t.read(i, g))
		}
	case me, us:
		if quote >= 0 {
			if e := t.speaker(quote); e >= 0 {
				t.take(m, &t.mentions[e])
				return
			}
		}
		if inMarks(s, h) {
			if c := t.subjectBefore(i, h); c >= 0 {
				t.take(m, &t.mentions[c])
			}
			return
		}
		t.takeOutlet(m)
	case nobody:
		if inner := t.partitive(i, h); inner != nil {
			t.take(m, inner)
		}
	case others:
		t.readOthers(i, h, m)
	case you:
		if quote >= 0 {
			if e := t.addressed(quote); e >= 0 {
				t.take(m, &t.mentions[e])
			}
		}
	default:
		best := t.antecedent(i, h, w, quote)
		if best < 0 && quote < 0 && (w == he || w == she) {
			best = t.protagonist(w)
		}
		if best >= 0 {
			t.take(m, &t.mentions[best])
		}
	}
}

// take makes the mention stand for what another one stands for.
func (t *Tracker) take(m, from *mention) {
	if from.entity < 0 {
		if from.name != "" && !from.pronoun {
			m.name = from.name
		}
		return
	}
	m.entity, m.name, m.resolved = from.entity, from.name, true
	if t.entities[t.find(from.entity)].named && from.name == "" {
		m.name = ""
	}
}

// readOthers takes "others" for more of those whom the text spoke of last:
// people of the same side and trade as "one captured soldier".
func (t *Tracker) readOthers(i, h int, m *mention) {
	for k := len(t.mentions) - 1; k >= t.oldest() && i-t.mentions[k].sentence <= 1; k-- {
		c := &t.mentions[k]
		if c.entity < 0 || c.pronoun || c.sentence == i && c.head >= h {
			continue
		}
		e := t.entities[t.find(c.entity)]
		if !e.person || e.named {
			continue
		}
		single := !e.plural
		e.plural, e.gender, e.captive, e.armed = true, 0, false, e.sector == "MIL"
		switch {
		case e.sector == "MIL" && e.country != "":
			e.name = t.adjectiveOf(e.country) + " soldiers"
		case single:
			e.name = m.name
		}
		e.kind = t.kindOf(&e)
		m.entity, m.name, m.resolved = t.newEntity(e), e.name, true
		return
	}
}

// readNumber takes a bare number for some of those spoken of last: "Police
// arrested four suspects; one was let go".
func (t *Tracker) readNumber(i, h int, m *mention) {
	m.pronoun, m.name, m.plural = true, t.sents[i].Tokens[h].Text, true
	single := lemmaOf(&t.sents[i].Tokens[h]) == "one"
	for k := len(t.mentions) - 1; k >= t.oldest() && i-t.mentions[k].sentence <= 1; k-- {
		c := &t.mentions[k]
		if c.entity < 0 || c.sentence == i && c.head >= h {
			continue
		}
		e := t.entities[t.find(c.entity)]
		if !e.plural || !e.person || e.named {
			continue
		}
		if m.entity, m.name, m.resolved = t.find(c.entity), c.name, true; single {
			e.plural = false
			e.name = singular(c.name)
			m.entity, m.name, m.plural = t.newEntity(e), e.name, false
		}
		return
	}
}
