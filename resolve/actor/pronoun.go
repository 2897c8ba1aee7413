package actor

import (
	"strings"

	"github.com/saidby/saidby"
)

// isPronoun reports whether the token is a pronoun that stands for somebody
// said elsewhere.
func isPronoun(tok *saidby.Token) bool {
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
