package origin

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby"
)

// isDoerAbroad reports whether the source speaks for the state whose deed in
// another country the claim tells, beside officials who are not of that state: it is
// then heard for its side, as its army would be. At home officials are heard on
// deeds of their own side, arrests above all, as any witness is.
func (t *telling) isDoerAbroad(s *saidby.Source, sources []*saidby.Source) bool {
	e, side := &t.claim.Event, partyOf(s)
	if s.Kind != saidby.Official && s.Kind != saidby.OtherSource || side == "" || e.Place == nil || e.Place.Country == nil || *e.Place.Country == side {
		return false
	}
	isDoer := slices.ContainsFunc(e.Actors, func(p saidby.Party) bool { return p.Country != nil && *p.Country == side })
	return isDoer && slices.ContainsFunc(sources, func(o *saidby.Source) bool { return o.Kind == saidby.Official && partyOf(o) != side })
}

// forOthers are people who are heard for those whom the words after "of" or "for"
// name.
var forOthers = map[string]bool{
	"spokesman": true, "spokeswoman": true, "spokesperson": true, "spokesmen": true, "representative": true, "leader": true,
	"commander": true, "member": true, "members": true, "fighter": true, "fighters": true, "official": true, "officials": true,
}

// sideWords are the words of the name of the side that a name stands for: "red
// front" for "a spokesman for the Red Front".
func sideWords(name string) []string {
	words := nameWords(name)
	if len(words) < 3 || !forOthers[words[0]] || words[1] != "of" && words[1] != "for" {
		return words
	}
	if words = words[2:]; len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return words
}

// side is one name of a side of the fighting, with the key of the origin that it
// makes by itself.
type side struct {
	key   string
	coded bool     // the key is of its code
	words []string // as sideWords gives them
}

// nameSides takes sides that have no code for one where they go by one name, or the
// name of one is the end of that of only one other: "the Front", "Red Front".
func (tr *tracer) nameSides() {
	var speakers []*speaker
	known := map[string]bool{}
	var sides []side
	for _, a := range tr.articles {
		for _, t := range a.tellings {
			for i := range t.parties {
				p := &t.parties[i]
				if p.Kind != saidby.Belligerent || p.key != ownKey(p.Source) {
					continue
				}
				speakers = append(speakers, p)
				if id := p.key + "\n" + p.Name; !known[id] {
					known[id] = true
					sides = append(sides, side{p.key, partyOf(p.Source) != "", sideWords(p.Name)})
				}
			}
		}
	}
	slices.SortFunc(sides, func(p, q side) int {
		return cmp.Or(cmp.Compare(len(p.key), len(q.key)), cmp.Compare(p.key, q.key), slices.Compare(p.words, q.words))
	})
	keys := map[string]string{}
	for _, s := range sides {
		if !s.coded {
			keys[s.key] = keyOf(s, sides)
		}
	}
	for _, p := range speakers {
		if key := keys[p.key]; key != "" {
			p.key = key
		}
	}
}

// keyOf is the key of the side of the fullest name that a side without a code can be
// meant by: that of its code where it has one, else of the shortest way to call it.
// A name that can mean two sides stays by itself.
func keyOf(s side, sides []side) string {
	full := s.words
	for _, other := range sides {
		switch {
		case !sameVoice(s.words, other.words) || len(other.words) < len(s.words):
		case !sameVoice(full, other.words):
			return s.key
		case len(other.words) > len(full):
			full = other.words
		}
	}
	var named, coded []string
	for _, other := range sides {
		if !slices.Equal(other.words, full) {
			continue
		}
		if other.coded {
			coded = append(coded, other.key)
		} else {
			named = append(named, other.key)
		}
	}
	switch coded = unique(coded); {
	case len(coded) == 1:
		return coded[0]
	case len(coded) == 0:
		return named[0] // the shortest
	}
	return s.key
}
