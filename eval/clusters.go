package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/trace/wording"
)

// clusters puts the articles of a set into stories, with the same weights for
// all sets, and scores them twice: with every pair of articles compared, and with
// only those pairs that meet by their keys, as in a store of millions.
func clusters(e *evaluator, folder string) ([]score, error) {
	docs, err := readCorpus(folder)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(docs))
	profiles := make([]*wording.Profile, len(docs))
	for i, d := range docs {
		document := whole(d)
		document.Given.Title = d.Title
		report, err := e.reader.Read(document)
		if err != nil {
			return nil, err
		}
		ids[i], profiles[i] = d.ID, wording.Of(report)
	}
	all, met := comparePairs(ids, profiles)
	scores, err := e.scoreStories(folder, "all pairs", wording.Stories(ids, all))
	if err != nil {
		return nil, err
	}
	fewer, err := e.scoreStories(folder, "pairs that meet", wording.Stories(ids, met))
	if err != nil {
		return nil, err
	}
	found := score{"pairs of a story that meet", recall(docs, met)}
	return slices.Concat(scores, fewer, []score{found}), nil
}

// enoughKeys is how many keys of its names two articles must have in common to be
// compared, as in pipeline/neighbours.go.
const enoughKeys = 3

// comparePairs compares every two articles; met are the pairings of those with
// enough keys in common.
func comparePairs(ids []string, profiles []*wording.Profile) (all, met []saidby.Pairing) {
	keys := make([][]saidby.Key, len(ids))
	for i, p := range profiles {
		keys[i] = p.Keys()
	}
	for i := range ids {
		for j := range i {
			p := saidby.Pairing{A: min(ids[i], ids[j]), B: max(ids[i], ids[j])}
			p.Wording, p.Story = wording.Compare(profiles[i], profiles[j])
			all = append(all, p)
			if inBoth(keys[i], keys[j]) >= enoughKeys {
				met = append(met, p)
			}
		}
	}
	return all, met
}

// inBoth counts the keys that two sorted lists have in common.
func inBoth(a, b []saidby.Key) int {
	n := 0
	for _, k := range a {
		if _, found := slices.BinarySearch(b, k); found {
			n++
		}
	}
	return n
}

// recall is the share of the pairs of one gold cluster that are among pairings.
func recall(docs []corpusDoc, pairings []saidby.Pairing) float64 {
	cluster := map[string]string{}
	size := map[string]int{}
	for _, d := range docs {
		cluster[d.ID] = d.Cluster
		size[d.Cluster]++
	}
	pairs, found := 0, 0
	for _, n := range size {
		pairs += n * (n - 1) / 2
	}
	for _, p := range pairings {
		if cluster[p.A] == cluster[p.B] {
			found++
		}
	}
	return float64(found) / float64(max(1, pairs))
}

// scoreStories writes stories as the scorer reads them and picks its figures;
// compared says which pairs they rest on.
func (e *evaluator) scoreStories(folder, compared string, stories [][]string) ([]score, error) {
	file := filepath.Join(e.work, filepath.Base(folder)+" "+compared+".pred.jsonl")
	out, err := os.Create(file)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	encoder := json.NewEncoder(out)
	for _, story := range stories {
		for _, id := range story {
			if err := encoder.Encode(map[string]string{"id": id, "cluster": story[0]}); err != nil {
				return nil, err
			}
		}
	}
	tool := filepath.Join(e.data, "corpora", "tools", "score_clusters.py")
	result, err := python(tool, filepath.Join(folder, "docs.jsonl"), file)
	if err != nil {
		return nil, err
	}
	var scores []score
	for _, m := range []struct{ name, path string }{{"B-cubed F1", "b3_f1"}, {"B-cubed P", "b3_p"}, {"B-cubed R", "b3_r"}} {
		v, err := at(result, m.path)
		if err != nil {
			return nil, err
		}
		scores = append(scores, score{m.name + ", " + compared, v})
	}
	return scores, nil
}
