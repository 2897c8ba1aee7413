package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// cueOf finds the cue of quotation i and the side on which it stands.
func (r *reader) cueOf(i int) (use, side) {
	q := &r.quotes[i]
	before := r.before(q)
	if r.afterPreface(q) {
		before = 0
	}
	inner := q.inner.In(r.text)
	if before == ':' && !strings.HasSuffix(inner, ",") {
		if u, ok := r.colonCue(r.gapBefore(q)); ok && (endsSentence(inner) || r.closesLine(q)) {
			return u, cueBefore
		}
	}
	if above, ok := r.colonAbove(q, before); ok {
		if u, ok := r.colonCue(above); ok {
			return u, cueBefore
		}
	}
	opens := before == 0 || strings.ContainsRune(".!?…:,;—–-)\"”’", before)
	if opens && r.leadsOn(q) {
		ended := endsSentence(inner) && !strings.HasSuffix(inner, "?") && !strings.HasSuffix(inner, "!")
		if u, ok := r.cueAfterQuote(q, ended); ok && (before != ',' || startsSentence(inner) || u.t.asPutIt(u.head)) {
			return u, cueAfter
		}
	}
	switch {
	case before == ',' && (endsSentence(inner) || r.closesLine(q) || r.leadsOn(q)):
		if u, ok := r.lastCue(r.gapBefore(q), commaReach); ok && (startsSentence(inner) || !u.t.interrupts(&u) || r.taken[position{u.t.index, u.head}]) {
			return u, cueBefore
		}
	case unicode.IsLetter(before):
		// `shouted "God is great"`: only right before, and a whole sentence.
		first, _ := utf8.DecodeRuneInString(inner)
		if unicode.IsUpper(first) && (len(strings.Fields(inner)) > 2 || endsSentence(inner)) {
			if u, ok := r.lastCue(r.gapBefore(q), 3); ok && u.t.touches(&u, q) {
				return u, cueBefore
			}
		}
	}
	return use{}, noCue
}

// interrupts reports whether the cue stands inside the reporter's own sentence,
// which the quotation finishes: `The Turks, he said, "sell both"`.
func (t *tree) interrupts(u *use) bool {
	g, ok := t.asideGroup(u)
	return ok && g.first > t.start+1
}

// touches reports whether the cue stands right before the quotation, or with
// only who was told between.
func (t *tree) touches(u *use, q *quote) bool {
	for k := u.last(); k < len(t.Tokens) && t.Tokens[k].End <= q.outer.Start; k++ {
		if t.Tokens[k].Head != u.head || !t.rel(k, "obj", "iobj", "nsubj", "advmod") {
			return false
		}
	}
	return true
}

// How far a cue may stand from its quotation, in tokens.
const (
	commaReach = 25
	colonReach = 60
	afterReach = 40
	// After a quotation that ends its own sentence, only a short "Smith said."
	// belongs to it.
	shortReach = 9
)

// colonCue finds who speaks before a colon: the last cue, a label ("Halushko:")
// or, where there is neither, the verb of the sentence.
func (r *reader) colonCue(gap saidby.Span) (use, bool) {
	if u, ok := r.lastCue(gap, colonReach); ok {
		return u, true
	}
	t := r.tree(r.sentenceAt(gap.Start))
	if t == nil {
		return use{}, false
	}
	first, last := t.tokensIn(gap)
	for last > first && t.punct(last-1) {
		last--
	}
	if first = max(first, t.start); first >= last { // after the hour of a live blog
		return use{}, false
	}
	plain := &lexicon.Cue{Phrase: ":", Stance: "say", Factivity: "neutral", Takes: lexicon.TakesQuote}
	if !t.hasVerb(first, last) {
		words := make([]int, 0, last-first)
		for k := first; k < last; k++ {
			words = append(words, k)
		}
		return use{t: t, head: first, readings: []reading{{plain, words}}, label: true}, t.named(first, last)
	}
	for k := first; k < last; k++ {
		if t.verbal(k) && (t.Tokens[k].Head < 0 || t.Tokens[k].Head >= last) && t.Child(k, "nsubj") >= 0 {
			verb := *plain
			verb.Phrase = t.Tokens[k].Lemma
			return use{t: t, head: k, readings: []reading{{&verb, []int{k}}}}, true
		}
	}
	return use{}, false
}

// named reports whether a label can be somebody: a short name.
func (t *tree) named(first, last int) bool {
	proper := false
	for k := first; k < last; k++ {
		proper = proper || t.Tokens[k].UPOS == "PROPN"
	}
	return proper && last-first <= 6 && !t.cues.Listed("headings", strings.ToLower(t.Tokens[first].Text))
}

// lastCue is the last cue in the gap that can introduce a quotation.
func (r *reader) lastCue(gap saidby.Span, reach int) (use, bool) {
	for i := r.sentenceAt(max(gap.End-1, 0)); i >= 0 && i < len(r.sents) && r.sents[i].End > gap.Start; i-- {
		t := r.tree(i)
		if t == nil {
			return use{}, false
		}
		first, last := t.tokensIn(gap)
		for k := last - 1; k >= first && k >= last-reach; k-- {
			if u, ok := r.quoteCue(t, k); ok {
				return u, true
			}
		}
	}
	return use{}, false
}

// cueAfterQuote is the first cue after the quotation, before its sentence ends.
func (r *reader) cueAfterQuote(q *quote, ended bool) (use, bool) {
	reach := afterReach
	if ended {
		reach = shortReach
	}
	i := r.sentenceAt(q.outer.End)
	paragraph := -1
	if at := r.sentenceAt(q.outer.End - 1); at < len(r.sents) {
		paragraph = r.sents[at].Paragraph
	}
	for ; i < len(r.sents) && r.sents[i].Paragraph == paragraph; i++ {
		t := r.tree(i)
		if t == nil {
			return use{}, false
		}
		first, _ := t.tokensIn(saidby.Span{Start: q.outer.End, End: r.sents[i].End})
		for k := first; k < len(t.Tokens) && reach > 0; k++ {
			if t.quoted(k) && t.Tokens[k].Start >= q.outer.End || isStop(t.Tokens[k].Text) {
				return use{}, false
			}
			if t.Tokens[k].Start < q.outer.End {
				continue
			}
			reach--
			if u, ok := r.matchCue(t, k, lexicon.CuePreposition); ok && k <= first+2 && t.nounAfter(u.last()) >= 0 {
				return u, true // `"...", according to X`
			}
			if k == first && ended && t.rel(k, "cc") {
				return use{}, false
			}
			u, ok := r.quoteCue(t, k)
			if !ok {
				continue
			}
			if ended && !t.closesShortly(&u) {
				return use{}, false
			}
			return u, true
		}
	}
	return use{}, false
}

// closesShortly reports whether nothing but a few words of its own follow the
// cue: `"We won." Smith said on Monday.`
func (t *tree) closesShortly(u *use) bool {
	if t.clauseAfter(u) >= 0 {
		return false
	}
	for k := u.last(); k < len(t.Tokens); k++ {
		if isStop(t.Tokens[k].Text) {
			return true
		}
		if t.finite(k) || k-u.last() > 6 {
			return false
		}
	}
	return true
}

// quoteCue is the cue at token k, if one can stand beside a quotation there.
func (r *reader) quoteCue(t *tree, k int) (use, bool) {
	if !t.verbal(k) && !t.closingVerb(k) || t.quoted(k) {
		return use{}, false
	}
	u, ok := r.verbCue(t, k)
	if ok && t.rel(k, "acl:relcl") && t.clauseAfter(&u) < 0 && !t.asPutIt(k) && t.relativeOfNoun(k) {
		return use{}, false
	}
	if !ok || !u.takes(lexicon.TakesQuote) && !u.takes(lexicon.TakesClause) || t.freeRelative(k) || !t.said(k) {
		return use{}, false
	}
	return u, true
}

// relativeOfNoun is true for a relative clause with a noun that it describes.
func (t *tree) relativeOfNoun(k int) bool {
	h := t.Tokens[k].Head
	return h >= 0 && t.nominal(h)
}

func (t *tree) asPutIt(k int) bool { return t.hasChild(k, "as") }

func isMe(lemma string) bool { return lemma == "me" || lemma == "us" || lemma == "I" || lemma == "we" }

func isStop(s string) bool { return s == "." || s == "!" || s == "?" }

// tokensIn is the half-open range of tokens that lie in the span.
func (t *tree) tokensIn(s saidby.Span) (first, last int) {
	for first < len(t.Tokens) && t.Tokens[first].Start < s.Start {
		first++
	}
	last = first
	for last < len(t.Tokens) && t.Tokens[last].End <= s.End {
		last++
	}
	return first, last
}
