package wording

import (
	"strconv"
	"strings"

	"github.com/saidby/saidby/lexicon"
)

// ages is a set of the ages of people, 0 to 127 years: bit n of the two words.
type ages [2]uint64

func (a *ages) add(years int) { a[years/64] |= 1 << (years % 64) }

func (a ages) empty() bool { return a == ages{} }

func (a ages) and(b ages) ages { return ages{a[0] & b[0], a[1] & b[1]} }

// addAges adds the ages that the words of a passage give: "34-year-old", "seven
// years old", "aged 34", "age 34", and "Ada Brandt, 34, said".
func (a *ages) addAges(passage string, words []word) {
	for i, w := range words {
		years, ok := yearsOf(w.text)
		if !ok {
			continue
		}
		if isYearsOld(words[i+1:]) || i > 0 && isAged(words[i-1].text) || isApposed(passage, w) {
			a.add(years)
		}
	}
}

func yearsOf(text string) (int, bool) {
	if text[0] > '9' {
		n, ok := lexicon.CardinalWord(strings.ToLower(text))
		return n, ok && n <= 20
	}
	if len(text) > 3 {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n < 128
}

func isYearsOld(after []word) bool {
	if len(after) < 2 || !strings.EqualFold(after[1].text, "old") {
		return false
	}
	return strings.EqualFold(after[0].text, "year") || strings.EqualFold(after[0].text, "years")
}

func isAged(before string) bool {
	return strings.EqualFold(before, "aged") || strings.EqualFold(before, "age")
}

// isApposed reports whether a number stands between commas, or between a comma
// and a full stop, as an age does after a name.
func isApposed(passage string, w word) bool {
	if len(w.text) > 2 || w.text[0] > '9' || !strings.HasSuffix(passage[:w.start], ", ") {
		return false
	}
	after := passage[w.start+len(w.text):]
	return strings.HasPrefix(after, ",") || strings.HasPrefix(after, ".")
}
