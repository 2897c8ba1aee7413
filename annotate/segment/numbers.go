package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

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
