package origin

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// creditParents makes the outlets that the articles credit their parents. An outlet
// that is credited and not held stands between the article and the text that the
// article copies, if it copies one: it is then where the copy was found.
func (tr *tracer) creditParents() {
	hung := make([][]int, len(tr.outlets.unheld)) // articles that outlets hang under
	for _, a := range tr.articles {
		var copied []int
		for _, p := range a.parents {
			if p.credit == nil {
				copied = append(copied, p.node)
			}
		}
		for _, c := range tr.creditsOf(a) {
			node := tr.meant(a, c)
			if node < 0 || slices.ContainsFunc(a.parents, func(p parent) bool { return p.node == node && p.credit != nil }) {
				continue
			}
			a.parents = append(a.parents, parent{node: node, kind: "credit", from: c.words, credit: c})
			if u := node - len(tr.articles); u >= 0 {
				hung[u] = append(hung[u], copied...)
			}
		}
	}
	tr.hang(hung)
}

// creditsOf are the credits of all claims of an article and of its byline. The
// agency whose text an article prints is credited with all of it.
func (tr *tracer) creditsOf(a *article) []*credit {
	var credits []*credit
	if a.agency != nil {
		credits = append(credits, a.agency)
	}
	for _, t := range a.tellings {
		for i := range t.credits {
			credits = append(credits, &t.credits[i])
		}
	}
	return credits
}

// meant is the node that a credit means: of several articles of one outlet the one
// that the article has text of, or the last one that it can have seen; -1: none.
func (tr *tracer) meant(a *article, c *credit) int {
	best := -1
	for _, node := range c.nodes {
		if slices.ContainsFunc(a.parents, func(p parent) bool { return p.node == node && p.credit == nil }) {
			return node
		}
		if best < 0 || tr.articles[node].ref.Published <= a.ref.Published && tr.articles[node].ref.Published > tr.articles[best].ref.Published {
			best = node
		}
	}
	return best
}

// hang puts outlets that are not held under the texts that those who credit them
// copy, save where the text itself credits the outlet.
func (tr *tracer) hang(hung [][]int) {
	tr.hung = make([][]int, len(hung))
	for u, articles := range hung {
		slices.Sort(articles)
		for _, at := range slices.Compact(articles) {
			credits := slices.ContainsFunc(tr.articles[at].parents, func(p parent) bool { return p.node == len(tr.articles)+u })
			if !credits {
				tr.hung[u] = append(tr.hung[u], at)
			}
		}
	}
}

// rewrites ties an article that has no voices of its own to an earlier one with
// which it shares a quotation on the incident. What a side says to everybody does
// not make one outlet the copy of another.
func (tr *tracer) rewrites() {
	for at := range tr.articles {
		for k := range tr.relations[at] {
			r := &tr.relations[at][k]
			if len(r.Quotes) == 0 || !tr.isBefore(r.other, at) || tr.hasParent(at, r.other) || tr.hasParent(r.other, at) {
				continue
			}
			q := tr.sharedQuote(at, r)
			if q < 0 {
				continue
			}
			mine, others := r.quote(q)
			p := parent{node: r.other, kind: "quotation", from: &mine, to: &others, related: r}
			if !tr.addsTo(at, p) {
				tr.articles[at].parents = append(tr.articles[at].parents, p)
			}
		}
	}
}

func (tr *tracer) hasParent(at, node int) bool {
	return slices.ContainsFunc(tr.articles[at].parents, func(p parent) bool { return p.node == node })
}

// sharedQuote gives a quotation that two articles share in telling the incident, -1
// where there is none.
func (tr *tracer) sharedQuote(at int, r *relation) int {
	const near = 400 // code points from a claim: the paragraph, or the next
	for i := range r.Quotes {
		mine, others := r.quote(i)
		if isNear(tr.articles[at], mine, near) && isNear(tr.articles[r.other], others, near) &&
			!isParty(tr.articles[at], r.speakers[i], mine) && !isParty(tr.articles[r.other], r.speakers[i], others) {
			return i
		}
	}
	return -1
}

func isNear(a *article, words saidby.Selector, near int) bool {
	return slices.ContainsFunc(a.tellings, func(t *telling) bool { return gap(t.sentence(), words) <= near })
}

// isParty reports whether the speaker of a quotation, by the words of his name, is one who speaks for himself.
func isParty(a *article, name []string, quote saidby.Selector) bool {
	const beside = 60 // code points between a speaker and the quotation
	for _, t := range a.tellings {
		for _, p := range t.parties {
			if sameVoice(name, p.words) || len(name) == 0 && p.Span != nil && gap(*p.Span, quote) <= beside {
				return true
			}
		}
	}
	return false
}

// addsTo reports whether an article has voices that this parent does not have.
func (tr *tracer) addsTo(at int, p parent) bool {
	return slices.ContainsFunc(tr.articles[at].tellings, func(t *telling) bool {
		return slices.ContainsFunc(t.voices, func(v speaker) bool { return !tr.has(at, t, v, &p) })
	})
}

// has reports whether the article has the voice from this parent: its words stand
// in the common text, the parent has the voice too, or it was heard through the
// outlet that is credited.
func (tr *tracer) has(at int, t *telling, v speaker, p *parent) bool {
	if p.related != nil && v.Span != nil {
		if p.related.names(v) {
			return true
		}
		for i, name := range p.related.speakers {
			const beside = 60 // code points between a speaker and the quotation
			if mine, _ := p.related.quote(i); gap(mine, *v.Span) <= beside || sameVoice(name, v.words) {
				return true
			}
		}
	}
	if p.node < len(tr.articles) && tr.voiced(p.node, v) {
		return true
	}
	return p.credit != nil && tr.isThrough(at, t, v, p.credit)
}

// voiced reports whether an article lets the voice speak.
func (tr *tracer) voiced(at int, v speaker) bool {
	for _, t := range tr.articles[at].tellings {
		for _, o := range t.voices {
			if sameVoice(v.words, o.words) {
				return true
			}
		}
	}
	return false
}

// isThrough reports whether a speaker was heard through a credited outlet: in one
// sentence with it ("the governor told the Chronicle"), or anywhere in a page that
// prints an agency's text or names no outlet of its own, since that is nobody's own
// report. A rewrite of an article that is not held names its model first and then
// tells what stands there; what comes before the credit is the article's own. Of
// an article that is held one sees whether it lets the speaker speak.
func (tr *tracer) isThrough(at int, t *telling, v speaker, c *credit) bool {
	const beside = 40 // code points between a speaker and whom he told
	a := tr.articles[at]
	if a.outlet() == "" || c == a.agency || c.words == nil || v.Span == nil {
		return true
	}
	if t.inSentence(v.Span) && tellsUs(t.sentence().Exact, a.outlet()) {
		return false
	}
	if t.inSentence(c.words) && t.inSentence(v.Span) || strings.HasPrefix(cueOf(v.Source), "told") && gap(*c.words, *v.Span) <= beside {
		return true
	}
	held := c.nodes[0] < len(tr.articles)
	return !held && v.Via != nil && c.words.Start <= v.Span.Start
}

// tellsUs reports whether a sentence says that somebody told it to this outlet.
func tellsUs(sentence, outlet string) bool {
	_, after, told := strings.Cut(sentence, " told ")
	if !told {
		return false
	}
	words := nameWords(outlet)
	heard := wordsOf(saidby.Selector{Exact: after})
	for i := 0; i < min(3, len(heard)); i++ {
		if heard[i].folded == "us" || heard[i].folded == "me" || len(words) > 0 && heard[i].folded == words[len(words)-1] {
			return true
		}
	}
	return false
}
