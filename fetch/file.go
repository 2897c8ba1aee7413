package fetch

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/charset"
)

// sniffBytes is how much of a file is looked at to tell its kind.
const sniffBytes = 4096

func (w *walker) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return w.fail(path, unreadable(err))
	}
	defer f.Close()
	return w.stream(path, f)
}

func (w *walker) stdin() error {
	if w.opts.Stdin == nil {
		return w.fail("-", fmt.Errorf("%w: no standard input", saidby.ErrUsage))
	}
	return w.stream("-", w.opts.Stdin)
}

// stream reads one file or standard input, whatever is in it.
func (w *walker) stream(path string, from io.Reader) error {
	w.count.Path = path
	defer func() {
		w.count.Files++
		w.report()
	}()
	raw := &countingReader{ctx: w.ctx, from: from, read: &w.count.Bytes}
	in, err := unzipped(raw, w.limits.Expansion)
	if err != nil {
		return w.fail(path, err)
	}
	head, err := in.Peek(sniffBytes)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return w.fail(path, unreadable(err))
	}
	switch {
	case len(bytes.TrimSpace(head)) == 0 && len(head) < sniffBytes:
		return w.fail(path, saidby.ErrEmpty)
	case charset.Binary(head):
		return w.fail(path, fmt.Errorf("%w: binary, not text", saidby.ErrUnreadable))
	}
	if kind := kindOf(path, head); kind != jsonLines {
		return w.whole(path, kind, in)
	}
	return w.lines(path, in)
}

// whole reads a page or a text file. What a damaged gzip file still gave is
// handed on, and the damage is named after it.
func (w *walker) whole(path, mediaType string, in *bufio.Reader) error {
	content, err := io.ReadAll(io.LimitReader(in, int64(w.limits.DocumentBytes)+1))
	switch {
	case w.ctx.Err() != nil:
		return w.ctx.Err()
	case errors.Is(err, saidby.ErrTooLarge):
		return w.fail(path, err)
	case len(content) > w.limits.DocumentBytes:
		return w.fail(path, fmt.Errorf("%w: more than %d bytes", saidby.ErrTooLarge, w.limits.DocumentBytes))
	}
	if len(bytes.TrimSpace(content)) > 0 {
		doc := &saidby.Document{
			ID: saidby.DocumentID(content), URI: path, MediaType: mediaType, Bytes: content, Given: w.opts.Given,
		}
		if err := w.document(doc); err != nil {
			return err
		}
	}
	if err != nil {
		return w.fail(path, fmt.Errorf("read only in part: %w", unreadable(err)))
	}
	if len(bytes.TrimSpace(content)) == 0 {
		return w.fail(path, saidby.ErrEmpty)
	}
	return nil
}

// countingReader counts bytes for the progress display and ends when the user
// interrupts.
type countingReader struct {
	ctx  context.Context
	from io.Reader
	read *int64
}

func (r *countingReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.from.Read(p)
	*r.read += int64(n)
	return n, err
}
