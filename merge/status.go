package merge

import (
	"strings"

	"github.com/saidby/saidby"
)

// statusOf says how well an incident stands. The rules, the first that holds:
//
//  1. disputed: somebody denies it, or two sides are named as the doer;
//  2. both sides agree: among those who assert it is an origin on the side of a
//     doer, and one on another side;
//  3. one party only: all who assert it fight on one side;
//  4. one origin: only one asserts it;
//  5. several origins.
//
// Where nobody asserts it (only its denial is held) it is disputed.
func statusOf(i *saidby.Incident) saidby.Status {
	for _, c := range i.Contradictions {
		if c.Field == "happened" || c.Field == "actor" {
			return saidby.Disputed
		}
	}
	var asserting []saidby.Origin
	for _, o := range i.Origins {
		if o.Stance == saidby.Denies {
			return saidby.Disputed
		}
		asserting = append(asserting, o)
	}
	parties := map[string]bool{}
	doer, neutral := false, false
	for _, o := range asserting {
		if o.Party == nil {
			neutral = true
			continue
		}
		parties[*o.Party] = true
		doer = doer || onSide(*o.Party, i.Actors)
	}
	switch {
	case doer && len(parties) > 1:
		return saidby.BothSides
	case len(parties) == 1 && !neutral:
		return saidby.OneParty
	case len(asserting) > 1:
		return saidby.SeveralOrigins
	}
	return saidby.OneOrigin
}

// onSide reports whether a party's code is that of the country or the group of one
// of the actors.
func onSide(party string, actors []saidby.Party) bool {
	for _, a := range actors {
		if a.Country != nil && *a.Country == party && stateSectors[value(a.Sector)] || strings.HasSuffix(value(a.Code), party) {
			return true
		}
	}
	return false
}
