package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/fetch"
	"github.com/saidby/saidby/pipeline"
	"golang.org/x/term"
)

type readCommand struct {
	Paths     []string `arg:"" optional:"" help:"Files (HTML, text, JSON lines; gzipped or not), folders, or - for standard input."`
	Format    string   `enum:"text,json,csv" default:"text" help:"text: an account to read; json: one report a line; csv: one event a row." short:"f"`
	Output    string   `short:"o" placeholder:"FILE" help:"Write to FILE instead of standard output."`
	Published string   `placeholder:"DATE" help:"Publication date (2024-06-16) of documents that state none."`
	Outlet    string   `placeholder:"NAME" help:"Outlet of documents that name none."`
	Lexicon   string   `type:"existingdir" placeholder:"DIR" help:"Folder with lexicon files that add entries."`
	Gazetteer []string `type:"existingfile" placeholder:"FILE" help:"Table that adds places: GeoNames dump, Who's On First table, or one made by \"saidby gazetteer import\". Repeatable."`
	Jobs      int      `short:"j" default:"0" help:"Documents read at the same time (0: one for each processor)."`
	Quiet     bool     `short:"q" help:"No progress on standard error."`
}

// Run reads the documents and writes what they say.
func (c *readCommand) Run(ctx context.Context, t terminal) error {
	paths, err := c.paths(t)
	if err != nil {
		return err
	}
	if c.Published != "" {
		if _, err := time.Parse(time.DateOnly, c.Published); err != nil {
			return fmt.Errorf("%w: --published %q is no date; write it as 2024-06-16", saidby.ErrUsage, c.Published)
		}
	}
	reader, err := pipeline.NewReader(pipeline.Options{Lexicon: c.Lexicon, Gazetteers: c.Gazetteer})
	if err != nil {
		return err
	}
	out, closeOut, err := c.output(t)
	if err != nil {
		return err
	}
	write, err := c.writer(out, t)
	if err != nil {
		return err
	}
	progress := newProgress(t, c.Quiet || c.Format == "text" && c.Output == "")
	count, err := c.readAll(ctx, reader, paths, t, progress, write)
	progress.done(count)
	return errors.Join(err, closeOut())
}

// tally counts what became of the documents.
type tally struct{ read, failed, events int }

func (c *readCommand) readAll(ctx context.Context, reader *pipeline.Reader, paths []string, t terminal, p *progress, write func(*saidby.Report) error) (tally, error) {
	jobs := c.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var n tally
	source := func(emit func(*saidby.Document, error) error) error {
		return fetch.Walk(ctx, fetch.Options{Paths: paths, Stdin: t.in, Given: saidby.Given{Outlet: c.Outlet, Published: c.Published, PublishedBy: saidby.Argument}}, emit)
	}
	err := reader.Stream(ctx, jobs, source, func(r pipeline.Result) error {
		if r.Err != nil {
			n.failed++
			p.say("saidby: skipped %v", r.Err)
			return nil
		}
		n.read++
		n.events += len(r.Report.Events)
		p.step(n)
		return write(r.Report)
	})
	switch {
	case err != nil:
		return n, err
	case n.failed > 0 && n.read == 0:
		return n, fmt.Errorf("none of %d documents could be read", n.failed)
	case n.failed > 0:
		return n, errPartial
	case n.read == 0:
		return n, fmt.Errorf("%w: no document in what was given", saidby.ErrEmpty)
	}
	return n, nil
}

// paths falls back to standard input when something is piped in.
func (c *readCommand) paths(t terminal) ([]string, error) {
	if len(c.Paths) > 0 {
		return c.Paths, nil
	}
	if f, ok := t.in.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return nil, fmt.Errorf("%w: nothing to read; name a file or folder, or pipe a text in. See \"saidby help read\"", saidby.ErrUsage)
	}
	return []string{"-"}, nil
}

func (c *readCommand) output(t terminal) (io.Writer, func() error, error) {
	if c.Output == "" {
		return t.out, func() error { return nil }, nil
	}
	f, err := os.Create(c.Output)
	if err != nil {
		return nil, nil, err
	}
	return f, f.Close, nil
}

// writer returns the function that writes one report in the wanted format.
func (c *readCommand) writer(out io.Writer, t terminal) (func(*saidby.Report) error, error) {
	switch c.Format {
	case "json":
		return func(r *saidby.Report) error { return writeJSON(out, r) }, nil
	case "csv":
		return newTable(out)
	}
	colour := c.Output == "" && useColour(t.out)
	return func(r *saidby.Report) error { return account.Write(out, r, account.Options{Colour: colour}) }, nil
}

// writeJSON writes a report as one line.
func writeJSON(out io.Writer, r *saidby.Report) error {
	b := bufio.NewWriter(out)
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(r); err != nil {
		return err
	}
	return b.Flush()
}

// useColour follows no-color.org: colour on a terminal, unless NO_COLOR is set.
func useColour(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
