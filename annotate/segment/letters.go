package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// letters takes what begins with a letter: a word with its clitics, an
// abbreviation with its point, a designation, or a part of a hyphenated word.
func letters(text string, i, end int, out []saidby.Span) []saidby.Span {
	j := core(text, i, end)
	if k := acronym(text, i, end); k > j {
		return append(out, saidby.Span{Start: i, End: k})
	}
	if k := hyphenated(text, i, j, end); k > j {
		j = k
	}
	word := text[i:j]
	if j < end && text[j] == '.' && abbreviated(text, word, i, j, end) {
		return append(out, saidby.Span{Start: i, End: j + 1})
	}
	return contract(text, i, j, out)
}

// core returns the end of the letters, digits and inner apostrophes at i.
func core(text string, i, end int) int {
	j := i
	for j < end {
		r, size := utf8.DecodeRuneInString(text[j:end])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' {
			j += size
			continue
		}
		if isApostrophe(r) || r == '&' {
			next, _ := utf8.DecodeRuneInString(text[j+size : end])
			if unicode.IsLetter(next) && (r != '&' || unicode.IsUpper(next)) {
				j += size
				continue
			}
		}
		break
	}
	return j
}

// acronym returns the end of letters that each have a point: "U.N.", "a.m.".
func acronym(text string, i, end int) int {
	j, n := i, 0
	for j < end {
		r, size := utf8.DecodeRuneInString(text[j:end])
		if !unicode.IsLetter(r) || j+size >= end || text[j+size] != '.' {
			break
		}
		j += size + 1
		n++
	}
	if n > 0 && j < end && unicode.IsUpper(firstRune(text[j:end])) && unicode.IsUpper(firstRune(text[i:end])) {
		k := core(text, j, end)
		if utf8.RuneCountInString(text[j:k]) == 1 && (k == end || text[k] != '\'') { // "U.S" without its last point
			return k
		}
	}
	if n < 2 {
		return i
	}
	return j
}

// hyphenated returns the end of what a hyphen or slash does not part: a prefix
// with what follows it, a designation ("F-16", "Su-34M"), two acronyms ("AFC/M23").
func hyphenated(text string, i, j, end int) int {
	if j+1 >= end || text[j] != '-' && text[j] != '/' {
		return j
	}
	word, rest := text[i:j], text[j+1:end]
	next, _ := utf8.DecodeRuneInString(rest)
	k := core(text, j+1, end)
	if text[j] == '/' {
		if isAcronym(word) && k > j+1 && isAcronym(text[j+1:k]) {
			return k
		}
		return j
	}
	switch {
	case unicode.IsDigit(next) && len(word) <= 5 && unicode.IsUpper(firstRune(word)):
		for k < end && (isWordByte(text[k]) || text[k] == '-' && k+1 < end && isWordByte(text[k+1])) {
			k++
		}
		return k
	case (unicode.IsLetter(next) || unicode.IsDigit(next)) && prefixes[strings.ToLower(word)]:
		if unicode.IsDigit(next) { // "post-9/11", "mid-1990s"
			return digits(text, j+1, end, nil)[0].End
		}
		return k
	}
	return j
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isAcronym reports whether s is two or more capitals and digits: "AFC", "M23".
func isAcronym(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) && (s[i] < 'A' || s[i] > 'Z') {
			return false
		}
	}
	return len(s) > 1 && !isDigit(s[0])
}

// prefixes stay with their word, as in the treebanks.
var prefixes = set("anti co counter e ex inter intra micro mid mini multi neo non over pan post pre pro " +
	"pseudo quasi re semi sub super trans ultra un under")

const longestContracted = 16 // bytes of a word that can hold a second clitic

// contract cuts the clitics off a word.
func contract(text string, i, j int, out []saidby.Span) []saidby.Span {
	word := text[i:j]
	cut := func(at int) []saidby.Span {
		return append(out, saidby.Span{Start: i, End: i + at}, saidby.Span{Start: i + at, End: j})
	}
	low := word
	for at := range len(word) {
		if word[at] < 'a' || word[at] > 'z' {
			low = strings.ToLower(word)
			break
		}
	}
	if at := contractions[low]; at > 0 && len(low) == len(word) {
		return cut(at)
	}
	if at := strings.LastIndexAny(word, "'’"); at > 0 {
		_, size := utf8.DecodeRuneInString(word[at:])
		switch strings.ToLower(word[at+size:]) {
		case "t":
			if n := word[at-1]; n|0x20 == 'n' && at > 1 {
				return cut(at - 1)
			}
		case "s", "re", "ve", "ll", "d", "m":
			if rest := word[:at]; len(rest) <= longestContracted {
				out = contract(text, i, i+at, out) // "wouldn't've"
				return append(out, saidby.Span{Start: i + at, End: j})
			}
			return cut(at)
		}
	}
	return append(out, saidby.Span{Start: i, End: j})
}

// contractions without apostrophe, with the byte where the second word begins.
var contractions = map[string]int{
	"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3,
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
