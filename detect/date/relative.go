package date

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// weekday reads "Friday", "last Friday", "Monday to Wednesday", "Tuesday of last
// week".
func (g *grammar) weekday(i int) (match, bool) {
	first, rule := i, saidby.DateRule{}
	for g.is(i, "the", "early", "late", "earlier", "later") {
		if g.is(i, "early", "late") {
			rule.Modifier = g.word(i)
			i = g.skip(i+1, "on")
			continue
		}
		i++
	}
	if g.class(i) == deictic || g.word(i) == "following" && i > first {
		rule.Modifier = g.word(i)
		i++
	}
	if g.class(i) != weekday {
		return match{}, false
	}
	rule.Weekday = g.value(i)
	m := match{kind: "weekday", first: first, end: i + 1, rule: rule}
	at := g.skip(m.end, "of")
	if g.class(at) == deictic && g.word(at+1) == "week" {
		m.rule.Unit, m.rule.Offset, m.rule.Modifier, m.end = "week", sign(g.value(at)), g.word(at), at+2
	}
	if g.class(m.end+1) == weekday && (g.class(m.end) == dash || g.is(m.end, "to", "until", "through") || g.is(m.end, "and") && g.is(first-1, "between")) {
		m.rule.EndWeekday, m.kind = g.value(m.end+1), "interval"
		m.end += 2
	}
	return m, true
}

// dayWord reads "yesterday", "today", "the day before yesterday", and the parts
// of a day that say which day they are of: "tonight", "this morning", "last
// night"; and the weekend next to publication ("at the weekend").
func (g *grammar) dayWord(i int) (match, bool) {
	first := i
	edge := ""
	if g.is(i, "early", "late", "earlier", "later") {
		edge = g.word(i)
		i++
	}
	m := match{kind: "relative", first: first, end: i + 1, rule: saidby.DateRule{Unit: "day"}}
	if edge == "early" || edge == "late" {
		m.rule.Modifier = edge
	}
	at := g.skip(i, "the")
	switch {
	case g.word(i) == "the" && g.word(i+1) == "weekend" && g.is(first-1, "at", "on", "over", "during"):
		m.rule.Unit, m.end = "weekend", i+2
	case g.word(i) == "tonight":
		m.rule.Part = "night"
	case g.class(i) == dayWord:
		m.rule.Offset = g.value(i)
	case g.word(at) == "day" && g.is(at+1, "before", "after") && g.class(at+2) == dayWord:
		m.rule.Offset, m.end = 2*g.value(at+2), at+3
	case g.is(i, "last", "this") && g.class(i+1) == dayPart && g.value(i+1) == 0:
		m.rule.Part, m.end = g.word(i+1), i+2
		if g.is(i, "last") && m.rule.Part == "night" {
			m.rule.Part = "overnight"
		} else if g.is(i, "last") {
			m.rule.Offset = -1
		}
	default:
		return match{}, false
	}
	return m, true
}

// deictic reads a calendar unit picked by "last", "next", "this", and the time
// up to now or from now on: "last week", "earlier this month", "the past day",
// "in the past 24 hours".
func (g *grammar) deictic(i int) (match, bool) {
	first, modifier := i, ""
	if g.is(i, "early", "late", "earlier", "later", "mid") {
		modifier = g.word(i)
		i++
		if g.class(i) == dash {
			i++
		}
	} else if next, edge := g.edge(i); edge != "" {
		i, modifier = next, edge
	}
	the := g.is(i, "the")
	i = g.skip(i, "the")
	if g.class(i) != deictic || g.is(i, "same", "that", "previous") {
		return match{}, false
	}
	which, direction := g.word(i), sign(g.value(i))
	at := i + 1
	n, at := g.amount(at)
	if g.class(at) != unit {
		return match{}, false
	}
	rule := saidby.DateRule{Unit: g.word(at), Offset: direction, Modifier: modifier}
	m := match{kind: "relative", first: first, end: at + 1, rule: rule}
	if the && n == 0 && which == "next" && g.value(at) == 1 {
		return match{}, false // "the next day" hangs on another one
	}
	if n == 0 && g.value(at) == 2 {
		m.kind, m.rule.Offset = "hint", direction
		return m, true
	}
	if n > 0 || the || which == "past" || which == "coming" {
		// "the last week", "the past two months": time that ends or begins now.
		m.rule.Offset, m.rule.Modifier = direction*max(n, 1), "past"
		if direction > 0 {
			m.rule.Modifier = "coming"
		}
		if direction == 0 {
			return match{}, false
		}
	}
	return m, true
}

// amount reads a number before a unit of time: "two", "24", "a few". n is 0
// where the number is vague or missing; end is where the unit should be.
func (g *grammar) amount(i int) (n, end int) {
	var numeral lexicon.Numeral
	for at := i; g.class(at) == number; at++ {
		if !numeral.Add(g.word(at)) {
			break
		}
		end = at + 1
		if g.class(end) == dash && g.class(end+1) == number {
			at++
		}
	}
	if numeral.Words() > 0 {
		n, _ = numeral.Value()
		return min(n, 1_000_000), end
	}
	end = i
	if g.is(end, "a", "an") {
		if g.class(end+1) == unit {
			return 1, end + 1
		}
		end++
	}
	if g.class(end) == vague && g.word(end) != "recent" {
		return 0, g.skip(end+1, "of")
	}
	if end > i && g.class(end) != unit {
		return 0, i
	}
	return 0, end
}

// counted reads an amount of time and what it is measured from: "two days ago",
// "twenty minutes later", "a day after", "five hours", "10-day".
func (g *grammar) counted(i int) (match, bool) {
	n, at := g.amount(i)
	half := g.is(i, "half") && g.is(i+1, "a", "an") && g.class(i+2) == unit
	if half {
		at = i + 2
	}
	hyphen := false
	if g.class(at) == dash && at > i {
		hyphen = true
		at++
	}
	at = g.skip(at, "more", "additional")
	if g.class(at) != unit {
		return match{}, false
	}
	bare := at == i // "hours later"
	m := match{kind: "duration", first: i, end: at + 1, rule: saidby.DateRule{Unit: g.word(at), Offset: n}}
	if g.is(m.end, "and") && g.is(m.end+1, "a") && g.is(m.end+2, "half") {
		m.end += 3
	}
	switch {
	case g.is(m.end, "ago"):
		m.kind, m.rule.Offset, m.rule.Modifier = "relative", -n, "ago"
		m.end++
	case g.is(m.end, "earlier"):
		m.kind, m.rule.Offset, m.rule.Modifier = "anaphoric", -n, "earlier"
		m.end++
	case g.is(m.end, "later"):
		m.kind, m.rule.Modifier = "anaphoric", "later"
		m.end++
	case g.is(m.end, "before", "after"):
		// "a day after the raid": from what follows, which may be a clause.
		m.kind, m.rule.Modifier = "anaphoric", g.word(m.end)
		if g.is(m.end, "before") {
			m.rule.Offset = -n
		}
		m.end++
	case g.class(m.end) == dash && g.is(m.end+1, "old"), g.is(m.end, "old"):
		return match{}, false // an age
	case g.class(m.end) == dash && g.is(m.end+1, "ago", "earlier") && n == 1:
		return match{}, false
	case bare && !(g.value(at) == 2 && g.is(i-1, "for", "in", "over", "within")):
		return match{}, false
	case g.is(i, "a", "an") && !hyphen && g.class(i-1) == number:
		return match{}, false // a rate: "500 a day"
	}
	return m, true
}

// anaphor reads times that need another one to hang on: "the same day", "the
// next morning", "that night", "the day before", "the year before the war".
func (g *grammar) anaphor(i int) (match, bool) {
	first := i
	if g.is(i, "the") {
		i++
	} else if !g.is(i, "that") && !(g.is(i, "next", "same") && g.class(i+1) == dayPart) {
		return match{}, false
	}
	m := match{kind: "anaphoric", first: first}
	what := i + 1
	switch {
	case g.is(i, "same", "that"):
		if g.is(i, "that") {
			what = g.skip(what, "same")
		}
	case g.is(i, "next", "following"):
		m.rule.Offset, m.rule.Modifier = 1, "later"
	case g.is(i, "previous"):
		m.rule.Offset, m.rule.Modifier = -1, "earlier"
	case g.class(i) == unit && g.value(i) == 1 && g.is(i+1, "before", "after"):
		m.rule.Unit, m.rule.Offset, m.rule.Modifier, m.end = g.word(i), 1, g.word(i+1), i+2
		if g.is(i+1, "before") {
			m.rule.Offset = -1
		}
		return m, true
	default:
		return match{}, false
	}
	m.end = what + 1
	switch {
	case g.class(what) == dayPart && g.value(what) == 0:
		m.rule.Unit, m.rule.Part = "day", g.word(what)
		if m.rule.Part == "night" {
			m.rule.Part = "evening" // the night that begins on that day
		}
	case g.class(what) == unit && g.value(what) == 1 && !g.is(what, "second", "minute"):
		m.rule.Unit = g.word(what)
	default:
		return match{}, false
	}
	return m, true
}

// season reads "the autumn of 2020", "last summer", "spring 2014", and quarters
// of a year: "the third quarter", "third-quarter".
func (g *grammar) season(i int) (match, bool) {
	first := i
	i = g.skip(i, "the")
	i, modifier := g.edge(i)
	rule := saidby.DateRule{Modifier: modifier}
	deictic := g.class(i) == deictic && g.is(i, "last", "this", "next", "past")
	if deictic {
		rule.Modifier = g.word(i)
		i++
	}
	m := match{kind: "interval", first: first}
	switch {
	case g.class(i) == season:
		rule.Unit, rule.Month = "season", g.value(i)
		m.end = i + 1
		if g.is(i, "spring", "fall") && !deictic && first == i && !g.is(i-1, "in", "since", "by") {
			if _, end := g.yearAfter(i + 1); end == i+1 {
				return match{}, false // "prices fall", "to spring"
			}
		}
	case g.class(i) == ordinal && g.value(i) <= 4 && (g.is(i+1, "quarter") || g.class(i+1) == dash && g.is(i+2, "quarter")):
		rule.Unit, rule.Offset = "quarter", g.value(i)
		m.end = i + 2
		if g.class(i+1) == dash {
			m.end++
		}
	default:
		return match{}, false
	}
	rule.Year, m.end = g.yearAfter(m.end)
	m.rule = rule
	return m, true
}

// loose reads what says no day but is a time: "every day", "daily", "now".
func (g *grammar) loose(i int) (match, bool) {
	switch {
	case g.class(i) == frequent:
		return match{kind: "set", first: i, end: i + 1, rule: saidby.DateRule{Unit: g.word(i), Offset: 1}}, true
	case g.is(i, "every", "each") && (g.class(i+1) == unit && g.value(i+1) == 1 || g.class(i+1) == weekday):
		return match{kind: "set", first: i, end: i + 2, rule: saidby.DateRule{Unit: g.word(i + 1), Offset: 1, Weekday: weekdayValue(g, i+1)}}, true
	case g.class(i) == hint:
		return match{kind: "hint", first: i, end: i + 1, rule: saidby.DateRule{Modifier: g.word(i)}}, true
	case g.word(i) == "recent" && g.class(i+1) == unit && g.value(i+1) == 2:
		return match{kind: "hint", first: i, end: i + 2, rule: saidby.DateRule{Modifier: "recently"}}, true
	}
	return match{}, false
}

func weekdayValue(g *grammar, i int) int {
	if g.class(i) == weekday {
		return g.value(i)
	}
	return 0
}
