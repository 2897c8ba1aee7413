// Package sqlite keeps a store in one SQLite file (beside it, while it is open,
// lie its write-ahead log and index: FILE-wal and FILE-shm).
//
// One connection writes, one transaction at a time; readers have connections of
// their own, each with an unchanging view, and never wait for the writer. What
// Update acknowledges has reached the disk. Two processes may use one file: the
// second writer waits for the first, and after Options.Wait says store.ErrBusy.
//
// Documents are kept byte for byte, compressed once. Reports, pairings and
// incidents are kept as compressed JSON, with beside them only what questions are
// asked about, so that their form can grow without a migration.
package sqlite

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// Options say how a store is opened. The zero value is what a user wants.
type Options struct {
	// Wait is how long a writer waits for another process; 0: 15 seconds.
	Wait time.Duration
	// Program signs the entries of the custody log; "": this program's name and
	// version.
	Program string
	// Now is the clock of the custody log; nil: the machine's.
	Now func() time.Time
}

// Store is a store.Store in one SQLite file.
type Store struct {
	path    string
	options Options
	pack    *packer
	// pairings are those that were asked for lately.
	pairings unpacked
	writer   chan *conn // holds the one writing connection while nobody writes
	readers  chan *conn // holds those that nobody reads with, nil for each that is not open yet

	closing sync.Once
	closed  chan struct{}
}

var (
	_ store.Store = (*Store)(nil)
	_ store.Tx    = (*tx)(nil)
)

// Open opens the store in the file path, and makes it where there is none. A file
// that is something else, or of a newer version, is store.ErrForeign.
func Open(path string, o Options) (*Store, error) {
	if o.Wait == 0 {
		o.Wait = 15 * time.Second
	}
	if o.Program == "" {
		o.Program = "saidby " + saidby.Version
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	pack, err := newPacker()
	if err != nil {
		return nil, err
	}
	s := &Store{
		path: path, options: o, pack: pack,
		writer: make(chan *conn, 1), readers: make(chan *conn, max(2, runtime.GOMAXPROCS(0))), closed: make(chan struct{}),
	}
	ctx := context.Background()
	if err := prepare(ctx, path, o.Wait); err != nil {
		return nil, s.failed("open", err)
	}
	err = patient(ctx, o.Wait, func() error {
		c, err := connect(dsn(path, "journal_mode(wal)"))
		if err == nil {
			s.writer <- c
		}
		return err
	})
	if err != nil {
		return nil, s.failed("open", err)
	}
	for range cap(s.readers) {
		s.readers <- nil
	}
	return s, nil
}

// Close waits for those who still read and write, and closes the file.
func (s *Store) Close() error {
	var errs []error
	s.closing.Do(func() {
		close(s.closed)
		errs = append(errs, (<-s.writer).close())
		for range cap(s.readers) {
			if c := <-s.readers; c != nil {
				errs = append(errs, c.close())
			}
		}
	})
	return errors.Join(errs...)
}

var errClosed = errors.New("the store has been closed")

// Update implements store.Store.
func (s *Store) Update(ctx context.Context, work func(store.Tx) error) error {
	c, err := s.take(ctx, s.writer)
	if err != nil {
		return err
	}
	defer func() { s.writer <- c }()
	if err := patient(ctx, s.options.Wait, func() error { return c.exec("BEGIN IMMEDIATE") }); err != nil {
		return s.failed("write", err)
	}
	kept := false
	defer func() { // also where work panics
		if !kept {
			c.exec("ROLLBACK") // an error means that SQLite has rolled back already
		}
	}()
	t := &tx{view: view{store: s, conn: c, ctx: ctx, numbers: map[string]int64{}}, unindexed: map[int64]indexed{}, held: map[saidby.Key]heldBy{}}
	if err := work(t); err != nil {
		return explain(s.path, err)
	}
	if err := t.flush(); err != nil {
		return s.failed("write", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := c.exec("COMMIT"); err != nil {
		return s.failed("write", err)
	}
	kept = true
	return nil
}

// View implements store.Store.
func (s *Store) View(ctx context.Context, work func(store.View) error) error {
	return s.read(ctx, func(v *view) error { return work(v) })
}

func (s *Store) read(ctx context.Context, work func(*view) error) error {
	c, err := s.take(ctx, s.readers)
	if err != nil {
		return err
	}
	defer func() { s.readers <- c }()
	if c == nil {
		fresh, err := connect(dsn(s.path))
		if err != nil {
			return s.failed("read", err)
		}
		c = fresh
	}
	if err := c.exec("BEGIN"); err != nil {
		return s.failed("read", err)
	}
	defer c.exec("ROLLBACK") // nothing was written
	// The first look fixes what the transaction sees.
	if _, err := c.one("SELECT number FROM head"); err != nil {
		return s.failed("read", err)
	}
	return explain(s.path, work(&view{store: s, conn: c, ctx: ctx}))
}

// take waits for a connection.
func (s *Store) take(ctx context.Context, from chan *conn) (*conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case <-s.closed:
		return nil, errClosed
	default:
	}
	select {
	case c := <-from:
		return c, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.closed:
		return nil, errClosed
	}
}

// failed names the file and what was attempted on it.
func (s *Store) failed(verb string, err error) error {
	if named := explain(s.path, err); named != err {
		return fmt.Errorf("%s %w", verb, named)
	}
	return fmt.Errorf("%s %s: %w", verb, s.path, err)
}

// view reads within one transaction.
type view struct {
	store *Store
	conn  *conn
	ctx   context.Context
	// numbers are the rows of documents that were asked for; nil where nothing
	// is remembered.
	numbers map[string]int64
}

// tx reads and writes within one transaction.
type tx struct {
	view
	unindexed map[int64]indexed     // by the document's row: what flush has to write
	held      map[saidby.Key]heldBy // what Holders has found
}
