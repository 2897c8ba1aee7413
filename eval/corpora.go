package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// corpusDoc holds the fields of a corpus line that are input, of every set.
type corpusDoc struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	DCT      string `json:"dct"`
	Date     string `json:"date"`
	URL      string `json:"url"`
	HTMLPath string `json:"html_path"`
}

func readCorpus(folder string) ([]corpusDoc, error) {
	f, err := os.Open(filepath.Join(folder, "docs.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []corpusDoc
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var d corpusDoc
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, lines.Err()
}

// scoreCorpus predicts every document of a corpus, runs the scorer and picks
// the measures.
func (e *evaluator) scoreCorpus(folder, scorer string, predict func(corpusDoc) (any, error), measures []string, args ...string) ([]score, error) {
	docs, err := readCorpus(folder)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	for _, d := range docs {
		prediction, err := predict(d)
		if err != nil {
			return nil, err
		}
		if err := encoder.Encode(prediction); err != nil {
			return nil, err
		}
	}
	file := filepath.Join(e.work, filepath.Base(folder)+".pred.jsonl")
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		return nil, err
	}
	tool := filepath.Join(e.data, "corpora", "tools", scorer)
	result, err := python(append([]string{tool, filepath.Join(folder, "docs.jsonl"), file}, args...)...)
	if err != nil {
		return nil, err
	}
	var scores []score
	for _, m := range measures {
		v, err := at(result, m)
		if err != nil {
			return nil, err
		}
		scores = append(scores, score{m, v})
	}
	return scores, nil
}

// article makes the article of a corpus text without cleaning it.
func article(d corpusDoc) *saidby.Article {
	a := &saidby.Article{Text: d.Text, Language: "en"}
	if d.DCT != "" {
		a.Published = &saidby.Time{Start: d.DCT, End: d.DCT, DatePrec: 1, Basis: saidby.Metadata}
	}
	return a
}

// points turns spans of bytes into pairs of code points.
func points(text string, spans ...saidby.Span) [][2]int {
	out := [][2]int{}
	for _, s := range spans {
		if !s.Empty() {
			out = append(out, [2]int{utf8.RuneCountInString(text[:s.Start]), utf8.RuneCountInString(text[:s.End])})
		}
	}
	return out
}

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
		report, err := e.reader.Read(document("plover", d.ID, d.Text, ""))
		if err != nil {
			return nil, err
		}
		events := []ploverEvent{}
		for _, ev := range report.Events {
			events = append(events, ploverEvent{ev.Type, ploverActors(ev.Actors), ploverActors(ev.Recipients)})
		}
		return map[string]any{"id": d.ID, "events": events}, nil
	}
	return e.scoreCorpus(folder, "score_plover.py", predict, []string{"type_f1", "type_p", "type_r"}, "--v1")
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
