package origin

import (
	"slices"

	"github.com/saidby/saidby"
)

// recall finds the articles that add nothing: that name nobody for the incident and
// give no toll but those of accounts that do, which stood there before. Round-ups
// and looks back are no origins, although they need not show where they have it
// from. An agency answers for what it says, and so does the body whose own text an
// article is.
func (tr *tracer) recall() {
	accounts := tr.accountsWithVoices()
	for _, a := range tr.articles {
		_, asserted := a.partyKeys()
		acc := tr.accounts[a.accountKey()]
		if a.derived || a.isWire || a.issuer != nil || asserted || acc != nil && len(acc.voices) > 0 {
			continue
		}
		a.recalls = recalled(a, accounts)
	}
}

// known is what an article with voices of its own has told.
type known struct {
	origin    string
	published string
	tolls     []toll
}

func (tr *tracer) accountsWithVoices() []known {
	var accounts []known
	for _, a := range tr.articles {
		if a.hasOwn {
			accounts = append(accounts, known{tr.accountOf(a), a.ref.Published, a.tolls()})
		}
	}
	return accounts
}

// recalled gives the origins whose tolls an article gives, all that it can have
// known where it gives none, and nothing where it has a toll of its own.
func recalled(a *article, accounts []known) []string {
	var all, taken []string
	open := a.tolls()
	for _, k := range accounts {
		if k.published != "" && a.ref.Published != "" && k.published > a.ref.Published {
			continue
		}
		all = append(all, k.origin)
		left := slices.DeleteFunc(slices.Clone(open), func(t toll) bool { return slices.Contains(k.tolls, t) })
		if len(left) < len(open) {
			taken, open = append(taken, k.origin), left
		}
	}
	switch {
	case len(open) > 0:
		return nil
	case len(taken) > 0:
		return unique(taken)
	}
	return unique(all)
}

// toll is how many of a kind; -1 is an open bound.
type toll struct {
	kind     saidby.CountKind
	min, max int
}

// tolls are the numbers that an article gives, each once.
func (a *article) tolls() []toll {
	var tolls []toll
	for _, t := range a.tellings {
		for _, c := range t.claim.Event.Counts {
			n := toll{c.Kind, bound(c.Min), bound(c.Max)}
			if c.Min == nil && c.Max == nil || slices.Contains(tolls, n) {
				continue
			}
			tolls = append(tolls, n)
		}
	}
	return tolls
}

func bound(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}
