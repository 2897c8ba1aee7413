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

// Cores are claims grouped by strong judgements alone, as [Cluster] does before it
// looks at any other.
type Cores struct {
	Claims [][]string // ids, in the order of the claims; cores by their first one
	bonds  []map[int]bond
}

// NewCores groups claims. What is said of a core holds where all claims that strong
// judgements tie to its own are among them.
func NewCores(claims []saidby.Claim, judgements []saidby.Judgement) *Cores {
	g := newGroups(claims)
	g.take(judgements)
	g.same = slices.DeleteFunc(g.same, func(e edge) bool { return !e.person && e.score < strong })
	g.join()
	c := &Cores{}
	at := map[int]int{} // root to core
	var roots []int
	for i := range claims {
		root := g.find(g.index[claims[i].ID])
		core, known := at[root]
		if !known {
			core = len(roots)
			at[root] = core
			c.Claims, roots = append(c.Claims, nil), append(roots, root)
		}
		c.Claims[core] = append(c.Claims[core], claims[i].ID)
	}
	for _, root := range roots {
		bonds := make(map[int]bond, len(g.bonds[root]))
		for other, b := range g.bonds[root] {
			bonds[at[other]] = b
		}
		c.bonds = append(c.bonds, bonds)
	}
	return c
}

// Open gives the cores that what speaks between them and a core, all taken
// together, does not keep apart from it. Two groups are only ever joined where the
// sum between them is not below 0, and then it is not below 0 between some two of
// their cores: so nothing else can come into one incident with it.
func (c *Cores) Open(core int) []int {
	var open []int
	for other, b := range c.bonds[core] {
		if !b.forbidden && b.score >= 0 {
			open = append(open, other)
		}
	}
	slices.Sort(open)
	return open
}

// Near gives those open cores that a core may be one incident with. In a long war
// some weak judgement ties every incident to a next one: a stray claim resembles
// two. It belongs to the one that it resembles more, and is no bridge from there to
// the other if the two are kept apart. So the lesser of two cores is not near the
// greater one where a third is open to it with more in common, and would keep the
// greater one out. It needs all that is open to the core and to lesser ones of these.
func (c *Cores) Near(core int) []int {
	var near []int
	for _, other := range c.Open(core) {
		less, more := core, other
		if c.Less(other, core) {
			less, more = other, core
		}
		if !c.shadowed(less, more) {
			near = append(near, other)
		}
	}
	return near
}

// Less orders cores: those with fewer claims first, then by the first claim.
func (c *Cores) Less(a, b int) bool {
	if len(c.Claims[a]) != len(c.Claims[b]) {
		return len(c.Claims[a]) < len(c.Claims[b])
	}
	return slices.Min(c.Claims[a]) < slices.Min(c.Claims[b])
}

// shadowed reports whether a third core takes the lesser one for itself.
func (c *Cores) shadowed(less, more int) bool {
	own := c.bonds[less][more].score
	for _, third := range c.Open(less) {
		if third == more || c.bonds[less][third].score <= own {
			continue
		}
		between, judged := c.bonds[third][more]
		if judged && (between.forbidden || between.score+own < 0) {
			return true
		}
	}
	return false
}
