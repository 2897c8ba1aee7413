package toll

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// kind settles the kind of count from what happened and what is counted.
func (r *reader) kind(c counting, fate string, found bool) (saidby.CountKind, bool) {
	n := r.noun(c.noun)
	person := r.isPerson(c.noun)
	weapon := n.Has(lexicon.WeaponClass)
	equipment := weapon || n.Has(lexicon.PlatformClass) || r.isEquipment(c.noun)
	switch {
	case !found:
	case fate == "weapon":
		if weapon && !n.Has(lexicon.PlatformClass) {
			return saidby.Munitions, true
		}
	case fate == "intercepted":
		return saidby.Intercepted, !person
	case (fate == "released" || fate == "surrendered") && (person || c.noun < 0):
		return saidby.People, true // how they are let go is the event's own type
	case fate == "taken":
		return r.taken(c, n, person, equipment)
	case c.noun < 0 || person || fate == "exchanged" || r.countsItself(c.noun):
		return saidby.CountKind(fate), true
	case !equipment && !n.Has(lexicon.FacilityClass|lexicon.ThingClass):
		return saidby.CountKind(fate), true
	}
	switch {
	case c.implied:
		return "", false
	case person, c.noun < 0 && r.is(c.end, "of") && r.is(c.end+1, "us"):
		return saidby.People, r.argument(c.mention.Head, false) && *boundOr(c.quantity.Min, 2) != 1
	case equipment:
		return saidby.Equipment, r.argument(c.noun, true) && *boundOr(c.quantity.Min, 2) != 1
	}
	return "", false
}

// isEquipment reports whether the lexicon counts the noun as equipment.
func (r *reader) isEquipment(noun int) bool {
	if noun < 0 {
		return false
	}
	for _, e := range r.lex.Toll(r.lemma(noun)) {
		if e.Kind == "equipment" && e.Role == lexicon.TollNoun {
			return true
		}
	}
	return false
}

// taken tells capture, abduction and detention apart by who was taken and by whom.
func (r *reader) taken(c counting, n lexicon.Noun, person, equipment bool) (saidby.CountKind, bool) {
	switch {
	case equipment && !person:
		return saidby.Equipment, true
	case n.Has(lexicon.FacilityClass|lexicon.ThingClass) && !person:
		return "", false
	case n.Has(lexicon.ArmedClass) && n.Sector != "COP":
		return saidby.Captured, true
	}
	verb := c.mention.Predicate
	if verb >= 0 && r.s.Child(verb, "nsubj") < 0 && saidby.RelIs(r.token(verb).Rel, "conj") {
		verb = r.token(verb).Head
	}
	for i := range r.s.Tokens {
		if r.s.Tokens[i].Head == verb && saidby.RelIs(r.s.Tokens[i].Rel, "nsubj", "obl") && r.noun(i).Sector == "COP" {
			return saidby.Detained, true
		}
	}
	return saidby.Abducted, person || c.noun < 0
}

// countsItself reports whether the noun is one that is counted by itself.
func (r *reader) countsItself(noun int) bool {
	_, ok := r.ownNoun(noun)
	return ok
}

// argument reports whether a noun is subject or object of a verb other than one
// of telling: the number of another one ("gatherings of more than five people",
// "two residents said") tells of no act. load also takes what such a noun holds:
// "a container of 900 rifles".
func (r *reader) argument(noun int, load bool) bool {
	for steps := 0; noun >= 0 && steps < 4; steps++ {
		t := r.token(noun)
		if saidby.RelIs(t.Rel, "nsubj", "obj") || t.Rel == "obl" && !r.hasPreposition(noun) {
			told := t.Head >= 0 && (r.reports(t.Head, t.Head+1) || r.s.Child(t.Head, "cop") >= 0)
			return !(saidby.RelIs(t.Rel, "nsubj") && told)
		}
		if !saidby.RelIs(t.Rel, "conj", "nummod") && !(load && saidby.RelIs(t.Rel, "nmod") && r.hasOf(noun)) {
			return false
		}
		noun = t.Head
	}
	return false
}
