package main

import "github.com/saidby/saidby"

type ploverActor struct {
	Text string `json:"text"`
	Code string `json:"code"`
}

type ploverEvent struct {
	Type   string        `json:"type"`
	Source []ploverActor `json:"source"`
	Target []ploverActor `json:"target"`
}

// plover codes single sentences; what a sentence only demands or denies is coded
// there like what happened, as the guideline's own examples do.
func plover(e *evaluator, folder string) ([]score, error) {
	predict := func(d corpusDoc) (any, error) {
		report, err := e.reader.Read(whole(d))
		if err != nil {
			return nil, err
		}
		events := []ploverEvent{}
		for _, ev := range report.Events {
			events = append(events, ploverEvent{ev.Type, ploverActors(ev.Actors), ploverActors(ev.Recipients)})
		}
		return map[string]any{"id": d.ID, "events": events}, nil
	}
	return e.scoreCorpus(folder, "score_plover.py", predict, []string{"type_f1", "type_p", "type_r", "type_in_predicted", "source_code_f1", "target_code_f1"}, "--v1")
}

func ploverActors(parties []saidby.Party) []ploverActor {
	out := []ploverActor{}
	for _, p := range parties {
		a := ploverActor{Text: p.Name}
		if p.Code != nil {
			a.Code = *p.Code
		}
		out = append(out, a)
	}
	return out
}
