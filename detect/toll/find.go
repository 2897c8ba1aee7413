// Package toll finds tolls: a quantity of people or things with what happened
// to them ("killing at least nine soldiers", "six were shot down", "the toll
// rose to 31", "a signalman was hurt").
//
// Annotated sentences go in, [saidby.TollMention] values come out. The words are
// in the lexicon (tolls.txt, numbers.txt); this room knows how they stand to each
// other. Ages, times, dates, distances, money and numbers that are names are no
// tolls. Adding tolls up over a text, and choosing between them, is the work of
// resolve; [Totals] is a plain way to do it for one document.
package toll

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// Find returns the tolls of a sentence in the order of the text. index is the
// sentence's place in the article, text the article's text.
func Find(s *saidby.Sentence, index int, text string, lex *lexicon.Lexicon) []saidby.TollMention {
	if !s.Parsed || len(s.Tokens) == 0 {
		return nil
	}
	r := newReader(s, text, lex)
	amounts := r.amounts()
	amounts = r.addImplied(amounts)
	found := make([]counting, 0, len(amounts))
	for _, a := range amounts {
		if c, ok := r.read(a, found); ok {
			found = append(found, c)
		}
	}
	found = r.sum(found)
	mentions := make([]saidby.TollMention, 0, len(found))
	for _, c := range found {
		c.mention.Sentence = index
		mentions = append(mentions, c.mention)
	}
	return mentions
}

// counting is a toll on its way: the mention with what the rules still ask.
type counting struct {
	amount
	noun    int
	mention saidby.TollMention
}

// read makes a toll of an amount; before are the tolls of the sentence so far.
func (r *reader) read(a amount, before []counting) (counting, bool) {
	noun, of := r.counted(a)
	if a.implied {
		noun, of = a.number, false
	}
	c := counting{amount: a, noun: noun}
	c.mention = saidby.TollMention{Quantity: a.quantity, Predicate: -1}
	c.mention.First, c.mention.Last, c.mention.Head = a.first, a.end, a.number
	if noun >= 0 && !of {
		c.mention.Last, c.mention.Head = max(noun+1, a.end), noun
	}
	if noun >= 0 && !a.implied {
		c.mention.Of = r.s.SpanOf(min(a.end, noun), noun+1).In(r.text)
	}
	if r.total(&c) || r.part(&c, of, before) {
		return c, true
	}
	if n := len(before); n > 0 && noun < 0 && r.is(a.first-1, "not") { // "dead, not two"
		c.mention.Kind, c.mention.Predicate, c.mention.Superseded = before[n-1].mention.Kind, before[n-1].mention.Predicate, true
		return c, true
	}
	if r.nested(a, before) || a.implied && r.aside(a, before) {
		return c, false
	}
	f, ok := r.fateOf(a, noun, of)
	if !ok {
		f, ok = r.sharedFate(a, before)
	}
	if a.implied && !(ok && harms(f.kind) && f.predicate != noun && r.suffers(a, f.predicate)) {
		return c, false
	}
	if !ok && r.exchanged(c) {
		f, ok = fate{kind: "exchanged", predicate: -1}, true
	}
	c.mention.Predicate = f.predicate
	if !ok {
		c.mention.Predicate = -1
	}
	like := c // what is left out is what was counted last: "captured 17 others"
	if noun < 0 && len(before) > 0 && f.kind == "taken" {
		like.noun = before[len(before)-1].noun
	}
	if c.mention.Kind, ok = r.kind(like, f.kind, ok); !ok {
		return c, false
	}
	if a.quantity.Max != nil && *a.quantity.Max == 0 && !harms(string(c.mention.Kind)) {
		return c, false
	}
	c.mention.Superseded = r.superseded(a)
	return c, true
}

// nested reports whether a number only describes those counted just before:
// "eight members of one family".
func (r *reader) nested(a amount, before []counting) bool {
	return len(before) > 0 && r.is(a.first-1, "of") && before[len(before)-1].noun == a.first-2 && !before[len(before)-1].implied
}

// exchanged reads the two sides of a swap: "twelve Armenians for two soldiers".
func (r *reader) exchanged(c counting) bool {
	if !r.is(c.first-1, "for") && !r.is(c.mention.Last, "for") {
		return false
	}
	for i := range r.lower {
		for _, e := range r.lex.Toll(r.lemma(i)) {
			if e.Kind == "exchanged" && len(e.With) == 0 {
				return true
			}
		}
	}
	return false
}

// harms reports whether a kind is something done to people, of which a single
// person counts as one.
func harms(kind string) bool {
	switch kind {
	case "killed", "wounded", "casualties", "taken", "captured", "abducted", "detained", "missing":
		return true
	}
	return false
}

// superseded reports whether the text takes the number back or calls it old:
// "not two", "up from nine", "from nine to 14", "first reported nine dead".
func (r *reader) superseded(a amount) bool {
	if r.is(a.first-1, "not") || r.is(a.first-1, "from") && r.is(a.first-2, "up", "down", "revised", "rose", "risen", "increased", "climbed") {
		return true
	}
	for i := a.first - 1; i >= 0 && i >= a.first-8; i-- {
		if r.is(i, ",", ";") {
			return strings.HasPrefix(r.word(i+1), "which") && r.is(i+2, "had", "earlier", "first", "initially")
		}
		for _, e := range r.lex.Toll(r.word(i)) {
			if e.Kind == "earlier" && r.reports(i, a.first) {
				return true
			}
		}
		if r.is(i, "which") && r.is(i+1, "had") && r.reports(i, a.first) {
			return true
		}
	}
	return false
}

// reports reports whether a verb of telling stands between two tokens.
func (r *reader) reports(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.lemma(i) {
		case "report", "say", "speak", "put", "give", "announce", "tell", "estimate", "count", "confirm", "state":
			return true
		}
	}
	return false
}
