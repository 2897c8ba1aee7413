package account

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby"
)

func (a *writer) events() {
	a.section("Events")
	switch language := a.report.Article.Language; {
	case len(a.report.Events) > 0:
	case language != "en" && language != "und" && !strings.HasPrefix(language, "en-"):
		a.wrap("    ", "    ", plain, "The text is not in English (language "+language+") and was not read for events.")
	default:
		a.wrap("    ", "    ", plain, "The text tells no event of armed conflict or of politics around one.")
	}
	for i := range a.report.Events {
		a.event(&a.report.Events[i])
	}
}

func (a *writer) event(e *saidby.Event) {
	kind := e.Type
	if len(e.Modes) > 0 {
		kind += " " + strings.Join(e.Modes, ", ")
	}
	standing := modalityWords[e.Modality]
	if e.Historical {
		standing += ", history"
	}
	fmt.Fprintln(a.out)
	a.wrap(fmt.Sprintf("%3s ", e.ID), "    ", a.style.bold, e.Label+" · "+kind+" · "+standing)
	if who := parties(e.Actors, e.Recipients); who != "" {
		a.field("who", who)
	}
	a.whereAndWhen(e)
	if len(e.Counts) > 0 {
		a.field("toll", countWords(e.Counts))
	}
	if len(e.Relations) > 0 {
		a.field("linked", relationWords(e.Relations))
	}
	outlet := "this page"
	if a.report.Article.Outlet != nil {
		outlet = *a.report.Article.Outlet
	}
	a.saysSo(outlet, e.Sources, a.sources)
	a.quote(e.Sentence, e.Span, e.Trigger)
	if n := len(e.Mentions); n > 0 {
		a.wrap("    ", "    ", a.style.faint, fmt.Sprintf("told %s more in the text", times(n)))
	}
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// whereAndWhen says what is not stated, on one line where that is both.
func (a *writer) whereAndWhen(e *saidby.Event) {
	if e.Place == nil && e.Time == nil && e.TimeWords == nil {
		a.field("where", "place and day not stated")
		return
	}
	where, when := "not stated", "not stated"
	if e.Place != nil {
		where = placeWords(e.Place)
	}
	switch {
	case e.Time != nil:
		when = timeWords(e.Time)
	case e.TimeWords != nil:
		when = fmt.Sprintf("“%s”: no day, since the publication date is not stated", e.TimeWords.Exact)
	}
	a.field("where", where)
	a.field("when", when)
}

func (a *writer) field(name, text string) {
	a.wrap("    "+a.style.faint(fmt.Sprintf("%-8s", name)), strings.Repeat(" ", 12), plain, text)
}

// saysSo writes who says so, one chain a line, nearest to the reader first.
func (a *writer) saysSo(outlet string, ids []string, sources map[string]*saidby.Source) {
	carriers := map[string]bool{} // sources that only pass another one on
	for _, id := range ids {
		if s := sources[id]; s != nil && s.Via != nil {
			carriers[*s.Via] = true
		}
	}
	name := "says so"
	for _, id := range ids {
		s := sources[id]
		if s == nil || carriers[id] {
			continue
		}
		paint := plain
		if s.Party != nil {
			paint = a.style.warn
		}
		a.wrap("    "+a.style.faint(fmt.Sprintf("%-8s", name)), strings.Repeat(" ", 12), paint, chainWords(outlet, s, sources))
		name = ""
	}
	if name != "" {
		a.field(name, outlet+", in its own voice")
	}
}
