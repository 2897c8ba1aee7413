package toll

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// part reads a number that the text gives as part of the one before: "among them
// two children", "of which 12", "seven of them children", "157 from each side".
// It has the kind of that one.
func (r *reader) part(c *counting, of bool, before []counting) bool {
	if len(before) == 0 || c.implied {
		return false
	}
	whole := before[len(before)-1]
	for i := len(before) - 1; i >= 0 && whole.mention.Part; i-- {
		whole = before[i]
	}
	if !r.opensPart(c.amount) && !(of && r.is(c.end+1, "them", "whom", "which", "those", "these") && !r.ownVerb(c)) &&
		!(r.is(c.end, "from", "on", "for") && r.is(c.end+1, "each") || r.is(c.end, "each", "apiece")) {
		return false
	}
	c.mention.Kind, c.mention.Part = whole.mention.Kind, true
	c.mention.Predicate = whole.mention.Predicate
	if of {
		if noun := r.nounFrom(c.end + 2); noun >= 0 {
			c.mention.Of = r.s.SpanOf(c.end+2, noun+1).In(r.text)
			c.mention.Last = noun + 1
		}
	}
	return true
}

// opensPart reports whether the words before a number make it a part.
func (r *reader) opensPart(a amount) bool {
	at := a.first - 1
	switch {
	case r.is(at, "including", "counting", "namely"):
		return true
	case r.is(at, "them", "whom", "which", "these", "those") && r.is(at-1, "among", "of"):
		return true
	case r.is(at, "at") && r.is(a.first, "least"):
		return r.is(at-1, "including")
	}
	return false
}

// ownVerb reports whether the number has a verb of its own: "eleven of whom
// have been murdered".
func (r *reader) ownVerb(c *counting) bool {
	if _, ok := r.before(c.amount); ok {
		return true
	}
	if next := r.token(c.end + 2); next.UPOS != "AUX" && next.UPOS != "VERB" && next.UPOS != "ADV" && next.UPOS != "PUNCT" {
		return false // "one of them a woman"
	}
	_, ok := r.after(c.end + 2)
	return ok
}

// total reads a running total: "the toll rose to 31", "brought the toll to 93",
// "a death toll of 31", "the number of soldiers killed has risen to 14".
func (r *reader) total(c *counting) bool {
	if c.noun >= 0 && !r.isPerson(c.noun) && !r.countsItself(c.noun) || c.implied {
		return false
	}
	at := c.first - 1
	from := r.is(at, "from") && r.is(at-1, "up", "down")
	if !r.is(at, "to", "at", "of", "past", "beyond", "above", "passes", "passed", "tops", "topped", "reached", "reaches", "hits", "hit", "was", "is", "exceeds", "exceeded") && !from {
		return false
	}
	toll, kind := -1, ""
	for i := at; i >= 0 && i >= at-28; i-- {
		if r.is(i, ";", ".") {
			break
		}
		if e, ok := r.totalNoun(i); ok {
			toll, kind = i, e
			break
		}
	}
	if toll < 0 || r.is(toll, "total") && r.is(toll-1, "a") {
		return false // "a total of 112": a number, and no running one
	}
	of := r.is(at, "of")
	moved := of && at-toll <= 2 && at > toll
	for i := max(0, toll-5); i <= at && !moved && !of; i++ {
		for _, e := range r.lex.Toll(r.lemma(i)) {
			moved = moved || e.Kind == "total" && e.Role == lexicon.TollVerb
		}
	}
	if !moved {
		return false
	}
	c.mention.Kind, c.mention.Predicate, c.mention.Total = saidby.CountKind(kind), toll, true
	c.mention.Superseded = from || r.is(at, "of") && r.superseded(c.amount)
	return true
}

// totalNoun reads a noun of running totals and the kind that it counts: what
// the words around say ("the number of people wounded"), for a toll the dead.
func (r *reader) totalNoun(i int) (kind string, ok bool) {
	for _, e := range r.lex.Toll(r.lemma(i)) {
		if e.Kind != "total" || e.Role != lexicon.TollNoun || !r.with(i, e.With) {
			continue
		}
		for at := i - 1; at < len(r.lower) && at < i+7; at++ {
			if at == i || at < 0 {
				continue
			}
			if r.is(at, "has", "had", "rose", "rises", "to", "after", ",") {
				break
			}
			if kind, ok := r.harmWord(at); ok {
				return kind, true
			}
		}
		if r.lemma(i) == "toll" || r.is(i-1, "death", "body") {
			return "killed", true
		}
	}
	return "", false
}

// harmWord is the harm that a word tells by itself, as form or as lemma.
func (r *reader) harmWord(i int) (kind string, ok bool) {
	for _, form := range [2]string{r.word(i), r.lemma(i)} {
		for _, e := range r.lex.Toll(form) {
			if (harms(e.Kind) || e.Kind == "displaced") && len(e.With) == 0 && e.Role != lexicon.TollOf && e.Role != lexicon.TollWord {
				return e.Kind, true
			}
		}
	}
	return "", false
}

// sum adds up numbers that stand in one row under one predicate: "nine patients
// and two midwives were killed" is eleven. The sum comes first, its parts after
// it are marked as such.
func (r *reader) sum(found []counting) []counting {
	for i := 0; i+1 < len(found); i++ {
		last := i
		for last+1 < len(found) && r.inRow(&found[last], &found[last+1]) {
			last++
		}
		joint := found[last].mention.First - 1
		for r.lex.AddsNothing(r.word(joint)) {
			joint--
		}
		if last == i || !r.is(joint, "and", "plus", "for", "&") {
			continue
		}
		whole := found[i]
		whole.mention.Quantity = add(found[i : last+1])
		whole.mention.Last = found[last].mention.Last
		whole.mention.Of = ""
		span := whole.mention.Quantity.Span
		whole.mention.Quantity.Span = span.Union(found[last].mention.Quantity.Span)
		for p := i; p <= last; p++ {
			found[p].mention.Part = true
		}
		found = append(found[:i], append([]counting{whole}, found[i:]...)...)
		i = last + 1
	}
	return found
}

// inRow reports whether b follows a with nothing but "and" or a comma between
// them and both have the same fate.
func (r *reader) inRow(a, b *counting) bool {
	if a.mention.Kind != b.mention.Kind || a.mention.Part || b.mention.Part || a.noun < 0 || b.noun < 0 ||
		a.mention.Quantity.Vague || b.mention.Quantity.Vague || a.mention.Total || b.mention.Total {
		return false
	}
	exchange := a.mention.Kind == saidby.Exchanged
	const gap = 7 // tokens: "the commander of the brigade and four of his guards"
	for i := a.mention.Last; i < b.mention.First; i++ {
		if t := r.token(i); t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "SCONJ" || t.UPOS == "PUNCT" && !r.is(i, ",", "&") || !exchange && r.is(i, "for") {
			return false
		}
	}
	return b.mention.First > a.mention.Last && b.mention.First-a.mention.Last <= gap
}

// add sums quantities: the ends add up, an open end stays open.
func add(row []counting) saidby.Quantity {
	sum := saidby.Quantity{Span: row[0].mention.Quantity.Span}
	low, high, open, unbounded := 0, 0, false, false
	for _, c := range row {
		q := c.mention.Quantity
		if q.Min == nil {
			open = true
		} else {
			low += *q.Min
		}
		if q.Max == nil {
			unbounded = true
		} else {
			high += *q.Max
		}
		sum.Approx = sum.Approx || q.Approx
	}
	if !open {
		sum.Min = &low
	}
	if !unbounded {
		sum.Max = &high
	}
	return sum
}
