package gazetteer

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// open reads a file that may be gzipped, or zipped as GeoNames offers its dumps
// (UA.zip with UA.txt and a readme in it).
func open(file string) (io.ReadCloser, error) {
	if strings.HasSuffix(file, ".zip") {
		return openZip(file)
	}
	f, err := os.Open(file)
	if err != nil || !strings.HasSuffix(file, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", file, err), f.Close())
	}
	return &reader{z, []io.Closer{z, f}}, nil
}

func openZip(file string) (io.ReadCloser, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, member := range archive.File {
		if name := strings.ToLower(path.Base(member.Name)); !strings.HasSuffix(name, ".txt") || strings.HasPrefix(name, "readme") {
			continue
		}
		r, err := member.Open()
		if err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", file, err), archive.Close())
		}
		return &reader{r, []io.Closer{r, archive}}, nil
	}
	return nil, errors.Join(fmt.Errorf("%s: no table (.txt) in it", file), archive.Close())
}

// reader reads from the innermost of what must be closed.
type reader struct {
	io.Reader
	closers []io.Closer
}

// Close closes all, the innermost first.
func (r *reader) Close() error {
	var errs []error
	for _, c := range r.closers {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}

// ImportFile is Import of a file: plain, gzipped (.gz) or zipped (.zip).
func ImportFile(file string) ([]byte, error) {
	r, err := open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return Import(r, file)
}

// loadFile reads a table that Import made, or makes one of a dump without
// holding the dump in memory.
func loadFile(file string) (*table, error) {
	r, err := open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	buffered := bufio.NewReader(r)
	start, _ := buffered.Peek(len(magic)) // a shorter file is no table
	var data []byte
	if string(start) == magic {
		data, err = io.ReadAll(buffered)
	} else {
		data, err = Import(buffered, file)
	}
	if err != nil {
		return nil, err
	}
	t, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return t, nil
}
