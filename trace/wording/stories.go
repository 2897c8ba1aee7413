package wording

import (
	"cmp"
	"container/heap"
	"math"
	"slices"

	"github.com/saidby/saidby"
)

// ofStrangers is the evidence between two articles that were never compared,
// because they share too little to meet. It is weak: a report of the trial need
// not share much with the report of the deed.
const ofStrangers = -1.0

// mostEvidence bounds what one pair can say when groups are compared: a text that
// is a copy of another must not pull in all that stands around both.
const mostEvidence = 6.0

// Stories puts documents into stories by their pairings. Two groups are joined as
// long as the evidence, on average over all pairs of their articles, is for one
// story, the strongest first (average-link clustering, Sokal and Michener 1958).
// So a chain of articles that are each a little like the next makes no story, and
// what speaks against a pair (other days, towns, victims) holds groups apart.
//
// Each pairing is given once; two documents without one were not compared. Every
// document is in one story, alone if need be; stories and their documents are
// sorted, and the order of the arguments does not matter.
func Stories(documents []string, pairings []saidby.Pairing) [][]string {
	documents = slices.Compact(slices.Sorted(slices.Values(documents)))
	g := newGrouping(len(documents))
	for _, p := range pairings {
		a, knownA := slices.BinarySearch(documents, p.A)
		b, knownB := slices.BinarySearch(documents, p.B)
		if knownA && knownB && a != b {
			g.link(a, b, evidenceOf(p))
		}
	}
	g.join()
	var stories [][]string
	for _, members := range g.members {
		if len(members) == 0 {
			continue
		}
		slices.Sort(members)
		story := make([]string, len(members))
		for i, m := range members {
			story[i] = documents[m]
		}
		stories = append(stories, story)
	}
	slices.SortFunc(stories, func(a, b []string) int { return cmp.Compare(a[0], b[0]) })
	return stories
}

// evidenceOf is the log-odds that a pairing's similarity came from.
func evidenceOf(p saidby.Pairing) float64 {
	e := math.Log(p.Wording / (1 - p.Wording))
	return max(-mostEvidence, min(mostEvidence, e))
}

// grouping is groups of documents while they are joined. A group is named by
// its first document.
type grouping struct {
	members [][]int
	links   []map[int]bond
	best    joins
}

// bond is what the pairings between two groups say.
type bond struct {
	evidence float64 // summed
	pairs    int
}

func newGrouping(n int) *grouping {
	g := &grouping{members: make([][]int, n), links: make([]map[int]bond, n)}
	for i := range n {
		g.members[i] = []int{i}
		g.links[i] = map[int]bond{}
	}
	return g
}

func (g *grouping) link(a, b int, evidence float64) {
	g.links[a][b] = bond{evidence, 1}
	g.links[b][a] = bond{evidence, 1}
}

// average is the evidence between two groups over all pairs of their articles.
func (g *grouping) average(a, b int) float64 {
	l := g.links[a][b]
	all := len(g.members[a]) * len(g.members[b])
	return (l.evidence + float64(all-l.pairs)*ofStrangers) / float64(all)
}

// offer puts two groups on the list of those to be joined if they may be.
func (g *grouping) offer(a, b int) {
	if average := g.average(a, b); average >= 0 {
		heap.Push(&g.best, joining{average, min(a, b), max(a, b)})
	}
}

// join joins groups, the best first, until none are left that may be.
func (g *grouping) join() {
	for a := range g.links {
		for b := range g.links[a] {
			if a < b {
				g.offer(a, b)
			}
		}
	}
	for g.best.Len() > 0 {
		next := heap.Pop(&g.best).(joining)
		a, b := next.a, next.b
		if len(g.members[a]) == 0 || len(g.members[b]) == 0 || g.average(a, b) != next.average {
			continue // one of the two has changed since
		}
		g.merge(a, b)
	}
}

func (g *grouping) merge(a, b int) {
	g.members[a] = append(g.members[a], g.members[b]...)
	g.members[b] = nil
	delete(g.links[a], b)
	delete(g.links[b], a)
	for other, l := range g.links[b] {
		with := g.links[a][other]
		with.evidence += l.evidence
		with.pairs += l.pairs
		g.links[a][other], g.links[other][a] = with, with
		delete(g.links[other], b)
	}
	g.links[b] = nil
	for other := range g.links[a] {
		g.offer(a, other)
	}
}

// joining is two groups that may be joined, a before b.
type joining struct {
	average float64
	a, b    int
}

// joins is a heap, the strongest first; equals go by their first documents, so
// that the outcome is the same in every run.
type joins []joining

func (j joins) Len() int      { return len(j) }
func (j joins) Swap(x, y int) { j[x], j[y] = j[y], j[x] }
func (j joins) Less(x, y int) bool {
	return cmp.Or(cmp.Compare(j[y].average, j[x].average), cmp.Compare(j[x].a, j[y].a), cmp.Compare(j[x].b, j[y].b)) < 0
}

func (j *joins) Push(x any) { *j = append(*j, x.(joining)) }

func (j *joins) Pop() any {
	last := (*j)[len(*j)-1]
	*j = (*j)[:len(*j)-1]
	return last
}
