package statement

import (
	"strings"

	"github.com/saidby/saidby"
)

// findCredits finds the credit that closes a sentence, ", reports the Daily
// Express.", by its words alone: taggers take its verb for a noun, and parsers
// then hang it anywhere.
func (r *reader) findCredits(i int) {
	s := &r.sents[i]
	if !s.Parsed || s.Furniture {
		return
	}
	last := len(s.Tokens)
	for last > 0 && s.Tokens[last-1].UPOS == "PUNCT" {
		last--
	}
	first := last
	for first > 0 && (s.Tokens[first-1].UPOS == "PROPN" || s.Tokens[first-1].UPOS == "DET" || first < last && s.Tokens[first-1].UPOS == "ADJ") {
		first--
	}
	verb := first - 1
	if first == last || verb < 1 || s.Tokens[verb-1].Text != "," || !creditVerb(s.Tokens[verb].Text) || r.cueTaken(s.Tokens[verb].Span) {
		return
	}
	speaker := saidby.Phrase{Sentence: i, First: first, Last: last, Head: headOf(s, first, last)}
	if !r.isOutlet(speaker) {
		return
	}
	d := newDraft(saidby.Indirect)
	d.Speaker = speaker
	d.Content = s.Span
	d.Parts = []saidby.Span{s.SpanOf(0, verb-1)}
	d.Whole = s.Span
	d.Cue, d.CueSentence, d.CueToken, d.CueLemma = s.Tokens[verb].Span, i, verb, "report"
	d.Stance, d.Credit = "report", true
	r.add(d)
}

// creditVerb reports whether a word, whatever its tag, can credit an outlet.
func creditVerb(word string) bool {
	switch strings.ToLower(word) {
	case "reports", "reported", "says", "said", "writes", "wrote", "reveals", "revealed":
		return true
	}
	return false
}

// cueTaken reports whether a statement has its cue there already.
func (r *reader) cueTaken(cue saidby.Span) bool {
	for i := range r.drafts {
		if r.drafts[i].Cue.Overlaps(cue) && !r.drafts[i].Content.Empty() {
			return true
		}
	}
	return false
}

// headOf is the token of a range that hangs on something outside it.
func headOf(s *saidby.Sentence, first, last int) int {
	for i := first; i < last; i++ {
		if h := s.Tokens[i].Head; (h < first || h >= last) && s.Tokens[i].UPOS == "PROPN" {
			return i
		}
	}
	return last - 1
}
