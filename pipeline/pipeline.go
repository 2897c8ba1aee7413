// Package pipeline is the way of a page on one screen: the verbs in their order.
// It is the only room that knows the others.
package pipeline

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/clean"
	"github.com/saidby/saidby/detect/date"
	"github.com/saidby/saidby/detect/event"
	"github.com/saidby/saidby/detect/place"
	"github.com/saidby/saidby/detect/statement"
	"github.com/saidby/saidby/detect/toll"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/resolve"
)

// Reader turns documents into reports. It holds what is loaded once and is safe
// for use by many goroutines at a time.
type Reader struct {
	annotator *annotate.Annotator
	lexicon   *lexicon.Lexicon
	gazetteer *gazetteer.Gazetteer
	events    *event.Finder
}

// Options say what a reader knows beside what is built in.
type Options struct {
	Lexicon    string   // folder whose files add entries, "" for none
	Gazetteers []string // files that add places
}

// NewReader loads the model, the lexicons and the gazetteer.
func NewReader(o Options) (*Reader, error) {
	annotator, err := annotate.Default()
	if err != nil {
		return nil, err
	}
	lex, err := lexicon.Load(o.Lexicon)
	if err != nil {
		return nil, err
	}
	gaz, err := gazetteer.Load(lex, o.Gazetteers...)
	if err != nil {
		return nil, err
	}
	return &Reader{annotator: annotator, lexicon: lex, gazetteer: gaz, events: event.New(lex)}, nil
}

// Read makes the report of one document. An error means that nothing of it could
// be read; what could be read in part is said in the report's warnings.
func (r *Reader) Read(doc *saidby.Document) (*saidby.Report, error) {
	article, err := clean.Article(doc)
	if err != nil {
		return nil, err
	}
	return resolve.Report(r.Mentions(doc, article), r.lexicon, r.gazetteer), nil
}

// Mentions finds everything that an article tells, before it is resolved.
func (r *Reader) Mentions(doc *saidby.Document, article *saidby.Article) resolve.Mentions {
	m := resolve.Mentions{Document: doc, Article: article, Sentences: r.annotator.Sentences(article)}
	if !english(article.Language) {
		return m
	}
	for i := range m.Sentences {
		s := &m.Sentences[i]
		m.Dates = append(m.Dates, date.Find(s, i, article.Text)...)
		if s.Furniture {
			continue
		}
		r.annotator.Annotate(s)
		m.Events = event.Append(m.Events, r.events.Find(s, i))
		m.Tolls = append(m.Tolls, toll.Find(s, i, article.Text, r.lexicon)...)
	}
	m.Statements = statement.Find(article, m.Sentences, r.lexicon)
	m.Places = place.Find(article, m.Sentences, r.gazetteer, r.lexicon)
	return m
}

// english reports whether the reader knows the language: English, or one that
// could not be told.
func english(language string) bool {
	return language == "und" || language == "en" || len(language) > 2 && language[:3] == "en-"
}
