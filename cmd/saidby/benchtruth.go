package main

import (
	"errors"
	"math/rand/v2"

	"github.com/saidby/saidby/internal/synth"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/store"
)

// truth knows which incident each claim of the invented news is about.
type truth struct {
	incident map[string]int32   // by claim
	claims   map[int32][]string // by incident
	all      []string           // claims in the order in which they came
}

func newTruth() *truth {
	return &truth{incident: map[string]int32{}, claims: map[int32][]string{}}
}

// learn notes the claims of an item that tell of an incident.
func (t *truth) learn(item synth.Item) {
	about := map[string]int32{}
	for _, told := range item.Told {
		about[told.Event] = int32(told.Incident)
	}
	for _, c := range merge.Claims(item.Report) {
		incident, known := about[c.Event.ID]
		if !known {
			continue // background
		}
		t.incident[c.ID] = incident
		t.claims[incident] = append(t.claims[incident], c.ID)
		t.all = append(t.all, c.ID)
	}
}

// sampled is how many claims stand for all of them in a score.
const sampled = 2000

// bcubed compares the incidents of the store with the truth (Bagga and Baldwin
// 1998): for a claim, the share of the claims beside it that belong there, and
// the share of those that belong beside it that are there; the means over a
// sample of the claims.
func (t *truth) bcubed(v store.View) (precision, recall float64, err error) {
	if len(t.all) == 0 {
		return 0, 0, nil
	}
	random := rand.New(rand.NewPCG(1, uint64(len(t.all))))
	n := min(sampled, len(t.all))
	for range n {
		claim := t.all[random.IntN(len(t.all))]
		beside, err := claimsBeside(v, claim)
		if err != nil {
			return 0, 0, err
		}
		right, known := 0, 0
		for _, other := range beside {
			incident, told := t.incident[other]
			if !told {
				continue
			}
			known++
			if incident == t.incident[claim] {
				right++
			}
		}
		precision += float64(right) / float64(max(known, 1)) / float64(n)
		recall += float64(right) / float64(len(t.claims[t.incident[claim]])) / float64(n)
	}
	return precision, recall, nil
}

// claimsBeside are the claims of the incident that a claim is in, itself among
// them; none where it is in none.
func claimsBeside(v store.View, claim string) ([]string, error) {
	id, err := v.IncidentOf(claim)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	incident, err := v.Incident(id)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(incident.Claims))
	for i, c := range incident.Claims {
		ids[i] = c.ID
	}
	return ids, nil
}
