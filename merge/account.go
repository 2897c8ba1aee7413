package merge

import (
	"slices"

	"github.com/saidby/saidby"
)

// Prepared is the claims of one article made ready for being judged against those
// of many others.
type Prepared struct {
	claims   []saidby.Claim
	accounts []view
}

// Prepare makes the claims of one article ready for [Judge]. The claims are not
// copied: they must stay as they are.
func Prepare(claims []saidby.Claim) *Prepared {
	return &Prepared{claims: claims, accounts: accounts(claims)}
}

// Claims gives the claims that were prepared.
func (p *Prepared) Claims() []saidby.Claim { return p.claims }

// accounts puts the claims of one article that [Within] calls one incident
// together, so that two articles are compared by all that each has on an incident:
// the toll may stand in one sentence and the place in another. Each account is a
// view with the claim that says most at its head. They come in the order of their
// first claims.
func accounts(claims []saidby.Claim) []view {
	views := newViews(claims)
	if len(views) <= 1 {
		return views
	}
	g := newGroups(claims)
	g.take(within(views, true))
	g.join()
	byRoot := map[int][]*view{}
	var roots []int
	for i := range views {
		root := g.find(g.index[views[i].c.ID])
		if byRoot[root] == nil {
			roots = append(roots, root)
		}
		byRoot[root] = append(byRoot[root], &views[i])
	}
	list := make([]view, 0, len(roots))
	for _, root := range roots {
		list = append(list, combine(byRoot[root]))
	}
	return list
}

// combine makes one view of several.
func combine(members []*view) view {
	if len(members) == 1 {
		return *members[0]
	}
	head := members[0]
	for _, m := range members[1:] {
		if m.weight() > head.weight() {
			head = m
		}
	}
	all := *head
	all.ids, all.sentences, all.kinds, all.counts, all.sources = nil, nil, nil, nil, nil
	all.actors, all.targets = nil, nil
	for _, m := range members {
		all.ids = append(all.ids, m.ids...)
		all.sentences = append(all.sentences, m.sentences...)
		if m == head || counted(&m.c.Event) { // the others go along with those
			all.kinds = append(all.kinds, m.kinds...)
		}
		all.counts = append(all.counts, m.counts...)
		all.sources = append(all.sources, m.sources...)
		all.actors = append(all.actors, m.actors...)
		all.targets = append(all.targets, m.targets...)
		if m != head {
			all.targetWords = append(slices.Clone(all.targetWords), m.targetWords...)
			all.thingWords = append(slices.Clone(all.thingWords), m.thingWords...)
			all.words = append(slices.Clone(all.words), m.words...)
			all.names = append(slices.Clone(all.names), m.names...)
			all.told = append(slices.Clone(all.told), m.told...)
			all.apart = append(slices.Clone(all.apart), m.apart...)
		}
		all.takePlace(m)
		all.takeDays(m)
	}
	for _, list := range [...]*[]string{&all.targetWords, &all.thingWords, &all.words, &all.names, &all.told, &all.apart} {
		*list = unique(*list)
	}
	return all
}

// weight says how much a claim tells.
func (v *view) weight() int {
	n := 0
	if v.role == deed {
		n += 16
	}
	if !v.isArrest() { // which mostly follows what the incident is
		n += 8
	}
	if counted(&v.c.Event) {
		n += 4
	}
	if v.ownPlace {
		n += 2
	}
	if v.dated {
		n++
	}
	return n
}

// takePlace takes the place of m where v has none, or only an inherited one.
func (v *view) takePlace(m *view) {
	if v.place == nil && m.place != nil || !v.ownPlace && m.ownPlace {
		v.place, v.ownPlace, v.slackKM, v.spot = m.place, m.ownPlace, m.slackKM, m.spot
	}
}

// isArrest reports whether it is an arrest by an authority.
func (v *view) isArrest() bool { return v.kind == capture && v.c.Event.Type == "COERCE" }

// takeDays takes the days of m where v has none.
func (v *view) takeDays(m *view) {
	if !v.dated && m.dated && m.isArrest() == v.isArrest() {
		v.first, v.last, v.dated, v.when = m.first, m.last, true, m.when
	}
}
