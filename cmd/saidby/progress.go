package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress tells on standard error how far a long read has come. On a terminal
// a line is redrawn; in a log there is one line at the end. Warnings are always
// written.
type progress struct {
	err     io.Writer
	bar     *progressbar.ProgressBar // nil: none
	quiet   bool
	started time.Time
}

// draw begins a progress line over the bytes to be read.
func (p *progress) draw(size int64) {
	p.bar = progressbar.NewOptions64(size, progressbar.OptionSetWriter(p.err), progressbar.OptionShowBytes(true),
		progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(200*time.Millisecond))
}

// drawCount begins a progress line over the documents to be read.
func (p *progress) drawCount(documents int64) {
	p.bar = progressbar.NewOptions64(documents, progressbar.OptionSetWriter(p.err), progressbar.OptionShowCount(),
		progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(200*time.Millisecond))
}

// step is told how much has been read so far, in the unit that the line counts.
func (p *progress) step(now int64) {
	if p.bar != nil {
		_ = p.bar.Set64(now) // a line that cannot be drawn is no reason to stop
	}
}

// clear takes the line away before something else is written.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// say writes a warning without tearing the progress line.
func (p *progress) say(format string, args ...any) {
	p.clear()
	fmt.Fprintf(p.err, format+"\n", args...)
}

// end takes the line away for good.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
		p.clear()
		p.bar = nil
	}
}

// done ends the line, and sums up where more than one document was read.
func (p *progress) done(n tally) {
	p.end()
	if n.kept && !p.quiet {
		p.say("saidby: %d read, %d known already, %d skipped, %d incidents touched, in %s", n.read, n.known, n.failed, n.incidents, time.Since(p.started).Round(time.Millisecond))
		return
	}
	if p.quiet || n.read+n.failed < 2 {
		return
	}
	p.say("saidby: read %d, skipped %d, found %d events in %s", n.read, n.failed, n.events, time.Since(p.started).Round(time.Millisecond))
}
