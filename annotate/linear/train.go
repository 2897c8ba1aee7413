package linear

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/saidby/saidby/annotate/conllu"
)

// Corpus is what a model learns from.
type Corpus struct {
	Trees []conllu.Sentence
	Names []conllu.Named // names of other types than PER, ORG and LOC are not learnt
}

// Options steer the training. Same corpus and options, same model.
type Options struct {
	Seed         uint64
	TagEpochs    int
	ParseEpochs  int
	NameEpochs   int
	Folds        int // the parser learns from tags given by models that have not seen the sentence
	Explore      float64
	RareTag      int // joint tags seen less often are learnt as the nearest frequent one
	TagPruning   Pruning
	ParsePruning Pruning
	NamePruning  Pruning
	Progress     io.Writer
}

// DefaultOptions are those that the embedded model was made with.
func DefaultOptions() Options {
	return Options{
		Seed: 1, TagEpochs: 8, ParseEpochs: 12, NameEpochs: 10, Folds: 5,
		Explore: 0.9, RareTag: 5,
		TagPruning:   Pruning{Changes: 2},
		ParsePruning: Pruning{Changes: 3},
		NamePruning:  Pruning{Changes: 2},
		Progress:     io.Discard,
	}
}

// example is a tree as training sees it.
type example struct {
	forms []string
	gold  []uint8 // joint tags
	tags  []uint8 // joint tags as a model that has not seen the sentence gives them
	heads []int32 // n for the root's child
	rels  []uint8
}

// trainer holds what the steps of a training share.
type trainer struct {
	Options
	ctx   context.Context
	model *Model
	work  scratch
	// guessed finds the tags of a training sentence by its forms, so that the
	// namer too learns from tags as they will be.
	guessed map[string][]uint8
}

// ErrNoTrees says that there was nothing to learn from.
var ErrNoTrees = errors.New("no trees to learn from")

// Train makes a model.
func Train(ctx context.Context, corpus Corpus, o Options) (*Model, error) {
	if len(corpus.Trees) == 0 {
		return nil, ErrNoTrees
	}
	t := &trainer{Options: o, ctx: ctx, model: new(Model), guessed: map[string][]uint8{}}
	examples := t.examples(corpus.Trees)
	t.jackknife(examples)
	fmt.Fprintf(t.Progress, "tags: learning from %d sentences\n", len(examples))
	t.model.tagger = t.trainTagger(examples, t.Seed)
	t.trainParser(examples)
	t.trainNamer(corpus.Names)
	return t.model, ctx.Err()
}

func (t *trainer) random(salt uint64) *rand.Rand { return rand.New(rand.NewPCG(t.Seed, salt)) }

// examples numbers tags and relations, the most frequent first.
func (t *trainer) examples(trees []conllu.Sentence) []example {
	tags, rels := map[Tag]int{}, map[string]int{}
	for _, s := range trees {
		for _, w := range s.Words {
			tags[Tag{w.UPOS, w.XPOS}]++
			rels[w.Rel]++
		}
	}
	t.model.tags = byFrequency(tags, func(a, b Tag) int {
		return strings.Compare(a.UPOS+" "+a.XPOS, b.UPOS+" "+b.XPOS)
	})
	t.model.rels = byFrequency(rels, strings.Compare)
	enough := slices.IndexFunc(t.model.tags, func(tag Tag) bool { return tags[tag] < t.RareTag })
	if enough > 0 {
		t.model.tags = t.model.tags[:enough]
	}
	number := map[Tag]uint8{}
	for i, tag := range t.model.tags {
		number[tag] = uint8(i)
	}
	examples := make([]example, len(trees))
	for i, s := range trees {
		e := &examples[i]
		for _, w := range s.Words {
			tag, ok := number[Tag{w.UPOS, w.XPOS}]
			if !ok {
				tag = t.nearest(Tag{w.UPOS, w.XPOS})
			}
			head := int32(w.Head)
			if w.Head < 0 {
				head = int32(len(s.Words))
			}
			e.forms = append(e.forms, w.Form)
			e.gold = append(e.gold, tag)
			e.heads = append(e.heads, head)
			e.rels = append(e.rels, uint8(slices.Index(t.model.rels, w.Rel)))
		}
	}
	return examples
}

// nearest finds the frequent tag that stands in for a rare one.
func (t *trainer) nearest(rare Tag) uint8 {
	same := func(f func(Tag) bool) int { return slices.IndexFunc(t.model.tags, f) }
	i := same(func(tag Tag) bool { return tag.UPOS == rare.UPOS })
	if i < 0 {
		i = same(func(tag Tag) bool { return tag.XPOS == rare.XPOS })
	}
	return uint8(max(i, 0))
}

func byFrequency[K comparable](counts map[K]int, compare func(a, b K) int) []K {
	keys := make([]K, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int {
		if d := counts[b] - counts[a]; d != 0 {
			return d
		}
		return compare(a, b)
	})
	return keys
}

func (e *example) read(c *reading) {
	c.read(len(e.forms), func(i int) string { return e.forms[i] })
}

// jackknife gives every sentence tags from a tagger trained on the other folds.
func (t *trainer) jackknife(examples []example) {
	if t.Folds < 2 || len(examples) < t.Folds {
		for i := range examples {
			examples[i].tags = examples[i].gold
		}
		return
	}
	right, all := 0, 0
	for fold := range t.Folds {
		var rest []example
		for i := range examples {
			if i/foldRun%t.Folds != fold {
				rest = append(rest, examples[i])
			}
		}
		fmt.Fprintf(t.Progress, "tags: fold %d of %d\n", fold+1, t.Folds)
		tagger := t.trainTagger(rest, t.Seed+uint64(fold)+1)
		for i := range examples {
			if e := &examples[i]; i/foldRun%t.Folds == fold {
				e.read(&t.work.reading)
				tagger.run(&t.work.reading, &t.work)
				e.tags = slices.Clone(t.work.reading.tags)
				t.guessed[strings.Join(e.forms, " ")] = e.tags
				for j := range e.tags {
					all++
					if e.tags[j] == e.gold[j] {
						right++
					}
				}
			}
		}
	}
	fmt.Fprintf(t.Progress, "tags: %.2f%% right on unseen folds\n", 100*float64(right)/float64(max(all, 1)))
}

// foldRun sentences in a row belong to one fold, so that most of a document does.
const foldRun = 40
