package place

import "strings"

// locative lists prepositions after which a name is most likely a place.
var locative = map[string]bool{
	"in": true, "near": true, "at": true, "around": true, "outside": true, "inside": true, "into": true, "towards": true, "toward": true,
	"across": true, "over": true, "throughout": true, "off": true, "through": true, "within": true, "between": true, "from": true, "above": true, "beyond": true,
}

// regionWords say that a name is one of a first- or second-order division.
var regionWords = map[string]bool{
	"region": true, "oblast": true, "province": true, "governorate": true, "state": true, "department": true, "krai": true, "district": true,
	"county": true, "prefecture": true, "raion": true, "republic": true, "territory": true, "division": true, "area": true, "valley": true, "plain": true, "peninsula": true,
}

// isClass reports whether a word says what kind of place a name is.
func isClass(lemma string) bool {
	switch lemma = strings.ToLower(lemma); lemma {
	case "town", "city", "village", "port", "settlement", "hamlet", "suburb", "neighbourhood", "neighborhood", "capital", "camp", "river", "sea", "lake", "island", "mountains", "mountain", "strait", "gulf", "airport", "base", "crossing":
		return true
	}
	return regionWords[lemma]
}

// waterWords say that a name is one of water or land without a town.
var waterWords = map[string]bool{
	"river": true, "sea": true, "lake": true, "strait": true, "gulf": true, "island": true, "mountain": true, "mountains": true,
}

// movement lists verbs of going and of fighting for a place, whose object is a
// spot on the map.
func movement(verb string) bool {
	switch verb {
	case "visit", "leave", "reach", "enter", "cross", "capture", "take", "seize", "retake", "recapture", "hit", "bomb", "shell", "attack", "strike",
		"storm", "control", "hold", "besiege", "liberate", "flee", "overrun", "pound", "shake", "bombard", "encircle", "approach", "evacuate", "patrol",
		"occupy", "go", "come", "fly", "drive", "travel", "march", "move", "return", "arrive", "advance", "head", "withdraw", "retreat", "walk", "sail",
		"bring", "transport", "transfer", "deploy", "rush":
		return true
	}
	return false
}
