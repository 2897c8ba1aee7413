package sqlite

import (
	"fmt"
	"strconv"
	"time"

	"github.com/saidby/saidby/store"
)

// log writes an entry at the end of the custody log, in the transaction of what it
// tells of, and gives its number. program is who did it, "": this program.
func (t *tx) log(kind, subject, detail, program string) (int64, error) {
	head, err := t.conn.one("SELECT number, hash FROM head")
	if err != nil {
		return 0, err
	}
	if head == nil {
		return 0, fmt.Errorf("%w: the end of the custody log is not marked any more", store.ErrDamaged)
	}
	if program == "" {
		program = t.store.options.Program
	}
	e := store.Entry{
		Number: head.int(0) + 1, At: t.store.options.Now().UTC().Truncate(time.Microsecond),
		Kind: kind, Subject: subject, Detail: detail, Program: program,
	}
	e.Hash = e.Sum(head.text(1))
	err = t.conn.exec("INSERT INTO custody (number, at, kind, subject, detail, program, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
		e.Number, e.At.UnixMicro(), e.Kind, e.Subject, e.Detail, e.Program, e.Hash)
	if err != nil {
		return 0, err
	}
	return e.Number, t.conn.exec("UPDATE head SET number = ?, hash = ?", e.Number, e.Hash)
}

// Publish implements store.Tx.
func (t *tx) Publish(what, to string) error {
	_, err := t.log(store.Published, what, store.PublishedDetail(to), "")
	return err
}

const entryColumns = "number, at, kind, subject, detail, program, hash"

func entryOf(r row) store.Entry {
	return store.Entry{
		Number: r.int(0), At: time.UnixMicro(r.int(1)).UTC(),
		Kind: r.text(2), Subject: r.text(3), Detail: r.text(4), Program: r.text(5), Hash: r.text(6),
	}
}

// Custody implements store.View.
func (v *view) Custody(each func(store.Entry) error) error {
	for after := int64(-1 << 62); ; {
		var entries []store.Entry
		err := v.conn.each(v.ctx, "SELECT "+entryColumns+" FROM custody WHERE number > ? ORDER BY number LIMIT "+strconv.Itoa(page), []any{after}, func(r row) error {
			entries = append(entries, entryOf(r))
			return nil
		})
		if err != nil {
			return err
		}
		for _, e := range entries {
			if err := each(e); err != nil {
				return err
			}
		}
		if len(entries) < page {
			return nil
		}
		after = entries[len(entries)-1].Number
	}
}

// entry gives one entry of the custody log, nil where it is not there.
func (v *view) entry(number int64) (*store.Entry, error) {
	found, err := v.conn.one("SELECT "+entryColumns+" FROM custody WHERE number = ?", number)
	if found == nil {
		return nil, err
	}
	e := entryOf(found)
	return &e, nil
}

// Stats implements store.View.
func (v *view) Stats() (store.Stats, error) {
	found, err := v.conn.one(`SELECT
		(SELECT count(*) FROM document), (SELECT count(*) FROM claim), (SELECT count(*) FROM pairing),
		(SELECT count(*) FROM incident), (SELECT count(*) FROM decision), (SELECT count(*) FROM custody),
		(SELECT coalesce(sum(size), 0) FROM document)`)
	if err != nil {
		return store.Stats{}, err
	}
	return store.Stats{
		Documents: found.int(0), Claims: found.int(1), Pairings: found.int(2),
		Incidents: found.int(3), Decisions: found.int(4), Entries: found.int(5), Bytes: found.int(6),
	}, nil
}
