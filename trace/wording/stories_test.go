package wording

import (
	"reflect"
	"slices"
	"testing"

	"github.com/saidby/saidby"
	"pgregory.net/rapid"
)

func pairing(a, b string, similarity float64) saidby.Pairing {
	return saidby.Pairing{A: a, B: b, Wording: similarity}
}

func TestStories(t *testing.T) {
	for _, test := range []struct {
		why       string
		documents []string
		pairings  []saidby.Pairing
		want      [][]string
	}{
		{"nobody compared", []string{"b", "a"}, nil, [][]string{{"a"}, {"b"}}},
		{"a pair", []string{"a", "b", "c"}, []saidby.Pairing{pairing("b", "c", 0.9)}, [][]string{{"a"}, {"b", "c"}}},
		{"a chain is no story", []string{"a", "b", "c", "d"},
			[]saidby.Pairing{pairing("a", "b", 0.9), pairing("b", "c", 0.6), pairing("c", "d", 0.9), pairing("a", "d", 0.1)},
			[][]string{{"a", "b"}, {"c", "d"}}},
		{"what speaks against one pair holds the third away", []string{"a", "b", "c"},
			[]saidby.Pairing{pairing("a", "b", 0.95), pairing("b", "c", 0.7), pairing("a", "c", 0.01)},
			[][]string{{"a", "b"}, {"c"}}},
		{"one pair that never met does no harm", []string{"a", "b", "c"},
			[]saidby.Pairing{pairing("a", "b", 0.95), pairing("b", "c", 0.9)},
			[][]string{{"a", "b", "c"}}},
		{"equals go by the first documents", []string{"a", "b", "c"},
			[]saidby.Pairing{pairing("b", "c", 0.8), pairing("a", "b", 0.8), pairing("a", "c", 0.05)},
			[][]string{{"a", "b"}, {"c"}}},
		{"certainty is not endless", []string{"a", "b"}, []saidby.Pairing{pairing("a", "b", 1)}, [][]string{{"a", "b"}}},
		{"documents that are not asked for", []string{"a"}, []saidby.Pairing{pairing("a", "z", 1)}, [][]string{{"a"}}},
	} {
		t.Run(test.why, func(t *testing.T) {
			if got := Stories(test.documents, test.pairings); !reflect.DeepEqual(got, test.want) {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
}

// TestStoriesWhateverOrder holds that the order of documents and pairings does
// not matter, ties included.
func TestStoriesWhateverOrder(t *testing.T) {
	letters := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	rapid.Check(t, func(t *rapid.T) {
		var pairings []saidby.Pairing
		for i, b := range letters {
			for _, a := range letters[:i] {
				if tenths := rapid.IntRange(-3, 10).Draw(t, a+b); tenths >= 0 {
					pairings = append(pairings, pairing(a, b, float64(tenths)/10))
				}
			}
		}
		want := Stories(letters, pairings)
		shuffled := rapid.Permutation(pairings).Draw(t, "pairings")
		documents := rapid.Permutation(slices.Clone(letters)).Draw(t, "documents")
		if got := Stories(documents, shuffled); !reflect.DeepEqual(got, want) {
			t.Fatalf("%v, in another order %v", want, got)
		}
	})
}
