// Package segment cuts text into paragraphs, sentences and words as English
// treebanks of Universal Dependencies do: "don't" is "do" and "n't", "Ukraine's"
// is "Ukraine" and "'s", "long-range" is three words and "F-16" one.
package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// Words appends the words of text between the bytes of span to out.
func Words(text string, span saidby.Span, out []saidby.Span) []saidby.Span {
	for i := span.Start; i < span.End; {
		r, size := utf8.DecodeRuneInString(text[i:span.End])
		if unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' {
			i += size
			continue
		}
		out = next(text, i, span.End, out)
		i = out[len(out)-1].End
	}
	return out
}

// next appends the one or more words that begin at i.
func next(text string, i, end int, out []saidby.Span) []saidby.Span {
	if j := address(text, i, end); j > i {
		return append(out, saidby.Span{Start: i, End: j})
	}
	r, size := utf8.DecodeRuneInString(text[i:end])
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letters(text, i, end, out)
	case unicode.IsDigit(r):
		return digits(text, i, end, out)
	case r == '.' && i+1 < end && isDigit(text[i+1]) && !follows(text, i, isDigitRune):
		return digits(text, i, end, out) // ".45"
	case isApostrophe(r):
		if j := clitic(text, i, end); j > i {
			return append(out, saidby.Span{Start: i, End: j})
		}
	}
	return append(out, saidby.Span{Start: i, End: run(text, i+size, end, r)})
}

// run extends a sign that ends at j over its repetitions: "...", "--", "?!", "”".
func run(text string, j, end int, r rune) int {
	same := func(s rune) bool { return s == r }
	switch r {
	case '\'': // '' is a quotation mark
		if strings.HasPrefix(text[j:end], "'") && !strings.HasPrefix(text[j:end], "''") {
			return j + 1
		}
		return j
	case '.', '-', '*', '_', '=', '~', '#', '`', '—', '–', '…':
	case '!', '?':
		same = func(s rune) bool { return s == '!' || s == '?' }
	default:
		return j
	}
	for j < end {
		s, size := utf8.DecodeRuneInString(text[j:end])
		if !same(s) {
			break
		}
		j += size
	}
	return j
}

// clitic returns the end of a clitic that stands by itself at i: "'s", "’re"
// after a word or a closing bracket, or the "'s" left over after "U.S.".
func clitic(text string, i, end int) int {
	if !follows(text, i, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(`.)]"”%`, r)
	}) {
		return i
	}
	_, size := utf8.DecodeRuneInString(text[i:end])
	j := i + size
	for j < end && isASCIILetter(text[j]) {
		j++
	}
	switch strings.ToLower(text[i+size : j]) {
	case "s", "re", "ve", "ll", "d", "m":
		return j
	}
	return i
}

func isWordByte(b byte) bool { return isASCIILetter(b) || isDigit(b) || b == '_' }

func isDigit(b byte) bool       { return '0' <= b && b <= '9' }
func isDigitRune(r rune) bool   { return '0' <= r && r <= '9' }
func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isApostrophe(r rune) bool  { return r == '\'' || r == '’' }

// follows reports whether the rune just before byte i of text satisfies f.
func follows(text string, i int, f func(rune) bool) bool {
	r, size := utf8.DecodeLastRuneInString(text[:i])
	return size > 0 && f(r)
}
