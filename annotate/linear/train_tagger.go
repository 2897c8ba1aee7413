package linear

import (
	"cmp"
	"slices"
)

// frequent is how often a word must be seen for its tags to be remembered.
const frequent = 3

func (t *trainer) trainTagger(examples []example, seed uint64) tagger {
	tg := tagger{lexicon: t.lexicon(examples)}
	p := newPerceptron(len(t.model.tags))
	random := t.random(seed)
	order := random.Perm(len(examples))
	c := &t.work.reading
	scores := make([]float32, len(t.model.tags))
	for range t.TagEpochs {
		for _, at := range order {
			e := &examples[at]
			e.read(c)
			tg.look(c)
			for i, gold := range e.gold {
				tagFeatures(&t.work.features, c, i)
				p.sum(scores, t.work.features.list)
				guess := top(scores)
				if guess != int(gold) {
					p.reward(t.work.features.list, int(gold), guess)
				}
				p.step++
				c.tags[i] = uint8(guess)
			}
			if t.ctx.Err() != nil {
				break
			}
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	tg.weights = p.freeze(t.TagPruning)
	return tg
}

// lexicon counts the tags of every frequent word; a tag of less than a
// twentieth of its occurrences is left out.
func (t *trainer) lexicon(examples []example) *table {
	counts := map[uint64]map[uint8]int{}
	var w word
	for _, e := range examples {
		for i, form := range e.forms {
			t.work.reading.buf = w.read(form, false, t.work.reading.buf)
			if counts[w.lower] == nil {
				counts[w.lower] = map[uint8]int{}
			}
			counts[w.lower][e.gold[i]]++
		}
	}
	var rows []feature
	for hash, tags := range counts {
		total := 0
		for _, n := range tags {
			total += n
		}
		if total < frequent {
			continue
		}
		var pairs []pair
		for tag, n := range tags {
			if n*20 >= total {
				pairs = append(pairs, pair{tag, share(n, total)})
			}
		}
		slices.SortFunc(pairs, func(a, b pair) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.class, b.class))
		})
		rows = append(rows, feature{hash, pairs})
	}
	return newTable(rows, len(t.model.tags))
}

// share is a part in steps that survive the file.
func share(n, total int) int16 { return expand(int8(100 * n / total)) }
