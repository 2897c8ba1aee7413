package statement

import (
	"strings"

	"github.com/saidby/saidby"
)

// blockReach is how many paragraphs a statement printed as a block may have.
const blockReach = 8

// findBlocks finds statements that press offices print without quotation marks:
// a paragraph that ends "The foreign secretary said:" and the paragraphs after
// it, up to one that reports something of somebody else.
func (r *reader) findBlocks(paragraphs []paragraph) {
	for i := 0; i+1 < len(paragraphs); i++ {
		u, ok := r.announces(&paragraphs[i])
		if !ok {
			continue
		}
		previous := -1
		for j := i + 1; j < len(paragraphs) && j <= i+blockReach; j++ {
			p := &paragraphs[j]
			if r.endsBlock(p, j == i+1) {
				break
			}
			d := r.turn(p.Span, saidby.Phrase{Head: -1}, "")
			if previous < 0 {
				setCue(&d.StatementMention, &u)
				speaker := u.t.speakerOf(&u)
				d.Speaker, d.CoSpeakers = speaker.Phrase, speaker.others
				r.beside(&d.StatementMention)
			}
			d.continues = previous
			previous = r.add(d)
		}
	}
}

// announces finds the cue of a paragraph that ends with a colon.
func (r *reader) announces(p *paragraph) (use, bool) {
	if !strings.HasSuffix(p.In(r.text), ":") {
		return use{}, false
	}
	t := r.tree(p.last - 1)
	if t == nil {
		return use{}, false
	}
	for k := len(t.Tokens) - 1; k >= 0; k-- {
		if u, ok := r.quoteCue(t, k); ok {
			return u, t.speakerOf(&u).Head >= 0
		}
	}
	return use{}, false
}

// endsBlock reports whether a paragraph is no part of the block: it opens with
// a quotation mark of its own, announces another block, reports what a third
// person said, or is a note of the press office.
func (r *reader) endsBlock(p *paragraph, first bool) bool {
	text := p.In(r.text)
	for _, note := range [...]string{"Note", "Further information", "Media", "For more", "END", "Contact", "Background", "Follow", "Read more"} {
		if strings.HasPrefix(text, note) {
			return true
		}
	}
	if r.quoteAt(p.Start) >= 0 || strings.HasSuffix(text, ":") {
		return true
	}
	if first {
		return false
	}
	for i := p.first; i < p.last; i++ {
		t := r.tree(i)
		if t == nil {
			continue
		}
		for k := range t.Tokens {
			u, ok := r.quoteCue(t, k)
			if ok && u.asideable() && t.finite(k) && !isMe(t.Tokens[max(t.Child(k, "nsubj"), 0)].Lemma) {
				return true
			}
		}
	}
	return false
}
