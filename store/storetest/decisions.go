package storetest

import (
	"errors"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

var decisionTests = []test{
	{"a person's judgement stands beside the program's", func(h *holder) {
		m := h.keep(2)
		h.update(func(tx store.Tx) error { return tx.PutPairing(Pair(m[0], m[1], saidby.Same)) })
		h.decide(saidby.Different, m[0], m[1])
		for _, one := range m {
			got := h.judgements(one.Claims[0].ID)
			if len(got) != 2 || got[0].By != "reader 1" || got[1].By != "Ines" || got[1].Verdict != saidby.Different || got[1].Because != "two bridges" {
				h.Errorf("judgements %+v", got)
			}
		}
	}},
	{"a person's judgement is the one in force", func(h *holder) {
		m := h.keep(2)
		h.update(func(tx store.Tx) error { return tx.PutPairing(Pair(m[0], m[1], saidby.Same)) })
		h.decide(saidby.Different, m[0], m[1])
		got := ask(h, func(v store.View) (*saidby.Judgement, error) {
			return v.Judgement(m[1].Claims[0].ID, m[0].Claims[0].ID)
		})
		if got.By != "Ines" {
			h.Errorf("judgement %+v", got)
		}
	}},
	{"a withdrawn judgement is not in force, and stays in the log", func(h *holder) {
		m := h.keep(2)
		id := h.decide(saidby.Same, m[0], m[1])
		h.update(func(tx store.Tx) error { return tx.Withdraw(id, "Ines", "looked again") })
		if got := h.judgements(m[0].Claims[0].ID); len(got) != 0 {
			h.Errorf("judgements %+v", got)
		}
		if got := h.decisions(); len(got) != 1 || !got[0].Withdrawn {
			h.Errorf("decisions %+v", got)
		}
	}},
	{"what was never decided, or is withdrawn already, cannot be withdrawn", func(h *holder) {
		m := h.keep(2)
		id := h.decide(saidby.Same, m[0], m[1])
		h.update(func(tx store.Tx) error { return tx.Withdraw(id, "Ines", "looked again") })
		withdraw := func(id int64) error {
			return h.store.Update(h.Context(), func(tx store.Tx) error { return tx.Withdraw(id, "Ines", "again") })
		}
		if err := withdraw(id + 1); !errors.Is(err, store.ErrNotFound) {
			h.Errorf("never decided: %v", err)
		}
		if err := withdraw(id); !errors.Is(err, saidby.ErrUsage) {
			h.Errorf("withdrawn already: %v", err)
		}
	}},
	{"of two judgements of persons about the same claims the last one counts", func(h *holder) {
		m := h.keep(2)
		h.decide(saidby.Same, m[0], m[1])
		last := h.decide(saidby.Different, m[1], m[0])
		if got := h.judgements(m[0].Claims[0].ID); len(got) != 1 || got[0].Verdict != saidby.Different {
			h.Errorf("judgements %+v", got)
		}
		h.update(func(tx store.Tx) error { return tx.Withdraw(last, "Ines", "looked again") })
		if got := h.judgements(m[0].Claims[0].ID); len(got) != 1 || got[0].Verdict != saidby.Same {
			h.Errorf("after it was withdrawn: %+v", got)
		}
	}},
	{"only same and different can be decided", func(h *holder) {
		m := h.keep(2)
		err := h.store.Update(h.Context(), func(tx store.Tx) error {
			_, err := tx.Decide(store.Decision{Verdict: saidby.Unsure, A: anchorOf(m[0]), B: anchorOf(m[1])})
			return err
		})
		if !errors.Is(err, saidby.ErrUsage) {
			h.Errorf("%v", err)
		}
	}},
	{"decisions come back in their order", func(h *holder) {
		m := h.keep(3)
		at := time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC)
		want := []store.Decision{
			{Verdict: saidby.Different, A: anchorOf(m[0]), B: anchorOf(m[1]), By: "Ines", Because: "two bridges", At: at},
			{Verdict: saidby.Same, A: anchorOf(m[2]), B: anchorOf(m[0]), By: "Omar", Because: "one video", At: at.Add(-time.Hour)},
		}
		h.update(func(tx store.Tx) (err error) {
			for i := range want {
				if want[i].ID, err = tx.Decide(want[i]); err != nil {
					return err
				}
			}
			return nil
		})
		h.reopen()
		if diff := cmp.Diff(want, h.decisions()); diff != "" {
			h.Errorf("decisions differ:\n%s", diff)
		}
	}},
	{"a judgement holds on when the article is read a little differently", func(h *holder) {
		m := h.keep(2)
		again := Make("Ferry", "On Monday shells hit the ferry at Ostrava Mala. A pier burned.", "shells hit the ferry", "A pier burned")
		h.update(again.Keep)
		h.decide(saidby.Same, again, m[1])
		before := again.Claims[0].ID
		again.Claims = []saidby.Claim{
			again.Claim("ASSAULT", "A pier burned"),
			again.Claim("ASSAULT", "On Monday shells hit the ferry at Ostrava Mala"),
			again.Claim("COERCE", "shells hit the ferry"),
		}
		h.update(again.Keep)
		if got := h.judgements(before); len(got) != 0 {
			h.Errorf("the old claim still has %+v", got)
		}
		if got := h.judgements(again.Claims[1].ID); len(got) != 1 || otherClaim(got[0], again.Claims[1].ID) != m[1].Claims[0].ID {
			h.Errorf("the claim of the same type that overlaps has %+v", got)
		}
		for _, other := range []int{0, 2} {
			if got := h.judgements(again.Claims[other].ID); len(got) != 0 {
				h.Errorf("claim %d has %+v", other, got)
			}
		}
		again.Claims = nil
		h.update(again.Keep)
		if got := h.judgements(m[1].Claims[0].ID); len(got) != 0 {
			h.Errorf("about nothing: %+v", got)
		}
	}},
}

func anchorOf(m *Made) store.Anchor {
	e := m.Claims[0].Event
	return store.Anchor{Document: m.ID(), Type: e.Type, Start: e.Span.Start, End: e.Span.End}
}

// decide keeps the judgement of a person about the first claims of two articles.
func (h *holder) decide(verdict saidby.Verdict, a, b *Made) (id int64) {
	h.Helper()
	h.update(func(tx store.Tx) (err error) {
		id, err = tx.Decide(store.Decision{Verdict: verdict, A: anchorOf(a), B: anchorOf(b), By: "Ines", Because: "two bridges"})
		return err
	})
	return id
}

func (h *holder) decisions() []store.Decision {
	h.Helper()
	return ask(h, func(v store.View) ([]store.Decision, error) { return v.Decisions() })
}
