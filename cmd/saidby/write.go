package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/account"
	"golang.org/x/term"
)

// newWriter returns the function that writes one report in a format: "text",
// "json", "csv" or "none".
func newWriter(format string, out io.Writer, colour bool) (func(*saidby.Report) error, error) {
	switch format {
	case "json":
		return func(r *saidby.Report) error { return writeJSON(out, r) }, nil
	case "csv":
		return newTable(out)
	case "none":
		return func(*saidby.Report) error { return nil }, nil
	}
	return func(r *saidby.Report) error { return account.Write(out, r, account.Options{Colour: colour}) }, nil
}

// writeJSON writes a report, or any other value, as one line.
func writeJSON(out io.Writer, v any) error {
	line, err := marshal(v)
	if err != nil {
		return err
	}
	_, err = out.Write(append(line, '\n'))
	return err
}

// marshal gives a value as JSON on one line, with < and > as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
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
