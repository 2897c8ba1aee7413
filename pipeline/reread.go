package pipeline

import (
	"context"
	"errors"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/fetch"
	"github.com/saidby/saidby/store"
)

// rereadBatch is how many documents are read again in one transaction.
const rereadBatch = 64

// Reread reads every document that is held again, as a newer version of the
// program or of its lexicon may find more in it, and computes everything that
// follows anew. Documents, custody log and the judgements of persons stay as they
// are. Progress is told after each batch that has been kept; what was kept stays
// so if it is interrupted. Documents that cannot be read any more keep the report
// that they have, and are named by failed.
func (p *Placer) Reread(ctx context.Context, jobs int, progress func(done, total int), failed func(*saidby.DocumentError)) error {
	var ids []string
	err := p.store.View(ctx, func(v store.View) error {
		return v.Documents(func(id string) error {
			ids = append(ids, id)
			return nil
		})
	})
	if err != nil {
		return err
	}
	done := 0
	var batch []*saidby.Report
	keep := func() error {
		if len(batch) == 0 {
			return nil
		}
		if err := p.replace(ctx, batch); err != nil {
			return err
		}
		batch = batch[:0]
		progress(done, len(ids))
		return nil
	}
	err = p.reader.Stream(ctx, jobs, p.held(ctx, ids), func(r Result) error {
		done++
		if r.Err != nil {
			var named *saidby.DocumentError
			if errors.As(r.Err, &named) {
				failed(named)
			}
			return nil
		}
		if batch = append(batch, r.Report); len(batch) < rereadBatch {
			return nil
		}
		return keep()
	})
	return errors.Join(err, keep())
}

// held hands out documents from the store.
func (p *Placer) held(ctx context.Context, ids []string) Source {
	return func(emit Emit) error {
		for _, id := range ids {
			var doc *saidby.Document
			err := p.store.View(ctx, func(v store.View) (err error) {
				doc, err = v.Document(id)
				return err
			})
			if err == nil {
				err = fetch.Unpack(doc)
			}
			var failed *saidby.DocumentError
			if err != nil {
				failed = &saidby.DocumentError{URI: id, Err: err}
			}
			if err := emit(doc, failed); err != nil {
				return err
			}
		}
		return nil
	}
}

// replace puts reports in place of those that are held.
func (p *Placer) replace(ctx context.Context, reports []*saidby.Report) error {
	err := p.store.Update(ctx, func(tx store.Tx) error {
		w := p.work(tx)
		for _, report := range reports {
			if err := w.put(report); err != nil {
				return &saidby.DocumentError{URI: report.Document.URI, Err: err}
			}
		}
		return w.settle()
	})
	if err != nil {
		p.cache.clear()
	}
	return err
}
