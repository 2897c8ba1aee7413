package origin

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
)

// A group of articles on one incident, as the tests write it: an article a line,
//
//	Outlet, day: item; item | item; item
//
// with its claims between bars and what a claim rests on as items:
//
//	dock union                    a witness, heard in the claim's sentence
//	Ana Orlik/official:KRU        a source with its kind and the side it fights on
//	army/belligerent:KRU denied   ... with words of credit other than "said"
//	then army/belligerent:KRU     ... heard in a later sentence
//	rebels/belligerent:RED & two nurses     ... in one breath with the one before
//	clinic said & army/belligerent:RED      ... with the words of credit of each
//	credits Tin Chronicle         an outlet is credited with the claim
//	via Tin Chronicle             ... named as the way by which its sources were heard
//	copies, excerpts, quotes Harbour Wire   common text with that outlet's article
//	4 killed                      a toll
//	taking, negated               what the claim tells
//	by KRU; in LOV                whose deed it is, and in which country
//
// A star behind the outlet makes it an agency; "?" stands for no outlet or no day;
// "(Harbour Wire)" in the place of a day adds the agency that the dateline names.
func parseGroup(t testingT, text string) ([]saidby.Claim, []saidby.Pairing) {
	t.Helper()
	g := &group{t: t, documents: map[string]string{}}
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		outlet, _, _ := strings.Cut(line, ",")
		g.documents[strings.Trim(outlet, "*\t ")] = fmt.Sprintf("doc%02d", i)
	}
	for i, line := range lines {
		g.article(fmt.Sprintf("doc%02d", i), strings.TrimSpace(line))
	}
	return g.claims, g.pairings
}

// testingT is what a test and a random check have in common.
type testingT interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

type group struct {
	t         testingT
	documents map[string]string // by outlet
	claims    []saidby.Claim
	pairings  []saidby.Pairing
}

func (g *group) article(document, line string) {
	head, items, ok := strings.Cut(line, ":")
	if !ok {
		g.t.Fatalf("no colon in %q", line)
	}
	outlet, day, _ := strings.Cut(head, ", ")
	ref := saidby.ArticleRef{Document: document, Outlet: strings.TrimSuffix(outlet, "*"), URI: strings.TrimSuffix(outlet, "*")}
	if strings.HasSuffix(outlet, "*") {
		ref.Agency = ref.Outlet
	}
	if ref.Outlet == "?" {
		ref.Outlet, ref.URI = "", "page "+document
	}
	if before, agency, ok := strings.Cut(day, " ("); ok {
		day, ref.Agency = before, strings.TrimSuffix(agency, ")")
	}
	if day != "?" {
		ref.Published = "2031-03-" + day
	}
	for n, claim := range strings.Split(items, "|") {
		g.claim(ref, n, claim)
	}
}

const claimEvery = 2000 // code points from claim to claim

func (g *group) claim(ref saidby.ArticleRef, n int, items string) {
	start := n * claimEvery
	c := saidby.Claim{ID: fmt.Sprintf("%s-%d", ref.Document, n), Article: ref}
	c.Event = saidby.Event{
		Type: "ASSAULT", Modality: saidby.Happened,
		Span:     saidby.Selector{Start: start, End: start + 100},
		Sentence: saidby.Selector{Start: start, End: start + 1000},
	}
	at := start + 100
	for item := range strings.SplitSeq(items, ";") {
		verb, rest, _ := strings.Cut(strings.TrimSpace(item), " ")
		if n, err := strconv.Atoi(verb); err == nil {
			c.Event.Counts = append(c.Event.Counts, saidby.Count{Kind: saidby.CountKind(rest), Min: &n, Max: &n})
			continue
		}
		switch verb {
		case "":
		case "copies", "excerpts", "quotes":
			g.pair(ref.Document, start, verb, rest)
		case "taking":
			c.Event.Modes = []string{"abduct"}
		case "negated":
			c.Event.Modality = saidby.Negated
		case "by":
			c.Event.Actors = append(c.Event.Actors, saidby.Party{Name: rest, Country: &rest})
		case "in":
			c.Event.Place = &saidby.Place{Name: rest, Country: &rest}
		case "credits":
			c.Sources = append(c.Sources, source(&c, rest+"/outlet reported", at, true))
			at += 100
		case "via":
			c.Sources = append(c.Sources, source(&c, rest+"/outlet reported", at, false))
			for i := range c.Sources[:len(c.Sources)-1] {
				c.Sources[i].Via = &c.Sources[len(c.Sources)-1].ID
			}
			at += 100
		case "then":
			c.Sources = append(c.Sources, source(&c, rest, start+1200, true))
		default:
			breath := strings.Split(strings.TrimSpace(item), " & ")
			for _, name := range breath {
				c.Sources = append(c.Sources, source(&c, name, at, true))
				if len(breath) > 1 {
					writeAt(&c.Event.Sentence, at, name)
				}
				at += 30
			}
			at += 100
		}
	}
	g.claims = append(g.claims, c)
}

// writeAt puts words at a code point into a sentence that is blank elsewhere.
func writeAt(sentence *saidby.Selector, at int, words string) {
	text := sentence.Exact
	if text == "" {
		text = strings.Repeat(" ", sentence.End-sentence.Start)
	}
	at -= sentence.Start
	sentence.Exact = text[:at] + words + text[at+len(words):]
}

// source reads "Name/kind:PARTY cue".
func source(c *saidby.Claim, text string, at int, direct bool) saidby.Source {
	name, about, known := strings.Cut(text, "/")
	s := saidby.Source{ID: fmt.Sprintf("s%d", len(c.Sources)+1), Name: name, Kind: saidby.Eyewitness}
	s.Span = &saidby.Selector{Start: at, End: at + len(name), Exact: name}
	cue := "said"
	if known {
		kind, words, ok := strings.Cut(about, " ")
		if ok {
			cue = words
		}
		kind, party, ok := strings.Cut(kind, ":")
		if ok {
			s.Party = &party
		}
		s.Kind = saidby.SourceKind(kind)
	}
	if cue == "shared video" {
		media := "video"
		s.Media = &media
	}
	s.Cue = &cue
	if direct {
		c.Event.Sources = append(c.Event.Sources, s.ID)
	}
	return s
}

// pair makes common text with another outlet's article: the sentence of the claim
// with that article's sentence in the same place.
func (g *group) pair(document string, start int, verb, outlet string) {
	outlet, from, _ := strings.Cut(outlet, ", from ")
	other := g.documents[outlet]
	if other == "" {
		g.t.Fatalf("%s %s: no such article", verb, outlet)
	}
	if other == document {
		return
	}
	p := saidby.Pairing{A: min(document, other), B: max(document, other)}
	words := saidby.Selector{Start: start, End: start + 1000, Exact: "the words in common"}
	switch verb {
	case "copies":
		p.Copying = &saidby.Copying{Kind: saidby.Copied, Runs: []saidby.Run{{A: words, B: words}}, From: g.documents[from]}
	case "excerpts":
		words.End = start + 100 // the claim, not those who speak
		p.Copying = &saidby.Copying{Kind: saidby.Excerpt, Runs: []saidby.Run{{A: words, B: words}}, From: g.documents[from]}
	case "quotes":
		words.Start += 1100 // after the sentence of the claim
		words.End = words.Start + 50
		p.Quotes = []saidby.SharedQuote{{Speaker: from, A: words, B: words}}
	}
	for i := range g.pairings {
		if g.pairings[i].A == p.A && g.pairings[i].B == p.B {
			if p.Copying != nil && g.pairings[i].Copying != nil {
				g.pairings[i].Copying.Runs = append(g.pairings[i].Copying.Runs, p.Copying.Runs...)
			} else if p.Copying != nil {
				g.pairings[i].Copying = p.Copying
			}
			g.pairings[i].Quotes = append(g.pairings[i].Quotes, p.Quotes...)
			return
		}
	}
	g.pairings = append(g.pairings, p)
}

// originLines writes the origins as "Name [party] [captive] [denies]: documents".
func originLines(p saidby.Provenance) string {
	var lines []string
	for _, o := range p.Origins {
		line := o.Name
		if o.Party != nil {
			line += " of " + *o.Party
		}
		if o.Captive {
			line += ", captive"
		}
		if o.Stance == saidby.Denies {
			line += ", denies"
		}
		if len(o.Voices) > 0 {
			line += " (" + strings.Join(o.Voices, ", ") + ")"
		}
		lines = append(lines, line+": "+strings.Join(o.Documents, ", "))
	}
	return strings.Join(lines, "\n")
}

func linkLines(p saidby.Provenance) []string {
	var lines []string
	for _, l := range p.Links {
		lines = append(lines, fmt.Sprintf("%s <- %s [%s]", l.From, l.To, l.Kind))
	}
	return lines
}

func trimLines(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return l == "" }), "\n")
}
