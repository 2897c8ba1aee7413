package date

import (
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// atom is a word as the grammar reads it: a token, or a piece of a token that a
// hyphen or an apostrophe holds together ("mid-June", "5-6", "Friday's").
type atom struct {
	entry
	span  saidby.Span
	token int
}

// split classifies the words of a sentence. It returns nil where no word could
// begin a time expression, which is so for most sentences.
func split(s *saidby.Sentence, text string) []atom {
	promising := false
	atoms := make([]atom, 0, len(s.Tokens)+8)
	for i := range s.Tokens {
		span := s.Tokens[i].Span
		if span.Start < 0 || span.End > len(text) || span.Empty() {
			continue
		}
		word := span.In(text)
		for len(word) > 0 {
			n := piece(word)
			a := atom{entry: look(word[:n]), token: i, span: saidby.Span{Start: span.Start, End: span.Start + n}}
			promising = promising || a.class > small && a.class != dash
			atoms = append(atoms, a)
			word = word[n:]
			span.Start += n
		}
	}
	if !promising {
		return nil
	}
	return atoms
}

// piece is the length in bytes of the first part of a word that holds a dash,
// a slash between digits or an apostrophe.
func piece(word string) int {
	for i, r := range word {
		switch r {
		case '-', '–', '—', '‑', '/':
			if i == 0 {
				return utf8.RuneLen(r)
			}
			return i
		case '\'', '’':
			if i == 0 || word == "o'clock" || word == "o’clock" {
				return len(word)
			}
			return i
		case ',':
			// "2025," where the words were split at spaces only; "1,500" is one.
			if i > 0 && i == len(word)-1 {
				return i
			}
		}
	}
	return len(word)
}
