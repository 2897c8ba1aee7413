package pipeline_test

import (
	"testing"

	"github.com/saidby/saidby/internal/synth"
	"github.com/saidby/saidby/pipeline"
)

// One more report among a few thousand; "saidby bench place" measures how that
// grows.
func BenchmarkPlace(b *testing.B) {
	w := newWorld(b)
	defer w.Close()
	stream := synth.New(1, synth.Options{PerDay: 300})
	batch := func(n int) []pipeline.Read {
		reads := make([]pipeline.Read, n)
		for i := range reads {
			item := stream.Next()
			reads[i] = pipeline.Read{Document: item.Document, Report: item.Report}
		}
		return reads
	}
	for range 8 {
		w.place(b, batch(64)...)
	}
	b.ReportAllocs()
	for b.Loop() {
		w.place(b, batch(64)...)
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(64*b.N), "ms/report")
}
