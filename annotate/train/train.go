// Package train makes the files that annotate reads, and scores models on
// treebanks and name data.
package train

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/saidby/saidby/annotate/conllu"
	"github.com/saidby/saidby/annotate/lemma"
	"github.com/saidby/saidby/annotate/neural"
	"github.com/saidby/saidby/model"
)

// Options say what to learn from and where the model goes.
type Options struct {
	Treebanks []string // CoNLL-U files, plain or .gz
	Names     []string // IOB2 files, plain or .gz, with PER, ORG and LOC
	Mentions  []string // IOB2 files in the style of re3d; they only help to learn
	Vectors   string   // word vectors such as glove.6B.50d.txt; empty: those in the model that ships
	// Words is how many of the vectors are used, the first ones; 0: 100,000.
	Words int
	// Out is the model file. Its lemmas go beside it, into lemmas.gz. Both are
	// replaced only when the training is done.
	Out      string
	Seed     uint64    // 0: the default
	Epochs   int       // passes over the data; 0: the default
	Progress io.Writer // one line an epoch; nil: none
}

// LemmaFile is the name of the file of lemmas beside a model.
const LemmaFile = "lemmas.gz"

const defaultWords = 100000

// Run trains a model and writes it to o.Out. The same data in the same order
// with the same seed give the same bytes.
func Run(ctx context.Context, o Options) error {
	corpus, err := read(&o)
	if err != nil {
		return err
	}
	vectors, err := readVectors(&o)
	if err != nil {
		return err
	}
	options := neural.DefaultOptions()
	if o.Seed != 0 {
		options.Seed = o.Seed
	}
	if o.Epochs > 0 {
		options.Epochs = o.Epochs
	}
	var lemmas bytes.Buffer
	if err := lemma.Build(&lemmas, corpus.Trees); err != nil {
		return err
	}
	file, err := neural.Train(ctx, corpus, vectors, options, report(o.Progress))
	if err != nil {
		return err
	}
	if err := write(filepath.Join(filepath.Dir(o.Out), LemmaFile), lemmas.Bytes()); err != nil {
		return err
	}
	return write(o.Out, file)
}

func report(to io.Writer) func(neural.Progress) {
	if to == nil {
		return nil
	}
	return func(p neural.Progress) { fmt.Fprintf(to, "epoch %d: loss %.3f\n", p.Epoch, p.Loss) }
}

// read reads treebanks and name data in the order given.
func read(o *Options) (*neural.Corpus, error) {
	corpus := new(neural.Corpus)
	for _, path := range o.Treebanks {
		trees, err := conllu.Read(path)
		if err != nil {
			return nil, err
		}
		corpus.Trees = append(corpus.Trees, trees...)
	}
	for _, path := range o.Names {
		names, err := conllu.ReadNames(path)
		if err != nil {
			return nil, err
		}
		corpus.Names = append(corpus.Names, names...)
	}
	for _, path := range o.Mentions {
		mentions, err := conllu.ReadNames(path)
		if err != nil {
			return nil, err
		}
		corpus.Mentions = append(corpus.Mentions, mentions...)
	}
	return corpus, nil
}

// readVectors takes the vectors of the model that ships where no file is given.
func readVectors(o *Options) (*neural.Vectors, error) {
	if o.Vectors == "" {
		return neural.VectorsOf(model.English)
	}
	f, err := os.Open(o.Vectors)
	if err != nil {
		return nil, err
	}
	defer f.Close() // only read from
	return neural.ReadVectors(f, cmp.Or(o.Words, defaultWords))
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
