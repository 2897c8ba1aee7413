package sqlite

import (
	"context"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// Receive implements store.Tx.
func (t *tx) Receive(doc *saidby.Document) (fresh bool, err error) {
	if id := saidby.DocumentID(doc.Bytes); id != doc.ID {
		return false, fmt.Errorf("receive %s: its bytes are %s, not %s", doc.URI, id, doc.ID)
	}
	hash, err := hashOf(doc.ID)
	if err != nil {
		return false, err
	}
	held, err := t.conn.one("SELECT n FROM document WHERE hash = ?", hash)
	if err != nil {
		return false, err
	}
	var n int64
	var before []store.Reception
	if held == nil {
		if n, err = t.keep(hash, doc.Bytes); err != nil {
			return false, err
		}
	} else {
		n = held.int(0)
		if before, err = t.receptions(n); err != nil {
			return false, err
		}
	}
	t.numbers[doc.ID] = n
	reception := store.ReceptionOf(doc)
	for _, b := range before {
		if b.Compare(reception) == 0 {
			return false, nil
		}
	}
	if err := t.receive(n, doc.ID, reception); err != nil {
		return false, err
	}
	return store.InForce(append(before, reception)) == len(before), nil
}

// keep writes the bytes of a document and gives its row.
func (t *tx) keep(hash, content []byte) (int64, error) {
	last, err := t.conn.one("SELECT max(n) FROM document")
	if err != nil {
		return 0, err
	}
	n := last.int(0) + 1
	if err := t.conn.exec("INSERT INTO document (n, hash, size) VALUES (?, ?, ?)", n, hash, len(content)); err != nil {
		return 0, err
	}
	return n, t.conn.exec("INSERT INTO content (document, bytes) VALUES (?, ?)", n, t.store.pack.bytes(content))
}

func (t *tx) receive(n int64, document string, r store.Reception) error {
	entry, err := t.log(store.Received, document, r.Detail(), "")
	if err != nil {
		return err
	}
	var retrieved any
	if r.Retrieved != nil {
		retrieved = r.Retrieved.UnixMicro()
	}
	g := r.Given
	return t.conn.exec(`INSERT INTO reception
		(document, uri, name, media_type, retrieved, title, outlet, url, published, published_by, entry)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		n, r.URI, lastPart(r.URI), r.MediaType, retrieved, g.Title, g.Outlet, g.URL, g.Published, string(g.PublishedBy), entry)
}

// lastPart is what follows the last slash or number sign of a URI: a file's name,
// the id of a JSON line.
func lastPart(uri string) string {
	trimmed := strings.TrimRight(uri, "/#")
	return trimmed[strings.LastIndexAny(trimmed, "/#")+1:]
}

// Document implements store.View.
func (v *view) Document(id string) (*saidby.Document, error) {
	n, err := v.number(id)
	if err != nil {
		return nil, err
	}
	packed, err := v.conn.one("SELECT bytes FROM content WHERE document = ?", n)
	if err != nil {
		return nil, err
	}
	if packed == nil {
		return nil, fmt.Errorf("%w: the bytes of document %s are gone", store.ErrDamaged, id)
	}
	content, err := v.store.pack.unpack(packed.blob(0), "document "+id)
	if err != nil {
		return nil, err
	}
	receptions, err := v.receptions(n)
	if err != nil {
		return nil, err
	}
	if len(receptions) == 0 {
		return nil, fmt.Errorf("%w: document %s has no reception", store.ErrDamaged, id)
	}
	r := receptions[store.InForce(receptions)]
	return &saidby.Document{ID: id, URI: r.URI, MediaType: r.MediaType, Bytes: content, Retrieved: r.Retrieved, Given: r.Given}, nil
}

// Receptions implements store.View.
func (v *view) Receptions(document string) ([]store.Reception, error) {
	n, err := v.number(document)
	if err != nil {
		return nil, err
	}
	return v.receptions(n)
}

func (v *view) receptions(n int64) ([]store.Reception, error) {
	var out []store.Reception
	err := v.eachReception(n, func(r store.Reception, _ int64) error {
		out = append(out, r)
		return nil
	})
	return out, err
}

// eachReception gives the receptions of the document in row n with the entries of
// the custody log that tell of them, by URI.
func (v *view) eachReception(n int64, visit func(r store.Reception, entry int64) error) error {
	return v.conn.each(context.Background(), `SELECT uri, media_type, title, outlet, url, published, published_by, entry, retrieved
		FROM reception WHERE document = ? ORDER BY uri, entry`, []any{n}, func(row row) error {
		r := store.Reception{URI: row.text(0), MediaType: row.text(1), Given: saidby.Given{
			Title: row.text(2), Outlet: row.text(3), URL: row.text(4), Published: row.text(5), PublishedBy: saidby.Basis(row.text(6)),
		}}
		if row[8] != nil {
			at := time.UnixMicro(row.int(8)).UTC()
			r.Retrieved = &at
		}
		return visit(r, row.int(7))
	})
}

// shortestName is how many digits of a document's id are enough to name it.
const shortestName = 8

// FindDocument implements store.View.
func (v *view) FindDocument(name string) (string, error) {
	digits := strings.ToLower(strings.TrimPrefix(name, documentPrefix))
	if len(digits) >= shortestName && strings.Trim(digits, "0123456789abcdef") == "" {
		first, last, err := hashRange(digits)
		if err != nil {
			return "", err
		}
		id, err := v.only(name, "SELECT hash FROM document WHERE hash BETWEEN ? AND ? LIMIT 3", first, last)
		if id != "" || err != nil {
			return id, err
		}
	}
	for _, column := range []string{"uri", "name"} {
		id, err := v.only(name, "SELECT DISTINCT hash FROM reception JOIN document ON document.n = reception.document WHERE "+column+" = ? ORDER BY hash LIMIT 3", name)
		if id != "" || err != nil {
			return id, err
		}
	}
	return "", fmt.Errorf("document %q: %w", name, store.ErrNotFound)
}

// only gives the id of the one document that a query finds, "" where it finds none.
func (v *view) only(name, query string, args ...any) (string, error) {
	var found []string
	err := v.conn.each(context.Background(), query, args, func(r row) error {
		found = append(found, hex.EncodeToString(r.blob(0)))
		return nil
	})
	switch {
	case err != nil || len(found) == 0:
		return "", err
	case len(found) > 1:
		return "", fmt.Errorf("%q: %w: %s%s and %s%s among others; give more of it", name, store.ErrAmbiguous, documentPrefix, found[0][:12], documentPrefix, found[1][:12])
	}
	return documentPrefix + found[0], nil
}

// page is how many rows are taken at a time where the caller may do anything,
// also write, while it is told of them.
const page = 500

// Documents implements store.View.
func (v *view) Documents(each func(id string) error) error {
	for after := []byte{}; ; {
		var ids [][]byte
		err := v.conn.each(v.ctx, "SELECT hash FROM document WHERE hash > ? ORDER BY hash LIMIT "+strconv.Itoa(page), []any{after}, func(r row) error {
			ids = append(ids, r.blob(0))
			return nil
		})
		if err != nil {
			return err
		}
		for _, hash := range ids {
			if err := each(documentOf(hash)); err != nil {
				return err
			}
		}
		if len(ids) < page {
			return nil
		}
		after = ids[len(ids)-1]
	}
}
