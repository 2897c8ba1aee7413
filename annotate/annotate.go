// Package annotate splits an article into sentences and words and fills in
// lemmas, tags, dependency trees and names, with the project's own small
// English model.
package annotate

import (
	"sync"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate/lemma"
	"github.com/saidby/saidby/annotate/linear"
	"github.com/saidby/saidby/annotate/segment"
	"github.com/saidby/saidby/model"
)

// Analyser fills XPOS, UPOS, Head, Rel and Entities of a sentence whose tokens
// have their texts. It is the seam behind which every model sits, and is safe
// to use from many goroutines.
type Analyser interface{ Analyse(*saidby.Sentence) }

// Annotator reads English with one model.
type Annotator struct {
	analyser Analyser
	lemmas   *lemma.Dictionary
}

// New makes an Annotator with a model of the caller's.
func New(a Analyser, lemmas *lemma.Dictionary) *Annotator { return &Annotator{a, lemmas} }

// Default returns the Annotator with the embedded model, which is loaded once.
func Default() (*Annotator, error) { return loadDefault() }

var loadDefault = sync.OnceValues(func() (*Annotator, error) {
	m, err := linear.Decode(model.English)
	if err != nil {
		return nil, err
	}
	lemmas, err := lemma.Parse(model.EnglishLemmas)
	if err != nil {
		return nil, err
	}
	return New(m, lemmas), nil
})

// Sentences splits the article's text. Furniture never shares a sentence with
// anything else, and a dateline is a sentence of its own. Tokens have their
// spans and texts, and no tags yet.
func (a *Annotator) Sentences(art *saidby.Article) []saidby.Sentence {
	split := segment.Sentences(art.Text, cuts(art))
	words := 0
	for _, s := range split {
		words += len(s.Words)
	}
	tokens := make([]saidby.Token, 0, words)
	out := make([]saidby.Sentence, len(split))
	for i, s := range split {
		first := len(tokens)
		for _, w := range s.Words {
			tokens = append(tokens, saidby.Token{Span: w, Text: w.In(art.Text), Head: -1})
		}
		out[i] = saidby.Sentence{
			Span:      s.Span,
			Paragraph: s.Paragraph,
			Tokens:    tokens[first:len(tokens):len(tokens)],
			Furniture: art.IsBoilerplate(s.Span),
		}
	}
	return out
}

// cuts lists in order the bytes that no sentence crosses.
func cuts(art *saidby.Article) []int {
	var at []int
	dateline := art.Dateline.Span.End
	for _, b := range art.Boilerplate {
		if 0 < dateline && dateline <= b.Start {
			at, dateline = append(at, dateline), 0
		}
		at = append(at, b.Start, b.End)
	}
	if dateline > 0 {
		at = append(at, dateline)
	}
	return at
}

// Annotate fills lemmas, tags, heads, relations and names of a sentence.
func (a *Annotator) Annotate(s *saidby.Sentence) {
	a.analyser.Analyse(s)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Lemma = a.lemmas.Of(t.Text, t.UPOS, t.XPOS)
	}
	s.Parsed = true
}
