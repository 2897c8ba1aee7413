package main

import (
	"context"

	"github.com/saidby/saidby/annotate/train"
)

type trainCommand struct {
	Treebanks []string `required:"" name:"treebank" type:"existingfile" placeholder:"FILE" help:"CoNLL-U file, plain or gzipped. Repeatable."`
	Names     []string `type:"existingfile" placeholder:"FILE" help:"IOB2 file with PER, ORG and LOC, plain or gzipped. Repeatable."`
	Mentions  []string `type:"existingfile" placeholder:"FILE" help:"IOB2 file of whole mentions, as re3d has them; they only help to learn. Repeatable."`
	Vectors   string   `type:"existingfile" placeholder:"FILE" help:"Word vectors, a word and its numbers a line, as GloVe's glove.6B.50d.txt."`
	Words     int      `default:"100000" help:"How many of the vectors are used, the first ones."`
	Output    string   `short:"o" required:"" placeholder:"FILE" help:"The model file: model/english.bin in this repository. lemmas.gz goes beside it."`
	Seed      uint64   `default:"1" help:"The same data in the same order with the same seed give the same file."`
	Epochs    int      `default:"0" help:"Passes over the data (0: as for the model that ships)."`
}

// Help is shown by "saidby help train".
func (*trainCommand) Help() string {
	return `Takes most of an hour on two cores. The files are replaced only when the training is done.

The model that ships, from UD English EWT and GUM, UNER, WikiGold, re3d and GloVe (the order of the files counts):

  saidby train --treebank train-ewt.conllu.gz --treebank train-gum.conllu.gz \
    --treebank dev-ewt.conllu.gz --treebank dev-gum.conllu.gz \
    --names uner_ewt_train.iob.gz --names gum_open_train.iob.gz --names wikigold_all.iob.gz \
    --names uner_ewt_dev.iob.gz --names gum_open_dev.iob.gz \
    --mentions re3d_train.iob.gz --vectors glove.6B.50d.txt -o model/english.bin`
}

// Run trains the model, with a line an epoch on standard error.
func (c *trainCommand) Run(ctx context.Context, t terminal) error {
	return train.Run(ctx, train.Options{
		Treebanks: c.Treebanks, Names: c.Names, Mentions: c.Mentions, Vectors: c.Vectors, Words: c.Words,
		Out: c.Output, Seed: c.Seed, Epochs: c.Epochs, Progress: t.err,
	})
}
