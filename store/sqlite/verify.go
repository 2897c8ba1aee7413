package sqlite

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// Verify implements store.Store. It goes on after what is damaged, as far as the
// file lets it, and gives an error only where it could not look at all.
func (s *Store) Verify(ctx context.Context, found func(store.Damage)) error {
	return s.read(ctx, func(v *view) error {
		c := &check{view: v, found: found}
		for _, step := range []struct {
			part string
			run  func() error
		}{
			{"file", c.file}, {"custody log", c.log}, {"documents", c.documents}, {"decisions", c.decisions},
		} {
			err := step.run()
			switch {
			case err == nil:
			case ctx.Err() != nil:
				return ctx.Err()
			case code(err) == 0 && !errors.Is(err, store.ErrDamaged):
				return err
			default:
				c.damaged(step.part, "could not be read to its end: %v", err)
			}
		}
		return nil
	})
}

type check struct {
	*view
	found func(store.Damage)
}

func (c *check) damaged(subject, problem string, args ...any) {
	c.found(store.Damage{Subject: subject, Problem: fmt.Sprintf(problem, args...)})
}

// mostProblems is how many problems of the file itself are told one by one.
const mostProblems = 100

// file looks at the pages of the file: what SQLite itself calls damage.
func (c *check) file() error {
	return c.conn.each(c.ctx, fmt.Sprintf("PRAGMA quick_check(%d)", mostProblems), nil, func(r row) error {
		if problem := r.text(0); problem != "ok" {
			c.damaged("file", "%s", problem)
		}
		return nil
	})
}

// log checks the chain, that it ends where it is said to end, and that what every
// entry tells of is held.
func (c *check) log() error {
	previous, last := "", int64(0)
	err := c.Custody(func(e store.Entry) error {
		subject := entryName(e.Number)
		switch {
		case e.Number == last+2:
			c.damaged(entryName(last+1), "it has been taken out")
		case e.Number > last+1:
			c.damaged(entryName(last+1)+" to "+fmt.Sprint(e.Number-1), "they have been taken out")
		case e.Sum(previous) != e.Hash:
			c.damaged(subject, "it, or the one before it, was changed or put in")
		}
		previous, last = e.Hash, e.Number
		return c.told(e)
	})
	if err != nil {
		return err
	}
	head, err := c.conn.one("SELECT number, hash FROM head")
	switch {
	case err != nil:
		return err
	case head == nil:
		c.damaged("custody log", "its end is not marked any more")
	case head.int(0) > last:
		c.damaged("custody log", "its end was cut off: %d entries are there, %d were written", last, head.int(0))
	case head.int(0) < last || head.text(1) != previous:
		c.damaged("custody log", "entries were added or changed at its end")
	}
	return nil
}

func entryName(number int64) string { return fmt.Sprintf("custody entry %d", number) }

// told checks that what an entry tells of is held.
func (c *check) told(e store.Entry) error {
	switch e.Kind {
	case store.Received, store.ReadEntry:
		n, err := c.number(e.Subject)
		if errors.Is(err, store.ErrNotFound) {
			c.damaged("document "+e.Subject, "it was %s (%s) and is gone", e.Kind, entryName(e.Number))
			return nil
		}
		if err != nil {
			return err
		}
		return c.documentTold(e, n)
	case store.Judged:
		held, err := c.conn.one("SELECT 1 FROM decision WHERE entry = ?", e.Number)
		if err == nil && held == nil {
			c.damaged(e.Subject, "it was decided (%s) and is gone", entryName(e.Number))
		}
		return err
	case store.Withdrawn:
		held, err := c.conn.one("SELECT 1 FROM decision WHERE withdrawn_entry = ?", e.Number)
		if err == nil && held == nil {
			c.damaged(e.Subject, "it was withdrawn (%s) and that is gone", entryName(e.Number))
		}
		return err
	}
	return nil
}

// documentTold checks what an entry says of the document in row n.
func (c *check) documentTold(e store.Entry, n int64) error {
	subject := "document " + e.Subject
	if e.Kind == store.ReadEntry {
		held, err := c.conn.one("SELECT 1 FROM report WHERE document = ?", n)
		if err == nil && held == nil {
			c.damaged("report of "+subject, "it was read (%s) and the report is gone", entryName(e.Number))
		}
		return err
	}
	held, err := c.conn.one("SELECT 1 FROM reception WHERE document = ? AND entry = ?", n, e.Number)
	if err == nil && held == nil {
		c.damaged(subject, "where it came from is gone: %s", e.Detail)
	}
	return err
}

// documents checks the bytes of every document, where it came from and its report.
func (c *check) documents() error {
	return c.Documents(func(id string) error {
		subject := "document " + id
		n, err := c.number(id)
		if err != nil {
			return err
		}
		if err := c.bytes(n, id); err != nil {
			c.damaged(subject, "its bytes cannot be read: %v", err)
		}
		receptions := 0
		err = c.eachReception(n, func(r store.Reception, entry int64) error {
			receptions++
			return c.entered(subject, entry, store.Received, id, r.Detail())
		})
		if err != nil {
			return err
		}
		if receptions == 0 {
			c.damaged(subject, "where it came from is not known any more")
		}
		return c.reported(n, id)
	})
}

func (c *check) bytes(n int64, id string) error {
	packed, err := c.conn.one("SELECT bytes, size FROM content CROSS JOIN document ON n = document WHERE document = ?", n)
	if err != nil {
		return err
	}
	if packed == nil {
		return errors.New("they are gone")
	}
	content, err := c.store.pack.unpack(packed.blob(0), "compressed form")
	if err != nil {
		return err
	}
	if now := saidby.DocumentID(content); now != id {
		c.damaged("document "+id, "its bytes were changed: they are %s now", now)
	} else if int64(len(content)) != packed.int(1) {
		c.damaged("document "+id, "its size was changed")
	}
	return nil
}

// reported checks the report of a document against the entry of its reading.
func (c *check) reported(n int64, id string) error {
	found, err := c.conn.one("SELECT json, entry, hash FROM report WHERE document = ?", n)
	if err != nil || found == nil {
		return err
	}
	subject := "report of document " + id
	content, err := c.store.pack.unpack(found.blob(0), "compressed form")
	if err != nil {
		c.damaged(subject, "it cannot be read: %v", err)
		return nil
	}
	hash := sha256.Sum256(content)
	if string(hash[:]) != string(found.blob(2)) {
		c.damaged(subject, "it was changed")
		return nil
	}
	return c.entered(subject, found.int(1), store.ReadEntry, id, store.ReadDetail(hash))
}

// decisions checks every decision against its entries.
func (c *check) decisions() error {
	all, err := c.view.decisions()
	if err != nil {
		return err
	}
	for _, d := range all {
		subject := store.DecisionSubject(d.ID)
		if err := c.entered(subject, d.entry, store.Judged, subject, d.Detail()); err != nil {
			return err
		}
		if !d.Withdrawn {
			continue
		}
		e, err := c.entry(d.withdrawn)
		if err != nil {
			return err
		}
		if e == nil || e.Kind != store.Withdrawn || e.Subject != subject {
			c.damaged(subject, "the custody log does not say that it was withdrawn")
		}
	}
	return nil
}

// entered checks that an entry of the custody log says what is held.
func (c *check) entered(subject string, number int64, kind, about, detail string) error {
	e, err := c.entry(number)
	switch {
	case err != nil:
		return err
	case e == nil || e.Kind != kind || e.Subject != about:
		c.damaged(subject, "the custody log does not say that it was %s", kind)
	case e.Detail != detail:
		c.damaged(subject, "the custody log says otherwise: %s, not %s", e.Detail, detail)
	}
	return nil
}
