package storetest

import (
	"bytes"
	"errors"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

var documentTests = []test{
	{"a document comes back byte for byte", func(h *holder) {
		content := []byte("\xff\x00\r\nno text at all\x00 \u2028 " + string(bytes.Repeat([]byte("same "), 10000)))
		at := time.Date(2026, 3, 4, 5, 6, 7, 8000, time.FixedZone("", 3600))
		doc := &saidby.Document{
			ID: saidby.DocumentID(content), URI: "https://tidewatch.example/a", MediaType: "text/html", Bytes: content, Retrieved: &at,
			Given: saidby.Given{Title: "Bridge closed", Outlet: "Tidewatch", URL: "https://tidewatch.example/a", Published: "2026-03-04", PublishedBy: saidby.Argument},
		}
		h.update(func(tx store.Tx) error { _, err := tx.Receive(doc); return err })
		h.reopen()
		got := ask(h, func(v store.View) (*saidby.Document, error) { return v.Document(doc.ID) })
		if diff := cmp.Diff(doc, got, cmp.Comparer(time.Time.Equal)); diff != "" {
			h.Errorf("document differs:\n%s", diff)
		}
	}},
	{"an empty document is a document", func(h *holder) {
		doc := &saidby.Document{ID: saidby.DocumentID(nil), URI: "empty.txt", MediaType: "text/plain"}
		if !h.receive(doc) {
			h.Error("not fresh")
		}
		if got := ask(h, func(v store.View) (*saidby.Document, error) { return v.Document(doc.ID) }); len(got.Bytes) != 0 {
			h.Errorf("bytes %q", got.Bytes)
		}
	}},
	{"bytes that are not what their name says are refused", func(h *holder) {
		m := Make("Ferry", "The ferry was hit.")
		m.Document.Bytes = []byte("something else")
		if err := h.store.Update(h.Context(), func(tx store.Tx) error { _, err := tx.Receive(m.Document); return err }); err == nil {
			h.Error("taken")
		}
	}},
	{"the body of a line is not kept twice", func(h *holder) {
		m := Make("Ferry", "The ferry was hit.")
		m.Document.Given.Body, m.Document.Given.BodyHTML = "The ferry was hit.", true
		h.receive(m.Document)
		got := ask(h, func(v store.View) (*saidby.Document, error) { return v.Document(m.ID()) })
		if got.Given.Body != "" || got.Given.BodyHTML {
			h.Errorf("given %+v", got.Given)
		}
	}},
	{"receiving the same again changes nothing", func(h *holder) {
		m := Make("Ferry", "The ferry was hit.")
		if fresh := h.receive(m.Document); !fresh {
			h.Error("first time: not fresh")
		}
		before := h.custody()
		if fresh := h.receive(m.Document); fresh {
			h.Error("second time: fresh")
		}
		if diff := cmp.Diff(before, h.custody()); diff != "" {
			h.Errorf("custody log changed:\n%s", diff)
		}
	}},
	{"the same bytes from elsewhere are a second reception", func(h *holder) {
		a, b := Make("Ferry", "The ferry was hit."), Make("Ferry", "The ferry was hit.")
		a.Document.URI, b.Document.URI = "b.txt", "a.txt"
		h.receive(a.Document)
		if !h.receive(b.Document) {
			h.Error("the second comes first by URI, and is not fresh")
		}
		got := ask(h, func(v store.View) ([]store.Reception, error) { return v.Receptions(a.ID()) })
		if len(got) != 2 || got[0].URI != "a.txt" || got[1].URI != "b.txt" {
			h.Errorf("receptions %+v", got)
		}
		if n := len(h.custody()); n != 2 {
			h.Errorf("%d entries, not 2", n)
		}
	}},
	{"the reception with most given fields is in force, in whatever order they come", func(h *holder) {
		plain, titled, dated := Make("Ferry", "x").Document, Make("Ferry", "x").Document, Make("Ferry", "x").Document
		plain.URI, titled.URI, dated.URI = "a.txt", "b.txt", "c.txt"
		titled.Given.Title = "Ferry hit"
		dated.Given = saidby.Given{Title: "Ferry hit", Published: "2026-03-04"}
		for _, step := range []struct {
			doc   *saidby.Document
			fresh bool
			uri   string
		}{{titled, true, "b.txt"}, {plain, false, "b.txt"}, {dated, true, "c.txt"}, {titled, false, "c.txt"}} {
			if fresh := h.receive(step.doc); fresh != step.fresh {
				h.Errorf("%s: fresh %v", step.doc.URI, fresh)
			}
			if got := ask(h, func(v store.View) (*saidby.Document, error) { return v.Document(plain.ID) }); got.URI != step.uri {
				h.Errorf("after %s: %s in force, not %s", step.doc.URI, got.URI, step.uri)
			}
		}
	}},
	{"what is not held is not found", func(h *holder) {
		id := saidby.DocumentID([]byte("never came"))
		for name, err := range map[string]error{
			"Document":   fails(h, func(v store.View) (*saidby.Document, error) { return v.Document(id) }),
			"Report":     fails(h, func(v store.View) (*saidby.Report, error) { return v.Report(id) }),
			"Receptions": fails(h, func(v store.View) ([]store.Reception, error) { return v.Receptions(id) }),
			"no id":      fails(h, func(v store.View) (*saidby.Document, error) { return v.Document("ferry") }),
			"Find":       fails(h, func(v store.View) (string, error) { return v.FindDocument("ferry.txt") }),
		} {
			if !errors.Is(err, store.ErrNotFound) {
				h.Errorf("%s: %v", name, err)
			}
		}
	}},
	{"a document is found by id, its beginning, URI, or the URI's last part", func(h *holder) {
		m := Make("Ferry", "The ferry was hit.")
		m.Document.URI = "news/2026.jsonl#ferry-1"
		h.receive(m.Document)
		h.receive(Make("Other", "Another one.").Document)
		for _, name := range []string{m.ID(), m.ID()[len("sha256:"):], m.ID()[:len("sha256:")+8], m.ID()[len("sha256:"):][:13], m.Document.URI, "ferry-1"} {
			got := ask(h, func(v store.View) (string, error) { return v.FindDocument(name) })
			if got != m.ID() {
				h.Errorf("%s: %s", name, got)
			}
		}
	}},
	{"a name that fits several documents is ambiguous", func(h *holder) {
		a, b := Make("Ferry", "One."), Make("Ferry", "Two.")
		a.Document.URI, b.Document.URI = "may/ferry.txt", "june/ferry.txt"
		h.receive(a.Document)
		h.receive(b.Document)
		if err := fails(h, func(v store.View) (string, error) { return v.FindDocument("ferry.txt") }); !errors.Is(err, store.ErrAmbiguous) {
			h.Errorf("%v", err)
		}
	}},
	{"documents are listed by id, also while something is written", func(h *holder) {
		var want, got []string
		h.update(func(tx store.Tx) error {
			for n := range 1200 {
				m := MadeUp(n)
				want = append(want, m.ID())
				if _, err := tx.Receive(m.Document); err != nil {
					return err
				}
			}
			return tx.Documents(func(id string) error {
				got = append(got, id)
				return tx.Publish(id, "the desk")
			})
		})
		slices.Sort(want)
		if !slices.Equal(got, want) {
			h.Errorf("%d listed in order %v, %d held", len(got), slices.IsSorted(got), len(want))
		}
	}},
}

func (h *holder) receive(doc *saidby.Document) (fresh bool) {
	h.Helper()
	h.update(func(tx store.Tx) (err error) {
		fresh, err = tx.Receive(doc)
		return err
	})
	return fresh
}
