// Package date says which day, or which range of days, a time expression means.
//
// A [saidby.DateMention] goes in with the day of publication, the tense of the
// clause and the running date of the text; a [saidby.Time] comes out, or nil
// where the words do not say a day. Nothing is filled in: without a day of
// publication "yesterday" has no day, and a deadline ("by Friday") is not the
// day on which anything happened.
package date

import "github.com/saidby/saidby"

// Tense is the direction in which a clause looks.
type Tense int

// The tenses. The zero value reads as the past, in which nearly all news is told.
const (
	Past Tense = iota
	Present
	Future
)

// Resolve gives the days that a time expression means. published is the day of
// publication (nil: not known); anchor is the time of the event or entry before
// ("the same day", "at dawn"; nil: none). The result has no Span.
//
// Ranges include both ends. "Last week" is Monday to Sunday, "last night" the
// day before publication and that day, "this month" in the past ends with
// publication, "since October" runs from 1 October to publication.
func Resolve(m saidby.DateMention, published *saidby.Time, tense Tense, anchor *saidby.Time) *saidby.Time {
	switch m.Rule.Modifier {
	case "until", "by", "before", "after":
		if m.Kind != "part" && m.Kind != "anaphoric" {
			return nil
		}
	case "since":
		return since(m, published, anchor)
	}
	return resolve(m, published, tense, anchor)
}

func since(m saidby.DateMention, published, anchor *saidby.Time) *saidby.Time {
	began := resolve(m, published, Past, anchor)
	from, ok := rangeOf(began)
	now, known := rangeOf(published)
	if !ok || !known || now.end.Before(from.start.Time) {
		return nil
	}
	return days{from.start, now.end}.time(saidby.Relative)
}

// resolve leaves the word before the expression ("since", "by") aside.
func resolve(m saidby.DateMention, published *saidby.Time, tense Tense, anchor *saidby.Time) *saidby.Time {
	c := context{rule: m.Rule, tense: tense}
	c.now, c.dated = rangeOf(published)
	c.anchor, c.anchored = rangeOf(anchor)
	r, ok := c.days(m.Kind)
	if !ok {
		return nil
	}
	r = c.night(r)
	if !r.valid() {
		return nil
	}
	basis := saidby.Relative
	switch {
	case m.Rule.Year > 0 || c.anchored && anchor.Basis == saidby.Stated && (m.Kind == "anaphoric" || m.Kind == "part"):
		basis = saidby.Stated
	}
	return r.time(basis)
}

// context is what one expression is held against.
type context struct {
	rule            saidby.DateRule
	tense           Tense
	now, anchor     days
	dated, anchored bool
}

// days gives the days of an expression before its part of the day is looked at.
func (c *context) days(kind string) (days, bool) {
	switch kind {
	case "day":
		return c.day(c.rule.Year, c.rule.Month, c.rule.Day)
	case "month":
		return c.month()
	case "year":
		return yearOf(c.rule.Year), c.rule.Year > 0
	case "weekday":
		return c.weekday(c.rule.Weekday)
	case "relative":
		return c.relative()
	case "interval":
		return c.interval()
	case "anaphoric":
		return c.anaphoric()
	case "part":
		return c.part()
	}
	return none()
}

// night widens a day to the two days of a night across midnight.
func (c *context) night(r days) days {
	if r.start != r.end {
		return r
	}
	switch c.rule.Part {
	case "night of": // "the night of 16 October" begins on that day
		return days{r.start, r.end.plus(1)}
	case "overnight": // "overnight" told on a day ends on that day
		return days{r.start.plus(-1), r.end}
	}
	return r
}

// day finds the year, or the month, of a day that is told without it: the last
// such day in the past tense, the next one in the future, for the present the
// nearest.
func (c *context) day(year, month, dayOfMonth int) (days, bool) {
	if year > 0 {
		d := newDay(year, month, dayOfMonth)
		return days{d, d}, d.Day() == dayOfMonth
	}
	if !c.dated {
		return none()
	}
	if month == 0 { // "the first of this month"
		d := c.now.end.months(c.rule.Offset)
		return one(newDay(d.Year(), int(d.Month()), dayOfMonth))
	}
	return one(c.near(month, dayOfMonth))
}

// near gives the day of the year next to publication on the side that the tense
// says. Some days of grace in both directions: a day that lies just on the other side
// is far more often a clause whose tense misleads ("the deadline was set for 3
// May") than the same day of another year, which news would name.
func (c *context) near(month, dayOfMonth int) day {
	const grace, ahead = 10, 100 // days
	now := c.now.end
	d := newDay(now.Year(), month, dayOfMonth)
	switch c.tense {
	case Future:
		if d.Before(now.plus(-grace).Time) {
			return newDay(now.Year()+1, month, dayOfMonth)
		}
	case Past:
		if d.After(now.plus(ahead).Time) {
			return newDay(now.Year()-1, month, dayOfMonth)
		}
	default:
		if d.Before(now.months(-6).Time) {
			return newDay(now.Year()+1, month, dayOfMonth)
		}
		if d.After(now.months(6).Time) {
			return newDay(now.Year()-1, month, dayOfMonth)
		}
	}
	return d
}

// month gives the month of "in September", "March 2022", "June last year". What
// is early or late in a month is not narrowed: the words draw no line there.
func (c *context) month() (days, bool) {
	year := c.rule.Year
	if year > 0 {
		return monthOf(newDay(year, c.rule.Month, 1)), true
	}
	if !c.dated {
		return none()
	}
	now := c.now.end
	if c.rule.Unit == "year" {
		return monthOf(newDay(now.Year()+c.rule.Offset, c.rule.Month, 1)), true
	}
	year = now.Year()
	this := int(now.Month())
	switch {
	case c.rule.Modifier == "this":
	case c.rule.Modifier == "next" || c.rule.Modifier != "last" && c.tense == Future:
		if c.rule.Month < this || c.rule.Month == this && c.rule.Modifier == "next" {
			year++
		}
	default:
		if c.rule.Month > this || c.rule.Month == this && c.rule.Modifier == "last" {
			year--
		}
	}
	return monthOf(newDay(year, c.rule.Month, 1)), true
}

// weekday gives the day of "on Friday": the last one up to publication in the
// past tense, the next one in the future. "Last Friday" is never today.
func (c *context) weekday(weekday int) (days, bool) {
	if c.rule.Modifier == "following" || c.rule.Modifier == "that" || c.rule.Modifier == "same" {
		if !c.anchored {
			return none()
		}
		return one(after(c.anchor.end, weekday, c.rule.Modifier == "following"))
	}
	if !c.dated {
		return none()
	}
	now := c.now.end
	switch {
	case c.rule.Unit == "week":
		return one(now.monday().plus(7*c.rule.Offset + weekday - 1))
	case c.rule.Modifier == "next" || c.rule.Modifier == "coming":
		return one(after(now, weekday, true))
	case c.rule.Modifier == "last" || c.rule.Modifier == "past":
		return one(after(now.plus(-8), weekday, true))
	case c.tense == Future:
		return one(after(now, weekday, false))
	}
	return one(after(now.plus(-7), weekday, true))
}

// after gives the first such weekday after d, or on d itself unless strict.
func after(d day, weekday int, strict bool) day {
	ahead := (weekday - d.weekday() + 7) % 7
	if ahead == 0 && strict {
		ahead = 7
	}
	return d.plus(ahead)
}
