package copying

import (
	"slices"
	"sort"

	"github.com/saidby/saidby"
)

// quotation is one stretch between quotation marks.
type quotation struct {
	first, last int // words, half-open
	span        selection
	speaker     string
}

const (
	// leastQuoted is how many words between marks are somebody's words and not a
	// name or an expression that the writer keeps at a distance.
	leastQuoted = 3
	// sharedQuoted is how many words of a quotation two articles must share, and
	// sharedPart how much of the shorter one: editors trim at both ends.
	sharedQuoted = 4
	sharedPart   = 0.6
)

// quotations gives what stands between quotation marks, and the direct statements
// that the reading found without marks that can be told from apostrophes, in the
// order of the text. The cue that interrupts a quotation parts it in two.
func quotations(r *saidby.Report, words []word) []quotation {
	var direct []saidby.Selector
	for i := range r.Statements {
		if r.Statements[i].Kind == saidby.Direct {
			direct = append(direct, r.Statements[i].Span)
		}
	}
	var found []quotation
	marked := betweenMarks(r.Article.Text)
	spans := slices.Clone(marked)
	for _, s := range selections(direct) {
		if !meets(marked, s) {
			spans = append(spans, s)
		}
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].start < spans[j].start })
	for _, s := range spans {
		first := wordFrom(words, s.start)
		last := wordFrom(words, s.end)
		if last-first >= leastQuoted {
			found = append(found, quotation{first: first, last: last, span: s})
		}
	}
	nameSpeakers(r.Statements, found)
	return found
}

// wordFrom gives the first of words at or after a code point.
func wordFrom(words []word, at int) int {
	return sort.Search(len(words), func(i int) bool { return int(words[i].start) >= at })
}

// meets reports whether s overlaps one of spans, which are in order.
func meets(spans []selection, s selection) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].end > s.start })
	return i < len(spans) && spans[i].start < s.end
}

// nameSpeakers gives each quotation the speaker of the first statement over it.
func nameSpeakers(statements []saidby.Statement, quotes []quotation) {
	for i := range statements {
		s := &statements[i]
		from := sort.Search(len(quotes), func(q int) bool { return quotes[q].span.end > s.Span.Start })
		for q := from; q < len(quotes) && quotes[q].span.start < s.Span.End; q++ {
			if quotes[q].speaker == "" {
				quotes[q].speaker = s.Speaker.Name
			}
		}
	}
}

// betweenMarks gives the stretches between double quotation marks, marks left
// out, in code points. One that is not closed ends with its line: the paragraph
// that goes on opens it again.
func betweenMarks(text string) []selection {
	var found []selection
	open, at := -1, 0
	closing := func() {
		if open >= 0 && at > open {
			found = append(found, selection{open, at})
		}
		open = -1
	}
	for _, r := range text {
		switch {
		case r == '"' && open < 0, r == '“', r == '„', r == '«':
			closing()
			open = at + 1
		case r == '"', r == '”', r == '»', r == '\n':
			closing()
		}
		at++
	}
	closing()
	return found
}

// sharedQuotes gives the quotations that two texts share whole or but for a few
// words at the ends, in the order of a. Each stands with the one that it shares
// most with.
func sharedQuotes(a, b *Text, tiles []tile) []saidby.SharedQuote {
	if len(a.quotes) == 0 || len(b.quotes) == 0 {
		return nil
	}
	equal := map[[2]int]int{} // words that a quotation of a and one of b share
	for _, t := range tiles {
		for i := quoteFrom(a.quotes, t.a); i < len(a.quotes) && a.quotes[i].first < t.a+t.n; i++ {
			first, last := max(t.a, a.quotes[i].first), min(t.a+t.n, a.quotes[i].last)
			first, last = first+t.b-t.a, last+t.b-t.a
			for j := quoteFrom(b.quotes, first); j < len(b.quotes) && b.quotes[j].first < last; j++ {
				equal[[2]int{i, j}] += min(last, b.quotes[j].last) - max(first, b.quotes[j].first)
			}
		}
	}
	best := make([]int, len(a.quotes))
	for i := range best {
		best[i] = -1
	}
	for pair, n := range equal {
		i, j := pair[0], pair[1]
		shorter := min(a.quotes[i].last-a.quotes[i].first, b.quotes[j].last-b.quotes[j].first)
		if n < sharedQuoted || float64(n) < sharedPart*float64(shorter) {
			continue
		}
		if held := best[i]; held < 0 || n > equal[[2]int{i, held}] || n == equal[[2]int{i, held}] && j < held {
			best[i] = j
		}
	}
	var shared []saidby.SharedQuote
	for i, j := range best {
		if j < 0 {
			continue
		}
		qa, qb := a.quotes[i], b.quotes[j]
		speaker := qa.speaker
		if speaker == "" {
			speaker = qb.speaker
		}
		shared = append(shared, saidby.SharedQuote{
			Speaker: speaker, A: a.selector(qa.first, qa.last), B: b.selector(qb.first, qb.last),
		})
	}
	return shared
}

// quoteFrom gives the first quotation that ends after a word.
func quoteFrom(quotes []quotation, word int) int {
	return sort.Search(len(quotes), func(i int) bool { return quotes[i].last > word })
}
