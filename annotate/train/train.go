// Package train makes the model that annotate reads, and scores models on
// treebanks and name data.
package train

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/annotate/conllu"
	"github.com/saidby/saidby/annotate/lemma"
	"github.com/saidby/saidby/annotate/linear"
)

// Options say what to learn from and where the model goes.
type Options struct {
	Treebanks []string // CoNLL-U files, plain or .gz
	Names     []string // IOB2 files, plain or .gz
	Out       string   // the model file, with its lemmas beside it; replaced only when the training is done
	Seed      uint64
	Epochs    int       // over the trees; 0: the default
	Progress  io.Writer // one line a step; nil: none
}

// Run trains a model and writes it to o.Out. The same data in the same order
// with the same seed give the same bytes.
func Run(ctx context.Context, o Options) error {
	corpus, err := Read(o.Treebanks, o.Names)
	if err != nil {
		return err
	}
	lo := linear.DefaultOptions()
	if o.Seed != 0 {
		lo.Seed = o.Seed
	}
	if o.Epochs > 0 {
		lo.TagEpochs, lo.ParseEpochs, lo.NameEpochs = o.Epochs, o.Epochs, o.Epochs
	}
	if o.Progress != nil {
		lo.Progress = o.Progress
	}
	model, err := linear.Train(ctx, corpus, lo)
	if err != nil {
		return err
	}
	if err := write(LemmaPath(o.Out), []byte(lemma.Learn(corpus.Trees))); err != nil {
		return err
	}
	return write(o.Out, model.Encode())
}

// LemmaPath is where the lemmas go that belong to a model file: beside it, with
// the extension ".lemmas".
func LemmaPath(model string) string {
	return strings.TrimSuffix(model, filepath.Ext(model)) + ".lemmas"
}

// Read reads treebanks and name data in the order given.
func Read(treebanks, names []string) (corpus linear.Corpus, err error) {
	for _, path := range treebanks {
		trees, err := conllu.Read(path)
		if err != nil {
			return corpus, err
		}
		corpus.Trees = append(corpus.Trees, trees...)
	}
	for _, path := range names {
		sentences, err := conllu.ReadNames(path)
		if err != nil {
			return corpus, err
		}
		corpus.Names = append(corpus.Names, sentences...)
	}
	return corpus, nil
}

// write replaces a file whole or not at all.
func write(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone already when all went well
	if _, err := f.Write(content); err != nil {
		f.Close()
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return os.Rename(f.Name(), path)
}
