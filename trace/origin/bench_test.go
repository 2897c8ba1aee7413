package origin

import (
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// BenchmarkOf traces a wire that 500 outlets print, each compared with 16 others,
// which is what placing gives for it.
func BenchmarkOf(b *testing.B) {
	const copies, compared = 500, 16
	var claims []saidby.Claim
	var pairings []saidby.Pairing
	cue, words := "said", saidby.Selector{Start: 0, End: 200, Exact: strings.Repeat("word ", 40)}
	for i := range copies {
		id := fmt.Sprintf("doc%03d", i)
		ref := saidby.ArticleRef{Document: id, URI: id, Outlet: fmt.Sprintf("Outlet Number %d", i), Published: "2031-03-04"}
		if i > 0 {
			ref.Agency = "Outlet Number 0"
		}
		sources := []saidby.Source{
			{ID: "s1", Name: "Governor Ana Orlik", Kind: saidby.Official, Cue: &cue, Span: &saidby.Selector{Start: 10, End: 28}},
			{ID: "s2", Name: "dock union", Kind: saidby.OtherSource, Cue: &cue, Span: &saidby.Selector{Start: 80, End: 90}},
		}
		for n := range 3 {
			e := saidby.Event{Type: "ASSAULT", Modality: saidby.Happened, Span: words, Sentence: words}
			claims = append(claims, saidby.Claim{ID: fmt.Sprint(id, n), Event: e, Article: ref, Sources: sources})
		}
		for k := i + 1; k < min(copies, i+1+compared); k++ {
			pairings = append(pairings, saidby.Pairing{A: id, B: fmt.Sprintf("doc%03d", k),
				Copying: &saidby.Copying{Kind: saidby.Copied, Runs: []saidby.Run{{A: words, B: words}}, OfA: 1, OfB: 1}})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Of(claims, pairings).Origins); n != 1 {
			b.Fatalf("%d origins", n)
		}
	}
}
