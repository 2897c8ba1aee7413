package toll

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// addImplied puts single persons among the amounts, in the order of the text.
func (r *reader) addImplied(amounts []amount) []amount {
	out := make([]amount, 0, len(amounts))
	next := 0
	for i := range r.s.Tokens {
		for next < len(amounts) && amounts[next].number <= i {
			out = append(out, amounts[next])
			next++
		}
		if a, ok := r.impliedOne(i); ok && !within(amounts, i) {
			out = append(out, a)
		}
	}
	return append(out, amounts[next:]...)
}

func within(amounts []amount, i int) bool {
	for _, a := range amounts {
		if a.first <= i && i < a.end {
			return true
		}
	}
	return false
}

// impliedOne reads a single person: "a signalman", "its driver", a name.
func (r *reader) impliedOne(i int) (amount, bool) {
	t := r.token(i)
	a := amount{first: i, number: i, end: i + 1, quantity: exactly(1), implied: true}
	switch t.XPOS {
	case "NN", "JJ":
		if t.XPOS == "JJ" && (!r.yearOld(i) || t.Head > i) {
			return a, false
		}
		if !r.isPerson(i) || r.noun(i).Has(lexicon.CollectiveClass|lexicon.CrowdClass) || r.compound(i) {
			return a, false
		}
		a.first = r.determiner(i)
		if a.first < 0 {
			return a, false
		}
	case "NNP":
		e := r.s.EntityAt(i)
		if e == nil || e.Kind != saidby.Person || t.Head >= e.First && t.Head < e.Last {
			return a, false
		}
		a.first, a.end = e.First, e.Last
	default:
		return a, false
	}
	a.quantity.Span = r.s.SpanOf(a.first, a.end)
	return a, true
}

// determiner is the token that makes the noun at i one person: "a", "the", a
// possessor. It is -1 where there is none. In a row the article may be left out:
// "a woman and three-year-old child".
func (r *reader) determiner(i int) int {
	first := -1
	r.s.Children(i, func(c int) bool {
		if c < i && saidby.RelIs(r.token(c).Rel, "det", "nmod:poss") && !r.is(c, "no", "each", "every", "any", "this", "that", "which") {
			first = c
		}
		return first < 0
	})
	if first >= 0 {
		if r.is(first, "a", "an", "the", "another", "one") {
			return first
		}
		for at := first; at > 0 && r.token(at-1).Head == first; at-- {
			first = at - 1
		}
	}
	return first
}

// aside reports whether a person after a comma is not one more of a row, but
// says who somebody is ("Dawar, a prayer leader,") or who tells it ("..., an
// official and a source said").
func (r *reader) aside(a amount, before []counting) bool {
	for i := a.end; i < len(r.lower) && i < a.end+7 && r.is(a.first-1, ",", "and"); i++ {
		if t := r.token(i); t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ") {
			return r.reports(i, i+1)
		}
		if r.is(i, ";", ".", "(", "who") {
			break
		}
	}
	if n := len(before); n > 0 && before[n-1].mention.Part && before[n-1].end+2 == a.first {
		return true // "one of them a woman"
	}
	return r.is(a.first-1, ",") && !r.is(a.end, ",", "and")
}

// sharedFate is that of those counted before in the same row: "the commander of
// the brigade and four of his guards".
func (r *reader) sharedFate(a amount, before []counting) (fate, bool) {
	if len(before) == 0 || !r.is(a.first-1, "and") || a.implied {
		return fate{}, false
	}
	last := before[len(before)-1]
	for i := last.mention.Last; i < a.first; i++ {
		if t := r.token(i); t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "SCONJ" {
			return fate{}, false
		}
	}
	return fate{string(last.mention.Kind), last.mention.Predicate}, harms(string(last.mention.Kind))
}

// suffers reports whether a single person is the one to whom the predicate
// happens: a verb after the person with an object of its own is his deed, and
// who holds a child does not hold it captive.
func (r *reader) suffers(a amount, predicate int) bool {
	if r.lemma(predicate) == "hold" {
		return false
	}
	return predicate < a.end || r.token(predicate).XPOS != "VBD" || r.passive(predicate) || !r.startsNoun(predicate+1) ||
		r.token(predicate).UPOS != "VERB" || r.lemma(predicate) == "lose" || r.lemma(predicate) == "suffer" || r.lemma(predicate) == "sustain"
}
