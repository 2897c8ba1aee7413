package pipeline

import (
	"errors"
	"sort"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/trace/origin"
)

// settle makes the incidents of all touched claims anew. An incident never
// reaches beyond the claims that "same" judgements tie together, so each such
// component is settled by itself.
func (w *placing) settle() error {
	settled := map[string]bool{}
	for _, id := range sortedKeys(w.touched) {
		if settled[id] {
			continue
		}
		c, err := w.component(id)
		if err != nil {
			return err
		}
		for _, claim := range c.claims {
			settled[claim.ID] = true
		}
		if err := w.settleComponent(c); err != nil {
			return err
		}
	}
	clear(w.touched)
	return nil
}

// component is what hangs together by judgements that two claims are the same.
type component struct {
	claims     []saidby.Claim // by id
	judgements []saidby.Judgement
}

// component gathers everything around one claim. A claim that is gone, because a
// later reading does not make it, gives an empty one.
func (w *placing) component(start string) (component, error) {
	var c component
	seen := map[string]bool{start: true}
	judged := map[[2]string][]saidby.Judgement{}
	for queue := []string{start}; len(queue) > 0; queue = queue[1:] {
		claim, err := w.claim(queue[0])
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return c, err
		}
		c.claims = append(c.claims, *claim)
		judgements, err := w.tx.Judgements(claim.ID)
		if err != nil {
			return c, err
		}
		for _, j := range judgements {
			if j.A == claim.ID { // each is met from both ends: keep it once
				judged[[2]string{j.A, j.B}] = append(judged[[2]string{j.A, j.B}], j)
			}
			for _, other := range []string{j.A, j.B} {
				if j.Verdict == saidby.Same && !seen[other] {
					seen[other] = true
					queue = append(queue, other)
				}
			}
		}
	}
	sort.Slice(c.claims, func(i, j int) bool { return c.claims[i].ID < c.claims[j].ID })
	for _, pair := range sortedPairs(judged) {
		if seen[pair[0]] && seen[pair[1]] {
			c.judgements = append(c.judgements, judged[pair]...)
		}
	}
	return c, nil
}

func sortedPairs(m map[[2]string][]saidby.Judgement) [][2]string {
	pairs := make([][2]string, 0, len(m))
	for p := range m {
		pairs = append(pairs, p)
	}
	sort.Slice(pairs, func(i, j int) bool {
		if pairs[i][0] != pairs[j][0] {
			return pairs[i][0] < pairs[j][0]
		}
		return pairs[i][1] < pairs[j][1]
	})
	return pairs
}

// settleComponent puts the incidents of a component in place of those that its
// claims were in.
func (w *placing) settleComponent(c component) error {
	ids := make([]string, len(c.claims))
	for i := range c.claims {
		ids[i] = c.claims[i].ID
	}
	var incidents []saidby.Incident
	for _, claims := range merge.Cluster(c.claims, c.judgements) {
		incident, err := w.incident(claims, c.judgements)
		if err != nil {
			return err
		}
		incidents = append(incidents, incident)
	}
	return w.tx.PutIncidents(ids, incidents)
}

// incident makes one incident of its claims.
func (w *placing) incident(claims []saidby.Claim, judgements []saidby.Judgement) (saidby.Incident, error) {
	pairings, err := w.tracedAmong(claims)
	if err != nil {
		return saidby.Incident{}, err
	}
	grounded, err := w.grounds(claims, judgements)
	if err != nil {
		return saidby.Incident{}, err
	}
	return merge.Incident(claims, grounded, origin.Of(claims, pairings)), nil
}

// tracedAmong gives the pairings between the articles of the claims that have text
// or quotations in common, by their ids.
func (w *placing) tracedAmong(claims []saidby.Claim) ([]saidby.Pairing, error) {
	documents := map[string]bool{}
	for i := range claims {
		documents[claims[i].Article.Document] = true
	}
	var among []saidby.Pairing
	if len(documents) < 2 {
		return nil, nil
	}
	for _, id := range sortedKeys(documents) {
		of, err := w.tracedOf(id)
		if err != nil {
			return nil, err
		}
		for _, other := range sortedKeys(of) {
			if id < other && documents[other] {
				among = append(among, *of[other])
			}
		}
	}
	return among, nil
}

// grounds loads the grounds of the judgements that explain an incident: those
// that it hangs together by, and those of persons.
func (w *placing) grounds(claims []saidby.Claim, judgements []saidby.Judgement) ([]saidby.Judgement, error) {
	var grounded []saidby.Judgement
	for _, j := range merge.Joins(claims, judgements) {
		full, err := w.tx.Judgement(j.A, j.B)
		if err != nil {
			return nil, err
		}
		grounded = append(grounded, *full)
	}
	return grounded, nil
}
