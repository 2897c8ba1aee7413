package origin

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby"
)

// links are the steps of all chains, each once.
func (tr *tracer) links() []saidby.Link {
	steps := steps{}
	for at, a := range tr.articles {
		for _, p := range tr.telling(a) {
			tr.linkParent(steps, at, p)
		}
		for _, t := range a.tellings {
			for _, s := range slices.Concat(t.parties, t.own) {
				steps.add(saidby.Link{From: tr.holder(at, t, s), To: s.Name, Kind: kindOf(a, s), FromWords: s.Span})
			}
		}
	}
	return steps.inOrder()
}

// telling gives the parents of an article that say something: all that it credits,
// and of those that it has text in common with the nearest to the origins, and
// others only for origins that these do not lead to.
func (tr *tracer) telling(a *article) []*parent {
	var credits, texts []*parent
	for i := range a.parents {
		if p := &a.parents[i]; p.credit != nil {
			credits = append(credits, p)
		} else {
			texts = append(texts, p)
		}
	}
	slices.SortStableFunc(texts, func(p, q *parent) int {
		return cmp.Or(cmp.Compare(tr.graph.component[p.node], tr.graph.component[q.node]), tr.compare(p.node, q.node))
	})
	led := map[string]bool{}
	for _, p := range texts {
		leads := false
		for _, key := range tr.reach[tr.graph.component[p.node]] {
			leads = leads || !led[key]
			led[key] = true
		}
		if leads {
			credits = append(credits, p)
		}
	}
	return credits
}

// linkParent adds the step from an article to a parent. An outlet that is not held
// has it from the text that the article has in common with others.
func (tr *tracer) linkParent(s steps, at int, p *parent) {
	a := tr.articles[at]
	if p.node < len(tr.articles) {
		s.add(saidby.Link{From: a.ref.URI, To: tr.articles[p.node].ref.URI, Kind: p.kind, FromWords: p.from, ToWords: p.to})
		return
	}
	u := p.node - len(tr.articles)
	outlet := tr.outlets.unheld[u]
	s.add(saidby.Link{From: a.ref.URI, To: outlet, Kind: p.kind, FromWords: p.from})
	for _, q := range tr.telling(a) {
		if q.credit == nil && slices.Contains(tr.hung[u], q.node) {
			s.add(saidby.Link{From: outlet, To: tr.articles[q.node].ref.URI, Kind: q.kind, FromWords: q.from, ToWords: q.to})
		}
	}
}

// holder is who heard the speaker: the article, an outlet that is not held and
// that the article has him from, or the side on whose recording he is heard.
func (tr *tracer) holder(at int, t *telling, s speaker) string {
	for _, p := range t.parties {
		if s.Kind == saidby.Captive && p.key == s.key && p.Kind != saidby.Captive {
			return p.Name
		}
	}
	for i := range t.credits {
		c := &t.credits[i]
		if len(c.nodes) == 1 && c.nodes[0] >= len(tr.articles) && s.Via != nil && tr.isThrough(at, t, s, c) {
			return tr.outlets.unheld[c.nodes[0]-len(tr.articles)]
		}
	}
	return tr.articles[at].ref.URI
}

// kindOf is the kind of step by which an article has a speaker's word.
func kindOf(a *article, s speaker) string {
	if s.Media != nil {
		switch *s.Media {
		case "video", "photo":
			return "video"
		case "post":
			return "post"
		}
	}
	if a.issuer == s.Source || isCommunique(a, s) {
		return "communique"
	}
	return "speech"
}

// steps are links by their ends and kind.
type steps map[[3]string]saidby.Link

// add keeps a step once, with the first words that show it.
func (s steps) add(l saidby.Link) {
	if l.From == l.To {
		return
	}
	key := [3]string{l.From, l.To, l.Kind}
	known, ok := s[key]
	if !ok || known.FromWords == nil || l.FromWords != nil && l.FromWords.Start < known.FromWords.Start {
		s[key] = l
	}
}

func (s steps) inOrder() []saidby.Link {
	links := make([]saidby.Link, 0, len(s))
	for _, l := range s {
		links = append(links, l)
	}
	slices.SortFunc(links, func(a, b saidby.Link) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Kind, b.Kind))
	})
	return links
}
