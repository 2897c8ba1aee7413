package account

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby"
)

// golden holds what a test wrote against a file that a person reads.
func golden(t *testing.T, file string, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("it differs from %s (-want +got); run with -update where that is meant:\n%s", file, diff)
	}
	harmless(t, got)
}

func words(s string) saidby.Selector { return saidby.Selector{End: len([]rune(s)), Exact: s} }

// incident is one that three invented articles tell, from a brigade, a captive and
// a governor.
func incident() *saidby.Incident {
	const telling = "Nine soldiers were taken prisoner at the mill near Terny, the 9th Brigade said."
	event := saidby.Event{
		ID: "e1", Type: "ASSAULT", Label: "capture", Modality: saidby.Alleged, Sentence: words(telling),
		Span: words("Nine soldiers were taken prisoner"), Trigger: saidby.Selector{Start: 19, End: 33}, Sources: []string{"s2"},
	}
	article := func(n, outlet, day string) saidby.ArticleRef {
		return saidby.ArticleRef{Document: "sha256:" + n, URI: "cuttings/" + n + ".html", Title: "Nine taken at \x1b[31mthe mill", Outlet: outlet, Published: day}
	}
	claim := func(id string, a saidby.ArticleRef) saidby.Claim {
		return saidby.Claim{ID: id, Event: event, Article: a, Sources: []saidby.Source{
			{ID: "s1", Name: "Tidewater Courier", Kind: saidby.Outlet},
			{ID: "s2", Name: "9th Brigade", Kind: saidby.Belligerent, Party: ptr("SOU"), Via: ptr("s1"), Media: ptr("video")},
		}}
	}
	a, b, c := article("a", "The Quay", "2026-03-03"), article("b", "Harbour Post", "2026-03-04"), article("c", "", "")
	credit, copied := words("the Tidewater Courier reports"), words("taken prisoner at the mill")
	captive := claim("c3", c)
	captive.Captive = true
	return &saidby.Incident{
		ID: "c1", Documents: []string{a.URI, b.URI, c.URI}, Status: saidby.OneParty, Type: "ASSAULT", Modes: []string{"abduct"},
		Label: "capture", Modality: saidby.Alleged, Summary: "9th Brigade captured at least 9 soldiers near Terny on 3 Mar 2026",
		Actors: []saidby.Party{{Name: "9th Brigade", Code: ptr("SOUMIL")}}, Recipients: []saidby.Party{{Name: "Northern soldiers"}},
		Place: &saidby.Place{Name: "Terny", Country: ptr("UKR"), WherePrec: 2, Relation: saidby.Near},
		Time:  &saidby.Time{Start: "2026-03-03", End: "2026-03-03", DatePrec: 1, Basis: saidby.Stated},
		Origins: []saidby.Origin{
			{ID: "o1", Name: "9th Brigade", Kind: saidby.Belligerent, Party: ptr("SOU"), Stance: saidby.Asserts, Documents: []string{a.URI, b.URI}},
			{ID: "o2", Name: "a captive", Kind: saidby.Captive, Captive: true, Party: ptr("NOR"), Stance: saidby.Asserts, Documents: []string{c.URI}},
			{ID: "o3", Name: "the regional governor", Kind: saidby.Official, Party: ptr("NOR"), Stance: saidby.Denies, Held: true, Voices: []string{"the mayor"}, Documents: []string{c.URI}},
		},
		Tolls: []saidby.Toll{{Kind: saidby.Captured, Low: ptr(9), Best: ptr(9), Counts: []saidby.TollCount{
			{Claim: "c1", Document: a.URI, Published: "2026-03-03", Origin: "o1", Sources: []string{"9th Brigade"}, Min: ptr(9), Of: ptr("soldiers"), Words: words("at least nine")},
			{Claim: "c3", Document: c.URI, Origin: "o2", Words: words("a few")},
		}}},
		Contradictions: []saidby.Contradiction{{Field: "happened", State: saidby.Denied, Values: []saidby.Telling{
			{Value: "it happened", Documents: []string{a.URI, b.URI}, Sources: []string{"9th Brigade"}, Origins: []string{"o1"}, Since: "2026-03-03", Words: words("taken prisoner")},
			{Value: "it did not", Documents: []string{c.URI}, Sources: []string{"the regional governor"}, Origins: []string{"o3"}, Words: words("denied that anybody was taken")},
		}}},
		Claims: []saidby.Claim{claim("c1", a), claim("c2", b), captive},
		Links: []saidby.Link{
			{From: a.URI, To: "Tidewater Courier", Kind: "credit", FromWords: &credit},
			{From: "Tidewater Courier", To: "9th Brigade", Kind: "video"},
			{From: b.URI, To: a.URI, Kind: "copy", FromWords: &copied, ToWords: &copied},
		},
		Judgements: []saidby.Judgement{
			{A: "c1", B: "c2", Verdict: saidby.Same, Score: 6.25, By: "saidby 0.1.0", Grounds: []saidby.Ground{
				{Feature: "place", Detail: "both near Terny, 0 km apart", Weight: 3.5}, {Feature: "toll", Detail: "9 or more against a few", Weight: -.25}, {Feature: "copied text", Detail: "80 % of one", Weight: 3}}},
			{A: "c1", B: "c3", Verdict: saidby.Same, By: "Ada Brandt", Because: "the captive names the mill"},
			{A: "c2", B: "x9", Verdict: saidby.Different, Score: -4, By: "saidby 0.1.0", Grounds: []saidby.Ground{{Feature: "day", Detail: "nine days apart", Weight: -4}}},
		},
		Flags: []saidby.FlagKind{saidby.FlagPrisoner, saidby.FlagCaptivity},
	}
}

func TestIncident(t *testing.T) {
	var out bytes.Buffer
	if err := Incident(&out, incident(), Options{}); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/incident.txt", out.String())
	if want := "3 articles, 3 origins: 9th Brigade (party), a captive (in captivity), the regional governor (official, party, denies it)"; !strings.Contains(
		strings.Join(strings.Fields(out.String()), " "), want) {
		t.Errorf("does not say %q", want)
	}
}

// An incident of which nothing is known but that it is one is a page, too.
func TestBareIncident(t *testing.T) {
	var out bytes.Buffer
	if err := Incident(&out, &saidby.Incident{ID: "c1", Label: "strike", Links: []saidby.Link{{From: "x", To: "x"}}}, Options{}); err != nil {
		t.Fatal(err)
	}
	harmless(t, out.String())
}

func TestHeldArticle(t *testing.T) {
	r := report()
	r.Document.ID = "sha256:b"
	held := &HeldArticle{
		Report: r, URIs: []string{"a.html", "b.html"}, Claims: []HeldClaim{{Claim: incident().Claims[0], Incident: "c1"}, {Claim: incident().Claims[1]}},
		Neighbours: []Neighbour{
			{Article: saidby.ArticleRef{URI: "far.html"}, Pairing: saidby.Pairing{A: "sha256:a", B: "sha256:b", Wording: .61, Story: true}},
			{Article: incident().Claims[0].Article, Pairing: saidby.Pairing{
				A: "sha256:a", B: "sha256:b",
				Copying: &saidby.Copying{Kind: saidby.Copied, OfA: .25, OfB: .8, From: "sha256:a", Why: "credits it", Runs: []saidby.Run{{A: words("taken prisoner near the mill"), B: words("taken prisoner near the mill")}}},
				Quotes:  []saidby.SharedQuote{{Speaker: "9th Brigade", A: words("We were told that nobody was there"), B: words("We were told that nobody was there")}},
				Judgements: []saidby.Judgement{
					{A: "c1", B: "c2", Verdict: saidby.Same, Score: 5}, {A: "c1", B: "c9", Verdict: saidby.Unsure},
				},
			}},
			{Article: saidby.ArticleRef{URI: "law.html"}, Pairing: saidby.Pairing{A: "sha256:b", B: "sha256:c", Copying: &saidby.Copying{Kind: saidby.Common, OfA: .1}}},
		},
	}
	var out bytes.Buffer
	if err := Article(&out, held, Options{}); err != nil {
		t.Fatal(err)
	}
	_, page, _ := strings.Cut(out.String(), "\nHELD\n")
	golden(t, "testdata/article.txt", page)
}

func TestList(t *testing.T) {
	var out bytes.Buffer
	l := NewList(&out, Options{})
	bare := &saidby.Incident{ID: "p2x", Label: "strike", Type: "ASSAULT", Status: saidby.SeveralOrigins}
	article := incident().Claims[0].Article
	for _, err := range []error{
		l.Incident(incident()), l.Incident(bare),
		l.Hit("1", &article, "nine were «taken» at the mill "+long, []string{"c1", "c2"}),
		l.Item("12", "received sha256:\x07a", "", "3 Mar 2026"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "testdata/list.txt", out.String())
}

func TestShortTime(t *testing.T) {
	for span, want := range map[[2]string]string{
		{"2024-06-16", "2024-06-16"}: "16 Jun 2024",
		{"2024-06-14", "2024-06-16"}: "14-16 Jun 2024",
		{"2024-06-30", "2024-07-02"}: "30 Jun-2 Jul 2024",
		{"2024-06-01", "2024-06-30"}: "Jun 2024",
		{"2024-02-01", "2024-02-29"}: "Feb 2024",
		{"2024-01-01", "2024-12-31"}: "2024",
		{"2023-12-30", "2024-01-02"}: "2023-12 to 2024-01",
		{"some day", "2024-01-02"}:   "some day",
	} {
		if got := shortTime(&saidby.Time{Start: span[0], End: span[1]}); got != want {
			t.Errorf("%v is %q, want %q", span, got, want)
		}
	}
}

// FuzzIncident: whatever pages hold, an incident's page keeps to its columns and
// writes nothing that drives a terminal.
func FuzzIncident(f *testing.F) {
	f.Add("9th Brigade", text, "c1")
	f.Add("\u2066\x9b31m", "東京 "+long, "\xff")
	f.Fuzz(func(t *testing.T, name, body, id string) {
		i := incident()
		i.Origins[0].Name, i.Origins[0].ID, i.Summary, i.ID, i.Claims[0].ID = name, id, body, id, id
		i.Claims[1].Article.URI, i.Claims[1].Article.Outlet, i.Links[0].To, i.Links[2].FromWords.Exact = body, name, body, body
		i.Contradictions[0].Values[0].Value, i.Judgements[1].Because, i.Judgements[0].A, i.Status = body, body, id, saidby.Status(name)
		i.Time.Start, i.Tolls[0].Counts[0].Published, i.Tolls[0].Counts[0].Origin = name, body, id
		var out bytes.Buffer
		if err := Incident(&out, i, Options{}); err != nil {
			t.Fatal(err)
		}
		l := NewList(&out, Options{})
		if err := l.Incident(i); err != nil {
			t.Fatal(err)
		}
		if err := l.Hit(id, &i.Claims[1].Article, body, []string{id, name}); err != nil {
			t.Fatal(err)
		}
		if err := l.Item(name, body, id); err != nil {
			t.Fatal(err)
		}
		harmless(t, out.String())
	})
}
