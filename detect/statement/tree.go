package statement

import (
	"unicode"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// tree is a sentence with the range of every subtree worked out once.
type tree struct {
	*saidby.Sentence
	index       int
	start       int   // first token after the dateline, 0 where there is none
	left, right []int // half-open range of the subtree under each token
	inQuote     []int // index of the quotation that holds each token, -1
	quotes      []quote
	cues        *lexicon.Cues
}

// quoted reports whether token i stands between quotation marks.
func (t *tree) quoted(i int) bool { return t.inQuote[i] >= 0 }

// uttered reports whether token i is part of a direct quotation, not only of a
// few words that a reporter's own sentence quotes.
func (t *tree) uttered(i int) bool { return t.inQuote[i] >= 0 && t.quotes[t.inQuote[i]].utterance }

// longest is how many tokens a sentence may have; longer ones are tables.
const longest = 1000

// tree returns the sentence's tree, built on first use; nil for a sentence that
// was not parsed or is none.
func (r *reader) tree(i int) *tree {
	if i < 0 || i >= len(r.sents) || !r.sents[i].Parsed || len(r.sents[i].Tokens) > longest {
		return nil
	}
	if r.trees[i] != nil {
		return r.trees[i]
	}
	s := &r.sents[i]
	n := len(s.Tokens)
	t := &tree{Sentence: s, index: i, left: make([]int, n), right: make([]int, n), inQuote: make([]int, n), quotes: r.quotes, cues: r.cues}
	for k := range s.Tokens {
		t.left[k], t.right[k] = k, k+1
		t.inQuote[k] = r.quoteAt(s.Tokens[k].Start)
		if s.Tokens[k].Start < r.art.Dateline.Span.End {
			t.start = k + 1
		}
	}
	for k := range s.Tokens {
		for steps, a := 0, s.Tokens[k].Head; a >= 0 && a < n && steps < n; steps, a = steps+1, s.Tokens[a].Head {
			t.left[a] = min(t.left[a], k)
			t.right[a] = max(t.right[a], k+1)
		}
	}
	t.start = max(t.start, t.preface())
	r.trees[i] = t
	return t
}

// preface counts the tokens before what the sentence says: the hour of a live
// blog, the label of a transcript.
func (t *tree) preface() int {
	for i := 0; i+1 < len(t.Tokens) && i < 6; i++ {
		text := t.Tokens[i].Text
		switch {
		case text == ":" && i > 0:
			return i + 1
		case i == 0 && len(text) >= 4 && text[0] >= '0' && text[0] <= '2' && (text[2] == ':' || text[1] == ':'):
			return 1
		case !capital(text):
			return 0
		}
	}
	return 0
}

// capital reports whether a word is written in capitals only, as labels are.
func capital(word string) bool {
	for _, c := range word {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}

func (t *tree) rel(i int, rels ...string) bool { return saidby.RelIs(t.Tokens[i].Rel, rels...) }

// nominal reports whether token i can head the name of somebody or something.
func (t *tree) nominal(i int) bool {
	if i < 0 || i >= len(t.Tokens) {
		return false
	}
	switch t.Tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM":
		return true
	case "DET", "ADJ": // "both said", "the wounded said", "the 23-year-old added"
		return t.rel(i, "nsubj", "obj", "iobj", "obl", "nmod") || i > 0 && t.Tokens[i].UPOS == "ADJ" && t.Tokens[i-1].UPOS == "DET" && (i+1 == len(t.Tokens) || t.verbal(i+1))
	}
	return false
}

func (t *tree) verbal(i int) bool {
	return t.Tokens[i].UPOS == "VERB" || t.Tokens[i].UPOS == "AUX"
}

// ownSubject is the subject of v by the tree, -1 for none; words between
// quotation marks are no subject of a verb outside of them.
func (t *tree) ownSubject(v int) int {
	found := -1
	t.Children(v, func(c int) bool {
		if t.rel(c, "nsubj", "csubj") && t.quoted(c) == t.quoted(v) {
			found = c
		}
		return found < 0
	})
	return found
}

// hasChild reports whether head has a child with one of the lemmas.
func (t *tree) hasChild(head int, lemmas ...string) bool {
	found := false
	t.Children(head, func(c int) bool {
		for _, l := range lemmas {
			found = found || t.Tokens[c].Lemma == l
		}
		return !found
	})
	return found
}

// comma reports whether token i parts clauses: a comma, a dash or a closing mark.
func (t *tree) comma(i int) bool {
	if i < 0 || i >= len(t.Tokens) {
		return false
	}
	switch t.Tokens[i].Text {
	case ",", "-", "–", "—", "--":
		return true
	}
	return false
}

func (t *tree) punct(i int) bool { return t.Tokens[i].UPOS == "PUNCT" || t.Tokens[i].UPOS == "SYM" }

// quoteMark is true for a quotation mark, which an apostrophe is not.
func (t *tree) quoteMark(i int) bool {
	return isQuoteMark(t.Tokens[i].Text) && !t.rel(i, "case")
}

// trim takes punctuation and loose conjunctions off both ends of a range.
func (t *tree) trim(first, last int) (int, int) {
	for first < last && (t.punct(first) || t.rel(first, "cc")) && !t.opensQuote(first, last) {
		first++
	}
	for last > first && (t.punct(last-1) && !closesGroup(t.Tokens[last-1].Text) || t.rel(last-1, "cc")) {
		last--
	}
	return first, last
}

// opensQuote reports whether token i opens a quotation that ends before last.
func (t *tree) opensQuote(i, last int) bool {
	if !t.quoteMark(i) || t.inQuote[i] < 0 {
		return false
	}
	q := &t.quotes[t.inQuote[i]]
	return q.outer.Start == t.Tokens[i].Start && q.outer.End <= t.Tokens[last-1].End
}

// closesGroup is true for marks that belong to the words before them.
func closesGroup(mark string) bool {
	switch mark {
	case ")", "]", "”", "\"", "’", "'", "»", "%":
		return true
	}
	return false
}

// hasFinite reports whether a range holds a verb with a tense: a clause.
func (t *tree) hasFinite(first, last int) bool {
	for i := first; i < last; i++ {
		if t.finite(i) {
			return true
		}
	}
	return false
}

func (t *tree) finite(i int) bool {
	switch t.Tokens[i].XPOS {
	case "VBD":
		// "a diplomat briefed on the talks": taggers take it for a past tense.
		return t.Tokens[i].Rel != "acl" || t.ownSubject(i) >= 0
	case "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// clauseStart is where the clause of verb v begins: at its leftmost dependent,
// or at v where it shares its subject with the verb before.
func (t *tree) clauseStart(v int) int {
	start := v
	t.Children(v, func(c int) bool {
		if c < v && !t.rel(c, "cc", "punct", "conj", "parataxis", "discourse") {
			start = min(start, t.left[c])
		}
		return true
	})
	return max(start, min(t.start, v))
}

// clauseEnd is where the clause of verb v ends, clauses coordinated with it and
// sentences set beside it left out.
func (t *tree) clauseEnd(v int) int {
	end := v + 1
	t.Children(v, func(c int) bool {
		if c > v && !t.rel(c, "cc", "punct", "conj", "parataxis") {
			end = max(end, t.right[c])
		}
		return true
	})
	return end
}
