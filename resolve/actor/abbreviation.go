package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// abbreviations reads what the article itself explains: "Kordofan Health Bridge
// (KHB)". The article's own meaning goes before the lexicon's.
func (t *Tracker) abbreviations() map[string]int {
	own := map[string]int{}
	for i := range t.sents {
		s := &t.sents[i]
		if s.Furniture {
			continue
		}
		for k := 1; k+2 < len(s.Tokens); k++ {
			short := s.Tokens[k+1].Text
			if s.Tokens[k].Text != "(" || s.Tokens[k+2].Text != ")" || len(short) < 2 || len(short) > 8 || !allCaps(short) {
				continue
			}
			first, ok := fullName(s, k, short)
			if !ok {
				continue
			}
			full := s.SpanOf(first, k).In(t.article.Text)
			if known, ok := t.lex.Actors.Name(full); ok {
				own[short] = t.knownEntity(known.Actor)
				continue
			}
			own[short] = t.organisation(full)
			t.byName[fold(short)] = own[short]
		}
	}
	return own
}

// fullName finds where the name begins that ends before token end and whose
// capitals spell the abbreviation, small words in between left out.
func fullName(s *saidby.Sentence, end int, short string) (first int, ok bool) {
	letters := []rune(short)
	left := len(letters)
	for at := end - 1; at >= 0 && end-at <= 12 && left > 0; at-- {
		initials := initialsOf(s.Tokens[at].Text)
		switch n := len(initials); {
		case n == 0 && smallWord(s.Tokens[at].Text):
			continue
		case n > 0 && n <= left && string(initials) == string(letters[left-n:left]):
			left -= n
		case n > 0 && initials[0] == letters[left-1]:
			left--
		default:
			return 0, false
		}
		first = at
	}
	return first, left == 0
}

// initialsOf are the capitals that begin the hyphenated parts of a word.
func initialsOf(word string) []rune {
	var out []rune
	for part := range strings.SplitSeq(word, "-") {
		if r, _ := utf8.DecodeRuneInString(part); unicode.IsUpper(r) {
			out = append(out, r)
		}
	}
	return out
}

// smallWord reports whether a word can stand inside a name without a capital.
func smallWord(w string) bool {
	switch w {
	case "of", "for", "the", "and", "in", "on", "to", "de", "al", "-", "'s", "’s":
		return true
	}
	return false
}
