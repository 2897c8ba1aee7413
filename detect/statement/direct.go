package statement

import (
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
