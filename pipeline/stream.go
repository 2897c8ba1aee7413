package pipeline

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/saidby/saidby"
)

// Result is what became of one document: a report or an error.
type Result struct {
	URI    string
	Report *saidby.Report
	Err    error
}

// Source hands out documents one after the other until it ends or emit returns
// an error. A document that could not be had is handed out as an error.
type Source func(emit func(*saidby.Document, error) error) error

// Stream reads documents on several goroutines (jobs) and hands the results to
// each in the order in which the source gave the documents, so that the output
// does not depend on the number of jobs. At most twice as many documents as jobs
// are held at a time. It ends early when ctx is done or each returns an error;
// results that are finished by then are still handed out.
func (r *Reader) Stream(ctx context.Context, jobs int, source Source, each func(Result) error) error {
	jobs = max(jobs, 1)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan Result, 2*jobs)
	slots := make(chan struct{}, jobs)
	var sourceErr error
	go func() {
		defer close(queue)
		sourceErr = source(func(doc *saidby.Document, err error) error {
			done := make(chan Result, 1)
			select {
			case queue <- done:
			case <-ctx.Done():
				return ctx.Err()
			}
			if err != nil {
				done <- Result{Err: err}
				return nil
			}
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
				done <- Result{URI: doc.URI, Err: ctx.Err()}
				return ctx.Err()
			}
			go func() {
				defer func() { <-slots }()
				done <- r.readSafely(doc)
			}()
			return nil
		})
	}()
	var failed error
	for done := range queue {
		result := <-done
		if failed != nil || ctx.Err() != nil && result.Report == nil {
			continue
		}
		if failed = each(result); failed != nil {
			cancel()
		}
	}
	if failed != nil {
		return failed
	}
	return sourceErr
}

// readSafely turns a panic over one document into that document's error: a page
// that trips a fault must not end a batch.
func (r *Reader) readSafely(doc *saidby.Document) (result Result) {
	result.URI = doc.URI
	defer func() {
		if fault := recover(); fault != nil {
			result.Report = nil
			result.Err = &saidby.DocumentError{URI: doc.URI, Err: fmt.Errorf("%w: internal fault: %v\n%s", saidby.ErrUnreadable, fault, debug.Stack())}
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
