package clean

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// goldPage is a row of the html corpora: a body, or snippets that must and must
// not be in it, and metadata.
type goldPage struct {
	ID          string   `json:"id"`
	HTMLPath    string   `json:"html_path"`
	ArticleBody string   `json:"articleBody"`
	With        []string `json:"with"`
	Without     []string `json:"without"`
	Title       string   `json:"title"`
	Date        string   `json:"date"`
	Sitename    string   `json:"sitename"`
}

func readCorpus(t testing.TB, name string) (pages []goldPage, sources [][]byte) {
	t.Helper()
	folder := filepath.Join(sharedRoot(t), "corpora", name)
	f, err := os.Open(filepath.Join(folder, "docs.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	rows := bufio.NewScanner(f)
	rows.Buffer(nil, 1<<20)
	for rows.Scan() {
		var p goldPage
		if err := json.Unmarshal(rows.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		zipped, err := os.Open(filepath.Join(folder, p.HTMLPath))
		if err != nil {
			t.Fatal(err)
		}
		unzipped, err := gzip.NewReader(zipped)
		if err != nil {
			t.Fatal(err)
		}
		source, err := io.ReadAll(unzipped)
		if err != nil {
			t.Fatal(err)
		}
		zipped.Close()
		pages, sources = append(pages, p), append(sources, source)
	}
	return pages, sources
}

// bodyOf is the text without its title and furniture.
func bodyOf(a *saidby.Article) string {
	var b strings.Builder
	at := 0
	if strings.HasPrefix(a.Text, a.Title) {
		at = len(a.Title)
	}
	for _, s := range a.Boilerplate {
		if s.Start >= at {
			b.WriteString(a.Text[at:s.Start])
			at = s.End
		}
	}
	b.WriteString(a.Text[at:])
	return b.String()
}

var word = regexp.MustCompile(`[\pL\pN_]+`)

// shingles counts the runs of four words, as the benchmark's own scorer does.
func shingles(text string) map[string]int {
	w := word.FindAllString(text, -1)
	counts := map[string]int{}
	for i := range max(1, len(w)-3) {
		counts[strings.Join(w[i:min(i+4, len(w))], " ")]++
	}
	delete(counts, "")
	return counts
}

// TestScrapinghub scores bodies as the article extraction benchmark does and
// holds the floor that the project set.
func TestScrapinghub(t *testing.T) {
	pages, sources := readCorpus(t, "html-scrapinghub")
	dump := dumper(t)
	var precision, recall, precisions, recalls float64
	for i, p := range pages {
		a, err := Article(&saidby.Document{MediaType: "text/html", Bytes: sources[i]})
		if err != nil {
			t.Logf("%s: %v", p.ID[:8], err)
			a = &saidby.Article{}
		}
		dump(p, a)
		want, got := shingles(p.ArticleBody), shingles(bodyOf(a))
		var both, all, found float64
		for s, n := range want {
			all += float64(n)
			both += float64(min(n, got[s]))
		}
		for _, n := range got {
			found += float64(n)
		}
		if found > 0 {
			precision, precisions = precision+both/found, precisions+1
		}
		if all > 0 {
			recall, recalls = recall+both/all, recalls+1
		}
		if both < .9*found || both < .9*all {
			t.Logf("%s: precision %.2f recall %.2f", p.ID[:8], both/max(found, 1), both/max(all, 1))
		}
	}
	precision, recall = precision/precisions, recall/recalls
	f1 := 2 * precision * recall / (precision + recall)
	t.Logf("precision %.4f recall %.4f F1 %.4f", precision, recall, f1)
	if f1 < .955 {
		t.Errorf("F1 %.4f, want .955 or more", f1)
	}
}

// TestSnippets scores the pages of go-trafilatura's comparison: snippets that
// must and must not be there, titles and days.
func TestSnippets(t *testing.T) {
	pages, sources := readCorpus(t, "html-trafilatura")
	dump := dumper(t)
	var kept, lost, unwanted, titles, titlesRight, dates, datesRight, datesWrong int
	for i, p := range pages {
		a, err := Article(&saidby.Document{MediaType: "text/html", Bytes: sources[i]})
		if err != nil {
			t.Logf("%s: %v", p.ID, err)
			a = &saidby.Article{}
		}
		dump(p, a)
		body := strings.Join(strings.Fields(bodyOf(a)), " ")
		for _, s := range p.With {
			if strings.Contains(body, s) {
				kept++
				continue
			}
			lost++
			t.Logf("%s: lost %q", p.ID, s)
		}
		for _, s := range p.Without {
			if strings.Contains(body, s) {
				unwanted++
				t.Logf("%s: unwanted %q", p.ID, s)
			}
		}
		if p.Title != "" {
			titles++
			if strings.EqualFold(a.Title, p.Title) {
				titlesRight++
			} else {
				t.Logf("%s: title %q, want %q", p.ID, a.Title, p.Title)
			}
		}
		if p.Date != "" {
			dates++
			switch {
			case a.Published == nil:
				t.Logf("%s: no day, want %s", p.ID, p.Date)
			case a.Published.Start == p.Date:
				datesRight++
			default:
				datesWrong++
				t.Logf("%s: day %s, want %s", p.ID, a.Published.Start, p.Date)
			}
		}
	}
	precision, recall := float64(kept)/float64(kept+unwanted), float64(kept)/float64(kept+lost)
	f1 := 2 * precision * recall / (precision + recall)
	t.Logf("precision %.3f recall %.3f F1 %.3f; titles %d/%d; days %d/%d, %d wrong",
		precision, recall, f1, titlesRight, titles, datesRight, dates, datesWrong)
	if f1 < .9 {
		t.Errorf("F1 %.3f, want .9 or more", f1)
	}
}

// dumper writes what was read in the form that the corpora's own scorer takes,
// to the file in SAIDBY_PRED, so that its figures can be compared.
func dumper(t *testing.T) func(goldPage, *saidby.Article) {
	name := os.Getenv("SAIDBY_PRED")
	if name == "" {
		return func(goldPage, *saidby.Article) {}
	}
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return func(p goldPage, a *saidby.Article) {
		row := map[string]any{"id": p.ID, "articleBody": bodyOf(a), "title": a.Title, "sitename": a.Outlet, "authors": strings.Split(a.Byline, ", ")}
		if a.Published != nil {
			row["date"] = a.Published.Start
		}
		if err := json.NewEncoder(f).Encode(row); err != nil {
			t.Fatal(err)
		}
	}
}

// BenchmarkPages reads the benchmark's pages, decoding and parsing included.
func BenchmarkPages(b *testing.B) {
	_, sources := readCorpus(b, "html-scrapinghub")
	pages := 0
	for b.Loop() {
		for _, source := range sources {
			if _, err := Article(&saidby.Document{MediaType: "text/html", Bytes: source}); err == nil {
				pages++
			}
		}
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}
