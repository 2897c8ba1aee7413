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

// aside reports whether a person after a comma is not one more of a row, but
// says who somebody is ("Dawar, a prayer leader,") or who tells it ("..., an
// official and a source said").
func (r *reader) aside(a amount, before []counting) bool {
	for i := a.end; i < len(r.lower) && i < a.end+7 && r.is(a.first-1, ",", "and"); i++ {
		if t := r.token(i); t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ") {
			return r.reports(i, i+1)
		}
		if r.is(i, ";", ".", "(", "who") {
			break
		}
	}
	if n := len(before); n > 0 && before[n-1].mention.Part && before[n-1].end+2 == a.first {
		return true // "one of them a woman"
	}
	return r.is(a.first-1, ",") && !r.is(a.end, ",", "and")
}

// sharedFate is that of those counted before in the same row: "the commander of
// the brigade and four of his guards".
func (r *reader) sharedFate(a amount, before []counting) (fate, bool) {
	if len(before) == 0 || !r.is(a.first-1, "and") || a.implied {
		return fate{}, false
	}
	last := before[len(before)-1]
	for i := last.mention.Last; i < a.first; i++ {
		if t := r.token(i); t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "SCONJ" {
			return fate{}, false
		}
	}
	return fate{string(last.mention.Kind), last.mention.Predicate}, harms(string(last.mention.Kind))
}

// suffers reports whether a single person is the one to whom the predicate
// happens: a verb after the person with an object of its own is his deed, and
// who holds a child does not hold it captive.
func (r *reader) suffers(a amount, predicate int) bool {
	if r.lemma(predicate) == "hold" {
		return false
	}
	return predicate < a.end || r.token(predicate).XPOS != "VBD" || r.passive(predicate) || !r.startsNoun(predicate+1) ||
		r.token(predicate).UPOS != "VERB" || r.lemma(predicate) == "lose" || r.lemma(predicate) == "suffer" || r.lemma(predicate) == "sustain"
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

// kind settles the kind of count from what happened and what is counted.
func (r *reader) kind(c counting, fate string, found bool) (saidby.CountKind, bool) {
	n := r.noun(c.noun)
	person := r.isPerson(c.noun)
	weapon := n.Has(lexicon.WeaponClass)
	equipment := weapon || n.Has(lexicon.PlatformClass) || r.isEquipment(c.noun)
	switch {
	case !found:
	case fate == "weapon":
		if weapon && !n.Has(lexicon.PlatformClass) {
			return saidby.Munitions, true
		}
	case fate == "intercepted":
		return saidby.Intercepted, !person
	case (fate == "released" || fate == "surrendered") && (person || c.noun < 0):
		return saidby.People, true // how they are let go is the event's own type
	case fate == "taken":
		return r.taken(c, n, person, equipment)
	case c.noun < 0 || person || fate == "exchanged" || r.countsItself(c.noun):
		return saidby.CountKind(fate), true
	case !equipment && !n.Has(lexicon.FacilityClass|lexicon.ThingClass):
		return saidby.CountKind(fate), true
	}
	switch {
	case c.implied:
		return "", false
	case person, c.noun < 0 && r.is(c.end, "of") && r.is(c.end+1, "us"):
		return saidby.People, r.argument(c.mention.Head, false) && *boundOr(c.quantity.Min, 2) != 1
	case equipment:
		return saidby.Equipment, r.argument(c.noun, true) && *boundOr(c.quantity.Min, 2) != 1
	}
	return "", false
}

// isEquipment reports whether the lexicon counts the noun as equipment.
func (r *reader) isEquipment(noun int) bool {
	if noun < 0 {
		return false
	}
	for _, e := range r.lex.Toll(r.lemma(noun)) {
		if e.Kind == "equipment" && e.Role == lexicon.TollNoun {
			return true
		}
	}
	return false
}

// taken tells capture, abduction and detention apart by who was taken and by whom.
func (r *reader) taken(c counting, n lexicon.Noun, person, equipment bool) (saidby.CountKind, bool) {
	switch {
	case equipment && !person:
		return saidby.Equipment, true
	case n.Has(lexicon.FacilityClass|lexicon.ThingClass) && !person:
		return "", false
	case n.Has(lexicon.ArmedClass) && n.Sector != "COP":
		return saidby.Captured, true
	}
	verb := c.mention.Predicate
	if verb >= 0 && r.s.Child(verb, "nsubj") < 0 && saidby.RelIs(r.token(verb).Rel, "conj") {
		verb = r.token(verb).Head
	}
	for i := range r.s.Tokens {
		if r.s.Tokens[i].Head == verb && saidby.RelIs(r.s.Tokens[i].Rel, "nsubj", "obl") && r.noun(i).Sector == "COP" {
			return saidby.Detained, true
		}
	}
	return saidby.Abducted, person || c.noun < 0
}

// countsItself reports whether the noun is one that is counted by itself.
func (r *reader) countsItself(noun int) bool {
	_, ok := r.ownNoun(noun)
	return ok
}

// argument reports whether a noun is subject or object of a verb other than one
// of telling: the number of another one ("gatherings of more than five people",
// "two residents said") tells of no act. load also takes what such a noun holds:
// "a container of 900 rifles".
func (r *reader) argument(noun int, load bool) bool {
	for steps := 0; noun >= 0 && steps < 4; steps++ {
		t := r.token(noun)
		if saidby.RelIs(t.Rel, "nsubj", "obj") || t.Rel == "obl" && !r.hasPreposition(noun) {
			told := t.Head >= 0 && (r.reports(t.Head, t.Head+1) || r.s.Child(t.Head, "cop") >= 0)
			return !(saidby.RelIs(t.Rel, "nsubj") && told)
		}
		if !saidby.RelIs(t.Rel, "conj", "nummod") && !(load && saidby.RelIs(t.Rel, "nmod") && r.hasOf(noun)) {
			return false
		}
		noun = t.Head
	}
	return false
}

// addImplied puts single persons among the amounts, in the order of the text.
func (r *reader) addImplied(amounts []amount) []amount {
	out := make([]amount, 0, len(amounts))
	next := 0
	for i := range r.s.Tokens {
		for next < len(amounts) && amounts[next].number <= i {
			out = append(out, amounts[next])
			next++
		}
		if a, ok := r.impliedOne(i); ok && !within(amounts, i) {
			out = append(out, a)
		}
	}
	return append(out, amounts[next:]...)
}

func within(amounts []amount, i int) bool {
	for _, a := range amounts {
		if a.first <= i && i < a.end {
			return true
		}
	}
	return false
}

// impliedOne reads a single person: "a signalman", "its driver", a name.
func (r *reader) impliedOne(i int) (amount, bool) {
	t := r.token(i)
	a := amount{first: i, number: i, end: i + 1, quantity: exactly(1), implied: true}
	switch t.XPOS {
	case "NN", "JJ":
		if t.XPOS == "JJ" && (!r.yearOld(i) || t.Head > i) {
			return a, false
		}
		if !r.isPerson(i) || r.noun(i).Has(lexicon.CollectiveClass|lexicon.CrowdClass) || r.compound(i) {
			return a, false
		}
		a.first = r.determiner(i)
		if a.first < 0 {
			return a, false
		}
	case "NNP":
		e := r.s.EntityAt(i)
		if e == nil || e.Kind != saidby.Person || t.Head >= e.First && t.Head < e.Last {
			return a, false
		}
		a.first, a.end = e.First, e.Last
	default:
		return a, false
	}
	a.quantity.Span = r.s.SpanOf(a.first, a.end)
	return a, true
}

// determiner is the token that makes the noun at i one person: "a", "the", a
// possessor. It is -1 where there is none. In a row the article may be left out:
// "a woman and three-year-old child".
func (r *reader) determiner(i int) int {
	first := -1
	r.s.Children(i, func(c int) bool {
		if c < i && saidby.RelIs(r.token(c).Rel, "det", "nmod:poss") && !r.is(c, "no", "each", "every", "any", "this", "that", "which") {
			first = c
		}
		return first < 0
	})
	if first >= 0 {
		if r.is(first, "a", "an", "the", "another", "one") {
			return first
		}
		for at := first; at > 0 && r.token(at-1).Head == first; at-- {
			first = at - 1
		}
	}
	return first
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
