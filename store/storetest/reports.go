package storetest

import (
	"errors"
	"slices"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

var reportTests = []test{
	{"a report comes back whole", func(h *holder) {
		m := Make("Ferry", "The ferry was hit — <b>twice</b> & again. Ľubica saw it.", "The ferry was hit")
		m.Report.Article.Published = &saidby.Time{Start: "2026-03-04", End: "2026-03-04", DatePrec: 1, Basis: saidby.Metadata}
		m.Report.Events = []saidby.Event{m.Claims[0].Event}
		h.update(m.Keep)
		h.reopen()
		got := ask(h, func(v store.View) (*saidby.Report, error) { return v.Report(m.ID()) })
		if diff := cmp.Diff(m.Report, got); diff != "" {
			h.Errorf("report differs:\n%s", diff)
		}
	}},
	{"a report of a document that is not held is refused", func(h *holder) {
		m := Make("Ferry", "The ferry was hit.")
		err := h.store.Update(h.Context(), func(tx store.Tx) error { return tx.PutReport(m.Report, m.Keys, m.Claims, "reader 1") })
		if !errors.Is(err, store.ErrNotFound) {
			h.Errorf("%v", err)
		}
	}},
	{"claims come back in the order of the report, and one by one", func(h *holder) {
		m := Make("Ferry", "The ferry was hit. A pier burned. Two cranes fell.", "Two cranes fell", "The ferry was hit", "A pier burned")
		h.update(m.Keep)
		if diff := cmp.Diff(m.Claims, ask(h, func(v store.View) ([]saidby.Claim, error) { return v.Claims(m.ID()) })); diff != "" {
			h.Errorf("claims differ:\n%s", diff)
		}
		for _, c := range m.Claims {
			if diff := cmp.Diff(&c, ask(h, func(v store.View) (*saidby.Claim, error) { return v.Claim(c.ID) })); diff != "" {
				h.Errorf("claim differs:\n%s", diff)
			}
		}
	}},
	{"a new report takes the place of the old one, with its claims and keys", func(h *holder) {
		m := Make("Ferry", "The ferry was hit. A pier burned.", "The ferry was hit")
		stays, goes, comes := saidby.NewKey(saidby.QuoteKey, "stays"), saidby.NewKey(saidby.QuoteKey, "goes"), saidby.NewKey(saidby.PlaceKey, "comes")
		m.Keys = []saidby.Key{stays, goes}
		h.update(m.Keep)
		old := m.Claims[0].ID
		m.Claims = []saidby.Claim{m.Claim("ASSAULT", "A pier burned")}
		m.Keys = []saidby.Key{comes, stays}
		m.Report.Article.Text = "The ferry was hit. A pier burned. Nobody was hurt."
		h.update(m.Keep)

		if diff := cmp.Diff(m.Claims, ask(h, func(v store.View) ([]saidby.Claim, error) { return v.Claims(m.ID()) })); diff != "" {
			h.Errorf("claims differ:\n%s", diff)
		}
		if err := fails(h, func(v store.View) (*saidby.Claim, error) { return v.Claim(old) }); !errors.Is(err, store.ErrNotFound) {
			h.Errorf("the old claim: %v", err)
		}
		want := slices.Sorted(slices.Values(m.Keys))
		if got := ask(h, func(v store.View) ([]saidby.Key, error) { return v.Keys(m.ID()) }); !slices.Equal(got, want) {
			h.Errorf("keys %v, not %v", got, want)
		}
		for key, held := range map[saidby.Key]int{stays: 1, goes: 0, comes: 1} {
			if got := h.holders(key, 0); len(got) != held {
				h.Errorf("key %x: held by %d", key, len(got))
			}
		}
		for words, found := range map[string]int{"hurt": 1, "pier": 1} {
			if hits := ask(h, func(v store.View) ([]store.Hit, error) { return v.Search(words, 0) }); len(hits) != found {
				h.Errorf("%s: %d hits", words, len(hits))
			}
		}
	}},
	{"the holders of a key come with the smallest rank first", func(h *holder) {
		key := saidby.NewKey(saidby.PlaceKey, "Ostrava Mala", "2026-03-04")
		var want []store.Holder
		h.update(func(tx store.Tx) error {
			for n := range 100 {
				m := MadeUp(n)
				m.Keys = []saidby.Key{saidby.KeyOf(saidby.NameKey, uint64(n)<<40), key}
				want = append(want, store.Holder{Document: m.ID(), Rank: store.RankOf(m.Report)})
				if err := m.Keep(tx); err != nil {
					return err
				}
			}
			return nil
		})
		slices.SortFunc(want, func(a, b store.Holder) int {
			if a.Rank < b.Rank {
				return -1
			}
			return 1
		})
		for _, limit := range []int{0, 1, 32, 1000} {
			few := want
			if limit > 0 {
				few = want[:min(limit, len(want))]
			}
			if diff := cmp.Diff(few, h.holders(key, limit)); diff != "" {
				h.Errorf("limit %d:\n%s", limit, diff)
			}
		}
		if got := h.holders(saidby.NewKey(saidby.PlaceKey, "nowhere"), 0); len(got) != 0 {
			h.Errorf("a key that nobody holds: %v", got)
		}
	}},
	{"a transaction sees who holds a key now", func(h *holder) {
		key := saidby.NewKey(saidby.PlaceKey, "Ostrava Mala", "2026-03-04")
		h.update(func(tx store.Tx) error {
			for n := range 5 {
				m := MadeUp(n)
				m.Keys = []saidby.Key{key}
				if err := m.Keep(tx); err != nil {
					return err
				}
				for _, limit := range []int{1, 3, 0, 3, 1} {
					want := n + 1
					if limit > 0 {
						want = min(want, limit)
					}
					if got, err := tx.Holders(key, limit); err != nil || len(got) != want {
						h.Errorf("after %d, limit %d: %d (%v)", n+1, limit, len(got), err)
					}
				}
			}
			m := MadeUp(2)
			m.Keys = nil
			if err := m.Keep(tx); err != nil {
				return err
			}
			got, err := tx.Holders(key, 0)
			if len(got) != 4 {
				h.Errorf("after one gave it up: %d", len(got))
			}
			return err
		})
	}},
	{"keys of all sizes are kept, once each", func(h *holder) {
		m := Make("Ferry", "The ferry was hit.")
		m.Keys = []saidby.Key{^saidby.Key(0), 1 << 63, 1<<63 - 1, 0, 1, 1}
		h.update(m.Keep)
		want := []saidby.Key{0, 1, 1<<63 - 1, 1 << 63, ^saidby.Key(0)}
		if got := ask(h, func(v store.View) ([]saidby.Key, error) { return v.Keys(m.ID()) }); !slices.Equal(got, want) {
			h.Errorf("keys %x", got)
		}
		for _, k := range want {
			if got := h.holders(k, 0); len(got) != 1 || got[0].Rank != store.RankOf(m.Report) {
				h.Errorf("key %x: %v", k, got)
			}
		}
	}},
}

func (h *holder) holders(key saidby.Key, limit int) []store.Holder {
	h.Helper()
	return ask(h, func(v store.View) ([]store.Holder, error) { return v.Holders(key, limit) })
}
