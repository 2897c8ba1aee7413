package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/trace/wording"
)

type storiesCommand struct {
	storeFlag
	formatFlag
	All bool `help:"Also articles that stand alone."`
}

// Help is shown by "saidby help stories".
func (*storiesCommand) Help() string {
	return `Groups articles that tell one story by their wording: rare words, names and numbers. A story is wider than an
incident: the summit, the trial, the siege. In CSV: one article a row.

Examples:

  saidby stories --db war.db
  saidby stories --db war.db --all --format json`
}

// story is a group of articles.
type story struct {
	Documents []string `json:"documents"` // URIs
	number    int
	articles  []saidby.ArticleRef
}

// Run lists the stories, those of most articles first.
func (c *storiesCommand) Run(ctx context.Context, t terminal) error {
	var stories []story
	err := c.view(ctx, func(v store.View) (err error) {
		stories, err = storiesOf(v, c.All)
		return err
	})
	if err != nil {
		return err
	}
	if len(stories) == 0 {
		fmt.Fprintln(t.err, "saidby: no two articles tell one story")
	}
	if c.Format == "csv" {
		return writeStoryRows(t, stories)
	}
	list := account.NewList(t.out, account.Options{Colour: useColour(t.out)})
	out := newJSONList(t.out, "stories")
	for _, s := range stories {
		if c.Format == "json" {
			err = out.add(s)
		} else {
			err = list.Story(strconv.Itoa(s.number), s.articles)
		}
		if err != nil {
			return err
		}
	}
	if c.Format == "json" {
		return out.end()
	}
	return nil
}

// storiesOf groups all articles that are held; alone says whether those that stand
// alone are stories, too.
func storiesOf(v store.View, alone bool) ([]story, error) {
	var documents []string
	if err := v.Documents(func(id string) error {
		documents = append(documents, id)
		return nil
	}); err != nil {
		return nil, err
	}
	var pairings []saidby.Pairing
	for _, id := range documents {
		of, err := v.Pairings(id)
		if err != nil {
			return nil, err
		}
		for _, p := range of {
			if p.A == id && p.B != id { // each is met from both ends: take it once, and what counts of it
				pairings = append(pairings, saidby.Pairing{A: p.A, B: p.B, Wording: p.Wording, Story: p.Story})
			}
		}
	}
	var stories []story
	for _, group := range wording.Stories(documents, pairings) {
		if len(group) < 2 && !alone {
			continue
		}
		s := story{articles: make([]saidby.ArticleRef, len(group)), Documents: make([]string, len(group))}
		for i, id := range group {
			article, err := articleRef(v, id)
			if err != nil {
				return nil, err
			}
			s.articles[i], s.Documents[i] = article, article.URI
		}
		slices.Sort(s.Documents)
		slices.SortFunc(s.articles, func(a, b saidby.ArticleRef) int { return strings.Compare(a.URI, b.URI) })
		stories = append(stories, s)
	}
	slices.SortFunc(stories, func(a, b story) int {
		if d := len(b.Documents) - len(a.Documents); d != 0 {
			return d
		}
		return slices.Compare(a.Documents, b.Documents)
	})
	for i := range stories {
		stories[i].number = i + 1
	}
	return stories, nil
}

func writeStoryRows(t terminal, stories []story) error {
	w := csv.NewWriter(t.out)
	if err := w.Write([]string{"story", "uri", "document", "title", "outlet", "published"}); err != nil {
		return err
	}
	for _, s := range stories {
		for _, a := range s.articles {
			if err := writeRow(w, []string{strconv.Itoa(s.number), a.URI, a.Document, a.Title, a.Outlet, a.Published}); err != nil {
				return err
			}
		}
	}
	w.Flush()
	return w.Error()
}
