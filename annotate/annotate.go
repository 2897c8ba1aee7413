// Package annotate splits an article into sentences and words and gives each
// parsed sentence part-of-speech tags, lemmas, a dependency tree and names, by
// the project's own small English model (package neural). It knows nothing of
// conflicts.
package annotate

import (
	"slices"
	"sync"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate/lemma"
	"github.com/saidby/saidby/annotate/neural"
	"github.com/saidby/saidby/annotate/segment"
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

// Sentences splits the article's text into paragraphs, sentences and tokens.
// Furniture never shares a sentence with anything else, and a dateline is a
// sentence of its own. The sentences have no tags and no tree yet.
func (a *Annotator) Sentences(article *saidby.Article) []saidby.Sentence {
	split := segment.Sentences(article.Text, cuts(article))
	words := 0
	for _, s := range split {
		words += len(s.Words)
	}
	tokens := make([]saidby.Token, 0, words)
	out := make([]saidby.Sentence, len(split))
	for i, s := range split {
		first := len(tokens)
		for _, w := range s.Words {
			tokens = append(tokens, saidby.Token{Span: w, Text: w.In(article.Text), Head: -1})
		}
		out[i] = saidby.Sentence{
			Span:      s.Span,
			Paragraph: s.Paragraph,
			Tokens:    tokens[first:len(tokens):len(tokens)],
			Furniture: article.IsBoilerplate(s.Span),
		}
	}
	return out
}

// cuts lists in order the bytes that no sentence crosses.
func cuts(article *saidby.Article) []int {
	at := []int{}
	if end := article.Dateline.Span.End; end > 0 {
		at = append(at, end)
	}
	for _, b := range article.Boilerplate {
		at = append(at, b.Start, b.End)
	}
	slices.Sort(at)
	return at
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
	repair(s)
	s.Parsed = true
}
