package merge

import (
	"fmt"
	"math"
	"slices"

	"github.com/saidby/saidby"
)

// tollOf is what a kind of count is compared as: combatants captured and people
// abducted, detained or freed are all people taken.
func tollOf(k saidby.CountKind) saidby.CountKind {
	switch k {
	case saidby.Abducted, saidby.Detained, saidby.Exchanged, saidby.Released, saidby.Surrendered:
		return saidby.Captured
	}
	return k
}

// weighTolls weighs the numbers. The same number is a strong sign where it is neither
// small nor round, and makes another one that differs a slip. Numbers that differ say little while a toll may still be rising or
// while the two were published together; a later and lower one, or one several
// times as high, speaks against; less so where a party counts its own feats.
func (w *weighing) weighTolls(a, b *view) {
	if len(a.counts) == 0 || len(b.counts) == 0 {
		return
	}
	type compared struct {
		weight float64
		detail func() string
	}
	var equal, unlike []compared
	telling := false
	var done []saidby.CountKind
	for i := range a.counts {
		kind := tollOf(a.counts[i].Kind)
		if kind == saidby.Missing || kind == saidby.OtherCount || slices.Contains(done, kind) {
			continue
		}
		done = append(done, kind)
		weight, x, y := bestCount(a, b, kind)
		c := compared{weight, func() string {
			return fmt.Sprintf("%s %s and %s", kind, bounds(x.Min, x.Max), bounds(y.Min, y.Max))
		}}
		switch {
		case weight > 0:
			equal = append(equal, c)
			telling = telling || weight >= tollTelling
		case weight < 0:
			unlike = append(unlike, c)
		}
	}
	sum := 0.0
	for _, c := range equal {
		if sum < tollMost {
			sum += c.weight
			w.add("toll", min(c.weight, tollMost), c.detail)
		}
	}
	for _, c := range unlike[:min(1, len(unlike))] {
		switch {
		case telling:
			c.weight = max(c.weight, tollDiffers)
		case a.ofParty() != b.ofParty(): // one of them is a party's own count
			c.weight = max(c.weight, tollDisputed)
		}
		w.add("toll", c.weight, c.detail)
	}
}

// bestCount compares the numbers of one kind, each with each, and gives what
// speaks most for "same": a text often has the toll and parts of it.
func bestCount(a, b *view, kind saidby.CountKind) (weight float64, best, other *saidby.Count) {
	for i := range a.counts {
		for j := range b.counts {
			x, y := &a.counts[i], &b.counts[j]
			if tollOf(x.Kind) != kind || tollOf(y.Kind) != kind {
				continue
			}
			if u := compareCounts(x, y, laterThan(a, b)); best == nil || u > weight {
				weight, best, other = u, x, y
			}
		}
	}
	return weight, best, other
}

// laterThan gives the days by which b was published after a, 0 where unknown.
func laterThan(a, b *view) int {
	if !a.known || !b.known {
		return 0
	}
	return b.published - a.published
}

// compareCounts weighs two numbers of one kind, y said so many days after x.
func compareCounts(x, y *saidby.Count, later int) float64 {
	if x.Min == nil && x.Max == nil || y.Min == nil && y.Max == nil {
		return 0
	}
	exact := x.Min != nil && x.Max != nil && y.Min != nil && y.Max != nil && *x.Min == *x.Max
	switch {
	case exact && *x.Min == *y.Min && *x.Max == *y.Max:
		return equalToll(*x.Min)
	case intersect(x, y):
		return tollWithin
	}
	low, high := lower(x), lower(y) // low was said first
	if later < 0 {
		low, high = high, low
	}
	const several = 3 // times that a toll may rise and still be news of one act
	switch {
	case later == 0 && max(low, high) <= 2*max(1, min(low, high)):
		return 0
	case later != 0 && low <= high && high <= several*max(1, low):
		return 0
	}
	if low == 0 || high == 0 {
		return tollDiffers // nobody was hurt yet, or nobody else
	}
	const twice, many, tenfold = 2, 5, 10
	if max(low, high) <= twice*max(1, min(low, high)) {
		return tollDiffers
	}
	if min(low, high) == 1 && max(low, high) <= tenfold {
		return tollDiffers // who names one victim does not say that there was no other
	}
	if max(low, high) > many*max(1, min(low, high)) {
		return tollExcluded
	}
	return tollConflict
}

// equalToll weighs that two claims have the same number: the more numbers it could
// have been, the more it tells.
func equalToll(n int) float64 {
	if n <= 2 {
		return tollEqualFew
	}
	weight := min(tollEqualMost, tollEqualFew+tollDoubling*math.Log2(float64(n-1)))
	if n%10 == 0 {
		weight *= tollRound
	}
	return weight
}

func intersect(x, y *saidby.Count) bool {
	return (x.Max == nil || y.Min == nil || *y.Min <= *x.Max) && (y.Max == nil || x.Min == nil || *x.Min <= *y.Max)
}

// lower is the least that a count may mean; an upper bound stands in for a lower
// one that is open.
func lower(c *saidby.Count) int {
	if c.Min != nil {
		return *c.Min
	}
	return *c.Max
}

// bounds writes a count as a person would.
func bounds(low, high *int) string {
	switch {
	case low == nil && high == nil:
		return "an open number"
	case high == nil:
		return fmt.Sprintf("at least %d", *low)
	case low == nil:
		return fmt.Sprintf("at most %d", *high)
	case *low == *high:
		return fmt.Sprintf("%d", *low)
	}
	return fmt.Sprintf("%d to %d", *low, *high)
}
