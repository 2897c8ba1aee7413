package statement

import (
	"unicode"

	"github.com/saidby/saidby"
)

// paragraph is a run of sentences with one number.
type paragraph struct {
	saidby.Span
	first, last int // half-open range of sentences
	words       int
	label       int // tokens of a leading "NAME:", colon included; 0 for none
}

// findTurns finds the speech of transcripts ("PRESENTER: Good evening") and of
// interviews printed as question and answer.
func (r *reader) findTurns() {
	paragraphs := r.paragraphs()
	if isTranscript(r, paragraphs) {
		r.transcript(paragraphs)
		return
	}
	r.interview(paragraphs)
	r.findBlocks(paragraphs)
}

func (r *reader) paragraphs() []paragraph {
	var found []paragraph
	for i := range r.sents {
		s := &r.sents[i]
		if s.Furniture || s.Empty() {
			continue
		}
		if n := len(found); n == 0 || r.sents[found[n-1].first].Paragraph != s.Paragraph {
			found = append(found, paragraph{Span: s.Span, first: i})
		}
		p := &found[len(found)-1]
		p.Span, p.last = p.Union(s.Span), i+1
		p.words += len(s.Tokens)
	}
	times := map[string]int{}
	for i := range found {
		if found[i].label = r.labelOf(&found[i]); found[i].label > 0 {
			times[r.label(&found[i])]++
		}
	}
	for i := range found {
		if found[i].label > 0 && times[r.label(&found[i])] == 1 && i == 0 {
			found[i].label = 0 // a headline: "Interview: ..."
		}
	}
	return found
}

// labelOf counts the tokens of a speaker's label with its colon: up to five
// capitalised words.
func (r *reader) labelOf(p *paragraph) int {
	tokens := r.sents[p.first].Tokens
	for i := 0; i < len(tokens) && i < 7; i++ {
		if tokens[i].Text == ":" {
			if i == 0 || i+1 >= len(tokens) && p.last == p.first+1 {
				return 0
			}
			return i + 1
		}
		c := rune(tokens[i].Text[0])
		if !unicode.IsUpper(c) && c < unicode.MaxASCII && tokens[i].Text != "of" && c != '.' && c != '-' {
			return 0
		}
	}
	return 0
}

func (r *reader) label(p *paragraph) string {
	tokens := r.sents[p.first].Tokens
	return saidby.Span{Start: tokens[0].Start, End: tokens[p.label-2].End}.In(r.text)
}

// isTranscript wants three labelled paragraphs, two different labels and one
// that comes back.
func isTranscript(r *reader, paragraphs []paragraph) bool {
	labelled, again := 0, false
	seen := map[string]bool{}
	for i := range paragraphs {
		if paragraphs[i].label == 0 {
			continue
		}
		labelled++
		l := r.label(&paragraphs[i])
		again = again || seen[l]
		seen[l] = true
	}
	return labelled >= 3 && len(seen) >= 2 && again && 3*labelled >= len(paragraphs)
}

// transcript gives every labelled paragraph to its label, and those without one
// to the label before. In "Q: ... A: ..." the answers are the interviewee's.
func (r *reader) transcript(paragraphs []paragraph) {
	guest, _ := r.guest(paragraphs, firstLabel(paragraphs))
	r.headlineSpeaker = guest
	previous := -1
	for i := range paragraphs {
		p := &paragraphs[i]
		if p.label == 0 {
			if previous >= 0 && p.words > 3 {
				d := r.turn(p.Span, saidby.Phrase{Head: -1}, "")
				d.continues = previous
				previous = r.add(d)
			}
			continue
		}
		tokens := r.sents[p.first].Tokens
		speaker := saidby.Phrase{Sentence: p.first, First: 0, Last: p.label - 1, Head: p.label - 2}
		switch r.label(p) {
		case "Q", "Question":
			previous = -1
			continue
		case "A", "Answer":
			speaker = guest
		}
		said := trimSpan(r.text, saidby.Span{Start: tokens[p.label-1].End, End: p.End})
		previous = r.add(r.turn(said, speaker, "interview"))
	}
}

func firstLabel(paragraphs []paragraph) int {
	for i := range paragraphs {
		if paragraphs[i].label > 0 {
			return i
		}
	}
	return len(paragraphs)
}

// turn is the draft of what somebody says in an interview.
func (r *reader) turn(said saidby.Span, speaker saidby.Phrase, medium string) draft {
	d := newDraft(saidby.Direct)
	d.Content, d.Parts, d.Whole = said, []saidby.Span{said}, said
	d.Speaker, d.Medium = speaker, medium
	first, last := r.sentenceRange(said)
	for i := first; i < last; i++ {
		r.turns[i] = true
	}
	return d
}
