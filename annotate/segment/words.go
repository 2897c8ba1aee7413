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
	return append(out, saidby.Span{Start: i, End: run(text, i, i+size, end, r)})
}

// run extends a sign over its repetitions: "...", "--", "?!", "”".
func run(text string, i, j, end int, r rune) int {
	same := func(s rune) bool { return s == r }
	switch r {
	case '.', '-', '*', '_', '=', '~', '#', '`', '\'', '—', '–', '…':
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
	if r == '\'' && j-i != 2 { // only '' is a quotation mark
		return i + 1
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
	switch tail := strings.ToLower(text[j:k]); {
	case tail == "":
		if j+1 < end && text[j] == '-' && phone(text, i, end) > j {
			return append(out, saidby.Span{Start: i, End: phone(text, i, end)})
		}
	case tail == "st" || tail == "nd" || tail == "rd" || tail == "th" || tail == "s":
		j = k
	case k < end && (isDigit(text[k]) || text[k] == '-' && k+1 < end && isDigit(text[k+1])):
		// a designation: "9M113", "2S19", "9K-720"
		for k < end && (isDigit(text[k]) || isASCIILetter(text[k]) || text[k] == '-' && k+1 < end && isDigit(text[k+1])) {
			k++
		}
		j = k
	case len(tail) == 1 && text[j] >= 'A' && text[j] <= 'Z' && tail != "m" && tail != "b" && tail != "k":
		j = k // "3D", "18A"
	}
	return append(out, saidby.Span{Start: i, End: j})
}

// phone returns the end of a number of three or more digits with hyphens, in
// groups of which the last has four: "713-853-3989".
func phone(text string, i, end int) int {
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

// address returns the end of a web or mail address, a @handle or a #tag.
func address(text string, i, end int) int {
	j := i
	for j < end && text[j] > ' ' && text[j] != '<' && text[j] != '>' && text[j] != '"' && text[j] < utf8.RuneSelf {
		j++
	}
	chunk := strings.TrimRight(text[i:j], ".,;:!?)]}'")
	switch {
	case strings.HasPrefix(chunk, "http://") || strings.HasPrefix(chunk, "https://") || strings.HasPrefix(chunk, "www."):
	case len(chunk) > 1 && (chunk[0] == '@' || chunk[0] == '#') && isWordByte(chunk[1]):
		k := 1
		for k < len(chunk) && isWordByte(chunk[k]) {
			k++
		}
		chunk = chunk[:k]
	case strings.IndexByte(chunk, '@') > 0 && strings.LastIndexByte(chunk, '.') > strings.IndexByte(chunk, '@') &&
		isWordByte(chunk[0]):
	default:
		return i
	}
	return i + len(chunk)
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
