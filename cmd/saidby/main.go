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
	"github.com/saidby/saidby/store"
)

// Exit codes. A script can tell "all read" from "some could not be read".
const (
	exitOK      = 0
	exitFailed  = 1   // nothing could be done
	exitUsage   = 2   // the command line is wrong
	exitPartial = 3   // some documents could not be read; the rest were
	exitUnknown = 4   // nothing is held under that name, or it fits several
	exitBusy    = 5   // another process writes to the store
	exitDamaged = 6   // "saidby verify" found that something was altered
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
	Incidents incidentsCommand `cmd:"" help:"List incidents: what many articles tell as one."`
	Incident  incidentCommand  `cmd:"" help:"Show one incident: who says so, how many origins, what does not agree."`
	Article   articleCommand   `cmd:"" help:"Show an article that is held, with its neighbours."`
	Search    searchCommand    `cmd:"" help:"Search the articles that are held."`
	Judge     judgeCommand     `cmd:"" help:"Decide whether two articles tell of one incident."`
	Stories   storiesCommand   `cmd:"" help:"Group the articles that are held by story."`
	Reread    rereadCommand    `cmd:"" help:"Read everything that is held again with this version."`
	Verify    verifyCommand    `cmd:"" help:"Check that nothing that is held was altered."`
	Custody   custodyCommand   `cmd:"" help:"List what was received, read, judged and published."`
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
  saidby read ~/cuttings/                        a folder, recursively

  saidby read --db war.db ~/cuttings/            keep, and compare with the others
  saidby incidents --db war.db --place Kharkiv --since 2024-06-01
  saidby incident --db war.db k3v9p2xa           who says so, and how many origins
  saidby search --db war.db "chemical factory" near:Vovchansk within:25km`

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
	switch {
	case errors.Is(err, saidby.ErrUsage):
		return exitUsage
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrAmbiguous), errors.Is(err, errNoStore):
		return exitUnknown
	case errors.Is(err, store.ErrBusy):
		return exitBusy
	case errors.Is(err, errDamaged):
		return exitDamaged
	}
	return exitFailed
}
