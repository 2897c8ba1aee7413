package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/store"
)

// errDamaged ends a verification that found something.
var errDamaged = errors.New("the store was altered outside the program")

type verifyCommand struct {
	storeFlag
	formatFlag
}

// Help is shown by "saidby help verify".
func (*verifyCommand) Help() string {
	return `Checks every document against the hash that names it, the custody log against its chain, and each against the other,
and names what was altered. The exit code is 6 where something was.

Example:

  saidby verify --db war.db`
}

// Run checks the store.
func (c *verifyCommand) Run(ctx context.Context, t terminal) error {
	s, err := c.open()
	if err != nil {
		return err
	}
	return errors.Join(c.verify(ctx, s, t), s.Close())
}

func (c *verifyCommand) verify(ctx context.Context, s store.Store, t terminal) error {
	each, end, err := damageAnswer.write(c.Format, t)
	if err != nil {
		return err
	}
	found := 0
	var failed error
	err = s.Verify(ctx, func(d store.Damage) {
		found++
		failed = errors.Join(failed, each(damage{d.Subject, d.Problem}))
	})
	if err := errors.Join(err, failed, end()); err != nil {
		return err
	}
	if found > 0 {
		return fmt.Errorf("%w: %d findings", errDamaged, found)
	}
	return s.View(ctx, func(v store.View) error {
		held, err := v.Stats()
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(t.err, "saidby: %d documents (%d bytes) and %d entries of the custody log are as they were written\n", held.Documents, held.Bytes, held.Entries)
		return err
	})
}

type damage struct {
	Subject string `json:"subject"`
	Problem string `json:"problem"`
}

var damageAnswer = answer[damage]{
	name:   "damage",
	header: []string{"subject", "problem"},
	row:    func(d damage) []string { return []string{d.Subject, d.Problem} },
	item:   func(l *account.List, d damage) error { return l.Item("!", d.Subject, d.Problem) },
}
