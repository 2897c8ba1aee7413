package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress tells on standard error how far a long read has come. On a terminal
// a line is redrawn; in a log there is one line at the end. Warnings are always
// written.
type progress struct {
	err     io.Writer
	bar     *progressbar.ProgressBar
	quiet   bool
	started time.Time
}

func newProgress(t terminal, quiet bool) *progress {
	p := &progress{err: t.err, quiet: quiet, started: time.Now()}
	if f, ok := t.err.(*os.File); ok && !quiet && term.IsTerminal(int(f.Fd())) {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(t.err), progressbar.OptionShowCount(), progressbar.OptionShowIts(),
			progressbar.OptionSetItsString("documents"), progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish(),
			progressbar.OptionThrottle(200*time.Millisecond))
	}
	return p
}

func (p *progress) step(n tally) {
	if p.bar != nil {
		p.bar.Describe(fmt.Sprintf("reading, %d events", n.events))
		_ = p.bar.Add(1) // a progress line that cannot be drawn is no reason to stop
	}
}

// say writes a warning without tearing the progress line.
func (p *progress) say(format string, args ...any) {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	fmt.Fprintf(p.err, format+"\n", args...)
}

func (p *progress) done(n tally) {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
	if p.quiet {
		return
	}
	fmt.Fprintf(p.err, "saidby: read %d, skipped %d, found %d events in %s\n", n.read, n.failed, n.events, time.Since(p.started).Round(time.Millisecond))
}
