package copying

import (
	"fmt"
	"time"

	"github.com/saidby/saidby"
)

const (
	// whole and part: where nearly all of one article stands in the other, which
	// has much besides, it was cut from it.
	whole = 0.9
	part  = 0.7
)

// direction says which of two articles had the common text first, and what that
// rests on: the first of these grounds that speaks for one side only. Two that
// carry the same agency's text have it from there and not from each other.
//
//  1. One credits the other, or the agency whose own text the other is.
//  2. One is an agency's own text, the other a paper's.
//  3. One has in quotation marks most of what they share, the other says it itself.
//  4. One holds all of the other, which is shorter.
//  5. One was published on an earlier day. The hour is not asked for: pages put
//     on the clock of their last change, or of another zone.
func direction(a, b *Text, m measures) (from, why string) {
	if from, why = credited(a, b); why != "" {
		return from, why
	}
	if wireA, wireB := a.credits.wire(), b.credits.wire(); wireA != wireB {
		if wireA {
			return a.document, "an agency's own text"
		}
		return b.document, "an agency's own text"
	}
	if a.credits.agency != "" && a.credits.agency == b.credits.agency {
		return "", "both carry one agency's text"
	}
	before := a.credits.before(b.credits)
	switch {
	case m.quotedA >= told && 2*m.quotedA >= m.common:
		return a.document, "quoted by the other"
	case m.quotedB >= told && 2*m.quotedB >= m.common:
		return b.document, "quoted by the other"
	case m.ofB >= whole && m.ofA <= part && before >= 0:
		return a.document, "holds all of it"
	case m.ofA >= whole && m.ofB <= part && before <= 0:
		return b.document, "holds all of it"
	case before > 0:
		return a.document, fmt.Sprintf("published before: %s, %s", a.credits.published, b.credits.published)
	case before < 0:
		return b.document, fmt.Sprintf("published before: %s, %s", b.credits.published, a.credits.published)
	}
	return "", ""
}

// credited follows the credits that the two give. Two that credit each other tell
// nothing about which of them was first.
func credited(a, b *Text) (from, why string) {
	byB, bCredits := b.credits.to(a.credits)
	byA, aCredits := a.credits.to(b.credits)
	switch {
	case bCredits && !aCredits:
		return a.document, fmt.Sprintf("credits it: %q", byB)
	case aCredits && !bCredits:
		return b.document, fmt.Sprintf("credits it: %q", byA)
	}
	return "", ""
}

// before is above 0 where c was published on an earlier day than d, below 0 where
// on a later one, and 0 where the days do not tell.
func (c credits) before(d credits) int {
	if c.published == "" || d.published == "" {
		return 0
	}
	switch {
	case c.published < d.published:
		return 1
	case c.published > d.published:
		return -1
	}
	return 0
}

// dayOf gives the exact day of publication, "" where it is not known.
func dayOf(t *saidby.Time) string {
	if t == nil || t.Start != t.End {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, t.Start); err != nil {
		return ""
	}
	return t.Start
}
