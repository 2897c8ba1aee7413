// Package origin says who has it from whom: for the claims of one incident, and
// what tracing found between their articles, it gives the origins that they flow
// from and every step on the way, with the words that show it.
//
// An article's account is what it answers for itself: everyone whom it lets speak,
// officials and witnesses alike, and its own word. An article has its account from
// another one whose text it carries, whose sentences or quotations it took over
// without voices of its own, or which it credits; what it adds is an account of its
// own. The accounts at the far ends are origins. Beside them stand those who speak
// for themselves wherever they are heard: a side of the fighting, a state on what it
// did in another country, a captive on his capture, and whoever denies. An article
// in which only sides speak has no account of its own.
//
// The package judges by what the reports say. It looks at no article's text beyond
// the sentences that claims carry, and it decides nothing about what is true.
package origin

import (
	"slices"

	"github.com/saidby/saidby"
)

// tracer is the work on one incident.
type tracer struct {
	articles  []*article
	outlets   outlets
	relations [][]relation // by article
	hung      [][]int      // by outlet that is not held: articles whose text it had
	graph     *graph
	first     []int      // by component: the article that stands for it, -1: none
	reach     [][]string // by component: keys of the origins that its account flows from
	accounts  map[string]*account
	bodies    [][]string // names of those who are all that is behind an account, the shortest first
}

// Of traces the claims of one incident. Pairings are those between the articles of
// the claims; others are not looked at. The result is the same in whatever order
// claims and pairings are given; every claim has at least one origin.
func Of(claims []saidby.Claim, pairings []saidby.Pairing) saidby.Provenance {
	tr := &tracer{articles: readArticles(claims)}
	tr.outlets = newOutlets(tr.articles)
	for at := range tr.articles {
		tr.hear(at)
	}
	tr.nameSides()
	tr.relate(pairings)
	tr.copies()
	tr.rewrites()
	tr.creditParents()
	tr.order()
	tr.weighAccounts()
	tr.nameBodies()
	tr.recall()
	tr.flow()
	return tr.provenance()
}

// order finds what has its account from what, and which article stands for those
// that have it from each other.
func (tr *tracer) order() {
	edges := make([][]int, len(tr.articles)+len(tr.outlets.unheld))
	for i, a := range tr.articles {
		for _, p := range a.parents {
			edges[i] = append(edges[i], p.node)
		}
	}
	for u, articles := range tr.hung {
		edges[len(tr.articles)+u] = articles
	}
	tr.graph = newGraph(edges)
	tr.first = make([]int, len(tr.graph.members))
	for c, members := range tr.graph.members {
		tr.first[c] = -1
		for _, n := range members {
			if n < len(tr.articles) && (tr.first[c] < 0 || tr.compare(n, tr.first[c]) < 0) {
				tr.first[c] = n
			}
		}
		isEnd := len(tr.graph.targets(c)) == 0
		for _, n := range members {
			if n < len(tr.articles) {
				tr.articles[n].derived = !isEnd || n != tr.first[c]
			}
		}
	}
}

// weighAccounts finds the voices that articles have of their own, and what the
// account of every outlet consists of.
func (tr *tracer) weighAccounts() {
	tr.accounts = map[string]*account{}
	for at, a := range tr.articles {
		for _, t := range a.tellings {
			for _, v := range t.voices {
				if !a.derived || !tr.fromParent(at, t, v) {
					t.own = append(t.own, v)
				}
			}
			a.hasOwn = a.hasOwn || len(t.own) > 0
		}
	}
	for _, a := range tr.articles {
		_, asserted := a.partyKeys()
		for _, t := range a.tellings {
			ownWord := len(t.voices) == 0 && t.byItself() && !a.derived && (a.hasOwn || !asserted || t.aside || len(t.credits) > 0)
			if len(t.own) == 0 && !ownWord {
				continue
			}
			a.accounts = true
			tr.note(a.accountKey(), t.own, ownWord)
		}
	}
}

// fromParent reports whether an article has a voice from one of its parents.
func (tr *tracer) fromParent(at int, t *telling, v speaker) bool {
	return slices.ContainsFunc(tr.articles[at].parents, func(p parent) bool { return tr.has(at, t, v, &p) })
}
