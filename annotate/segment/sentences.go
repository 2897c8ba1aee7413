package segment

import (
	"strings"
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

// attaches reports whether word i+1 is a closing mark that still belongs to the
// sentence ended at i.
func attaches(text string, words []saidby.Span, i int, q *quotes) bool {
	next := words[i+1]
	if next.Start != words[i].End {
		return false
	}
	switch next.In(text) {
	case ")", "]", "”", "''", "»", "’", "'", ".", "!", "?", "...", "…":
		return true
	case `"`:
		return q.closes(next)
	}
	return false
}

// mostClosers is how many closing marks may follow the mark that ends a sentence.
const mostClosers = 5

// ends reports whether a sentence that began at word first may end with word i,
// which is not the last of its block.
func ends(text string, words []saidby.Span, first, i int, q *quotes) bool {
	stop := i
	for stop > max(first, i-mostClosers) && q.closing && isCloser(words[stop].In(text)) && words[stop].Start == words[stop-1].End {
		stop--
	}
	mark := words[stop].In(text)
	last, _ := utf8.DecodeLastRuneInString(mark)
	switch last {
	case '.', '!', '?', '…', '。':
	default:
		return false
	}
	if goesOn(text, words, i) {
		return false
	}
	if stop == first { // a mark by itself: "...", a list number's point
		return false
	}
	if stop == first+1 && mark == "." && isNumber(words[first].In(text)) {
		return false // "1. The first"
	}
	if q.brackets > 0 && stop == i && !isFarFromOpen(words, first, i) {
		return false
	}
	next := skipOpeners(text, words, i+1)
	if next == len(words) {
		return true
	}
	word := words[next].In(text)
	r, _ := utf8.DecodeRuneInString(word)
	if unicode.IsLower(r) {
		return false
	}
	if len(mark) > 1 && last == '.' && mark[0] != '.' { // an abbreviation with its point
		return !isDash(words[i+1].In(text)) && (after[strings.TrimSuffix(mark, ".")] || strings.Count(mark, ".") > 1) &&
			(starters[word] || next > i+1)
	}
	if stop < i && last != '.' && speaks(text, words, next) {
		return false // "Stop!" Olena Shevchuk said
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r) || !unicode.IsLetter(r)
}

// goesOn reports whether what follows word i shows that the sentence is not
// over: a comma, or a word without a space before it. Only before a capital is
// "end.Start" a space that a page has lost.
func goesOn(text string, words []saidby.Span, i int) bool {
	next := words[i+1].In(text)
	switch next {
	case ",", ";", ":":
		return true
	}
	if words[i+1].Start > words[i].End || isCloser(next) || isCloser(words[i].In(text)) {
		return false
	}
	return !unicode.IsUpper(firstRune(next)) || i == 0 || words[i].Start > words[i-1].End || words[i-1].Len() < 3
}

func isDash(w string) bool { return w == "-" || w == "–" || w == "—" || w == "―" || w == "--" }

// isFarFromOpen lets a bracket that never closes go.
func isFarFromOpen(words []saidby.Span, first, i int) bool { return i-first > 60 }

func isCloser(w string) bool {
	switch w {
	case ")", "]", "”", "''", "»", "’", "'", `"`:
		return true
	}
	return false
}

func skipOpeners(text string, words []saidby.Span, i int) int {
	for i < len(words) {
		switch words[i].In(text) {
		case "(", "[", "“", "``", "«", "‘", `"`, "'", "-", "–", "—", "•":
			i++
		default:
			return i
		}
	}
	return i
}

func isNumber(w string) bool {
	for i := range len(w) {
		if !isDigit(w[i]) {
			return false
		}
	}
	return len(w) <= 2
}

// speaks reports whether a name and a verb of speaking follow: the words before
// were a quotation in the middle of the sentence.
func speaks(text string, words []saidby.Span, i int) bool {
	for n := 0; n < 6 && i < len(words); n++ {
		word := words[i].In(text)
		if n > 0 && speech[word] {
			return true
		}
		if !unicode.IsUpper(firstRune(word)) || starters[word] {
			return false
		}
		i++
	}
	return false
}

var speech = set("said says asked asks told tells added adds wrote writes shouted cried recalled replied answered " +
	"exclaimed insisted warned recounted continued remarked")
