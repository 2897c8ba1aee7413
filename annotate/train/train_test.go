package train

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate/conllu"
	"github.com/saidby/saidby/annotate/lemma"
	"github.com/saidby/saidby/annotate/neural"
)

// A treebank of our own.
const treebank = `1	Gunmen	gunman	NOUN	NNS	_	2	nsubj	_	_
2	seized	seize	VERB	VBD	_	0	root	_	_
3	Varn	Varn	PROPN	NNP	_	2	obj	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

1	Varn	Varn	PROPN	NNP	_	3	nsubj:pass	_	_
2	was	be	AUX	VBD	_	3	aux:pass	_	_
3	shelled	shell	VERB	VBN	_	0	root	_	_
4	.	.	PUNCT	.	_	3	punct	_	_

`

const names = "Gunmen\tO\nseized\tO\nVarn\tB-LOC\n.\tO\n\nAda\tB-PER\nBrandt\tI-PER\nleft\tO\n\n"

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// run trains for one epoch, on sentences that come often enough for their tags
// to be learnt, and returns the model file and the lemma file.
func run(t *testing.T, seed uint64) (model, lemmas []byte) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "tiny.bin")
	var progress strings.Builder
	err := Run(t.Context(), Options{
		Treebanks: []string{file(t, "tiny.conllu", strings.Repeat(treebank, 3))},
		Names:     []string{file(t, "tiny.iob", names)},
		Vectors:   file(t, "vectors.txt", "seized 1 -1\nof 0.5 2\n"),
		Out:       out, Seed: seed, Epochs: 1, Progress: &progress,
	})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(progress.String(), "epoch 1: ") {
		t.Errorf("progress %q", progress.String())
	}
	return contents(t, out), contents(t, filepath.Join(filepath.Dir(out), LemmaFile))
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestRunIsReproducible(t *testing.T) {
	model, lemmas := run(t, 1)
	again, lemmasAgain := run(t, 1)
	if !bytes.Equal(model, again) || !bytes.Equal(lemmas, lemmasAgain) {
		t.Error("the same data and seed gave other files")
	}
	other, _ := run(t, 2)
	if bytes.Equal(model, other) {
		t.Error("another seed gave the same model")
	}
	if _, err := neural.Load(model); err != nil {
		t.Error(err)
	}
	if _, err := lemma.Load(lemmas); err != nil {
		t.Error(err)
	}
}

func TestRunLeavesTheOldModelWhenItFails(t *testing.T) {
	out := file(t, "old.bin", "old")
	err := Run(t.Context(), Options{Treebanks: []string{file(t, "bad.conllu", "1\tGunmen\n")}, Out: out})
	if err == nil || !strings.Contains(err.Error(), "bad.conllu: line 1") {
		t.Errorf("error %v", err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	err = Run(stopped, Options{Treebanks: []string{file(t, "tiny.conllu", strings.Repeat(treebank, 3))}, Out: out})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v after an interrupt", err)
	}
	if got := string(contents(t, out)); got != "old" {
		t.Errorf("the model is %q", got)
	}
}

// fixed annotates every sentence as the first of the treebank, with one mistake
// of each kind.
type fixed struct{}

func (fixed) Annotate(s *saidby.Sentence) {
	gold := []saidby.Token{
		{UPOS: "NOUN", XPOS: "NN", Head: 1, Rel: "nsubj:pass"},
		{UPOS: "VERB", XPOS: "VBD", Head: -1, Rel: "root"},
		{UPOS: "NOUN", XPOS: "NNP", Head: 1, Rel: "obl"},
		{UPOS: "PUNCT", XPOS: ".", Head: 2, Rel: "punct"},
	}
	for i := range s.Tokens {
		gold[i].Text = s.Tokens[i].Text
		s.Tokens[i] = gold[i]
	}
	s.Entities = []saidby.Entity{{First: 0, Last: 1, Kind: saidby.Person}, {First: 2, Last: 3, Kind: saidby.Location}}
}

func TestEvaluate(t *testing.T) {
	trees, err := conllu.Decode(strings.NewReader(treebank))
	if err != nil {
		t.Fatal(err)
	}
	want := Score{Words: 4, UPOS: 0.75, XPOS: 0.75, UAS: 0.75, LAS: 0.5, LASWithSubtypes: 0.25}
	if got := Evaluate(fixed{}, trees[:1]); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestEvaluateNames(t *testing.T) {
	sentences, err := conllu.DecodeNames(strings.NewReader(names))
	if err != nil {
		t.Fatal(err)
	}
	got := EvaluateNames(fixed{}, sentences[:1])
	if got[""] != (NameScore{Right: 1, Found: 2, Gold: 1}) || got["PER"] != (NameScore{Found: 1}) {
		t.Errorf("%+v", got)
	}
	if f := got[""].F1(); f < 0.66 || f > 0.67 {
		t.Errorf("F1 %v", f)
	}
}
