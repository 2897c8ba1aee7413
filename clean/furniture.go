package clean

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

//go:embed furniture.txt
var furnitureList string

// maxFurnitureBytes is the longest line that rules about its beginning or end
// take for furniture: what is longer tells something as well.
const maxFurnitureBytes = 400

// furnitureRules are the entries of furniture.txt by kind.
type furnitureRules struct {
	whole    map[string]bool
	prefixes map[string][]string // by their first word
	suffixes []string
	brackets map[string]bool
	inside   []string
}

var rules = mustParseRules(furnitureList)

func mustParseRules(list string) furnitureRules {
	r := furnitureRules{whole: map[string]bool{}, prefixes: map[string][]string{}, brackets: map[string]bool{}}
	for number, entry := range strings.Split(list, "\n") {
		entry = strings.TrimSpace(entry)
		if entry == "" || entry[0] == '#' {
			continue
		}
		kind, text, ok := strings.Cut(entry, " ")
		if !ok {
			panic(fmt.Sprintf("furniture.txt:%d: a mark and a text are expected", number+1))
		}
		switch kind {
		case "=":
			r.whole[text] = true
		case "^":
			first, _, _ := strings.Cut(text, " ")
			r.prefixes[first] = append(r.prefixes[first], text)
		case "$":
			r.suffixes = append(r.suffixes, text)
		case "(":
			r.brackets[text] = true
		case ">":
			r.inside = append(r.inside, text)
		default:
			panic(fmt.Sprintf("furniture.txt:%d: unknown mark %q", number+1, kind))
		}
	}
	return r
}

// furniture marks what is no part of the report, in order and without overlap.
// Of a page, marks hold what the page itself calls a caption or a heading.
func furniture(lines []line, marks pageMarks) []saidby.Span {
	spans := append([]saidby.Span(nil), marks.captions...)
	for i, l := range lines {
		if i == 0 && labelled(l.text) {
			continue // "Explainer: ..." at the very top is the title
		}
		switch {
		case isFurniture(l.text), isByline(l.text):
			spans = append(spans, l.Span)
		default:
			if at := announcement(l.text); at >= 0 {
				spans = append(spans, saidby.Span{Start: l.Start + at, End: l.End})
			}
		}
	}
	spans = append(spans, orphans(lines, slices.Concat(spans, marks.headings))...)
	return merged(spans)
}

// labelled: "Explainer: how the lines moved".
func labelled(text string) bool {
	label, rest, ok := strings.Cut(text, ": ")
	return ok && len(words(label)) <= 2 && len(words(rest)) >= 3
}

// merged sorts spans and joins those that overlap.
func merged(spans []saidby.Span) []saidby.Span {
	slices.SortFunc(spans, func(a, b saidby.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	var out []saidby.Span
	for _, s := range spans {
		if n := len(out); n > 0 && out[n-1].Overlaps(s) {
			out[n-1] = out[n-1].Union(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// isFurniture reports whether the whole line is page furniture.
func isFurniture(text string) bool {
	if len(text) > maxFurnitureBytes {
		return false
	}
	lower := folded(text)
	bare := strings.TrimFunc(lower, func(r rune) bool { return unicode.IsPunct(r) && r != '#' && r != '-' || unicode.IsSpace(r) })
	if rules.whole[bare] || bare == "" {
		return true
	}
	first, _, _ := strings.Cut(lower, " ")
	for _, prefix := range rules.prefixes[first] {
		if hasPhrase(lower, prefix) {
			return true
		}
	}
	for _, suffix := range rules.suffixes {
		if before, ok := strings.CutSuffix(bare, suffix); ok && !endsInLetter(before) {
			return true
		}
	}
	return isReadingTime(lower) || isMarketLine(lower) || endsWithCredit(lower)
}

// folded is the line in lower case with plain apostrophes and single blanks.
func folded(text string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(text, "’", "'"))), " ")
}

// hasPhrase: the line begins with the phrase, and no word goes on behind it.
func hasPhrase(lower, phrase string) bool {
	rest, ok := strings.CutPrefix(lower, phrase)
	if !ok {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return !endsInLetter(phrase) || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// endsWithCredit: a caption that names who took the picture, as in "... on
// Monday (AP Photo/Name)".
func endsWithCredit(lower string) bool {
	closing := strings.TrimRight(lower, ". ")
	open := strings.LastIndexByte(closing, '(')
	if open < 0 || !strings.HasSuffix(closing, ")") {
		return false
	}
	for _, w := range words(closing[open:]) {
		if rules.brackets[w] {
			return true
		}
	}
	return false
}

// isReadingTime: "5 min read".
func isReadingTime(lower string) bool {
	w := words(lower)
	return len(w) >= 2 && len(w) <= 4 && unicode.IsDigit(rune(w[0][0])) && (w[1] == "min" || w[1] == "minute" || w[1] == "mins")
}

// isMarketLine wants a short sentence of a traded thing, its movement right
// after it, a number, and no reason: the reason may be news.
func isMarketLine(lower string) bool {
	w := words(lower)
	if len(w) < 4 || len(w) > 12 || !strings.ContainsAny(lower, "0123456789") {
		return false
	}
	subject := 0
	if w[0] == "the" {
		subject = 1
	}
	verb := subject
	for verb < len(w) && marketSubjects[w[verb]] {
		verb++
	}
	if verb == subject || verb == len(w) || !marketVerbs[w[verb]] {
		return false
	}
	return !slices.ContainsFunc(w, func(word string) bool { return marketReasons[word] })
}

// announcement finds where a programme announcement begins in the line, -1
// where there is none: "... After the break: baking with nettles."
func announcement(text string) int {
	for _, phrase := range rules.inside {
		// Phrases are ASCII and begin a sentence: a capital, then the rest.
		phrase = strings.ToUpper(phrase[:1]) + phrase[1:]
		at := strings.Index(text, phrase)
		if at < 0 || !hasPhrase(text[at:], phrase) {
			continue
		}
		if at == 0 || text[at-1] == ' ' && sentenceEnd(strings.TrimSpace(text[:at])) {
			return at
		}
	}
	return -1
}

// isByline: "By Staff Reporter", "By our reporter in Brennau", "By A. Name and
// B. Name". A sentence that begins with "By" goes on to a full stop.
func isByline(text string) bool {
	w := words(text)
	if len(w) < 2 || len(w) > 14 || sentenceEnd(text) && !strings.HasSuffix(text, ".") {
		return false
	}
	first, second := strings.ToLower(w[0]), strings.ToLower(w[1])
	if !startsUpper(w[0]) || first != "by" && (first != "from" || second != "our") {
		return false
	}
	if strings.HasSuffix(text, ".") && len(w) > 5 {
		return false
	}
	switch second {
	case "our", "a", "staff", "the":
		return len(w) > 2
	}
	// Names and what joins them; a town after "in" too.
	for _, word := range w[1:] {
		if !startsUpper(word) && !bylineLinks[word] {
			return false
		}
	}
	return startsUpper(w[1]) && months[second] == 0 && !weekdays[second]
}
