package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// maxBytes bounds what is read of one article: what it is about stands in its
// first 40,000 words, or it is no article.
const maxBytes = 256 << 10

// term is the hash of a word in lower case, or of a pair of words (FNV-1a, as
// it is quick and the same everywhere).
type term uint64

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// termOf hashes one word, case folded.
func termOf(word string) term {
	h := uint64(fnvOffset)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return termOfFolded(word)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * fnvPrime
	}
	return term(h)
}

// termOfFolded hashes a word with marks or of another script as gazetteers fold
// names, so that "Cúcuta" is "Cucuta".
func termOfFolded(word string) term {
	h := uint64(fnvOffset)
	for _, b := range []byte(gazetteer.Fold(word)) {
		h = (h ^ uint64(b)) * fnvPrime
	}
	return term(h)
}

// with makes the term of two things one after the other.
func (t term) with(next term) term {
	return term((uint64(t)*fnvPrime ^ uint64(next)) * fnvPrime)
}

// word is one word of a text.
type word struct {
	term    term
	text    string
	start   int  // byte in its passage
	capital bool // begins with a capital letter
	opens   bool // where a sentence, a line or a quotation begins, so that the capital says nothing
}

// passages are the lines of an article without its page furniture, each once:
// what a page repeats (the title over the text, a banner) counts once.
func passages(a *saidby.ReportArticle) []string {
	var lines []string
	seen := map[string]bool{}
	for _, stretch := range withoutFurniture(a) {
		for line := range strings.Lines(stretch) {
			line = strings.TrimSpace(line)
			if line == "" || seen[line] {
				continue
			}
			seen[line] = true
			lines = append(lines, line)
		}
	}
	return lines
}

// withoutFurniture gives the text between the stretches of page furniture, whose
// selectors count code points.
func withoutFurniture(a *saidby.ReportArticle) []string {
	text := a.Text
	if len(text) > maxBytes {
		text = strings.ToValidUTF8(text[:maxBytes], "")
	}
	if len(a.Boilerplate) == 0 {
		return []string{text}
	}
	var kept []string
	from, next, points := 0, 0, 0 // byte where the kept text begins, furniture to come, code points read
	inside := false
	for at := range text {
		if inside && points >= a.Boilerplate[next].End {
			inside, from = false, at
			next++
		}
		if !inside && next < len(a.Boilerplate) && points >= a.Boilerplate[next].Start {
			kept = append(kept, text[from:at])
			inside = true
		}
		points++
	}
	if !inside {
		kept = append(kept, text[from:])
	}
	return kept
}

// split gives the words of a passage: runs of letters and digits, without "'s".
func split(passage string, words []word) []word {
	opens := true
	for at := 0; at < len(passage); {
		r, size := utf8.DecodeRuneInString(passage[at:])
		if isWord(r) {
			end := wordEnd(passage, at)
			text := passage[at:end]
			words = append(words, word{termOf(text), text, at, unicode.IsUpper(r), opens})
			opens = false
			at = end
			continue
		}
		if r == '\'' || r == '’' {
			if rest := passage[at+size:]; strings.HasPrefix(rest, "s") && wordEnd(rest, 0) == 1 {
				at += size + 1
				continue
			}
		}
		opens = opens || isOpening(r, words)
		at += size
	}
	return words
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func wordEnd(s string, at int) int {
	for i, r := range s[at:] {
		if !isWord(r) {
			return at + i
		}
	}
	return len(s)
}

// isOpening reports whether a sentence or a quotation may begin after r. A full
// stop after one or two letters is that of an abbreviation: "St.", "Lt.", "J.".
func isOpening(r rune, before []word) bool {
	switch r {
	case '.':
		return len(before) == 0 || len(before[len(before)-1].text) > 2
	case '!', '?', ':', '"', '“', '–', '—', '•':
		return true
	}
	return false
}
