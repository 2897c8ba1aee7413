package sqlite

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// PutPairing implements store.Tx.
func (t *tx) PutPairing(p saidby.Pairing) error {
	if p.A > p.B {
		return fmt.Errorf("pairing of %s and %s: the least comes first", p.A, p.B)
	}
	if err := t.DropPairing(p.A, p.B); err != nil {
		return err
	}
	if p.Copying == nil && len(p.Quotes) == 0 && !p.Story && len(p.Judgements) == 0 {
		return nil
	}
	a, err := t.number(p.A)
	if err != nil {
		return err
	}
	b, err := t.number(p.B)
	if err != nil {
		return err
	}
	packed, err := t.store.pack.json(p)
	if err != nil {
		return err
	}
	t.store.pairings.put(packed, p) // whoever settles its incidents asks for it next
	last, err := t.conn.one("SELECT max(n) FROM pairing")
	if err != nil {
		return err
	}
	n := last.int(0) + 1
	traced := p.Copying != nil || len(p.Quotes) > 0
	if err := t.conn.exec("INSERT INTO pairing (n, a, b, traced, json) VALUES (?, ?, ?, ?, ?)", n, a, b, traced, packed); err != nil {
		return err
	}
	return eachEnd(p.Judgements, func(j saidby.Judgement, claim, other int64) error {
		return t.conn.exec("INSERT INTO judged (claim, other, verdict, score, by, pairing) VALUES (?, ?, ?, ?, ?, ?)",
			claim, other, string(j.Verdict), j.Score, j.By, n)
	})
}

// DropPairing implements store.Tx.
func (t *tx) DropPairing(a, b string) error {
	first, err := t.number(a)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	second, err := t.number(b)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	found, err := t.conn.one("SELECT n, json FROM pairing WHERE a = ? AND b = ?", first, second)
	if err != nil || found == nil {
		return err
	}
	p, err := t.store.pairings.of(found.blob(1), t.store.pack)
	if err != nil {
		return err
	}
	err = eachEnd(p.Judgements, func(_ saidby.Judgement, claim, other int64) error {
		return t.conn.exec("DELETE FROM judged WHERE claim = ? AND other = ?", claim, other)
	})
	if err != nil {
		return err
	}
	return t.conn.exec("DELETE FROM pairing WHERE n = ?", found.int(0))
}

// eachEnd calls visit for both ends of every judgement.
func eachEnd(judgements []saidby.Judgement, visit func(j saidby.Judgement, claim, other int64) error) error {
	for _, j := range judgements {
		a, err := claimNumber(j.A)
		if err != nil {
			return err
		}
		b, err := claimNumber(j.B)
		if err != nil {
			return err
		}
		if a == b {
			return fmt.Errorf("judgement of claim %s about itself", j.A)
		}
		if err := errors.Join(visit(j, a, b), visit(j, b, a)); err != nil {
			return err
		}
	}
	return nil
}

// Pairings implements store.View.
func (v *view) Pairings(document string) ([]saidby.Pairing, error) {
	// Two look-ups instead of an OR; a pairing of a document with itself is
	// found by the first.
	return v.pairings(document, `SELECT json FROM pairing WHERE a = ?1
		UNION ALL SELECT json FROM pairing WHERE b = ?1 AND a <> ?1`)
}

// Traced implements store.View.
func (v *view) Traced(document string) ([]saidby.Pairing, error) {
	return v.pairings(document, `SELECT json FROM pairing WHERE a = ?1 AND traced
		UNION ALL SELECT json FROM pairing WHERE b = ?1 AND traced`)
}

// pairings gives what a query finds for a document, by the other's id.
func (v *view) pairings(document, sql string) ([]saidby.Pairing, error) {
	n, err := v.number(document)
	if err != nil {
		return nil, err
	}
	var out []saidby.Pairing
	err = v.conn.each(v.ctx, sql, []any{n}, func(r row) error {
		p, err := v.store.pairings.of(r.blob(0), v.store.pack)
		out = append(out, p)
		return err
	})
	slices.SortFunc(out, func(x, y saidby.Pairing) int {
		return strings.Compare(otherOf(x, document), otherOf(y, document))
	})
	return out, err
}

// Partners implements store.View.
func (v *view) Partners(document string) ([]string, error) {
	n, err := v.number(document)
	if err != nil {
		return nil, err
	}
	var partners []string
	err = v.conn.each(v.ctx, `SELECT hash FROM pairing CROSS JOIN document d ON d.n = b WHERE a = ?1 AND b <> ?1
		UNION ALL SELECT hash FROM pairing CROSS JOIN document d ON d.n = a WHERE b = ?1 AND a <> ?1`, []any{n}, func(r row) error {
		partners = append(partners, documentOf(r.blob(0)))
		return nil
	})
	slices.Sort(partners)
	return partners, err
}

func otherOf(p saidby.Pairing, document string) string {
	if p.A == document {
		return p.B
	}
	return p.A
}

// Judgements implements store.View.
func (v *view) Judgements(claim string) ([]saidby.Judgement, error) {
	number, err := claimNumber(claim)
	if err != nil {
		return nil, err
	}
	var out []saidby.Judgement
	err = v.conn.each(context.Background(), "SELECT other, verdict, score, by FROM judged WHERE claim = ? ORDER BY other", []any{number}, func(r row) error {
		other := claimName(r.int(0))
		out = append(out, saidby.Judgement{
			A: min(claim, other), B: max(claim, other), Verdict: saidby.Verdict(r.text(1)), Score: r.float(2), By: r.text(3),
		})
		return nil
	})
	if err != nil {
		return nil, err
	}
	persons, err := v.persons(claim)
	if err != nil || len(persons) == 0 {
		return out, err
	}
	out = append(out, persons...)
	slices.SortStableFunc(out, func(x, y saidby.Judgement) int {
		return strings.Compare(x.A+x.B, y.A+y.B) // one of the two is claim: by the other
	})
	return out, nil
}

// Judgement implements store.View.
func (v *view) Judgement(a, b string) (*saidby.Judgement, error) {
	a, b = min(a, b), max(a, b)
	persons, err := v.persons(a)
	if err != nil {
		return nil, err
	}
	for i := range persons {
		if persons[i].A == a && persons[i].B == b {
			return &persons[i], nil
		}
	}
	first, err := claimNumber(a)
	if err != nil {
		return nil, err
	}
	second, err := claimNumber(b)
	if err != nil {
		return nil, err
	}
	found, err := v.conn.one("SELECT json FROM judged CROSS JOIN pairing ON n = pairing WHERE claim = ? AND other = ?", first, second)
	if err != nil {
		return nil, err
	}
	if found == nil {
		return nil, fmt.Errorf("judgement about %s and %s: %w", a, b, store.ErrNotFound)
	}
	p, err := v.store.pairings.of(found.blob(0), v.store.pack)
	if err != nil {
		return nil, err
	}
	for _, j := range p.Judgements {
		if min(j.A, j.B) == a && max(j.A, j.B) == b {
			return &j, nil
		}
	}
	return nil, fmt.Errorf("%w: the judgement about %s and %s is not in its pairing", store.ErrDamaged, a, b)
}
