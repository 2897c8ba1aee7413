package lexicon

import (
	"strings"
	"testing"
)

func TestNumeral(t *testing.T) {
	for words, want := range map[string]int{
		"seven": 7, "twenty five": 25, "two hundred five": 205, "three thousand": 3000,
		"two thousand three hundred five": 2305, "1.5 million": 1_500_000, "4,200": 4200, "two dozen": 24,
	} {
		var n Numeral
		for w := range strings.FieldsSeq(words) {
			if !n.Add(w) {
				t.Errorf("%s: %q does not go on with the number", words, w)
			}
		}
		if got, whole := n.Value(); got != want || !whole {
			t.Errorf("%s: got %d, want %d", words, got, want)
		}
	}
}

func TestNumeralStops(t *testing.T) {
	for _, pair := range [][2]string{{"two", "three"}, {"twenty", "eleven"}, {"11", "six"}, {"five", "soldiers"}} {
		var n Numeral
		n.Add(pair[0])
		if n.Add(pair[1]) {
			t.Errorf("%q went on with %q", pair[0], pair[1])
		}
	}
}

func TestParseDigits(t *testing.T) {
	for word, want := range map[string]float64{"11": 11, "4,200": 4200, "1,234,567": 1234567, "2.5": 2.5} {
		if got, ok := ParseDigits(word); !ok || got != want {
			t.Errorf("%s: got %g, %t", word, got, ok)
		}
	}
	for _, word := range []string{"", "4,2", "12,34", "1.2.3", "33rd", "08:30", "five"} {
		if got, ok := ParseDigits(word); ok {
			t.Errorf("%q read as %g", word, got)
		}
	}
}

func TestOrdinalWord(t *testing.T) {
	for word, want := range map[string]int{"first": 1, "twenty-first": 21, "33rd": 33, "17th": 17} {
		if got, ok := OrdinalWord(word); !ok || got != want {
			t.Errorf("%s: got %d, %t", word, got, ok)
		}
	}
}
