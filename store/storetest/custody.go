package storetest

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

var custodyTests = []test{
	{"every act writes its entry", func(h *holder) {
		a, b := Make("Ferry", "The ferry was hit.", "The ferry was hit"), Make("Pier", "A pier burned.", "A pier burned")
		h.update(a.Keep)
		h.update(b.Keep)
		id := h.decide(saidby.Same, a, b)
		h.update(func(tx store.Tx) error { return tx.Withdraw(id, "Ines", "looked again") })
		h.update(func(tx store.Tx) error { return tx.Publish("brief of 5 March", "the desk") })
		h.reopen()
		var got []string
		for _, e := range h.custody() {
			got = append(got, e.Kind+" "+e.Subject)
		}
		want := []string{
			"received " + a.ID(), "read " + a.ID(), "received " + b.ID(), "read " + b.ID(),
			"judged decision 1", "withdrawn decision 1", "published brief of 5 March",
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			h.Errorf("entries:\n%s", strings.Join(got, "\n"))
		}
	}},
	{"entries say what was done", func(h *holder) {
		a, b := Make("Ferry", "The ferry was hit.", "The ferry was hit"), Make("Pier", "A pier burned.", "A pier burned")
		a.Document.Given.Outlet = "Tidewatch"
		h.update(a.Keep)
		h.update(b.Keep)
		id := h.decide(saidby.Different, a, b)
		h.update(func(tx store.Tx) error { return tx.Withdraw(id, "Omar", "looked again") })
		h.update(func(tx store.Tx) error { return tx.Publish("brief", "the desk") })
		entries := h.custody()
		for _, row := range []struct {
			entry int
			says  []string
		}{
			{0, []string{a.Document.URI, "Tidewatch", "text/plain"}}, {1, []string{`"report":"sha256:`}},
			{4, []string{"different", a.ID(), b.ID(), "ASSAULT", "Ines", "two bridges"}}, {5, []string{"Omar", "looked again"}}, {6, []string{"the desk"}},
		} {
			for _, words := range row.says {
				if !strings.Contains(entries[row.entry].Detail, words) {
					h.Errorf("%s: %s does not say %q", entries[row.entry].Kind, entries[row.entry].Detail, words)
				}
			}
		}
		if entries[1].Program != "reader 1" || entries[0].Program == "" || entries[0].At.IsZero() {
			h.Errorf("entries %+v", entries[:2])
		}
	}},
	{"a reading by another version is an entry, the same reading is not", func(h *holder) {
		m := Make("Ferry", "The ferry was hit.", "The ferry was hit")
		h.update(m.Keep)
		h.update(m.Keep)
		if n := len(h.custody()); n != 2 {
			h.Errorf("%d entries after the same reading", n)
		}
		h.update(func(tx store.Tx) error { return tx.PutReport(m.Report, m.Keys, m.Claims, "reader 2") })
		if all := h.custody(); len(all) != 3 || all[2].Kind != store.ReadEntry || all[2].Program != "reader 2" {
			h.Errorf("entries %+v", all)
		}
	}},
	{"every entry hashes the one before it", func(h *holder) {
		h.keep(5)
		previous := ""
		for i, e := range h.custody() {
			if e.Number != int64(i+1) || e.Sum(previous) != e.Hash {
				h.Errorf("entry %d: %+v", i+1, e)
			}
			previous = e.Hash
		}
	}},
	{"what nobody altered has no damage", func(h *holder) {
		if got := h.damages(); len(got) != 0 {
			h.Errorf("empty: %+v", got)
		}
		m := h.keep(5)
		id := h.decide(saidby.Same, m[0], m[1])
		h.update(func(tx store.Tx) error { return tx.Withdraw(id, "Ines", "looked again") })
		h.decide(saidby.Different, m[2], m[3])
		second := *m[0].Document
		second.URI = "elsewhere.txt"
		h.receive(&second)
		m[1].Report.Warnings = []string{"read again"}
		h.update(func(tx store.Tx) error { return tx.PutReport(m[1].Report, m[1].Keys, m[1].Claims, "reader 2") })
		h.reopen()
		if got := h.damages(); len(got) != 0 {
			h.Errorf("%+v", got)
		}
	}},
	{"what is held is counted", func(h *holder) {
		m := h.keep(3)
		h.update(func(tx store.Tx) error { return tx.PutPairing(Pair(m[0], m[1], saidby.Same)) })
		h.putIncidents(nil, Incident(m[0].Claims[0], m[1].Claims[0]))
		h.decide(saidby.Same, m[0], m[2])
		bytes := 0
		for _, one := range m {
			bytes += len(one.Document.Bytes)
		}
		want := store.Stats{Documents: 3, Claims: 6, Pairings: 1, Incidents: 1, Decisions: 1, Entries: 7, Bytes: int64(bytes)}
		if got := ask(h, func(v store.View) (store.Stats, error) { return v.Stats() }); got != want {
			h.Errorf("%+v, not %+v", got, want)
		}
	}},
}
