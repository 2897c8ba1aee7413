package fetch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby"
)

// companions are the extensions of what a browser saves beside a page. A folder
// of cuttings holds them by the hundred, and none is a document.
var companions = map[string]bool{
	".css": true, ".js": true, ".mjs": true, ".map": true,
	".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".svg": true, ".webp": true, ".avif": true, ".ico": true,
	".woff": true, ".woff2": true, ".ttf": true, ".otf": true, ".eot": true,
}

// path reads one of the paths that the user gave.
func (w *walker) path(path string) error {
	if path == "-" {
		return w.stdin()
	}
	return eachFile(path, func(file string, err error) error {
		if err != nil {
			return w.fail(file, err)
		}
		return w.file(file)
	})
}

// Measure counts the files under paths and their bytes on disk, for a progress
// display. Standard input and what cannot be read count as nothing.
func Measure(ctx context.Context, paths []string) (files int, bytes int64) {
	for _, path := range paths {
		if path == "-" {
			continue
		}
		_ = eachFile(path, func(file string, err error) error { // only ctx ends it early
			if err == nil {
				if info, statErr := os.Stat(file); statErr == nil {
					files++
					bytes += info.Size()
				}
			}
			return ctx.Err()
		})
	}
	return files, bytes
}

// eachFile calls yield for the file, or for every file in and below the folder
// in the order of names, with the error where one cannot be read.
func eachFile(path string, yield func(file string, err error) error) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return yield(path, unreadable(err))
	case info.IsDir():
		return eachBelow(path, yield)
	case info.Mode().IsRegular(), info.Mode()&fs.ModeNamedPipe != 0: // "<(zcat ...)" in a shell
		return yield(path, nil)
	}
	return yield(path, errNotAFile)
}

// eachBelow passes over hidden files, the companions of saved pages, and links
// to folders: so nothing is read twice, and no loop of links is walked into.
func eachBelow(folder string, yield func(file string, err error) error) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return yield(folder, unreadable(err))
	}
	for _, entry := range entries {
		name := entry.Name()
		if strings.HasPrefix(name, ".") || companions[strings.ToLower(filepath.Ext(name))] {
			continue
		}
		if err := yieldEntry(filepath.Join(folder, name), entry, yield); err != nil {
			return err
		}
	}
	return nil
}

func yieldEntry(path string, entry fs.DirEntry, yield func(file string, err error) error) error {
	if entry.IsDir() {
		return eachBelow(path, yield)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return yield(path, unreadable(err))
	case info.IsDir():
		return nil // a link to a folder
	case !info.Mode().IsRegular():
		return yield(path, errNotAFile) // opening a pipe here could block for ever
	}
	return yield(path, nil)
}

var errNotAFile = fmt.Errorf("%w: not a regular file", saidby.ErrUnreadable)

// unreadable drops the path from the system's error, which the DocumentError
// names already, and marks it as one of our kinds.
func unreadable(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return fmt.Errorf("%w: %w", saidby.ErrUnreadable, err)
}
