package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// Sentence is a sentence with its words, all as spans of the text.
type Sentence struct {
	saidby.Span
	Paragraph int // from 0
	Words     []saidby.Span
}

// Sentences cuts text into sentences. No sentence crosses one of the bytes in
// cuts, which are in order: where page furniture begins or ends, and where a
// dateline ends.
func Sentences(text string, cuts []int) []Sentence {
	var out []Sentence
	for _, b := range blocks(text) {
		start := b.Start
		for _, cut := range cuts {
			if start < cut && cut < b.End {
				out = split(text, saidby.Span{Start: start, End: cut}, b.paragraph, out)
				start = cut
			}
		}
		out = split(text, saidby.Span{Start: start, End: b.End}, b.paragraph, out)
	}
	return out
}

// longest is the number of words after which a sentence is cut, ended or not:
// it is a table or a list then, and would slow the parser down.
const longest = 300

// split cuts a block into sentences.
func split(text string, span saidby.Span, paragraph int, out []Sentence) []Sentence {
	words := Words(text, span, make([]saidby.Span, 0, span.Len()/5+4))
	q := quotes{text: text}
	first := 0
	for i := range words {
		q.see(words[i])
		if i+1 < len(words) && i+1-first < longest &&
			(!ends(text, words, first, i, &q) || attaches(text, words, i, &q)) {
			continue
		}
		out = append(out, Sentence{
			Span:      saidby.Span{Start: words[first].Start, End: words[i].End},
			Paragraph: paragraph,
			Words:     words[first : i+1 : i+1],
		})
		first = i + 1
	}
	return out
}

// quotes keeps track of which straight marks open and which close.
type quotes struct {
	text     string
	open     bool // a straight double quotation is open
	closing  bool // the last word seen was a closing mark
	brackets int
}

func (q *quotes) see(w saidby.Span) {
	word := w.In(q.text)
	q.closing = false
	switch word {
	case `"`:
		q.closing = q.closes(w)
		q.open = !q.closing
	case "(", "[":
		q.brackets++
	case ")", "]":
		q.brackets = max(0, q.brackets-1)
		q.closing = true
	case "”", "''", "»", "’", "'":
		q.closing = true
	}
}

// closes decides by the spaces around a straight mark, then by parity.
func (q *quotes) closes(w saidby.Span) bool {
	spaceBefore := !follows(q.text, w.Start, func(r rune) bool { return !unicode.IsSpace(r) })
	after, _ := utf8.DecodeRuneInString(q.text[w.End:])
	spaceAfter := w.End == len(q.text) || unicode.IsSpace(after)
	if spaceBefore != spaceAfter {
		return spaceAfter
	}
	return q.open
}
