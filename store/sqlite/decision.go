package sqlite

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// Decide implements store.Tx.
func (t *tx) Decide(d store.Decision) (int64, error) {
	if d.Verdict != saidby.Same && d.Verdict != saidby.Different {
		return 0, fmt.Errorf("%w: a person decides %q or %q, not %q", saidby.ErrUsage, saidby.Same, saidby.Different, d.Verdict)
	}
	a, err := t.number(d.A.Document)
	if err != nil {
		return 0, err
	}
	b, err := t.number(d.B.Document)
	if err != nil {
		return 0, err
	}
	if d.At.IsZero() {
		d.At = t.store.options.Now()
	}
	d.At = d.At.UTC().Truncate(time.Microsecond)
	last, err := t.conn.one("SELECT max(id) FROM decision")
	if err != nil {
		return 0, err
	}
	d.ID = last.int(0) + 1
	entry, err := t.log(store.Judged, store.DecisionSubject(d.ID), d.Detail(), "")
	if err != nil {
		return 0, err
	}
	return d.ID, t.conn.exec(`INSERT INTO decision
		(id, verdict, a_document, a_type, a_start, a_end, b_document, b_type, b_start, b_end, by, because, at, entry)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		d.ID, string(d.Verdict), a, d.A.Type, d.A.Start, d.A.End, b, d.B.Type, d.B.Start, d.B.End, d.By, d.Because, d.At.UnixMicro(), entry)
}

// Withdraw implements store.Tx.
func (t *tx) Withdraw(id int64, by, because string) error {
	found, err := t.conn.one("SELECT withdrawn_entry FROM decision WHERE id = ?", id)
	if err != nil {
		return err
	}
	if found == nil {
		return fmt.Errorf("decision %d: %w", id, store.ErrNotFound)
	}
	if found[0] != nil {
		return fmt.Errorf("%w: decision %d has been withdrawn already", saidby.ErrUsage, id)
	}
	entry, err := t.log(store.Withdrawn, store.DecisionSubject(id), store.WithdrawnDetail(by, because), "")
	if err != nil {
		return err
	}
	return t.conn.exec("UPDATE decision SET withdrawn_entry = ? WHERE id = ?", entry, id)
}

// decided is a decision as it is kept.
type decided struct {
	store.Decision
	a, b             int64 // rows of the documents
	entry, withdrawn int64 // of the custody log; 0: in force
}

const decisionColumns = `id, verdict, a_type, a_start, a_end, b_type, b_start, b_end, by, because, at,
	a_document, b_document, entry, withdrawn_entry`

func decidedOf(r row) decided {
	return decided{
		Decision: store.Decision{
			ID: r.int(0), Verdict: saidby.Verdict(r.text(1)),
			A:  store.Anchor{Type: r.text(2), Start: int(r.int(3)), End: int(r.int(4))},
			B:  store.Anchor{Type: r.text(5), Start: int(r.int(6)), End: int(r.int(7))},
			By: r.text(8), Because: r.text(9), At: time.UnixMicro(r.int(10)).UTC(), Withdrawn: r[14] != nil,
		},
		a: r.int(11), b: r.int(12), entry: r.int(13), withdrawn: r.int(14),
	}
}

// decisions gives all decisions with the ids of their documents.
func (v *view) decisions() ([]decided, error) {
	var out []decided
	err := v.conn.each(v.ctx, "SELECT "+decisionColumns+" FROM decision ORDER BY id", nil, func(r row) error {
		out = append(out, decidedOf(r))
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range out {
		d := &out[i]
		if d.A.Document, err = v.document(d.a); err != nil {
			return nil, err
		}
		if d.B.Document, err = v.document(d.b); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Decisions implements store.View.
func (v *view) Decisions() ([]store.Decision, error) {
	all, err := v.decisions()
	if err != nil {
		return nil, err
	}
	out := make([]store.Decision, len(all))
	for i := range all {
		out[i] = all[i].Decision
	}
	return out, nil
}

// persons gives the judgements of persons in force about a claim, by the other's
// id. Where several are about the same two claims the last one is in force.
func (v *view) persons(claim string) ([]saidby.Judgement, error) {
	number, err := claimNumber(claim)
	if err != nil {
		return nil, err
	}
	at, err := v.conn.one("SELECT document FROM claim WHERE id = ?", number)
	if err != nil || at == nil {
		return nil, err
	}
	var about []decided
	err = v.conn.each(context.Background(), `SELECT `+decisionColumns+` FROM decision WHERE a_document = ?1 AND withdrawn_entry IS NULL
		UNION SELECT `+decisionColumns+` FROM decision WHERE b_document = ?1 AND withdrawn_entry IS NULL
		ORDER BY id`, []any{at.int(0)}, func(r row) error {
		about = append(about, decidedOf(r))
		return nil
	})
	if err != nil {
		return nil, err
	}
	byOther := map[string]saidby.Judgement{}
	for _, d := range about {
		a, b, err := v.reanchor(d)
		if err != nil {
			return nil, err
		}
		if a == b || a == "" || b == "" || a != claim && b != claim {
			continue // not about this claim, or its words are read as no claim, or both as one
		}
		j := saidby.Judgement{A: min(a, b), B: max(a, b), Verdict: d.Verdict, By: d.By, Because: d.Because}
		byOther[j.A+j.B] = j
	}
	out := make([]saidby.Judgement, 0, len(byOther))
	for _, j := range byOther {
		out = append(out, j)
	}
	slices.SortFunc(out, func(x, y saidby.Judgement) int { return strings.Compare(x.A+x.B, y.A+y.B) })
	return out, nil
}

// reanchor gives the claims that a decision is about now, "" where there is none.
func (v *view) reanchor(d decided) (a, b string, err error) {
	ofA, errA := v.claims(d.a)
	ofB, errB := v.claims(d.b)
	return store.ClaimAt(d.A, ofA), store.ClaimAt(d.B, ofB), errors.Join(errA, errB)
}
