package merge

import (
	"fmt"

	"github.com/saidby/saidby"
)

// traced is a pairing seen from the document of claim list a.
type traced struct {
	pairing *saidby.Pairing
	swapped bool // the pairing's B is the document of a
}

func newTraced(documentOfA string, p *saidby.Pairing) traced {
	return traced{pairing: p, swapped: p != nil && p.A != documentOfA}
}

// traced weighs what tracing found: copied text that both claims stand in at the
// same spot, and how much the two articles have to do with each other at all.
func (w *weighing) traced(t traced, a, b *view) {
	p := t.pairing
	if p == nil {
		return
	}
	if p.Copying != nil && p.Copying.Kind != saidby.Common {
		switch at := t.copied(a, b); {
		case at == aligned && a.dated && b.dated && max(a.first-b.last, b.first-a.last) > 1:
			// A copy keeps the day; what changes it is a formula that is used again.
		case at == aligned:
			w.add("copied text", copiedText, say("both are told in text that the articles share"))
		case at == outside && p.Copying.Kind == saidby.Copied:
			w.add("copied text", copiedArticle, say("one article is a copy of the other"))
		}
	}
	if len(p.Quotes) > 0 {
		w.add("quotation", quoteShared, say("both articles quote the same words"))
	}
	if p.Story {
		const from = 0.6 // how alike two articles on one story are at the least
		w.add("story", storyShared+storyAlike*max(0, p.Wording-from)/(1-from), func() string { return fmt.Sprintf("the articles are on one story, alike by %.2f", p.Wording) })
	}
}

// spot is how two claims lie in common text.
type spot uint8

const (
	outside spot = iota // at least one is not in it
	aligned             // both at the same spot of it
	crossed             // at different spots
)

// copied tells how the two lie in the runs of common text: aligned where one of
// their sentences is.
func (t traced) copied(a, b *view) spot {
	found := outside
	for _, x := range a.sentences {
		for _, y := range b.sentences {
			switch t.aligned(x, y) {
			case aligned:
				return aligned
			case crossed:
				found = crossed
			}
		}
	}
	return found
}

// aligned tells how two sentences lie in the runs of common text.
func (t traced) aligned(sa, sb saidby.Selector) spot {
	found := outside
	for i := range t.pairing.Copying.Runs {
		ra, rb := t.pairing.Copying.Runs[i].A, t.pairing.Copying.Runs[i].B
		if t.swapped {
			ra, rb = rb, ra
		}
		if overlap(ra, sa) == 0 || overlap(rb, sb) == 0 {
			continue
		}
		// Where the sentences begin, counted from the beginning of the run: text that
		// was cut or lightly rewritten shifts by less than half a sentence.
		shift := (sa.Start - ra.Start) - (sb.Start - rb.Start)
		length := min(sa.End-sa.Start, sb.End-sb.Start)
		if 2*max(shift, -shift) <= length || covers(ra, sa) && covers(rb, sb) && ra.End-ra.Start < 2*length {
			return aligned
		}
		found = crossed
	}
	return found
}

func overlap(a, b saidby.Selector) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

func covers(run, sentence saidby.Selector) bool {
	return 2*overlap(run, sentence) >= sentence.End-sentence.Start
}
