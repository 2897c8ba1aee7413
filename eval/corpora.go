package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/saidby/saidby"
)

// corpusDoc holds the fields of a corpus line that are looked at, of every set.
type corpusDoc struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Text     string `json:"text"`
	DCT      string `json:"dct"`
	Date     string `json:"date"`
	URL      string `json:"url"`
	HTMLPath string `json:"html_path"`
	Cluster  string `json:"cluster"` // for measuring, never for reading
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

// article makes the article of a corpus text without cleaning it: the labels are
// about all of the text.
func article(d corpusDoc) *saidby.Article {
	a := &saidby.Article{Text: d.Text, Language: "en"}
	if d.DCT != "" {
		a.Published = &saidby.Time{Start: d.DCT, End: d.DCT, DatePrec: 1, Basis: saidby.Metadata}
	}
	return a
}

// whole makes a document of a corpus text for a reader that does everything.
func whole(d corpusDoc) *saidby.Document {
	return document("corpus", d.ID, d.Text, d.Date)
}
