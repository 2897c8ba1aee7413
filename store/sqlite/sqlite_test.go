package sqlite_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
	"github.com/saidby/saidby/store/storetest"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(storetest.ChildVariable); path != "" {
		s, err := sqlite.Open(path, sqlite.Options{})
		if err == nil {
			err = storetest.WriteUntilKilled(s, os.Stdout)
		}
		fmt.Fprintln(os.Stderr, err) // it only comes here by failing
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Place {
		return at(filepath.Join(t.TempDir(), "store #1 ?%20.saidby"))
	})
}

// TestKill takes its rounds from SAIDBY_STORE_KILLS.
func TestKill(t *testing.T) {
	rounds := 30
	if given := os.Getenv("SAIDBY_STORE_KILLS"); given != "" {
		n, err := strconv.Atoi(given)
		if err != nil {
			t.Fatal(err)
		}
		rounds = n
	}
	if testing.Short() {
		rounds = 3
	}
	path := filepath.Join(t.TempDir(), "killed.saidby")
	storetest.Kill(t, at(path), path, rounds)
}

func at(path string) storetest.Place {
	return func(t *testing.T) store.Store { return open(t, path) }
}

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
