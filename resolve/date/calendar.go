package date

import (
	"time"

	"github.com/saidby/saidby"
)

// day is a day without hour and zone.
type day struct{ time.Time }

func newDay(year, month, dayOfMonth int) day {
	return day{time.Date(year, time.Month(month), dayOfMonth, 0, 0, 0, 0, time.UTC)}
}

// parseDay reads the day at the head of an ISO 8601 date or date-time.
func parseDay(iso string) (day, bool) {
	if len(iso) < len(time.DateOnly) {
		return day{}, false
	}
	t, err := time.Parse(time.DateOnly, iso[:len(time.DateOnly)])
	return day{t}, err == nil
}

func (d day) plus(days int) day { return day{d.AddDate(0, 0, days)} }

// months goes on by months and stays within the month that it reaches: a month
// after 31 January is 28 or 29 February.
func (d day) months(n int) day {
	first := newDay(d.Year(), int(d.Month())+n, 1)
	return newDay(first.Year(), int(first.Month()), min(d.Day(), first.endOfMonth().Day()))
}

func (d day) endOfMonth() day { return newDay(d.Year(), int(d.Month())+1, 0) }

// weekday counts from 1 (Monday) to 7, as ISO 8601 does.
func (d day) weekday() int { return (int(d.Weekday())+6)%7 + 1 }

func (d day) monday() day { return d.plus(1 - d.weekday()) }

func (d day) String() string { return d.Format(time.DateOnly) }

// days is a range of days, both ends included.
type days struct{ start, end day }

func one(d day) (days, bool) { return days{d, d}, true }
func monthOf(d day) days     { return days{newDay(d.Year(), int(d.Month()), 1), d.endOfMonth()} }
func yearOf(year int) days   { return days{newDay(year, 1, 1), newDay(year, 12, 31)} }
func weekOf(d day) days      { return days{d.monday(), d.monday().plus(6)} }
func none() (days, bool)     { return days{}, false }
func (r days) valid() bool {
	return !r.end.Before(r.start.Time) && r.start.Year() > 0 && r.end.Year() < 10_000
}
func (r days) shift(n int) days { return days{r.start.plus(n), r.end.plus(n)} }
func (r days) precision() (datePrec int) {
	return precision(int(r.end.Sub(r.start.Time).Hours()/24) + 1)
}

// precision is UCDP GED's date_prec for a range of so many days: 1 the exact
// day, 2 within two to six days, 3 a week, 4 a month, 5 longer.
func precision(length int) int {
	switch {
	case length <= 1:
		return 1
	case length <= 6:
		return 2
	case length <= 8:
		return 3
	case length <= 31:
		return 4
	}
	return 5
}

// time turns the range into the noun of the report.
func (r days) time(basis saidby.Basis) *saidby.Time {
	return &saidby.Time{Start: r.start.String(), End: r.end.String(), DatePrec: r.precision(), Basis: basis}
}

// rangeOf reads a time of the report back.
func rangeOf(t *saidby.Time) (days, bool) {
	if t == nil {
		return none()
	}
	start, ok := parseDay(t.Start)
	if !ok {
		return none()
	}
	end, ok := parseDay(t.End)
	if !ok {
		end = start
	}
	r := days{start, end}
	return r, r.valid()
}
