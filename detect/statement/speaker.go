package statement

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// who is a speaker with those who spoke together with him.
type who struct {
	saidby.Phrase
	others []saidby.Phrase
}

// speakerOf is the phrase of the cue's speaker, Head -1 when there is none.
func (t *tree) speakerOf(u *use) who {
	s := -1
	if u.cue().POS == lexicon.CueAdjective && t.verbal(u.head) {
		s = t.ownSubject(u.head) // "he was quoted as saying"
	} else {
		s = t.subject(u.head)
		if outer := t.outerCue(u.head); outer >= 0 {
			s = t.subject(outer) // "he warned that they were near, saying"
		}
		if t.finite(u.head) && t.rel(u.head, "advcl", "dep") && t.ownSubject(u.head) < 0 {
			if by := t.subjectByPlace(u.head); by >= 0 {
				s = by // "days after a minister boasted", with the minister hung elsewhere
			}
		}
	}
	if s > 0 && isDay(t.Tokens[s].Text) {
		s = t.nounEndingAt(s - 1) // "the minister today summoned"
	}
	if s > 0 && t.Tokens[s].UPOS == "ADJ" && t.Tokens[s-1].UPOS == "NOUN" {
		s-- // "people familiar with the talks said"
	}
	if s >= 0 && (s < t.start || t.beyond(s, u.head)) {
		s = -1
	}
	if s < 0 {
		if _, passive := t.agent(u.head); !passive {
			s = t.subjectByPlace(u.head)
		}
	}
	if s < 0 || t.quoted(s) || isNobody(t, s) {
		return who{Phrase: saidby.Phrase{Sentence: t.index, Head: -1}}
	}
	first, others := t.speakers(s)
	return who{first, others}
}

// outerCue is the finite verb of saying inside whose clause a closing participle
// of saying hangs, -1 for none.
func (t *tree) outerCue(v int) int {
	if !t.rel(v, "advcl") || !t.trailingParticiple(v) {
		return -1
	}
	outer := -1
	for steps, a := 0, t.Tokens[v].Head; a >= 0 && steps < len(t.Tokens); steps, a = steps+1, t.Tokens[a].Head {
		if h := t.Tokens[a].Head; h >= 0 && t.rel(a, "ccomp") && len(t.cues.Of(lexicon.CueVerb, t.Tokens[h].Lemma)) > 0 {
			outer = h
		}
	}
	return outer
}

// beyond reports whether a semicolon stands between a subject and its verb,
// which only a wrong tree puts there.
func (t *tree) beyond(s, v int) bool {
	for i := s; i < v; i++ {
		if t.Tokens[i].Text == ";" {
			return true
		}
	}
	return false
}

// subjectByPlace is the subject of a finite verb that the tree left without one:
// the noun right before it, or before a relative clause that stands between.
func (t *tree) subjectByPlace(v int) int {
	if !t.finite(v) || t.rel(v, "conj") {
		return -1
	}
	i := t.groupStart(v) - 1
	if i >= 0 && t.comma(i) {
		for k := i - 1; k > t.start; k-- {
			if (t.Tokens[k].XPOS == "WP" || t.Tokens[k].XPOS == "WDT") && t.comma(k-1) {
				return t.nounEndingAt(k - 2)
			}
		}
		return -1
	}
	return t.nounEndingAt(i)
}

// nounEndingAt is the head of the noun phrase whose last token is i, -1.
func (t *tree) nounEndingAt(i int) int {
	if i < t.start || i >= len(t.Tokens) || !t.nominal(i) {
		return -1
	}
	for steps := 0; steps < len(t.Tokens); steps++ {
		h := t.Tokens[i].Head
		if h < t.start || h >= i || !t.nominal(h) || t.punct(h) {
			break
		}
		i = h
	}
	return i
}

// groupSpeaker is who spoke in an aside: the subject by the tree where it lies
// in the group, or the phrase that stands there.
func (t *tree) groupSpeaker(u *use, g *group) who {
	if s := t.ownSubject(u.head); s >= g.speaker[0] && s < g.speaker[1] && !isDay(t.Tokens[s].Text) {
		if a := t.antecedent(u.head, s); a != s {
			s = a
		}
		if s < 0 {
			return who{Phrase: saidby.Phrase{Sentence: t.index, Head: -1}}
		}
		first, others := t.speakers(s)
		if len(others) > 0 || t.Tokens[s].UPOS != "PROPN" || first.First <= g.speaker[0] || g.inverted {
			return who{first, others}
		}
	}
	first, last := t.trim(g.speaker[0], g.speaker[1])
	for i := first; i < last; i++ {
		stop := i > first && (t.punctBreak(i) || t.rel(i, "acl", "acl:relcl") || t.Tokens[i].XPOS == "WP" || t.Tokens[i].XPOS == "WDT")
		if g.inverted {
			stop = stop || i > first && (isDay(t.Tokens[i].Text) || t.Tokens[i].UPOS == "ADP" && t.Tokens[i].Lemma != "of")
		}
		if stop {
			last = i
			break
		}
	}
	p := t.phraseIn(first, last)
	if p.Head < 0 {
		return who{Phrase: p}
	}
	if name := t.namedApposition(p.Head); name >= 0 {
		return who{Phrase: t.phrase(name)}
	}
	return t.speakersIn(p)
}

// speakersIn takes a phrase found by place apart at its coordination.
func (t *tree) speakersIn(p saidby.Phrase) who {
	w := who{Phrase: p}
	for i := p.First + 1; i+1 < p.Last; i++ {
		if t.Tokens[i].Lemma != "and" || !t.coordinates(i, p) {
			continue
		}
		w.others = append(w.others, t.phraseIn(i+1, p.Last))
		w.Phrase = t.phraseIn(p.First, i)
		break
	}
	return w
}

// coordinates reports whether the "and" at i joins two phrases with articles,
// numbers or names of their own, and not two adjectives or two nouns of one
// name ("the army and navy command").
func (t *tree) coordinates(i int, p saidby.Phrase) bool {
	switch t.Tokens[i+1].UPOS {
	case "DET", "NUM", "PROPN":
		return t.Tokens[p.First].UPOS == t.Tokens[i+1].UPOS || t.Tokens[i+1].UPOS != "PROPN"
	}
	return false
}

// quoteSpeaker is who speaks beside a quotation. After it, the words between its
// mark and the verb are the speaker, or those after the verb where there are
// none; before it, the tree says.
func (t *tree) quoteSpeaker(u *use, q *quote, where side) who {
	if u.cue().POS == lexicon.CuePreposition {
		first, others := t.speakers(t.nounAfter(u.last()))
		return who{first, others}
	}
	if _, passive := t.agent(u.head); where != cueAfter || passive {
		return t.speakerOf(u)
	}
	first, _ := t.tokensIn(saidby.Span{Start: q.outer.End, End: t.End})
	start := t.groupStart(u.head)
	for first < start && (t.punct(first) || t.rel(first, "cc") || t.Tokens[first].Lemma == "as") {
		first++
	}
	g := group{first: first, last: len(t.Tokens), speaker: [2]int{first, start}}
	if first >= start {
		end, _ := t.groupEnd(u, &group{inverted: true})
		g.speaker, g.inverted = [2]int{u.last(), end}, true
	} else if t.hasFinite(first, start) {
		return t.speakerOf(u) // "the man who led them, he said"
	}
	if w := t.groupSpeaker(u, &g); w.Head >= 0 && !isMe(t.Tokens[w.Head].Lemma) {
		return w
	}
	return t.speakerOf(u)
}
