package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// startsSentence is false for a quotation that goes on with the reporter's own
// sentence: `The truce, brokered in May, "is holding", the mission said`.
func startsSentence(inner string) bool {
	first, _ := utf8.DecodeRuneInString(inner)
	return !unicode.IsLower(first)
}

// colonAbove is the sentence that ends the paragraph before a quotation with a
// colon: "The minister said:" and the quotation below it.
func (r *reader) colonAbove(q *quote, before rune) (saidby.Span, bool) {
	if before != 0 || !strings.HasSuffix(strings.TrimRightFunc(r.text[:q.outer.Start], unicode.IsSpace), ":") {
		return saidby.Span{}, false
	}
	i := r.sentenceAt(q.outer.Start)
	if i == 0 || i > len(r.sents) || r.sents[i-1].Furniture {
		return saidby.Span{}, false
	}
	return r.sents[i-1].Span, true
}

// leadsOn reports whether a quotation can be followed by its cue: it ends with
// a mark that keeps the sentence going or closes one, inside or outside.
func (r *reader) leadsOn(q *quote) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(q.inner.In(r.text), "’'”\""))
	if strings.ContainsRune(",.!?…—–-", last) {
		return true
	}
	return strings.HasPrefix(r.text[q.outer.End:], ",")
}

// closesLine reports whether the sentence or the line ends with the quotation.
func (r *reader) closesLine(q *quote) bool {
	after := strings.TrimLeft(r.text[q.outer.End:], " ")
	return after == "" || strings.ContainsAny(after[:1], ".!?;\n")
}

// gapBefore is the text between the last full stop or quotation and q.
func (r *reader) gapBefore(q *quote) saidby.Span {
	i := r.sentenceAt(q.outer.Start)
	if i >= len(r.sents) {
		return saidby.Span{Start: q.outer.Start, End: q.outer.Start}
	}
	start := r.sents[i].Start
	if start >= q.outer.Start && i > 0 && r.sents[i-1].Paragraph == r.sents[i].Paragraph && !r.endsAt(i-1) {
		start = r.sents[i-1].Start // the sentence was split at the mark
	}
	for k := r.quoteAt(q.outer.Start) - 1; k >= 0 && r.quotes[k].outer.End > start; k-- {
		if r.quotes[k].utterance {
			start = r.quotes[k].outer.End
		}
	}
	return saidby.Span{Start: min(start, q.outer.Start), End: q.outer.Start}
}

// endsAt reports whether sentence i ends with a full stop or its like.
func (r *reader) endsAt(i int) bool {
	return endsSentence(r.sents[i].In(r.text))
}

// standsAlone reports whether a quotation without a cue is an utterance at all:
// it is a sentence of its own, from where it opens to its full stop.
func (r *reader) standsAlone(q *quote) bool {
	if q.carried || q.carries {
		return true
	}
	words := strings.Fields(q.inner.In(r.text))
	if len(words) < 2 || !endsSentence(q.inner.In(r.text)) && !r.wholeLine(q) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	before := r.before(q)
	return (unicode.IsUpper(first) || !unicode.IsLetter(first)) && (before == 0 || strings.ContainsRune(".!?…:\"”’", before))
}

// wholeLine is true for a headline that is a quotation, or opens with one
// before a colon.
func (r *reader) wholeLine(q *quote) bool {
	if b := r.before(q); b != 0 {
		return false
	}
	after := r.text[q.outer.End:]
	return after == "" || after[0] == '\n' || after[0] == ':'
}

// afterPreface reports whether only the hour of a live blog or the label of a
// transcript stands before the quotation in its sentence.
func (r *reader) afterPreface(q *quote) bool {
	t := r.tree(r.sentenceAt(q.outer.Start))
	return t != nil && t.start > 0 && t.start < len(t.Tokens) && t.Tokens[t.start].Start >= q.outer.Start && t.Tokens[0].Text[0] <= '9'
}

// before is the last character before the quotation in its line, 0 for none.
func (r *reader) before(q *quote) rune {
	for at := q.outer.Start; at > 0; {
		c, size := utf8.DecodeLastRuneInString(r.text[:at])
		if c == '\n' {
			return 0
		}
		if !unicode.IsSpace(c) {
			return c
		}
		at -= size
	}
	return 0
}

func endsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "’'”\") "))
	return strings.ContainsRune(".!?…", last)
}

// inUnread reports whether byte at lies in a sentence that is page furniture.
func (r *reader) inUnread(at int) bool {
	i := r.sentenceAt(at)
	return i >= len(r.sents) || r.sents[i].Furniture
}

func (r *reader) sameParagraph(a, b int) bool {
	i, j := r.sentenceAt(a-1), r.sentenceAt(b)
	return i < len(r.sents) && j < len(r.sents) && r.sents[i].Paragraph == r.sents[j].Paragraph
}

// onlyCueBetween reports whether from byte a, where statement d ends with its
// cue, to byte b no further sentence stands.
func (r *reader) onlyCueBetween(d *draft, a, b int) bool {
	if a >= b {
		return true
	}
	between := strings.TrimSpace(r.text[a:b])
	if d.CueToken < 0 {
		return between == ""
	}
	between = strings.TrimRight(between, ".,:;!? ")
	return !strings.Contains(between, ". ") && !strings.Contains(between, "! ") && !strings.Contains(between, "? ")
}
