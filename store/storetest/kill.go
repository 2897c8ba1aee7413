package storetest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// ChildVariable tells a test binary that it is the process which Kill kills, and
// names the place that it writes to. TestMain looks for it and calls
// WriteUntilKilled.
const ChildVariable = "SAIDBY_STORE_CHILD"

// perUpdate is how many articles the child writes in one transaction.
const perUpdate = 3

// WriteUntilKilled writes made-up articles from the first that is not held on, and
// prints the number of each transaction's first once it is acknowledged.
func WriteUntilKilled(s store.Store, out io.Writer) error {
	ctx := context.Background()
	var held store.Stats
	if err := s.View(ctx, func(v store.View) (err error) {
		held, err = v.Stats()
		return err
	}); err != nil {
		return err
	}
	for first := int(held.Documents); ; first += perUpdate {
		if err := s.Update(ctx, func(tx store.Tx) error { return write(tx, first) }); err != nil {
			return err
		}
		fmt.Fprintln(out, first)
	}
}

// write keeps perUpdate articles with everything that is made of them: each is
// paired with the one before it, and a person decides about the first.
func write(tx store.Tx, first int) error {
	for n := first; n < first+perUpdate; n++ {
		m := MadeUp(n)
		if err := m.Keep(tx); err != nil {
			return err
		}
		if err := tx.PutIncidents([]string{m.Claims[0].ID}, []saidby.Incident{m.IncidentOf(n)}); err != nil {
			return err
		}
		if n == 0 {
			continue
		}
		before := MadeUp(n - 1)
		if err := tx.PutPairing(Pair(m, before, saidby.Same)); err != nil {
			return err
		}
		if n > first {
			continue
		}
		if _, err := tx.Decide(store.Decision{Verdict: saidby.Different, A: anchorOf(m), B: anchorOf(before), By: "Ines"}); err != nil {
			return err
		}
	}
	return nil
}

// Kill lets a child process write to the store at a place, named name, kills it at
// a random moment, and looks whether everything that it acknowledged is there once
// and nothing is there by half; so many rounds over.
func Kill(t *testing.T, place Place, name string, rounds int) {
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0)) // moments are meant to differ
	acknowledged, checked := 0, 0
	for round := range rounds {
		acknowledged = max(acknowledged, killed(t, name, time.Duration(r.IntN(120))*time.Millisecond))
		s := place(t)
		held, err := whole(s, checked)
		if err == nil && held < acknowledged {
			err = fmt.Errorf("%d articles were acknowledged, %d are held", acknowledged, held)
		}
		if err := errors.Join(err, s.Close()); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		checked = held
	}
	s := place(t)
	defer s.Close()
	if _, err := whole(s, 0); err != nil {
		t.Error(err)
	}
	t.Logf("%d articles acknowledged over %d kills, all held", acknowledged, rounds)
}

// killed runs the child until some time after it first acknowledged something, and
// gives how many articles have been acknowledged by then.
func killed(t *testing.T, name string, after time.Duration) int {
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), ChildVariable+"="+name)
	var failure strings.Builder
	child.Stderr = &failure
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	acknowledged := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if acknowledged == 0 {
			time.AfterFunc(after, func() { child.Process.Kill() })
		}
		first := 0
		if _, err := fmt.Sscan(lines.Text(), &first); err != nil {
			t.Errorf("child says %q", lines.Text())
		}
		acknowledged = first + perUpdate
	}
	child.Wait()
	if failure.Len() > 0 {
		t.Fatalf("child failed: %s", failure.String())
	}
	return acknowledged
}

// whole checks that the articles from the number from on are held whole, that none
// is held beyond them, and that nothing is damaged. It gives how many are held.
func whole(s store.Store, from int) (held int, err error) {
	ctx := context.Background()
	err = s.View(ctx, func(v store.View) error {
		stats, err := v.Stats()
		if err != nil {
			return err
		}
		held = int(stats.Documents)
		want := store.Stats{
			Documents: int64(held), Claims: 2 * int64(held), Pairings: max(0, int64(held)-1), Incidents: int64(held),
			Decisions: max(0, int64(held/perUpdate)-1), Bytes: stats.Bytes,
		}
		want.Entries = 2*want.Documents + want.Decisions
		if stats != want || held%perUpdate != 0 {
			return fmt.Errorf("held by half: %+v, not %+v", stats, want)
		}
		for n := from; n < held; n++ {
			if err := wholeArticle(v, n); err != nil {
				return fmt.Errorf("article %d: %w", n, err)
			}
		}
		return nil
	})
	if err != nil {
		return held, err
	}
	var damages []error
	err = s.Verify(ctx, func(d store.Damage) { damages = append(damages, fmt.Errorf("%s: %s", d.Subject, d.Problem)) })
	return held, errors.Join(append(damages, err)...)
}

func wholeArticle(v store.View, n int) error {
	m := MadeUp(n)
	doc, err := v.Document(m.ID())
	if err != nil {
		return err
	}
	if string(doc.Bytes) != string(m.Document.Bytes) {
		return errors.New("its bytes differ")
	}
	report, err := v.Report(m.ID())
	if err != nil {
		return err
	}
	if report.Article.Text != m.Report.Article.Text {
		return errors.New("its text differs")
	}
	for _, key := range m.Keys[:50] { // those that nobody shares
		if holders, err := v.Holders(key, 0); err != nil || len(holders) != 1 || holders[0].Document != m.ID() {
			return fmt.Errorf("key %x is held by %v (%v)", key, holders, err)
		}
	}
	if id, err := v.IncidentOf(m.Claims[0].ID); err != nil || id != m.Claims[0].ID {
		return fmt.Errorf("in incident %q (%v)", id, err)
	}
	hits, err := v.Search(fmt.Sprintf("%q", titleOf(m.Report)), 0)
	if err != nil || len(hits) != 1 || hits[0].Article.Document != m.ID() {
		return fmt.Errorf("%d hits for its title (%v)", len(hits), err)
	}
	return nil
}
