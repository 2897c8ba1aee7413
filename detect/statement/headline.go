package statement

import "github.com/saidby/saidby"

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
