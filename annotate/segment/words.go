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

// digits takes a number with its inner points, commas, colons and slashes, and
// the ending of an ordinal or a decade. A unit is a word of its own: "20" "km".
func digits(text string, i, end int, out []saidby.Span) []saidby.Span {
	j := i
	for j < end {
		r, size := utf8.DecodeRuneInString(text[j:end])
		if unicode.IsDigit(r) {
			j += size
			continue
		}
		if strings.ContainsRune(".,:/’'", r) && j+size < end && isDigit(text[j+size]) {
			j += size
			continue
		}
		break
	}
	k := j
	for k < end {
		r, size := utf8.DecodeRuneInString(text[k:end])
		if !unicode.IsLetter(r) {
			break
		}
		k += size
	}
	switch tail := text[j:k]; {
	case tail == "":
		if j+1 < end && text[j] == '-' && phone(text, i, end) > j {
			j = phone(text, i, end)
		}
	case ordinal(tail):
		j = k
	case isDesignation(text, k, end): // "9M113", "2S19", "9K-720"
		for isWordAt(text, k, end) || isDesignation(text, k, end) {
			k++
		}
		j = k
	case len(tail) == 1 && 'A' <= tail[0] && tail[0] <= 'Z' && strings.IndexByte("MBK", tail[0]) < 0:
		j = k // "3D", "18A"; but "5M" is five million
	}
	return append(out, saidby.Span{Start: i, End: j})
}

// ordinal reports whether letters after a number belong to it: "3rd", "1980s".
func ordinal(tail string) bool {
	switch tail {
	case "st", "nd", "rd", "th", "s", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}

// isDesignation reports whether a digit stands at k, or after a hyphen at k.
func isDesignation(text string, k, end int) bool {
	return k < end && isDigit(text[k]) || k+1 < end && text[k] == '-' && isDigit(text[k+1])
}

func isWordAt(text string, k, end int) bool { return k < end && isWordByte(text[k]) }

const longestPhone = 24 // bytes

// phone returns the end of a number of three or more digits with hyphens, in
// groups of which the last has four: "713-853-3989".
func phone(text string, i, end int) int {
	end = min(end, i+longestPhone)
	j, groups, length := i, 0, 0
	for j < end && (isDigit(text[j]) || text[j] == '-') {
		if text[j] == '-' {
			if length < 3 {
				return i
			}
			groups, length = groups+1, -1
		}
		length++
		j++
	}
	if groups >= 1 && length == 4 && j-i >= 8 && !(groups == 1 && j-i == 9) {
		return j
	}
	return i
}

// Look ahead is bounded, in bytes, so that text without any space takes no more
// time than other text.
const (
	longestAddress = 2048
	longestMailbox = 64 // the part before the @
)

// address returns the end of a web or mail address, a @handle or a #tag.
func address(text string, i, end int) int {
	switch rest := text[i:end]; {
	case text[i] == '@' || text[i] == '#':
		j := i + 1
		for isWordAt(text, j, end) {
			j++
		}
		if j == i+1 {
			return i
		}
		return j
	case strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://") || strings.HasPrefix(rest, "www."):
		return i + len(chunk(text, i, end))
	case !isWordByte(text[i]):
		return i
	}
	j := i
	for j < min(end, i+longestMailbox) && (isWordByte(text[j]) || strings.IndexByte(".+-", text[j]) >= 0) {
		j++
	}
	if j == end || text[j] != '@' {
		return i
	}
	if mail := chunk(text, i, end); strings.LastIndexByte(mail, '.') > j-i {
		return i + len(mail)
	}
	return i
}

// chunk is the text at i up to a space or a quotation mark, without the
// punctuation at its end.
func chunk(text string, i, end int) string {
	j := i
	for j < min(end, i+longestAddress) && text[j] > ' ' && text[j] < utf8.RuneSelf && strings.IndexByte(`<>"`, text[j]) < 0 {
		j++
	}
	return strings.TrimRight(text[i:j], ".,;:!?)]}'")
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
