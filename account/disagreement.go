package account

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
)

// tolls lists every count that an article gives, in the order of time: none is
// overwritten by a later one.
func (p *page) tolls() {
	if len(p.incident.Tolls) == 0 {
		return
	}
	p.section("Tolls, by source and time")
	for n := range p.incident.Tolls {
		t := &p.incident.Tolls[n]
		fmt.Fprintln(p.out)
		p.wrap("    ", "    ", p.style.bold, tollWords(t))
		for m := range t.Counts {
			if m == mostShown {
				break
			}
			p.tollCount(&t.Counts[m])
		}
		p.more(len(t.Counts), "count")
	}
}

func (p *page) tollCount(c *saidby.TollCount) {
	when := "no date"
	if c.Published != "" {
		when = short(day(c.Published), 16)
	}
	words := bounds(&saidby.Count{Min: c.Min, Max: c.Max, Span: c.Words})
	if c.Of != nil {
		words += " " + *c.Of
	}
	about := []string{words, p.list([]string{c.Document})}
	if len(c.Sources) > 0 && !slices.Equal(c.Sources, []string{c.Document}) {
		about = append(about, p.list(c.Sources))
	}
	if c.Origin != "" {
		about = append(about, "from "+c.Origin)
	}
	if c.Words.Exact != "" {
		about = append(about, "“"+c.Words.Exact+"”")
	}
	p.wrap(fmt.Sprintf("    %-17s", when), strings.Repeat(" ", 21), plain, strings.Join(about, " · "))
}

// tollWords sums a toll up in UCDP GED's three columns.
func tollWords(t *saidby.Toll) string {
	value := func(n *int) string {
		if n == nil {
			return "open"
		}
		return strconv.Itoa(*n)
	}
	return fmt.Sprintf("%s: low %s, best %s, high %s", t.Kind, value(t.Low), value(t.Best), value(t.High))
}

var stateWords = map[saidby.State]string{
	saidby.Open:      "open, nothing settles it",
	saidby.Narrowed:  "narrowed by a later source within the earlier bounds",
	saidby.Corrected: "corrected by the same origin later",
	saidby.Denied:    "denied by one side",
}

// contradictions says what the sources do not agree on, who said which, and when.
func (p *page) contradictions() {
	if len(p.incident.Contradictions) == 0 {
		return
	}
	p.section("What does not agree")
	for n := range p.incident.Contradictions {
		c := &p.incident.Contradictions[n]
		what := c.Field
		if c.Kind != "" {
			what += ", " + string(c.Kind)
		}
		if c.Field == "happened" {
			what = "whether it happened"
		}
		fmt.Fprintln(p.out)
		p.wrap("    ", "    ", p.style.warn, what+": "+stateWords[c.State])
		for m := range c.Values {
			p.telling(&c.Values[m])
		}
	}
}

func (p *page) telling(t *saidby.Telling) {
	about := t.Value + " · " + p.list(t.Sources)
	var where []string
	if len(t.Documents) > 0 {
		where = append(where, "in "+p.list(t.Documents))
	}
	if len(t.Origins) > 0 {
		where = append(where, "from "+strings.Join(t.Origins, ", "))
	}
	if t.Since != "" {
		where = append(where, "since "+day(t.Since))
	}
	p.wrap("    - ", "      ", plain, strings.TrimSuffix(about, " · ")+" · "+strings.Join(where, ", "))
	if t.Words.Exact != "" {
		p.wrap("      │ ", "      │ ", p.style.quote, clip(t.Words.Exact, longestPassage))
	}
}
