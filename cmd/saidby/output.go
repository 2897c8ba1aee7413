package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output is where a command writes: standard output, or a file that takes its
// name only when it is whole, so that no half-written file is ever taken for
// the result of an earlier or a later run.
type output struct {
	io.Writer
	file       *os.File
	part, name string // what it is called until then, and at the end
}

// openOutput opens a file for writing, or gives standard output for "".
func openOutput(name string, stdout io.Writer) (*output, error) {
	if name == "" {
		return &output{Writer: stdout}, nil
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	part := name
	if info, err := os.Stat(name); err != nil || info.Mode().IsRegular() {
		part = filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.%d.part", filepath.Base(name), os.Getpid()))
	} // what is no regular file (/dev/null, a pipe) is written to as it is
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return nil, fmt.Errorf("cannot write there: %w", err)
	}
	return &output{Writer: file, file: file, part: part, name: name}, nil
}

// keep closes the file and gives it its name.
func (o *output) keep() error {
	if o.file == nil {
		return nil
	}
	if err := o.file.Close(); err != nil {
		o.drop()
		return err
	}
	if o.part == o.name {
		return nil
	}
	return os.Rename(o.part, o.name)
}

// drop removes what was written; a file that had the name before stays.
func (o *output) drop() {
	if o.file == nil {
		return
	}
	_ = o.file.Close() // nobody will read it
	if o.part != o.name {
		_ = os.Remove(o.part)
	}
}

// writeFile writes a whole file, or leaves the old one.
func writeFile(name string, content []byte) error {
	o, err := openOutput(name, nil)
	if err != nil {
		return err
	}
	if _, err := o.Write(content); err != nil {
		o.drop()
		return err
	}
	return o.keep()
}

// isFile reports whether w is a regular file, as after "> out.txt".
func isFile(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&fs.ModeType == 0
}
