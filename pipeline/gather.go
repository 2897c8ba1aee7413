package pipeline

import (
	"errors"
	"maps"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/store"
)

// gathering finds the claims that have to be clustered together. Judgements of
// "same" alone lead too far: in a long war some weak one ties every incident to
// another, and what is touched would grow with all that is held. So claims are
// gathered by their cores, and from one core to the next only where the two may
// be one incident (see merge.Cores). What is gathered is the same from whichever
// of its claims one starts.
type gathering struct {
	*placing
	judgements map[string][]saidby.Judgement // by claim, asked for before
}

// component is what can come into one incident, and everything judged about it.
type component struct {
	claims     []saidby.Claim // by id
	judgements []saidby.Judgement
}

// around gathers what can come into one incident with a claim. Beside it are claims
// of the cores that are open to one of its touched claims and yet not near, one of
// each. A claim that is gone, because a later reading does not make it, gives an
// empty component.
func (g *gathering) around(start string) (c component, beside []string, err error) {
	held := map[string]*saidby.Claim{}
	if err := g.closure(start, held); err != nil || held[start] == nil {
		return c, nil, err
	}
	for {
		all, err := g.component(held)
		if err != nil {
			return c, nil, err
		}
		cores := merge.NewCores(all.claims, all.judgements)
		reached, looked := reach(start, cores)
		more := false
		for _, id := range looked {
			grown, err := g.expand(id, held)
			if err != nil {
				return c, nil, err
			}
			more = more || grown
		}
		if more {
			continue
		}
		c, err = g.component(only(reached, held))
		return c, g.beside(cores, reached), err
	}
}

// beside gives one claim of every core that is open to a touched reached one, but
// was not reached.
func (g *gathering) beside(cores *merge.Cores, reached []string) []string {
	in := make(map[string]bool, len(reached))
	for _, id := range reached {
		in[id] = true
	}
	var claims []string
	for core, ids := range cores.Claims {
		if !in[ids[0]] || !slices.ContainsFunc(ids, func(id string) bool { return g.touched[id] }) {
			continue
		}
		for _, other := range cores.Open(core) {
			if first := cores.Claims[other][0]; !in[first] {
				claims = append(claims, first)
			}
		}
	}
	return claims
}

func only(ids []string, held map[string]*saidby.Claim) map[string]*saidby.Claim {
	few := make(map[string]*saidby.Claim, len(ids))
	for _, id := range ids {
		few[id] = held[id]
	}
	return few
}

// closure adds to held what strong judgements tie to a claim.
func (g *gathering) closure(start string, held map[string]*saidby.Claim) error {
	for queue := []string{start}; len(queue) > 0; queue = queue[1:] {
		if held[queue[0]] != nil {
			continue
		}
		claim, err := g.claim(queue[0])
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		held[claim.ID] = claim
		judgements, err := g.about(claim.ID)
		if err != nil {
			return err
		}
		for i := range judgements {
			if j := &judgements[i]; merge.Strong(j) {
				queue = append(queue, otherClaim(j, claim.ID))
			}
		}
	}
	return nil
}

// expand adds to held the cores of claims that some judgement about a claim does
// not keep out of its incident, and reports whether there were any that were not.
func (g *gathering) expand(id string, held map[string]*saidby.Claim) (more bool, err error) {
	judgements, err := g.about(id)
	if err != nil {
		return false, err
	}
	for i := range judgements {
		j := &judgements[i]
		other := otherClaim(j, id)
		if held[other] != nil || j.Verdict != saidby.Same && j.Score < 0 {
			continue
		}
		if err := g.closure(other, held); err != nil {
			return false, err
		}
		more = more || held[other] != nil
	}
	return more, nil
}

// reach gives the claims of the cores that can be reached from that of start, and
// those whose judgements this depends on: of lesser cores beside them as well.
func reach(start string, cores *merge.Cores) (reached, looked []string) {
	first := slices.IndexFunc(cores.Claims, func(core []string) bool { return slices.Contains(core, start) })
	seen := map[int]bool{first: true}
	beside := map[int]bool{}
	for queue := []int{first}; len(queue) > 0; queue = queue[1:] {
		core := queue[0]
		reached = append(reached, cores.Claims[core]...)
		for _, next := range cores.Near(core) {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
		for _, other := range cores.Open(core) {
			if cores.Less(other, core) {
				beside[other] = true
			}
		}
	}
	looked = slices.Clone(reached)
	for other := range beside {
		if !seen[other] {
			looked = append(looked, cores.Claims[other]...)
		}
	}
	slices.Sort(looked)
	return reached, looked
}

// component gathers claims, by id, and the judgements about them.
func (g *gathering) component(claims map[string]*saidby.Claim) (component, error) {
	var c component
	for _, id := range slices.Sorted(maps.Keys(claims)) {
		c.claims = append(c.claims, *claims[id])
		judgements, err := g.about(id)
		if err != nil {
			return c, err
		}
		for i := range judgements {
			j := &judgements[i]
			if other := otherClaim(j, id); claims[other] == nil || id < other { // among themselves each is met twice
				c.judgements = append(c.judgements, *j)
			}
		}
	}
	return c, nil
}

// about gives the judgements of a claim without their grounds.
func (g *gathering) about(claim string) ([]saidby.Judgement, error) {
	if judgements, asked := g.judgements[claim]; asked {
		return judgements, nil
	}
	judgements, err := g.tx.Judgements(claim)
	if err == nil {
		g.judgements[claim] = judgements
	}
	return judgements, err
}

func otherClaim(j *saidby.Judgement, claim string) string {
	if j.A == claim {
		return j.B
	}
	return j.A
}

// about gives the judgements of a component that name one of the claims.
func (c *component) about(claims []saidby.Claim) []saidby.Judgement {
	named := make(map[string]bool, len(claims))
	for i := range claims {
		named[claims[i].ID] = true
	}
	var about []saidby.Judgement
	for _, j := range c.judgements {
		if named[j.A] || named[j.B] {
			about = append(about, j)
		}
	}
	return about
}
