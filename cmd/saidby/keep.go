package main

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/fetch"
	"github.com/saidby/saidby/pipeline"
)

// A batch is kept in one transaction: when it is full, or when its first document
// has waited so long, as in a pipe that goes on slowly.
const (
	batchSize = 64
	batchWait = time.Second
)

// keeper reads documents into a store.
type keeper struct {
	placer *pipeline.Placer
	write  func(*saidby.Report) error
	files  []string // of the store itself, which may lie in a folder that is read

	p         *progress
	fetched   atomic.Int64 // bytes read from disk
	known     atomic.Int64
	count     tally
	batch     []pipeline.Read
	incidents map[string]bool
}

// keepAll reads the documents into the store and places each among the others. A
// report is written, and progress told, only once it is kept.
func (c *readCommand) keepAll(ctx context.Context, reader *pipeline.Reader, t terminal, p *progress, write func(*saidby.Report) error) (tally, error) {
	db := storeFlag{DB: c.DB, waitFlag: c.waitFlag}
	s, err := db.create()
	if err != nil {
		return tally{}, err
	}
	k := &keeper{placer: pipeline.NewPlacer(s, reader), write: write, files: storeFiles(db.path()), p: p, incidents: map[string]bool{}}
	reading, stop := context.WithCancel(ctx)
	defer stop()
	results := make(chan pipeline.Result)
	var readErr error // read after results is closed
	go func() {
		defer close(results)
		readErr = reader.Stream(reading, jobs(c.Jobs), k.source(reading, c.options(t, k.fetched.Store)), func(r pipeline.Result) error {
			results <- r
			return nil
		})
	}()
	err = k.keepEach(ctx, results)
	stop()
	for range results { // lets the readers end
	}
	count := k.tally()
	if err = errors.Join(err, readErr, s.Close()); err == nil {
		err = count.end()
	}
	return count, err
}

// source hands out what is not known yet.
func (k *keeper) source(ctx context.Context, o fetch.Options) pipeline.Source {
	return func(emit pipeline.Emit) error {
		return fetch.Walk(ctx, o, func(doc *saidby.Document, failed *saidby.DocumentError) error {
			if failed != nil {
				if path, err := filepath.Abs(failed.URI); err == nil && slices.Contains(k.files, path) {
					return nil
				}
				return emit(nil, failed)
			}
			known, err := k.placer.Known(ctx, doc)
			if err != nil {
				return err
			}
			if known {
				k.known.Add(1)
				return nil
			}
			return emit(doc, nil)
		})
	}
}

// storeFiles are the files that a store is made of.
func storeFiles(path string) []string {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil
	}
	return []string{path, path + "-wal", path + "-shm", path + "-journal"}
}

// keepEach gathers results into batches and keeps them, the last one too when the
// reading was interrupted.
func (k *keeper) keepEach(ctx context.Context, results <-chan pipeline.Result) error {
	ctx = context.WithoutCancel(ctx) // a batch that was begun is kept whole
	waited := time.NewTimer(batchWait)
	defer waited.Stop()
	for {
		select {
		case r, more := <-results:
			if !more {
				return k.flush(ctx)
			}
			if len(k.batch) == 0 {
				waited.Reset(batchWait)
			}
			k.add(r)
			if len(k.batch) < batchSize {
				continue
			}
		case <-waited.C:
		}
		if err := k.flush(ctx); err != nil {
			return err
		}
	}
}

func (k *keeper) add(r pipeline.Result) {
	if r.Err != nil {
		k.count.failed++
		k.p.say("saidby: skipped %v", r.Err)
		return
	}
	k.batch = append(k.batch, pipeline.Read{Document: r.Document, Report: r.Report})
}

// flush keeps the batch, and then tells of it.
func (k *keeper) flush(ctx context.Context) error {
	if len(k.batch) == 0 {
		return nil
	}
	placed, err := k.placer.Place(ctx, k.batch)
	if err != nil {
		return err
	}
	for i, p := range placed {
		if !p.Fresh {
			k.known.Add(1)
			continue
		}
		k.count.read++
		k.count.events += len(k.batch[i].Report.Events)
		for _, id := range p.Incidents {
			k.incidents[id] = true
		}
		k.p.clear()
		if err := k.write(k.batch[i].Report); err != nil {
			return err
		}
	}
	k.batch = k.batch[:0]
	k.p.step(k.fetched.Load())
	return nil
}

func (k *keeper) tally() tally {
	n := k.count
	n.kept, n.known, n.incidents = true, int(k.known.Load()), len(k.incidents)
	return n
}
