package merge

import (
	"slices"

	"github.com/saidby/saidby"
)

// strong is the score from which on a judgement of "same" is hardly ever wrong.
const strong = 3.0

// Strong reports whether a judgement ties two claims so firmly that they belong to
// one core: a strong one of the program, or a person's.
func Strong(j *saidby.Judgement) bool {
	return j.Verdict == saidby.Same && (byPerson(j) || j.Score >= strong)
}

// Cores groups claims by strong judgements alone, as [Cluster] does before it looks
// at any other, and gives for every core those that what speaks between the two,
// all taken together, does not keep apart. Only cores that are tied to each other
// so, from one to the next, can come into one cluster: two groups of cores are
// joined where the sum between them is not below 0, and then it is not below 0
// between some two of their cores. So a claim's cluster is known once these are
// gathered, however far weaker judgements lead.
//
// Cores and what they hold are in the order of the claims.
func Cores(claims []saidby.Claim, judgements []saidby.Judgement) (cores [][]string, open [][]int) {
	g := newGroups(claims)
	g.take(judgements)
	g.same = slices.DeleteFunc(g.same, func(e edge) bool { return !e.person && e.score < strong })
	g.join()
	at := map[int]int{} // root to core
	var roots []int
	for i := range claims {
		root := g.find(g.index[claims[i].ID])
		core, known := at[root]
		if !known {
			core = len(cores)
			at[root] = core
			cores, roots = append(cores, nil), append(roots, root)
		}
		cores[core] = append(cores[core], claims[i].ID)
	}
	open = make([][]int, len(cores))
	for core, root := range roots {
		for other, bond := range g.bonds[root] {
			if !bond.forbidden && bond.score >= 0 {
				open[core] = append(open[core], at[other])
			}
		}
		slices.Sort(open[core])
	}
	return cores, open
}
