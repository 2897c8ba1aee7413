package linear

import "fmt"

func (t *trainer) trainParser(examples []example) {
	moves, rels := newPerceptron(int(actions)), newPerceptron(len(t.model.rels))
	random := t.random(1000)
	order := random.Perm(len(examples))
	for epoch := range t.ParseEpochs {
		var right, all int
		for _, at := range order {
			if t.ctx.Err() != nil {
				return
			}
			e := &examples[at]
			explore := 0.0
			if epoch > 0 {
				explore = t.Explore
			}
			right += t.learnTree(e, moves, rels, func() bool { return random.Float64() < explore })
			all += len(e.heads)
		}
		fmt.Fprintf(t.Progress, "trees: epoch %d of %d, %.2f%% of arcs right in training\n",
			epoch+1, t.ParseEpochs, 100*float64(right)/float64(max(all, 1)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	t.model.parser = parser{actions: moves.freeze(t.ParsePruning), rels: rels.freeze(t.ParsePruning)}
}

// learnTree parses one sentence, learns from each mistake and returns the
// number of arcs that came out right with their relation.
func (t *trainer) learnTree(e *example, moves, rels *perceptron, explore func() bool) int {
	c, st, f := &t.work.reading, &t.work.state, &t.work.features
	e.read(c)
	copy(c.tags, e.tags)
	st.begin(len(e.forms))
	var scores [256]float32
	right := 0
	for !st.done() {
		actionFeatures(f, c, st)
		score := scores[:actions]
		moves.sum(score, f.list)
		guess := choose(st, score)
		gold := st.bestOf(st.costs(e.heads), score)
		moves.step++
		take := guess
		if gold != guess {
			moves.reward(f.list, int(gold), int(guess))
			if !explore() {
				take = gold
			}
		}
		if take == shift {
			st.shift()
			continue
		}
		head, dependent := st.arc(take)
		relFeatures(f, c, st, head, dependent)
		score = scores[:len(t.model.rels)]
		rels.sum(score, f.list)
		rel := top(score)
		if e.heads[dependent] == head {
			rels.step++
			if want := int(e.rels[dependent]); rel != want {
				rels.reward(f.list, want, rel)
			} else {
				right++
			}
		}
		st.attach(head, uint8(rel))
	}
	return right
}

// bestOf returns the allowed action of least cost; of several, that which the
// model likes best.
func (s *state) bestOf(costs [actions]int, scores []float32) action {
	chosen := actions
	for a := range actions {
		if !s.allowed(a) {
			continue
		}
		if chosen == actions || costs[a] < costs[chosen] ||
			costs[a] == costs[chosen] && scores[a] > scores[chosen] {
			chosen = a
		}
	}
	return chosen
}
