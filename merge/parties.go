package merge

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// weighActors weighs who did it. That each side names the other is what a dispute
// looks like and keeps nothing apart; that who strikes in one claim is struck in
// the other does, unless they fight each other.
func (w *weighing) weighActors(a, b *view) {
	if s, ok := meet(a.actors, b.actors); ok {
		w.add("actor", actorShared, func() string { return "both name " + s.label })
		return
	}
	if !anyDefinite(a.actors) || !anyDefinite(b.actors) {
		return
	}
	if accuses(a, b) || accuses(b, a) {
		return
	}
	s, hit := meet(a.actors, b.targets)
	t, hitting := meet(b.actors, a.targets)
	if !hit {
		s = t
	}
	switch {
	case hit && b.kind == capture && a.kind < capture, hitting && a.kind == capture && b.kind < capture:
		w.add("actor", actorTaken, func() string { return s.label + " attacks in one and is taken in the other" })
	case (hit || hitting) && (a.mixed() || b.mixed()):
		w.add("actor", actorMixed, func() string { return s.label + " acts in one and is hit in the other, where both sides fight" })
	case hit || hitting:
		w.add("actor", actorReversed, func() string { return s.label + " acts in one and is hit in the other" })
	default:
		w.add("actor", actorOther, func() string { return a.actors[0].label + " and " + b.actors[0].label })
	}
}

// mixed reports whether sides that fight each other are named on one end, or one side
// on both.
func (v *view) mixed() bool {
	if _, both := meet(v.actors, v.targets); both {
		return true
	}
	first := slices.IndexFunc(v.actors, side.definite)
	return first >= 0 && slices.ContainsFunc(v.actors[first:], func(s side) bool { return s.definite() && !sameSide(s, v.actors[first]) })
}

// accuses reports whether claim a comes from the side that b says did it, on the
// same day: each blames the other for one deed.
func accuses(a, b *view) bool {
	if !a.dated || !b.dated || a.first != b.first || a.last != b.last {
		return false
	}
	for i := range a.sources {
		party := a.sources[i].Party
		if party == nil {
			continue
		}
		for _, s := range b.actors {
			if s.state == *party || s.code != "" && strings.HasSuffix(s.code, *party) {
				return true
			}
		}
	}
	return false
}

// weighTargets weighs who or what was hit, taken or freed. A thing that one claim
// has as its target and the other only mentions counts as well.
func (w *weighing) weighTargets(a, b *view) {
	both := common(a.targetWords, b.targetWords)
	both = append(both, common(without(a.targetWords, both), b.words)...)
	both = append(both, common(without(b.targetWords, both), a.words)...)
	if len(both) > 0 {
		weight := min(targetMost, targetShared+targetWord*float64(len(both)-1))
		w.add("target", weight, func() string { return "both have " + strings.Join(both[:min(3, len(both))], ", ") })
		return
	}
	if s, ok := meet(a.targets, b.targets); ok {
		w.add("target", targetShared, func() string { return "both have " + s.label })
		return
	}
	switch {
	case a.kind == denied || b.kind == denied:
		w.add("target", deniesOther, say("what is denied has none of its targets"))
	case a.ofParty() != b.ofParty():
		// The one who struck names those hit in other words than those who were.
	case civil(a.targets) && armed(b.targets), armed(a.targets) && civil(b.targets):
		w.add("target", targetSector, say("civilians and combatants"))
	case len(a.thingWords) > 0 && len(b.thingWords) > 0:
		w.add("target", targetOther, func() string { return a.thingWords[0] + " and " + b.thingWords[0] })
	}
}

// ofParty reports whether everybody who vouches for it fights on a side.
func (v *view) ofParty() bool {
	for i := range v.sources {
		if v.sources[i].Party == nil {
			return false
		}
	}
	return len(v.sources) > 0
}

// opposed reports whether each of two claims is told by sides alone, and no side
// tells both.
func opposed(a, b *view) bool {
	return a.ofParty() && b.ofParty() && !slices.ContainsFunc(a.sources, func(s saidby.Source) bool {
		return slices.ContainsFunc(b.sources, func(o saidby.Source) bool { return value(s.Party) == value(o.Party) })
	})
}

// weighSources weighs that both have it from one named source, and that one names
// the other's outlet.
func (w *weighing) weighSources(a, b *view) {
	if name := sharedSource(a, b); name != "" {
		w.add("source", sourceShared, func() string { return "both have it from " + name })
	}
	if credits(a, b) || credits(b, a) {
		w.add("credit", creditNamed, say("one names the outlet of the other"))
	}
}

// sharedSource names the first source that both have. Descriptions ("police",
// "residents") are no names.
func sharedSource(a, b *view) string {
	for i := range a.sources {
		if len(tokens(a.sources[i].Name)) < 2 {
			continue
		}
		for j := range b.sources {
			if a.sources[i].Name == b.sources[j].Name {
				return a.sources[i].Name
			}
		}
	}
	return ""
}

// credits reports whether claim a names the outlet of b, in its words or as a
// source.
func credits(a, b *view) bool {
	if b.c.Article.Outlet == "" || a.c.Article.Outlet == b.c.Article.Outlet {
		return false
	}
	for i := range a.sources {
		if a.sources[i].Name == b.c.Article.Outlet {
			return true
		}
	}
	return len(b.outlet) > 0 && shared(b.outlet, a.told) == len(b.outlet)
}
