package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
	"strconv"
	"strings"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/pipeline"
	"github.com/saidby/saidby/store"
)

type judgeCommand struct {
	storeFlag
	Same      judgeSame      `cmd:"" help:"Two claims tell of one incident."`
	Different judgeDifferent `cmd:"" help:"Two claims tell of different incidents."`
	List      judgeList      `cmd:"" help:"List what persons decided."`
	Withdraw  judgeWithdraw  `cmd:"" help:"Take a person's judgement back."`
}

// Help is shown by "saidby help judge".
func (*judgeCommand) Help() string {
	return `A person decides whether two claims tell of one incident. That outranks the program, is kept with its reason, and
can be withdrawn. A and B are ids of claims, as "saidby incident" shows them, or of incidents (then the claims that the incidents are named
by), or the beginnings of either.

Examples:

  saidby judge --db war.db same k3v9p2xa7q4m 08fthw2c --because "the mayor means the same strike"
  saidby judge --db war.db different k3v9 08ft --because "two depots, 40 km apart"
  saidby judge --db war.db list
  saidby judge --db war.db withdraw 3 --because "the mayor corrected himself"`
}

// judged is what both verdicts take.
type judged struct {
	A       string `arg:"" help:"Claim or incident."`
	B       string `arg:"" help:"Claim or incident."`
	Because string `required:"" placeholder:"WHY" help:"The reason, kept with the judgement."`
	By      string `placeholder:"NAME" help:"Who decides (the user's name)."`
}

type judgeSame struct{ judged }

// Run joins two claims.
func (c *judgeSame) Run(ctx context.Context, parent *judgeCommand, t terminal) error {
	return c.judge(ctx, parent.storeFlag, saidby.Same, t)
}

type judgeDifferent struct{ judged }

// Run parts two claims.
func (c *judgeDifferent) Run(ctx context.Context, parent *judgeCommand, t terminal) error {
	return c.judge(ctx, parent.storeFlag, saidby.Different, t)
}

func (c *judged) judge(ctx context.Context, db storeFlag, verdict saidby.Verdict, t terminal) error {
	if strings.TrimSpace(c.Because) == "" {
		return fmt.Errorf("%w: --because wants the reason in words", saidby.ErrUsage)
	}
	return decide(db, func(s store.Store) error {
		var a, b string
		err := s.View(ctx, func(v store.View) (err error) {
			if _, a, err = findClaim(v, c.A); err != nil {
				return err
			}
			_, b, err = findClaim(v, c.B)
			return err
		})
		if err != nil {
			return err
		}
		id, err := pipeline.NewPlacer(s, nil).Judge(ctx, verdict, a, b, personOr(c.By), c.Because)
		if err != nil {
			return err
		}
		return s.View(ctx, func(v store.View) error { return tellVerdict(t, v, id, a, b, verdict) })
	})
}

// decide opens the store for a decision.
func decide(db storeFlag, work func(store.Store) error) error {
	s, err := db.open()
	if err != nil {
		return err
	}
	return errors.Join(work(s), s.Close())
}

// tellVerdict says what follows from a judgement.
func tellVerdict(t terminal, v store.View, id int64, a, b string, verdict saidby.Verdict) error {
	first, err := v.IncidentOf(a)
	if err != nil {
		return err
	}
	second, err := v.IncidentOf(b)
	if err != nil {
		return err
	}
	now := fmt.Sprintf("they are in incidents %s and %s now", first, second)
	if first == second {
		now = fmt.Sprintf("they are in incident %s now", first)
	}
	_, err = fmt.Fprintf(t.out, "judgement %d: %s, %s: %s; %s\n", id, a, b, verdict, now)
	return err
}

// personOr is who decides: the name given, else that of the user.
func personOr(name string) string {
	if name = strings.TrimSpace(name); name != "" {
		return name
	}
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return "unknown"
}

type judgeList struct{ formatFlag }

// decision is a person's judgement as it is listed.
type decision struct {
	ID        int64          `json:"id"`
	Verdict   saidby.Verdict `json:"verdict"`
	A         string         `json:"a"` // claims
	B         string         `json:"b"`
	By        string         `json:"by"`
	Because   string         `json:"because"`
	At        time.Time      `json:"at"`
	Withdrawn bool           `json:"withdrawn"`
}

// Run lists the judgements of persons.
func (c *judgeList) Run(ctx context.Context, parent *judgeCommand, t terminal) error {
	return parent.view(ctx, func(v store.View) error {
		decisions, err := v.Decisions()
		if err != nil {
			return err
		}
		each, end, err := decisionsAnswer.write(c.Format, t)
		if err != nil {
			return err
		}
		if len(decisions) == 0 {
			fmt.Fprintln(t.err, "saidby: no person has judged anything")
		}
		for _, d := range decisions {
			a, err := claimAt(v, d.A)
			if err != nil {
				return err
			}
			b, err := claimAt(v, d.B)
			if err != nil {
				return err
			}
			if err := each(decision{d.ID, d.Verdict, a, b, d.By, d.Because, d.At, d.Withdrawn}); err != nil {
				return err
			}
		}
		return end()
	})
}

// claimAt gives the claim that a decision is about now, or where it was where a
// newer reading makes no claim there.
func claimAt(v store.View, a store.Anchor) (string, error) {
	claims, err := v.Claims(a.Document)
	if err != nil {
		return "", err
	}
	if id := store.ClaimAt(a, claims); id != "" {
		return id, nil
	}
	return saidby.ClaimID(a.Document, a.Type, a.Start, a.End), nil
}

var decisionsAnswer = answer[decision]{
	name:   "judgements",
	header: []string{"id", "verdict", "a", "b", "by", "because", "at", "withdrawn"},
	row: func(d decision) []string {
		return []string{strconv.FormatInt(d.ID, 10), string(d.Verdict), d.A, d.B, d.By, d.Because, d.At.Format(time.RFC3339), strconv.FormatBool(d.Withdrawn)}
	},
	item: func(l *account.List, d decision) error {
		about := fmt.Sprintf("%s, %s: %s", d.A, d.B, d.Verdict)
		if d.Withdrawn {
			about += " · withdrawn"
		}
		return l.Item(strconv.FormatInt(d.ID, 10), about, fmt.Sprintf("%s, %s: “%s”", d.By, d.At.Format("2 Jan 2006 15:04 MST"), d.Because))
	},
}

type judgeWithdraw struct {
	ID      int64  `arg:"" help:"The number, as \"saidby judge list\" shows it."`
	Because string `required:"" placeholder:"WHY" help:"The reason, kept in the custody log."`
	By      string `placeholder:"NAME" help:"Who decides (the user's name)."`
}

// Run takes a judgement back.
func (c *judgeWithdraw) Run(ctx context.Context, parent *judgeCommand, t terminal) error {
	return decide(parent.storeFlag, func(s store.Store) error {
		err := pipeline.NewPlacer(s, nil).Withdraw(ctx, c.ID, personOr(c.By), c.Because)
		if errors.Is(err, store.ErrNotFound) {
			return fmt.Errorf(`judgement %d: %w; "saidby judge list" lists them`, c.ID, store.ErrNotFound)
		}
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(t.out, "judgement %d is withdrawn\n", c.ID)
		return err
	})
}
