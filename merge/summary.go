package merge

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// summaryOf is the incident in one line: "Attack by JNIM on Malian soldiers, near
// Léré, 10 November 2025: at least 9 killed, 4 missing".
func summaryOf(i *saidby.Incident) string {
	var b strings.Builder
	label := i.Label
	if act, _, ok := strings.Cut(label, " of "); ok && len(i.Recipients) > 0 && preposition(i) == " of " {
		label = act // "release by ELN of soldiers", not "release of captives by ELN of soldiers"
	}
	b.WriteString(capital(label))
	if names := partyNames(i.Actors, doers(i)); names != "" {
		b.WriteString(" by " + names)
	}
	if names := partyNames(i.Recipients, 1); names != "" {
		b.WriteString(preposition(i) + names)
	}
	if p := i.Place; p != nil {
		b.WriteString(", " + string(p.Relation) + " " + p.Name)
	}
	if t := i.Time; t != nil {
		b.WriteString(", " + period(t))
	}
	if tolls := tollWords(i.Tolls); tolls != "" {
		b.WriteString(": " + tolls)
	}
	switch i.Modality {
	case saidby.Alleged:
		b.WriteString(" (alleged)")
	case saidby.Negated:
		b.WriteString(" (denied)")
	}
	return b.String()
}

func capital(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// partyNames gives the first parties of a list, which most name.
func partyNames(list []saidby.Party, shown int) string {
	var names []string
	for _, p := range list[:min(shown, len(list))] {
		names = append(names, p.Name)
	}
	return strings.Join(names, " and ")
}

// doers is how many do what an incident is about: two sign, swap or fight.
func doers(i *saidby.Incident) int {
	if i.Type == "SUPPORT" || i.Type == "AGREE" || i.Label == "fighting" || strings.Contains(i.Label, "exchange") {
		return 2
	}
	return 1
}

// preposition is how the label takes those whom it befell.
func preposition(i *saidby.Incident) string {
	for _, noun := range [...]string{"attack", "strike", "raid", "assault", "offensive", "fire"} {
		if strings.HasSuffix(i.Label, noun) {
			return " on "
		}
	}
	switch i.Label {
	case "fighting":
		return " with "
	case "launch of weapons", "impact of weapons":
		return " at "
	}
	return " of "
}

func period(t *saidby.Time) string {
	start, ok := dayOf(t.Start)
	end, ok2 := dayOf(t.End)
	if !ok || !ok2 {
		return t.Start
	}
	if start == end {
		return longDay(start)
	}
	return longDay(start) + " to " + longDay(end)
}

func longDay(day int) string {
	return time.Unix(int64(day)*86400, 0).UTC().Format("2 January 2006")
}

// tollWords gives the best numbers of the first kinds.
func tollWords(tolls []saidby.Toll) string {
	const shown = 3
	var parts []string
	for _, t := range tolls {
		if t.Best == nil || len(parts) == shown {
			continue
		}
		number := fmt.Sprint(*t.Best)
		if *t.Low != *t.High {
			number += fmt.Sprintf(" (%d to %d)", *t.Low, *t.High)
		}
		parts = append(parts, number+" "+string(t.Kind))
	}
	return strings.Join(parts, ", ")
}
