package main

import (
	"context"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/store"
)

type incidentCommand struct {
	storeFlag
	formatFlag
	ID string `arg:"" help:"The incident's id, the id of one of its claims, or the beginning of either."`
}

// Help is shown by "saidby help incident".
func (*incidentCommand) Help() string {
	return `Says what happened, who says so through whom, how many origins that are, every toll, what does not agree, and why
the articles were put together. In CSV: one claim a row.

Examples:

  saidby incident --db war.db k3v9p2xa7q4m
  saidby incident --db war.db k3v9 --format json`
}

// Run shows the incident.
func (c *incidentCommand) Run(ctx context.Context, t terminal) error {
	return c.view(ctx, func(v store.View) error {
		incident, _, err := findClaim(v, c.ID)
		if err != nil {
			return err
		}
		return writeIncident(t, c.Format, incident)
	})
}

func writeIncident(t terminal, format string, i *saidby.Incident) error {
	switch format {
	case "json":
		return writeJSON(t.out, i)
	case "csv":
		return writeClaims(t.out, i.Claims, func(string) string { return i.ID })
	}
	return account.Incident(t.out, i, account.Options{Colour: useColour(t.out)})
}
