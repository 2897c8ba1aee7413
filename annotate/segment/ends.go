package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

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

// ends reports whether a sentence that began at word first may end with word i,
// which is not the last of its block.
func ends(text string, words []saidby.Span, first, i int, q *quotes) bool {
	stop := finalMark(text, words, first, i, q)
	mark := words[stop].In(text)
	switch {
	case !isFinal(mark), goesOn(text, words, i):
		return false
	case stop == first: // a mark by itself
		return false
	case stop == first+1 && mark == "." && isNumber(words[first].In(text)): // "1. The first"
		return false
	case q.brackets > 0 && stop == i && i-first <= longestAside: // "(at night. In rain.)"
		return false
	}
	next := skipOpeners(text, words, i+1)
	if next == len(words) {
		return true
	}
	word := words[next].In(text)
	switch {
	case unicode.IsLower(firstRune(word)):
		return false
	case len(mark) > 1 && unicode.IsLetter(firstRune(mark)): // an abbreviation with its point
		mayEnd := after[strings.TrimSuffix(mark, ".")] || strings.Count(mark, ".") > 1
		return mayEnd && !isDash(words[i+1].In(text)) && (starters[word] || next > i+1)
	}
	return stop == i || mark == "." || !speaks(text, words, next) // "Stop!" Ada Brandt said
}

const (
	// mostClosers is how many closing marks may follow the mark that ends a sentence.
	mostClosers = 5
	// longestAside is the number of words after which an open bracket is taken
	// for one that never closes.
	longestAside = 60
)

// finalMark finds the mark that could end the sentence: word i, or the one
// before the closing quotation marks and brackets that end with word i.
func finalMark(text string, words []saidby.Span, first, i int, q *quotes) int {
	stop := i
	for stop > max(first, i-mostClosers) && q.closing && isCloser(words[stop].In(text)) && words[stop].Start == words[stop-1].End {
		stop--
	}
	return stop
}

func isFinal(mark string) bool {
	last, _ := utf8.DecodeLastRuneInString(mark)
	return strings.ContainsRune(".!?…", last)
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
