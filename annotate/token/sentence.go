package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// Sentences splits an article into sentences with tokens. Boundaries are: the
// ends of paragraphs and headline lines, the ends of page furniture and of the
// dateline, and sentence-final punctuation. Paragraph numbers count from 0.
func Sentences(article *saidby.Article) []saidby.Sentence {
	var out []saidby.Sentence
	paragraph := -1
	for _, p := range paragraphs(article.Text) {
		paragraph++
		for _, line := range lines(article.Text, p) {
			for _, part := range furnished(article, line) {
				for _, piece := range split(article.Text, part.Span, article.Dateline.Span) {
					tokens := Words(nil, article.Text, piece)
					if len(tokens) == 0 {
						continue
					}
					span := saidby.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}
					out = append(out, saidby.Sentence{Span: span, Paragraph: paragraph, Tokens: tokens, Furniture: part.furniture})
				}
			}
		}
	}
	return out
}

// paragraphs splits text at empty lines.
func paragraphs(text string) []saidby.Span {
	var out []saidby.Span
	start := -1
	at := 0
	for at < len(text) {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		blank := strings.TrimSpace(text[at:end]) == ""
		switch {
		case blank && start >= 0:
			out = append(out, saidby.Span{Start: start, End: at})
			start = -1
		case !blank && start < 0:
			start = at
		}
		at = end + 1
	}
	if start >= 0 {
		out = append(out, saidby.Span{Start: start, End: len(text)})
	}
	return out
}

// lines splits a paragraph at line breaks that end something: a line that ends
// with final punctuation or is too short to have been wrapped. Other breaks are
// those of wrapped text.
func lines(text string, paragraph saidby.Span) []saidby.Span {
	var all []saidby.Span
	longest := 0
	for at := paragraph.Start; at < paragraph.End; {
		end := strings.IndexByte(text[at:paragraph.End], '\n')
		if end < 0 {
			end = paragraph.End
		} else {
			end += at
		}
		line := trim(text, saidby.Span{Start: at, End: end})
		if !line.Empty() {
			all = append(all, line)
			longest = max(longest, line.Len())
		}
		at = end + 1
	}
	var out []saidby.Span
	for i, line := range all {
		if i > 0 && wrapped(text, all[i-1], line, longest) {
			out[len(out)-1].End = line.End
			continue
		}
		out = append(out, line)
	}
	return out
}

// wrapped reports whether next goes on with the sentence of line: the line is
// about as long as the longest and does not end a sentence, or next begins in
// lower case.
func wrapped(text string, line, next saidby.Span, longest int) bool {
	last, _ := utf8.DecodeLastRuneInString(text[:line.End])
	if strings.ContainsRune(".!?:”\"", last) && line.Len() < longest*3/4 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text[next.Start:])
	if unicode.IsLower(first) {
		return true
	}
	const shortest = 55 // columns; text is hardly ever wrapped closer
	return longest >= shortest && longest <= 100 && line.Len() >= longest*3/4 && !strings.ContainsRune(".!?", last)
}

func trim(text string, s saidby.Span) saidby.Span {
	for s.Start < s.End {
		r, size := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !isSpace(r) {
			break
		}
		s.Start += size
	}
	for s.End > s.Start {
		r, size := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isSpace(r) {
			break
		}
		s.End -= size
	}
	return s
}

type part struct {
	saidby.Span
	furniture bool
}

// furnished splits a line at the borders of page furniture.
func furnished(article *saidby.Article, line saidby.Span) []part {
	var out []part
	at := line.Start
	for _, b := range article.Boilerplate {
		if !b.Overlaps(line) {
			continue
		}
		start, end := max(b.Start, at), min(b.End, line.End)
		if start > at {
			out = append(out, part{saidby.Span{Start: at, End: start}, false})
		}
		if end > start {
			out = append(out, part{saidby.Span{Start: start, End: end}, true})
		}
		at = max(at, end)
	}
	if at < line.End {
		out = append(out, part{saidby.Span{Start: at, End: line.End}, false})
	}
	return out
}

// split cuts a span into sentences.
func split(text string, span, dateline saidby.Span) []saidby.Span {
	var out []saidby.Span
	start := span.Start
	if !dateline.Empty() && span.Contains(dateline) && dateline.Start == trim(text, span).Start {
		out = append(out, dateline)
		start = dateline.End
	}
	for at := start; at < span.End; {
		r, size := utf8.DecodeRuneInString(text[at:span.End])
		if r != '.' && r != '!' && r != '?' && r != '…' {
			at += size
			continue
		}
		end := closers(text, at, span.End)
		if end < span.End && !ends(text, start, at, end, span.End) {
			at = end
			continue
		}
		out = append(out, saidby.Span{Start: start, End: end})
		start, at = end, end
	}
	if start < span.End {
		out = append(out, saidby.Span{Start: start, End: span.End})
	}
	return out
}

// closers is where the run of final punctuation and closing quotes and brackets
// that begins at at ends.
func closers(text string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(text[at:end])
		if !strings.ContainsRune(".!?…”’\"')]»", r) {
			break
		}
		if r == '"' || r == '\'' {
			// A straight quote after a space would open; directly after
			// punctuation it closes, unless a word follows at once.
			if next, _ := utf8.DecodeRuneInString(text[at+size : end]); unicode.IsLetter(next) {
				break
			}
		}
		at += size
	}
	return at
}

// ends reports whether the punctuation at text[at:end] ends a sentence that
// began at start.
func ends(text string, start, at, end, limit int) bool {
	next, size := utf8.DecodeRuneInString(text[end:limit])
	if !isSpace(next) {
		return false
	}
	after := end
	for after < limit {
		if next, size = utf8.DecodeRuneInString(text[after:limit]); !isSpace(next) {
			break
		}
		after += size
	}
	if after >= limit {
		return true
	}
	if unicode.IsLower(next) {
		return false // "... end." he said: the cue goes on with the sentence
	}
	if next == '—' || next == '–' || next == '-' || next == ',' || next == ';' {
		return false
	}
	if text[at] != '.' || end > at+1 {
		return true
	}
	return !abbreviationBefore(text, start, at, after, limit)
}

// abbreviationBefore reports whether the full stop at at belongs to an
// abbreviation or an initial inside the sentence.
func abbreviationBefore(text string, start, at, after, limit int) bool {
	from := at
	for from > start {
		r, size := utf8.DecodeLastRuneInString(text[start:from])
		if !isWordRune(r) && r != '.' {
			break
		}
		from -= size
	}
	word := text[from:at]
	if word == "" {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[after:limit])
	lower := strings.ToLower(word)
	if before[lower] {
		return unicode.IsUpper(next) || unicode.IsDigit(next)
	}
	if strings.Contains(word, ".") { // "U.N.", "a.m.", "U.S."
		if strings.HasSuffix(lower, ".m") {
			return unicode.IsDigit(next)
		}
		return unicode.IsUpper(next) && !startsSentence(text[after:limit])
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) && word != "I" {
		return true // an initial: "J. Smith", "Jean-Bosco M. said"
	}
	return abbreviations[lower] && !startsSentence(text[after:limit])
}

// startsSentence reports whether the text begins with a word that opens sentences
// and hardly ever stands capitalised inside one.
func startsSentence(text string) bool {
	word := text[:letters(text)]
	switch word {
	case "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "I", "But", "And", "This", "That", "These", "Those",
		"His", "Her", "Their", "Its", "Our", "For", "From", "As", "After", "Before", "When", "While", "If", "There", "Some", "Many", "Two", "Three", "No", "Not", "Both", "One":
		return true
	}
	return false
}
