// Package token splits text into paragraphs, sentences and syntactic words.
//
// Words are cut as the English Universal Dependencies treebanks cut them:
// clitics stand alone ("do n't", "Ukraine 's"), hyphenated compounds and slashes
// are split except after prefixes ("re-elected", "non-combatants"), numbers,
// times and abbreviations stay whole ("1,200", "6.40", "a.m.", "Lt.").
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// Words appends the words of text[span] to tokens.
func Words(tokens []saidby.Token, text string, span saidby.Span) []saidby.Token {
	for at := span.Start; at < span.End; {
		r, size := utf8.DecodeRuneInString(text[at:span.End])
		if isSpace(r) {
			at += size
			continue
		}
		end := at
		for end < span.End {
			r, size := utf8.DecodeRuneInString(text[end:span.End])
			if isSpace(r) {
				break
			}
			end += size
		}
		tokens = chunk(tokens, text, at, end)
		at = end
	}
	return tokens
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF }

// chunk splits what stands between two spaces.
func chunk(tokens []saidby.Token, text string, start, end int) []saidby.Token {
	if strings.Contains(text[start:end], "://") || strings.HasPrefix(text[start:end], "www.") || strings.Contains(text[start:end], "@") && strings.Contains(text[start:end], ".") {
		return address(tokens, text, start, end)
	}
	for start < end {
		n := wordLength(text[start:end])
		tokens = clitics(tokens, text, start, start+n)
		start += n
	}
	return tokens
}

// address keeps a web or mail address whole, but for the punctuation around it.
func address(tokens []saidby.Token, text string, start, end int) []saidby.Token {
	first, last := start, end
	for first < last && strings.ContainsRune("(<[\"“‘'", rune(text[first])) {
		tokens = add(tokens, text, first, first+1)
		first++
	}
	for last > first && strings.IndexByte(").,;:>]\"'!?", text[last-1]) >= 0 {
		last--
	}
	if first < last {
		tokens = add(tokens, text, first, last)
	}
	for ; last < end; last++ {
		tokens = add(tokens, text, last, last+1)
	}
	return tokens
}

func add(tokens []saidby.Token, text string, start, end int) []saidby.Token {
	return append(tokens, saidby.Token{Span: saidby.Span{Start: start, End: end}, Text: text[start:end], Head: -1})
}

// wordLength is the length in bytes of the word that chunk begins with; clitics
// are still part of it.
func wordLength(chunk string) int {
	r, size := utf8.DecodeRuneInString(chunk)
	switch {
	case isWordRune(r):
		return alphanumeric(chunk)
	case r == '\'' || r == '’':
		if n := leadingClitic(chunk); n > 0 {
			return n
		}
		return size
	case r == '.':
		return len(chunk) - len(strings.TrimLeft(chunk, "."))
	case r == '-' || r == '!' || r == '?' || r == '=' || r == '*' || r == '_':
		return len(chunk) - len(strings.TrimLeft(chunk, string(r)))
	}
	return size
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == utf8.RuneError
}

// leadingClitic is the length of a word that begins with an apostrophe: "'s"
// alone, "'em", "'90s"; 0 when the apostrophe is a quotation mark.
func leadingClitic(chunk string) int {
	_, size := utf8.DecodeRuneInString(chunk)
	rest := chunk[size:]
	n := letters(rest)
	switch strings.ToLower(rest[:n]) {
	case "s", "re", "ve", "ll", "d", "m", "em", "til", "cause":
		return size + n
	}
	return 0
}

func letters(s string) int {
	for i, r := range s {
		if !isWordRune(r) {
			return i
		}
	}
	return len(s)
}

// alphanumeric is the length of a word that begins with a letter or digit.
func alphanumeric(chunk string) int {
	at := 0
	for at < len(chunk) {
		r, size := utf8.DecodeRuneInString(chunk[at:])
		if isWordRune(r) {
			at += size
			continue
		}
		if !joins(chunk, at, r, size) {
			break
		}
		at += size
	}
	return at
}

// joins reports whether the mark at chunk[at:] is inside the word that it follows.
func joins(chunk string, at int, r rune, size int) bool {
	next, _ := utf8.DecodeRuneInString(chunk[at+size:])
	last, _ := utf8.DecodeLastRuneInString(chunk[:at])
	word := chunk[:at]
	switch r {
	case '\'', '’', 'ʼ', 'ʻ', '`':
		return unicode.IsLetter(next) && (unicode.IsLetter(last) || unicode.IsDigit(last))
	case ',':
		return unicode.IsDigit(last) && threeDigits(chunk[at+size:])
	case ':':
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	case '.':
		if unicode.IsDigit(last) && unicode.IsDigit(next) {
			return true
		}
		return isAbbreviation(word, chunk[at+size:])
	case '&':
		return unicode.IsUpper(last) && unicode.IsUpper(next) // "R&D"
	case '-', '‑':
		return unicode.IsLetter(next) && isPrefix(word)
	}
	return false
}

func threeDigits(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

// isPrefix reports whether a hyphen after the word only joins a prefix to its
// word. The treebanks keep those whole and split all other hyphens.
func isPrefix(word string) bool {
	switch strings.ToLower(word) {
	case "re", "non", "co", "pre", "e", "anti", "pro", "un", "ex", "sub", "semi", "multi", "inter", "pan", "mid", "post", "ultra", "counter", "de", "al", "el", "ad", "as", "ash", "an", "ar", "at", "az":
		return true
	}
	return false
}

// isAbbreviation reports whether a full stop after word belongs to it. rest is
// what follows the full stop without a space.
func isAbbreviation(word, rest string) bool {
	i := strings.LastIndexByte(word, '.') + 1
	last := word[i:]
	if r, size := utf8.DecodeRuneInString(last); size == len(last) && unicode.IsLetter(r) {
		// "U.N.", "a.m.", "J." : single letters with full stops.
		next, _ := utf8.DecodeRuneInString(rest)
		return i > 0 || unicode.IsUpper(r) && word != "I" || unicode.IsLetter(next) && len(rest) > 1 && rest[1] == '.'
	}
	return i == 0 && Abbreviation(word)
}

// clitics splits "don't", "Ukraine's", "they've", "cannot" and appends the parts.
func clitics(tokens []saidby.Token, text string, start, end int) []saidby.Token {
	word := text[start:end]
	lower := strings.ToLower(word)
	cut := 0
	switch {
	case lower == "cannot":
		cut = 3
	case strings.HasSuffix(lower, "n't") && len(word) > 3:
		cut = len(word) - len("n't")
	case strings.HasSuffix(lower, "n’t") && len(word) > 5:
		cut = len(word) - len("n’t")
	default:
		cut = cliticCut(lower)
	}
	if cut <= 0 || cut >= len(word) {
		return add(tokens, text, start, end)
	}
	return add(add(tokens, text, start, start+cut), text, start+cut, end)
}

// cliticCut is where a clitic with an apostrophe begins in a word in lower case,
// 0 when there is none. Lower-casing keeps the length of the words that matter.
func cliticCut(lower string) int {
	for _, mark := range [...]string{"'", "’"} {
		i := strings.LastIndex(lower, mark)
		if i <= 0 {
			continue
		}
		switch lower[i+len(mark):] {
		case "s", "re", "ve", "ll", "d", "m":
			return i
		}
	}
	return 0
}
