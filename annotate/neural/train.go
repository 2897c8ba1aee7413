package neural

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
)

// Progress is reported after each epoch.
type Progress struct {
	Epoch int     // from 1
	Loss  float64 // mean of the epoch's batches
	Model *Model  // as it would be after this epoch
	File  []byte  // the same as a file
}

// warmUp is the number of batches over which the learning rate rises.
const warmUp = 200

// clip is the length to which longer gradients are cut.
const clip = 5

// Train learns a model. Vectors may be nil. The same corpus, vectors and options
// give the same file on machines of the same kind. After each epoch report is
// called, if it is not nil. Training stops with the context's error.
func Train(ctx context.Context, c *Corpus, vectors *Vectors, o Options, report func(Progress)) (file []byte, err error) {
	if len(c.Trees) == 0 || o.Epochs < 1 {
		return nil, fmt.Errorf("nothing to learn from")
	}
	labels := collectLabels(c.Trees)
	examples := makeExamples(c, labels)
	words := frequentWords(examples)
	if vectors == nil {
		vectors = &Vectors{}
	}
	o.Shape.VectorDim = vectors.Dim
	random := rand.New(rand.NewPCG(o.Seed, 0))
	n := newNetwork(o.Shape, newVocabulary(words, vectors.hashes), vectors, len(words), labels, len(mentionTypes), random)
	t := &tape{learn: true, random: random}
	tokens := 0
	for _, e := range examples {
		tokens += len(e.words)
	}
	s := &schedule{rate: o.Rate, total: o.Epochs * tokens / o.BatchSize}
	for epoch := 1; epoch <= o.Epochs; epoch++ {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		loss, err := n.epoch(ctx, t, examples, s, &o)
		if err != nil {
			return nil, err
		}
		if report == nil && epoch < o.Epochs {
			continue
		}
		if file, err = n.encode(words, labels); err != nil {
			return nil, err
		}
		if report == nil {
			continue
		}
		m, err := Load(file)
		if err != nil {
			return nil, err
		}
		report(Progress{epoch, loss, m, file})
	}
	return file, nil
}

// schedule is the learning rate: it rises, then falls to zero in a straight line.
type schedule struct {
	rate        float32
	step, total int
}

func (s *schedule) next() float32 {
	s.step++
	left := max(0.01, 1-float32(s.step)/float32(s.total+1))
	return s.rate * left * min(1, float32(s.step)/warmUp)
}

// epoch learns from every example once and returns the mean loss of its batches.
func (n *network) epoch(ctx context.Context, t *tape, examples []*example, s *schedule, o *Options) (float64, error) {
	var loss float64
	var features []features
	var extract extractor
	batches := 0
	for at := 0; at < len(examples); {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		var batch []*example
		size := 0
		features = features[:0]
		for ; at < len(examples) && size < o.BatchSize; at++ {
			e := examples[at].vary(o, n.random)
			batch = append(batch, e)
			size += len(e.words)
			features = n.extract(features, e.words, &extract)
		}
		loss += n.learn(t, batch, features, o)
		n.update(s)
		batches++
	}
	return loss / float64(batches), nil
}

func (n *network) extract(to []features, words []string, extract *extractor) []features {
	for _, w := range words {
		if len(to) < cap(to) {
			to = to[:len(to)+1] // keeps the memory of its n-grams
		} else {
			to = append(to, features{})
		}
		extract.features(&to[len(to)-1], w, n.vocabulary, &n.shape.Tables)
	}
	return to
}

// update takes one step along the gradients.
func (n *network) update(s *schedule) {
	rate := s.next()
	var squares float64
	for _, p := range n.all {
		squares += p.squares()
	}
	scale := float32(1)
	if length := math.Sqrt(squares); length > clip {
		scale = float32(clip / length)
	}
	for _, p := range n.all {
		p.adam(rate, scale, s.step)
	}
}
