package statement

import (
	"strings"

	"github.com/saidby/saidby"
)

// headlineReach is how many sentences at the head of an article can be headlines,
// and longestSource how many words the source behind their colon has at most.
const (
	headlineReach = 3
	longestSource = 6
)

// headline reads the wire's way of naming a source in a headline: "Shelling
// kills five in Tarm: officials".
func (r *reader) headline(t *tree) {
	n := len(t.Tokens)
	if t.index >= headlineReach || n < 4 || isStop(t.Tokens[n-1].Text) || !r.alone(t.index) {
		return
	}
	if r.headlineOpens(t) {
		return
	}
	colon := n - 2
	for colon > 0 && n-colon <= longestSource && t.Tokens[colon].Text != ":" {
		colon--
	}
	if t.Tokens[colon].Text != ":" || !t.hasVerb(t.start, colon) || t.hasVerb(colon+1, n) || !t.canSpeak(colon+1, n) {
		return
	}
	first, last := t.trim(t.start, colon)
	if first >= last || t.uttered(first) {
		return
	}
	d := newDraft(saidby.Indirect)
	d.Parts = []saidby.Span{t.SpanOf(first, last)}
	d.Content = t.SpanOf(first, n)
	d.Speaker = t.phraseIn(colon+1, n)
	d.CueSentence, d.CueLemma = t.index, ":"
	d.Whole = d.Content
	d.Kind = r.kindOf(d.StatementMention)
	if d.Speaker.Head >= 0 {
		r.add(d)
	}
}

// headlineOpens reads a headline that names its source first: "Governor: drone
// kills three in Tarm". It reports whether the headline does.
func (r *reader) headlineOpens(t *tree) bool {
	n, colon := len(t.Tokens), 1
	for colon < n && colon <= longestSource && t.Tokens[colon].Text != ":" {
		colon++
	}
	if colon >= n-1 || t.Tokens[colon].Text != ":" || t.hasVerb(0, colon) || !t.hasVerb(colon+1, n) || !t.credited(colon) || t.uttered(colon+1) {
		return false
	}
	first, last := t.trim(colon+1, n)
	d := newDraft(saidby.Indirect)
	d.Parts = []saidby.Span{t.SpanOf(first, last)}
	d.Content = t.SpanOf(0, last)
	d.Speaker = t.phraseIn(0, colon)
	d.CueSentence, d.CueLemma = t.index, ":"
	d.Whole = d.Content
	d.Kind = r.kindOf(d.StatementMention)
	if d.Speaker.Head < 0 {
		return false
	}
	r.add(d)
	return true
}

// credited reports whether the last word before a headline's colon is one of
// those whom headlines credit; other labels ("Sudan: ...") say what it is about.
func (t *tree) credited(colon int) bool {
	word := &t.Tokens[colon-1]
	return t.cues.Listed("sources", word.Lemma) || t.cues.Listed("sources", word.Text) || t.cues.Listed("sources", strings.ToLower(word.Text))
}

// alone reports whether sentence i is a paragraph of its own.
func (r *reader) alone(i int) bool {
	p := r.sents[i].Paragraph
	return (i == 0 || r.sents[i-1].Paragraph != p) && (i+1 == len(r.sents) || r.sents[i+1].Paragraph != p)
}

// canSpeak reports whether a range names a person or a body, by its entity or by
// a noun for those whom headlines credit.
func (t *tree) canSpeak(first, last int) bool {
	for i := first; i < last; i++ {
		if e := t.EntityAt(i); e != nil && e.Kind != saidby.Location {
			return true
		}
		if t.cues.Listed("sources", t.Tokens[i].Lemma) {
			return true
		}
	}
	return false
}
