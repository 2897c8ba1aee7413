package merge

import (
	"time"
)

// dayOf counts days from 1970; ok is false for what is no ISO 8601 day.
func dayOf(iso string) (day int, ok bool) {
	if len(iso) < len(time.DateOnly) {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, iso[:len(time.DateOnly)])
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / 86400), true
}

// isoDay writes a day that dayOf counted.
func isoDay(day int) string { return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly) }

// daysBetween gives the days from a to b, 0 where one is no day.
func daysBetween(a, b string) int {
	from, ok1 := dayOf(a)
	to, ok2 := dayOf(b)
	if !ok1 || !ok2 {
		return 0
	}
	return to - from
}
