// Package date finds time expressions: calendar dates, weekdays, "yesterday",
// "two days ago", "the same day", times of day, durations.
//
// Sentences with tokens go in, [saidby.DateMention] values come out, each taken
// apart into a [saidby.DateRule] and not yet held against any day; that is the
// work of resolve/date. Only the words are read, so that sentences without a
// tree work too.
//
// Kinds of mention: "day", "weekday", "month", "year", "relative", "interval"
// (from one day to another, a quarter, a season, a decade), "anaphoric" ("the
// same day"), "part" ("at 10 a.m."), "duration" ("five hours"), and two that
// never give a day: "set" ("every day") and "hint" ("now", "recently").
//
// Ages ("a woman of 70", "71-year-old") and sports quarters are no dates.
package date

import "github.com/saidby/saidby"

// match is an expression that a rule has read: atoms from first up to end.
type match struct {
	kind       string
	rule       saidby.DateRule
	first, end int
}

// grammar holds the words of one sentence. Its methods are rules: each takes
// the index of the first word and returns what it could read from there.
type grammar struct{ atoms []atom }

// Find returns the time expressions of a sentence in the order of the text,
// without overlap. index is the sentence's place in the article and text is
// the article's text, into which all spans point.
func Find(s *saidby.Sentence, index int, text string) []saidby.DateMention {
	g := grammar{split(s, text)}
	var found []saidby.DateMention
	for i := 0; i < len(g.atoms); {
		m, ok := g.expression(i)
		if !ok {
			i++
			continue
		}
		found = append(found, g.mention(m, index))
		i = m.end
	}
	return found
}

// mention turns a match into the noun that other rooms read.
func (g *grammar) mention(m match, sentence int) saidby.DateMention {
	first, last := g.atoms[m.first], g.atoms[m.end-1]
	return saidby.DateMention{
		Phrase: saidby.Phrase{Sentence: sentence, First: first.token, Last: last.token + 1, Head: last.token},
		Span:   saidby.Span{Start: first.span.Start, End: last.span.End},
		Kind:   m.kind,
		Rule:   m.rule,
	}
}

// expression reads the longest time expression that begins at i: a day or a
// longer time with a part of the day before or after it, or one of them alone.
func (g *grammar) expression(i int) (match, bool) {
	if c := g.class(i); c == other || c == dash {
		return match{}, false
	}
	m, ok := g.dayAfterPart(i)
	if !ok {
		if m, ok = g.core(i); ok {
			m = g.withPart(m)
		}
	}
	if other, found := g.clock(i); found && (!ok || other.end > m.end) {
		m, ok = other, true
	}
	if !ok {
		return g.loose(i)
	}
	m.rule.Modifier = g.bound(m)
	return m, true
}

// core reads a day or a longer time without a part of the day.
func (g *grammar) core(i int) (match, bool) {
	best, found := match{}, false
	for _, rule := range []func(int) (match, bool){
		g.calendar, g.weekday, g.dayWord, g.deictic, g.counted, g.anaphor, g.season,
	} {
		if m, ok := rule(i); ok && (!found || m.end > best.end) {
			best, found = m, true
		}
	}
	return best, found
}

// bound returns the modifier of an expression, given the word before it: what
// lies before, after or up to a day is not on that day.
func (g *grammar) bound(m match) string {
	if g.is(m.end, "'s", "’s") {
		return m.rule.Modifier // "shocked by Monday's attack": no deadline
	}
	before := g.word(m.first - 1)
	if before == "the" {
		before = g.word(m.first - 2)
	}
	switch before {
	case "since":
		return "since"
	case "until", "till":
		return "until"
	case "by":
		return "by"
	case "before", "after":
		if m.kind != "part" && m.rule.Modifier == "" {
			return before
		}
	}
	return m.rule.Modifier
}

func (g *grammar) in(i int) bool { return i >= 0 && i < len(g.atoms) }

// class, word and value describe the word at i, and nothing outside.
func (g *grammar) class(i int) class {
	if !g.in(i) {
		return other
	}
	return g.atoms[i].class
}

func (g *grammar) word(i int) string {
	if !g.in(i) {
		return ""
	}
	return g.atoms[i].word
}

func (g *grammar) value(i int) int {
	if !g.in(i) {
		return 0
	}
	return g.atoms[i].value
}

// is reports whether the word at i is one of words.
func (g *grammar) is(i int, words ...string) bool {
	w := g.word(i)
	if w == "" {
		return false
	}
	for _, one := range words {
		if w == one {
			return true
		}
	}
	return false
}

// skip returns the index after the word at i where it is one of words, else i.
func (g *grammar) skip(i int, words ...string) int {
	if g.is(i, words...) {
		return i + 1
	}
	return i
}
