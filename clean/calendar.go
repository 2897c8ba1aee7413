package clean

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/saidby/saidby"
)

// Published reads a day of publication as it is given with a document: an ISO
// 8601 date or date-time ("2025-11-12", "2025-11-12T08:30:00+02:00"), a month
// ("2025-11"), a year, or a date in words ("12 November 2025", "Wed, 12 Nov 2025
// 08:30 GMT"). The day is the one that is written, whatever the time zone.
// Basis is left for the caller to fill.
func Published(given string) (saidby.Time, error) {
	s := strings.TrimSpace(given)
	for _, form := range []struct {
		layout    string
		precision int // UCDP date_prec
	}{{time.DateOnly, 1}, {"20060102", 1}, {"2006-01", 4}, {"2006", 5}} {
		n := len(form.layout)
		if len(s) < n || len(s) > n && s[n] != 'T' && s[n] != ' ' {
			continue
		}
		if day, err := time.Parse(form.layout, s[:n]); err == nil && isNewsYear(day.Year()) {
			return period(day, form.precision), nil
		}
	}
	if found, ok := findDate(s); ok {
		return period(found.day, 1), nil
	}
	return saidby.Time{}, fmt.Errorf("published: %q is not a date; YYYY-MM-DD is expected", shorten(given, 40))
}

func period(start time.Time, precision int) saidby.Time {
	end := start
	switch precision {
	case 4:
		end = start.AddDate(0, 1, -1)
	case 5:
		end = start.AddDate(1, 0, -1)
	}
	return saidby.Time{Start: start.Format(time.DateOnly), End: end.Format(time.DateOnly), DatePrec: precision}
}

func shorten(s string, runes int) string {
	for i := range s {
		if runes == 0 {
			return s[:i] + "…"
		}
		runes--
	}
	return s
}

// dateFound is a whole date, year included, in a line.
type dateFound struct {
	saidby.Span // within the line
	day         time.Time
}

// findDate finds the first date with a year: "17 September 2025", "Nov. 12,
// 2025", "2025-11-12", "12.11.2025". Of "27 September to 3 October 2025" that is
// the second. "12/11/2025" means two things and is not read.
func findDate(s string) (dateFound, bool) {
	parts := dateParts(s)
	for i := range parts {
		for _, pattern := range datePatterns {
			if found, ok := pattern.match(parts[i:]); ok {
				return found, true
			}
		}
	}
	return dateFound{}, false
}

// datePart is a word or a number with the blanks and marks before it.
type datePart struct {
	saidby.Span
	before byte // the mark that divides it from the part before: ' ', '-', '.', ',', '/'
	number int  // -1 for a word
	digits int
	month  time.Month // 0: no month's name
}

func dateParts(s string) []datePart {
	var parts []datePart
	before := byte(' ')
	for at := 0; at < len(s); {
		c := s[at]
		switch {
		case c >= '0' && c <= '9':
			end := at
			for end < len(s) && s[end] >= '0' && s[end] <= '9' {
				end++
			}
			p := datePart{Span: saidby.Span{Start: at, End: end}, before: before, digits: end - at, number: -1}
			if n, err := strconv.Atoi(s[at:end]); err == nil {
				p.number = n
			}
			for _, suffix := range []string{"st", "nd", "rd", "th"} {
				if strings.HasPrefix(s[end:], suffix) {
					end += len(suffix)
					break
				}
			}
			parts, before, at = append(parts, p), ' ', end
		case c >= 0x80 || unicode.IsLetter(rune(c)):
			end := at
			for end < len(s) && (s[end] >= 0x80 || unicode.IsLetter(rune(s[end]))) {
				end++
			}
			p := datePart{Span: saidby.Span{Start: at, End: end}, before: before, number: -1, month: months[strings.ToLower(s[at:end])]}
			if end < len(s) && s[end] == '.' && p.month != 0 { // "Nov. 12"
				end++
			}
			parts, before, at = append(parts, p), ' ', end
		default:
			if c != ' ' {
				before = c
			}
			at++
		}
	}
	return parts
}

// datePattern says at which of three parts day, month and year stand.
type datePattern struct {
	day, month, year int
	marks            string // that may stand between the parts; blanks only: " "
	named            bool   // the month is a name
}

var datePatterns = []datePattern{
	{day: 0, month: 1, year: 2, marks: " ,", named: true},
	{day: 1, month: 0, year: 2, marks: " ,", named: true},
	{year: 0, month: 1, day: 2, marks: "-"},
	{day: 0, month: 1, year: 2, marks: "."},
}

func (p datePattern) match(parts []datePart) (dateFound, bool) {
	if len(parts) < 3 {
		return dateFound{}, false
	}
	day, month, year := parts[p.day], parts[p.month], parts[p.year]
	for _, part := range parts[1:3] {
		if strings.IndexByte(p.marks, part.before) < 0 {
			return dateFound{}, false
		}
	}
	number := month.number
	if p.named {
		number = int(month.month)
	}
	if year.digits != 4 || !isNewsYear(year.number) || number < 1 || number > 12 || day.digits > 2 || day.number < 1 {
		return dateFound{}, false
	}
	found := time.Date(year.number, time.Month(number), day.number, 0, 0, 0, 0, time.UTC)
	if found.Day() != day.number { // 31 April
		return dateFound{}, false
	}
	return dateFound{Span: saidby.Span{Start: parts[0].Start, End: parts[2].End}, day: found}, true
}

// isNewsYear rules out numbers that stand where no year was known, such as 0001.
func isNewsYear(year int) bool { return year >= 1800 && year < 2200 }

// months by their English names and the abbreviations of agencies' style books.
var months = func() map[string]time.Month {
	m := map[string]time.Month{"sept": time.September}
	for month := time.January; month <= time.December; month++ {
		name := strings.ToLower(month.String())
		m[name], m[name[:3]] = month, month
	}
	return m
}()

// weekdays by their English names and abbreviations.
var weekdays = func() map[string]bool {
	m := map[string]bool{"tues": true, "thur": true, "thurs": true}
	for day := time.Sunday; day <= time.Saturday; day++ {
		name := strings.ToLower(day.String())
		m[name], m[name[:3]] = true, true
	}
	return m
}()
