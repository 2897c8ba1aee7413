package main

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/detect/toll"
)

type bounds struct {
	Min *int `json:"min"`
	Max *int `json:"max"`
}

// counts scores the killed and the wounded of reports on one shooting each.
func counts(e *evaluator, folder string) ([]score, error) {
	predict := func(d corpusDoc) (any, error) {
		m := e.reader.Mentions(whole(d), article(d))
		killed, wounded := toll.Totals(m.Sentences, m.Tolls)
		return map[string]any{"id": d.ID, "killed": boundsOf(killed), "injured": boundsOf(wounded)}, nil
	}
	return e.scoreCorpus(folder, "score_counts.py", predict,
		[]string{"primary", "killed_f1", "injured_f1", "both_exact", "all.primary"})
}

func boundsOf(q saidby.Quantity) *bounds {
	if q.Min == nil && q.Max == nil {
		return nil
	}
	return &bounds{q.Min, q.Max}
}
