package pipeline_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/pipeline"
)

// TestReadings reads invented articles and holds each event against a line
// that was checked by hand; the text before the first file says what the article is for.
func TestReadings(t *testing.T) {
	reader, err := pipeline.NewReader(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("testdata/readings/*.txtar")
	if len(files) == 0 {
		t.Fatal("no readings")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts := map[string]string{}
			for _, f := range archive.Files {
				parts[f.Name] = strings.TrimSpace(string(f.Data))
			}
			text := parts["article.txt"]
			report, err := reader.Read(&saidby.Document{
				ID: saidby.DocumentID([]byte(text)), URI: file, MediaType: "text/plain", Bytes: []byte(text),
				Given: saidby.Given{Body: text, Published: parts["published"]},
			})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i := range report.Events {
				got = append(got, line(&report.Events[i]))
			}
			if diff := cmp.Diff(strings.Split(parts["events"], "\n"), got); diff != "" {
				t.Errorf("events (-want +got):\n%s\n%s", diff, strings.Join(got, "\n"))
			}
		})
	}
}

// line writes what an event says on one line: type and modes; modality; actors
// -> recipients; place; first day; counts.
func line(e *saidby.Event) string {
	names := func(parties []saidby.Party) string {
		var out []string
		for _, p := range parties {
			out = append(out, p.Name)
		}
		return strings.Join(out, ", ")
	}
	modality := string(e.Modality)
	if e.Historical {
		modality += ", history"
	}
	place, day := "", ""
	if e.Place != nil {
		place = fmt.Sprintf("%s %s, %d", e.Place.Relation, e.Place.Name, e.Place.WherePrec)
	}
	if e.Time != nil {
		day = fmt.Sprint(e.Time.Start)
	}
	if e.TimeWords != nil {
		day = "“" + e.TimeWords.Exact + "”"
	}
	var counts []string
	for _, c := range e.Counts {
		bounds := "?"
		if c.Min != nil {
			bounds = fmt.Sprint(*c.Min)
		}
		if c.Max == nil {
			bounds += "+"
		} else if c.Min == nil || *c.Max != *c.Min {
			bounds += fmt.Sprint("-", *c.Max)
		}
		counts = append(counts, fmt.Sprint(bounds, " ", c.Kind))
	}
	fields := []string{
		strings.TrimSpace(e.Type + " " + strings.Join(e.Modes, " ")), modality,
		strings.TrimSpace(names(e.Actors) + " -> " + names(e.Recipients)), place, day, strings.Join(counts, ", "),
	}
	return strings.TrimRight(strings.Join(fields, " | "), " |")
}
