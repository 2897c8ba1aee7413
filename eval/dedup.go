package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/trace/copying"
)

// copyPair is two articles of which a person or a program says that one is, or
// is not, a copy of the other.
type copyPair struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Label int    `json:"label"` // 1: copies; for measuring, never for judging
}

// dedup scores which pairs of articles are copies of one text. All pairs of the
// list are compared, and beside that it is counted how many of the copies their
// keys alone would have brought together: three shingles or one quotation.
func dedup(e *evaluator, folder string) ([]score, error) {
	texts, err := e.texts(folder)
	if err != nil {
		return nil, err
	}
	pairs, err := readPairs(filepath.Join(folder, "pairs.jsonl"))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	copies, met := 0, 0
	for _, p := range pairs {
		a, b := texts[min(p.A, p.B)], texts[max(p.A, p.B)]
		if p.Label == 1 {
			copies++
			if meet(a.Keys(), b.Keys()) {
				met++
			}
		}
		if found, _ := copying.Compare(a, b); found == nil || found.Kind != saidby.Copied {
			continue
		}
		if err := encoder.Encode(map[string]string{"a": p.A, "b": p.B}); err != nil {
			return nil, err
		}
	}
	file := filepath.Join(e.work, "dedup.pred.jsonl")
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		return nil, err
	}
	tool := filepath.Join(e.data, "corpora", "tools", "score_dedup.py")
	result, err := python(tool, filepath.Join(folder, "pairs.jsonl"), file)
	if err != nil {
		return nil, err
	}
	var scores []score
	for _, m := range []string{"f1", "p", "r"} {
		v, err := at(result, m)
		if err != nil {
			return nil, err
		}
		scores = append(scores, score{m, v})
	}
	return append(scores, score{"copies that keys bring together", float64(met) / float64(max(copies, 1))}), nil
}

// texts reads the articles of a corpus through the whole program, by their ids.
func (e *evaluator) texts(folder string) (map[string]*copying.Text, error) {
	docs, err := readCorpus(folder)
	if err != nil {
		return nil, err
	}
	texts := make(map[string]*copying.Text, len(docs))
	for _, d := range docs {
		report, err := e.reader.Read(whole(d))
		if err != nil {
			return nil, err
		}
		texts[d.ID] = copying.Prepare(report)
	}
	return texts, nil
}

func readPairs(path string) ([]copyPair, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pairs []copyPair
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var p copyPair
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			return nil, err
		}
		pairs = append(pairs, p)
	}
	return pairs, lines.Err()
}

// meet reports whether two articles share enough keys to be compared.
func meet(a, b []saidby.Key) bool {
	shingles := 0
	for _, k := range a {
		if _, both := slices.BinarySearch(b, k); !both {
			continue
		}
		if k.Family() == saidby.QuoteKey {
			return true
		}
		shingles++
	}
	return shingles >= 3
}
