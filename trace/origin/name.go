package origin

import (
	"slices"
	"strings"
	"unicode"

	"github.com/saidby/saidby/gazetteer"
)

// outletWords are words that come and go at the end of an outlet's name.
var outletWords = map[string]bool{
	"agency": true, "news": true, "newspaper": true, "service": true, "website": true, "channel": true, "daily": true,
	"weekly": true, "magazine": true, "radio": true, "television": true, "tv": true, "group": true, "online": true,
}

// ownWords counts the words of an outlet's name that are not words for any outlet.
func ownWords(name string) int {
	n := 0
	for _, word := range nameWords(name) {
		if !outletWords[word] {
			n++
		}
	}
	return n
}

func split(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// nameWords are the words of a name, folded, without the article before it.
func nameWords(name string) []string {
	words := split(gazetteer.Fold(name))
	if len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return words
}

// nameKey is the form under which two names are the same.
func nameKey(name string) string { return strings.Join(nameWords(name), " ") }

// sameName reports whether two names are the same, or one the initials of the
// other: "KHB".
func sameName(a, b string) bool {
	if a == b {
		return a != ""
	}
	key := nameKey(a)
	return key != "" && (key == nameKey(b) || isInitials(a, b) || isInitials(b, a))
}

// sameOutlet reports whether two names of outlets stand for one: the same name, one
// with a word like "newspaper" after it, or one the end of the other ("the
// Herald").
func sameOutlet(a, b string) bool {
	if sameName(a, b) {
		return true
	}
	short, long := nameWords(a), nameWords(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return false
	}
	rest := long[len(short):]
	if slices.Equal(short, long[len(rest):]) {
		return len(short) > 1 || !outletWords[short[0]]
	}
	return slices.Equal(short, long[:len(short)]) &&
		!slices.ContainsFunc(rest, func(word string) bool { return !outletWords[word] })
}

// isInitials reports whether short is written in capitals and made of the first
// letters of the capitalised words of long, the article aside.
func isInitials(short, long string) bool {
	short = strings.TrimPrefix(strings.ReplaceAll(short, ".", ""), "the ")
	long = strings.TrimPrefix(strings.TrimPrefix(long, "the "), "The ")
	if len(short) < 2 || strings.ToUpper(short) != short {
		return false
	}
	var initials strings.Builder
	for _, word := range split(long) {
		if first := []rune(word)[0]; unicode.IsUpper(first) {
			initials.WriteRune(first)
		}
	}
	return short == initials.String()
}

// sameVoice reports whether two names can stand for one speaker of a story: the
// same, or one the end of the other ("Governor Ana Orlik", "Orlik"). They are
// given as nameWords.
func sameVoice(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 0 && slices.Equal(a, b[len(b)-len(a):])
}

// isProper reports whether a name is somebody's own and not only what he is: "Lovat
// Health Department", and neither "residents" nor "doctor at the hospital".
func isProper(name string) bool {
	words, capitals := split(name), 0
	for _, word := range words {
		if unicode.IsUpper([]rune(word)[0]) {
			capitals++
		}
	}
	return len(words) > 1 && (capitals > 1 || capitals == 1 && unicode.IsUpper([]rune(words[0])[0]))
}
