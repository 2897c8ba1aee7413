package actor_test

import (
	"os"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/detect/statement"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/resolve/actor"
)

// BenchmarkNew reads all texts of testdata/parties.txt as one article.
func BenchmarkNew(b *testing.B) {
	file, err := os.ReadFile("testdata/parties.txt")
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for line := range strings.Lines(string(file)) {
		if line, ok := strings.CutPrefix(line, "> "); ok {
			text.WriteString(strings.ReplaceAll(line, `\n`, "\n"))
		}
	}
	lex, err := lexicon.Load("")
	if err != nil {
		b.Fatal(err)
	}
	annotator, err := annotate.Default()
	if err != nil {
		b.Fatal(err)
	}
	art := &saidby.Article{Text: text.String()}
	sents := annotator.Sentences(art)
	tokens := 0
	for i := range sents {
		annotator.Annotate(&sents[i])
		tokens += len(sents[i].Tokens)
	}
	statements := statement.Find(art, sents, lex)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		actor.New(art, sents, statements, lex)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
