package origin

import "slices"

// flow finds the origins that every node's account flows from. Components come
// after those that they reach, so one pass is enough.
func (tr *tracer) flow() {
	tr.reach = make([][]string, len(tr.graph.members))
	for c, members := range tr.graph.members {
		var keys []string
		for _, target := range tr.graph.targets(c) {
			keys = append(keys, tr.reach[target]...)
		}
		switch {
		case len(keys) > 0:
		case tr.first[c] < 0:
			keys = []string{tr.unheldKey(members[0])}
		default:
			keys = tr.endOf(tr.articles[tr.first[c]])
		}
		tr.reach[c] = unique(keys)
	}
}

func (tr *tracer) unheldKey(node int) string {
	return "account " + nameKey(tr.outlets.unheld[node-len(tr.articles)])
}

// endOf gives the origins of an article that has it from nobody: its account, or
// the parties that speak in it where it has none.
func (tr *tracer) endOf(a *article) []string {
	keys, _ := a.partyKeys()
	if len(a.recalls) > 0 {
		return a.recalls
	}
	if a.accounts || len(keys) == 0 {
		return []string{tr.accountOf(a)}
	}
	return keys
}

// originsOf gives the keys of the origins of one claim.
func (tr *tracer) originsOf(at int, t *telling) []string {
	a := tr.articles[at]
	var keys []string
	for _, p := range t.parties {
		keys = append(keys, p.key)
	}
	if !t.byItself() {
		return unique(keys)
	}
	if len(t.own) > 0 {
		keys = append(keys, tr.accountOf(a))
	}
	switch fromParents := len(t.own) < len(t.voices) || tr.isTaken(t, a); {
	case a.derived && (fromParents || len(t.own) == 0 && !a.hasOwn):
		keys = append(keys, tr.fromParents(a, t)...)
	case a.derived && len(t.own) == 0:
		keys = append(keys, tr.accountOf(a))
	case !a.derived && len(t.own) == 0:
		keys = append(keys, tr.ownWordOf(a, t)...)
	}
	return unique(keys)
}

// ownWordOf gives the origins of what an article that has it from nobody tells by
// itself: where only sides speak in it, it is theirs.
func (tr *tracer) ownWordOf(a *article, t *telling) []string {
	keys, asserted := a.partyKeys()
	if !a.hasOwn && asserted && !t.aside && len(t.credits) == 0 || a.issuer != nil && len(keys) > 0 {
		return keys
	}
	if len(a.recalls) > 0 {
		return a.recalls
	}
	return []string{tr.accountOf(a)}
}

// isTaken reports whether a claim is credited, or stands in text that the article
// has from a parent.
func (tr *tracer) isTaken(t *telling, a *article) bool {
	return slices.ContainsFunc(t.credits, func(c credit) bool { return c.direct }) || slices.ContainsFunc(a.parents, func(p parent) bool { return p.takes(t) })
}

// takes reports whether the article has this claim, among others, from the parent.
func (p *parent) takes(t *telling) bool {
	if p.credit != nil {
		return p.credit.words == nil || slices.ContainsFunc(t.credits, func(c credit) bool { return slices.Contains(c.nodes, p.node) })
	}
	return p.related != nil && p.related.covers(t)
}

// fromParents gives the origins that an article's parents have a claim from: those
// of them that it took the claim from, or all where that cannot be told.
func (tr *tracer) fromParents(a *article, t *telling) []string {
	var taken, all []string
	for i := range a.parents {
		p := &a.parents[i]
		keys := tr.reach[tr.graph.component[p.node]]
		all = append(all, keys...)
		if p.takes(t) {
			taken = append(taken, keys...)
		}
	}
	if len(taken) > 0 {
		return taken
	}
	return all
}

func unique(keys []string) []string {
	slices.Sort(keys)
	return slices.Compact(keys)
}
