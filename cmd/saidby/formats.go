package main

import (
	"encoding/csv"
	"io"

	"github.com/saidby/saidby/account"
)

// formatFlag is how a command writes its answer, the same on a terminal and in a
// pipe.
type formatFlag struct {
	Format string `enum:"table,json,csv" default:"table" short:"f" help:"table: to read, also in a pipe; json: everything; csv: one row each."`
}

// answer writes what a command found, entry by entry, in the format asked for.
type answer[T any] struct {
	name   string   // of the list in JSON
	header []string // of the CSV table
	row    func(T) []string
	item   func(*account.List, T) error
}

// write hands out a function that writes one entry, and one that ends the answer.
func (a answer[T]) write(format string, t terminal) (each func(T) error, end func() error, err error) {
	switch format {
	case "json":
		list := newJSONList(t.out, a.name)
		return func(v T) error { return list.add(v) }, list.end, nil
	case "csv":
		w := csv.NewWriter(t.out)
		return func(v T) error { return writeRow(w, a.row(v)) }, func() error { w.Flush(); return w.Error() }, w.Write(a.header)
	}
	list := account.NewList(t.out, account.Options{Colour: useColour(t.out)})
	return func(v T) error { return a.item(list, v) }, func() error { return nil }, nil
}

// writeRow writes a row of cells that no spreadsheet runs.
func writeRow(w *csv.Writer, cells []string) error {
	for i := range cells {
		cells[i] = harmless(cells[i])
	}
	return w.Write(cells)
}

// jsonList writes {"name":[...]} with one entry a line, so that a long answer
// need not be held.
type jsonList struct {
	out   io.Writer
	name  string
	begun bool
}

func newJSONList(out io.Writer, name string) *jsonList { return &jsonList{out: out, name: name} }

func (l *jsonList) add(v any) error {
	entry, err := marshal(v)
	if err != nil {
		return err
	}
	if err := l.begin(); err != nil {
		return err
	}
	_, err = l.out.Write(entry)
	return err
}

// begin writes what stands before an entry.
func (l *jsonList) begin() error {
	before := ",\n"
	if !l.begun {
		l.begun, before = true, `{"`+l.name+`":[`
	}
	_, err := io.WriteString(l.out, before)
	return err
}

func (l *jsonList) end() error {
	if !l.begun {
		if err := l.begin(); err != nil {
			return err
		}
	}
	_, err := io.WriteString(l.out, "]}\n")
	return err
}
