package copying_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/clean"
	"github.com/saidby/saidby/internal/data"
	"github.com/saidby/saidby/trace/copying"
)

// labels is the part of a gold label file that says what was copied from where.
type labels struct {
	ID        string `json:"doc_id"`
	Published string `json:"published"`
	Relations []struct {
		Type string `json:"type"`
		To   string `json:"to"`
	} `json:"relations"`
}

// TestGold: of all pairs of labelled articles those labelled as copies, and no
// others, have copied text, and it comes from where the labels say.
func TestGold(t *testing.T) {
	root := data.Root()
	if root == "" {
		t.Skip("no labelled articles here")
	}
	for _, set := range []string{"dev", "dev2"} {
		files, err := filepath.Glob(filepath.Join(root, "gold", set, "d*.json"))
		if err != nil || len(files) == 0 {
			t.Fatal("no labels", err)
		}
		var texts []*copying.Text
		var ids []string
		from := map[[2]string]string{}
		for _, file := range files {
			l := labelsOf(t, file)
			for _, r := range l.Relations {
				if r.Type == "copy-of" {
					from[[2]string{min(l.ID, r.To), max(l.ID, r.To)}] = r.To
				}
			}
			texts = append(texts, textOf(t, strings.TrimSuffix(file, ".json")+".txt", l))
			ids = append(ids, l.ID)
		}
		for i := range texts {
			for j := i + 1; j < len(texts); j++ {
				got, _ := copying.Compare(texts[i], texts[j])
				want, copied := from[[2]string{ids[i], ids[j]}]
				switch {
				case got == nil || got.Kind == saidby.Common:
					if copied {
						t.Errorf("%s and %s: nothing copied: %+v", ids[i], ids[j], got)
					}
				case !copied:
					t.Errorf("%s and %s: copied, say %+v", ids[i], ids[j], got.Runs)
				case got.From != want:
					t.Errorf("%s and %s: from %q (%s), want %q", ids[i], ids[j], got.From, got.Why, want)
				}
			}
		}
	}
}

func labelsOf(t *testing.T, file string) labels {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var l labels
	if err := json.Unmarshal(content, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

// textOf reads an article as far as clean does: what is compared needs no more.
func textOf(t *testing.T, file string, l labels) *copying.Text {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := clean.Article(&saidby.Document{ID: l.ID, URI: file, MediaType: "text/plain", Bytes: content})
	if err != nil {
		t.Fatal(err)
	}
	dateline := a.Dateline.Span.In(a.Text)
	r := &saidby.Report{Document: saidby.ReportDocument{ID: l.ID}, Article: saidby.ReportArticle{
		Text: a.Text, Outlet: &a.Outlet, Dateline: &dateline, Byline: &a.Byline,
		Published: &saidby.Time{Start: l.Published, End: l.Published, DatePrec: 1},
	}}
	for _, b := range a.Boilerplate {
		r.Article.Boilerplate = append(r.Article.Boilerplate, a.Select(b))
	}
	return copying.Prepare(r)
}
