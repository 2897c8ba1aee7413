package storetest

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

var transactionTests = []test{
	{"work that fails leaves nothing", func(h *holder) {
		m := h.keep(1)
		failure := errors.New("no")
		err := h.store.Update(h.Context(), func(tx store.Tx) error {
			other := MadeUp(7)
			return errors.Join(other.Keep(tx), tx.PutPairing(Pair(m[0], other, saidby.Same)),
				tx.PutIncidents(nil, []saidby.Incident{Incident(other.Claims[0])}), tx.Publish("brief", "the desk"), failure)
		})
		if !errors.Is(err, failure) {
			h.Errorf("%v", err)
		}
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got.Documents != 1 || got.Entries != 2 || got.Pairings+got.Incidents != 0 {
			h.Errorf("%+v", got)
		}
		if got := h.damages(); len(got) != 0 {
			h.Errorf("%+v", got)
		}
	}},
	{"work that panics leaves nothing, and the store goes on", func(h *holder) {
		func() {
			defer func() { recover() }()
			h.store.Update(h.Context(), func(tx store.Tx) error {
				MadeUp(0).Keep(tx)
				panic("no")
			})
		}()
		h.keep(1)
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got.Documents != 1 {
			h.Errorf("%+v", got)
		}
	}},
	{"work that is cancelled leaves nothing", func(h *holder) {
		ctx, cancel := context.WithCancel(h.Context())
		err := h.store.Update(ctx, func(tx store.Tx) error {
			cancel()
			return MadeUp(0).Keep(tx)
		})
		if !errors.Is(err, context.Canceled) {
			h.Errorf("%v", err)
		}
		if err := h.store.View(ctx, func(store.View) error { return nil }); !errors.Is(err, context.Canceled) {
			h.Errorf("view: %v", err)
		}
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got.Documents != 0 {
			h.Errorf("%+v", got)
		}
	}},
	{"a transaction sees what it wrote itself", func(h *holder) {
		h.update(func(tx store.Tx) error {
			m := MadeUp(0)
			if err := m.Keep(tx); err != nil {
				return err
			}
			_, err := tx.Report(m.ID())
			return err
		})
	}},
	{"a view does not change while somebody writes, and keeps nobody from it", func(h *holder) {
		h.keep(1)
		h.view(func(v store.View) error {
			h.update(MadeUp(1).Keep)
			s, err := v.Stats()
			if s.Documents != 1 {
				h.Errorf("the view sees %d", s.Documents)
			}
			return err
		})
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got.Documents != 2 {
			h.Errorf("a view after it sees %d", got.Documents)
		}
	}},
	{"readers and writers may be many", func(h *holder) {
		var wait sync.WaitGroup
		for worker := range 8 {
			wait.Go(func() {
				for n := range 10 {
					m := MadeUp(worker*100 + n)
					if err := h.store.Update(h.Context(), m.Keep); err != nil {
						h.Error(err)
					}
					err := h.store.View(h.Context(), func(v store.View) error {
						_, err := v.Report(m.ID())
						return err
					})
					if err != nil {
						h.Error(err)
					}
				}
			})
		}
		wait.Wait()
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got.Documents != 80 || got.Entries != 160 {
			h.Errorf("%+v", got)
		}
	}},
	{"a store that is open twice shows each what the other wrote", func(h *holder) {
		other := h.place(h.T)
		defer other.Close()
		h.keep(1)
		if err := other.Update(h.Context(), MadeUp(1).Keep); err != nil {
			h.Fatal(err)
		}
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got.Documents != 2 {
			h.Errorf("%+v", got)
		}
		if got := h.damages(); len(got) != 0 {
			h.Errorf("%+v", got)
		}
	}},
	{"of two that write to one store one waits", func(h *holder) {
		other := h.place(h.T)
		defer other.Close()
		begun, done := make(chan bool), make(chan error)
		go func() {
			done <- other.Update(context.Background(), func(tx store.Tx) error {
				begun <- true
				time.Sleep(50 * time.Millisecond)
				return MadeUp(1).Keep(tx)
			})
		}()
		<-begun
		h.keep(1)
		if err := <-done; err != nil {
			h.Error(err)
		}
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got.Documents != 2 {
			h.Errorf("%+v", got)
		}
	}},
	{"a closed store says so", func(h *holder) {
		s := h.store
		h.close()
		if err := s.View(context.Background(), func(store.View) error { return nil }); err == nil {
			h.Error("view works")
		}
		if err := s.Update(context.Background(), func(store.Tx) error { return nil }); err == nil {
			h.Error("update works")
		}
		if err := s.Close(); err != nil {
			h.Errorf("second close: %v", err)
		}
	}},
}
