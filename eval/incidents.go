package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/pipeline"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
)

// incidentMeasures are the figures of score.py on incidents.
var incidentMeasures = []struct{ name, path string }{
	{"incidents B-cubed F1", "incident_bcubed.f1"}, {"incidents B-cubed P", "incident_bcubed.p"}, {"incidents B-cubed R", "incident_bcubed.r"},
	{"origins exact", "origin_count.accuracy"}, {"origins exact, several articles", "origin_count.accuracy_multi_document"},
}

// writeIncidents places the articles among each other, in a store of their own,
// and writes the incidents as "saidby incidents --format json" prints them.
func writeIncidents(reads []pipeline.Read, db, file string) error {
	ctx := context.Background()
	s, err := sqlite.Open(db, sqlite.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := pipeline.NewPlacer(s, nil).Place(ctx, reads); err != nil {
		return err
	}
	var out struct {
		Incidents []saidby.Incident `json:"incidents"`
	}
	err = s.View(ctx, func(v store.View) error {
		return v.Incidents(query.Question{Undated: true}, func(i *saidby.Incident) error {
			out.Incidents = append(out.Incidents, *i)
			return nil
		})
	})
	if err != nil {
		return err
	}
	text, err := json.Marshal(out)
	if err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o644)
}

// own measures incidents on the project's own articles in eval/articles; the data
// folder has the scorer.
func own(set string) func(*evaluator, string) ([]score, error) {
	return func(e *evaluator, _ string) ([]score, error) {
		folder := filepath.Join("eval", "articles", set)
		all, err := scoreGold(e, folder, "articles-"+set)
		if err != nil {
			return nil, err
		}
		wanted := map[string]bool{"event R": true, "non-conflict documents with events": true}
		for _, m := range incidentMeasures {
			wanted[m.name] = true
		}
		return slices.DeleteFunc(all, func(s score) bool { return !wanted[s.measure] }), nil
	}
}
