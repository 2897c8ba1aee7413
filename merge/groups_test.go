package merge_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/pipeline"
	"github.com/saidby/saidby/trace/copying"
	"github.com/saidby/saidby/trace/wording"
)

// article is one text of a group, read.
type article struct {
	name   string // "a"
	report *saidby.Report
	claims []saidby.Claim
}

// TestGroups reads small groups of invented articles, puts them together, and
// holds against each other which articles are in one incident.
func TestGroups(t *testing.T) {
	reader, err := pipeline.NewReader(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("testdata/groups/*.txtar")
	if len(files) == 0 {
		t.Fatal("no groups")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			articles, want := readGroup(t, reader, file)
			judgements := judgeAll(articles)
			got := incidents(articles, judgements)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("incidents (-want +got):\n%s", diff)
				explain(t, articles, judgements)
			}
		})
	}
}

// readGroup reads the articles of a file, each named "letter day outlet", and the
// incidents expected of them, one a line.
func readGroup(t *testing.T, reader *pipeline.Reader, file string) (articles []article, want []string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		if f.Name == "incidents" {
			want = strings.Split(strings.TrimSpace(string(f.Data)), "\n")
			continue
		}
		name, rest, _ := strings.Cut(f.Name, " ")
		day, outlet, _ := strings.Cut(rest, " ")
		report, err := reader.Read(&saidby.Document{
			ID: saidby.DocumentID(f.Data), URI: "group#" + name, MediaType: "text/plain", Bytes: f.Data,
			Given: saidby.Given{Body: string(f.Data), Published: day, Outlet: outlet},
		})
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, article{name, report, merge.Claims(report)})
	}
	return articles, want
}

// judgeAll judges every article by itself and with every other.
func judgeAll(articles []article) []saidby.Judgement {
	var judgements []saidby.Judgement
	for i, a := range articles {
		judgements = append(judgements, merge.Within(a.claims)...)
		for _, b := range articles[:i] {
			judgements = append(judgements, merge.Judge(merge.Prepare(a.claims), merge.Prepare(b.claims), pair(a, b))...)
		}
	}
	return judgements
}

func pair(a, b article) *saidby.Pairing {
	if b.report.Document.ID < a.report.Document.ID {
		a, b = b, a
	}
	p := &saidby.Pairing{A: a.report.Document.ID, B: b.report.Document.ID}
	p.Copying, p.Quotes = copying.Compare(copying.Prepare(a.report), copying.Prepare(b.report))
	p.Wording, p.Story = wording.Compare(wording.Of(a.report), wording.Of(b.report))
	return p
}

// incidents gives the articles of each incident as letters, sorted.
func incidents(articles []article, judgements []saidby.Judgement) []string {
	names := map[string]string{}
	var claims []saidby.Claim
	for _, a := range articles {
		names[a.report.Document.ID] = a.name
		claims = append(claims, a.claims...)
	}
	var got []string
	for _, cluster := range merge.Cluster(claims, judgements) {
		var letters []string
		for _, c := range cluster {
			letters = append(letters, names[c.Article.Document])
		}
		slices.Sort(letters)
		got = append(got, strings.Join(slices.Compact(letters), " "))
	}
	slices.Sort(got)
	return got
}

// explain prints the claims and every judgement with its grounds.
func explain(t *testing.T, articles []article, judgements []saidby.Judgement) {
	names := map[string]string{}
	for _, a := range articles {
		for _, c := range a.claims {
			names[c.ID] = a.name + "/" + c.Event.ID
			t.Logf("%s/%s %s %v %s %q", a.name, c.Event.ID, c.Event.Type, c.Event.Modes, c.Event.Modality, c.Event.Span.Exact)
		}
	}
	for _, j := range judgements {
		t.Logf("%s %.2f %s %s", j.Verdict, j.Score, names[j.A], names[j.B])
		for _, g := range j.Grounds {
			t.Logf("    %+.2f %s: %s", g.Weight, g.Feature, g.Detail)
		}
	}
}
