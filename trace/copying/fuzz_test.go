package copying

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// FuzzCompare holds what is true of any two texts: selectors select what they
// say, no word is in two runs, shares are shares, and nothing depends on chance.
func FuzzCompare(f *testing.F) {
	f.Add(wire, tabloid, 0, 20)
	f.Add("", "a", 0, 0)
	f.Add("“a b c d «e f\n\"g h i j", "a.b.c 1,000.5,5 ’’ \xff\xfe", 3, 1)
	f.Add(strings.Repeat("so it goes ", 40), strings.Repeat("it goes so ", 40), 5, 400)
	f.Fuzz(func(t *testing.T, one, other string, from, to int) {
		a, b := report("a", one), report("b", other)
		a.Article.Boilerplate = []saidby.Selector{{Start: from, End: to}}
		b.Statements = []saidby.Statement{{Kind: saidby.Direct, Span: saidby.Selector{Start: from, End: to}}}
		b.Events = []saidby.Event{{Historical: true, Sentence: saidby.Selector{Start: from, End: to}}}
		first, second := Prepare(a), Prepare(b)
		if keys := first.Keys(); !slices.IsSorted(keys) || len(slices.Compact(slices.Clone(keys))) != len(keys) {
			t.Fatalf("keys not in order: %v", keys)
		}
		got, quotes := Compare(first, second)
		again, quotesAgain := Compare(Prepare(a), Prepare(b))
		if !reflect.DeepEqual(got, again) || !reflect.DeepEqual(quotes, quotesAgain) {
			t.Fatal("not the same twice")
		}
		for _, q := range quotes {
			selects(t, one, q.A)
			selects(t, other, q.B)
		}
		if got == nil {
			return
		}
		if len(got.Runs) == 0 || got.OfA < 0 || got.OfA > 1 || got.OfB < 0 || got.OfB > 1 {
			t.Fatalf("%+v", got)
		}
		end := 0
		for _, r := range got.Runs {
			selects(t, one, r.A)
			selects(t, other, r.B)
			if r.A.Start < end {
				t.Fatalf("runs overlap: %+v", got.Runs)
			}
			end = r.A.End
		}
	})
}

func selects(t *testing.T, text string, s saidby.Selector) {
	t.Helper()
	// Invalid bytes count as one code point each, as range counts them.
	at, from, to := 0, len(text), len(text)
	for i := range text {
		if at == s.Start {
			from = i
		}
		if at == s.End {
			to = i
		}
		at++
	}
	if s.Start >= s.End || from >= to || text[from:to] != s.Exact {
		t.Fatalf("%d-%d selects %q, says %q", s.Start, s.End, text[from:to], s.Exact)
	}
}
