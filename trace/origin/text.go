package origin

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby"
)

// parent is a node that an article has its account from.
type parent struct {
	node int
	kind string // of the link: "copy", "excerpt", "quotation", "credit"
	// from are the words in the article that show it, to those in the parent.
	from, to *saidby.Selector
	related  *relation // nil for credits
	credit   *credit   // nil for common text
}

// copies ties the articles that carry one text to the first of them, and those that
// took sentences from another one to it.
func (tr *tracer) copies() {
	texts := newSets(len(tr.articles))
	patchwork := make([]bool, len(tr.articles))
	for i := range tr.articles {
		patchwork[i] = tr.isPatchwork(i)
	}
	for i := range tr.articles {
		for k := range tr.relations[i] {
			r := &tr.relations[i][k]
			if r.swapped || !tr.isOnIncident(i, r) {
				continue
			}
			if r.Copying.Kind == saidby.Copied && !patchwork[i] && !patchwork[r.other] {
				texts.join(i, r.other)
				continue
			}
			tr.tie(i, r)
		}
	}
	for _, members := range texts.groups() {
		root := tr.firstOf(members)
		for _, i := range members {
			if i != root {
				tr.articles[i].parents = append(tr.articles[i].parents, tr.copyOf(i, root))
			}
		}
	}
}

// isOnIncident reports whether the common text of a pairing, more than furniture,
// tells of this incident: where one text stands in both, in either article; where
// one has sentences of the other, in both.
func (tr *tracer) isOnIncident(at int, r *relation) bool {
	if r.Copying == nil || r.Copying.Kind == saidby.Common {
		return false
	}
	back := r.reversed(at)
	here := slices.ContainsFunc(tr.articles[at].tellings, r.covers)
	there := slices.ContainsFunc(tr.articles[r.other].tellings, back.covers)
	return here && there || r.Copying.Kind == saidby.Copied && (here || there)
}

// isPatchwork reports whether an article is put together from several texts: it has
// one claim with these articles in common and another one with those. It is then
// no bridge that would make them one text.
func (tr *tracer) isPatchwork(at int) bool {
	partners := newSets(len(tr.relations[at]))
	var covering []int
	for _, t := range tr.articles[at].tellings {
		first := -1
		for k := range tr.relations[at] {
			r := &tr.relations[at][k]
			if r.Copying == nil || r.Copying.Kind != saidby.Copied || !r.covers(t) {
				continue
			}
			covering = append(covering, k)
			if first >= 0 {
				partners.join(first, k)
			}
			first = k
		}
	}
	return slices.ContainsFunc(covering, func(k int) bool { return partners.find(k) != partners.find(covering[0]) })
}

// tie makes the earlier of two articles with common text the parent of the other.
func (tr *tracer) tie(at int, r *relation) {
	child, related := at, *r
	from := r.Copying.From
	switch mine, others := tr.articles[at], tr.articles[r.other]; {
	case mine.issuer != nil && others.issuer == nil:
		from = mine.ref.Document // a side needs no outlet to know what it says
	case others.issuer != nil && mine.issuer == nil:
		from = others.ref.Document
	}
	if from == tr.articles[at].ref.Document || from == "" && tr.isBefore(at, r.other) {
		child, related = r.other, r.reversed(at)
	}
	tr.articles[child].parents = append(tr.articles[child].parents, tr.parentOf(child, &related, related.other))
}

// copyOf makes the first article of a text the parent of another one that carries
// it. Where the two were not compared, any relation within the text shows it.
func (tr *tracer) copyOf(at, root int) parent {
	var shown *relation
	for k := range tr.relations[at] {
		r := &tr.relations[at][k]
		if r.Copying == nil || r.Copying.Kind != saidby.Copied {
			continue
		}
		if r.other == root {
			return tr.parentOf(at, r, root)
		}
		if shown == nil {
			shown = r
		}
	}
	p := tr.parentOf(at, shown, root)
	p.to = nil // the words are another copy's
	return p
}

func (tr *tracer) parentOf(at int, r *relation, node int) parent {
	p := parent{node: node, kind: string(r.Copying.Kind), related: r}
	most := 0
	for _, t := range tr.articles[at].tellings {
		if mine, others, held := r.longestOver(t.sentence()); held > most {
			most, p.from, p.to = held, &mine, &others
		}
	}
	if most == 0 && len(r.Copying.Runs) > 0 {
		mine, others := r.run(0)
		p.from, p.to = &mine, &others
	}
	return p
}

// firstOf gives the article that a text most likely comes from: one that no
// comparison finds to be the later, an agency's own, an early one.
func (tr *tracer) firstOf(members []int) int {
	later := map[int]bool{}
	for _, i := range members {
		for k := range tr.relations[i] {
			r := &tr.relations[i][k]
			if r.Copying != nil && r.Copying.Kind == saidby.Copied && r.Copying.From == tr.articles[r.other].ref.Document {
				later[i] = true
			}
		}
	}
	return slices.MinFunc(members, func(i, k int) int {
		if later[i] != later[k] {
			if later[k] {
				return -1
			}
			return 1
		}
		return tr.compare(i, k)
	})
}

// compare orders articles by how likely others have it from them: agencies before
// outlets, then by day of publication, those without one last, then by how many
// they let speak. The document's id breaks ties, so that order of arrival cannot.
func (tr *tracer) compare(i, k int) int {
	a, b := tr.articles[i], tr.articles[k]
	if a.isWire != b.isWire {
		if a.isWire {
			return -1
		}
		return 1
	}
	const never = "9999"
	return cmp.Or(
		cmp.Compare(cmp.Or(a.ref.Published, never), cmp.Or(b.ref.Published, never)),
		cmp.Compare(b.countVoices(), a.countVoices()),
		cmp.Compare(a.ref.Document, b.ref.Document))
}

// isBefore orders two articles: by day where both have one, else by compare.
func (tr *tracer) isBefore(i, k int) bool {
	a, b := tr.articles[i].ref.Published, tr.articles[k].ref.Published
	if a != "" && b != "" && a != b {
		return a < b
	}
	return tr.compare(i, k) < 0
}
