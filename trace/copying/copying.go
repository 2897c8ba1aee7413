// Package copying says what two articles have in common word by word: which
// stretches of one stand in the other, how much of each that is, what it means,
// which of the two had it first, and which quotations both give.
//
// A [Text] is prepared once for each article and says under which keys it is
// found ([Text.Keys]); [Compare] then looks at two of them. It sees through cuts,
// changed order, a second story merged in, a word in four exchanged, and the
// copy desk's spelling of numbers and months. It knows no third article: whatever
// is judged here holds whatever else is held. Everything is pure.
package copying

import (
	"sort"

	"github.com/saidby/saidby"
)

// Text is an article ready for comparison.
type Text struct {
	document string
	words    []word // in the order of the article, furniture left out
	seeds    []seed // every three words in a row, sorted
	quotes   []quotation
	tally    // of all words
	credits  credits
	text     string
}

// maxWords bounds how much of an article is compared. No article is as long; a
// dump of a whole site may be.
const maxWords = 1 << 20

// Prepare makes the text of a report ready. Any text will do, also one that is
// not language; time grows with its length and not faster.
func Prepare(r *saidby.Report) *Text {
	t := &Text{document: r.Document.ID, text: r.Article.Text}
	all := split(r.Article.Text)
	t.words = without(selections(r.Article.Boilerplate), all)
	t.quotes = quotations(r, t.words)
	for _, q := range t.quotes {
		t.mark(q.first, q.last, spoken)
	}
	t.markHistory(r.Events)
	t.clearCapitals()
	t.tally = t.count(0, len(t.words))
	t.seeds = seedsOf(t.words)
	t.credits = creditsOf(r, all)
	return t
}

// selection is a half-open range of code points.
type selection struct{ start, end int }

// selections gives ranges of code points in order, joined where they overlap.
func selections(of []saidby.Selector) []selection {
	ranges := make([]selection, 0, len(of))
	for _, s := range of {
		ranges = append(ranges, selection{s.Start, s.End})
	}
	sort.Slice(ranges, func(i, j int) bool { return ranges[i].start < ranges[j].start })
	joined := ranges[:0]
	for _, s := range ranges {
		if n := len(joined); n > 0 && s.start <= joined[n-1].end {
			joined[n-1].end = max(joined[n-1].end, s.end)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// mark gives words first up to last (half-open) a trait.
func (t *Text) mark(first, last int, trait traits) {
	for i := first; i < last; i++ {
		t.words[i].traits |= trait
	}
}

// clearCapitals takes no word for a name where most look like one: such a text is
// in capitals.
func (t *Text) clearCapitals() {
	if 4*(len(t.words)-plain(t.words)) <= 3*len(t.words) {
		return
	}
	for i := range t.words {
		t.words[i].traits &^= name
	}
}

// markHistory marks the words of sentences all of whose events lie in the past:
// such are the background paragraphs that stand under every report of a war.
func (t *Text) markHistory(events []saidby.Event) {
	var past, present []saidby.Selector
	for i := range events {
		if events[i].Historical {
			past = append(past, events[i].Sentence)
		} else {
			present = append(present, events[i].Sentence)
		}
	}
	now := selections(present)
	for _, s := range selections(past) {
		if !meets(now, s) {
			t.mark(wordFrom(t.words, s.start), wordFrom(t.words, s.end), history)
		}
	}
}
