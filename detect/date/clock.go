package date

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// dayAfterPart reads a part of the day and the day that it is of: "early on
// Wednesday", "10 p.m. on Friday", "the early hours of 3 May", "the night of
// 16-17 October", "overnight into Tuesday".
func (g *grammar) dayAfterPart(i int) (match, bool) {
	part, ok := g.part(i)
	if !ok {
		return match{}, false
	}
	at := part.end
	switch {
	case g.is(at, "on", "of", ",", "to", "into"):
		at++
	case g.word(at) == "from":
		at++
	}
	day, ok := g.core(at)
	if !ok || day.kind == "duration" || day.kind == "anaphoric" && day.rule.Unit != "day" {
		return match{}, false
	}
	day.first = i
	nightOf := part.rule.Part == "night" && g.word(part.end) == "of"
	switch {
	case nightOf && day.kind != "interval":
		day.rule.Part = "night of"
	case day.rule.Part == "":
		day.rule.Part = part.rule.Part
	}
	if day.rule.Clock == 0 {
		day.rule.Clock = part.rule.Clock
	}
	if day.rule.Modifier == "" {
		day.rule.Modifier = part.rule.Modifier
	}
	return day, true
}

// withPart reads a part of the day that follows a day: "Monday night", "on
// Wednesday at noon", "17 September 2025, 11.30", "Feb. 16, 2014 1:50 PM EST".
func (g *grammar) withPart(m match) match {
	if m.rule.Part != "" || m.kind == "month" || m.kind == "year" || m.kind == "duration" {
		return m
	}
	at := m.end
	if g.is(at, ",") && g.class(at+1) == number && (m.kind == "day" || m.kind == "weekday") {
		at++
	}
	at = g.skip(at, "at")
	if g.class(at) == dayPart && (at == m.end || g.is(at, "dawn", "dusk", "noon", "midnight", "nightfall", "sunset", "sunrise", "daybreak")) {
		m.rule.Part, m.rule.Clock, m.end = g.word(at), g.value(at), at+1
		return m
	}
	if m.rule.Clock > 0 {
		return m
	}
	if minutes, end, ok := g.time(at, true); ok {
		m.rule.Clock, m.end = minutes+1, end
	}
	return m
}

// part reads a part of a day that may have its day behind it.
func (g *grammar) part(i int) (match, bool) {
	if m, ok := g.clock(i); ok {
		return m, true
	}
	first := i
	i = g.skip(i, "the")
	m := match{kind: "part", first: first, end: i + 1}
	switch {
	case g.is(i, "early", "late") && g.word(i+1) == "hours":
		m.rule.Modifier, m.rule.Part, m.end = g.word(i), "morning", i+2
	case g.is(i, "early", "late") && g.class(i+1) == unit && g.word(i+1) == "hour":
		m.rule.Modifier, m.rule.Part, m.end = g.word(i), "morning", i+2
	case g.is(i, "early", "late") && g.class(i+1) == dayPart:
		m.rule.Modifier, m.rule.Part, m.end = g.word(i), g.word(i+1), i+2
	case g.is(i, "early", "late") && (g.is(i+1, "on") || g.class(i+1) == weekday || g.class(i+1) == dayWord):
		m.rule.Modifier = g.word(i)
	case g.class(i) == dayPart:
		m.rule.Part, m.rule.Clock = g.word(i), g.value(i)
	default:
		return match{}, false
	}
	return m, true
}

// clock reads a time of day, or of the sun, that stands alone: "at 1.52",
// "between 2 a.m. and 4 a.m.", "shortly after midnight", "in the evening",
// "at about ten in the morning", "overnight".
func (g *grammar) clock(i int) (match, bool) {
	first := i
	for g.is(i, "shortly", "just", "about", "around", "some", "hours") && g.is(i+1, "after", "before", "about", "around") {
		i += 2
	}
	if minutes, end, ok := g.time(i, false); ok {
		m := match{kind: "part", first: first, end: end, rule: saidby.DateRule{Clock: minutes + 1}}
		if g.class(end) == dash || g.is(end, "and", "to", "until", "till") {
			if _, to, ok := g.time(end+1, true); ok {
				m.end = to
			}
		}
		return m, true
	}
	at := g.skip(i, "the")
	if g.class(at) != dayPart {
		return match{}, false
	}
	word := g.word(at)
	alone := word == "overnight" || g.value(at) > 0 || word == "nightfall" || word == "daybreak" ||
		g.is(first-1, "at", "before", "after", "by", "until", "since") ||
		at > i && g.is(first-1, "in", "during", "of", "through", "throughout", "early", "late")
	if !alone {
		return match{}, false
	}
	return match{kind: "part", first: first, end: at + 1, rule: saidby.DateRule{Part: word, Clock: g.value(at)}}, true
}

// time reads hours and minutes and gives minutes after midnight. Where nothing
// but the figures says that it is a time (sure false), "at" or "by" must stand
// before them.
func (g *grammar) time(i int, sure bool) (minutes, end int, ok bool) {
	i = g.skip(i, "about", "around")
	if m, end, ok := g.spoken(i); ok {
		return m, end, true
	}
	if g.class(i) != number {
		return 0, 0, false
	}
	hour, minute, form := figuresOfClock(g.word(i))
	if form == noClock {
		return 0, 0, false
	}
	end = i + 1
	half := 0
	if g.class(end) == meridiem {
		half = g.value(end)
		if hour > 12 || hour == 0 {
			return 0, 0, false
		}
		hour = hour%12 + half
		return g.zone(hour*60+minute, end+1)
	}
	if g.is(end, "in") && g.is(end+1, "the") && g.class(end+2) == dayPart && hour <= 12 {
		if !g.is(end+2, "morning") && hour < 12 {
			hour += 12
		}
		return hour*60 + minute, end + 3, true
	}
	if g.is(end, "o'clock") {
		return hour*60 + minute, end + 1, true
	}
	called := sure || g.is(i-1, "at", "by", "before", "after", "until", "till", "from", "between", "since") ||
		g.is(i-1, "about", "around") && g.is(i-2, "at")
	switch form {
	case colon:
		return g.zone(hour*60+minute, end)
	case dot:
		if called {
			return g.zone(hour*60+minute, end)
		}
	case military:
		if g.is(end, "gmt", "utc", "local") {
			return g.zone(hour*60+minute, end)
		}
	case bareHour:
		// "at four on Friday morning"
		if called && g.is(i-1, "at", "about") && g.is(end, "on") && hour <= 12 {
			return hour * 60, end, true
		}
		// "between 2 and 4 a.m.": the second number has the meridiem
		if g.is(i-1, "between", "from") && g.is(end, "and", "to") && g.class(end+2) == meridiem && hour <= 12 {
			return (hour%12 + g.value(end+2)) * 60, end, true
		}
	}
	return 0, 0, false
}

// spoken reads "half past four", "ten to nine", "quarter past six".
func (g *grammar) spoken(i int) (minutes, end int, ok bool) {
	past := 0
	switch {
	case g.is(i, "half"):
		past = 30
	case g.class(i) == unit && g.word(i) == "quarter":
		past = 15
	case g.class(i) == number && g.value(i) > 0 && g.value(i) < 30 && g.is(i-1, "at", "about"):
		past = g.value(i)
	default:
		return 0, 0, false
	}
	hour := g.value(i + 2)
	if g.class(i+2) != number || hour < 1 || hour > 12 {
		return 0, 0, false
	}
	switch {
	case g.is(i+1, "past"):
		return hour*60 + past, i + 3, true
	case g.is(i+1, "to") && past != 30:
		return hour*60 - past, i + 3, true
	}
	return 0, 0, false
}

// zone reads over a time zone after a time.
func (g *grammar) zone(minutes, end int) (int, int, bool) {
	if g.is(end, "gmt", "utc", "est", "edt", "et", "cet") {
		end++
	} else if g.is(end, "local") && g.is(end+1, "time") {
		end += 2
	}
	return minutes, end, minutes < 24*60
}

// clockForm is how a time of day is written in one word.
type clockForm uint8

const (
	noClock  clockForm = iota
	colon              // 08:30
	dot                // 1.52
	military           // 0300
	bareHour           // 2, four
)

// figuresOfClock reads the one word of a time of day.
func figuresOfClock(word string) (hour, minute int, form clockForm) {
	if n, ok := lexicon.CardinalWord(word); ok {
		if n < 1 || n > 12 {
			return 0, 0, noClock
		}
		return n, 0, bareHour
	}
	for i := range len(word) {
		c := word[i]
		if c >= '0' && c <= '9' {
			continue
		}
		if c != ':' && c != '.' || i == 0 || i > 2 || len(word) != i+3 {
			return 0, 0, noClock
		}
		hour, minute = small2(word[:i]), small2(word[i+1:])
		if hour > 23 || minute < 0 || minute > 59 {
			return 0, 0, noClock
		}
		if c == ':' {
			return hour, minute, colon
		}
		return hour, minute, dot
	}
	switch {
	case len(word) == 4 && small2(word[:2]) < 24 && small2(word[2:]) < 60:
		return small2(word[:2]), small2(word[2:]), military
	case len(word) > 0 && len(word) <= 2 && small2(word) < 24:
		return small2(word), 0, bareHour
	}
	return 0, 0, noClock
}

// small2 reads one or two digits, -1 when they are something else.
func small2(word string) int {
	n := 0
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return -1
		}
		n = n*10 + int(word[i]-'0')
	}
	return n
}
