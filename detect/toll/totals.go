package toll

import "github.com/saidby/saidby"

// Totals gives one quantity of a kind for a whole document about one incident.
// A running total counts before everything else, and the highest of several is
// the last known. Otherwise it is the highest number told at once; parts and
// numbers taken back are left out. It reports false where nothing of the kind is
// told. resolve, which knows which event each toll belongs to, does it better.
func Totals(mentions []saidby.TollMention, kind saidby.CountKind) (saidby.Quantity, bool) {
	best, total, found := saidby.Quantity{}, false, false
	for _, m := range mentions {
		if m.Kind != kind || m.Superseded || m.Part || m.Quantity.Vague || total && !m.Total {
			continue
		}
		if !found || m.Total && !total || higher(m.Quantity, best) {
			best, total, found = m.Quantity, m.Total, true
		}
	}
	return best, found
}

// higher compares by the number that is said, and prefers the exact one.
func higher(a, b saidby.Quantity) bool {
	x, y := said(a), said(b)
	return x > y || x == y && a.Min != nil && a.Max != nil && (b.Min == nil || b.Max == nil)
}

func said(q saidby.Quantity) int {
	switch {
	case q.Max != nil:
		return *q.Max
	case q.Min != nil:
		return *q.Min
	}
	return 0
}
