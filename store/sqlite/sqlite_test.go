package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
	"github.com/saidby/saidby/store/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Place {
		path := filepath.Join(t.TempDir(), "store #1 ?.saidby")
		return func(t *testing.T) store.Store { return open(t, path) }
	})
}

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
