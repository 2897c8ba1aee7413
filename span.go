package saidby

import "unicode/utf8"

// Span is a half-open range of bytes in Article.Text.
type Span struct{ Start, End int }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte, as the zero Span does.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o have at least one byte in common.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Union is the smallest span that holds both s and o.
func (s Span) Union(o Span) Span {
	if s.Empty() {
		return o
	}
	if o.Empty() {
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// In returns the text that the span points at.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Selector is a span as every output shows it: a half-open range of Unicode
// code points with the text it selects, after the W3C Web Annotation model's
// TextPositionSelector and TextQuoteSelector.
type Selector struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Exact string `json:"exact"`
}

// runeIndex counts the code points before every 256th byte of a text, so that
// turning a byte offset into a code point offset looks at 256 bytes at most.
type runeIndex []int

const runeIndexStep = 256

func newRuneIndex(text string) runeIndex {
	index := make(runeIndex, 0, len(text)/runeIndexStep+1)
	count := 0
	for at := 0; at < len(text); at++ {
		if at%runeIndexStep == 0 {
			index = append(index, count)
		}
		if utf8.RuneStart(text[at]) {
			count++
		}
	}
	return index
}

// codePoints counts the code points of text before byte offset at.
func (index runeIndex) codePoints(text string, at int) int {
	if len(index) == 0 {
		return 0
	}
	block := min(at/runeIndexStep, len(index)-1)
	count := index[block]
	for i := block * runeIndexStep; i < at; i++ {
		if utf8.RuneStart(text[i]) {
			count++
		}
	}
	return count
}
