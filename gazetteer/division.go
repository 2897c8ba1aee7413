package gazetteer

import (
	"sort"
	"strings"
)

// classWords are taken off a division's name, so that "Kharkiv region", "Kharkiv
// Oblast" and "Kharkiv" find the same one.
var classWords = []string{"oblast", "region", "province", "governorate", "state", "department", "krai", "kray", "republic", "county", "prefecture", "district", "division", "territory", "wilayah", "muhafazah"}

// BareName is a division's name without the word that says what it is; the
// second value reports whether there was one.
func BareName(folded string) (string, bool) {
	if rest, ok := bareName(folded); ok && !commonWord(rest) {
		return rest, true
	}
	return folded, false
}

// commonWord reports whether what is left of a name is no name: "Federal District",
// "Capital Region".
func commonWord(bare string) bool {
	switch bare {
	case "federal", "capital", "national", "central", "autonomous", "special", "northern", "southern", "eastern", "western", "north", "south", "east", "west",
		"upper", "lower", "new", "free", "united", "democratic", "islamic", "people", "peoples", "security":
		return true
	}
	return false
}

func bareName(folded string) (string, bool) {
	for _, w := range classWords {
		if rest, ok := strings.CutSuffix(folded, " "+w); ok {
			return strings.TrimSuffix(rest, " autonomous"), true
		}
		if rest, ok := strings.CutPrefix(folded, w+" of "); ok {
			return rest, true
		}
	}
	return folded, false
}

func regionNames(names ...string) []string {
	var out []string
	for _, name := range names {
		out = append(out, name)
		bare, cut := BareName(Fold(name))
		if cut {
			out = append(out, bare)
		}
		// "Southern Darfur" is "South Darfur" in the news.
		for _, d := range [...]string{"southern ", "northern ", "eastern ", "western "} {
			if rest, ok := strings.CutPrefix(bare, d); ok {
				out = append(out, strings.TrimSuffix(d, "ern ")+" "+rest)
			}
		}
		for _, p := range [...][2]string{{"nord ", "north "}, {"sud ", "south "}, {"haut ", "upper "}, {"bas ", "lower "}} {
			if rest, ok := strings.CutPrefix(bare, p[0]); ok {
				out = append(out, p[1]+rest)
			}
		}
	}
	sort.Strings(out)
	return out
}
