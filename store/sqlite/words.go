package sqlite

import (
	"errors"
	"maps"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

// index has title and text written to the full text index, where they are not
// there already.
func (t *tx) index(n int64, id string, before row, report *saidby.Report, hash []byte) error {
	if before != nil {
		if string(before.blob(0)) == string(hash) {
			return nil
		}
		old, err := t.Report(id)
		switch {
		case errors.Is(err, store.ErrDamaged): // it is being replaced: all the better
		case err != nil:
			return err
		case titleOf(old) == titleOf(report) && old.Article.Text == report.Article.Text:
			return nil
		}
	}
	t.unindexed[n] = indexed{title: titleOf(report), text: report.Article.Text, again: before != nil}
	return nil
}

// indexed is what an article is found by in the full text index.
type indexed struct {
	title, text string
	again       bool // an earlier text may be in the index
}

// flush writes to the full text index what is not there yet. All articles of a
// transaction go in together: the index then makes one piece of them, which it has
// to merge with others later, and not one of each.
func (t *tx) flush() error {
	for _, n := range slices.Sorted(maps.Keys(t.unindexed)) {
		w := t.unindexed[n]
		if w.again {
			if err := t.conn.exec("DELETE FROM words WHERE rowid = ?", n); err != nil {
				return err
			}
		}
		if err := t.conn.exec("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", n, w.title, w.text); err != nil {
			return err
		}
	}
	clear(t.unindexed)
	return nil
}

// Search implements store.View: it finds what the transaction itself wrote too.
func (t *tx) Search(text string, limit int) ([]store.Hit, error) {
	if err := t.flush(); err != nil {
		return nil, err
	}
	return t.view.Search(text, limit)
}

// Incidents implements store.View, likewise.
func (t *tx) Incidents(q query.Question, each func(*saidby.Incident) error) error {
	if q.Text != "" {
		if err := t.flush(); err != nil {
			return err
		}
	}
	return t.view.Incidents(q, each)
}

func titleOf(r *saidby.Report) string {
	if r.Article.Title == nil {
		return ""
	}
	return *r.Article.Title
}
