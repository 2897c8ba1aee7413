package gazetteer

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form under which names are compared: lower case without marks,
// apostrophes and full stops, hyphens as spaces. "Vovchans’k" and "Vovchansk" fold alike.
func Fold(name string) string {
	if plainASCII(name) {
		return name
	}
	var b strings.Builder
	b.Grow(len(name))
	space := false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(name, "\uFFFD")) {
		switch {
		case unicode.IsMark(r) || isApostrophe(r) || r == '.':
			continue
		case r == '-' || r == '/' || unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		r = unicode.ToLower(r)
		if s, ok := letters[r]; ok {
			b.WriteString(s)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// letters are those that NFKD leaves whole.
var letters = map[rune]string{
	'ł': "l", 'ø': "o", 'đ': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ə': "a", 'þ': "th", 'ð': "d",
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '′':
		return true
	}
	return false
}

// plainASCII reports whether the name is folded already.
func plainASCII(name string) bool {
	for i := range len(name) {
		if c := name[i]; c != ' ' && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// Loose is the form under which transliterations meet: articles of Arabic names
// off, doubled letters single, and the spellings of one sound as one. It is for
// a second look when [Fold] finds nothing.
func Loose(folded string) string {
	for _, article := range [...]string{"al ", "el ", "ad ", "ed ", "an ", "en ", "ar ", "er ", "as ", "es ", "ash ", "esh ", "at ", "et ", "az ", "ez "} {
		if rest, ok := strings.CutPrefix(folded, article); ok && len(rest) > 3 {
			folded = rest
			break
		}
	}
	folded = sounds.Replace(folded)
	var b strings.Builder
	var last byte
	for i := range len(folded) {
		c := folded[i]
		if c == last || c == ' ' {
			continue
		}
		b.WriteByte(c)
		last = c
	}
	return strings.TrimRight(b.String(), "eh")
}

var sounds = strings.NewReplacer("kh", "h", "gh", "g", "ph", "f", "ck", "k", "q", "k", "dj", "j", "dzh", "j", "ou", "u", "oo", "u", "ee", "i", "iy", "i", "yi", "i", "ij", "i", "yy", "i",
	"ya", "ia", "ye", "e", "yu", "iu", "yo", "io", "y", "i", "w", "v", "th", "t", "dh", "d", "sch", "sh", "tch", "ch", "ts", "c", "tz", "c", "x", "ks", "ai", "e", "ei", "e", "o", "u")
