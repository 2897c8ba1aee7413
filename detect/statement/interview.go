package statement

import (
	"strings"

	"github.com/saidby/saidby"
)

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
		guest, ok = r.addressed(paragraphs, guest, questions)
	}
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

// addressed decides on an interview whose introduction only portrays a person: it
// is one if every second question says "you".
func (r *reader) addressed(paragraphs []paragraph, person saidby.Phrase, questions []int) (saidby.Phrase, bool) {
	if person.Head < 0 {
		return person, false
	}
	you := 0
	for _, q := range questions {
		for i := paragraphs[q].first; i < paragraphs[q].last; i++ {
			for k := range r.sents[i].Tokens {
				switch r.sents[i].Tokens[k].Text {
				case "you", "your", "You", "Your":
					you++
				}
			}
		}
	}
	return person, 2*you >= len(questions)
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
