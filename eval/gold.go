package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/pipeline"
)

// line is one article as the gold folder's to_jsonl.py writes it.
type line struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Published string `json:"published"`
}

// goldMeasures are the figures taken from score.py, by their path in its JSON.
var goldMeasures = []struct{ name, path string }{
	{"event F1", "event.f1"}, {"event P", "event.p"}, {"event R", "event.r"},
	{"place F1 (matched)", "given_matched_event.place.f1"}, {"date F1 (matched)", "given_matched_event.date.f1"},
	{"count F1 (matched)", "given_matched_event.count.f1"}, {"source F1 (matched)", "given_matched_event.source.f1"},
	{"actor F1 (matched)", "given_matched_event.actor.f1"}, {"target F1 (matched)", "given_matched_event.target.f1"},
	{"statement F1", "statement.f1"}, {"speaker F1", "speaker.f1"}, {"modality accuracy", "modality_accuracy"},
	{"non-conflict documents with events", "non_conflict.documents_with_events"},
}

// gold reads the articles of a gold folder and scores the reports.
func gold(e *evaluator, folder string) ([]score, error) {
	return scoreGold(e, folder, filepath.Base(folder))
}

// goldSeed scores the one article of the gold folder itself, with the suggested
// publication date and without any.
func goldSeed(e *evaluator, folder string) ([]score, error) {
	dated, err := scoreGold(e, folder, "seed", "--seed-date", "2024-06-16")
	if err != nil {
		return nil, err
	}
	undated, err := scoreGold(e, folder, "seed-undated")
	if err != nil {
		return nil, err
	}
	for _, s := range undated {
		dated = append(dated, score{s.measure + ", no date given", s.value})
	}
	return dated, nil
}

func scoreGold(e *evaluator, folder, name string, args ...string) ([]score, error) {
	scripts := filepath.Join(e.data, "gold")
	articles, err := python(append([]string{filepath.Join(scripts, "to_jsonl.py"), folder}, args...)...)
	if err != nil {
		return nil, err
	}
	reports := filepath.Join(e.work, name+".reports.jsonl")
	reads, err := e.readLines(name+".jsonl", articles, reports)
	if err != nil {
		return nil, err
	}
	incidents := filepath.Join(e.work, name+".incidents.json")
	if err := writeIncidents(reads, filepath.Join(e.work, name+".db"), incidents); err != nil {
		return nil, err
	}
	system := filepath.Join(e.work, name+".system")
	if _, err := python(filepath.Join(scripts, "from_report.py"), reports, system, incidents); err != nil {
		return nil, err
	}
	result, err := python(filepath.Join(scripts, "score.py"), folder, system, "--json")
	if err != nil {
		return nil, err
	}
	var scores []score
	for _, m := range slices.Concat(goldMeasures, incidentMeasures) {
		v, err := at(result, m.path)
		if err != nil {
			return nil, err
		}
		scores = append(scores, score{m.name, v})
	}
	return append(scores, requiredEvents(result)...), nil
}

// readLines reads articles given as JSON lines and writes their reports.
func (e *evaluator) readLines(name string, articles []byte, reports string) ([]pipeline.Read, error) {
	var reads []pipeline.Read
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	decoder := json.NewDecoder(bytes.NewReader(articles))
	for decoder.More() {
		var a line
		if err := decoder.Decode(&a); err != nil {
			return nil, err
		}
		doc := document(name, a.ID, a.Text, a.Published)
		report, err := e.reader.Read(doc)
		if err != nil {
			return nil, err
		}
		reads = append(reads, pipeline.Read{Document: doc, Report: report})
		if err := encoder.Encode(report); err != nil {
			return nil, err
		}
	}
	return reads, os.WriteFile(reports, out.Bytes(), 0o644)
}

// document is what fetch makes of one JSON line.
func document(file, id, text, published string) *saidby.Document {
	return &saidby.Document{
		ID: saidby.DocumentID([]byte(text)), URI: file + "#" + id, MediaType: "application/json", Bytes: []byte(text),
		Given: saidby.Given{Body: text, Published: published, PublishedBy: saidby.Metadata},
	}
}

// requiredEvents counts the gold events that must be found, and those found.
func requiredEvents(result []byte) []score {
	found, err1 := at(result, "event.tp")
	missed, err2 := at(result, "event.fn")
	if err1 != nil || err2 != nil {
		return nil
	}
	return []score{{"required events found", found}, {"required events", found + missed}}
}

// at reads a number out of JSON by a path of keys with dots between.
func at(text []byte, path string) (float64, error) {
	var v any
	if err := json.Unmarshal(text, &v); err != nil {
		return 0, err
	}
	for _, key := range strings.Split(path, ".") {
		m, ok := v.(map[string]any)
		if !ok {
			return 0, fmt.Errorf("scorer's output has no %s", path)
		}
		v = m[key]
	}
	n, ok := v.(float64)
	if !ok {
		return 0, fmt.Errorf("scorer's output has no number at %s", path)
	}
	return n, nil
}
