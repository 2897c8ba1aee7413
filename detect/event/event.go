// Package event finds the acts that a parsed sentence tells: it holds the
// sentence's predications against the lexicon's frames and says of each match
// who acts, upon whom, with what, and whether the sentence says that it
// happened.
//
// It does not say which place, day or person is meant, nor whether two mentions
// are one event: that is resolve's work.
package event

import (
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/detect/predication"
	"github.com/saidby/saidby/lexicon"
)

// Finder holds what Find needs of the lexicon. It is safe for concurrent use.
type Finder struct{ lex *lexicon.Lexicon }

// New returns a finder that works with the lexicon.
func New(lex *lexicon.Lexicon) *Finder { return &Finder{lex: lex} }

// Find returns the acts that sentence number index of the article tells, in the
// order of their predicates. The sentence must be parsed.
func (f *Finder) Find(sentence *saidby.Sentence, index int) []saidby.EventMention {
	s := predication.Of(sentence, words{f.lex})
	var events []saidby.EventMention
	found := make([]int, len(s.Predications)) // predication -> event + 1
	carried := carriedVerbs(s)
	chosen := f.choose(s)
	var matched []*match
	for i := range s.Predications {
		p, m := &s.Predications[i], chosen[i]
		if m == nil || carried[i] && !m.idiom() || consumed(p.Head, chosen) {
			continue
		}
		events = append(events, f.mention(s, p, m, index))
		matched = append(matched, m)
		found[i] = len(events)
	}
	g := grammar{s: s, lex: f.lex, events: events, matched: matched, found: found}
	for i := range s.Predications {
		if found[i] > 0 {
			g.relate(i)
		}
	}
	return events
}

// consumed reports whether a word is one of the fixed words of another trigger:
// the meeting of "attended the meeting" is no meeting beside it.
func consumed(token int, chosen []*match) bool {
	for _, m := range chosen {
		if m != nil && slices.Contains(m.with, token) {
			return true
		}
	}
	return false
}

// carriedVerbs marks the predications of light verbs whose noun carries their
// meaning: they tell no act of their own.
func carriedVerbs(s *predication.Sentence) []bool {
	carried := make([]bool, len(s.Predications))
	for i := range s.Predications {
		if s.Predications[i].Light < 0 {
			continue
		}
		for j := range s.Predications {
			if s.Predications[j].Head == s.Predications[i].Light {
				carried[j] = true
			}
		}
	}
	return carried
}

// mention turns a matched predication into the mention that the other rooms see.
func (f *Finder) mention(s *predication.Sentence, p *predication.Predication, m *match, index int) saidby.EventMention {
	e := saidby.EventMention{
		Phrase:    saidby.Phrase{Sentence: index, Head: p.Head},
		Frame:     m.frame.ID,
		Type:      m.frame.Type,
		Modes:     m.frame.Modes,
		Contexts:  m.frame.Contexts,
		ACLED:     m.frame.ACLED,
		Label:     m.frame.Label,
		CountKind: saidby.CountKind(m.frame.Count),
		Nominal:   p.Kind == predication.Nominal,
		Both:      m.frame.Both,
		Weapon:    saidby.Phrase{Sentence: index, Head: -1},
		Governor:  -1,
		ContentOf: -1,
		LinkedTo:  -1,
		Reported:  -1,
		Past:      p.Past || p.Perfect,
		Future:    p.Modal == "will" || p.Modal == "shall",
	}
	phrase := func(head int) saidby.Phrase {
		first, last := s.Tree.Phrase(head, true)
		return saidby.Phrase{Sentence: index, First: first, Last: last, Head: head}
	}
	for _, a := range m.actors {
		e.Actors = append(e.Actors, phrase(a))
	}
	for _, r := range m.recipients {
		e.Recipients = append(e.Recipients, phrase(r))
	}
	for _, a := range p.Args {
		e.Others = append(e.Others, a.Head)
		e.HasContent = e.HasContent || slices.Contains(m.frame.Content, a.Role)
		if e.Weapon.Head < 0 && f.lex.Is(s.Tokens[a.Head].Lemma, "weapon") && a.Role != lexicon.Object {
			e.Weapon = phrase(a.Head)
		}
	}
	// In "its authorisation given to Kyiv" the noun is what the clause speaks of.
	if over := s.Tokens[p.Head].Head; s.Tokens[p.Head].Rel == "acl" && slices.Contains(m.with, over) {
		e.Nominal = true
		e.Definite = definite(s, over)
	} else {
		e.Definite = e.Nominal && definite(s, p.Head)
	}
	e.Trigger = triggerSpan(s, p, m)
	e.First, e.Last = extent(s, p, m)
	return e
}

// definite reports whether a noun has "the", "this", "that" or a possessor.
func definite(s *predication.Sentence, noun int) bool {
	for c := range s.Tree.Children(noun) {
		t := &s.Tokens[c]
		if t.Rel == "nmod:poss" {
			return true
		}
		if t.Rel == "det" && (t.Lemma == "the" || t.Lemma == "this" || t.Lemma == "that" || t.Lemma == "these" || t.Lemma == "those") {
			return true
		}
	}
	return false
}

// triggerSpan covers the words that name the act: head, particle, light verb and
// the fixed words of an idiom.
func triggerSpan(s *predication.Sentence, p *predication.Predication, m *match) saidby.Span {
	span := s.Tokens[p.Head].Span
	for _, w := range p.Words {
		span = span.Union(s.Tokens[w].Span)
	}
	for _, w := range m.with {
		span = span.Union(s.Tokens[w].Span)
	}
	return span
}

// extent is the token range that tells the act: the predicate and the phrases of
// its own arguments. Arguments shared from elsewhere are left out unless they
// stand close by, so that two acts of one sentence keep spans of their own.
func extent(s *predication.Sentence, p *predication.Predication, m *match) (first, last int) {
	first, last = p.Head, p.Head+1
	grow := func(f, l int) { first, last = min(first, f), max(last, l) }
	for _, w := range slices.Concat(p.Words, m.with) {
		grow(w, w+1)
	}
	for _, a := range p.Args {
		if a.Role == lexicon.Clause && !slices.Contains(m.frame.Content, lexicon.Clause) {
			continue
		}
		if a.Shared && !(a.Head < p.Head && p.Light < 0 && p.Head-a.Head <= 4) && p.Light < 0 {
			continue
		}
		if a.Head < first-25 || a.Head > last+40 {
			continue
		}
		if a.Role == lexicon.Clause {
			grow(s.Tree.Phrase(a.Head, false))
			continue
		}
		grow(s.Tree.Phrase(a.Head, true))
	}
	return first, last
}

// words lets predications ask the lexicon which words name acts.
type words struct{ lex *lexicon.Lexicon }

func (w words) EventNoun(lemma string) bool      { return len(w.lex.NounFrames(lemma)) > 0 }
func (w words) EventAdjective(lemma string) bool { return len(w.lex.AdjFrames(lemma)) > 0 }
func (w words) LightVerb(lemma, particle string) (light, inverse bool) {
	return w.lex.LightVerb(lemma, particle)
}

// Append adds the acts of one sentence to those of the article. LinkedTo and
// ContentOf, which count within the sentence, then count in the whole list.
func Append(all, sentence []saidby.EventMention) []saidby.EventMention {
	offset := len(all)
	for _, e := range sentence {
		if e.LinkedTo >= 0 {
			e.LinkedTo += offset
		}
		if e.ContentOf >= 0 {
			e.ContentOf += offset
		}
		all = append(all, e)
	}
	return all
}
