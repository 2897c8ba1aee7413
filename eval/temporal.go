package main

import "github.com/saidby/saidby/resolve/date"

type timex struct {
	Start int    `json:"start"` // code points
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// temporal scores time expressions with their TIMEX3 values.
func temporal(e *evaluator, folder string) ([]score, error) {
	predict := func(d corpusDoc) (any, error) {
		a := article(d)
		m := e.reader.Mentions(whole(d), a)
		found := []timex{}
		for _, mention := range m.Dates {
			span := a.Select(mention.Span)
			tense := date.TenseOf(&m.Sentences[mention.Sentence], mention.Head)
			kind, value := date.Timex(mention, a.Published, tense, nil)
			found = append(found, timex{span.Start, span.End, kind, value})
		}
		return map[string]any{"id": d.ID, "timex": found}, nil
	}
	return e.scoreCorpus(folder, "score_temporal.py", predict,
		[]string{"value_f1", "relaxed_f1", "strict_f1", "type_f1", "date_to_the_day_on_matched"})
}
