package clean

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
)

const stormPage = `<!DOCTYPE html><html lang="en-GB"><head>
<title>Storm tears roofs off school | Vale Post</title>
<meta property="og:site_name" content="Vale Post"><meta property="og:title" content="Storm tears roofs off school">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Vale Post"},{"@type":["NewsArticle"],
"headline":"Storm tears roofs off school","datePublished":"2025-03-03T06:10:00+01:00",
"author":[{"@type":"Person","name":"Mara Quist"},{"name":"Joren Abt"}],"publisher":{"name":"Vale Post Ltd"}}]}</script>
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Storm tears roofs off school</h1>
<figure><img src="a.jpg" alt=""><figcaption>The school at Brennau on Monday</figcaption></figure>
<p>Two roofs were lost in the storm on Sunday evening, the mayor of Bren&shy;nau said, and the fire brigade was called out eleven times before midnight.</p>
<p>Nobody was hurt, but the school will stay&nbsp;shut until the end of the week, the council
   told parents in a letter on Monday morning.</p>
<h2>Second storm in a month</h2>
<p>In February a storm had felled forty trees along the river, and the road to Brennau was closed for two days.</p>
<ul><li>The school: two roofs lost, eleven windows broken</li><li>The town hall: the clock stopped</li></ul>
<table><tr><th>Town</th><th>Roofs</th></tr><tr><td>Brennau</td><td>2</td></tr></table>
<p>The mayor asked the province for money to mend the roofs before the next winter comes, and got no answer so far.</p>
</article><footer>© 2025 Vale Post</footer></body></html>`

func webPage(s string) *saidby.Document {
	return &saidby.Document{MediaType: "text/html", Bytes: []byte(s)}
}

func TestPage(t *testing.T) {
	a := read(t, webPage(stormPage))
	wantText := strings.Join([]string{
		"Storm tears roofs off school",
		"Two roofs were lost in the storm on Sunday evening, the mayor of Brennau said, and the fire brigade was called out eleven times before midnight.",
		"Nobody was hurt, but the school will stay shut until the end of the week, the council told parents in a letter on Monday morning.",
		"Second storm in a month",
		"In February a storm had felled forty trees along the river, and the road to Brennau was closed for two days.",
		"The school: two roofs lost, eleven windows broken",
		"The town hall: the clock stopped",
		"Town | Roofs",
		"Brennau | 2",
		"The mayor asked the province for money to mend the roofs before the next winter comes, and got no answer so far.",
	}, "\n\n")
	if diff := cmp.Diff(wantText, a.Text); diff != "" {
		t.Error(diff)
	}
	got := []any{a.Title, a.Outlet, a.Byline, a.Language, a.Published}
	want := []any{"Storm tears roofs off school", "Vale Post", "Mara Quist, Joren Abt", "en",
		&saidby.Time{Start: "2025-03-03", End: "2025-03-03", DatePrec: 1, Basis: saidby.Metadata}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPageInAJSONLine(t *testing.T) {
	doc := &saidby.Document{MediaType: "application/json", Given: saidby.Given{
		Title: "Storm at Brennau", BodyHTML: true,
		Body: "<p>Two roofs were lost in the storm on Sunday evening, the mayor of the town said.</p><p>Nobody was hurt.</p>",
	}}
	a := read(t, doc)
	want := "Storm at Brennau\n\nTwo roofs were lost in the storm on Sunday evening, the mayor of the town said.\n\nNobody was hurt."
	if a.Text != want || a.Title != "Storm at Brennau" {
		t.Errorf("title %q, text %q", a.Title, a.Text)
	}
}

// Captions that stay in the body are marked.
func TestCaptions(t *testing.T) {
	p := page{
		meta:       metadata{title: "Storm"},
		paragraphs: []string{"Two roofs were lost.", "The school at Brennau", "Nobody was hurt."},
		captions:   map[string]bool{"The school at Brennau": true},
	}
	var a saidby.Article
	captions := p.fill(&a, "").captions
	if len(captions) != 1 || captions[0].In(a.Text) != "The school at Brennau" {
		t.Errorf("captions %v in %q", captions, a.Text)
	}
}

// Pages that are made to break readers are read as well as can be, or refused.
func TestHostilePages(t *testing.T) {
	const said = "<p>The mayor of Brennau said that two roofs were lost.</p>"
	tests := []struct {
		name, source string
		want         string // in the text; empty: an error
	}{
		{"100,000 levels deep", "<html><body>" + strings.Repeat("<div>", 100_000) + said, "two roofs"},
		{"100,000 open tags of style", strings.Repeat("<b>", 100_000) + said, "two roofs"},
		{"100,000 tables", strings.Repeat("<table><tr><td>", 100_000) + said, "two roofs"},
		{"more elements than any page has", strings.Repeat("<p>x", 200_000) + said, "two roofs"},
		{"five megabytes", said + strings.Repeat("<p>The mayor went on.</p>", 220_000), "two roofs"},
		{"JSON-LD 100,000 levels deep", `<script type="application/ld+json">` + strings.Repeat("[", 100_000) + "</script>" + said, "two roofs"},
		{"nothing but brackets", strings.Repeat("<", 100_000), ""},
		{"a script that never ends", "<script>" + said, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Article(webPage(test.source))
			switch {
			case test.want == "" && err == nil:
				t.Errorf("got %q, want an error", shorten(a.Text, 80))
			case test.want != "" && err != nil:
				t.Error(err)
			case test.want != "" && !strings.Contains(a.Text, test.want):
				t.Errorf("%q is lost", test.want)
			}
		})
	}
}

func TestTitles(t *testing.T) {
	tests := []struct{ name, head, body, want string }{
		{"the site's name is cut off", "<title>Storm at Brennau - Vale Post</title>", "", "Storm at Brennau"},
		{"a dash inside a title stays", "<title>Storm at Brennau - two roofs lost</title>", "", "Storm at Brennau - two roofs lost"},
		{"the heading is what readers see", "<title>Storm at Brennau | Vale Post</title>", "<h1>Storm at Brennau</h1>", "Storm at Brennau"},
		{"a heading that is the site's name", `<title>Storm at Brennau</title>`, "<h1>Vale Post</h1>", "Storm at Brennau"},
		{"entities", `<meta property="og:title" content="Quist &amp; Abt">`, "", "Quist & Abt"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := read(t, webPage("<html><head>"+test.head+"</head><body>"+test.body+"<p>Two roofs were lost in the storm.</p></body></html>"))
			if a.Title != test.want {
				t.Errorf("got %q, want %q", a.Title, test.want)
			}
		})
	}
}
