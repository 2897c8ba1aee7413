package wording

import (
	"testing"

	"github.com/saidby/saidby"
)

// happening is an event of a test report: its day and where it was.
type happening struct {
	day      string
	lat, lon float64
}

// report makes a report of what Of looks at; empty strings are not stated.
func report(title, text, published string, happenings ...happening) *saidby.Report {
	r := &saidby.Report{Article: saidby.ReportArticle{Text: text}}
	if title != "" {
		r.Article.Title = &title
	}
	if published != "" {
		r.Article.Published = &saidby.Time{Start: published, End: published, DatePrec: 1}
	}
	for _, h := range happenings {
		r.Events = append(r.Events, saidby.Event{
			Time:  &saidby.Time{Start: h.day, End: h.day, DatePrec: 1},
			Place: &saidby.Place{WherePrec: 1, Lat: &h.lat, Lon: &h.lon},
		})
	}
	return r
}

// Invented towns, people and outlets; the coordinates are of fields.
var (
	alder    = happening{"2025-03-03", 48.10, 37.20}
	alderOct = happening{"2025-10-12", 48.10, 37.20}
	birch    = happening{"2025-03-03", 50.40, 30.10}

	wire = report("Shells kill three at Lower Alder grain store",
		"LOWER ALDER, March 3 (Harbourline) - Shells hit a grain store at Lower Alder on Monday and killed three workers, the mayor, Ada Brandt, said.\n"+
			"One of the dead was Jorun Velt, 34, who drove a loader. Velt's brother said the shift had just begun when the first shell fell through the roof of the silo.\n"+
			"The 71st Marsh Brigade denied firing.", "2025-03-03", alder)
	tabloid = report("HORROR AT THE SILO",
		"Three workers were blown up when shells rained on a grain store in Lower Alder, Harbourline reports.\n"+
			"Loader driver Jorun Velt, 34, died at the start of his shift. \"The roof of the silo fell on them,\" mayor Ada Brandt said.\n"+
			"The Marsh Brigade says it did not fire.", "2025-03-04", alder)
	otherTown = report("Shells kill three at Birch Ferry market",
		"BIRCH FERRY, March 3 (Harbourline) - Shells hit a market at Birch Ferry on Monday and killed three people, the mayor, Tomas Ilk, said.\n"+
			"One of the dead was Sefa Orlan, 61, who sold honey. Orlan's sister said the first shell fell on the row of fish stalls.\n"+
			"The 12th Heath Brigade denied firing.", "2025-03-03", birch)
	otherDay = report("Drone burns bus at Lower Alder",
		"LOWER ALDER, Oct 12 (Harbourline) - A drone burnt a bus at Lower Alder on Sunday and wounded its driver, the mayor, Ada Brandt, said.\n"+
			"The driver, Milo Senn, 52, had let everybody off at the school minutes before.", "2025-10-12", alderOct)
	council = report("Harbour fees to rise in June",
		"The port council of Westhaven will raise the fees for yachts by four per cent in June, its treasurer, Lena Morrow, said.\n"+
			"Sailors called it a tax on weather.", "2025-03-03")
)

func TestCompare(t *testing.T) {
	for _, test := range []struct {
		why   string
		a, b  *saidby.Report
		story bool
	}{
		{"a text and itself", wire, wire, true},
		{"one deed in the words of another paper, a day later", wire, tabloid, true},
		{"the same outlet's words about another town and other dead", wire, otherTown, false},
		{"the same town and mayor half a year later", wire, otherDay, false},
		{"nothing in common but the day", wire, council, false},
		{"neither says when nor what its headline is", bare(wire), bare(tabloid), true},
		{"neither says when, and the towns differ", bare(wire), bare(otherTown), false},
		{"no words at all", report("", "", ""), report("", "", ""), false},
	} {
		t.Run(test.why, func(t *testing.T) {
			a, b := Of(test.a), Of(test.b)
			similarity, story := Compare(a, b)
			if story != test.story {
				t.Errorf("story %v at %.2f, want %v", story, similarity, test.story)
			}
			if similarity < 0 || similarity > 1 || story != (similarity >= 0.5) {
				t.Errorf("similarity %v does not go with story %v", similarity, story)
			}
			if back, _ := Compare(b, a); back != similarity {
				t.Errorf("%v one way and %v the other", similarity, back)
			}
		})
	}
}

// bare is a report without headline, day of publication and events.
func bare(r *saidby.Report) *saidby.Report { return report("", r.Article.Text, "") }

// TestEvidenceAgainst holds that what differs pushes apart what words put
// together: the same text, with one thing changed at a time.
func TestEvidenceAgainst(t *testing.T) {
	const text = "A man was shot at a filling station. Police look for a red van."
	base := report("Man shot at filling station", text+" The victim was 34 years old.", "2025-03-03", alder)
	same := evidence(Of(base), Of(base))
	for _, test := range []struct {
		why   string
		other *saidby.Report
	}{
		{"another day", report("Man shot at filling station", text+" The victim was 34 years old.", "2025-03-03", happening{"2025-02-20", 48.1, 37.2})},
		{"another town", report("Man shot at filling station", text+" The victim was 34 years old.", "2025-03-03", happening{"2025-03-03", 50.4, 30.1})},
		{"another victim", report("Man shot at filling station", text+" The victim was 61 years old.", "2025-03-03", alder)},
		{"published months later", report("Man shot at filling station", text+" The victim was 34 years old.", "2025-07-01", alder)},
		{"another headline", report("Red van sought", text+" The victim was 34 years old.", "2025-03-03", alder)},
	} {
		t.Run(test.why, func(t *testing.T) {
			if got := evidence(Of(base), Of(test.other)); got > same-0.5 {
				t.Errorf("evidence %.2f, with all the same %.2f", got, same)
			}
		})
	}
}

// TestFurnitureCountsForNothing holds that what a page repeats around its texts
// does not make two texts alike.
func TestFurnitureCountsForNothing(t *testing.T) {
	const banner = "Harbourline Evening Gazette of Westhaven. Share this on Pigeonpost. "
	plain, framed := Of(wire), report(*wire.Article.Title+" - Harbourline Evening Gazette | Westhaven", banner+wire.Article.Text, "2025-03-03", alder)
	framed.Article.Boilerplate = []saidby.Selector{{Start: 0, End: len(banner), Exact: banner}}
	with := Of(framed)
	if got := cosine(plain.words, with.words); got < 0.999 {
		t.Errorf("words differ by furniture: cosine %.3f", got)
	}
	if got := cosine(plain.title, with.title); got < 0.999 {
		t.Errorf("headlines differ by the site's name: cosine %.3f", got)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("Shells hit - Alder News", "Ada Brandt, 34, said. Cúcuta’s 12-year-old\n\xff–“", 3, 9, "2025-03-03")
	f.Add("", "", 0, 0, "")
	f.Fuzz(func(t *testing.T, title, text string, start, end int, published string) {
		r := report(title, text, published, alder)
		r.Article.Boilerplate = []saidby.Selector{{Start: start, End: end}}
		p := Of(r)
		similarity, _ := Compare(p, Of(wire))
		if !(similarity >= 0 && similarity <= 1) {
			t.Errorf("similarity %v", similarity)
		}
		if keys := p.Keys(); len(keys) > 2*mostNames {
			t.Errorf("%d keys", len(keys))
		}
	})
}
