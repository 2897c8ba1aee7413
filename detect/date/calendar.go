package date

import (
	"github.com/saidby/saidby"
)

// calendar reads what a calendar can say: days, months, years and intervals of
// them, in all orders of news: "11 November 2025", "Sept 17", "5-6 February",
// "27 September to 3 October 2025", "April 14 to 18", "mid-June", "June last
// year", "2014", "the 1990s".
func (g *grammar) calendar(i int) (match, bool) {
	if m, ok := g.figures(i); ok {
		return m, true
	}
	if m, ok := g.date(i); ok {
		return g.upTo(m), true
	}
	if m, ok := g.monthYear(i); ok {
		return g.upTo(m), true
	}
	if m, ok := g.year(i); ok {
		return g.upTo(m), true
	}
	return g.decade(i)
}

// date reads a day of a month, after its weekday if that is given.
func (g *grammar) date(i int) (match, bool) {
	first := i
	if g.class(i) == weekday {
		i = g.skip(i+1, ",")
		i = g.skip(i, "the")
	}
	m, ok := g.dayMonth(i)
	if !ok {
		m, ok = g.monthDay(i)
	}
	if !ok {
		m, ok = g.dayOfMonth(i)
	}
	m.first = first
	return m, ok
}

// dayMonth reads "17 September 2025", "5-6 February", "14 to 18 April", "the
// 3rd of March".
func (g *grammar) dayMonth(i int) (match, bool) {
	day, ok := g.day(i)
	if !ok {
		return match{}, false
	}
	at, endDay := i+1, 0
	if g.class(at) == dash || g.is(at, "to", "and") {
		if d, ok := g.day(at + 1); ok && d > day {
			endDay, at = d, at+2
		}
	}
	at = g.skip(at, "of")
	if g.class(at) != month {
		return match{}, false
	}
	m := match{kind: "day", first: i, end: at + 1, rule: saidby.DateRule{Month: g.value(at), Day: day}}
	m.rule.Year, m.end = g.yearAfter(at + 1)
	return closeDays(m, endDay), true
}

// monthDay reads "Sept 17, 2025", "April 14-18".
func (g *grammar) monthDay(i int) (match, bool) {
	day, ok := g.day(i + 1)
	if g.class(i) != month || !ok {
		return match{}, false
	}
	m := match{kind: "day", first: i, rule: saidby.DateRule{Month: g.value(i), Day: day}}
	at, endDay := i+2, 0
	if g.class(at) == dash || g.is(at, "to", "and", "through") {
		if d, ok := g.day(at + 1); ok && d > day && g.class(at+2) != month {
			endDay, at = d, at+2
		}
	}
	m.rule.Year, m.end = g.yearAfter(at)
	return closeDays(m, endDay), true
}

// dayOfMonth reads a day whose month is this one, or another one near:
// "the first of this month", "the 17th of last month".
func (g *grammar) dayOfMonth(i int) (match, bool) {
	if g.class(i) != ordinal || g.value(i) > 31 || !g.is(i+1, "of") || g.class(i+2) != deictic || g.word(i+3) != "month" {
		return match{}, false
	}
	rule := saidby.DateRule{Day: g.value(i), Unit: "month", Offset: sign(g.value(i + 2))}
	return match{kind: "day", first: i, end: i + 4, rule: rule}, true
}

// closeDays makes an interval of a day and a later day of the same month.
func closeDays(m match, endDay int) match {
	if endDay == 0 {
		return m
	}
	m.kind = "interval"
	m.rule.EndYear, m.rule.EndMonth, m.rule.EndDay = m.rule.Year, m.rule.Month, endDay
	return m
}

// upTo reads on from a date to another one: "27 September to 3 October 2025",
// "July to October", "2014-2016".
func (g *grammar) upTo(m match) match {
	if m.kind == "interval" || !(g.class(m.end) == dash || g.is(m.end, "to", "until", "through") ||
		g.is(m.end, "and") && g.is(m.first-1, "between")) {
		return m
	}
	end, ok := g.date(m.end + 1)
	if !ok {
		end, ok = g.monthYear(m.end + 1)
	}
	if !ok && m.kind == "year" {
		end, ok = g.bareYear(m.end + 1)
	}
	if !ok || end.kind != m.kind {
		return m
	}
	m.kind, m.end = "interval", end.end
	m.rule.EndYear, m.rule.EndMonth, m.rule.EndDay = end.rule.Year, end.rule.Month, end.rule.Day
	if m.rule.Year == 0 && end.rule.Year != 0 {
		m.rule.Year = end.rule.Year
		if m.rule.Month > end.rule.Month { // "28 December to 3 January 2026"
			m.rule.Year--
		}
	}
	return m
}

// monthYear reads "March 2022", "September", "mid-June", "last May", "June last
// year", "early next month" is left to deictic.
func (g *grammar) monthYear(i int) (match, bool) {
	first, rule := i, saidby.DateRule{}
	i, rule.Modifier = g.edge(i)
	which := 0
	if g.class(i) == deictic && g.is(i, "last", "next", "this") {
		rule.Modifier, which = g.word(i), i
		i++
	}
	if g.class(i) != month {
		return match{}, false
	}
	rule.Month = g.value(i)
	m := match{kind: "month", first: first, end: i + 1, rule: rule}
	m.rule.Year, m.end = g.yearAfter(i + 1)
	if m.rule.Year == 0 && g.class(i+1) == deictic && g.word(i+2) == "year" {
		m.rule.Unit, m.rule.Offset, m.end = "year", sign(g.value(i+1)), i+3
	}
	if g.word(i) == "may" && m.end == i+1 && which == 0 && rule.Modifier == "" && !g.monthBefore(i) {
		return match{}, false // "May" at the head of a sentence, a name, a verb
	}
	return m, true
}

// monthBefore reports whether the word before i calls for a month.
func (g *grammar) monthBefore(i int) bool {
	return g.is(i-1, "in", "of", "since", "until", "till", "by", "from", "to", "during", "before", "after", "between", "and", "throughout") ||
		g.class(i-1) == dash
}

// edge reads "early", "mid-", "the end of"; it returns the word after them and
// the modifier, "" for none.
func (g *grammar) edge(i int) (int, string) {
	if g.class(i) == edge {
		next := i + 1
		if g.class(next) == dash {
			next++
		}
		next = g.skip(next, "in")
		return next, g.word(i)
	}
	at := g.skip(i, "the")
	modifier := ""
	switch g.word(at) {
	case "end":
		modifier = "late"
	case "beginning", "start":
		modifier = "early"
	case "middle":
		modifier = "mid"
	default:
		return i, ""
	}
	if !g.is(at+1, "of") {
		return i, ""
	}
	return at + 2, modifier
}

// year reads a year that stands alone. Four digits alone can be a number of
// people, so the words around must make it a year.
func (g *grammar) year(i int) (match, bool) {
	first := i
	i, modifier := g.edge(i)
	i = g.skip(i, "fiscal")
	m, ok := g.bareYear(i)
	if !ok {
		return match{}, false
	}
	tied := modifier != "" || i > first || g.class(m.end) == dash && g.class(m.end+1) == number ||
		g.is(i-1, "in", "since", "of", "until", "till", "by", "from", "during", "before", "after", "between", "(", "throughout") ||
		g.class(i-1) == dash && g.is(i-2, "post", "pre")
	if !tied || g.class(m.end) == number && g.is(m.end, "dozen", "hundred", "thousand", "million", "billion") {
		return match{}, false
	}
	m.first, m.rule.Modifier = first, modifier
	return m, true
}

// bareYear reads "2014", or "nineteen ninety-six" as broadcasts are written down.
func (g *grammar) bareYear(i int) (match, bool) {
	if y, ok := g.yearAt(i); ok {
		return match{kind: "year", first: i, end: i + 1, rule: saidby.DateRule{Year: y}}, true
	}
	century, tens := g.value(i), g.value(i+1)
	if g.class(i) != number || g.class(i+1) != number || !g.is(i, "nineteen", "eighteen", "twenty") || tens < 10 || tens > 99 || len(g.word(i+1)) < 3 {
		return match{}, false
	}
	m := match{kind: "year", first: i, end: i + 2, rule: saidby.DateRule{Year: century*100 + tens}}
	at := i + 2
	if g.class(at) == dash {
		at++
	}
	if g.class(at) == number && g.value(at) < 10 && tens%10 == 0 {
		m.rule.Year += g.value(at)
		m.end = at + 1
	}
	return m, true
}

// decade reads "the 1990s", "the late 1970s".
func (g *grammar) decade(i int) (match, bool) {
	first := i
	i, modifier := g.edge(i)
	if g.class(i) != decade {
		return match{}, false
	}
	rule := saidby.DateRule{Year: g.value(i), Unit: "decade", Modifier: modifier}
	return match{kind: "interval", first: first, end: i + 1, rule: rule}, true
}

// day reads the number of a day of a month.
func (g *grammar) day(i int) (int, bool) {
	n := g.value(i)
	if n < 1 || n > 31 {
		return 0, false
	}
	switch g.class(i) {
	case ordinal:
		return n, true
	case number:
		return n, len(g.word(i)) <= 2 // digits, and without a fraction
	}
	return 0, false
}

// yearAt reads a year in four digits.
func (g *grammar) yearAt(i int) (int, bool) {
	n := g.value(i)
	return n, g.class(i) == number && len(g.word(i)) == 4 && n >= 1500 && n <= 2199 && g.word(i)[0] <= '9'
}

// yearAfter reads the year after a month or a day, with "," or "of" before it;
// it returns 0 and where it began when there is none.
func (g *grammar) yearAfter(i int) (year, end int) {
	at := g.skip(i, ",", "of")
	if y, ok := g.yearAt(at); ok {
		return y, at + 1
	}
	if m, ok := g.bareYear(at); ok && at == i {
		return m.rule.Year, m.end
	}
	return 0, i
}

func sign(n int) int { return min(1, max(-1, n)) }
