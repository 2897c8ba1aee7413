package sqlite_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
	"github.com/saidby/saidby/store/storetest"
)

// What is no store is refused with a word on what to do, and left as it is.
func TestForeignFiles(t *testing.T) {
	for _, row := range []struct {
		name string
		make func(t *testing.T, path string)
		says string
	}{
		{"a text", func(t *testing.T, path string) { write(t, path, "Two drones hit the depot.\n") }, "no database; name another file"},
		{"a short text", func(t *testing.T, path string) { write(t, path, "x") }, "no database; name another file"},
		{"noise after the right beginning", func(t *testing.T, path string) { write(t, path, "SQLite format 3\x00"+strings.Repeat("\xa7", 9000)) }, "no database; name another file"},
		{"another program's database", func(t *testing.T, path string) { alter(t, path, "CREATE TABLE bookmark (url TEXT)") }, "another program"},
		{"a marked database of another program", func(t *testing.T, path string) { alter(t, path, "PRAGMA application_id = 7; CREATE TABLE x (y)") }, "another program"},
		{"a newer version's store", func(t *testing.T, path string) {
			open(t, path).Close()
			alter(t, path, "INSERT INTO migration (version_id, is_applied) VALUES (99, 1)")
		}, "newer version"},
	} {
		t.Run(row.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "given.db")
			row.make(t, path)
			before := read(t, path)
			_, err := sqlite.Open(path, sqlite.Options{})
			if !errors.Is(err, store.ErrForeign) || !strings.Contains(err.Error(), row.says) || !strings.Contains(err.Error(), path) {
				t.Errorf("%v", err)
			}
			if read(t, path) != before {
				t.Error("the file was changed")
			}
		})
	}
}

func TestNoFolder(t *testing.T) {
	_, err := sqlite.Open(filepath.Join(t.TempDir(), "nowhere", "a.saidby"), sqlite.Options{})
	if err == nil || !strings.Contains(err.Error(), "there is no folder") {
		t.Errorf("%v", err)
	}
}

func TestEmptyFileIsAStoreToBe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.saidby")
	write(t, path, "")
	open(t, path).Close()
}

// Several processes may make one store at once.
func TestOpenedByManyAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.saidby")
	var wait sync.WaitGroup
	for n := range 6 {
		wait.Go(func() {
			s, err := sqlite.Open(path, sqlite.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if err := s.Update(context.Background(), storetest.MadeUp(n).Keep); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if got := damages(t, path); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// A writer that waits in vain says so; readers are not kept waiting.
func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "busy.saidby")
	first := open(t, path)
	defer first.Close()
	second, err := sqlite.Open(path, sqlite.Options{Wait: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	err = first.Update(context.Background(), func(tx store.Tx) error {
		if err := storetest.MadeUp(1).Keep(tx); err != nil {
			return err
		}
		err := second.Update(context.Background(), storetest.MadeUp(2).Keep)
		if !errors.Is(err, store.ErrBusy) || !strings.Contains(err.Error(), "another process") || !strings.Contains(err.Error(), path) {
			t.Errorf("second writer: %v", err)
		}
		return second.View(context.Background(), func(v store.View) error {
			_, err := v.Stats()
			return err
		})
	})
	if err != nil {
		t.Error(err)
	}
	if err := second.Update(context.Background(), storetest.MadeUp(2).Keep); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

// Whatever noise there is in a file, the answer is an error and no panic.
func TestDamagedFile(t *testing.T) {
	whole := filepath.Join(t.TempDir(), "whole.saidby")
	fill(t, whole)
	content := read(t, whole)
	r := rand.New(rand.NewPCG(3, 3))
	for round := range 60 {
		path := filepath.Join(t.TempDir(), "damaged.saidby")
		noisy := []byte(content)
		for range 1 + r.IntN(8) {
			at := 100 + r.IntN(len(noisy)-700) // behind the header
			for i := range 1 + r.IntN(600) {
				noisy[at+i] = byte(r.Uint32())
			}
		}
		if round%5 == 0 {
			noisy = noisy[:r.IntN(len(noisy))]
		}
		write(t, path, string(noisy))
		s, err := sqlite.Open(path, sqlite.Options{})
		if err != nil {
			continue
		}
		lookAtAll(s)
		s.Close()
	}
}

// lookAtAll calls everything that reads, and a few that write; errors are welcome.
func lookAtAll(s *sqlite.Store) {
	ctx := context.Background()
	s.Verify(ctx, func(store.Damage) {})
	s.View(ctx, func(v store.View) error {
		for n := range 3 {
			m := storetest.MadeUp(n)
			v.Document(m.ID())
			v.Report(m.ID())
			v.Pairings(m.ID())
			v.Claims(m.ID())
			v.Keys(m.ID())
			v.Judgements(m.Claims[0].ID)
			v.Holders(m.Keys[0], 0)
		}
		v.Decisions()
		v.Search("report", 0)
		v.Incidents(query.Question{}, func(*saidby.Incident) error { return nil })
		v.Stats()
		return nil
	})
	s.Update(ctx, func(tx store.Tx) error {
		storetest.MadeUp(2).Keep(tx)
		return storetest.MadeUp(3).Keep(tx)
	})
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
