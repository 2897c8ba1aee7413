package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/pipeline"
	"github.com/saidby/saidby/store"
)

type rereadCommand struct {
	storeFlag
	readerFlags
	Jobs  int  `short:"j" default:"0" help:"Documents read at the same time (0: one for each processor)."`
	Quiet bool `short:"q" help:"No progress and no summary on standard error; warnings only."`
}

// Help is shown by "saidby help reread".
func (*rereadCommand) Help() string {
	return `Reads every document that is held again, with this version of the program and the lexicons and gazetteers given, and
computes everything that follows anew. Documents, the custody log and the judgements of persons stay. What was read when it is interrupted
stays read.

Examples:

  saidby reread --db war.db
  saidby reread --db war.db --lexicon mywords/ --gazetteer villages.tsv.gz`
}

// Run reads everything again.
func (c *rereadCommand) Run(ctx context.Context, t terminal) error {
	reader, err := c.reader()
	if err != nil {
		return err
	}
	s, err := c.open()
	if err != nil {
		return err
	}
	return errors.Join(c.reread(ctx, pipeline.NewPlacer(s, reader), t), s.Close())
}

func (c *rereadCommand) reread(ctx context.Context, placer *pipeline.Placer, t terminal) error {
	p := &progress{err: t.err, quiet: c.Quiet, started: time.Now()}
	read, failed := 0, 0
	err := placer.Reread(ctx, jobs(c.Jobs), func(done, total int) {
		if read == 0 && !c.Quiet && isTerminal(t.err) {
			p.drawCount(int64(total))
		}
		read = done
		p.step(int64(done))
	}, func(d *saidby.DocumentError) {
		failed++
		p.say("saidby: kept as it was: %v", d)
	})
	p.end()
	if !c.Quiet {
		p.say("saidby: read %d again, kept %d as they were, in %s", max(read-failed, 0), failed, time.Since(p.started).Round(time.Millisecond))
	}
	switch {
	case errors.Is(err, store.ErrBusy):
		return fmt.Errorf("%w; what was read until then has been kept", err)
	case err == nil && failed > 0:
		return errPartial
	}
	return err
}
