package statement

import (
	"strings"

	"github.com/saidby/saidby"
)

// settle finds whose the quotations without a cue are: of who speaks in the
// sentence before, or after; of the speaker of the paragraph before, where the
// quotation fills its own; of who says the same words in the article, where a
// headline quotes them. What is nobody's is no statement.
func (r *reader) settle() {
	spoken := map[int]int{} // sentence -> the last draft whose cue stands there
	for i := range r.drafts {
		if m := &r.drafts[i].StatementMention; m.CueToken >= 0 && m.Speaker.Head >= 0 && !m.Content.Empty() {
			spoken[m.CueSentence] = i
		}
	}
	for i := range r.drafts {
		d := &r.drafts[i]
		if !d.pending {
			continue
		}
		d.pending = false
		switch {
		case r.speakerBeside(d, spoken):
		case r.repeats(i):
		case r.headlineSpeaker.Head >= 0 && d.Whole.Start < r.sents[r.headlineSpeaker.Sentence].Start:
			d.Speaker = r.headlineSpeaker
		case r.fillsParagraph(d) && d.previous >= 0 && r.nextParagraph(d.previous, d):
			d.continues = d.previous
		case d.CueToken < 0: // with a cue it is a statement, whoever spoke
			d.Content = saidby.Span{}
		}
	}
}

// speakerBeside takes the speaker from the sentence before the quotation or,
// failing that, from the one after it, within the paragraph.
func (r *reader) speakerBeside(d *draft, spoken map[int]int) bool {
	first, last := r.sentenceRange(d.Whole)
	for _, i := range []int{first - 1, last} {
		if i < 0 || i >= len(r.sents) || r.sents[i].Paragraph != r.sents[first].Paragraph || r.sents[i].Furniture {
			continue
		}
		if p, ok := r.speakerIn(i, spoken); ok {
			d.Speaker = p
			return true
		}
	}
	return false
}

// speakerIn is who speaks or acts in sentence i, if that can be a speaker.
func (r *reader) speakerIn(i int, spoken map[int]int) (saidby.Phrase, bool) {
	if d, ok := spoken[i]; ok {
		return r.drafts[d].Speaker, true
	}
	t := r.tree(i)
	if t == nil {
		return saidby.Phrase{}, false
	}
	for k := range t.Tokens {
		if t.Tokens[k].Head >= 0 {
			continue
		}
		s := t.Child(k, "nsubj")
		if s < 0 || !t.person(s) {
			return saidby.Phrase{}, false
		}
		return t.phrase(s), true
	}
	return saidby.Phrase{}, false
}

// person reports whether token i can be somebody who speaks: a pronoun of a
// person or the name of one.
func (t *tree) person(i int) bool {
	switch t.Tokens[i].Lemma {
	case "he", "she", "they":
		return true
	}
	e := t.EntityAt(i)
	return e != nil && e.Kind == saidby.Person
}

// repeats ties a headline's quotation to the same words in the text below.
func (r *reader) repeats(i int) bool {
	words := plainWords(r.drafts[i].Content.In(r.text))
	if len(words) < 8 {
		return false
	}
	for j := range r.drafts {
		if j != i && r.drafts[j].Kind == saidby.Direct && !r.drafts[j].pending && r.drafts[j].Content.Start > r.drafts[i].Content.Start &&
			strings.Contains(plainWords(r.drafts[j].Content.In(r.text)), words) {
			r.drafts[i].continues = j
			return true
		}
	}
	return false
}

// plainWords is a quotation without its outer punctuation.
func plainWords(s string) string { return strings.Trim(s, " .,!?…") }

// fillsParagraph reports whether the paragraph holds nothing but the quotation.
func (r *reader) fillsParagraph(d *draft) bool {
	first, last := r.sentenceRange(d.Whole)
	if first > 0 && r.sents[first-1].Paragraph == r.sents[first].Paragraph {
		return false
	}
	return last >= len(r.sents) || r.sents[last].Paragraph != r.sents[last-1].Paragraph
}

// nextParagraph reports whether d stands in the paragraph after that of draft i.
func (r *reader) nextParagraph(i int, d *draft) bool {
	a, b := r.sentenceAt(r.drafts[i].Whole.End-1), r.sentenceAt(d.Whole.Start)
	return a < len(r.sents) && b < len(r.sents) && r.sents[b].Paragraph == r.sents[a].Paragraph+1
}
