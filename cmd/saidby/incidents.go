package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/store"
)

type incidentsCommand struct {
	storeFlag
	formatFlag
	questionFlags
}

// Help is shown by "saidby help incidents".
func (*incidentsCommand) Help() string {
	return `Lists the incidents that fit, all of them without a question. The JSON form is one object, {"incidents":[...]}.

Examples:

  saidby incidents --db war.db --place Kharkiv --since 2024-06-01 --type ASSAULT
  saidby incidents --db war.db 'near:Vovchansk within:25km killed:>=5 order:toll'
  saidby incidents --db war.db "chemical factory" 'status:"one party only"'
  saidby incidents --db war.db --format json > incidents.json

` + questionHelp()
}

// Run lists the incidents.
func (c *incidentsCommand) Run(ctx context.Context, t terminal) error {
	q, err := c.ask()
	if err != nil {
		return err
	}
	each, end, err := incidentsAnswer.write(c.Format, t)
	if err != nil {
		return err
	}
	n, next := 0, ""
	err = c.view(ctx, func(v store.View) error {
		return v.Incidents(q, func(i *saidby.Incident) error {
			if n++; n == q.Limit {
				next = store.Cursor(q, i)
			}
			return each(i)
		})
	})
	if err := errors.Join(err, end()); err != nil {
		return err
	}
	switch {
	case n == 0:
		fmt.Fprintln(t.err, "saidby: no incident fits")
	case next != "":
		fmt.Fprintf(t.err, "saidby: there may be more; they follow with after:%s\n", next)
	}
	return nil
}

var incidentsAnswer = answer[*saidby.Incident]{
	name: "incidents",
	header: []string{
		"incident", "status", "type", "modes", "label", "modality", "summary", "articles", "origins", "origin_names", "origin_parties",
		"actors", "actor_codes", "recipients", "recipient_codes", "place", "lat", "lon", "geonames_id", "country", "admin1", "where_prec", "place_relation",
		"date_start", "date_end", "date_prec", "date_basis", "tolls", "contradictions", "documents",
	},
	row:  incidentRow,
	item: (*account.List).Incident,
}

func incidentRow(i *saidby.Incident) []string {
	var names, parties, tolls, open []string
	for n := range i.Origins {
		names = append(names, i.Origins[n].Name)
		parties = append(parties, text(i.Origins[n].Party))
	}
	for _, toll := range i.Tolls {
		tolls = append(tolls, fmt.Sprintf("%s=%s/%s/%s", toll.Kind, number(toll.Low), number(toll.Best), number(toll.High)))
	}
	for _, c := range i.Contradictions {
		open = append(open, strings.TrimSuffix(c.Field+" "+string(c.Kind), " ")+": "+string(c.State))
	}
	cells := []string{
		i.ID, string(i.Status), i.Type, strings.Join(i.Modes, ";"), i.Label, string(i.Modality), i.Summary,
		strconv.Itoa(len(i.Documents)), strconv.Itoa(len(i.Origins)), strings.Join(names, "; "), strings.Join(parties, "; "),
	}
	cells = append(cells, partyCells(i.Actors)...)
	cells = append(cells, partyCells(i.Recipients)...)
	cells = append(cells, placeCells(i.Place)...)
	cells = append(cells, timeCells(i.Time)...)
	return append(cells, strings.Join(tolls, "; "), strings.Join(open, "; "), strings.Join(i.Documents, " "))
}

// number writes a bound, an open one as nothing.
func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
