package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/saidby/saidby"
)

// word is one word of a question: a filter with its value, or text (no name).
type word struct {
	name, value string
	quoted      bool // the value stood in quotation marks
}

// String prints a word so that it is read as the same word again: in quotation
// marks where the value has spaces, or is text that looks like a filter.
func (w word) String() string {
	spaced := strings.ContainsFunc(w.value, unicode.IsSpace)
	switch {
	case w.name != "" && w.value == "":
		return w.name
	case w.name != "" && spaced:
		return w.name + `:"` + w.value + `"`
	case w.name != "":
		return w.name + ":" + w.value
	case spaced || isFlag(w.value) || isFilter(w.value):
		return `"` + w.value + `"`
	}
	return w.value
}

// split cuts a question at its spaces. What stands in quotation marks is one word,
// or the value of the filter before it.
func split(text string) ([]word, error) {
	var words []word
	for rest := []rune(plain(text)); ; {
		start := slices.IndexFunc(rest, func(r rune) bool { return !unicode.IsSpace(r) })
		if start < 0 {
			return words, nil
		}
		w, length, err := scan(rest[start:])
		if err != nil {
			return nil, err
		}
		words, rest = append(words, w), rest[start+length:]
	}
}

// scan reads the word that text begins with, and says how many runes it has.
func scan(text []rune) (w word, length int, err error) {
	value := 0 // where it starts
	for length < len(text) && !unicode.IsSpace(text[length]) {
		switch {
		case text[length] == ':' && w.name == "" && isName(text[:length]):
			w.name, value = string(text[:length]), length+1
		case text[length] == '"' && length == value:
			end := slices.Index(text[length+1:], '"')
			if end < 0 {
				return w, 0, fmt.Errorf("%w: the quotation mark before %q is not closed", saidby.ErrUsage, clean(string(text[length:])))
			}
			w.value, w.quoted = clean(string(text[length+1:length+1+end])), true
			return w, length + end + 2, nil
		}
		length++
	}
	w.value = clean(string(text[value:length]))
	return w, length, nil
}

// isName reports whether s can be the name of a filter: letters, with hyphens, and
// commas between kinds of tolls ("killed,wounded").
func isName(s []rune) bool {
	return len(s) > 0 && !slices.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != ',' })
}

// isFilter reports whether a word of text would be read as a filter.
func isFilter(s string) bool {
	name, _, found := strings.Cut(s, ":")
	return found && isName([]rune(name))
}

// plain writes typographic quotation marks as the plain one, since they come with
// what is copied from a text, and makes invalid UTF-8 valid.
func plain(s string) string {
	return strings.NewReplacer("“", `"`, "”", `"`, "„", `"`).Replace(strings.ToValidUTF8(s, "\uFFFD"))
}

// clean makes a value one that can be printed and read again: single spaces, no
// quotation marks.
func clean(value string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(plain(value), `"`, "")), " ")
}

// textWords are the words and phrases of a question's text.
func textWords(text string) []word {
	words, err := split(text)
	if err != nil { // a mark without its fellow stands for nothing
		words, _ = split(clean(text))
	}
	kept := words[:0]
	for _, w := range words {
		if w.name != "" { // text that looks like a filter
			w.name, w.value = "", w.name+":"+w.value
		}
		if w.value != "" {
			kept = append(kept, w)
		}
	}
	return kept
}

// textOf writes words as a question's text: phrases in quotation marks.
func textOf(words []word) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.value
		if strings.Contains(w.value, " ") {
			out[i] = `"` + w.value + `"`
		}
	}
	return strings.Join(out, " ")
}
