// Package storetest holds the test that every implementation of store.Store
// passes. What it tells is the meaning of the interface, one behaviour a test.
package storetest

import (
	"context"
	"testing"

	"github.com/saidby/saidby/store"
)

// Place is somewhere that one store lies: it is opened there, closed and opened
// again, and holds nothing the first time.
type Place func(t *testing.T) store.Store

// Run runs all tests. fresh gives a new place for each of them; stores are closed
// by the test.
func Run(t *testing.T, fresh func(t *testing.T) Place) {
	for _, group := range []struct {
		name  string
		tests []test
	}{
		{"Documents", documentTests},
		{"Reports", reportTests},
		{"Pairings", pairingTests},
		{"Decisions", decisionTests},
		{"Incidents", incidentTests},
		{"Questions", questionTests},
		{"Search", searchTests},
		{"Custody", custodyTests},
		{"Transactions", transactionTests},
	} {
		for _, one := range group.tests {
			t.Run(group.name+"/"+one.name, func(t *testing.T) {
				h := &holder{T: t, place: fresh(t)}
				h.open()
				defer h.close()
				one.run(h)
			})
		}
	}
}

type test struct {
	name string
	run  func(h *holder)
}

// holder holds the store of one test, and fails the test where a call fails that
// is not what it is about.
type holder struct {
	*testing.T
	place Place
	store store.Store
}

func (h *holder) open() { h.store = h.place(h.T) }

func (h *holder) close() {
	if h.store == nil {
		return
	}
	if err := h.store.Close(); err != nil {
		h.Errorf("close: %v", err)
	}
	h.store = nil
}

func (h *holder) reopen() {
	h.close()
	h.open()
}

func (h *holder) update(work func(tx store.Tx) error) {
	h.Helper()
	if err := h.store.Update(context.Background(), work); err != nil {
		h.Fatalf("update: %v", err)
	}
}

func (h *holder) view(work func(v store.View) error) {
	h.Helper()
	if err := h.store.View(context.Background(), work); err != nil {
		h.Fatalf("view: %v", err)
	}
}

// ask runs one reading call and gives what it gives.
func ask[T any](h *holder, call func(v store.View) (T, error)) T {
	h.Helper()
	var out T
	h.view(func(v store.View) (err error) {
		out, err = call(v)
		return err
	})
	return out
}

// fails runs one reading call and gives its error.
func fails[T any](h *holder, call func(v store.View) (T, error)) error {
	h.Helper()
	var failure error
	h.view(func(v store.View) error {
		_, failure = call(v)
		return nil
	})
	return failure
}

func (h *holder) damages() []store.Damage {
	h.Helper()
	var all []store.Damage
	if err := h.store.Verify(context.Background(), func(d store.Damage) { all = append(all, d) }); err != nil {
		h.Fatalf("verify: %v", err)
	}
	return all
}

func (h *holder) custody() []store.Entry {
	h.Helper()
	return ask(h, func(v store.View) (all []store.Entry, err error) {
		err = v.Custody(func(e store.Entry) error {
			all = append(all, e)
			return nil
		})
		return all, err
	})
}
