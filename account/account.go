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
	a := writer{out: b, report: r, style: styleFor(o.Colour), sources: map[string]*saidby.Source{}}
	for i := range r.Sources {
		a.sources[r.Sources[i].ID] = &r.Sources[i]
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
}

// head is the headline and the line about the page.
func (a *writer) head() {
	fmt.Fprintln(a.out, a.style.faint(strings.Repeat("─", Width)))
	title := a.report.Document.URI
	if a.report.Article.Title != nil {
		title = *a.report.Article.Title
	} else if line := firstLine(a.report.Article.Text); line != "" {
		title = line
	}
	a.wrap("", "", a.style.bold, title)
	var about []string
	if a.report.Article.Outlet != nil {
		about = append(about, *a.report.Article.Outlet)
	}
	if p := a.report.Article.Published; p != nil {
		about = append(about, "published "+day(p.Start)+" ("+basisWords[p.Basis]+")")
	} else {
		about = append(about, "publication date not stated")
	}
	if a.report.Article.Language != "en" {
		about = append(about, "language "+a.report.Article.Language)
	}
	about = append(about, a.report.Document.URI)
	a.wrap("", "", a.style.faint, strings.Join(about, " · "))
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	const longest = 160
	if runes := []rune(line); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return line
}

func (a *writer) section(name string, count int) {
	fmt.Fprintf(a.out, "\n%s %s\n", a.style.heading(strings.ToUpper(name)), a.style.faint(fmt.Sprint(count)))
}

func (a *writer) events() {
	a.section("Events", len(a.report.Events))
	if len(a.report.Events) == 0 {
		a.wrap("    ", "    ", plain, "The text tells no event of armed conflict or of politics around one.")
	}
	for i := range a.report.Events {
		a.event(i+1, &a.report.Events[i])
	}
}

func (a *writer) event(number int, e *saidby.Event) {
	kind := e.Type
	if len(e.Modes) > 0 {
		kind += " " + strings.Join(e.Modes, ", ")
	}
	standing := string(e.Modality)
	if e.Historical {
		standing += ", history"
	}
	fmt.Fprintln(a.out)
	a.wrap(fmt.Sprintf("%3d ", number), "    ", a.style.bold, e.Label+"  ·  "+kind+"  ·  "+standing)
	if who := parties(e.Actors, e.Recipients); who != "" {
		a.field("who", who)
	}
	if e.Place != nil {
		a.field("where", placeWords(e.Place))
	} else {
		a.field("where", "not stated")
	}
	if e.Time != nil {
		a.field("when", timeWords(e.Time))
	} else {
		a.field("when", "not stated")
	}
	if len(e.Counts) > 0 {
		a.field("toll", countWords(e.Counts))
	}
	a.chains(e.Sources)
	a.quote(e.Sentence, e.Span, e.Trigger)
	switch n := len(e.Mentions); n {
	case 0:
	case 1:
		a.wrap("    ", "    ", a.style.faint, "told once more in the text")
	default:
		a.wrap("    ", "    ", a.style.faint, fmt.Sprintf("told %d more times in the text", n))
	}
}

func (a *writer) field(name, text string) {
	a.wrap(fmt.Sprintf("    %-8s", name), strings.Repeat(" ", 12), plain, text)
}

// chains writes who says so, one chain a line, nearest to the reader first.
func (a *writer) chains(ids []string) {
	outlet := "this page"
	if a.report.Article.Outlet != nil {
		outlet = *a.report.Article.Outlet
	}
	carriers := map[string]bool{} // sources that only pass another one on
	for _, id := range ids {
		if s := a.sources[id]; s != nil && s.Via != nil {
			carriers[*s.Via] = true
		}
	}
	name := "says so"
	for _, id := range ids {
		s := a.sources[id]
		if s == nil || carriers[id] {
			continue
		}
		a.field(name, chainWords(outlet, s, a.sources))
		name = ""
	}
	if name != "" {
		a.field(name, outlet+", in its own voice")
	}
}

func (a *writer) statements() {
	if len(a.report.Statements) == 0 {
		return
	}
	a.section("Statements and threats", len(a.report.Statements))
	threats := map[string]bool{}
	for _, e := range a.report.Events {
		if e.Type == "THREATEN" {
			threats[e.ID] = true
		}
	}
	for _, s := range a.report.Statements {
		about := string(s.Kind)
		if s.Cue != nil {
			about += ", “" + *s.Cue + "”"
		}
		for _, id := range s.Events {
			if threats[id] {
				about += " · a threat"
				break
			}
		}
		if s.InCaptivity {
			about += " · in captivity"
		}
		fmt.Fprintln(a.out)
		a.wrap("    ", "    ", a.style.bold, partyWords(&s.Speaker)+"  ·  "+about)
		a.wrap("      ", "      ", a.style.quote, clip(s.Span.Exact))
	}
}

func (a *writer) decisions() {
	if len(a.report.Flags) == 0 {
		return
	}
	a.section("For an editor to decide", len(a.report.Flags))
	for _, f := range a.report.Flags {
		head := strings.ReplaceAll(string(f.Kind), "-", " ")
		if f.Rule != nil {
			head += " (" + *f.Rule + ")"
		}
		a.wrap("  ! ", "    ", a.style.warn, head+": "+f.Note)
		for i, s := range f.Spans {
			if i == maxSpansShown {
				a.wrap("      ", "      ", a.style.faint, fmt.Sprintf("and %d more places in the text", len(f.Spans)-i))
				break
			}
			a.wrap("      ", "      ", a.style.quote, "“"+clip(s.Exact)+"”")
		}
	}
}

// maxSpansShown keeps a flag with many places readable.
const maxSpansShown = 4

func (a *writer) warnings() {
	for _, w := range a.report.Warnings {
		a.wrap("  ? ", "    ", a.style.warn, w)
	}
}
