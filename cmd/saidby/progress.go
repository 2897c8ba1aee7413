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

// step is told how many bytes have been read so far.
func (p *progress) step(bytes int64) {
	if p.bar != nil {
		_ = p.bar.Set64(bytes) // a line that cannot be drawn is no reason to stop
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

// done ends the line, and sums up where more than one document was read.
func (p *progress) done(n tally) {
	if p.bar != nil {
		_ = p.bar.Finish()
		p.clear()
	}
	if p.quiet || n.read+n.failed < 2 {
		return
	}
	p.say("saidby: read %d, skipped %d, found %d events in %s", n.read, n.failed, n.events, time.Since(p.started).Round(time.Millisecond))
}
