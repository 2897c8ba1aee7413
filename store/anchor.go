package store

import "github.com/saidby/saidby"

// ClaimAt gives the id of the claim of anchor's document that a decision is about
// now: of those whose span overlaps the anchor, one of the same type before any
// other, then the one with the largest share of both spans in common, then the
// least id. A newer version may have read the sentence a little differently and
// must not lose what a person decided about it. "" where nothing overlaps.
func ClaimAt(anchor Anchor, claims []saidby.Claim) string {
	best, bestSame, bestShare := "", false, 0.0
	for i := range claims {
		c := &claims[i]
		share := overlap(anchor, c.Event.Span)
		if share == 0 {
			continue
		}
		same := c.Event.Type == anchor.Type
		switch {
		case best == "", same && !bestSame:
		case same != bestSame, share < bestShare, share == bestShare && c.ID > best:
			continue
		}
		best, bestSame, bestShare = c.ID, same, share
	}
	return best
}

// overlap is the share of the code points of both spans that lie in both.
func overlap(a Anchor, s saidby.Selector) float64 {
	common := min(a.End, s.End) - max(a.Start, s.Start)
	if common <= 0 {
		return 0
	}
	return float64(common) / float64(max(a.End, s.End)-min(a.Start, s.Start))
}
