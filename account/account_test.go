package account

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby"
)

var update = flag.Bool("update", false, "write testdata/account.txt anew")

func ptr[T any](v T) *T { return &v }

// text is a report whose writer tries to drive the reader's terminal: colours, a
// window title, a bell, reversed text, and a word without an end.
const text = "Ce\x1b[31masefire \x1b]0;owned\x07broken at \u202eelim\u202c crossing\n\n" +
	"At least 24 soldiers were taken prisoner near the mill on Tuesday, the 9th Brigade said in a video.\n\n" +
	"\"We were told that nobody was there,\" one of them says.\n\n"

var long = strings.Repeat("x", 300)

func selector(words string) saidby.Selector {
	at := strings.Index(text, words)
	start := len([]rune(text[:at]))
	return saidby.Selector{Start: start, End: start + len([]rune(words)), Exact: words}
}

func report() *saidby.Report {
	sentence := selector("At least 24 soldiers were taken prisoner near the mill on Tuesday, the 9th Brigade said in a video.")
	soldiers := saidby.Party{Name: "Northern soldiers", Code: ptr("NORMIL")}
	return &saidby.Report{
		Document: saidby.ReportDocument{URI: "cuttings/" + long + ".html"},
		Article:  saidby.ReportArticle{Title: ptr(strings.SplitN(text, "\n", 2)[0]), Outlet: ptr("The Quay \x1b[5mMail"), Language: "en", Text: text},
		Sources: []saidby.Source{
			{ID: "s1", Name: "Tidewater Courier", Kind: saidby.Outlet},
			{ID: "s2", Name: "9th Brigade", Kind: saidby.Belligerent, Party: ptr("SOU"), Via: ptr("s1"), Media: ptr("video")},
		},
		Events: []saidby.Event{{
			ID: "e1", Type: "ASSAULT", Modes: []string{"abduct"}, Label: "capture", Modality: saidby.Alleged,
			Span: selector("soldiers were taken prisoner near the mill"), Trigger: selector("taken prisoner"), Sentence: sentence,
			Mentions: []saidby.Selector{selector("one of them")}, Recipients: []saidby.Party{soldiers},
			Place: &saidby.Place{Name: "the mill", WherePrec: 2, Relation: saidby.Near, Country: ptr("NOR")},
			Time:  &saidby.Time{Start: "2026-03-03", End: "2026-03-03", DatePrec: 1, Basis: saidby.Relative},
			Counts: []saidby.Count{
				{Kind: saidby.Captured, Min: ptr(24), Of: ptr("soldiers"), Span: selector("At least 24")},
				{Kind: saidby.Killed, Max: ptr(3), Approx: true}, {Kind: saidby.Wounded, Span: selector("nobody")},
			},
			Sources: []string{"s1", "s2"}, Relations: []saidby.EventRelation{{Type: "because-of", Event: "e2"}},
		}, {
			ID: "e2", Type: "THREATEN", Label: "threat", Modality: saidby.Conditional, Historical: true, Sentence: sentence, Trigger: selector("said"),
		}},
		Statements: []saidby.Statement{
			{ID: "t1", Kind: saidby.Direct, Speaker: soldiers, Span: selector("We were told that nobody was there,"), Cue: ptr("says"), InCaptivity: true},
			{ID: "t2", Kind: saidby.Indirect, Speaker: saidby.Party{Name: "9th Brigade"}, Addressee: ptr(soldiers), Span: sentence, Events: []string{"e2"}},
		},
		Flags:    []saidby.Flag{{Kind: saidby.FlagPrisoner, Rule: ptr("GC III art. 13"), Note: "no names, no faces.", Spans: []saidby.Selector{selector("soldiers")}}},
		Warnings: []string{"published: \"\x07soon\" is not a date"},
	}
}

func TestAccount(t *testing.T) {
	var out bytes.Buffer
	if err := Write(&out, report(), Options{}); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/account.txt"
	if *update {
		if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("the account differs from %s (-want +got); run with -update where that is meant:\n%s", golden, diff)
	}
	harmless(t, out.String())
}

// With colours the same words stand on the same lines, and the only codes are
// our own.
func TestColour(t *testing.T) {
	var out bytes.Buffer
	if err := Write(&out, report(), Options{Colour: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "\x1b[1;4mtaken\x1b[0m") {
		t.Error("the trigger is not marked")
	}
	stripped := out.String()
	for _, code := range []string{"0", "1", "2", "3", "4", "33", "1;4", "1;31", "1;36"} {
		stripped = strings.ReplaceAll(stripped, "\x1b["+code+"m", "")
	}
	harmless(t, stripped)
}

func harmless(t *testing.T, account string) {
	t.Helper()
	for i, line := range strings.Split(account, "\n") {
		if n := columns(line); n > Width {
			t.Errorf("line %d has %d columns: %s", i+1, n, line)
		}
		for _, r := range line {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Errorf("line %d holds %U", i+1, r)
			}
		}
	}
}

func TestColumns(t *testing.T) {
	for word, want := range map[string]int{"": 0, "Żółw": 4, "Z\u0307": 1, "東京": 4, "\x1b[1mhit\x1b[0m": 3} {
		if got := columns(word); got != want {
			t.Errorf("%q has %d columns, want %d", word, got, want)
		}
	}
}

// FuzzAccount: whatever a page holds, the account keeps to its columns and
// writes nothing that drives a terminal.
func FuzzAccount(f *testing.F) {
	f.Add("title", text, 0, 9)
	f.Add("\u2066\x9b31m", "東京 "+long, 1, 300)
	f.Fuzz(func(t *testing.T, title, body string, start, end int) {
		r := report()
		r.Article.Title, r.Document.URI = &title, body
		e := &r.Events[0]
		e.Sentence = saidby.Selector{End: len([]rune(body)), Exact: body}
		e.Trigger = saidby.Selector{Start: start, End: end}
		r.Statements[0].Span.Exact, r.Statements[0].Speaker.Name = body, title
		var out bytes.Buffer
		if err := Write(&out, r, Options{}); err != nil {
			t.Fatal(err)
		}
		harmless(t, out.String())
	})
}
