package linear

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate/conllu"
)

// named is a sentence as the namer learns it.
type named struct {
	forms []string
	tags  []uint8
	gold  []uint8
}

func (t *trainer) trainNamer(sentences []conllu.Named) {
	examples := t.nameExamples(sentences)
	n := namer{seen: t.seenNames(examples)}
	p := newPerceptron(nameClasses)
	random := t.random(2000)
	order := random.Perm(len(examples))
	c, st := &t.work.reading, &t.work.names
	var scores [nameClasses]float32
	for epoch := range t.NameEpochs {
		right, all := 0, 0
		for _, at := range order {
			if t.ctx.Err() != nil {
				return
			}
			e := &examples[at]
			c.read(len(e.forms), func(i int) string { return e.forms[i] })
			copy(c.tags, e.tags)
			n.look(c, st)
			prev := 0
			for i, gold := range e.gold {
				nameFeatures(&t.work.features, c, st, i)
				p.sum(scores[:], t.work.features.list)
				guess := chooseName(scores[:], prev, i == len(e.gold)-1)
				if guess != int(gold) {
					p.reward(t.work.features.list, int(gold), guess)
				} else if gold > 0 {
					right++
				}
				if gold > 0 {
					all++
				}
				p.step++
				st.classes[i] = uint8(guess)
				prev = guess
			}
		}
		fmt.Fprintf(t.Progress, "names: epoch %d of %d, %.2f%% of their words right in training\n",
			epoch+1, t.NameEpochs, 100*float64(right)/float64(max(all, 1)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	n.weights = p.freeze(t.NamePruning)
	t.model.namer = n
}

func (t *trainer) nameExamples(sentences []conllu.Named) []named {
	examples := make([]named, 0, len(sentences))
	for _, s := range sentences {
		e := named{forms: s.Forms, gold: make([]uint8, len(s.Forms))}
		for _, name := range s.Names {
			kind := slices.Index(kinds, saidby.EntityKind(name.Type))
			if kind < 0 {
				continue
			}
			for i := name.First; i < name.Last; i++ {
				part := insideName
				switch {
				case name.Last == name.First+1:
					part = unitName
				case i == name.First:
					part = beginName
				case i == name.Last-1:
					part = lastName
				}
				e.gold[i] = uint8(kind*nameParts + part)
			}
		}
		tags, ok := t.guessed[strings.Join(s.Forms, " ")]
		if !ok {
			t.work.reading.read(len(s.Forms), func(i int) string { return s.Forms[i] })
			t.model.tagger.run(&t.work.reading, &t.work)
			tags = slices.Clone(t.work.reading.tags)
		}
		e.tags = tags
		examples = append(examples, e)
	}
	return examples
}

// seenNames remembers in which kinds of names a word was seen, and whether
// always, mostly or now and then.
func (t *trainer) seenNames(examples []named) *table {
	type count struct{ all, kind [3]int }
	counts := map[uint64]*count{}
	var w word
	for _, e := range examples {
		for i, form := range e.forms {
			t.work.reading.buf = w.read(form, false, t.work.reading.buf)
			n := counts[w.lower]
			if n == nil {
				n = new(count)
				counts[w.lower] = n
			}
			n.all[0]++
			if g := e.gold[i]; g > 0 {
				n.kind[(g-1)/nameParts]++
			}
		}
	}
	var rows []feature
	for hash, n := range counts {
		var pairs []pair
		for k, times := range n.kind {
			if n.all[0] < frequent || times*10 < n.all[0] {
				continue
			}
			pairs = append(pairs, pair{uint8(k), expand(int8(1 + times*3/n.all[0]))})
		}
		if pairs != nil {
			rows = append(rows, feature{hash, pairs})
		}
	}
	return newTable(rows, len(kinds))
}
