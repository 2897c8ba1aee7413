package main

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
)

// claimColumns are a claim as a row of a table, in the units of the events' table.
var claimColumns = []string{
	"claim", "incident", "uri", "document", "title", "outlet", "published", "type", "modes", "label", "modality",
	"actors", "actor_codes", "recipients", "recipient_codes",
	"place", "lat", "lon", "geonames_id", "country", "admin1", "where_prec", "place_relation",
	"date_start", "date_end", "date_prec", "date_basis", "counts", "sources", "captive", "start", "end", "sentence",
}

// writeClaims writes claims as a table; incidentOf names the incident of a claim.
func writeClaims(out io.Writer, claims []saidby.Claim, incidentOf func(claim string) string) error {
	w := csv.NewWriter(out)
	if err := w.Write(claimColumns); err != nil {
		return err
	}
	for i := range claims {
		c := &claims[i]
		if err := writeRow(w, claimRow(c, incidentOf(c.ID))); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func claimRow(c *saidby.Claim, incident string) []string {
	e := &c.Event
	cells := []string{
		c.ID, incident, c.Article.URI, c.Article.Document, c.Article.Title, c.Article.Outlet, c.Article.Published,
		e.Type, strings.Join(e.Modes, ";"), e.Label, string(e.Modality),
	}
	cells = append(cells, partyCells(e.Actors)...)
	cells = append(cells, partyCells(e.Recipients)...)
	cells = append(cells, placeCells(e.Place)...)
	cells = append(cells, timeCells(e.Time)...)
	return append(cells, countCell(e.Counts), sourceCell(c.Sources, e.Sources), strconv.FormatBool(c.Captive),
		strconv.Itoa(e.Span.Start), strconv.Itoa(e.Span.End), e.Sentence.Exact)
}
