package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// side says where the cue of a quotation stands.
type side int

const (
	noCue side = iota
	cueAfter
	cueBefore
)

// findDirect ties direct quotations to their cues. Quotations of one paragraph
// that follow each other with nothing but the cue between are one statement.
func (r *reader) findDirect() {
	open := -1 // the draft that the next quotation may go on with
	end := 0   // where it ends, its cue included
	for i := range r.quotes {
		q := &r.quotes[i]
		if r.art.IsBoilerplate(q.outer) || r.inUnread(q.outer.Start) {
			continue
		}
		u, where := r.cueOf(i)
		if where == noCue && !r.standsAlone(q) {
			continue
		}
		q.utterance = true
		follows := open >= 0 && r.sameParagraph(end, q.outer.Start)
		switch {
		case where != noCue && r.taken[position{u.t.index, u.head}]:
			r.extend(open, q)
		case where != noCue:
			open = r.quotation(q, &u, where)
		case follows && r.onlyCueBetween(&r.drafts[open], end, q.outer.Start):
			r.extend(open, q)
		default:
			open = r.uncued(q, open)
		}
		end = max(q.outer.End, r.drafts[open].Whole.End)
	}
}

// quotation makes the draft of a quotation with its cue.
func (r *reader) quotation(q *quote, u *use, where side) int {
	d := newDraft(saidby.Direct)
	setCue(&d.StatementMention, u)
	d.Content, d.Parts = q.inner, []saidby.Span{q.inner}
	if u.label {
		d.Speaker = u.t.phraseIn(u.words()[0], u.last())
		d.Cue, d.CueToken, d.CueLemma = saidby.Span{}, -1, ""
	} else {
		speaker := u.t.quoteSpeaker(u, q, where)
		d.Speaker, d.CoSpeakers = speaker.Phrase, speaker.others
		if u.takes(lexicon.TakesAddressee) {
			if a := u.t.addressee(u); a >= 0 && a != d.Speaker.Head && !u.t.quoted(a) {
				d.Addressee = u.t.phrase(a)
			}
		}
		r.taken[position{u.t.index, u.head}] = true
	}
	d.pending = d.Speaker.Head < 0
	d.Whole = q.outer.Union(d.Cue).Union(r.phraseSpan(d.Speaker))
	r.beside(&d.StatementMention)
	return r.add(d)
}

// extend adds a further quotation to the statement.
func (r *reader) extend(draft int, q *quote) {
	if draft < 0 {
		return
	}
	d := &r.drafts[draft]
	d.Parts = append(d.Parts, q.inner)
	d.Content = d.Content.Union(q.inner)
	d.Whole = d.Whole.Union(q.outer)
}

// uncued makes the draft of a quotation without a cue; whose it is gets settled
// when the statements around it are known.
func (r *reader) uncued(q *quote, previous int) int {
	d := newDraft(saidby.Direct)
	d.Content, d.Parts, d.Whole = q.inner, []saidby.Span{q.inner}, q.outer
	d.pending = true
	if q.carried && previous >= 0 {
		d.continues, d.pending = previous, false
	}
	d.previous = previous
	return r.add(d)
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
