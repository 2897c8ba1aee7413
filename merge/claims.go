package merge

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

const (
	// background is how many days back an act may lie to be news; what is older is
	// told to explain, where the article has younger acts as well. One that is told
	// with its day may lie back as far as longBackground: a capture that is recalled
	// when the captives come home.
	background, longBackground = 120, 400
	// mostWords bounds what a claim is compared by.
	mostWords = 60
)

// Claims gives the events of a report that make incidents or belong to one, in
// the order of the report, each with all that merging needs.
//
// These are acts of force (PLOVER ASSAULT), people and things taken (COERCE
// arrest and seize) or freed (RETREAT release), and signed accords; told as having
// happened, as planned, or as denied; of acts of speech only denials, which belong
// to what they deny. Not among them are aid, talks and protests; what an authority orders (curfews, bans, closed borders);
// history and background, where the article has anything younger; any act of its kind ("those who attack hospitals"); what
// only points at another act ("hours after the attack on the school"); drones shot
// down, which is how an attack was met; and arrests at a protest, which belong to
// the protest.
func Claims(r *saidby.Report) []saidby.Claim {
	b := newBuilder(r)
	var claims []saidby.Claim
	for i := range r.Events {
		if b.belongs(&r.Events[i]) {
			claims = append(claims, b.claim(&r.Events[i]))
		}
	}
	return claims
}

type builder struct {
	report  *saidby.Report
	article saidby.ArticleRef
	text    []rune
	heading []string
	sources map[string]*saidby.Source
	latest  string     // the youngest day of an act that makes a claim, "" where none has one
	others  [][]string // content words of what the article says something has nothing to do with
	past    bool       // all of its acts are history: that is what it is about
}

func newBuilder(r *saidby.Report) *builder {
	b := &builder{report: r, text: []rune(r.Article.Text), sources: map[string]*saidby.Source{}}
	b.article = saidby.ArticleRef{
		Document: r.Document.ID, URI: r.Document.URI, Title: value(r.Article.Title), Outlet: value(r.Article.Outlet), Agency: agencyOf(r),
	}
	if p := r.Article.Published; p != nil {
		b.article.Published = p.Start
	}
	for i := range r.Sources {
		b.sources[r.Sources[i].ID] = &r.Sources[i]
	}
	b.heading = headingOf(r.Article.Text)
	b.others = othersIn(r.Article.Text)
	b.past = true
	for i := range r.Events {
		e := &r.Events[i]
		if k := kindOf(e); k == noKind || k == denied || e.Historical {
			continue
		}
		b.past = false
		if e.Time != nil {
			b.latest = max(b.latest, e.Time.End)
		}
	}
	return b
}

func (b *builder) claim(e *saidby.Event) saidby.Claim {
	c := saidby.Claim{ID: saidby.ClaimID(b.article.Document, e.Type, e.Span.Start, e.Span.End), Event: *e, Article: b.article}
	c.Event.Mentions = nil
	if e.Type == "REJECT" {
		c.Event.Modality = saidby.Negated // the claim is of the deed, not of the denying
	}
	c.Sources, c.Captive = b.chain(e.Sources)
	c.Words, c.Names = b.words(e)
	c.Apart = b.apart(e, c.Words)
	if cut := asideIn(e); cut > 0 {
		c.Event.Recipients = slices.DeleteFunc(slices.Clone(e.Recipients), func(p saidby.Party) bool {
			return p.Span != nil && e.Sentence.Start+cut <= p.Span.Start && p.Span.Start < e.Sentence.End
		})
	}
	return c
}

// chain gives the sources of an event with all that they came through, in the
// order of the report.
func (b *builder) chain(ids []string) (sources []saidby.Source, captive bool) {
	in := map[string]bool{}
	for _, id := range ids {
		for s := b.sources[id]; s != nil && !in[s.ID]; {
			in[s.ID] = true
			captive = captive || s.Kind == saidby.Captive
			if s.Via == nil {
				break
			}
			s = b.sources[*s.Via]
		}
	}
	for i := range b.report.Sources {
		if in[b.report.Sources[i].ID] {
			sources = append(sources, b.report.Sources[i])
		}
	}
	return sources, captive
}

// apart gives the content words of what the text says is another incident: after
// its own event ("hours after the attack on ..."), or anywhere in the article
// ("nothing to do with ..."), unless they are the event's own words.
func (b *builder) apart(e *saidby.Event, words []string) []string {
	var v vocabulary
	if cut := asideIn(e); cut > 0 {
		v.addHeading(string([]rune(e.Sentence.Exact)[cut:]))
	}
	for _, other := range b.others {
		if shared(other, words) == 0 {
			v.words = append(v.words, other...)
		}
	}
	return unique(v.words)
}

// words gives the content words of the sentences that the event is told in, and
// for one without a place of its own those of the article's heading.
func (b *builder) words(e *saidby.Event) (words, names []string) {
	var v vocabulary
	done := map[int]bool{}
	for _, m := range append([]saidby.Selector{e.Span}, e.Mentions...) {
		start, end := sentenceAround(b.text, m)
		if done[start] {
			continue
		}
		done[start] = true
		text := string(b.text[start:end])
		if m != e.Span && len(othersIn(text)) > 0 {
			continue // it was no mention: the sentence tells of something else
		}
		if cut := asideIn(e); cut > 0 && start == e.Sentence.Start {
			text = string(b.text[start : start+cut])
		}
		v.add(text)
	}
	if e.Place == nil {
		for _, line := range b.heading {
			v.addHeading(strings.ReplaceAll(line, b.article.Outlet, ""))
		}
	}
	words, names = v.done()
	return words[:min(len(words), mostWords)], names[:min(len(names), mostWords)]
}

// headingOf gives the lines before the first full sentence of a text: the title,
// the outlet with its town, the reporter's place.
func headingOf(text string) []string {
	const most = 4
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if len(lines) == most || strings.HasSuffix(line, ".") || len(line) > 160 {
			return lines
		}
		lines = append(lines, line)
	}
	return lines
}

// agencyOf names the agency that the dateline or the byline credits with the text.
func agencyOf(r *saidby.Report) string {
	dateline := value(r.Article.Dateline)
	if _, rest, ok := strings.Cut(dateline, "("); ok {
		if agency, _, closed := strings.Cut(rest, ")"); closed {
			return strings.TrimSpace(agency)
		}
	}
	for i := range r.Sources {
		if s := &r.Sources[i]; s.Kind == saidby.Agency && r.Article.Byline != nil && strings.Contains(*r.Article.Byline, s.Name) {
			return s.Name
		}
	}
	return ""
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
