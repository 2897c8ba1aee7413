package copying

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby"
)

func sharedKeys(a, b *Text) (shingles, quotes int) {
	of := a.Keys()
	for _, k := range b.Keys() {
		if _, both := slices.BinarySearch(of, k); !both {
			continue
		}
		if k.Family() == saidby.QuoteKey {
			quotes++
		} else {
			shingles++
		}
	}
	return shingles, quotes
}

// TestSample: about one shingle in eight is a key.
func TestSample(t *testing.T) {
	const words = 20_000
	keys := len(Prepare(report("a", strings.ReplaceAll(invented(3, words), `"`, ""))).Keys())
	if keys < words/9 || keys > words/7 {
		t.Errorf("%d keys of %d words", keys, words)
	}
}

// TestKeysFindCopies: three shingles or a quotation bring a copy to its original.
func TestKeysFindCopies(t *testing.T) {
	original := invented(4, 300)
	for _, c := range []struct{ why, text string }{
		{"cut by half", original[:len(original)/2]}, {"reordered", reversed(original)}, {"a word in six exchanged", rewrite(original, 6)},
	} {
		shingles, quotes := sharedKeys(Prepare(report("a", original)), Prepare(report("b", c.text)))
		if shingles < 3 && quotes < 1 {
			t.Errorf("%s: %d shingles, %d quotations", c.why, shingles, quotes)
		}
	}
	if shingles, quotes := sharedKeys(Prepare(report("a", original)), Prepare(report("b", invented(5, 300)))); shingles+quotes > 0 {
		t.Errorf("another story: %d shingles, %d quotations", shingles, quotes)
	}
	if _, quotes := sharedKeys(Prepare(report("a", wire)), Prepare(report("b", tabloid))); quotes != 1 {
		t.Errorf("the tabloid shares %d quotations, want 1", quotes)
	}
}

// TestLongTexts: time grows with the length of a text that repeats itself and not
// with its square, and the keys are bounded.
func TestLongTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const size = 4 << 20
	for _, c := range []struct{ why, unit string }{
		{"one word", "word "}, {"letters", "a b "}, {"one sentence", "The mill burned until noon and nobody came to put it out. "},
		{"an article", wire + "\n\n"}, {"quotations", `"Then the windows were gone" `}, {"no word", "\"\n"}, {"invented", invented(6, 700_000)},
	} {
		text := strings.Repeat(c.unit, size/len(c.unit)+1)[:size]
		started := time.Now()
		a := Prepare(report("a", text))
		keys := len(a.Keys())
		Compare(a, Prepare(report("b", text[size/3:]+text[:size/3])))
		if spent := time.Since(started); spent > 20*time.Second || keys > 2*maxKeys {
			t.Errorf("%s: %s, %d keys", c.why, spent, keys)
		} else {
			t.Logf("%s: %s, %d keys", c.why, spent.Round(time.Millisecond), keys)
		}
	}
}
