package date

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// figures reads dates written in figures alone: "2025-11-10", "11.11.2025" and
// "25/12/2025". Where day and month could be exchanged ("3/4/2025") the slash
// form is no date, because outlets on the two sides of the Atlantic differ.
func (g *grammar) figures(i int) (match, bool) {
	if g.class(i) != number {
		return match{}, false
	}
	if year, month, day, ok := dotted(g.word(i)); ok {
		return wholeDate(i, i+1, year, month, day)
	}
	if g.class(i+1) != dash || g.class(i+2) != number || g.class(i+3) != dash || g.class(i+4) != number || g.word(i+1) != g.word(i+3) {
		return match{}, false
	}
	a, b, c := g.value(i), g.value(i+2), g.value(i+4)
	if _, ok := g.yearAt(i); ok && g.word(i+1) != "/" {
		return wholeDate(i, i+5, a, b, c)
	}
	if _, ok := g.yearAt(i + 4); !ok || g.word(i+1) != "/" {
		return match{}, false
	}
	switch {
	case a > 12 || a == b:
		return wholeDate(i, i+5, c, b, a)
	case b > 12:
		return wholeDate(i, i+5, c, a, b)
	}
	return match{}, false
}

func wholeDate(first, end, year, month, day int) (match, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return match{}, false
	}
	return match{kind: "day", first: first, end: end, rule: saidby.DateRule{Year: year, Month: month, Day: day}}, true
}

// dotted takes "11.11.2025" apart; day before month, as everywhere dots are used.
func dotted(word string) (year, month, day int, ok bool) {
	d, rest, found := strings.Cut(word, ".")
	if !found {
		return 0, 0, 0, false
	}
	m, y, found := strings.Cut(rest, ".")
	if !found || len(y) != 4 || len(d) > 2 || len(m) > 2 {
		return 0, 0, 0, false
	}
	parts := [3]int{}
	for i, part := range [3]string{y, m, d} {
		n, ok := lexicon.ParseDigits(part)
		if !ok {
			return 0, 0, 0, false
		}
		parts[i] = int(n)
	}
	return parts[0], parts[1], parts[2], true
}
