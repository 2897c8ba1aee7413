package main

import "github.com/saidby/saidby/detect/statement"

// quotes scores who said what: PolNeAR counts every attributed statement and
// every attributed thought.
func quotes(e *evaluator, folder string) ([]score, error) {
	predict := func(d corpusDoc) (any, error) {
		a := article(d)
		m := e.reader.Mentions(whole(d), a)
		return map[string]any{"id": d.ID, "quotes": statement.Attributions(a, m.Sentences, m.Statements)}, nil
	}
	return e.scoreCorpus(folder, "score_quotes.py", predict,
		[]string{"full_f1", "match_f1", "soft_f1", "exact_f1", "source_overlap_on_matched", "recall_direct", "recall_mixed", "recall_indirect"})
}
