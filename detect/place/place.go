// Package place finds the names of places in parsed sentences, with how the text
// puts things to them: in, near, 12 km north of, between. It looks nothing up
// beyond whether a name is one of a place at all.
package place

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// Find returns the place names of an article's parsed sentences in the order of
// the text, names that stand for governments included (Actor is then set).
func Find(article *saidby.Article, sentences []saidby.Sentence, gaz *gazetteer.Gazetteer, lex *lexicon.Lexicon) []saidby.PlaceMention {
	f := finder{gaz: gaz, lex: lex}
	f.certain(sentences)
	for i := range sentences {
		switch s := &sentences[i]; {
		case s.Furniture:
			f.byline(s, i)
		case s.Parsed:
			f.sentence(s, i)
		default:
			f.label(s, i)
		}
	}
	return f.found
}

type finder struct {
	gaz   *gazetteer.Gazetteer
	lex   *lexicon.Lexicon
	found []saidby.PlaceMention
	first int // where the mentions of the sentence at hand begin in found
	// sure holds the names that stand for a place somewhere in the article: they
	// do where the model took them for somebody ("Nikopol counts its dead").
	// people holds the words of people's names, which never do.
	sure, people map[string]bool
}

// certain fills in sure and people.
func (f *finder) certain(sentences []saidby.Sentence) {
	f.sure, f.people = map[string]bool{}, map[string]bool{}
	for i := range sentences {
		s := &sentences[i]
		for _, e := range s.Entities {
			behind := e.First > 0 && locative[s.Tokens[e.First-1].Lemma]
			switch {
			case e.Kind == saidby.Location, behind && e.Last-e.First == 1 && f.gaz.Has(s.Tokens[e.First].Text):
				f.sure[s.Words(e.First, e.Last)] = true
			case e.Kind == saidby.Person && e.Last-e.First > 1:
				for _, t := range s.Tokens[e.First:e.Last] {
					f.people[t.Text] = true
				}
			}
		}
	}
}

func (f *finder) sentence(s *saidby.Sentence, index int) {
	first := len(f.found)
	f.first = first
	taken := make([]bool, len(s.Tokens))
	for _, e := range s.Entities {
		if from, to, ok := f.placeName(s, e); ok {
			f.add(s, index, from, to, taken)
		}
	}
	for i := 0; i < len(s.Tokens); i++ {
		if to := f.untagged(s, i, taken); to > i {
			f.add(s, index, i, to, taken)
			i = to - 1
		}
	}
	if len(f.found) == first {
		f.label(s, index)
	}
	f.anaphors(s, index)
	f.order(first)
	for i := first; i < len(f.found); i++ {
		f.relate(s, i, first)
	}
}

// byline reads where a reporter writes from: "By our reporter in Luvungi". Such a
// line is furniture and has no tree.
func (f *finder) byline(s *saidby.Sentence, index int) {
	n := len(s.Tokens)
	if n < 4 || !strings.EqualFold(s.Tokens[0].Text, "by") {
		return
	}
	for from := n - 1; from > 1 && capitalised(s.Tokens[from].Text); from-- {
		if s.Tokens[from-1].Text == "in" && f.gaz.Has(name(s, from, n)) {
			f.add(s, index, from, n, make([]bool, n))
			return
		}
	}
}

// add appends a mention of tokens from up to to, with the word that says what
// kind of place it is drawn in: "Kharkiv region", "the port of Izmail".
func (f *finder) add(s *saidby.Sentence, index, from, to int, taken []bool) {
	for i := from; i < to; i++ {
		if taken[i] {
			return
		}
	}
	m := saidby.PlaceMention{Within: -1, Second: -1, Relation: saidby.In}
	named := to
	if to < len(s.Tokens) && isClass(s.Tokens[to].Lemma) && s.Tokens[to].UPOS != "VERB" {
		m.Class = strings.ToLower(s.Tokens[to].Lemma)
		to++
		if regionWords[m.Class] || waterWords[m.Class] {
			named = to // "Kharkiv region" is another place than Kharkiv
		}
	} else if last := strings.ToLower(s.Tokens[to-1].Text); to-from > 1 && isClass(last) {
		m.Class = last
	}
	for i := from; i < to; i++ {
		taken[i] = true
	}
	m.Phrase = saidby.Phrase{Sentence: index, First: from, Last: to, Head: headOf(s, from, to)}
	m.Span = s.SpanOf(from, named)
	m.Name = name(s, from, named)
	f.found = append(f.found, m)
}

// name writes the words as they stand, hyphens and apostrophes joined.
func name(s *saidby.Sentence, from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if i > from && s.Tokens[i].Start > s.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(s.Tokens[i].Text)
	}
	return b.String()
}

// headOf is the token of a range that hangs on something outside it.
func headOf(s *saidby.Sentence, from, to int) int {
	for i := from; i < to; i++ {
		if h := s.Tokens[i].Head; h < from || h >= to {
			return i
		}
	}
	return to - 1
}

// preposition is the lemma of the one that marks token head, "".
func preposition(s *saidby.Sentence, head int) string {
	prep := ""
	s.Children(head, func(c int) bool {
		if s.Tokens[c].Rel == "case" && s.Tokens[c].Lemma != "'s" {
			prep = s.Tokens[c].Lemma
		}
		return prep == ""
	})
	return prep
}

// order sorts the mentions of one sentence by their place in it.
func (f *finder) order(first int) {
	list := f.found[first:]
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j].First < list[j-1].First; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}
