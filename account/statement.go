package account

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby"
)

func (a *writer) statements() {
	if len(a.report.Statements) == 0 {
		return
	}
	a.section("Statements and threats")
	for i := range a.report.Statements {
		a.statement(&a.report.Statements[i])
	}
}

func (a *writer) statement(s *saidby.Statement) {
	head := partyWords(&s.Speaker)
	if s.Addressee != nil {
		head += " to " + partyWords(s.Addressee)
	}
	head += " · " + string(s.Kind)
	if s.Cue != nil {
		head += ", “" + *s.Cue + "”"
	}
	paint := a.style.bold
	for _, id := range s.Events {
		if a.threats[id] {
			head += " · THREAT"
			paint = a.style.alarm
			break
		}
	}
	if s.InCaptivity {
		head += " · IN CAPTIVITY"
		paint = a.style.alarm
	}
	if len(s.Events) > 0 {
		head += " · " + strings.Join(s.Events, ", ")
	}
	words := clip(s.Span.Exact, longestPassage)
	switch straight := strings.Contains(words, `"`); {
	case s.Kind == saidby.Direct && straight: // the speaker is named between two quotations
		words = `"` + words + `"`
	case s.Kind == saidby.Direct:
		words = "“" + words + "”"
	}
	fmt.Fprintln(a.out)
	a.wrap("    ", "    ", paint, head)
	a.wrap("    │ ", "    │ ", a.style.quote, words)
}

func (a *writer) decisions() {
	if len(a.report.Flags) == 0 {
		return
	}
	a.section("For an editor to decide")
	for _, f := range a.report.Flags {
		head := flagWords[f.Kind]
		if f.Rule != nil {
			head += " (" + *f.Rule + ")"
		}
		fmt.Fprintln(a.out)
		a.wrap("  ! ", "    ", a.style.alarm, head+": "+f.Note)
		for i, s := range f.Spans {
			if i == maxSpansShown {
				a.wrap("    │ ", "    │ ", a.style.faint, fmt.Sprintf("and in %d more places of the text", len(f.Spans)-i))
				break
			}
			a.wrap("    │ ", "    │ ", a.style.quote, clip(s.Exact, longestPassage))
		}
	}
}

// maxSpansShown keeps a flag with many places readable.
const maxSpansShown = 4
