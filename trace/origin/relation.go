package origin

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// relation is a pairing seen from one of its two articles.
type relation struct {
	*saidby.Pairing
	other   int  // article
	swapped bool // the pairing's B is this article
	// speakers are those of the quotations, as the words of their names.
	speakers [][]string
}

// reversed is the relation as the other article sees it, whose other is at.
func (r relation) reversed(at int) relation {
	r.other, r.swapped = at, !r.swapped
	return r
}

// run gives a run as this article and the other one have it.
func (r *relation) run(i int) (mine, others saidby.Selector) {
	run := r.Copying.Runs[i]
	if r.swapped {
		return run.B, run.A
	}
	return run.A, run.B
}

func (r *relation) quote(i int) (mine, others saidby.Selector) {
	q := r.Quotes[i]
	if r.swapped {
		return q.B, q.A
	}
	return q.A, q.B
}

// holdsHalf reports whether at least half of the words lie in a run of common text.
func (r *relation) holdsHalf(words saidby.Selector) bool {
	_, _, held := r.longestOver(words)
	return 2*held >= words.End-words.Start && held > 0
}

// longestOver gives the run that has most in common with the words, as both have
// it, and how many code points of them it holds.
func (r *relation) longestOver(words saidby.Selector) (mine, others saidby.Selector, held int) {
	if r.Copying == nil {
		return mine, others, 0
	}
	for i := range r.Copying.Runs {
		m, o := r.run(i)
		if common := min(m.End, words.End) - max(m.Start, words.Start); common > held {
			mine, others, held = m, o, common
		}
	}
	return mine, others, held
}

// names reports whether the common text names the speaker in both articles: text
// that was lightly rewritten may have another one in the same place.
func (r *relation) names(v speaker) bool {
	_, others, held := r.longestOver(*v.Span)
	if 2*held < v.Span.End-v.Span.Start || held == 0 {
		return false
	}
	words := split(v.Span.Exact)
	return len(words) == 0 || strings.Contains(others.Exact, words[len(words)-1])
}

// covers reports whether the telling stands in the common text.
func (r *relation) covers(t *telling) bool {
	return r.holdsHalf(t.claim.Event.Span) || r.holdsHalf(t.sentence())
}

// relate gives every article its pairings with others of the incident.
func (tr *tracer) relate(pairings []saidby.Pairing) {
	tr.relations = make([][]relation, len(tr.articles))
	at := map[string]int{}
	for i, a := range tr.articles {
		at[a.ref.Document] = i
	}
	for i := range pairings {
		p := &pairings[i]
		a, knowsA := at[p.A]
		b, knowsB := at[p.B]
		if !knowsA || !knowsB || a == b {
			continue
		}
		r := relation{Pairing: p, other: b}
		for _, q := range p.Quotes {
			r.speakers = append(r.speakers, nameWords(q.Speaker))
		}
		tr.relations[a] = append(tr.relations[a], r)
		tr.relations[b] = append(tr.relations[b], r.reversed(a))
	}
	for _, list := range tr.relations {
		slices.SortFunc(list, func(x, y relation) int { return cmp.Compare(x.other, y.other) })
	}
}
