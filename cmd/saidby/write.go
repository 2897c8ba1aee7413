package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"golang.org/x/term"
)

// newWriter returns the function that writes one report in a format: "text",
// "json" or "csv".
func newWriter(format string, out io.Writer, colour bool) (func(*saidby.Report) error, error) {
	switch format {
	case "json":
		return func(r *saidby.Report) error { return writeJSON(out, r) }, nil
	case "csv":
		return newTable(out)
	}
	return func(r *saidby.Report) error { return account.Write(out, r, account.Options{Colour: colour}) }, nil
}

// writeJSON writes a report as one line.
func writeJSON(out io.Writer, r *saidby.Report) error {
	b := bufio.NewWriter(out)
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(r); err != nil {
		return err
	}
	return b.Flush()
}

// useColour follows no-color.org: colour on a terminal, unless NO_COLOR is set.
func useColour(w io.Writer) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// isTerminal reports whether a reader or writer is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
