package neural

import (
	"math/rand/v2"
	"testing"
)

// TestBestTree compares with all trees of up to five words.
func TestBestTree(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		n := 1 + r.IntN(5)
		scores := make([]float32, n*(n+1))
		for i := range scores {
			scores[i] = float32(r.NormFloat64())
		}
		for i := range n {
			scores[i*(n+1)+i+1] = impossible
		}
		got := make([]int, n)
		bestTree(scores, n, got)
		if !isTree(got) {
			t.Fatalf("%v is not a tree", got)
		}
		if want := bestByTrial(scores, n, make([]int, n), 0); total(scores, got) < want-1e-4 {
			t.Fatalf("a tree of %g words weighs %g, the best %g", scores, total(scores, got), want)
		}
	}
}

func total(scores []float32, heads []int) (sum float32) {
	for i, h := range heads {
		sum += scores[i*(len(heads)+1)+h]
	}
	return sum
}

func bestByTrial(scores []float32, n int, heads []int, word int) float32 {
	if word == n {
		if isTree(heads) {
			return total(scores, heads)
		}
		return impossible
	}
	best := float32(impossible)
	for h := range n + 1 {
		heads[word] = h
		best = max(best, bestByTrial(scores, n, heads, word+1))
	}
	return best
}

// TestNames holds that the decoder only gives names that begin and end.
func TestNames(t *testing.T) {
	types := []string{"LOC", "PER"}
	score := func(tags ...int) []float32 {
		s := make([]float32, len(tags)*nameTags(2))
		for i, tag := range tags {
			s[i*nameTags(2)+tag] = 2
		}
		return s
	}
	for _, c := range []struct {
		what string
		tags []int
		want []Name
	}{
		{"no name", []int{outside, outside}, nil},
		{"units beside each other", []int{unit, unit + 4}, []Name{{0, 1, "LOC"}, {1, 2, "PER"}}},
		{"a name of three words", []int{begin, inside, last, outside}, []Name{{0, 3, "LOC"}}},
		{"a last word without a first becomes nothing", []int{outside, last, outside}, nil},
		{"types do not mix", []int{begin, inside + 4, inside, last}, []Name{{0, 4, "LOC"}}},
	} {
		var d nameDecoder
		got := appendNames(nil, d.decode(score(c.tags...), len(c.tags), nameTags(2)), types, 0)
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v, want %v", c.what, got, c.want)
			}
		}
	}
}
