package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// line is one line of a text that is not blank.
type line struct {
	saidby.Span // without the blanks around it
	text        string
	// first and last tell whether a blank line (or an end of the text) lies
	// before and after: both are true for a paragraph of one line.
	first, last bool
}

// alone reports whether the line is a paragraph by itself.
func (l line) alone() bool { return l.first && l.last }

// splitLines finds the lines of a text, with LF, CRLF or CR at their ends.
func splitLines(text string) []line {
	var lines []line
	blankBefore := true
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexAny(text[at:], "\r\n"); i >= 0 {
			end = at + i
		}
		trimmed := strings.TrimLeftFunc(text[at:end], unicode.IsSpace)
		start := end - len(trimmed)
		trimmed = strings.TrimRightFunc(trimmed, unicode.IsSpace)
		if trimmed == "" {
			blankBefore = true
			if len(lines) > 0 {
				lines[len(lines)-1].last = true
			}
		} else {
			lines = append(lines, line{Span: saidby.Span{Start: start, End: start + len(trimmed)}, text: trimmed, first: blankBefore})
			blankBefore = false
		}
		at = end + 1
		if strings.HasPrefix(text[end:], "\r\n") {
			at++
		}
	}
	if len(lines) > 0 {
		lines[len(lines)-1].last = true
	}
	return lines
}

// sentenceEnd reports whether the line ends as a sentence does. Headlines and
// labels do not.
func sentenceEnd(s string) bool {
	s = strings.TrimRight(s, `"'”’»)]`)
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;", r)
}

// words splits at everything that is no letter, digit or apostrophe within a
// word, and at hyphens.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}

// startsUpper reports whether the word begins with a capital letter.
func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// allUpper reports whether the word has letters and all are capitals.
func allUpper(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 0
}
