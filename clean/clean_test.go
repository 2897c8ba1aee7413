package clean

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
)

func text(s string) *saidby.Document {
	return &saidby.Document{MediaType: "text/plain", Bytes: []byte(s)}
}

// read cleans the document or fails the test.
func read(t *testing.T, doc *saidby.Document) *saidby.Article {
	t.Helper()
	a, err := Article(doc)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// exact lists the marked parts of the text.
func exact(a *saidby.Article) []string {
	var parts []string
	for _, s := range a.Boilerplate {
		parts = append(parts, s.In(a.Text))
	}
	return parts
}

func TestTextIsKeptExactly(t *testing.T) {
	const given = "\tHail at Brennau\r\n\r\n  The mayor said that  two roofs were lost.  \r\nShare.\r\n\u00a0\n"
	if got := read(t, text(given)).Text; got != given {
		t.Errorf("plain text: got %q, want %q", got, given)
	}
	line := &saidby.Document{MediaType: "application/json", Given: saidby.Given{Body: given}}
	if got := read(t, line).Text; got != given {
		t.Errorf("JSON line: got %q, want %q", got, given)
	}
}

func TestNothingToRead(t *testing.T) {
	for _, doc := range []*saidby.Document{text(" \r\n"), webPage("<html><script>var x</script>"), webPage("")} {
		if _, err := Article(doc); !errors.Is(err, saidby.ErrEmpty) {
			t.Errorf("%q: got error %v, want %v", doc.Bytes, err, saidby.ErrEmpty)
		}
	}
}

func TestTooMuchText(t *testing.T) {
	if _, err := Article(text(strings.Repeat("Rain. ", 1<<20))); !errors.Is(err, saidby.ErrTooLarge) {
		t.Errorf("got error %v, want %v", err, saidby.ErrTooLarge)
	}
}

func TestEncodings(t *testing.T) {
	for name, content := range map[string]string{
		"windows-1252": "The mayor of Brennau said \x93no\x94 and left the caf\xe9 with the others.",
		"UTF-16":       "\xFF\xFET\x00h\x00e\x00 \x00m\x00a\x00y\x00o\x00r\x00",
		"damaged":      "The mayor \xff\xfe\xc3 said that it was over.",
	} {
		a := read(t, text(content))
		if !strings.HasPrefix(a.Text, "The mayor") || strings.Contains(a.Text, "\uFFFD") {
			t.Errorf("%s: got %q", name, a.Text)
		}
	}
}

// What came with the document goes before what its text says.
func TestGiven(t *testing.T) {
	const body = "Hail at Brennau\nVale Post, 3 March 2025\n\nTwo roofs were lost on Sunday evening, the mayor of the town said."
	tests := []struct {
		name  string
		given saidby.Given
		want  saidby.Article
	}{
		{
			name: "nothing given: the head of the text",
			want: saidby.Article{Title: "Hail at Brennau", Outlet: "Vale Post", Published: &saidby.Time{
				Start: "2025-03-03", End: "2025-03-03", DatePrec: 1, Basis: saidby.Stated,
				Span: &saidby.Selector{Start: 27, End: 39, Exact: "3 March 2025"},
			}},
		},
		{
			name:  "given by the user",
			given: saidby.Given{Title: "Roofs", Outlet: "Brennau Bell", Published: "2025-03-04", PublishedBy: saidby.Argument},
			want: saidby.Article{Title: "Roofs", Outlet: "Brennau Bell", Published: &saidby.Time{
				Start: "2025-03-04", End: "2025-03-04", DatePrec: 1, Basis: saidby.Argument,
			}},
		},
		{
			name:  "a field of a JSON line, with a time",
			given: saidby.Given{Published: "2025-03-04T23:30:00+02:00", PublishedBy: saidby.Metadata},
			want: saidby.Article{Title: "Hail at Brennau", Outlet: "Vale Post", Published: &saidby.Time{
				Start: "2025-03-04", End: "2025-03-04", DatePrec: 1, Basis: saidby.Metadata,
			}},
		},
		{
			name:  "no date is not given, and told",
			given: saidby.Given{Title: "Roofs", Outlet: "Bell", Published: "last week", PublishedBy: saidby.Metadata},
			want: saidby.Article{
				Title: "Roofs", Outlet: "Bell",
				Published: &saidby.Time{
					Start: "2025-03-03", End: "2025-03-03", DatePrec: 1, Basis: saidby.Stated,
					Span: &saidby.Selector{Start: 27, End: 39, Exact: "3 March 2025"},
				},
				Warnings: []string{`published: "last week" is not a date; YYYY-MM-DD is expected`},
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.given.Body = body
			a := read(t, &saidby.Document{MediaType: "application/json", Given: test.given})
			got := saidby.Article{Title: a.Title, Outlet: a.Outlet, Published: a.Published, Warnings: a.Warnings}
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(saidby.Article{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPublished(t *testing.T) {
	tests := []struct {
		given      string
		start, end string // empty: no date
		precision  int
	}{
		{"2025-11-12", "2025-11-12", "2025-11-12", 1},
		{" 2025-11-12T08:30:00Z ", "2025-11-12", "2025-11-12", 1},
		{"2025-11-12 08:30", "2025-11-12", "2025-11-12", 1},
		{"20251112", "2025-11-12", "2025-11-12", 1},
		{"2025-02", "2025-02-01", "2025-02-28", 4},
		{"2025", "2025-01-01", "2025-12-31", 5},
		{"Wed, 12 Nov 2025 08:30:00 GMT", "2025-11-12", "2025-11-12", 1},
		{"November 12th, 2025", "2025-11-12", "2025-11-12", 1},
		{"12.11.2025", "2025-11-12", "2025-11-12", 1},
		{"12/11/2025", "", "", 0}, // December or November
		{"2025-02-31", "", "", 0},
		{"yesterday", "", "", 0},
	}
	for _, test := range tests {
		got, err := Published(test.given)
		if test.start == "" {
			if err == nil {
				t.Errorf("%q: got %v, want an error", test.given, got)
			}
			continue
		}
		want := saidby.Time{Start: test.start, End: test.end, DatePrec: test.precision}
		if got != want || err != nil {
			t.Errorf("%q: got %v, %v, want %v", test.given, got, err, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct {
		text, declared, want string
	}{
		{"The mayor of Brennau said on Monday that the bridge would stay closed until the ice had gone.", "", "en"},
		{"Explosion near Krasnopil kills two, governor says", "", "en"},
		{"Der Bürgermeister von Brennau sagte am Montag, die Brücke bleibe gesperrt, bis das Eis geschmolzen sei. Die Feuerwehr hatte in der Nacht zwei Menschen aus dem Fluss gerettet, die mit ihrem Wagen eingebrochen waren.", "", "de"},
		{"Der Bürgermeister von Brennau sagte am Montag, die Brücke bleibe gesperrt, bis das Eis geschmolzen sei. Die Feuerwehr hatte in der Nacht zwei Menschen aus dem Fluss gerettet, die mit ihrem Wagen eingebrochen waren.", "en", "de"},
		{"Мэр города сообщил в понедельник, что мост останется закрытым, пока не сойдет лед.", "", "ru"},
		{"Міський голова повідомив у понеділок, що міст залишиться закритим, доки не зійде крига.", "", "uk"},
		{"قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى يذوب الجليد", "", "ar"},
		{"Le maire de Brennau a déclaré lundi que le pont resterait fermé jusqu'à la fonte des glaces.", "fr-FR", "fr"},
		{"14:30 7 2 99", "", "und"},
		{"14:30 7 2 99", "en-GB", "en"},
	}
	for _, test := range tests {
		if got := language(&saidby.Article{Text: test.text}, test.declared); got != test.want {
			t.Errorf("%q, declared %q: got %q, want %q", test.text, test.declared, got, test.want)
		}
	}
}
