package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"golang.org/x/text/unicode/norm"
)

// fold makes names comparable: lower case, without accents, typographic
// apostrophes, a leading article or a final full stop.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || 'A' <= s[i] && s[i] <= 'Z' {
			plain = false
			break
		}
	}
	if !plain {
		var b strings.Builder
		for _, r := range norm.NFD.String(strings.ToLower(s)) {
			switch {
			case unicode.Is(unicode.Mn, r):
			case r == '’':
				b.WriteByte('\'')
			default:
				b.WriteRune(r)
			}
		}
		s = b.String()
	}
	return strings.TrimSuffix(strings.TrimPrefix(s, "the "), ".")
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// holdsWords reports whether all of few are among many.
func holdsWords(many, few []string) bool {
	for _, w := range few {
		found := false
		for _, m := range many {
			found = found || m == w
		}
		if !found {
			return false
		}
	}
	return len(few) > 0
}

func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// allCaps reports whether the text is written in capitals, two at least.
func allCaps(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

// titleCase writes "EL OBEID" as "El Obeid".
func titleCase(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		defer func() { start = !unicode.IsLetter(r) && r != '\'' && r != '’' }()
		if start {
			return r
		}
		return unicode.ToLower(r)
	}, s)
}

// nameCase undoes capitals that only the layout asked for.
func nameCase(s string) string {
	if allCaps(s) && len(s) > 4 {
		return titleCase(s)
	}
	return s
}

func isDeterminer(t *saidby.Token) bool {
	switch strings.ToLower(t.Text) {
	case "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our":
		return true
	}
	return false
}
