package copying

import (
	"strings"

	"github.com/saidby/saidby"
)

// credits are whom an article is by and whom it credits.
type credits struct {
	published string // exact ISO day, or ""
	outlet    string // names are folded: see fold
	agency    string // whom the dateline or the byline names
	given     []credit
}

// credit is one name that the article credits, with the words that do it.
type credit struct{ name, words string }

// wire reports whether the article is an agency's own text: its dateline names
// the agency, and no other outlet printed it.
func (c credits) wire() bool {
	if c.outlet == "" || c.outlet == c.agency {
		return c.agency != ""
	}
	return agencies[c.outlet] != ""
}

// to gives the words by which c credits the article of d, whose outlet made it or
// which is an agency's own text.
func (c credits) to(d credits) (words string, ok bool) {
	maker := d.outlet
	if maker == "" {
		maker = d.agency
	}
	if maker == "" || maker == c.outlet {
		return "", false
	}
	for _, g := range c.given {
		if g.name == maker {
			return g.words, true
		}
	}
	return "", false
}

// creditsOf reads the credits of a report: the sources that are outlets and
// agencies, and what stands as a credit in the text ("(X)", "X reports",
// "according to X"), in furniture too, where agencies put their copyright.
func creditsOf(r *saidby.Report, words []word) credits {
	c := credits{published: dayOf(r.Article.Published)}
	if r.Article.Outlet != nil {
		c.outlet = fold(*r.Article.Outlet)
	}
	if agency, words := makerOf(r); agency != "" {
		c.agency = agency
		c.given = append(c.given, credit{agency, words})
	}
	for i := range r.Sources {
		s := &r.Sources[i]
		if s.Kind != saidby.Outlet && s.Kind != saidby.Agency {
			continue
		}
		words := s.Name
		if s.Cue != nil && *s.Cue != "" {
			words = s.Name + " " + *s.Cue
		}
		c.given = append(c.given, credit{fold(s.Name), words})
	}
	c.given = append(c.given, inText(r.Article.Text, words)...)
	return c
}

// makerOf gives the agency that the dateline names in brackets, or the byline,
// with the words that do. Only who supplies others signs a dateline, so that its
// name need not be known.
func makerOf(r *saidby.Report) (agency, words string) {
	if d := r.Article.Dateline; d != nil {
		if name := fold(bracketed(*d)); name != "" {
			return name, strings.TrimRight(*d, " -–—")
		}
	}
	if r.Article.Byline == nil {
		return "", ""
	}
	for _, name := range strings.FieldsFunc(*r.Article.Byline, func(r rune) bool { return strings.ContainsRune(",/|;", r) }) {
		if known := agencies[strings.TrimPrefix(letters(name), "the")]; known != "" {
			return known, *r.Article.Byline
		}
	}
	return "", ""
}

// bracketed is what stands in the last brackets: "Wire" of "TOWN (Wire) -".
func bracketed(dateline string) string {
	open := strings.LastIndexByte(dateline, '(')
	if open < 0 {
		return ""
	}
	name, _, closed := strings.Cut(dateline[open+1:], ")")
	if !closed {
		return ""
	}
	return name
}
