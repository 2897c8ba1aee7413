package merge

import (
	"fmt"
)

// weighDay weighs when the two happened. A claim without a day is bounded by its
// day of publication: it did not happen later, and news is mostly of the last
// days.
func (w *weighing) weighDay(a, b *view) {
	switch {
	case a.dated && b.dated:
		w.weighDates(a, b, dayNext)
	case a.dated && b.known:
		w.weighUndated(a, b)
	case b.dated && a.known:
		w.weighUndated(b, a)
	case !a.dated && !b.dated && a.known && b.known:
		apart := distance(a.published, b.published)
		weight := dayLongAgo
		switch {
		case apart <= 3:
			weight = dayBothNone
		case apart <= 30:
			weight = dayEarlier
		}
		w.add("day", weight, func() string { return fmt.Sprintf("neither has a day; published %d days apart", apart) })
	}
}

func distance(a, b int) int { return max(a-b, b-a) }

// weighDates weighs two dated claims; next is what neighbouring days weigh. Acts
// that go on (people held "since Saturday") are compared by their first day.
func (w *weighing) weighDates(a, b *view, next float64) {
	const exact = 2 // days that one night touches
	longer := max(a.last-a.first, b.last-b.first)
	shorter := min(a.last-a.first, b.last-b.first)
	weight := dayFar
	switch gap := max(a.first-b.last, b.first-a.last); {
	case gap <= 0 && longer < exact, a.first == b.first && shorter < exact:
		weight = daySame
	case gap <= 0 && longer <= 7:
		weight = (daySame + dayOverlap) / 2
	case gap <= 0:
		weight = dayOverlap
	case gap == 1:
		weight = next
	case gap <= 3:
		weight = dayNear
	}
	w.add("day", weight, func() string { return a.dayWords() + " and " + b.dayWords() })
}

// weighUndated weighs a dated claim against one that has only a day of
// publication.
func (w *weighing) weighUndated(dated, other *view) {
	const justNow, lately, week, recently, month = 2, 4, 7, 10, 30
	weight := dayLongAgo
	switch before := other.published - dated.last; {
	case dated.first > other.published+1 && (dated.role != plan || before < -month):
		weight = dayToCome
	case before <= justNow:
		weight = dayJustNow
	case before <= lately:
		weight = dayLately
	case before <= recently:
		weight = dayRecently
	case before <= month, dated.known && distance(dated.published, other.published) <= week: // old news that came up again
		weight = dayEarlier
	}
	w.add("day", weight, func() string {
		return dated.dayWords() + "; the other has no day and was published on " + other.c.Article.Published
	})
}

func (v *view) dayWords() string {
	if v.first == v.last {
		return isoDay(v.first)
	}
	return isoDay(v.first) + " to " + isoDay(v.last)
}
