package merge

import (
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// what fills the act itself: the type, label and modes of most claims, the
// parties, and the strongest modality. An accord gives its name to what was agreed
// in it.
func (t *telling) what(i *saidby.Incident) {
	views := t.asserting()
	slices.SortStableFunc(views, func(a, b *view) int { return b.weight() - a.weight() })
	i.Type = most(views, func(v *view) string { return v.c.Event.Type })
	for _, v := range views {
		if v.kind == accord {
			i.Type = v.c.Event.Type
		}
	}
	views = slices.DeleteFunc(views, func(v *view) bool { return v.c.Event.Type != i.Type })
	named := ofMostActs(views)
	i.Label = most(named, func(v *view) string { return specific(v.c.Event.Label) })
	if i.Label == "" {
		i.Label = most(named, func(v *view) string { return v.c.Event.Label })
	}
	i.Modality = saidby.Negated
	i.Modes = []string{}
	for _, v := range views {
		i.Modes = append(i.Modes, v.c.Event.Modes...)
		m := v.c.Event.Modality
		if v.role == deed && m == saidby.Planned {
			m = saidby.Happened // its harm was counted
		}
		if strength(m) > strength(i.Modality) {
			i.Modality = m
		}
	}
	i.Modes = unique(i.Modes)
	i.Actors, i.Recipients = parties(named)
}

// ofMostActs gives the views that tell what most of them tell, of equals what the
// one that says most does: who attacked is not who took them captive afterwards, and
// an incident is not named by the doer of one and the target of the other.
func ofMostActs(views []*view) []*view {
	counts := map[kind]int{}
	for _, v := range views {
		counts[v.kind.act()]++
	}
	best := noKind
	for _, v := range views { // those that say most come first
		if act := v.kind.act(); counts[act] > counts[best] {
			best = act
		}
	}
	var of []*view
	for _, v := range views {
		if v.kind.act() == best {
			of = append(of, v)
		}
	}
	return of
}

// act is the kind, without how force was used.
func (k kind) act() kind {
	switch k {
	case shooting, explosion, abuse:
		return violence
	}
	return k
}

// specific gives a label that says what was done, "" for one that only says what
// came of it.
func specific(label string) string {
	switch label {
	case "plot", "deaths", "killing", "wounding", "casualties", "death toll", "wounded taken to hospital":
		return ""
	}
	return label
}

func strength(m saidby.Modality) int {
	return slices.Index([]saidby.Modality{saidby.Negated, saidby.Planned, saidby.Alleged, saidby.Happened}, m)
}

// most gives the value that most views have, of equals the least; "" is none.
func most(views []*view, of func(*view) string) string {
	counts := map[string]int{}
	for _, v := range views {
		if s := of(v); s != "" {
			counts[s]++
		}
	}
	best := ""
	for s, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && s < best {
			best = s
		}
	}
	return best
}

// mostParties bounds the parties that an incident lists on each side.
const mostParties = 8

// parties gives each party once: of the actors those first that name a side, then
// those that most claims name. Who is named on both ends stays on the one where more
// claims have it, and an actor whom few name is left out where many name another.
func parties(views []*view) (actors, recipients []saidby.Party) {
	did, befell := map[string]int{}, map[string]int{}
	for _, v := range views {
		for _, p := range v.c.Event.Actors {
			did[gazetteer.Fold(p.Name)]++
		}
		for _, p := range v.c.Event.Recipients {
			befell[gazetteer.Fold(p.Name)]++
		}
	}
	var left, right []saidby.Party
	for _, v := range views {
		left = append(left, v.c.Event.Actors...)
		right = append(right, v.c.Event.Recipients...)
	}
	mostNamed := 0
	for _, n := range did {
		mostNamed = max(mostNamed, n)
	}
	const few = 3 // times fewer than the one whom most name
	actors = ranked(left, did, func(name string) bool { return befell[name] <= did[name] && few*did[name] > mostNamed })
	recipients = ranked(right, befell, func(name string) bool { return did[name] < befell[name] })
	slices.SortStableFunc(actors, func(a, b saidby.Party) int {
		x, y := sides([]saidby.Party{a})[0].definite(), sides([]saidby.Party{b})[0].definite()
		return -compareBool(x, y)
	})
	return actors, recipients
}

// ranked gives those of list that belong, each once, the most named first.
func ranked(list []saidby.Party, times map[string]int, belongs func(string) bool) []saidby.Party {
	out := []saidby.Party{}
	seen := map[string]bool{}
	for _, p := range list {
		name := gazetteer.Fold(p.Name)
		if seen[name] || !belongs(name) {
			continue
		}
		seen[name] = true
		p.Span = nil // it points into one article only
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b saidby.Party) int {
		return times[gazetteer.Fold(b.Name)] - times[gazetteer.Fold(a.Name)]
	})
	return out[:min(len(out), mostParties)]
}
