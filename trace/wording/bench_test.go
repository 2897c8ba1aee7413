package wording

import (
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/model"
)

// invented makes a text of about n words, with names that repeat.
func invented(n, seed int) string {
	var b strings.Builder
	for i := range n {
		switch {
		case i%17 == 16:
			b.WriteString(".\n")
		case i%11 == 5:
			fmt.Fprintf(&b, " Ada Brandt%c", 'a'+(i*7+seed)%26)
		case i%23 == 7:
			fmt.Fprintf(&b, " %d", i*seed)
		default:
			fmt.Fprintf(&b, " word%d", (i*i+seed)%1021)
		}
	}
	return b.String()
}

func inventedReport(n, seed int) *saidby.Report {
	return report("Shells hit the grain store at Lower Alder", invented(n, seed), "2025-03-04",
		happening{"2025-03-03", 48.1, 37.2}, happening{"2025-03-04", 48.2, 37.3})
}

func BenchmarkOf400Words(b *testing.B) {
	r := inventedReport(400, 3)
	b.ReportAllocs()
	for b.Loop() {
		Of(r)
	}
}

func BenchmarkOf4MB(b *testing.B) {
	r := inventedReport(600_000, 3) // over 4 MB
	for b.Loop() {
		Of(r)
	}
}

func BenchmarkReadFrequencies(b *testing.B) {
	for b.Loop() {
		if _, err := readFrequencies(model.Words); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	x, y := Of(inventedReport(400, 3)), Of(inventedReport(400, 4))
	b.ReportAllocs()
	for b.Loop() {
		Compare(x, y)
	}
}

func BenchmarkStories(b *testing.B) {
	const n = 1000
	var documents []string
	var pairings []saidby.Pairing
	for i := range n {
		documents = append(documents, fmt.Sprintf("%04d", i))
		for j := max(0, i-20); j < i; j++ {
			pairings = append(pairings, saidby.Pairing{A: documents[j], B: documents[i], Wording: float64((i*j)%100) / 100})
		}
	}
	for b.Loop() {
		Stories(documents, pairings)
	}
}
