package lexicon

import (
	"strings"
	"testing"
)

func TestTollKindsAndFurtherWords(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Toll("kill")) == 0 || len(l.Toll("die")) == 0 {
		t.Fatal("the plainest words are missing")
	}
	kinds := map[string]bool{}
	for _, k := range strings.Fields("killed wounded casualties taken captured abducted detained missing displaced exchanged released surrendered intercepted weapon equipment body total earlier") {
		kinds[k] = true
	}
	for lemma, entries := range l.Tolls.byLemma {
		bare := false
		for _, e := range entries {
			if !kinds[e.Kind] {
				t.Errorf("%s: no room knows the kind %q", lemma, e.Kind)
			}
			if bare && len(e.With) > 0 {
				t.Errorf("%s %v stands after the entry that needs no further word", lemma, e.With)
			}
			bare = bare || len(e.With) == 0
		}
	}
}

func TestBounds(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]Bound{
		"killed at least": AtLeast, "well over": Above, "as many as": AtMost, "no more than": AtMost,
		"more than": Above, "fewer than": Below, "some": Approximate, "with": NoBound,
	} {
		fields := strings.Fields(words)
		got, _ := l.BoundBefore(func(back int) string {
			if back > len(fields) {
				return ""
			}
			return fields[len(fields)-back]
		})
		if got != want {
			t.Errorf("%s: got %q, want %q", words, got, want)
		}
	}
}
