package main

import (
	"context"
	"errors"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/store"
)

type articleCommand struct {
	storeFlag
	formatFlag
	Name string `arg:"" name:"article" help:"The document's id or its beginning (eight characters or more), its URI, or the last part of that."`
}

// Help is shown by "saidby help article".
func (*articleCommand) Help() string {
	return `Shows an article that is held: its account, the incidents that it is in, and its neighbours: copied from, copied by,
the same quotation, the same story. In CSV: one claim a row.

Examples:

  saidby article --db war.db cuttings/strike.html
  saidby article --db war.db sha256:9f2c41d7
  saidby article --db war.db news-17 --format json`
}

// Run shows the article.
func (c *articleCommand) Run(ctx context.Context, t terminal) error {
	var held *account.HeldArticle
	err := c.view(ctx, func(v store.View) error {
		id, err := findDocument(v, c.Name)
		if err != nil {
			return err
		}
		held, err = heldArticle(v, id)
		return err
	})
	if err != nil {
		return err
	}
	switch c.Format {
	case "json":
		return writeJSON(t.out, held)
	case "csv":
		claims, incidents := make([]saidby.Claim, len(held.Claims)), map[string]string{}
		for i, h := range held.Claims {
			claims[i] = h.Claim
			incidents[h.Claim.ID] = h.Incident
		}
		return writeClaims(t.out, claims, func(id string) string { return incidents[id] })
	}
	return account.Article(t.out, held, account.Options{Colour: useColour(t.out)})
}

// heldArticle gathers an article with what it has to do with others.
func heldArticle(v store.View, id string) (*account.HeldArticle, error) {
	report, err := v.Report(id)
	if err != nil {
		return nil, err
	}
	held := &account.HeldArticle{Report: report, URIs: []string{}, Claims: []account.HeldClaim{}, Neighbours: []account.Neighbour{}}
	receptions, err := v.Receptions(id)
	if err != nil {
		return nil, err
	}
	for _, r := range receptions {
		held.URIs = append(held.URIs, r.URI)
	}
	claims, err := v.Claims(id)
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		incident, err := v.IncidentOf(c.ID)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, err
		}
		held.Claims = append(held.Claims, account.HeldClaim{Claim: c, Incident: incident})
	}
	held.Neighbours, err = neighbours(v, id)
	return held, err
}

func neighbours(v store.View, id string) ([]account.Neighbour, error) {
	pairings, err := v.Pairings(id)
	if err != nil {
		return nil, err
	}
	near := []account.Neighbour{}
	for _, p := range pairings {
		other := p.A
		if other == id {
			other = p.B
		}
		if other == id {
			continue // what its own claims have to do with each other
		}
		article, err := articleRef(v, other)
		if err != nil {
			return nil, err
		}
		near = append(near, account.Neighbour{Article: article, Pairing: p})
	}
	return near, nil
}

// articleRef names a held article.
func articleRef(v store.View, id string) (saidby.ArticleRef, error) {
	claims, err := v.Claims(id)
	if err != nil {
		return saidby.ArticleRef{}, err
	}
	if len(claims) > 0 {
		return claims[0].Article, nil
	}
	report, err := v.Report(id)
	if err != nil {
		return saidby.ArticleRef{}, err
	}
	return saidby.ArticleRef{
		Document: id, URI: report.Document.URI, Title: text(report.Article.Title), Outlet: text(report.Article.Outlet), Published: published(report),
	}, nil
}
