package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/clean"
	"github.com/saidby/saidby/fetch"
	"github.com/saidby/saidby/pipeline"
)

type readCommand struct {
	Paths []string `arg:"" optional:"" help:"Files (HTML, text, JSON lines; gzipped or not), folders, or - for standard input."`
	DB    string   `name:"db" env:"SAIDBY_DB" placeholder:"FILE" help:"Keep what is read in this store, and place each article among the others; made where there is none."`
	Keep  bool     `help:"The same in the store of the user's data directory."`
	waitFlag
	Format    string `enum:",text,table,json,csv" default:"" help:"text or table: an account to read, also in a pipe (the default without a store; with one nothing is printed); json: one report a line; csv: one event a row." short:"f"`
	Output    string `short:"o" placeholder:"FILE" help:"Write to FILE instead of standard output; it appears when it is whole."`
	Published string `placeholder:"DATE" help:"Publication date (2024-06-16) of all documents, before what they say themselves."`
	Outlet    string `placeholder:"NAME" help:"Outlet of all documents, before what they say themselves."`
	readerFlags
	Jobs  int  `short:"j" default:"0" help:"Documents read at the same time (0: one for each processor)."`
	Quiet bool `short:"q" help:"No progress and no summary on standard error; warnings only."`
}

// readerFlags are what the reader knows beside what is built in.
type readerFlags struct {
	Lexicon   string   `type:"existingdir" placeholder:"DIR" help:"Folder with lexicon files that add entries."`
	Gazetteer []string `type:"existingfile" placeholder:"FILE" help:"Table that adds places: GeoNames dump, Who's On First table, or one made by \"saidby gazetteer import\". Repeatable."`
}

func (f readerFlags) reader() (*pipeline.Reader, error) {
	return pipeline.NewReader(pipeline.Options{Lexicon: f.Lexicon, Gazetteers: f.Gazetteer})
}

// Help is shown by "saidby help read".
func (*readCommand) Help() string {
	return `Every document becomes one report. What cannot be read is named on standard error and skipped.

With --db or --keep documents and reports are kept and each article is placed among the others at once, in any order; see "saidby incidents".
What is known already is not read again. Up to 64 documents are kept together, or as many as came within a second: all of them or none.

A JSON line holds "text" or "html", and "id", "title", "outlet", "url", "published" where they are known.

Examples:

  saidby read article.html
  saidby read --published 2024-06-16 article.txt
  saidby read --format json --output reports.jsonl ~/cuttings/
  zcat news.jsonl.gz | saidby read --format csv - > events.csv
  saidby read --gazetteer villages.tsv.gz --lexicon mywords/ *.html
  saidby read --db war.db ~/cuttings/ more.jsonl

Exit codes: 0 all read; 1 nothing read; 2 wrong usage; 3 some documents skipped; 5 the store is in use by another process; 130 interrupted, what was read has been written.`
}

// Run reads the documents and writes what they say.
func (c *readCommand) Run(ctx context.Context, t terminal) error {
	if err := c.check(t); err != nil {
		return err
	}
	reader, err := c.reader()
	if err != nil {
		return err
	}
	out, err := openOutput(c.Output, t.out)
	if err != nil {
		return err
	}
	write, err := newWriter(c.format(), out, c.Output == "" && useColour(t.out))
	if err != nil {
		out.drop()
		return err
	}
	progress := c.progress(ctx, t)
	read := c.readAll
	if c.kept() {
		read = c.keepAll
	}
	count, err := read(ctx, reader, t, progress, write)
	progress.done(count)
	if count.read+count.known == 0 || err != nil && !errors.Is(err, errPartial) && ctx.Err() == nil {
		out.drop()
		return err
	}
	return errors.Join(err, out.keep())
}

// format is how the reports are written: with a store not at all, unless a format
// is asked for.
func (c *readCommand) format() string {
	if c.Format == "" && c.kept() {
		return "none"
	}
	return c.Format
}

// kept reports whether what is read goes into a store.
func (c *readCommand) kept() bool { return c.DB != "" || c.Keep }

// check refuses what cannot be meant, and takes standard input where nothing is
// named and something is piped in.
func (c *readCommand) check(t terminal) error {
	if len(c.Paths) == 0 {
		if isTerminal(t.in) {
			return fmt.Errorf("%w: nothing to read; name a file or folder, or pipe a text in (see \"saidby help read\")", saidby.ErrUsage)
		}
		c.Paths = []string{"-"}
	}
	if c.Published == "" {
		return nil
	}
	if _, err := clean.Published(c.Published); err != nil {
		return fmt.Errorf("%w: --published %q is no date; write it as 2024-06-16", saidby.ErrUsage, c.Published)
	}
	return nil
}

// longRead is how many bytes take long enough, some seconds, to show progress.
const longRead = 500_000

// progress draws a bar where it does no harm: not where an account goes down a
// pipe, most often into a pager that draws on the same terminal.
func (c *readCommand) progress(ctx context.Context, t terminal) *progress {
	harmless := c.Format == "json" || c.Format == "csv" || c.kept() && c.Format == "" || c.Output != "" || isFile(t.out) || isTerminal(t.out)
	p := &progress{err: t.err, quiet: c.Quiet, started: time.Now()}
	if harmless && !c.Quiet && isTerminal(t.err) {
		if _, size := fetch.Measure(ctx, c.Paths); size >= longRead {
			p.draw(size)
		}
	}
	return p
}

// tally counts what became of the documents.
type tally struct {
	read, failed, events int
	// With a store: documents that were known already, and incidents touched.
	kept             bool
	known, incidents int
}

// end is the error that the counts come to.
func (n tally) end() error {
	switch done := n.read + n.known; {
	case done == 0 && n.failed > 0:
		return fmt.Errorf("%w in what was given", saidby.ErrEmpty)
	case done == 0:
		return fmt.Errorf("%w: no document in what was given", saidby.ErrEmpty)
	case n.failed > 0:
		return errPartial
	}
	return nil
}

// options say what to fetch and what the user says of it.
func (c *readCommand) options(t terminal, step func(bytes int64)) fetch.Options {
	return fetch.Options{
		Paths: c.Paths, Stdin: t.in, Given: saidby.Given{Outlet: c.Outlet, Published: c.Published},
		Progress: func(now fetch.Progress) { step(now.Bytes) },
	}
}

// jobs is how many documents are read at a time.
func jobs(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}

func (c *readCommand) readAll(ctx context.Context, reader *pipeline.Reader, t terminal, p *progress, write func(*saidby.Report) error) (tally, error) {
	opts := c.options(t, p.step)
	source := func(emit pipeline.Emit) error { return fetch.Walk(ctx, opts, fetch.Visit(emit)) }
	var n tally
	err := reader.Stream(ctx, jobs(c.Jobs), source, func(r pipeline.Result) error {
		if r.Err != nil {
			n.failed++
			p.say("saidby: skipped %v", r.Err)
			return nil
		}
		n.read++
		n.events += len(r.Report.Events)
		p.clear()
		return write(r.Report)
	})
	if err != nil {
		return n, err
	}
	return n, n.end()
}
