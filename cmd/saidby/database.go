package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
)

// waitFlag is the patience with other processes.
type waitFlag struct {
	Wait time.Duration `default:"15s" help:"How long to wait for another process that writes to the store."`
}

// storeFlag names the store that a command works on.
type storeFlag struct {
	waitFlag
	DB string `name:"db" env:"SAIDBY_DB" placeholder:"FILE" help:"The store. Without it: saidby/saidby.db in the user's data directory."`
}

// path is the file of the store: the one that is named, else the one in the user's
// data directory, as the platform has it.
func (f storeFlag) path() string {
	if f.DB != "" {
		return f.DB
	}
	return filepath.Join(xdg.DataHome, "saidby", "saidby.db")
}

// errNoStore: there is no file of that name.
var errNoStore = errors.New("there is no store")

// open opens a store that is there. What is not there is not made: a command that
// only looks would leave an empty file behind for every name that was mistyped.
func (f storeFlag) open() (store.Store, error) {
	path := f.path()
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		how := "--keep"
		if f.DB != "" {
			how = "--db " + f.DB
		}
		return nil, fmt.Errorf(`%w at %s; "saidby read %s FILES" makes one`, errNoStore, path, how)
	}
	return f.create()
}

// create opens a store and makes it where there is none.
func (f storeFlag) create() (store.Store, error) {
	path := f.path()
	if f.DB == "" {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return nil, fmt.Errorf("cannot make the data directory (name a store with --db): %w", err)
		}
	}
	return sqlite.Open(path, sqlite.Options{Wait: f.Wait})
}

// view runs work on one unchanging state of the store.
func (f storeFlag) view(ctx context.Context, work func(store.View) error) error {
	s, err := f.open()
	if err != nil {
		return err
	}
	return errors.Join(s.View(ctx, work), s.Close())
}
