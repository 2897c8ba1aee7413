package pipeline

import (
	"context"
	"fmt"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// Judge keeps a person's judgement about two claims and makes the incidents that
// it touches anew. It outranks the program until it is withdrawn. The number it is
// kept under is returned.
func (p *Placer) Judge(ctx context.Context, verdict saidby.Verdict, a, b, by, because string) (id int64, err error) {
	if a == b {
		return 0, fmt.Errorf("%w: %s is one claim, not two", saidby.ErrUsage, a)
	}
	err = p.store.Update(ctx, func(tx store.Tx) error {
		decision := store.Decision{Verdict: verdict, By: by, Because: because, At: time.Now().UTC()}
		if decision.A, err = anchor(tx, a); err != nil {
			return err
		}
		if decision.B, err = anchor(tx, b); err != nil {
			return err
		}
		if id, err = tx.Decide(decision); err != nil {
			return err
		}
		w := p.work(tx)
		w.touched[a], w.touched[b] = true, true
		return w.settle()
	})
	return id, err
}

// Withdraw undoes a person's judgement: what it joined falls apart again, and what
// it parted comes together, as the program judges.
func (p *Placer) Withdraw(ctx context.Context, id int64, by, because string) error {
	return p.store.Update(ctx, func(tx store.Tx) error {
		decisions, err := tx.Decisions()
		if err != nil {
			return err
		}
		w := p.work(tx)
		for _, d := range decisions {
			if d.ID != id {
				continue
			}
			for _, document := range []string{d.A.Document, d.B.Document} {
				if err := w.touch(document); err != nil {
					return err
				}
			}
		}
		if err := tx.Withdraw(id, by, because); err != nil {
			return err
		}
		return w.settle()
	})
}

func anchor(v store.View, claim string) (store.Anchor, error) {
	c, err := v.Claim(claim)
	if err != nil {
		return store.Anchor{}, fmt.Errorf("claim %s: %w", claim, err)
	}
	return store.Anchor{
		Document: c.Article.Document, Type: c.Event.Type, Start: c.Event.Span.Start, End: c.Event.Span.End,
	}, nil
}
