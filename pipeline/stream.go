package pipeline

import (
	"context"
	"fmt"
	"runtime"
	"strings"

	"github.com/saidby/saidby"
)

// Result is what became of one document: a report or an error.
type Result struct {
	URI      string
	Document *saidby.Document // nil where it could not be had
	Report   *saidby.Report
	Err      error
}

// Emit takes the next document, or the reason why it could not be had. An error
// that it returns ends the source.
type Emit = func(doc *saidby.Document, failed *saidby.DocumentError) error

// Source hands out documents one after the other until it ends or emit returns
// an error.
type Source func(emit Emit) error

// Stream reads documents on several goroutines (jobs) and hands the results to
// each in the order in which the source gave the documents, so that the output
// does not depend on the number of jobs. At most twice as many documents as jobs
// and two more are held at a time.
//
// It ends early when each returns an error, or when ctx is done: what has been
// begun by then is still read and handed out, and a source that waits for its
// input is left to itself.
func (r *Reader) Stream(ctx context.Context, jobs int, source Source, each func(Result) error) error {
	jobs = max(jobs, 1)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan Result, 2*jobs)
	var sourceErr error // read after the queue is closed
	go func() {
		defer close(queue)
		sourceErr = source(r.enqueue(ctx, queue, make(chan struct{}, jobs)))
	}()
	for {
		select {
		case done, open := <-queue:
			if !open {
				return sourceErr
			}
			if err := each(<-done); err != nil {
				return err
			}
		case <-ctx.Done():
			return finish(ctx, queue, each)
		}
	}
}

// enqueue returns what a source emits to: it puts a place for the result into
// the queue and reads the document on a goroutine of its own, as soon as one of
// the slots is free.
func (r *Reader) enqueue(ctx context.Context, queue chan<- chan Result, slots chan struct{}) Emit {
	return func(doc *saidby.Document, failed *saidby.DocumentError) error {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
		done := make(chan Result, 1)
		select {
		case queue <- done:
		case <-ctx.Done():
			return ctx.Err()
		}
		go func() {
			defer func() { <-slots }()
			if failed != nil {
				done <- Result{URI: failed.URI, Err: failed}
				return
			}
			done <- r.readSafely(doc)
		}()
		return nil
	}
}

// finish hands out what has been begun when ctx was done.
func finish(ctx context.Context, queue <-chan chan Result, each func(Result) error) error {
	for {
		select {
		case done, open := <-queue:
			if !open {
				return ctx.Err()
			}
			if err := each(<-done); err != nil {
				return err
			}
		default:
			return ctx.Err()
		}
	}
}

// readSafely turns a panic over one document into that document's error: a page
// that trips a fault must not end a batch.
func (r *Reader) readSafely(doc *saidby.Document) (result Result) {
	result.URI, result.Document = doc.URI, doc
	defer func() {
		if fault := recover(); fault != nil {
			result.Report = nil
			result.Err = &saidby.DocumentError{URI: doc.URI, Err: fmt.Errorf("%w: internal fault in %s: %v", saidby.ErrUnreadable, faulty(), fault)}
		}
	}()
	report, err := r.Read(doc)
	if err != nil {
		result.Err = &saidby.DocumentError{URI: doc.URI, Err: err}
		return result
	}
	result.Report = report
	return result
}

// faulty names the function that panicked, for a report of the fault. It is
// called by the deferred function that recovers.
func faulty() string {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)]) // 3: this function, its caller
	for {
		frame, more := frames.Next()
		if !strings.HasPrefix(frame.Function, "runtime.") {
			return fmt.Sprintf("%s (line %d)", frame.Function, frame.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
