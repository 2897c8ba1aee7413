package sqlite

import (
	"context"
	"strconv"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// Holders implements store.View.
func (v *view) Holders(key saidby.Key, limit int) ([]store.Holder, error) {
	if limit <= 0 {
		limit = -1 // SQLite's word for all
	}
	// The limit is written out: SQLite plans a statement anew at every call where
	// it is an argument.
	sql := "SELECT rank, hash FROM posting CROSS JOIN document ON n = posting.document WHERE key = ? ORDER BY rank, posting.document LIMIT " + strconv.Itoa(limit)
	var out []store.Holder
	err := v.conn.each(context.Background(), sql, []any{signed(uint64(key))}, func(r row) error {
		out = append(out, store.Holder{Document: documentOf(r.blob(1)), Rank: unsigned(r.int(0))})
		return nil
	})
	return out, err
}

// heldBy is the answer to a look-up of a key.
type heldBy struct {
	limit   int // that was asked for, 0: all
	holders []store.Holder
}

// answers reports whether it says enough for another limit.
func (h heldBy) answers(limit int) bool {
	all := h.limit == 0 || len(h.holders) < h.limit
	return all || limit > 0 && limit <= h.limit
}

// mostHeld is how many answers a transaction remembers.
const mostHeld = 100_000

// Holders implements store.View. Within one transaction the same keys are looked
// up again and again, for each of the articles that share them; post forgets what
// it makes untrue.
func (t *tx) Holders(key saidby.Key, limit int) ([]store.Holder, error) {
	limit = max(limit, 0)
	known, asked := t.held[key]
	if !asked || !known.answers(limit) {
		holders, err := t.view.Holders(key, limit)
		if err != nil {
			return nil, err
		}
		if len(t.held) >= mostHeld {
			clear(t.held)
		}
		known = heldBy{limit, holders}
		t.held[key] = known
	}
	n := len(known.holders)
	if limit > 0 {
		n = min(n, limit)
	}
	return known.holders[:n:n], nil
}
