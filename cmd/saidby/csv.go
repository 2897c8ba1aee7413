package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
)

// columns of the table: one event a row. Codes are PLOVER's and CAMEO's,
// precision UCDP's (where_prec 1-7, date_prec 1-5), countries ISO 3166-1
// alpha-3, degrees WGS 84, offsets code points of the article's text.
var columns = []string{
	"uri", "document", "title", "outlet", "published", "event", "type", "modes", "label", "modality", "historical", "acled",
	"actors", "actor_codes", "recipients", "recipient_codes",
	"place", "lat", "lon", "geonames_id", "country", "admin1", "where_prec", "place_relation",
	"date_start", "date_end", "date_prec", "date_basis", "counts", "sources", "mentions", "start", "end", "trigger", "sentence",
}

// newTable writes the header and returns the function that adds a report's rows.
func newTable(out io.Writer) (func(*saidby.Report) error, error) {
	w := csv.NewWriter(out)
	if err := w.Write(columns); err != nil {
		return nil, err
	}
	w.Flush()
	return func(r *saidby.Report) error {
		for i := range r.Events {
			if err := w.Write(row(r, &r.Events[i])); err != nil {
				return err
			}
		}
		w.Flush()
		return w.Error()
	}, w.Error()
}

func row(r *saidby.Report, e *saidby.Event) []string {
	cells := []string{
		r.Document.URI, r.Document.ID, text(r.Article.Title), text(r.Article.Outlet), published(r), e.ID, e.Type, strings.Join(e.Modes, ";"),
		e.Label, string(e.Modality), strconv.FormatBool(e.Historical), text(e.ACLED),
	}
	cells = append(cells, partyCells(e.Actors)...)
	cells = append(cells, partyCells(e.Recipients)...)
	cells = append(cells, placeCells(e.Place)...)
	cells = append(cells, timeCells(e.Time)...)
	cells = append(cells, countCell(e.Counts), sourceCell(r.Sources, e.Sources), strconv.Itoa(1+len(e.Mentions)),
		strconv.Itoa(e.Span.Start), strconv.Itoa(e.Span.End), e.Trigger.Exact, e.Sentence.Exact)
	for i := range cells {
		cells[i] = harmless(cells[i])
	}
	return cells
}

// harmless keeps a spreadsheet from running a cell that a page wrote as a
// formula: such a cell gets an apostrophe in front. Numbers are left alone.
func harmless(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func published(r *saidby.Report) string {
	if r.Article.Published == nil {
		return ""
	}
	return r.Article.Published.Start
}

func partyCells(parties []saidby.Party) []string {
	var names, codes []string
	for _, p := range parties {
		names = append(names, p.Name)
		codes = append(codes, text(p.Code))
	}
	return []string{strings.Join(names, "; "), strings.Join(codes, "; ")}
}

func placeCells(p *saidby.Place) []string {
	if p == nil {
		return make([]string, 8)
	}
	id := ""
	if p.GeoNamesID != nil {
		id = strconv.Itoa(*p.GeoNamesID)
	}
	return []string{p.Name, degrees(p.Lat), degrees(p.Lon), id, text(p.Country), text(p.Admin1), strconv.Itoa(p.WherePrec), string(p.Relation)}
}

func degrees(d *float64) string {
	if d == nil {
		return ""
	}
	return strconv.FormatFloat(*d, 'f', -1, 64)
}

func timeCells(t *saidby.Time) []string {
	if t == nil {
		return make([]string, 4)
	}
	return []string{t.Start, t.End, strconv.Itoa(t.DatePrec), string(t.Basis)}
}

// countCell writes tolls as kind=min..max, an open bound left empty.
func countCell(counts []saidby.Count) string {
	bound := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	var out []string
	for _, c := range counts {
		out = append(out, fmt.Sprintf("%s=%s..%s", c.Kind, bound(c.Min), bound(c.Max)))
	}
	return strings.Join(out, "; ")
}

// sourceCell names who vouches, with the kind and the party of each.
func sourceCell(sources []saidby.Source, ids []string) string {
	var out []string
	for _, id := range ids {
		for i := range sources {
			s := &sources[i]
			if s.ID != id {
				continue
			}
			about := string(s.Kind)
			if s.Party != nil {
				about += ", party " + *s.Party
			}
			out = append(out, fmt.Sprintf("%s (%s)", s.Name, about))
		}
	}
	return strings.Join(out, "; ")
}
