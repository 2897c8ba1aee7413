package pipeline_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/pipeline"
)

// TestSources reads invented texts and holds who vouches for the first violent
// event of each, with kind, party and the way that the words came, against lines
// that were checked by hand. testdata/sources.txt says how they are written.
func TestSources(t *testing.T) {
	reader, err := pipeline.NewReader(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("testdata/sources.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, want := "", []string(nil)
	check := func() {
		if text == "" {
			return
		}
		report, err := reader.Read(&saidby.Document{
			ID: saidby.DocumentID([]byte(text)), URI: "sources.txt", MediaType: "text/plain", Bytes: []byte(text),
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, sourcesOf(report)); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		switch line := lines.Text(); {
		case strings.HasPrefix(line, "> "):
			check()
			text, want = strings.ReplaceAll(line[2:], `\n`, "\n"), nil
		case line != "" && !strings.HasPrefix(line, "#"):
			want = append(want, line)
		}
	}
	check()
}

// sourcesOf are the sources of the first violent event, one a line, behind a line
// with its actors where it has any.
func sourcesOf(r *saidby.Report) []string {
	value := func(s *string) string {
		if s == nil {
			return "-"
		}
		return *s
	}
	var out []string
	for i := range r.Events {
		e := &r.Events[i]
		if e.Type != "ASSAULT" {
			continue
		}
		var actors []string
		for _, a := range e.Actors {
			actors = append(actors, a.Name)
		}
		if len(actors) > 0 {
			out = append(out, "by "+strings.Join(actors, ", "))
		}
		for _, id := range e.Sources {
			for k := range r.Sources {
				s := &r.Sources[k]
				if s.ID != id {
					continue
				}
				via := "-"
				for _, o := range r.Sources {
					if s.Via != nil && o.ID == *s.Via {
						via = o.Name
					}
				}
				out = append(out, strings.Join([]string{s.Name, string(s.Kind), value(s.Party), value(s.Cue), via}, " | "))
			}
		}
		break
	}
	return out
}
