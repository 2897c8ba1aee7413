// Command saidby reads news reports about armed conflict and keeps, for every
// claim in them, who said so.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
	"github.com/saidby/saidby"
)

// Exit codes. A script can tell "all read" from "some could not be read".
const (
	exitOK      = 0
	exitFailed  = 1   // nothing could be done
	exitUsage   = 2   // the command line is wrong
	exitPartial = 3   // some documents could not be read; the rest were
	exitStopped = 130 // interrupted
)

// errPartial ends a command that read some documents and not others.
var errPartial = errors.New("some documents could not be read")

// terminal is where a command reads and writes; tests hand in their own.
type terminal struct {
	in       io.Reader
	out, err io.Writer
}

type commands struct {
	Read      readCommand      `cmd:"" help:"Read reports from files, folders, JSON lines or standard input."`
	Gazetteer gazetteerCommand `cmd:"" help:"Build or extend the table of places."`
	Train     trainCommand     `cmd:"" help:"Train the language model from treebanks and name data."`
	Bench     benchCommand     `cmd:"" help:"Measure how fast this machine reads."`
	Version   versionCommand   `cmd:"" help:"Print the version."`
	Help      helpCommand      `cmd:"" help:"Print this help, or the help of one command."`
}

const description = `saidby reads news reports about armed conflict and keeps, for every claim in them, who said so.

Examples:

  saidby read article.html                       an account on the terminal
  saidby read --format json *.html > out.jsonl   one report a line
  saidby read --format csv news.jsonl            one event a row
  cat article.txt | saidby read --published 2024-06-16 -
  saidby read ~/cuttings/                        a folder, recursively`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], terminal{os.Stdin, os.Stdout, os.Stderr}))
}

// run does what the arguments ask for and returns the exit code.
func run(ctx context.Context, args []string, t terminal) int {
	var c commands
	exited := -1
	parser, err := kong.New(&c, kong.Name("saidby"), kong.Description(description), kong.Writers(t.out, t.err),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 80}),
		kong.Exit(func(code int) { exited = code }), kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(t))
	if err != nil {
		fmt.Fprintln(t.err, "saidby:", err)
		return exitFailed
	}
	parsed, err := parser.Parse(withHelp(args))
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(t.err, "saidby: %v\nTry \"saidby help\".\n", err)
		return exitUsage
	}
	return exitCode(parsed.Run(), t)
}

// exitCode maps the few kinds of failure to exit codes, in this one place.
func exitCode(err error, t terminal) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, syscall.EPIPE):
		return exitOK // the reader of the pipe has seen enough
	case errors.Is(err, errPartial):
		return exitPartial // each has been named already
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(t.err, "saidby: interrupted; what was read until then has been written")
		return exitStopped
	}
	fmt.Fprintf(t.err, "saidby: %v\n", err)
	if errors.Is(err, saidby.ErrUsage) {
		return exitUsage
	}
	return exitFailed
}
