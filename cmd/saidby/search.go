package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

type searchCommand struct {
	storeFlag
	formatFlag
	questionFlags
}

// Help is shown by "saidby help search".
func (*searchCommand) Help() string {
	return `Lists articles, the best first: those that hold all the words (in quotation marks: as a phrase), with the text around
them. With filters: of these, the articles of incidents that fit. Without words: the articles of incidents that fit. 100 are listed, or --limit.

Examples:

  saidby search --db war.db "chemical factory"
  saidby search --db war.db depot fire near:Vovchansk within:25km since:2024-06
  saidby search --db war.db actor:RUSMIL 'killed:>=5' party-only --format csv

` + questionHelp()
}

// usualLimit is how many articles are listed where nothing is said of it.
const usualLimit = 100

// hit is an article that was found.
type hit struct {
	number    int
	Article   saidby.ArticleRef `json:"article"`
	Snippet   string            `json:"snippet"`
	Incidents []string          `json:"incidents"`
}

// Run lists the articles.
func (c *searchCommand) Run(ctx context.Context, t terminal) error {
	q, err := c.ask()
	if err != nil {
		return err
	}
	limit := q.Limit
	if q.Limit = 0; limit == 0 { // of the incidents all are looked at
		limit = usualLimit
	}
	if q.String() == "" {
		return fmt.Errorf(`%w: search for what? Give words or filters (see "saidby help search")`, saidby.ErrUsage)
	}
	each, end, err := hitsAnswer.write(c.Format, t)
	if err != nil {
		return err
	}
	var hits []hit
	err = c.view(ctx, func(v store.View) error {
		hits, err = search(v, q, limit)
		return err
	})
	if err != nil {
		return err
	}
	if len(hits) == 0 {
		fmt.Fprintln(t.err, "saidby: no article fits")
	}
	for i := range hits[:min(limit, len(hits))] {
		hits[i].number = i + 1
		if err := each(hits[i]); err != nil {
			return err
		}
	}
	if err := end(); err != nil {
		return err
	}
	if len(hits) > limit {
		fmt.Fprintf(t.err, "saidby: there are more; --limit says how many are listed (%d)\n", limit)
	}
	return nil
}

// search finds articles by words, by the incidents that they are in, or by both:
// up to limit, and one more where there are more.
func search(v store.View, q query.Question, limit int) ([]hit, error) {
	onlyWords := query.Question{Text: q.Text}
	if q.String() == onlyWords.String() {
		return textHits(v, q.Text, limit+1, nil)
	}
	hits, fitting := []hit{}, map[string]bool{}
	err := v.Incidents(q, func(i *saidby.Incident) error {
		fitting[i.ID] = true
		if q.Text == "" {
			hits = appendArticles(hits, i)
		}
		return nil
	})
	if err != nil || q.Text == "" {
		return hits, err
	}
	return textHits(v, q.Text, limit+1, fitting)
}

// textHits finds up to limit articles by words; fitting, if set, holds the
// incidents of which one must be theirs.
func textHits(v store.View, words string, limit int, fitting map[string]bool) ([]hit, error) {
	for looked := limit; ; looked *= 4 {
		found, err := v.Search(words, looked)
		if err != nil {
			return nil, err
		}
		hits := []hit{}
		for _, h := range found {
			if fitting == nil || slices.ContainsFunc(h.Incidents, func(id string) bool { return fitting[id] }) {
				hits = append(hits, hit{Article: h.Article, Snippet: h.Snippet, Incidents: append([]string{}, h.Incidents...)})
			}
		}
		if len(hits) >= limit || len(found) < looked {
			return hits, nil
		}
	}
}

// appendArticles adds the articles of an incident, each once, with the incidents
// that it came in by.
func appendArticles(hits []hit, i *saidby.Incident) []hit {
	for n := range i.Claims {
		article := i.Claims[n].Article
		at := slices.IndexFunc(hits, func(h hit) bool { return h.Article.Document == article.Document })
		if at < 0 {
			at = len(hits)
			hits = append(hits, hit{Article: article, Snippet: i.Claims[n].Event.Sentence.Exact})
		}
		if !slices.Contains(hits[at].Incidents, i.ID) {
			hits[at].Incidents = append(hits[at].Incidents, i.ID)
		}
	}
	return hits
}

var hitsAnswer = answer[hit]{
	name:   "articles",
	header: []string{"uri", "document", "title", "outlet", "published", "incidents", "snippet"},
	row: func(h hit) []string {
		return []string{h.Article.URI, h.Article.Document, h.Article.Title, h.Article.Outlet, h.Article.Published, strings.Join(h.Incidents, " "), h.Snippet}
	},
	item: func(l *account.List, h hit) error {
		return l.Hit(strconv.Itoa(h.number), &h.Article, h.Snippet, h.Incidents)
	},
}
