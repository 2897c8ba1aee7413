package merge

import (
	"slices"
	"strings"
	"time"

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
	latest  string // the youngest day of an act that makes a claim, "" where none has one
	past    bool   // all of its acts are history: that is what it is about
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

// belongs reports whether an event makes a claim.
func (b *builder) belongs(e *saidby.Event) bool {
	switch e.Modality {
	case saidby.Threatened, saidby.Conditional:
		return false
	}
	k := kindOf(e)
	switch {
	case k == noKind, b.isBackground(e), isGeneric(e), isAside(e):
		return false
	case e.Label == "breach of a truce", e.Label == "violation of airspace", e.Label == "interrogation", e.Label == "extortion":
		return false
	case k == freeing:
		return freesPeople(e)
	case k == capture && e.Type == "COERCE" && b.atProtest(e):
		return false
	}
	return !onlyIntercepts(e)
}

// isBackground reports whether the act lies long before what the article is about.
func (b *builder) isBackground(e *saidby.Event) bool {
	if b.past || e.Modality == saidby.Planned {
		return false
	}
	if e.Time == nil || b.latest == "" {
		return e.Historical
	}
	back := daysBetween(e.Time.End, b.latest)
	if e.Time.DatePrec == 1 {
		return back > longBackground
	}
	return e.Historical || back > background
}

// freesPeople reports whether it is people who are let go: a base handed over to
// another army is not, and a suspect who is let go belongs to the arrest.
func freesPeople(e *saidby.Event) bool {
	if strings.Contains(e.Label, "exchange") {
		return true
	}
	for _, p := range e.Recipients {
		if p.Sector != nil && (*p.Sector == "IGO" || *p.Sector == "GOV" || *p.Sector == "NGO") {
			continue
		}
		if !strings.Contains(strings.ToLower(p.Name), "suspect") {
			return true
		}
	}
	return len(e.Recipients) == 0 && counted(e)
}

// atProtest reports whether those arrested are those who protest in the same
// article.
func (b *builder) atProtest(e *saidby.Event) bool {
	for i := range b.report.Events {
		o := &b.report.Events[i]
		if o.Type != "PROTEST" {
			continue
		}
		for _, p := range o.Actors {
			if slices.ContainsFunc(e.Recipients, func(q saidby.Party) bool { return q.Name == p.Name }) {
				return true
			}
		}
	}
	return false
}

// onlyIntercepts reports whether the event only tells how weapons were shot down.
func onlyIntercepts(e *saidby.Event) bool {
	if e.Label == "interception" {
		return true
	}
	intercepted := false
	for _, c := range e.Counts {
		if c.Kind != saidby.Intercepted {
			return false
		}
		intercepted = true
	}
	return intercepted
}

func (b *builder) claim(e *saidby.Event) saidby.Claim {
	c := saidby.Claim{ID: saidby.ClaimID(b.article.Document, e.Type, e.Span.Start, e.Span.End), Event: *e, Article: b.article}
	c.Event.Mentions = nil
	if e.Type == "REJECT" {
		c.Event.Modality = saidby.Negated // the claim is of the deed, not of the denying
	}
	c.Sources, c.Captive = b.chain(e.Sources)
	c.Words, c.Names = b.words(e)
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

// asideIn gives where, in code points of the event's sentence, words begin that
// only point at another act after this one ("hours after the attack on the
// training centre"); 0: nowhere.
func asideIn(e *saidby.Event) int {
	sentence := e.Sentence.Exact
	lower := strings.ToLower(sentence)
	for _, unit := range [...]string{"hours after the ", "minutes after the ", "days after the ", "a day after the ", "weeks after the ", "not connected to the ", "unrelated to the "} {
		at := strings.Index(lower, unit)
		if at <= 0 || len(lower) != len(sentence) {
			continue
		}
		first, _ := nextWord(lower, at+len(unit))
		rest := lower[at+len(unit):]
		if nouns[first] || leadsToNoun(rest) {
			if cut := len([]rune(sentence[:at])); cut > e.Trigger.Start-e.Sentence.Start {
				return cut
			}
		}
	}
	return 0
}

// leadsToNoun reports whether one of the first words is a noun of force.
func leadsToNoun(rest string) bool {
	words := strings.Fields(rest)
	for _, w := range words[:min(3, len(words))] {
		if nouns[strings.Trim(w, ".,;")] {
			return true
		}
	}
	return false
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

// dayOf counts days from 1970; ok is false for what is no ISO 8601 day.
func dayOf(iso string) (day int, ok bool) {
	if len(iso) < len(time.DateOnly) {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, iso[:len(time.DateOnly)])
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / 86400), true
}

// isoDay writes a day that dayOf counted.
func isoDay(day int) string { return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly) }

// daysBetween gives the days from a to b, 0 where one is no day.
func daysBetween(a, b string) int {
	from, ok1 := dayOf(a)
	to, ok2 := dayOf(b)
	if !ok1 || !ok2 {
		return 0
	}
	return to - from
}
