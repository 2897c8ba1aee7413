package clean

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// sharedRoot finds the development data, which is not part of the repository:
// SAIDBY_DATA, or a folder "shared" beside one of the folders above.
func sharedRoot(t testing.TB) string {
	t.Helper()
	if root := os.Getenv("SAIDBY_DATA"); root != "" {
		return root
	}
	for _, up := range []string{"../..", "../../..", "../../../.."} {
		root := filepath.Join(up, "shared")
		if info, err := os.Stat(filepath.Join(root, "gold")); err == nil && info.IsDir() {
			return root
		}
	}
	t.Skip("no development data here")
	return ""
}

// goldLabel is the part of a label file that this room answers for.
type goldLabel struct {
	Title           string `json:"title"`
	Outlet          string `json:"outlet"`
	Published       string `json:"published"`
	PublishedInText bool   `json:"published_in_text"`
	Boilerplate     []struct {
		Start, End int
		Surface    string
	} `json:"boilerplate"`
}

// TestGold holds the marking of furniture to the labelled articles: none of
// their lines may be lost, and most of the furniture must be found.
func TestGold(t *testing.T) {
	root := sharedRoot(t)
	files, err := filepath.Glob(filepath.Join(root, "gold", "*", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, filepath.Join(root, "gold", "seed-article.txt"))
	var right, wrong, missed, dates, datesRight, outlets, outletsRight, titles, titlesRight int
	for _, file := range files {
		label := readLabel(t, strings.TrimSuffix(file, ".txt")+".json")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		a, err := Article(&saidby.Document{MediaType: "text/plain", Bytes: text})
		if err != nil {
			t.Fatal(err)
		}
		if a.Language != "en" {
			t.Errorf("%s: language %q", name, a.Language)
		}
		gold := map[string]bool{}
		for _, b := range label.Boilerplate {
			gold[b.Surface] = true
		}
		for _, s := range a.Boilerplate {
			if !gold[s.In(a.Text)] {
				wrong++
				t.Logf("%s: not furniture: %q", name, s.In(a.Text))
				continue
			}
			right++
			delete(gold, s.In(a.Text))
		}
		for surface := range gold {
			missed++
			t.Logf("%s: furniture missed: %q", name, surface)
		}
		if label.PublishedInText {
			dates++
			if a.Published != nil && a.Published.Start == label.Published {
				datesRight++
			} else if a.Published != nil {
				t.Errorf("%s: published %s, want %s", name, a.Published.Start, label.Published)
			} else {
				t.Logf("%s: day of publication missed: %s", name, label.Published)
			}
		}
		if label.Outlet != "" {
			outlets++
			if a.Outlet == label.Outlet {
				outletsRight++
			} else {
				t.Logf("%s: outlet %q, want %q", name, a.Outlet, label.Outlet)
			}
		}
		titles++
		if a.Title == label.Title {
			titlesRight++
		} else {
			t.Logf("%s: title %q, want %q", name, a.Title, label.Title)
		}
	}
	t.Logf("furniture: %d right, %d wrong, %d missed; dates %d/%d; outlets %d/%d; titles %d/%d",
		right, wrong, missed, datesRight, dates, outletsRight, outlets, titlesRight, titles)
	if wrong > 0 {
		t.Errorf("%d spans of news marked as furniture", wrong)
	}
}

func readLabel(t *testing.T, file string) goldLabel {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var label goldLabel
	if err := json.Unmarshal(content, &label); err != nil {
		t.Fatal(err)
	}
	return label
}
