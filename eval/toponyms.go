package main

import (
	"github.com/saidby/saidby/resolve/place"
)

type toponym struct {
	Start int      `json:"start"` // code points
	End   int      `json:"end"`
	Lat   *float64 `json:"lat"`
	Lon   *float64 `json:"lon"`
}

// toponyms scores which names are places, and where they are.
func toponyms(e *evaluator, folder string) ([]score, error) {
	predict := func(d corpusDoc) (any, error) {
		a := article(d)
		m := e.reader.Mentions(whole(d), a)
		found := []toponym{}
		for i, resolved := range place.Resolve(a, m.Sentences, m.Places, e.gazetteer, e.lexicon) {
			if m.Places[i].Name != m.Places[i].Span.In(a.Text) {
				continue // "the city": the labels are of names
			}
			span := a.Select(m.Places[i].Span)
			t := toponym{Start: span.Start, End: span.End}
			if resolved.Place != nil {
				t.Lat, t.Lon = resolved.Place.Lat, resolved.Place.Lon
			}
			found = append(found, t)
		}
		return map[string]any{"id": d.ID, "toponyms": found}, nil
	}
	return e.scoreCorpus(folder, "score_geoparse.py", predict, []string{"e2e161_f1", "tag_overlap_f1", "tag_exact_f1", "acc161_on_found"})
}
