package segment

import (
	"strings"
	"unicode/utf8"
)

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
