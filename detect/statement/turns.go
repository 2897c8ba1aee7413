package statement

import (
	"strings"
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

// shortPrompt is how many tokens an interviewer's remark that is no question
// may have ("The army speaks of six.").
const shortPrompt = 14

// interview reads questions and answers that stand as paragraphs, once the text
// has said with whom it spoke.
func (r *reader) interview(paragraphs []paragraph) {
	var questions []int
	for i := range paragraphs {
		if strings.HasSuffix(strings.TrimRight(paragraphs[i].In(r.text), "”\"’'"), "?") && paragraphs[i].words <= 60 {
			questions = append(questions, i)
		}
	}
	if len(questions) < 3 || 5*len(questions) < len(paragraphs)-questions[0] {
		return
	}
	guest, ok := r.guest(paragraphs, questions[0])
	if !ok {
		return
	}
	r.headlineSpeaker = guest
	for n, q := range questions {
		end := len(paragraphs)
		if n+1 < len(questions) {
			end = questions[n+1]
		}
		r.answers(paragraphs[q+1:end], guest, n+1 == len(questions))
	}
}

// answers reads the paragraphs after a question: an answer, perhaps of several
// paragraphs, or answers with short remarks of the interviewer between them.
func (r *reader) answers(run []paragraph, guest saidby.Phrase, closing bool) {
	prompted := len(run) >= 3 && len(run)%2 == 1
	for i := 1; i < len(run); i += 2 {
		prompted = prompted && run[i].words <= shortPrompt
	}
	previous := -1
	for i := range run {
		if prompted && i%2 == 1 {
			previous = -1
			continue
		}
		if closing && !prompted && i > 0 {
			return // after the last answer comes what the page says about itself
		}
		d := r.turn(run[i].Span, guest, "interview")
		d.continues = previous
		previous = r.add(d)
	}
}

// guest is who is interviewed: named in what comes before paragraph "until" as
// the one spoken to.
func (r *reader) guest(paragraphs []paragraph, until int) (saidby.Phrase, bool) {
	evidence := false
	var named, person saidby.Phrase
	named.Head, person.Head = -1, -1
	for p := 0; p < until; p++ {
		for i := paragraphs[p].first; i < paragraphs[p].last; i++ {
			t := r.tree(i)
			if t == nil {
				continue
			}
			for k := range t.Tokens {
				if !speaksOfInterview(t, k) {
					continue
				}
				evidence = true
				if with := t.interviewed(k, r.isOutlet); with >= 0 {
					named = t.phrase(with)
				}
			}
			for e := range t.Entities {
				if ent := &t.Entities[e]; ent.Kind == saidby.Person {
					person = t.phraseIn(ent.First, ent.Last)
				}
			}
		}
	}
	switch {
	case !evidence:
		return person, false
	case named.Head >= 0:
		return named, true
	}
	return person, person.Head >= 0
}

// speaksOfInterview is true for the words with which an interview is introduced.
func speaksOfInterview(t *tree, k int) bool {
	switch t.Tokens[k].Lemma {
	case "speak", "talk", "interview", "meet", "ask", "answer", "conversation", "question", "Q&A":
		return true
	}
	return false
}

// interviewed is whom the word at k says that the paper spoke with, -1.
func (t *tree) interviewed(k int, outlet func(saidby.Phrase) bool) int {
	found := -1
	t.Children(k, func(c int) bool {
		switch {
		case t.rel(c, "obl", "nmod") && t.hasChild(c, "to", "with") && t.nominal(c):
			found = c
		case t.rel(c, "obj") && t.verbal(k):
			found = c
		}
		return found < 0
	})
	if found < 0 {
		return found
	}
	if w := t.Tokens[found].Lemma; isMe(w) || w == "reporter" || w == "question" || outlet(t.phrase(found)) {
		return t.Child(k, "nsubj")
	}
	return found
}
