package merge

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// kind is what sort of act a claim tells, as far as it helps to tell two acts
// apart. It is made of the PLOVER type, its modes and the lexicon's label.
type kind uint8

const (
	noKind    kind = iota
	violence       // told only as an attack, a killing, fighting
	shooting       // firearms, stabbing: from man to man
	explosion      // bombs, shells, drones, fires
	capture        // combatants taken, people abducted or arrested
	seizure        // ships, weapons, property
	abuse          // beating, torture
	sexual
	expulsion // people driven from their homes
	freeing   // releases and exchanges
	accord    // an agreement signed by sides
	denied    // an act of denying, where the text tells what is denied only by name
)

var kindNames = [...]string{"no act", "violence", "shooting", "bombing or shelling", "taking of people", "seizure", "ill-treatment", "sexual violence", "expulsion", "freeing of people", "accord", "a denial"}

var modeKinds = map[string]kind{
	"firearms": shooting, "primitive": shooting, "assassinate": shooting, "execute": shooting,
	"explosives": explosion, "heavy-weapons": explosion, "suicide-attack": explosion, "drone": explosion, "mine": explosion, "destroy": explosion,
	"abduct": capture, "arrest": capture, "seize": seizure, "beat": abuse, "torture": abuse, "sexual": sexual, "cleansing": expulsion, "release": freeing,
}

// kindOf gives the kind of an event, noKind where it makes no incident.
func kindOf(e *saidby.Event) kind {
	switch e.Type {
	case "ASSAULT":
		if k := kindOfModes(e.Modes); k != noKind {
			return k
		}
		switch e.Label {
		case "strike", "launch of weapons", "impact of weapons", "arson", "sinking", "explosion":
			return explosion
		}
		return violence
	case "COERCE":
		if k := kindOfModes(e.Modes); k == capture || k == seizure {
			return k
		}
	case "RETREAT":
		if !slices.Contains(e.Modes, "release") {
			return noKind
		}
		if takesPlace(e) {
			return violence
		}
		return freeing
	case "SUPPORT", "AGREE":
		if strings.HasPrefix(e.Label, "signing") && anyDefinite(sides(e.Actors)) {
			return accord
		}
	case "REJECT":
		if e.Label == "denial" {
			return denied
		}
	}
	return noKind
}

func kindOfModes(modes []string) kind {
	for _, m := range modes {
		if k, ok := modeKinds[m]; ok {
			return k
		}
	}
	return noKind
}

// takesPlace reports whether "liberated" is said of a place: that is to take it.
func takesPlace(e *saidby.Event) bool {
	if !strings.HasPrefix(e.Trigger.Exact, "liberat") {
		return false
	}
	for _, p := range e.Recipients {
		for _, w := range strings.Fields(p.Name) {
			switch w {
			case "garrison", "town", "city", "village", "villages", "base", "district", "settlement", "settlements", "airport", "territory":
				return true
			}
		}
	}
	return false
}

// kinship weighs two kinds of act against each other.
func kinship(a, b kind) float64 {
	if a > b {
		a, b = b, a
	}
	switch {
	case b == denied:
		return 0
	case a == b && a == violence:
		return kindKin
	case a == b:
		return kindEqual
	case b == freeing && (a == capture || a == seizure):
		return kindOpposed
	case b == accord && a == freeing:
		return kindKin // an exchange that was signed
	case b == freeing && a <= explosion:
		return kindUnlike // captives freed by force
	case b == accord || b == freeing || b == sexual || a == sexual:
		return kindForeign
	case a == violence && b <= explosion, a == violence && b == expulsion:
		return kindLoose
	case a == capture && (b == seizure || b == abuse):
		return kindLoose // a ship with its crew; arrested and beaten
	}
	return kindUnlike
}
