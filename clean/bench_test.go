package clean

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/saidby/saidby"
)

// BenchmarkText reads the labelled articles as plain text.
func BenchmarkText(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(sharedRoot(b), "gold", "*", "*.txt"))
	if err != nil || len(files) == 0 {
		b.Skip("no articles")
	}
	var docs []*saidby.Document
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, &saidby.Document{MediaType: "text/plain", Bytes: content})
	}
	articles := 0
	for b.Loop() {
		for _, doc := range docs {
			if _, err := Article(doc); err != nil {
				b.Fatal(err)
			}
			articles++
		}
	}
	b.ReportMetric(float64(articles)/b.Elapsed().Seconds(), "articles/s")
}
