package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// quote is a stretch of text between quotation marks, outermost marks only.
type quote struct {
	outer saidby.Span // with the marks
	inner saidby.Span // without them
	// carries is true where the mark was never closed and the next paragraph
	// opens again, as English does when one speaker fills several paragraphs.
	carries bool
	// carried is true for the paragraph that opens again.
	carried bool
	single  bool // single marks, which also serve as apostrophes
	// utterance is true for a direct quotation; false for a few words quoted
	// inside a reporter's sentence, a title or a scare quote.
	utterance bool
}

// closers says which marks can close an opening one. Straight marks open and
// close; German low marks close with what opens in English.
func closers(open rune) string {
	switch open {
	case '"', '“':
		return "”\""
	case '„':
		return "“”"
	case '«':
		return "»"
	case '‘', '\'':
		return "’'"
	}
	return ""
}

// closesTwice reports whether a quotation inside another one with the same
// typographic marks is closed, and the outer one too, before a third opens.
func closesTwice(text string) bool {
	closed := 0
	for i, r := range text {
		switch {
		case r == '“' && i > 0, r == '\n' && endsParagraph(text, i):
			return false
		case r == '”':
			closed++
		}
		if closed == 2 {
			return true
		}
	}
	return false
}

// possessiveReach is how many bytes after a mark that may be a possessive a
// surer end of the quotation is looked for.
const possessiveReach = 400

// findQuotes returns the quotations of the text in order and without overlap.
// A quotation never goes past an empty line; a mark that nothing closes is
// kept only where the next paragraph opens again.
func findQuotes(text string) []quote {
	var quotes []quote
	for at := 0; at < len(text); {
		r, size := markAt(text, at)
		if closers(r) == "" || !canOpen(text, at, size) {
			at += size
			continue
		}
		q, ok := closeQuote(text, at, r, size)
		if !ok {
			at += size
			continue
		}
		if n := len(quotes); n > 0 && quotes[n-1].carries {
			q.carried = blank(text[quotes[n-1].outer.End:q.outer.Start])
		}
		quotes = append(quotes, q)
		at = q.outer.End
	}
	return quotes
}

// markAt is the character at byte i. Two apostrophes or two backticks, as old
// wires write them, are one double mark.
func markAt(text string, i int) (r rune, size int) {
	if strings.HasPrefix(text[i:], "''") || strings.HasPrefix(text[i:], "``") {
		return '"', 2
	}
	return utf8.DecodeRuneInString(text[i:])
}

// closeQuote finds the end of the quotation that opens at byte at.
func closeQuote(text string, at int, open rune, size int) (quote, bool) {
	marks := closers(open)
	single := open == '\'' || open == '‘'
	depth := 0 // of quotations inside this one with the same typographic marks
	weak := -1 // a single mark that may as well be a possessive: soldiers'
	weakSize := 0
	end := len(text)
scan:
	for i := at + size; i < len(text); {
		r, n := markAt(text, i)
		switch {
		case r == '\n' && endsParagraph(text, i):
			end = i
			break scan
		case weak >= 0 && i > weak+possessiveReach:
			break scan
		case strings.ContainsRune(marks, r) && canClose(text, i, n):
			if depth > 0 {
				depth--
				break
			}
			if !single || strongClose(text, i, n) {
				return newQuote(text, at, size, i, n, single), true
			}
			if weak < 0 {
				weak, weakSize = i, n
			}
		case r == open && canOpen(text, i, n) && i > at+size:
			if r == '“' && closesTwice(text[i:]) {
				depth++
				break
			}
			// A second opening mark: the first was never closed.
			end = i
			break scan
		}
		i += n
	}
	if weak >= 0 {
		return newQuote(text, at, size, weak, weakSize, single), true
	}
	if single || end == len(text) || !reopens(text, end, open) {
		return quote{}, false
	}
	stop := at + size + len(strings.TrimRightFunc(text[at+size:end], unicode.IsSpace))
	return quote{outer: saidby.Span{Start: at, End: stop}, inner: saidby.Span{Start: at + size, End: stop}, carries: true}, stop > at+size
}

func newQuote(text string, at, size, close, closeSize int, single bool) quote {
	return quote{
		outer:  saidby.Span{Start: at, End: close + closeSize},
		inner:  trimSpan(text, saidby.Span{Start: at + size, End: close}),
		single: single,
	}
}

// endsParagraph reports whether the line break at i ends a paragraph: an empty
// line follows, or the next line opens with a quotation mark.
func endsParagraph(text string, i int) bool {
	rest := strings.TrimLeft(text[i+1:], " \t\r")
	if rest == "" || rest[0] == '\n' {
		return true
	}
	r, size := utf8.DecodeRuneInString(rest)
	return closers(r) != "" && r != '\'' && size < len(rest)
}

// reopens reports whether what comes after the paragraph's end at i is a
// paragraph that begins with the same opening mark.
func reopens(text string, i int, open rune) bool {
	if text[i] != '\n' {
		return false
	}
	rest := strings.TrimLeftFunc(text[i:], unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && (r == open || strings.ContainsRune("\"“„", r) && strings.ContainsRune("\"“„", open))
}

// canOpen reports whether the mark at i can open a quotation: nothing that it
// could close stands before it, and a word stands after it.
func canOpen(text string, i, size int) bool {
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	if i+size >= len(text) || unicode.IsSpace(next) {
		return false
	}
	if i == 0 {
		return true
	}
	prev, _ := utf8.DecodeLastRuneInString(text[:i])
	if r, _ := utf8.DecodeRuneInString(text[i:]); r == '„' || r == '«' || r == '“' {
		return true
	}
	if text[i] == '\'' && unicode.IsDigit(next) {
		return false // '90s
	}
	return unicode.IsSpace(prev) || unicode.Is(unicode.Ps, prev) || strings.ContainsRune("-–—/:“\"", prev)
}

// canClose reports whether the mark at i can close one: something stands before
// it and no word goes on right after it.
func canClose(text string, i, size int) bool {
	prev, _ := utf8.DecodeLastRuneInString(text[:i])
	if unicode.IsSpace(prev) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	return i+size >= len(text) || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// strongClose reports whether a single mark closes a quotation and is no
// possessive, which stands after an s: no s stands before it, punctuation
// stands after it, or the line ends.
func strongClose(text string, i, size int) bool {
	if text[i-1] != 's' {
		return true
	}
	if i+size >= len(text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	return next == '\n' || strings.ContainsRune(".,!?…;:—)”\"", next)
}

func trimSpan(text string, s saidby.Span) saidby.Span {
	inside := s.In(text)
	s.Start += len(inside) - len(strings.TrimLeftFunc(inside, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(inside))
	return s
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
