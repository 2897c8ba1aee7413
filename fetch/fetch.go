// Package fetch makes a [saidby.Document] of everything the user points at:
// pages, text files and JSON lines, each also gzipped, folders of them, and
// standard input.
//
// In: paths. Out: documents one after the other, never more than one held at a
// time. What cannot be read is named in a [saidby.DocumentError] and the rest
// is read all the same. The bytes are handed on as they came; decoding and
// everything else is the business of clean. No size, name or content of a
// file can make memory grow beyond [Limits].
package fetch

import (
	"context"
	"io"

	"github.com/saidby/saidby"
)

// Options say what to read and how.
type Options struct {
	// Paths are files, folders, or "-" for Stdin.
	Paths []string
	Stdin io.Reader
	// Given is what the user says of all documents (--published, --outlet). It
	// goes before what a document says of itself.
	Given  saidby.Given
	Limits Limits
	// Progress, if set, is called after every document and every file.
	Progress func(Progress)
}

// Limits bound what strangers' files can cost. Zero values stand for the
// defaults.
type Limits struct {
	// DocumentBytes is the most that one page, text or JSON line may hold once
	// decompressed: 16 MB by default.
	DocumentBytes int
	// Expansion is how many times its own size a gzipped file may unfold to: 200
	// by default. News text compresses by 3 to 10, bombs by 1000.
	Expansion int
}

const (
	defaultDocumentBytes = 16 << 20
	defaultExpansion     = 200
)

func (l Limits) withDefaults() Limits {
	if l.DocumentBytes <= 0 {
		l.DocumentBytes = defaultDocumentBytes
	}
	if l.Expansion <= 0 {
		l.Expansion = defaultExpansion
	}
	return l
}

// Progress counts what has been read so far.
type Progress struct {
	Path      string // the file being read
	Files     int    // files finished
	Documents int    // documents handed on
	Failed    int    // documents and files that could not be read
	Bytes     int64  // bytes read from disk, before decompression; compare Measure
}

// Visit receives either a document or the reason why one could not be read. An
// error that it returns ends the walk.
type Visit func(doc *saidby.Document, failed *saidby.DocumentError) error

// Walk reads everything that the options name, in the order given and folders
// in the order of names. It returns the first error of visit or of ctx; what is
// wrong with the documents goes to visit.
func Walk(ctx context.Context, opts Options, visit Visit) error {
	w := &walker{ctx: ctx, opts: opts, limits: opts.Limits.withDefaults(), visit: visit}
	if opts.Given.Published != "" {
		w.opts.Given.PublishedBy = saidby.Argument
	}
	for _, path := range opts.Paths {
		if err := w.path(path); err != nil {
			return err
		}
	}
	return nil
}

// walker carries one walk's options and counts.
type walker struct {
	ctx    context.Context
	opts   Options
	limits Limits
	visit  Visit
	count  Progress
}

func (w *walker) document(doc *saidby.Document) error {
	w.count.Documents++
	if err := w.visit(doc, nil); err != nil {
		return err
	}
	w.report()
	return w.ctx.Err()
}

func (w *walker) fail(uri string, err error) error {
	w.count.Failed++
	if err := w.visit(nil, &saidby.DocumentError{URI: uri, Err: err}); err != nil {
		return err
	}
	return w.ctx.Err()
}

func (w *walker) report() {
	if w.opts.Progress != nil {
		w.opts.Progress(w.count)
	}
}
