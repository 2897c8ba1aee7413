package statement

import (
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// Attribution is a statement in the shape of attribution corpora such as
// PolNeAR: lists of half-open ranges of Unicode code points.
type Attribution struct {
	Content [][2]int `json:"content"` // the bare words said
	Source  [][2]int `json:"source"`  // who said them; empty when left out
	Cue     [][2]int `json:"cue"`
}

// Attributions turns what Find found into that shape, one attribution for every
// act of speech. A quotation that goes on has the source of the one before it.
func Attributions(art *saidby.Article, sents []saidby.Sentence, found []saidby.StatementMention) []Attribution {
	all := []Attribution{}
	points := func(spans ...saidby.Span) [][2]int {
		list := [][2]int{}
		for _, s := range spans {
			if !s.Empty() {
				sel := art.Select(s)
				list = append(list, [2]int{sel.Start, sel.End})
			}
		}
		return list
	}
	for i := range found {
		m := &found[i]
		source := points(speakerSpan(sents, found, i))
		parts := ownParts(m)
		if m.Kind == saidby.Direct {
			parts = withMarks(art.Text, parts)
		}
		all = append(all, Attribution{points(parts...), source, points(m.Cue)})
		for _, act := range m.Acts {
			all = append(all, Attribution{points(act.Parts...), source, points(act.Cue)})
		}
	}
	return all
}

// speakerSpan is the speaker's phrase, taken from the statement that this one
// goes on with where its own is left out.
func speakerSpan(sents []saidby.Sentence, found []saidby.StatementMention, i int) saidby.Span {
	for steps := 0; i >= 0 && i < len(found) && steps <= len(found); steps++ {
		if p := found[i].Speaker; p.Head >= 0 {
			return sents[p.Sentence].SpanOf(p.First, p.Last)
		}
		i = found[i].Continues
	}
	return saidby.Span{}
}

// ownParts are the parts of a statement's first act of speech.
func ownParts(m *saidby.StatementMention) []saidby.Span {
	later := 0
	for _, act := range m.Acts {
		later += len(act.Parts)
	}
	return m.Parts[:len(m.Parts)-later]
}

// withMarks widens spans by the quotation marks right beside them, which those
// corpora count among the words said.
func withMarks(text string, parts []saidby.Span) []saidby.Span {
	wide := make([]saidby.Span, len(parts))
	for i, s := range parts {
		if r, size := utf8.DecodeLastRuneInString(text[:s.Start]); isQuoteMark(string(r)) {
			s.Start -= size
		}
		if r, size := utf8.DecodeRuneInString(text[s.End:]); isQuoteMark(string(r)) {
			s.End += size
		}
		wide[i] = s
	}
	return wide
}
