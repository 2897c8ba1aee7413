package account

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/saidby/saidby"
)

// List writes lists for a person: incidents, search hits, judgements, the custody
// log. Every entry reaches w when its call returns.
type List struct {
	writer
	incidents int
}

// NewList returns a list that is written to w.
func NewList(w io.Writer, o Options) *List {
	return &List{writer: writer{out: bufio.NewWriter(w), style: styleFor(o.Colour)}}
}

// Item writes one entry: a short mark (a number, a name), what it is about, and
// lines that say more. Empty lines are left out.
func (l *List) Item(mark, about string, more ...string) error {
	l.wrap(fmt.Sprintf("%4s ", short(mark, 12)), "     ", l.style.bold, about)
	for _, line := range more {
		if line != "" {
			l.wrap("     ", "     ", plain, line)
		}
	}
	return l.out.Flush()
}

// Incident writes an incident as two lines of a table, the first one with a head.
func (l *List) Incident(i *saidby.Incident) error {
	if l.incidents == 0 {
		fmt.Fprintln(l.out, l.style.faint(fmt.Sprintf("%-12s  %-18s  %8s  %7s  %s", "INCIDENT", "DAY", "ARTICLES", "ORIGINS", "STATUS")))
	}
	l.incidents++
	paint := plain
	if i.Status == saidby.OneParty || i.Status == saidby.Disputed {
		paint = l.style.warn
	}
	fmt.Fprintf(l.out, "%s  %-18s  %8d  %7d  %s\n", l.style.bold(fmt.Sprintf("%-12s", short(i.ID, 12))), shortTime(i.Time),
		len(i.Documents), len(i.Origins), paint(short(string(i.Status), 20)))
	l.wrap("  ", "  ", plain, i.Type+" · "+sentence(i))
	return l.out.Flush()
}

// Hit writes an article that a search found, with the text around what was found.
func (l *List) Hit(mark string, article *saidby.ArticleRef, snippet string, incidents []string) error {
	l.wrap(fmt.Sprintf("%4s ", short(mark, 12)), "     ", l.style.bold, articleTitle(article))
	l.wrap("     ", "     ", l.style.faint, strings.Join(articleAbout(article), " · "))
	if snippet != "" {
		l.wrap("     │ ", "     │ ", plain, snippet)
	}
	if len(incidents) > 0 {
		l.wrap("     ", "     ", plain, "in "+countOf(len(incidents), "incident")+" "+strings.Join(incidents, ", "))
	}
	return l.out.Flush()
}

// Story writes the articles that tell one story.
func (l *List) Story(mark string, articles []saidby.ArticleRef) error {
	l.wrap(fmt.Sprintf("%4s ", short(mark, 12)), "     ", l.style.bold, plural(len(articles), "article"))
	for i := range articles {
		if i == mostShown {
			l.wrap("     ", "     ", l.style.faint, "and "+plural(len(articles)-i, "more article"))
			break
		}
		a := &articles[i]
		l.wrap("     - ", "       ", plain, strings.Join(append([]string{articleTitle(a)}, articleAbout(a)...), " · "))
	}
	return l.out.Flush()
}

// countOf is the noun for n things.
func countOf(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// sentence says in one line what happened.
func sentence(i *saidby.Incident) string {
	if i.Summary != "" {
		return i.Summary
	}
	return i.Label
}

func articleTitle(a *saidby.ArticleRef) string {
	if a.Title != "" {
		return clip(a.Title, longestTitle)
	}
	return a.URI
}

// articleAbout names an article: outlet, day, address.
func articleAbout(a *saidby.ArticleRef) []string {
	var about []string
	if a.Outlet != "" {
		about = append(about, a.Outlet)
	}
	if a.Agency != "" && a.Agency != a.Outlet {
		about = append(about, "by "+a.Agency)
	}
	if a.Published != "" {
		about = append(about, day(a.Published))
	} else {
		about = append(about, "publication date not stated")
	}
	if a.Title != "" { // otherwise it stands in the title's place
		about = append(about, a.URI)
	}
	return about
}

// shortTime writes when in at most 18 columns: "16 Jun 2024", "14-16 Jun 2024",
// "Jun 2024".
func shortTime(t *saidby.Time) string {
	if t == nil {
		return "not stated"
	}
	start, errStart := time.Parse(time.DateOnly, t.Start)
	end, errEnd := time.Parse(time.DateOnly, t.End)
	next := end.AddDate(0, 0, 1)
	switch {
	case errStart != nil || errEnd != nil:
		return short(t.Start, 18)
	case start.Equal(end):
		return start.Format("2 Jan 2006")
	case start.YearDay() == 1 && next.YearDay() == 1 && next.Year() == start.Year()+1:
		return start.Format("2006")
	case start.Day() == 1 && next.Equal(start.AddDate(0, 1, 0)):
		return start.Format("Jan 2006")
	case start.Year() == end.Year() && start.Month() == end.Month():
		return fmt.Sprintf("%d-%s", start.Day(), end.Format("2 Jan 2006"))
	case start.Year() == end.Year():
		return start.Format("2 Jan") + "-" + end.Format("2 Jan 2006")
	}
	return start.Format("2006-01") + " to " + end.Format("2006-01")
}
