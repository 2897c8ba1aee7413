package resolve

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby"
)

// A round-up tells many things under one date: a night's list, a live blog, a
// digest by country. Its parts begin with a heading or an hour and stand apart.

// findSections numbers the parts of a round-up by sentence. Any other article is
// one part.
func (r *resolver) findSections() {
	r.sections = make([]int, len(r.Sentences))
	part, paragraph := 0, -1
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			if opensPart(s) || r.isHeadingLine(i) {
				part++
			}
		}
		r.sections[i] = part
	}
	const fewest = 3
	if part < fewest {
		clear(r.sections)
	}
}

// isHeadingLine reports whether sentence i is a line by itself that only names a
// place, as digests by country have them: "Yemen", "South Sudan".
func (r *resolver) isHeadingLine(i int) bool {
	s := &r.Sentences[i]
	if s.Furniture || i == 0 || i+1 >= len(r.Sentences) || r.Sentences[i+1].Paragraph == s.Paragraph || r.isHeadline(i) {
		return false
	}
	for p := range r.Places {
		m := &r.Places[p]
		if m.Sentence == i && m.First == 0 && m.Last >= len(s.Tokens)-1 && r.spots[p].Place != nil {
			return true
		}
	}
	return false
}

// opensPart reports whether a paragraph begins with a heading, an hour or the mark
// of a list: "Sumy.", "SUDAN.", "09:40", "- Units of ...".
func opensPart(s *saidby.Sentence) bool {
	n := len(s.Tokens)
	if n == 0 {
		return false
	}
	if hour := s.Tokens[0].Text; strings.Contains(hour, ":") && unicode.IsDigit(rune(hour[0])) {
		return true
	}
	switch s.Tokens[0].Text {
	case "-", "–", "—", "•", "*", "·":
		return true
	}
	last := s.Tokens[n-1].Text
	const longest = 6 // words of a heading, its full stop included
	if n > longest || last != "." && last != ":" {
		return false
	}
	for i := range s.Tokens[:n-1] {
		if s.Tokens[i].UPOS == "VERB" || s.Tokens[i].UPOS == "AUX" {
			return false
		}
	}
	return n <= 3 || s.Tokens[0].UPOS == "PROPN"
}

// isRoundup reports whether the article has parts.
func (r *resolver) isRoundup() bool {
	n := len(r.sections)
	return n > 0 && r.sections[n-1] > 0
}

// headingDay is the date mention in the head of a round-up that dates its entries,
// -1. A digest of a week or more dates nothing.
func (r *resolver) headingDay() int {
	for i := range r.Dates {
		if r.sections[r.Dates[i].Sentence] > 0 {
			break
		}
		if t := r.days[i]; t != nil && t.DatePrec <= 2 && daysBetween(t.Start, t.End) <= 1 {
			return i
		}
	}
	return -1
}

// isHourly reports whether the parts begin with an hour, as in a live blog.
func (r *resolver) isHourly() bool {
	for i := range r.Sentences {
		if r.sections[i] == 1 {
			return strings.Contains(r.Sentences[i].Tokens[0].Text, ":")
		}
	}
	return false
}

// dateByHeading gives the entries of a live blog or of a night's list that have
// no date of their own the date of the heading. A briefing of one day tells of
// other days too, so its heading dates nothing.
func (r *resolver) dateByHeading() {
	if !r.isRoundup() {
		return
	}
	heading := r.headingDay()
	if heading < 0 || !r.isHourly() && r.days[heading].Start == r.days[heading].End {
		return
	}
	for i := range r.acts {
		a := &r.acts[i]
		if a.day < 0 && !a.dropped && r.section(a) > 0 && a.ContentOf < 0 {
			a.day = heading
		}
	}
}
