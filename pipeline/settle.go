package pipeline

import (
	"maps"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/trace/origin"
)

// settle makes the incidents of all touched claims anew, and those of claims that
// this leaves behind: whose incident loses a claim, and who stand beside a touched
// one without being joined to it, since whom a claim is near to depends on all that
// is open to it.
func (w *placing) settle() error {
	g := &gathering{placing: w, judgements: map[string][]saidby.Judgement{}}
	settled := map[string]bool{}
	for queue := slices.Sorted(maps.Keys(w.touched)); len(queue) > 0; queue = queue[1:] {
		if settled[queue[0]] {
			continue
		}
		c, beside, err := g.around(queue[0])
		if err != nil {
			return err
		}
		for i := range c.claims {
			settled[c.claims[i].ID] = true
		}
		left, err := w.settleComponent(c)
		if err != nil {
			return err
		}
		queue = append(append(queue, left...), beside...)
	}
	clear(w.touched)
	return nil
}

// settleComponent puts the incidents of a component in place of those that its
// claims were in, and gives the other claims of those.
func (w *placing) settleComponent(c component) (left []string, err error) {
	ids := make([]string, len(c.claims))
	in := make(map[string]bool, len(c.claims))
	for i := range c.claims {
		ids[i] = c.claims[i].ID
		in[ids[i]] = true
	}
	asked := map[string]bool{} // one asks for all members of an incident
	for _, id := range ids {
		if asked[id] {
			continue
		}
		members, err := w.tx.Members(id)
		if err != nil {
			return nil, err
		}
		for _, m := range members {
			asked[m] = true
			if !in[m] {
				left = append(left, m)
			}
		}
	}
	var incidents []saidby.Incident
	for _, claims := range merge.Cluster(c.claims, c.judgements) {
		incident, err := w.incident(claims, c.about(claims))
		if err != nil {
			return nil, err
		}
		incidents = append(incidents, incident)
	}
	return left, w.tx.PutIncidents(ids, incidents)
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
	for _, id := range slices.Sorted(maps.Keys(documents)) {
		of, err := w.tracedOf(id)
		if err != nil {
			return nil, err
		}
		for _, other := range slices.Sorted(maps.Keys(of)) {
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
