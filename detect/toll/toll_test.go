package toll_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/detect/toll"
	"github.com/saidby/saidby/lexicon"
)

func TestFind(t *testing.T) {
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range readCases(t, "testdata/tolls.txt") {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for i, s := range sentences(t, c.text) {
				for _, m := range toll.Find(&s, i, c.text, lex) {
					got = append(got, show(&s, &m, c.text))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTotals(t *testing.T) {
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	const text = "Five people were shot at a market in Tarm. Two of them died. A third victim was treated."
	ss := sentences(t, text)
	var all []saidby.TollMention
	for i := range ss {
		all = append(all, toll.Find(&ss[i], i, text, lex)...)
	}
	killed, wounded := toll.Totals(ss, all)
	if got := bounds(killed) + " " + bounds(wounded); got != "2 3" {
		t.Errorf("killed and wounded: got %s, want 2 3", got)
	}
}

// show writes a toll as testdata/tolls.txt does.
func show(s *saidby.Sentence, m *saidby.TollMention, text string) string {
	var flags []string
	for _, f := range []struct {
		set  bool
		name string
	}{{m.Part, "part"}, {m.Total, "total"}, {m.Superseded, "superseded"}, {m.Quantity.Approx, "approx"}, {m.Quantity.Vague, "vague"}} {
		if f.set {
			flags = append(flags, f.name)
		}
	}
	fields := []string{string(m.Kind), bounds(m.Quantity), s.SpanOf(m.First, m.Last).In(text)}
	if len(flags) > 0 {
		fields = append(fields, strings.Join(flags, " "))
	}
	return strings.Join(fields, " | ")
}

func bounds(q saidby.Quantity) string {
	switch {
	case q.Min == nil && q.Max == nil:
		return "?"
	case q.Max == nil:
		return strconv.Itoa(*q.Min) + ".."
	case q.Min == nil:
		return ".." + strconv.Itoa(*q.Max)
	case *q.Min == *q.Max:
		return strconv.Itoa(*q.Min)
	}
	return strconv.Itoa(*q.Min) + ".." + strconv.Itoa(*q.Max)
}

func sentences(t *testing.T, text string) []saidby.Sentence {
	t.Helper()
	a, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	ss := a.Sentences(&saidby.Article{Text: text})
	for i := range ss {
		a.Annotate(&ss[i])
	}
	return ss
}

type testCase struct {
	text string
	want []string
}

func readCases(t *testing.T, name string) []testCase {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var cases []testCase
	for scanner := bufio.NewScanner(f); scanner.Scan(); {
		line := strings.TrimSpace(scanner.Text())
		switch text, isText := strings.CutPrefix(line, "> "); {
		case isText:
			cases = append(cases, testCase{text: text})
		case line != "" && line[0] != '#':
			last := &cases[len(cases)-1]
			last.want = append(last.want, line)
		}
	}
	return cases
}
