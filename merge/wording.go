package merge

import (
	"fmt"
	"strings"
)

// weighWords weighs the content words and the names that two claims share beside
// their place and parties.
func (w *weighing) weighWords(a, b *view) {
	names := without(common(a.names, b.names), a.outlet, b.outlet)
	words := without(common(a.words, b.words), names, a.outlet, b.outlet)
	if len(names) > 0 {
		weight := min(nameMost, nameShared*float64(len(names)))
		if (a.place == nil || b.place == nil) && !named(a, b) {
			weight += nameOfPlace
		}
		w.add("names", weight, func() string { return "both have " + some(names) })
	}
	if len(words) > 0 {
		w.add("words", min(wordMost, wordShared*float64(len(words))), func() string { return "both have " + some(words) })
	}
	const enough = 6 // words, to expect that something is shared
	if len(names)+len(words) == 0 && min(len(a.words), len(b.words)) >= enough && len(a.counts) > 0 && len(b.counts) > 0 {
		w.add("words", wordNone, say("no rare word in common"))
	}
}

func some(list []string) string {
	const shown = 4
	if len(list) > shown {
		return strings.Join(list[:shown], ", ") + fmt.Sprintf(" and %d more", len(list)-shown)
	}
	return strings.Join(list, ", ")
}
