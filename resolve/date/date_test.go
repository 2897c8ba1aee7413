package date_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	detect "github.com/saidby/saidby/detect/date"
	"github.com/saidby/saidby/resolve/date"
)

func TestDates(t *testing.T) {
	annotator, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range readCases(t, "testdata/dates.txt") {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for i, s := range annotator.Sentences(&saidby.Article{Text: c.text}) {
				for _, m := range detect.Find(&s, i, c.text) {
					r := date.Resolve(m, c.published, c.tense, c.anchor)
					got = append(got, m.Span.In(c.text)+" | "+m.Kind+" | "+show(r))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTimex(t *testing.T) {
	published := day("2025-11-12..2025-11-12")
	for _, c := range []struct {
		kind        string
		rule        saidby.DateRule
		class, want string
	}{
		{"relative", saidby.DateRule{Unit: "week", Offset: -1, Modifier: "last"}, "DATE", "2025-W45"},
		{"interval", saidby.DateRule{Unit: "quarter", Offset: 3}, "DATE", "2025-Q3"},
		{"duration", saidby.DateRule{Unit: "hour", Offset: 5}, "DURATION", "PT5H"},
		{"duration", saidby.DateRule{Unit: "year"}, "DURATION", "PXY"},
		{"set", saidby.DateRule{Unit: "day", Offset: 1}, "SET", "P1D"},
		{"day", saidby.DateRule{Year: 2025, Month: 3, Day: 1, Clock: 10*60 + 1}, "TIME", "2025-03-01T10:00"},
		{"hint", saidby.DateRule{Modifier: "now"}, "DATE", "PRESENT_REF"},
	} {
		class, value := date.Timex(saidby.DateMention{Kind: c.kind, Rule: c.rule}, published, date.Past, nil)
		if class != c.class || value != c.want {
			t.Errorf("%s %+v: got %s %s, want %s %s", c.kind, c.rule, class, value, c.class, c.want)
		}
	}
}

func show(r *saidby.Time) string {
	if r == nil {
		return "-"
	}
	return r.Start + ".." + r.End + " " + strconv.Itoa(r.DatePrec)
}

// day reads "2025-11-12", "2025-11-05..2025-11-06" or "-".
func day(text string) *saidby.Time {
	if text == "-" {
		return nil
	}
	start, end, ok := strings.Cut(text, "..")
	if !ok {
		end = start
	}
	return &saidby.Time{Start: start, End: end, Basis: saidby.Stated}
}

type testCase struct {
	text              string
	published, anchor *saidby.Time
	tense             date.Tense
	want              []string
}

func readCases(t *testing.T, name string) []testCase {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var cases []testCase
	var group testCase
	for scanner := bufio.NewScanner(f); scanner.Scan(); {
		head, rest, _ := strings.Cut(strings.TrimSpace(scanner.Text()), " ")
		switch head {
		case "published":
			group = testCase{}
			fields := strings.Fields(rest)
			group.published = day(fields[0])
			if fields[1] == "future" {
				group.tense = date.Future
			}
			if len(fields) > 3 {
				group.anchor = day(fields[3])
			}
		case ">":
			c := group
			c.text = rest
			cases = append(cases, c)
		case "=>":
			last := &cases[len(cases)-1]
			last.want = append(last.want, rest)
		}
	}
	return cases
}
