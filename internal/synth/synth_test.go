package synth

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/contract"
)

func take(s *Stream, n int) []Item {
	items := make([]Item, n)
	for i := range items {
		items[i] = s.Next()
	}
	return items
}

func TestSameSeedSameStream(t *testing.T) {
	a, b := take(New(7, Options{PerDay: 200}), 300), take(New(7, Options{PerDay: 200}), 300)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
	if c := New(8, Options{PerDay: 200}).Next(); string(c.Document.Bytes) == string(a[0].Document.Bytes) {
		t.Error("another seed gives the same article")
	}
}

// Every report keeps to the contract, as if a reader had made it.
func TestReportsKeepToTheContract(t *testing.T) {
	checker, err := contract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range take(New(1, Options{PerDay: 150}), 1500) {
		report, err := json.Marshal(item.Report)
		if err != nil {
			t.Fatal(err)
		}
		if err := checker.Check(report); err != nil {
			t.Fatalf("%s %s: %v", item.Kind, item.Document.URI, err)
		}
		if got := saidby.DocumentID(item.Document.Bytes); got != item.Document.ID || got != item.Report.Document.ID {
			t.Errorf("%s: named %s, but its bytes are %s", item.Document.URI, item.Document.ID, got)
		}
		var line struct{ Text, Title, Outlet, Published string }
		if err := json.Unmarshal(item.Document.Bytes, &line); err != nil {
			t.Fatal(err)
		}
		given := item.Document.Given
		if line.Text != item.Report.Article.Text || line.Text != given.Body || line.Published != given.Published || line.Outlet != given.Outlet || line.Title != given.Title {
			t.Errorf("%s: the line says other than the report", item.Document.URI)
		}
	}
}

// Each kind of article has about its share, and all that tell of an incident
// have an event for it.
func TestSharesOfKinds(t *testing.T) {
	const n = 20_000
	shares := map[Kind]float64{}
	for _, item := range take(New(3, Options{}), n) {
		shares[item.Kind] += 100.0 / n
		if told := len(item.Told); (item.Kind == Other) != (told == 0) {
			t.Errorf("%s: a %s article tells of %d incidents", item.Document.URI, item.Kind, told)
		}
	}
	want := map[Kind][2]float64{ // least and most, in a hundred
		Wire: {3, 14}, Update: {1, 6}, Copy: {14, 30}, Cut: {8, 18}, Rewrite: {6, 14}, Credit: {4, 10},
		Independent: {5, 18}, Communique: {1, 7}, Denial: {0.3, 3}, RoundUp: {1, 3}, Other: {20, 30},
	}
	for kind, bounds := range want {
		if share := shares[kind]; share < bounds[0] || share > bounds[1] {
			t.Errorf("%s: %.1f %%, want %g to %g", kind, share, bounds[0], bounds[1])
		}
	}
	t.Log(shares)
}

// Half of the incidents have one article, and a few have hundreds, as Zipf's law
// has it.
func TestHeavyTail(t *testing.T) {
	s := New(5, Options{})
	const n = 200_000
	sizes := map[int]int{}
	for range n {
		sizes[s.zipf()]++
	}
	for _, k := range []int{2, 10, 100} {
		least := 0
		for size, times := range sizes {
			if size >= k {
				least += times
			}
		}
		beyond := math.Pow(mostArticles+1, 1-tail)
		share, want := float64(least)/n, (math.Pow(float64(k), 1-tail)-beyond)/(1-beyond)
		if share < 0.85*want || share > 1.15*want {
			t.Errorf("%.4f of the incidents have %d articles or more, want about %.4f", share, k, want)
		}
	}
	for size := range sizes {
		if size < 1 || size > mostArticles {
			t.Errorf("an incident has %d articles", size)
		}
	}
}

// Only texts that were copied have much in common.
func TestApartTextsShareLittle(t *testing.T) {
	made := map[string]map[string]bool{} // shingle -> the texts that were made apart and have it
	shingles := 0
	items := take(New(9, Options{PerDay: 400}), 4000)
	for _, item := range items {
		if item.Kind != Independent {
			continue
		}
		for shingle := range fiveWords(item.Report) {
			if made[shingle] == nil {
				made[shingle] = map[string]bool{}
			}
			made[shingle][item.Document.ID] = true
			shingles++
		}
	}
	shared := 0
	for _, in := range made {
		if len(in) > 1 {
			shared += len(in)
		}
	}
	if share := float64(shared) / float64(shingles); share > 0.10 {
		t.Errorf("%.3f of the runs of five words of independent reports stand in another one", share)
	} else {
		t.Logf("%.3f of %d runs", share, shingles)
	}
}

func BenchmarkNext(b *testing.B) {
	s := New(1, Options{})
	b.ReportAllocs()
	for b.Loop() {
		s.Next()
	}
}
