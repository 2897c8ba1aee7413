// Package account writes a report as an account that a person reads on a
// terminal: what happened, where, when, how many, and under every event who says
// so, through whom, and in which words.
//
// Text from pages is stripped of control and bidirectional characters before it
// is written, so that a page cannot drive the reader's terminal.
package account

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/saidby/saidby"
)

// Width is the number of columns that an account keeps to.
const Width = 80

// Options say how to write.
type Options struct {
	Colour bool // ANSI colours; without them marked words stand in «guillemets»
}

// Write writes the account of one report. The only errors are those of w.
func Write(w io.Writer, r *saidby.Report, o Options) error {
	b := bufio.NewWriter(w)
	a := writer{out: b, report: r, style: styleFor(o.Colour), sources: map[string]*saidby.Source{}, threats: map[string]bool{}}
	for i := range r.Sources {
		a.sources[r.Sources[i].ID] = &r.Sources[i]
	}
	for i := range r.Events {
		if r.Events[i].Type == "THREATEN" {
			a.threats[r.Events[i].ID] = true
		}
	}
	a.head()
	a.events()
	a.statements()
	a.decisions()
	a.warnings()
	fmt.Fprintln(b)
	return b.Flush()
}

type writer struct {
	out     *bufio.Writer
	report  *saidby.Report
	style   style
	sources map[string]*saidby.Source
	threats map[string]bool // ids of events
}

// head is the headline, the line about the page and the line about the report.
func (a *writer) head() {
	fmt.Fprintln(a.out, a.style.faint(strings.Repeat("─", Width)))
	a.wrap("", "", a.style.bold, a.title())
	var about []string
	if a.report.Article.Outlet != nil {
		about = append(about, *a.report.Article.Outlet)
	}
	if p := a.report.Article.Published; p != nil {
		about = append(about, "published "+timeSpan(p)+", "+basisWords[p.Basis])
	} else {
		about = append(about, "publication date not stated")
	}
	if a.report.Article.Language != "en" {
		about = append(about, "language "+a.report.Article.Language)
	}
	about = append(about, a.report.Document.URI)
	a.wrap("", "", a.style.faint, strings.Join(about, " · "))
	a.wrap("", "", a.style.faint, a.summary())
}

func (a *writer) title() string {
	if a.report.Article.Title != nil {
		return *a.report.Article.Title
	}
	line, _, _ := strings.Cut(strings.TrimSpace(a.report.Article.Text), "\n")
	if d := a.report.Article.Dateline; d != nil {
		line = strings.TrimLeft(strings.TrimPrefix(line, *d), " -–—:")
	}
	if line == "" {
		return a.report.Document.URI
	}
	return clip(line, longestTitle)
}

// summary counts what the account holds: "10 events (2 alleged, 1 of history) ·
// 4 sources, 2 of them parties to the conflict · 9 statements · 3 decisions".
func (a *writer) summary() string {
	alleged, history, parties := 0, 0, 0
	for i := range a.report.Events {
		if a.report.Events[i].Modality == saidby.Alleged {
			alleged++
		}
		if a.report.Events[i].Historical {
			history++
		}
	}
	for i := range a.report.Sources {
		if a.report.Sources[i].Party != nil {
			parties++
		}
	}
	var about []string
	if alleged > 0 {
		about = append(about, fmt.Sprintf("%d alleged", alleged))
	}
	if history > 0 {
		about = append(about, fmt.Sprintf("%d of history", history))
	}
	events := plural(len(a.report.Events), "event")
	if len(about) > 0 {
		events += " (" + strings.Join(about, ", ") + ")"
	}
	sources := plural(len(a.report.Sources), "source")
	if parties > 0 {
		sources += fmt.Sprintf(", %d of them with a party to the conflict", parties)
	}
	return strings.Join([]string{events, sources, plural(len(a.report.Statements), "statement"), plural(len(a.report.Flags), "decision")}, " · ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (a *writer) section(name string) {
	fmt.Fprintf(a.out, "\n%s\n", a.style.heading(strings.ToUpper(name)))
}

func (a *writer) warnings() {
	if len(a.report.Warnings) == 0 {
		return
	}
	a.section("Not read, or only in part")
	for _, w := range a.report.Warnings {
		a.wrap("  ? ", "    ", a.style.warn, w)
	}
}
