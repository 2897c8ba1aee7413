package copying

import "github.com/saidby/saidby"

// Compare says what two articles have in common. A is the one whose document id
// is smaller; nil means that nothing is. The quotations are those that both give.
func Compare(a, b *Text) (*saidby.Copying, []saidby.SharedQuote) {
	equal := tiles(a, b)
	if len(equal) == 0 {
		return nil, nil
	}
	quotes := sharedQuotes(a, b, equal)
	runs := align(equal, a.words, b.words)
	if len(runs) == 0 {
		return nil, quotes
	}
	found := &saidby.Copying{Runs: make([]saidby.Run, len(runs))}
	for i, r := range runs {
		found.Runs[i] = saidby.Run{A: a.selector(r.a, r.aEnd), B: b.selector(r.b, r.bEnd)}
	}
	m := measure(a, b, runs)
	found.OfA, found.OfB = m.ofA, m.ofB
	found.Kind = m.kind()
	if found.Kind != saidby.Common {
		found.From, found.Why = direction(a, b, m)
	}
	return found, quotes
}

// selector points at words first up to last (half-open).
func (t *Text) selector(first, last int) saidby.Selector {
	from, to := t.words[first], t.words[last-1]
	return saidby.Selector{Start: int(from.start), End: int(to.end), Exact: t.text[from.from:to.to]}
}

const (
	// copied is the share of an article's own news (see measures) that makes it a
	// copy of the other, or the other of it; where nearly all of both is common,
	// it does not matter what it is.
	copied    = 0.45
	nearlyAll = 0.8
	// told is how many equal words of one run, names and quotations left out, make
	// an excerpt: two writers do not find a sentence of that length by themselves.
	told = 12
	// addressed: a run that speaks to the reader ("you", "our", "subscribe") once
	// in so many words is furniture.
	addressed = 20
	// strange is how much rarer names and numbers are in furniture than in the
	// articles that it stands under. A sentence or two of the news may have none
	// as well: so it takes furnished words to tell.
	strange   = 0.4
	furnished = 40
)

// measures are what the judgement of common text rests on. Own words are those
// that an article tells itself, outside quotations; its news is what is left of
// them without the sentences that only look back.
type measures struct {
	ofA, ofB     float64 // shares of words in runs
	newsA, newsB float64 // shares of its news that are the other's news too
	own          int     // common words that are both articles' own
	longest      int     // the most equal words of one run that are an article's news, names left out
	named        float64 // names and numbers among own words in runs, for each that stands elsewhere on that length
	// quotedA is how many own words of A stand in quotations of B, quotedB the
	// other way round.
	quotedA, quotedB int
	common           int // words of A in runs
}

func measure(a, b *Text, runs []run) measures {
	var m measures
	var inA, inB, news, length, names int
	for _, r := range runs {
		ofA, ofB := a.count(r.a, r.aEnd), b.count(r.b, r.bEnd)
		if a.introduces(r.a) && b.introduces(r.b) || a.furniture(ofA) && b.furniture(ofB) {
			ofA, ofB = tally{}, tally{} // a document that both give in full, or no news at all
		}
		inA, inB = inA+r.aEnd-r.a, inB+r.bEnd-r.b
		own := min(ofA.own, ofB.own)
		m.own += own
		m.quotedA, m.quotedB = m.quotedA+ofA.own-own, m.quotedB+ofB.own-own
		news += min(ofA.news, ofB.news)
		m.longest = max(m.longest, ofA.plain-(r.aEnd-r.a-r.equal), ofB.plain-(r.bEnd-r.b-r.equal))
		length, names = length+ofA.own+ofB.own, names+ofA.names+ofB.names
	}
	m.common = inA
	m.ofA, m.ofB = share(inA, len(a.words)), share(inB, len(b.words))
	m.newsA, m.newsB = share(news, a.news), share(news, b.news)
	m.named = 1
	if all := share(a.names+b.names, a.own+b.own); all > 0 && length > 0 {
		m.named = share(names, length) / all
	}
	return m
}

// tally counts what words are.
type tally struct {
	own     int // outside quotations
	names   int // of the own ones
	news    int // of these, outside sentences that only look back
	plain   int // of these, no names
	address int // of the own ones, speaking to the reader
}

// furniture reports whether words that n tallies speak to the reader, as no news
// does, and more than twice as much as the rest of the article.
func (t *Text) furniture(n tally) bool {
	rest := t.own - n.own
	return n.address*addressed >= n.own && n.address*rest > 2*(t.address-n.address)*n.own
}

// count tallies words first up to last (half-open).
func (t *Text) count(first, last int) tally {
	var n tally
	for i := first; i < last; i++ {
		w := &t.words[i]
		if w.is(spoken) {
			continue
		}
		n.own++
		if w.is(name) {
			n.names++
		}
		if w.is(address) {
			n.address++
		}
		if w.is(history) {
			continue
		}
		n.news++
		if !w.is(name) {
			n.plain++
		}
	}
	return n
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (m measures) kind() saidby.CopyKind {
	switch {
	case m.named < strange && m.own >= furnished:
		return saidby.Common
	case max(m.newsA, m.newsB) >= copied, min(m.ofA, m.ofB) >= nearlyAll:
		return saidby.Copied
	case m.longest >= told:
		return saidby.Excerpt
	}
	return saidby.Common
}
