package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/pressly/goose/v3"
	engine "modernc.org/sqlite"

	"github.com/saidby/saidby/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// newest is the number of the last file in migrations.
const newest = 1

// application marks a file as a store of ours ("SAID"), where SQLite keeps room
// for that.
const application = 0x53414944

// The settings of the file and of every connection. Acknowledged is what has
// reached the disk: synchronous is FULL. Small pages, since most of what an
// article writes are single rows far apart, and a page goes to the disk whole,
// twice.
const (
	pageSize   = 2048
	cacheKiB   = 96 << 10
	walPages   = 64 << 20 / pageSize // after so many pages the log is written back
	engineWait = 250 * time.Millisecond
)

// dsn names the file with the settings of a connection.
func dsn(path string, pragmas ...string) string {
	q := url.Values{"_pragma": append([]string{
		fmt.Sprintf("busy_timeout(%d)", engineWait.Milliseconds()),
		"synchronous(full)", "temp_store(memory)", "trusted_schema(off)", "cell_size_check(on)",
		fmt.Sprintf("cache_size(-%d)", cacheKiB),
		fmt.Sprintf("wal_autocheckpoint(%d)", walPages),
		fmt.Sprintf("journal_size_limit(%d)", 2*walPages*pageSize),
	}, pragmas...)}
	file := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: q.Encode()}
	return file.String()
}

// prepare makes path a store of this version, or says why it cannot be one. It
// waits for another process that does the same.
func prepare(ctx context.Context, path string, wait time.Duration) error {
	if err := recognise(path); err != nil {
		return err
	}
	return patient(ctx, wait, func() error {
		version, err := versionOf(path)
		if err != nil {
			return err
		}
		switch {
		case version > newest:
			return fmt.Errorf("%w: it was made by a newer version of saidby; use that one", store.ErrForeign)
		case version == newest:
			return nil
		}
		return migrate(ctx, path)
	})
}

// header is what every SQLite file begins with.
var header = []byte("SQLite format 3\x00")

// recognise tells a file that is something else from one that is a database or
// is still to be made, before anything is written to it.
func recognise(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return fmt.Errorf("there is no folder %s to make it in", filepath.Dir(path))
		}
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	start := make([]byte, len(header))
	n, err := io.ReadFull(f, start)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return err
	case !bytes.Equal(start[:n], header):
		return fmt.Errorf("%w: it is no database; name another file, or one that does not exist yet", store.ErrForeign)
	}
	return nil
}

// versionOf gives the number of the last migration that path has had, 0 for a
// file that holds nothing yet.
func versionOf(path string) (int64, error) {
	c, err := connect(dsn(path))
	if err != nil {
		return 0, err
	}
	defer c.close()
	mark, err := c.one("PRAGMA application_id")
	if err != nil {
		return 0, err
	}
	tables, err := c.one("SELECT count(*) FROM sqlite_schema WHERE name <> ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", versionTable)
	if err != nil {
		return 0, err
	}
	if mark.int(0) != application && (mark.int(0) != 0 || tables.int(0) > 0) {
		return 0, fmt.Errorf("%w: it is the database of another program; name another file, or one that does not exist yet", store.ErrForeign)
	}
	if tables.int(0) == 0 {
		return 0, nil
	}
	version, err := c.one("SELECT max(version_id) FROM " + versionTable + " WHERE is_applied")
	if err != nil {
		return 0, err
	}
	return version.int(0), nil
}

const versionTable = "migration"

// migrate brings path to the newest version. The one connection holds the whole
// file while it works, so that two processes never do it at once; each migration
// is a transaction of its own.
func migrate(ctx context.Context, path string) error {
	connector, err := engine.NewConnector(dsn(path,
		fmt.Sprintf("page_size(%d)", pageSize), "locking_mode(exclusive)", fmt.Sprintf("application_id(%d)", application)))
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	defer db.Close()
	db.SetMaxOpenConns(1)
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files,
		goose.WithTableName(versionTable), goose.WithLogger(goose.NopLogger()), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return err
	}
	return nil
}

// patient calls work again while another process is in its way, for wait at most.
func patient(ctx context.Context, wait time.Duration, work func() error) error {
	deadline := time.Now().Add(wait)
	for {
		err := work()
		if !isBusy(err) {
			return err
		}
		if !time.Now().Before(deadline) {
			return fmt.Errorf("%w: it still writes after %v; try again when it is done", store.ErrBusy, wait)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
}
