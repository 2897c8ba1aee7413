package copying

import (
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// side is an article with what its page says.
type side struct{ text, outlet, dateline, byline, day string }

func (s side) report(id string) *saidby.Report {
	r := report(id, s.text)
	r.Article.Outlet, r.Article.Dateline, r.Article.Byline = given(s.outlet), given(s.dateline), given(s.byline)
	if s.day != "" {
		r.Article.Published = &saidby.Time{Start: s.day, End: s.day, DatePrec: 1}
	}
	return r
}

func given(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func TestDirection(t *testing.T) {
	longer := wire + "\n\n" + strings.ReplaceAll(trial, "beekeeper", "miller")
	for _, c := range []struct {
		why  string
		a, b side
		from string
		want string // what Why begins with
	}{
		{"credit after the words", side{text: wire, outlet: "The Daily Harbour"}, side{text: wire + " The Daily Harbour reports."}, "a", `credits it: "The Daily Harbour reports"`},
		{"credit in brackets", side{text: wire + " (Harbourline)"}, side{text: wire, outlet: "Harbourline"}, "b", `credits it: "(Harbourline)"`},
		{"credit before the name", side{text: wire, outlet: "www.dailyharbour.example"}, side{text: wire + " That is according to the Daily Harbour."}, "a", "credits it"},
		{"told an agency", side{text: wire + " Kulyk told Reuters."}, side{text: wire, outlet: "Thomson Reuters"}, "b", "credits it"},
		{"dateline of the agency", side{text: wire, outlet: "Harbourline", dateline: "SUMY (Harbourline) -"}, side{text: wire, outlet: "Gull Post", dateline: "SUMY (Harbourline) -"}, "a", "credits it"},
		{"copyright line", side{text: wire + "\n\nCopyright 2025 The Associated Press."}, side{text: wire, outlet: "AP"}, "b", "credits it"},
		{"credit against the days", side{text: wire, outlet: "Gull Post", day: "2025-03-05"}, side{text: wire + " The Gull Post reported.", day: "2025-03-04"}, "a", "credits it"},
		{"both credit each other", side{text: wire + " The Gull Post reports.", outlet: "Harbour Sun", day: "2025-03-04"}, side{text: wire + " The Harbour Sun reports.", outlet: "Gull Post", day: "2025-03-05"}, "a", "published before"},
		{"an agency before a paper", side{text: wire, outlet: "Gull Post", day: "2025-03-04"}, side{text: wire, outlet: "Harbourline", dateline: "SUMY (Harbourline) -", day: "2025-03-05"}, "b", "an agency's own text"},
		{"two papers with one agency's text", side{text: wire, outlet: "Gull Post", dateline: "SUMY (AP) -"}, side{text: longer, outlet: "Harbour Sun", byline: "Ida Roos, Associated Press"}, "", "both carry"},
		{"quoted", side{text: `He said: "` + strings.ReplaceAll(cut(wire, 1), "\n", " ") + `" Nobody else was there to see it.`}, side{text: wire}, "b", "quoted by the other"},
		{"cut", side{text: cut(wire, 2)}, side{text: wire}, "b", "holds all of it"},
		{"a cut that came first", side{text: cut(wire, 2), day: "2025-03-04"}, side{text: wire, day: "2025-03-06"}, "a", "published before: 2025-03-04, 2025-03-06"},
		{"earlier day", side{text: wire, day: "2025-03-05"}, side{text: wire, day: "2025-03-04"}, "b", "published before"},
		{"one day", side{text: wire, day: "2025-03-05"}, side{text: wire, day: "2025-03-05"}, "", ""},
		{"day not known", side{text: wire, day: "2025-03-05"}, side{text: wire}, "", ""},
		{"a person with the outlet's words around", side{text: wire, outlet: "Gull Post"}, side{text: wire + " A gull sat on a post and the sun reports nothing."}, "", ""},
	} {
		got, _ := Compare(Prepare(c.a.report("a")), Prepare(c.b.report("b")))
		if got == nil {
			t.Errorf("%s: nothing in common", c.why)
			continue
		}
		if got.From != c.from || !strings.HasPrefix(got.Why, c.want) || c.want == "" && got.Why != "" {
			t.Errorf("%s: from %q because %q, want %q because %q", c.why, got.From, got.Why, c.from, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ one, other string }{
		{"The Daily Harbour", "www.dailyharbour.example"}, {"Harbour News", "harbour.example"},
		{"the Associated Press", "AP"}, {"Agence France-Presse", "AFP"}, {"Gull Post newspaper", "Gull Post"},
	} {
		if fold(c.one) != fold(c.other) {
			t.Errorf("%q is %q, %q is %q", c.one, fold(c.one), c.other, fold(c.other))
		}
	}
	if fold("News") == "" || fold("The") != "the" && fold("The") != "" {
		t.Errorf("%q %q", fold("News"), fold("The"))
	}
}
