package date

import (
	"fmt"
	"strconv"

	"github.com/saidby/saidby"
)

// Timex gives the TIMEX3 type ("DATE", "TIME", "DURATION", "SET") and value of a
// time expression, for scoring against TimeML corpora. Value is "" where the
// words give none that can be reckoned.
func Timex(m saidby.DateMention, published *saidby.Time, tense Tense, anchor *saidby.Time) (kind, value string) {
	r := m.Rule
	switch m.Kind {
	case "duration":
		return "DURATION", period(r.Offset, r.Unit)
	case "set":
		return "SET", period(max(r.Offset, 1), r.Unit)
	case "hint":
		return "DATE", hintValue(r)
	}
	if r.Modifier == "past" || r.Modifier == "coming" {
		return "DURATION", period(max(r.Offset, -r.Offset), r.Unit)
	}
	if anchor == nil {
		anchor = published
	}
	// The value names the whole unit, where Resolve ends what still runs.
	t := resolve(unbounded(m), published, tense, anchor)
	if t == nil {
		return "DATE", ""
	}
	start, ok := parseDay(t.Start)
	if !ok {
		return "DATE", ""
	}
	value = calendarValue(m, start)
	switch {
	case r.Clock > 0:
		return "TIME", fmt.Sprintf("%sT%02d:%02d", value, (r.Clock-1)/60, (r.Clock-1)%60)
	case m.Kind == "part", m.Kind == "relative" && r.Part == "morning" && r.Offset == 0:
		return "TIME", value + partCode(r.Part)
	case r.Part == "overnight":
		return "DATE", value + "TNI"
	}
	return "DATE", value
}

func unbounded(m saidby.DateMention) saidby.DateMention {
	if m.Rule.Modifier == "earlier" && m.Kind == "relative" {
		m.Rule.Modifier = ""
	}
	return m
}

// calendarValue writes the unit that an expression names.
func calendarValue(m saidby.DateMention, start day) string {
	r := m.Rule
	unit := r.Unit
	switch m.Kind {
	case "day", "weekday", "part":
		unit = "day"
	case "month":
		unit = "month"
	case "year":
		unit = "year"
	}
	switch unit {
	case "week", "fortnight":
		if r.Modifier == "ago" {
			return start.plus(6).String()
		}
		_, week := start.ISOWeek()
		return fmt.Sprintf("%d-W%02d", start.Year(), week)
	case "month":
		return start.Format("2006-01")
	case "quarter":
		return fmt.Sprintf("%d-Q%d", start.Year(), (int(start.Month())+2)/3)
	case "season":
		return fmt.Sprintf("%d-%s", start.Year(), map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}[r.Month])
	case "year":
		return strconv.Itoa(start.Year())
	case "decade":
		if r.Modifier == "ago" {
			return strconv.Itoa(start.Year())
		}
		return strconv.Itoa(start.Year()/10) + "X"
	}
	return start.String()
}

// period writes an amount of time: "P2M", "PT5H", "PXY" for "years".
func period(n int, unit string) string {
	amount := "X"
	if unit == "decade" {
		n, unit = 10*n, "year"
	}
	if unit == "weekend" {
		n, unit = 2*max(n, 1), "day"
	}
	if n != 0 {
		amount = strconv.Itoa(max(n, -n))
	}
	switch unit {
	case "minute":
		return "PT" + amount + "M"
	case "hour":
		return "PT" + amount + "H"
	case "day", "night":
		return "P" + amount + "D"
	case "week":
		return "P" + amount + "W"
	case "month":
		return "P" + amount + "M"
	case "quarter":
		if n == 0 {
			return "PXQ"
		}
		return "P" + strconv.Itoa(3*max(n, -n)) + "M"
	case "year":
		return "P" + amount + "Y"
	case "century":
		return "P" + amount + "E"
	}
	return "P" + amount + "X"
}

// hintValue tells past, present and future of expressions without a day.
func hintValue(r saidby.DateRule) string {
	switch {
	case r.Modifier == "recently" || r.Modifier == "lately" || r.Offset < 0:
		return "PAST_REF"
	case r.Offset > 0:
		return "FUTURE_REF"
	}
	return "PRESENT_REF"
}

func partCode(part string) string {
	switch part {
	case "morning", "dawn", "daybreak", "sunrise":
		return "TMO"
	case "afternoon":
		return "TAF"
	case "evening", "dusk", "sunset", "nightfall":
		return "TEV"
	case "night", "overnight", "night of":
		return "TNI"
	}
	return ""
}
