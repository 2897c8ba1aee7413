package clean

import (
	"strings"
	"time"

	"github.com/saidby/saidby"
)

// Limits on what the head of a text can be.
const (
	headLines     = 6  // lines that are looked at for title, outlet and date
	maxTitleWords = 20 // a longer line without a full stop is a lede
	maxStampBytes = 140
)

// head is what the lines above the first paragraph say of the text.
type head struct {
	title  saidby.Span
	outlet string
	byline string
	// stamp is the day in a line such as "Vale Post, 12 November 2025", with its
	// span in the text.
	stamp     time.Time
	stampSpan saidby.Span
}

// readHead fills what the article does not know yet from the first lines of
// its text, and its dateline.
func readHead(a *saidby.Article, lines []line) {
	h := head{}
	h.read(lines)
	a.Dateline = findDateline(lines)
	if a.Title == "" {
		a.Title = h.title.In(a.Text)
	}
	if a.Outlet == "" {
		a.Outlet = h.outlet
	}
	if a.Outlet == "" {
		a.Outlet = a.Dateline.Agency
	}
	if a.Byline == "" {
		a.Byline = h.byline
	}
	if !h.stampSpan.Empty() && a.Published == nil {
		published := period(h.stamp, 1)
		published.Basis, published.Span = saidby.Stated, a.SelectPtr(h.stampSpan)
		a.Published = &published
	}
	if found, ok := findDate(a.Dateline.Date.In(a.Text)); ok && a.Published == nil {
		published := period(found.day, 1)
		published.Basis, published.Span = saidby.Stated, a.SelectPtr(a.Dateline.Date)
		a.Published = &published
	}
}

// findDateline is the first dateline among the first paragraphs, in spans of
// the text.
func findDateline(lines []line) saidby.Dateline {
	for _, l := range lines[:min(len(lines), headLines)] {
		d, ok := parseDateline(l.text)
		if !ok || !isBody(l.text) {
			continue
		}
		for _, span := range []*saidby.Span{&d.Span, &d.Place, &d.Date} {
			if !span.Empty() {
				*span = saidby.Span{Start: span.Start + l.Start, End: span.End + l.Start}
			}
		}
		return d
	}
	return saidby.Dateline{}
}

// read goes through the first lines up to the first paragraph of the body.
func (h *head) read(lines []line) {
	for i, l := range lines[:min(len(lines), headLines)] {
		_, dateline := parseDateline(l.text)
		switch {
		case dateline && sentenceEnd(l.text):
			return
		case h.readByline(l), h.readMaker(lines, i):
		case h.readStamp(lines, i), isFurniture(l.text):
		case isBody(l.text):
			return
		case h.title.Empty() && isTitle(lines, i):
			h.title = l.Span
		case h.outlet == "" && !l.first && lines[i-1].Span == h.title && isOutletLine(l.text, !h.stampSpan.Empty()):
			h.outlet = lineOutlet(l.text)
		}
	}
}

// isBody: sentences, and more than a label.
func isBody(text string) bool {
	return sentenceEnd(text) && len(words(text)) >= 8 || len(words(text)) > maxTitleWords
}

// isTitle reports whether line i can be the headline.
func isTitle(lines []line, i int) bool {
	text := lines[i].text
	w := words(text)
	if len(w) < 2 || len(w) > maxTitleWords || stampVerbs[strings.ToLower(w[0])] {
		return false
	}
	return !strings.HasSuffix(text, ",") && !strings.HasSuffix(text, "-") && !strings.HasSuffix(text, "–") && !strings.HasSuffix(text, "—")
}

func (h *head) readByline(l line) bool {
	if !isByline(l.text) {
		return false
	}
	if h.byline == "" {
		h.byline = withoutBy(l.text)
	}
	return true
}

// withoutBy is "Mara Quist" of "By Mara Quist" and "By: Mara Quist".
func withoutBy(byline string) string {
	if first, rest, ok := strings.Cut(byline, " "); ok && strings.EqualFold(strings.TrimSuffix(first, ":"), "by") {
		return strings.TrimSpace(rest)
	}
	return byline
}

// readStamp reads a line that says who published the text and when, or only
// when; then the line above may say who.
func (h *head) readStamp(lines []line, i int) bool {
	l := lines[i]
	found, ok := findDate(l.text)
	if !ok || len(l.text) > maxStampBytes || sentenceEnd(l.text) && !strings.HasSuffix(l.text, ")") {
		return false
	}
	if h.stampSpan.Empty() {
		h.stamp = found.day
		h.stampSpan = saidby.Span{Start: l.Start + found.Start, End: l.Start + found.End}
	}
	before := l.text[:found.Start]
	if h.outlet == "" {
		h.outlet = stampOutlet(before)
	}
	if h.outlet == "" {
		h.outlet = compiler(l.text)
	}
	switch {
	case h.readLetterhead(lines, i, before):
	case h.outlet != "":
	case i == 0 && !isBareDate(l.text): // "WEEKLY DIGEST, 1 to 7 May 2025"
		h.title = l.Span
	case !l.first && (isBareDate(l.text) || startsAsDocument(before)):
		h.readAbove(lines, i)
	}
	return true
}

// readAbove looks at the line right above a date. It is the headline, unless
// one follows or its end is that of an outlet's name.
func (h *head) readAbove(lines []line, date int) {
	who := lines[date-1]
	name := lineOutlet(who.text)
	if name == "" || !endsAsOutlet(name) && (date+1 == len(lines) || isBody(lines[date+1].text)) && isBareDate(lines[date].text) {
		return
	}
	h.outlet = name
	if h.title == who.Span {
		h.title = saidby.Span{}
	}
}

// isOutletLine: the line right under the title names who publishes, where it
// ends as the names of papers do or the title gave the date already.
func isOutletLine(text string, dated bool) bool {
	return len(words(text)) <= 8 && !sentenceEnd(text) && (dated || endsAsOutlet(text))
}

// startsAsDocument: "Statement (unofficial translation), Kabul, 11 March 2026".
func startsAsDocument(text string) bool {
	w := words(text)
	return len(w) > 0 && documentWords[strings.ToLower(w[0])]
}

// isBareDate: a date, its weekday and a time of day, and nothing else.
func isBareDate(text string) bool {
	if _, ok := findDate(text); !ok {
		return false
	}
	for _, w := range words(text) {
		w = strings.ToLower(w)
		if w[0] >= '0' && w[0] <= '9' || months[w] != 0 || weekdays[w] || stampWords[w] {
			continue
		}
		return false
	}
	return true
}
