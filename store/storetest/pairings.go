package storetest

import (
	"errors"
	"slices"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

var pairingTests = []test{
	{"a pairing is found from both sides, by the other's id", func(h *holder) {
		m := h.keep(6)
		var want []saidby.Pairing
		h.update(func(tx store.Tx) error {
			for _, other := range m[1:] {
				p := Pair(m[0], other, saidby.Same)
				want = append(want, p)
				if err := tx.PutPairing(p); err != nil {
					return err
				}
			}
			return nil
		})
		slices.SortFunc(want, func(x, y saidby.Pairing) int { return slices.Compare([]string{x.A, x.B}, []string{y.A, y.B}) })
		got := h.pairings(m[0].ID())
		if !slices.IsSortedFunc(got, func(x, y saidby.Pairing) int {
			return slices.Compare([]string{other(x, m[0].ID())}, []string{other(y, m[0].ID())})
		}) {
			h.Error("not by the other's id")
		}
		slices.SortFunc(got, func(x, y saidby.Pairing) int { return slices.Compare([]string{x.A, x.B}, []string{y.A, y.B}) })
		if diff := cmp.Diff(want, got); diff != "" {
			h.Errorf("pairings differ:\n%s", diff)
		}
		if got := h.pairings(m[3].ID()); len(got) != 1 {
			h.Errorf("from the other side: %d", len(got))
		}
	}},
	{"a pairing takes the place of the one before", func(h *holder) {
		m := h.keep(2)
		h.update(func(tx store.Tx) error {
			return errors.Join(tx.PutPairing(Pair(m[0], m[1], saidby.Same)), tx.PutPairing(Pair(m[0], m[1], saidby.Different)))
		})
		if got := h.judgements(m[0].Claims[0].ID); len(got) != 1 || got[0].Verdict != saidby.Different {
			h.Errorf("judgements %+v", got)
		}
	}},
	{"a pairing that says nothing is taken away", func(h *holder) {
		m := h.keep(2)
		p := Pair(m[0], m[1], saidby.Same)
		h.update(func(tx store.Tx) error {
			return errors.Join(tx.PutPairing(p), tx.PutPairing(saidby.Pairing{A: p.A, B: p.B, Wording: 0.1}))
		})
		h.noPairing(m[0], m[1])
	}},
	{"a dropped pairing takes its judgements along", func(h *holder) {
		m := h.keep(2)
		p := Pair(m[0], m[1], saidby.Same)
		h.update(func(tx store.Tx) error {
			return errors.Join(tx.PutPairing(p), tx.DropPairing(p.A, p.B), tx.DropPairing(p.A, p.B))
		})
		h.noPairing(m[0], m[1])
	}},
	{"the partners of a document are those that it has a pairing with", func(h *holder) {
		m := h.keep(4)
		h.update(func(tx store.Tx) error {
			return errors.Join(tx.PutPairing(Pair(m[0], m[1], saidby.Same)), tx.PutPairing(Pair(m[2], m[0], saidby.Same)), tx.PutPairing(Pair(m[2], m[3], saidby.Same)),
				tx.PutPairing(saidby.Pairing{A: m[0].ID(), B: m[0].ID(), Story: true}))
		})
		want := []string{min(m[1].ID(), m[2].ID()), max(m[1].ID(), m[2].ID())}
		if got := ask(h, func(v store.View) ([]string, error) { return v.Partners(m[0].ID()) }); !slices.Equal(got, want) {
			h.Errorf("%v, not %v", got, want)
		}
	}},
	{"traced pairings are those with text or quotations in common, by the other's id", func(h *holder) {
		m := h.keep(4)
		copied, quoted, story := Pair(m[0], m[1], saidby.Same), Pair(m[0], m[2], saidby.Same), Pair(m[0], m[3], saidby.Same)
		copied.Copying = &saidby.Copying{Kind: saidby.Copied, Runs: []saidby.Run{{A: saidby.Selector{End: 5, Exact: "shell"}, B: saidby.Selector{End: 5, Exact: "shell"}}}, OfA: 0.4, OfB: 1}
		quoted.Quotes = []saidby.SharedQuote{{Speaker: "the mayor", A: saidby.Selector{End: 2, Exact: "no"}, B: saidby.Selector{End: 2, Exact: "no"}}}
		h.update(func(tx store.Tx) error {
			return errors.Join(tx.PutPairing(copied), tx.PutPairing(quoted), tx.PutPairing(story))
		})
		traced := func(m *Made) []saidby.Pairing {
			return ask(h, func(v store.View) ([]saidby.Pairing, error) { return v.Traced(m.ID()) })
		}
		want := []saidby.Pairing{copied, quoted}
		slices.SortFunc(want, func(x, y saidby.Pairing) int {
			return slices.Compare([]string{other(x, m[0].ID())}, []string{other(y, m[0].ID())})
		})
		for range 2 { // before and after it was opened again
			if diff := cmp.Diff(want, traced(m[0])); diff != "" {
				h.Errorf("pairings differ:\n%s", diff)
			}
			if diff := cmp.Diff([]saidby.Pairing{quoted}, traced(m[2])); diff != "" {
				h.Errorf("from the other side:\n%s", diff)
			}
			if got := traced(m[3]); len(got) != 0 {
				h.Errorf("one story only: %+v", got)
			}
			h.reopen()
		}
	}},
	{"judgements within one document are a pairing of it with itself", func(h *holder) {
		m := Make("Ferry", "The ferry was hit. A pier burned.", "The ferry was hit", "A pier burned")
		a, b := m.Claims[0].ID, m.Claims[1].ID
		within := saidby.Pairing{A: m.ID(), B: m.ID(), Judgements: []saidby.Judgement{{A: min(a, b), B: max(a, b), Verdict: saidby.Different, By: "reader 1"}}}
		h.update(func(tx store.Tx) error { return errors.Join(m.Keep(tx), tx.PutPairing(within)) })
		if diff := cmp.Diff([]saidby.Pairing{within}, h.pairings(m.ID())); diff != "" {
			h.Errorf("pairings differ:\n%s", diff)
		}
		for _, claim := range []string{a, b} {
			if got := h.judgements(claim); len(got) != 1 || got[0].Verdict != saidby.Different {
				h.Errorf("judgements of %s: %+v", claim, got)
			}
		}
	}},
	{"judgements come from both sides, by the other's id, without grounds", func(h *holder) {
		m := h.keep(5)
		h.update(func(tx store.Tx) error {
			for _, other := range m[1:] {
				if err := tx.PutPairing(Pair(m[0], other, saidby.Same)); err != nil {
					return err
				}
			}
			return nil
		})
		claim := m[0].Claims[0].ID
		got := h.judgements(claim)
		if len(got) != 4 {
			h.Fatalf("%d judgements", len(got))
		}
		var others []string
		for _, j := range got {
			if j.A >= j.B || j.A != claim && j.B != claim || j.Score != 2.5 || j.By != "reader 1" || j.Grounds != nil {
				h.Errorf("judgement %+v", j)
			}
			others = append(others, otherClaim(j, claim))
		}
		if !slices.IsSorted(others) {
			h.Errorf("not by the other's id: %v", others)
		}
	}},
	{"one judgement comes with its grounds", func(h *holder) {
		m := h.keep(2)
		p := Pair(m[0], m[1], saidby.Same)
		h.update(func(tx store.Tx) error { return tx.PutPairing(p) })
		for _, ends := range [][2]string{{p.Judgements[0].A, p.Judgements[0].B}, {p.Judgements[0].B, p.Judgements[0].A}} {
			got := ask(h, func(v store.View) (*saidby.Judgement, error) { return v.Judgement(ends[0], ends[1]) })
			if diff := cmp.Diff(&p.Judgements[0], got); diff != "" {
				h.Errorf("judgement differs:\n%s", diff)
			}
		}
		stranger := Make("Other", "A depot burned.", "A depot burned").Claims[0].ID
		err := fails(h, func(v store.View) (*saidby.Judgement, error) { return v.Judgement(p.Judgements[0].A, stranger) })
		if !errors.Is(err, store.ErrNotFound) {
			h.Errorf("a judgement that nobody made: %v", err)
		}
	}},
}

func other(p saidby.Pairing, document string) string {
	if p.A == document {
		return p.B
	}
	return p.A
}

func otherClaim(j saidby.Judgement, claim string) string {
	if j.A == claim {
		return j.B
	}
	return j.A
}

// keep keeps n made-up articles.
func (h *holder) keep(n int) []*Made {
	h.Helper()
	all := make([]*Made, n)
	h.update(func(tx store.Tx) error {
		for i := range all {
			all[i] = MadeUp(i)
			if err := all[i].Keep(tx); err != nil {
				return err
			}
		}
		return nil
	})
	return all
}

func (h *holder) pairings(document string) []saidby.Pairing {
	h.Helper()
	return ask(h, func(v store.View) ([]saidby.Pairing, error) { return v.Pairings(document) })
}

func (h *holder) judgements(claim string) []saidby.Judgement {
	h.Helper()
	return ask(h, func(v store.View) ([]saidby.Judgement, error) { return v.Judgements(claim) })
}

func (h *holder) noPairing(a, b *Made) {
	h.Helper()
	for _, m := range []*Made{a, b} {
		if got := h.pairings(m.ID()); len(got) != 0 {
			h.Errorf("pairings %+v", got)
		}
		if got := h.judgements(m.Claims[0].ID); len(got) != 0 {
			h.Errorf("judgements %+v", got)
		}
	}
}
