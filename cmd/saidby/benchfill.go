package main

import (
	"context"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/trace/copying"
	"github.com/saidby/saidby/trace/origin"
	"github.com/saidby/saidby/trace/wording"
)

// fillBatch is how many reports of earlier days are kept in one transaction.
const fillBatch = 2000

// fill keeps reports of earlier days without placing them: documents, texts, keys,
// claims and an incident for each claim, but no pairings. What is placed then finds
// as many held, in as large a file, as if those had been placed.
func (b *placeBench) fill(ctx context.Context) error {
	for held := 0; held < b.Held; {
		n := min(fillBatch, b.Held-held)
		err := b.store.Update(ctx, func(tx store.Tx) error {
			for range n {
				if err := b.hold(tx); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		held += n
		b.step(int64(held))
	}
	return nil
}

func (b *placeBench) hold(tx store.Tx) error {
	item := b.stream.Next()
	if _, err := tx.Receive(item.Document); err != nil {
		return err
	}
	claims := merge.Claims(item.Report)
	keys := slices.Concat(copying.Prepare(item.Report).Keys(), wording.Of(item.Report).Keys(), merge.Keys(claims))
	if err := tx.PutReport(item.Report, keys, claims, "bench"); err != nil {
		return err
	}
	var alone []saidby.Incident
	for i := range claims {
		one := claims[i : i+1]
		alone = append(alone, merge.Incident(one, nil, origin.Of(one, nil)))
	}
	return tx.PutIncidents(nil, alone)
}
