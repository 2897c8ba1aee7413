package toll

import "github.com/saidby/saidby"

// Totals gives the killed and the wounded of a whole document about one
// incident. A running total counts before everything else; otherwise it is the
// highest number told at once. Parts and numbers taken back are left out.
// "Shot" alone leaves open who died of it, so those who were killed come off the
// number of those who were shot. The zero Quantity means that nothing is told.
// resolve, which knows which event each toll belongs to, does it better.
func Totals(sentences []saidby.Sentence, mentions []saidby.TollMention) (killed, wounded saidby.Quantity) {
	killed = highest(mentions, func(m *saidby.TollMention) bool { return m.Kind == saidby.Killed })
	sure := highest(mentions, func(m *saidby.TollMention) bool { return m.Kind == saidby.Wounded && !struck(sentences, m) })
	shot := highest(mentions, func(m *saidby.TollMention) bool { return m.Kind == saidby.Wounded && struck(sentences, m) })
	rest := less(shot, said(killed))
	if said(rest) > said(sure) {
		return killed, rest
	}
	return killed, sure
}

// struck reports whether the predicate says only that people were hit.
func struck(sentences []saidby.Sentence, m *saidby.TollMention) bool {
	if m.Sentence < 0 || m.Sentence >= len(sentences) || m.Predicate < 0 || m.Predicate >= len(sentences[m.Sentence].Tokens) {
		return false
	}
	switch sentences[m.Sentence].Tokens[m.Predicate].Lemma {
	case "shoot", "shot", "shooting", "hit", "strike":
		return true
	}
	return false
}

func highest(mentions []saidby.TollMention, of func(*saidby.TollMention) bool) saidby.Quantity {
	best, total, found := saidby.Quantity{}, false, false
	for i := range mentions {
		m := &mentions[i]
		if !of(m) || m.Superseded || m.Part || m.Quantity.Vague || total && !m.Total {
			continue
		}
		if !found || m.Total && !total || higher(m.Quantity, best) {
			best, total, found = m.Quantity, m.Total, true
		}
	}
	return best
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

// less takes n off both ends of a quantity, down to nothing.
func less(q saidby.Quantity, n int) saidby.Quantity {
	if said(q) <= n {
		return saidby.Quantity{}
	}
	if q.Min != nil {
		low := max(0, *q.Min-n)
		q.Min = &low
	}
	if q.Max != nil {
		high := *q.Max - n
		q.Max = &high
	}
	return q
}
