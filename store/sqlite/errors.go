package sqlite

import (
	"errors"
	"fmt"

	engine "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"github.com/saidby/saidby/store"
)

// code gives SQLite's primary result code of an error, 0 where it is none of
// SQLite's.
func code(err error) int {
	var e *engine.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}

func isBusy(err error) bool {
	c := code(err)
	return c == codes.SQLITE_BUSY || c == codes.SQLITE_LOCKED
}

// explain names the file in an error and says what SQLite's codes mean for
// whoever runs the program.
func explain(path string, err error) error {
	if err == nil {
		return nil
	}
	switch code(err) {
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		err = fmt.Errorf("%w: try again when it is done (%w)", store.ErrBusy, err)
	case codes.SQLITE_NOTADB:
		err = fmt.Errorf("%w: it is no database; name another file (%w)", store.ErrForeign, err)
	case codes.SQLITE_CORRUPT:
		err = fmt.Errorf("%w: run \"saidby verify\" to see what is hit, and go back to a copy (%w)", store.ErrDamaged, err)
	case codes.SQLITE_FULL:
		err = fmt.Errorf("the disk is full; nothing of this step was kept (%w)", err)
	case codes.SQLITE_READONLY, codes.SQLITE_CANTOPEN, codes.SQLITE_PERM:
		err = fmt.Errorf("it or its folder may not be written to (%w)", err)
	default:
		return err
	}
	return fmt.Errorf("%s: %w", path, err)
}
