package date

// relative gives the days of what is counted from publication: "yesterday",
// "last week", "two months ago", "the past 24 hours".
func (c *context) relative() (days, bool) {
	if !c.dated {
		return none()
	}
	now, n := c.now.end, c.rule.Offset
	switch c.rule.Modifier {
	case "past":
		r := days{c.back(-n), now}
		return r, c.rule.Unit != "decade"
	case "coming":
		return days{now, c.back(-n)}, true
	case "ago":
		return c.ago()
	}
	switch c.rule.Unit {
	case "day":
		return one(now.plus(n))
	case "week":
		return c.clip(weekOf(now.plus(7 * n))), true
	case "weekend":
		saturday := now.monday().plus(5)
		if c.tense != Future && now.weekday() < 6 || n < 0 && now.weekday() >= 6 {
			saturday = saturday.plus(-7)
		}
		return days{saturday, saturday.plus(1)}, true
	case "month":
		return c.clip(monthOf(now.months(n))), true
	case "quarter":
		return quarter(now.Year(), (int(now.Month())-1)/3+1+n), true
	case "year":
		return c.clip(yearOf(now.Year() + n)), true
	case "decade":
		start := (now.Year()/10 + n) * 10
		return days{newDay(start, 1, 1), newDay(start+9, 12, 31)}, true
	}
	return none()
}

// clip ends a calendar unit that is still running with the day of publication:
// nothing that has happened "this week" lies in its days to come.
func (c *context) clip(r days) days {
	now := c.now.end
	running := r.start.Before(now.plus(1).Time) && r.end.After(now.Time)
	switch {
	case !running:
		return r
	case c.tense == Future || c.rule.Modifier == "later" && c.tense != Past:
		return days{now, r.end}
	}
	return days{r.start, now}
}

// back is the day so many units before publication; a negative n goes ahead.
func (c *context) back(n int) day {
	now := c.now.end
	switch c.rule.Unit {
	case "hour":
		return now.plus(-(n + sign(n)*23) / 24)
	case "day":
		return now.plus(-n)
	case "week":
		return now.plus(-7 * n)
	case "fortnight":
		return now.plus(-14 * n)
	case "month":
		return now.months(-n)
	case "quarter":
		return now.months(-3 * n)
	case "year":
		return now.months(-12 * n)
	case "decade":
		return now.months(-120 * n)
	}
	return now
}

// ago gives "two weeks ago" as wide as its unit: a week, a month, a year. A
// vague number ("days ago") gives no day.
func (c *context) ago() (days, bool) {
	n := -c.rule.Offset
	if n == 0 {
		return none()
	}
	switch c.rule.Unit {
	case "minute":
		return c.now, true
	case "hour":
		if n > 12 {
			return one(c.now.end.plus(-(n + 12) / 24))
		}
		return c.now, true
	case "day":
		return one(c.back(n))
	case "week", "fortnight":
		return weekOf(c.back(n)), true
	case "month":
		return monthOf(c.back(n)), true
	case "year", "decade":
		return yearOf(c.back(n).Year()), true
	}
	return none()
}

// anaphoric gives what hangs on another time: "the same day", "a day later",
// "twenty minutes later", "hours after".
func (c *context) anaphoric() (days, bool) {
	if !c.anchored {
		return none()
	}
	n := c.rule.Offset
	switch c.rule.Unit {
	case "minute":
		return c.anchor, true
	case "hour":
		if n >= 24 || n <= -24 {
			return c.anchor.shift(n / 24), true
		}
		return c.anchor, true
	case "day":
		if n == 0 && c.rule.Modifier != "" {
			return none() // "days later"
		}
		return c.anchor.shift(n), true
	}
	if n == 0 && c.rule.Modifier != "" {
		return none()
	}
	at := context{rule: c.rule, now: c.anchor, dated: true, tense: Past}
	there := at.back(-n)
	switch c.rule.Unit {
	case "week":
		if c.rule.Modifier == "" {
			return weekOf(there), true
		}
		return c.anchor.shift(7 * n), true
	case "month":
		return monthOf(there), true
	case "year":
		return yearOf(there.Year()), true
	}
	return none()
}

// part gives the day of "at dawn", which is that of the running date. In a night
// that runs over two days the hours before noon are of its second day.
func (c *context) part() (days, bool) {
	if c.rule.Part == "overnight" && !c.anchored && c.dated {
		return c.now, true
	}
	if !c.anchored {
		return none()
	}
	if c.anchor.end != c.anchor.start.plus(1) || c.rule.Part == "overnight" {
		return c.anchor, c.anchor.precision() <= 2
	}
	const noon = 12 * 60
	switch {
	case c.rule.Clock > noon || c.rule.Part == "evening" || c.rule.Part == "afternoon" || c.rule.Part == "dusk":
		return one(c.anchor.start)
	case c.rule.Clock > 0 || c.rule.Part == "morning" || c.rule.Part == "dawn" || c.rule.Part == "daybreak" || c.rule.Part == "sunrise":
		return one(c.anchor.end)
	}
	return c.anchor, true
}

// interval gives the days of two ends, a season, a quarter or a decade.
func (c *context) interval() (days, bool) {
	r := c.rule
	switch {
	case r.Unit == "decade":
		return days{newDay(r.Year, 1, 1), newDay(r.Year+9, 12, 31)}, r.Year > 0
	case r.Unit == "season":
		return c.season()
	case r.Unit == "quarter":
		return c.quarter()
	case r.EndWeekday > 0:
		end, ok := c.weekday(r.EndWeekday)
		if !ok {
			return none()
		}
		return days{after(end.start.plus(-7), r.Weekday, true), end.end}, true
	case r.EndDay > 0:
		start, ok := c.day(r.Year, r.Month, r.Day)
		if !ok {
			return none()
		}
		end := newDay(start.start.Year(), r.EndMonth, r.EndDay)
		if r.EndYear > 0 {
			end = newDay(r.EndYear, r.EndMonth, r.EndDay)
		} else if end.Before(start.start.Time) {
			end = newDay(start.start.Year()+1, r.EndMonth, r.EndDay)
		}
		return days{start.start, end}, end.Day() == r.EndDay
	case r.EndMonth > 0:
		start, ok := c.month()
		if !ok {
			return none()
		}
		end := monthOf(newDay(start.start.Year(), r.EndMonth, 1))
		if r.EndYear > 0 {
			end = monthOf(newDay(r.EndYear, r.EndMonth, 1))
		} else if end.end.Before(start.start.Time) {
			end = monthOf(newDay(start.start.Year()+1, r.EndMonth, 1))
		}
		return days{start.start, end.end}, true
	case r.EndYear > 0:
		return days{newDay(r.Year, 1, 1), newDay(r.EndYear, 12, 31)}, true
	}
	return none()
}

// season gives three whole months of the northern year; winter is named by the
// year in which it begins.
func (c *context) season() (days, bool) {
	year := c.rule.Year
	if year == 0 {
		if !c.dated {
			return none()
		}
		now := c.now.end
		year = now.Year()
		begun := !newDay(year, c.rule.Month, 1).After(now.Time)
		over := newDay(year, c.rule.Month+3, 0).Before(now.Time)
		switch {
		case c.rule.Modifier == "this":
		case c.tense == Future || c.rule.Modifier == "next":
			if over || c.rule.Modifier == "next" && begun {
				year++
			}
		case !begun || c.rule.Modifier == "last" && !over:
			year--
		}
	}
	return days{newDay(year, c.rule.Month, 1), newDay(year, c.rule.Month+3, 0)}, true
}

// quarter gives three months of a year; in the past tense the last such quarter
// that had begun by publication.
func (c *context) quarter() (days, bool) {
	year := c.rule.Year
	if year == 0 {
		if !c.dated {
			return none()
		}
		year = c.now.end.Year()
		if c.tense != Future && newDay(year, c.rule.Offset*3-2, 1).After(c.now.end.Time) {
			year--
		}
	}
	return quarter(year, c.rule.Offset), true
}

func quarter(year, n int) days {
	return days{newDay(year, n*3-2, 1), newDay(year, n*3+1, 0)}
}

func sign(n int) int { return min(1, max(-1, n)) }
