package origin_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/data"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/pipeline"
	"github.com/saidby/saidby/trace/origin"
)

// TestSyndicatedArticle reads the labelled syndicated article, which carries
// another paper's report of a brigade's video: the captures end at the brigade.
func TestSyndicatedArticle(t *testing.T) {
	root := data.Root()
	if root == "" {
		t.Skip("no labelled articles here")
	}
	text, err := os.ReadFile(filepath.Join(root, "gold", "seed-article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	reader, err := pipeline.NewReader(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	report, err := reader.Read(&saidby.Document{ID: saidby.DocumentID(text), URI: "seed-article.txt", MediaType: "text/plain", Bytes: text})
	if err != nil {
		t.Fatal(err)
	}
	var captures []saidby.Claim
	for _, c := range merge.Claims(report) {
		if slices.ContainsFunc(c.Event.Counts, func(n saidby.Count) bool { return n.Kind == saidby.Captured }) {
			captures = append(captures, c)
		}
	}
	p := origin.Of(captures, nil)
	if len(p.Origins) != 1 || p.Origins[0].Name != "3rd Assault Brigade" || p.Origins[0].Party == nil || *p.Origins[0].Party != "UKR" {
		t.Errorf("origins: %+v", p.Origins)
	}
	var links []string
	for _, l := range p.Links {
		links = append(links, fmt.Sprintf("%s <- %s [%s]", l.From, l.To, l.Kind))
		if l.FromWords == nil {
			t.Errorf("nothing shows %v", l)
		}
	}
	for _, want := range []string{"seed-article.txt <- Daily Express [credit]", "Daily Express <- 3rd Assault Brigade [video]"} {
		if !slices.Contains(links, want) {
			t.Errorf("no link %q in %q", want, links)
		}
	}
}
