// Package annotate splits an article into sentences and words and gives each
// parsed sentence part-of-speech tags, lemmas, a dependency tree and names, by
// the project's own small English model (package neural). It knows nothing of
// conflicts.
package annotate

import (
	"sync"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate/lemma"
	"github.com/saidby/saidby/annotate/neural"
	"github.com/saidby/saidby/annotate/token"
	"github.com/saidby/saidby/model"
)

// Annotator holds the loaded model. It is safe for use by many goroutines.
type Annotator struct {
	network *neural.Model
	lemmas  *lemma.Lemmatizer
	scratch sync.Pool // of *scratch
}

type scratch struct {
	words      []string
	prediction neural.Prediction
}

// Default returns the annotator of the embedded English model.
func Default() (*Annotator, error) {
	network, err := neural.Load(model.English)
	if err != nil {
		return nil, err
	}
	lemmas, err := lemma.Load(model.Lemmas)
	if err != nil {
		return nil, err
	}
	return New(network, lemmas), nil
}

// New returns an annotator of the given model.
func New(network *neural.Model, lemmas *lemma.Lemmatizer) *Annotator {
	a := &Annotator{network: network, lemmas: lemmas}
	a.scratch.New = func() any { return new(scratch) }
	return a
}

// Sentences splits the article's text into paragraphs, sentences and tokens. The
// sentences have no tags and no tree yet.
func (a *Annotator) Sentences(article *saidby.Article) []saidby.Sentence {
	return token.Sentences(article)
}

// Annotate fills lemmas, tags, tree and names of a sentence.
func (a *Annotator) Annotate(s *saidby.Sentence) {
	if len(s.Tokens) == 0 {
		return
	}
	w := a.scratch.Get().(*scratch)
	defer a.scratch.Put(w)
	w.words = w.words[:0]
	for i := range s.Tokens {
		w.words = append(w.words, s.Tokens[i].Text)
	}
	p := &w.prediction
	a.network.Predict(w.words, p)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.UPOS, t.XPOS = p.Tags[i].UPOS, p.Tags[i].XPOS
		t.Head, t.Rel = p.Heads[i], p.Rels[i]
		t.Lemma = a.lemmas.Lemma(t.Text, t.UPOS, t.XPOS)
	}
	s.Entities = make([]saidby.Entity, 0, len(p.Names))
	for _, n := range p.Names {
		s.Entities = append(s.Entities, saidby.Entity{First: n.First, Last: n.Last, Kind: saidby.EntityKind(n.Type)})
	}
	s.Parsed = true
}
