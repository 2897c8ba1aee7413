package merge

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// Cluster puts claims together that judgements say are one incident. It is a
// function of the two sets, in whatever order they come.
//
// What persons decided comes first: all that they call the same is joined, unless
// a person keeps two claims apart that this would join. Then the program's "same"
// judgements follow, the strongest first (ties by the claims' ids). A join is
// refused where the judgements between the two groups, all taken together, speak
// against it: so a weak link does not chain two incidents together.
//
// The clusters are sorted by their first claim, and each by day of publication,
// then id. Left out are those that are no incident: plans that nobody reports the
// execution of, and mentions of something that nobody tells.
func Cluster(claims []saidby.Claim, judgements []saidby.Judgement) [][]saidby.Claim {
	g := newGroups(claims)
	g.take(judgements)
	g.join()
	return g.clusters(claims)
}

// clip bounds what one judgement weighs in the sum between two groups.
const clip = 6.0

// oneAuthor is how much more it weighs when one article tells two incidents as
// different ones: its author knows.
const oneAuthor = 2.0

// bond is all that speaks between two groups. Its score is in hundredths, so that
// sums do not depend on the order of adding.
type bond struct {
	score     int
	forbidden bool // a person keeps them apart
}

// groups is a union-find whose roots know their bonds to other roots.
type groups struct {
	index  map[string]int
	source []string // the document of each claim
	parent []int
	bonds  []map[int]bond
	same   []edge
}

type edge struct {
	a, b   int
	person bool
	score  float64
}

func newGroups(claims []saidby.Claim) *groups {
	g := &groups{index: make(map[string]int, len(claims)), parent: make([]int, len(claims)), bonds: make([]map[int]bond, len(claims)), source: make([]string, len(claims))}
	ids := make([]string, len(claims))
	for i := range claims {
		ids[i] = claims[i].ID
		g.parent[i] = i
	}
	slices.Sort(ids)
	for i, id := range ids {
		g.index[id] = i
	}
	for i := range claims {
		g.source[g.index[claims[i].ID]] = claims[i].Article.Document
	}
	return g
}

// byPerson reports whether a person made the judgement.
func byPerson(j *saidby.Judgement) bool { return !strings.HasPrefix(j.By, "saidby") }

// precedence orders judgements about one pair, the one in force first: a person's
// before the program's, and of those "different" before "same".
func precedence(x, y *saidby.Judgement) int {
	return cmp.Or(-compareBool(byPerson(x), byPerson(y)), strings.Compare(string(x.Verdict), string(y.Verdict)),
		cmp.Compare(y.Score, x.Score), strings.Compare(x.By, y.By))
}

func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// take takes the judgement in force of every pair in. Claims that are not among
// those to cluster are passed over.
func (g *groups) take(judgements []saidby.Judgement) {
	type pair struct {
		a, b int
		j    *saidby.Judgement
	}
	pairs := make([]pair, 0, len(judgements))
	degrees := make([]int, len(g.parent))
	for i := range judgements {
		j := &judgements[i]
		a, knownA := g.index[j.A]
		b, knownB := g.index[j.B]
		if knownA && knownB && a != b {
			pairs = append(pairs, pair{min(a, b), max(a, b), j})
			degrees[a]++
			degrees[b]++
		}
	}
	for i, n := range degrees {
		g.bonds[i] = make(map[int]bond, n)
	}
	slices.SortFunc(pairs, func(x, y pair) int {
		if x.a != y.a {
			return x.a - y.a
		}
		if x.b != y.b {
			return x.b - y.b
		}
		return precedence(x.j, y.j)
	})
	for i, p := range pairs {
		if i == 0 || p.a != pairs[i-1].a || p.b != pairs[i-1].b {
			g.put(p.a, p.b, p.j)
		}
	}
}

func (g *groups) put(a, b int, j *saidby.Judgement) {
	person := byPerson(j)
	if j.Verdict == saidby.Same {
		g.same = append(g.same, edge{a, b, person, j.Score})
	}
	if person {
		g.tie(a, b, bond{forbidden: j.Verdict == saidby.Different})
		return
	}
	score := max(-clip, min(clip, j.Score))
	if j.Verdict == saidby.Different && g.source[a] == g.source[b] {
		score *= oneAuthor
	}
	g.tie(a, b, bond{score: int(math.Round(100 * score))})
}

func (g *groups) tie(a, b int, more bond) {
	for _, p := range [2][2]int{{a, b}, {b, a}} {
		old := g.bonds[p[0]][p[1]]
		g.bonds[p[0]][p[1]] = bond{old.score + more.score, old.forbidden || more.forbidden}
	}
}

func (g *groups) find(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

func (g *groups) join() {
	slices.SortFunc(g.same, func(x, y edge) int {
		return cmp.Or(-compareBool(x.person, y.person), cmp.Compare(y.score, x.score), x.a-y.a, x.b-y.b)
	})
	for _, e := range g.same {
		a, b := g.find(e.a), g.find(e.b)
		if a == b {
			continue
		}
		between := g.bonds[a][b]
		if between.forbidden || !e.person && between.score < 0 {
			continue
		}
		g.unite(a, b)
	}
}

// unite joins the group with fewer bonds to the other: every bond moves at most
// as often as a logarithm of their number.
func (g *groups) unite(a, b int) {
	if len(g.bonds[a]) < len(g.bonds[b]) {
		a, b = b, a
	}
	g.parent[b] = a
	delete(g.bonds[a], b)
	for other, bond := range g.bonds[b] {
		if other == a {
			continue
		}
		delete(g.bonds[other], b)
		g.tie(a, other, bond)
	}
	g.bonds[b] = nil
}

// clusters gives the groups that are incidents.
func (g *groups) clusters(claims []saidby.Claim) [][]saidby.Claim {
	byRoot := map[int][]saidby.Claim{}
	var roots []int
	sorted := slices.Clone(claims)
	slices.SortFunc(sorted, byPublication)
	for _, c := range sorted {
		root := g.find(g.index[c.ID])
		if len(byRoot[root]) == 0 {
			roots = append(roots, root)
		}
		byRoot[root] = append(byRoot[root], c)
	}
	var clusters [][]saidby.Claim
	for _, root := range roots {
		if isIncident(byRoot[root]) {
			clusters = append(clusters, byRoot[root])
		}
	}
	return clusters
}

// byPublication orders claims by day of publication, then id; unknown days last.
func byPublication(a, b saidby.Claim) int {
	x, y := a.Article.Published, b.Article.Published
	if (x == "") != (y == "") {
		return -strings.Compare(x, y)
	}
	return cmp.Or(strings.Compare(x, y), strings.Compare(a.ID, b.ID))
}

func isIncident(claims []saidby.Claim) bool {
	for i := range claims {
		switch roleOf(&claims[i]) {
		case deed:
			return true
		case denial:
			if claims[i].Event.Type != "REJECT" && len(claims[i].Sources) > 0 && placeIsOwn(&claims[i]) {
				return true
			}
		}
	}
	return false
}
