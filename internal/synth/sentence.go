package synth

import (
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// sentence is one sentence with what its words stand for. It is made once and
// shared by all articles that copy it.
type sentence struct {
	text  string
	runes int
	marks []mark
	of    *account      // whose telling it belongs to, nil: nobody's
	voice *saidby.Party // who speaks the quotation in it
	opens bool          // a paragraph
}

// mark is a stretch of a sentence that stands for something.
type mark struct {
	role       role
	start, end int // bytes
	runeStart  int
	runeEnd    int
	count      *saidby.Count
	time       *saidby.Time
}

// role says what a mark stands for.
type role uint8

const (
	tells role = iota
	trigger
	actor
	recipient
	place
	day
	count
	source
	credit
	speaker
	content
)

// selector is the mark in a text where its sentence begins at code point base.
func (s *sentence) selector(m mark, base int) saidby.Selector {
	return saidby.Selector{Start: base + m.runeStart, End: base + m.runeEnd, Exact: s.text[m.start:m.end]}
}

// pen writes one sentence after a rule of the grammar.
type pen struct {
	stream   *Stream
	random   *rand.Rand
	incident *incident // whose road and hour are meant, nil: any
	of       *account
	outlet   string // whose furniture it is
	quote    int    // number of the quotation, of those of the origin

	text  []byte
	marks []mark
	voice *saidby.Party
}

// sentence writes a sentence of an account; a is nil where it is nobody's.
func (s *Stream) sentence(rule string, a *account) sentence {
	p := pen{stream: s, random: s.random, of: a}
	if a != nil {
		p.incident = a.origin.incident
	}
	return p.sentence(rule)
}

// quotation writes one of the quotations of the account's origin.
func (s *Stream) quotation(a *account, number int) sentence {
	p := pen{stream: s, random: s.random, of: a, incident: a.origin.incident, quote: number}
	return p.sentence("quoted")
}

// plain writes words that stand for nothing.
func (s *Stream) plain(rule string, in *incident) string {
	p := pen{stream: s, random: s.random, incident: in}
	p.rule(rule)
	return string(p.text)
}

func (p *pen) sentence(rule string) sentence {
	p.rule(rule)
	s := sentence{text: string(p.text), of: p.of, voice: p.voice, marks: p.marks}
	s.runes = utf8.RuneCountInString(s.text)
	for i := range s.marks {
		m := &s.marks[i]
		m.runeStart, m.runeEnd = m.start, m.end
		if s.runes < len(s.text) {
			m.runeStart, m.runeEnd = utf8.RuneCountInString(s.text[:m.start]), utf8.RuneCountInString(s.text[:m.end])
		}
	}
	return s
}

func (p *pen) rule(name string) {
	alternatives := p.stream.grammar[name]
	if len(alternatives) == 0 {
		panic("grammar: no rule " + name)
	}
	p.pattern(pick(p.random, alternatives))
}

func (p *pen) pattern(pattern pattern) {
	var opened []int
	for _, piece := range pattern {
		switch {
		case piece.bracket == '[' || piece.bracket == '<':
			opened = append(opened, len(p.text))
		case piece.bracket != 0:
			role := tells
			if piece.bracket == '>' {
				role = content
			}
			p.mark(role, opened[len(opened)-1])
			opened = opened[:len(opened)-1]
		case piece.slot == "":
			p.write(piece.words)
		default:
			p.slot(piece)
		}
	}
}

func (p *pen) slot(piece piece) {
	start := len(p.text)
	switch {
	case piece.own:
		p.rule(p.incident.kind.name + "." + piece.slot)
	case !p.fact(piece.slot):
		p.rule(piece.slot)
	}
	if start < len(p.text) && p.text[start] == ' ' {
		start++ // an "a" before it has become "an"
	}
	if piece.capital && start < len(p.text) && 'a' <= p.text[start] && p.text[start] <= 'z' {
		p.text[start] -= 'a' - 'A'
	}
	if piece.trigger {
		p.mark(trigger, start)
	}
}

// write adds words, and turns an "a" that stands before a vowel into "an".
func (p *pen) write(words string) {
	if words == "" {
		return
	}
	if n := len(p.text); n >= 2 && p.text[n-1] == ' ' && p.text[n-2]|0x20 == 'a' && (n == 2 || p.text[n-3] == ' ') {
		if strings.IndexByte("aeio", words[0]) >= 0 || strings.HasPrefix(words, "un") {
			p.text = append(p.text[:n-1], 'n', ' ')
		}
	}
	p.text = append(p.text, words...)
}

// mark says what the words from start on stand for.
func (p *pen) mark(role role, start int) *mark {
	p.marks = append(p.marks, mark{role: role, start: start, end: len(p.text)})
	return &p.marks[len(p.marks)-1]
}
