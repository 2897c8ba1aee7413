package clean

import (
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/saidby/saidby"
)

// metadata is what a page says of itself.
type metadata struct {
	title     string
	outlet    string
	byline    string
	published *saidby.Time
	language  string // as declared
	body      string // of schema.org's articleBody
}

// Names of meta elements, best first. Open Graph, schema.org, Dublin Core and
// the names that news systems and trackers (Parse.ly, Sailthru) ask for.
var (
	titleNames  = []string{"og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"}
	outletNames = []string{"og:site_name", "publisher", "dc.publisher", "article:publisher", "application-name", "copyright"}
	authorNames = []string{"author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"}
	dateNames   = []string{
		"article:published_time", "datepublished", "article:published", "og:published_time", "dc.date.issued", "dcterms.created",
		"parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
		"date", "dc.date", "dcterms.date", "dc.date.created", "article.published", "originalpublicationdate", "cxenseparse:recs:publishtime",
	}
)

// titleMarks stand between a headline and the site's name.
var titleMarks = []string{" | ", " - ", " – ", " — ", " :: ", " • ", " · "}

// maxOutletBytes is longer than any outlet's name; mottos are longer.
const maxOutletBytes = 80

// pageFacts is what one walk over the page gathers.
type pageFacts struct {
	meta     map[string]string // first value of each name, lower case
	title    string
	headings []string // h1
	language string
	scripts  []string // JSON-LD
	times    []string // datetime of time elements
}

// readMetadata reads JSON-LD, meta elements and, failing those, headings.
func readMetadata(doc *html.Node) metadata {
	facts := pageFacts{meta: map[string]string{}}
	facts.gather(doc)
	linked := readLinkedData(facts.scripts)
	m := metadata{
		outlet:   firstOf(facts.named(outletNames), linked.publisher),
		byline:   firstOf(linked.author, facts.named(authorNames)),
		language: firstOf(facts.language, linked.language, facts.meta["og:locale"], facts.meta["content-language"]),
		body:     linked.body,
	}
	if strings.Contains(m.outlet, "://") || len(m.outlet) > maxOutletBytes {
		m.outlet = linked.publisher
	}
	m.outlet, _, _ = strings.Cut(strings.TrimPrefix(m.outlet, "@"), " | ") // and a motto
	m.byline = withoutBy(m.byline)
	if strings.Contains(m.byline, "://") { // a profile's address
		m.byline = ""
	}
	m.title = facts.headline(linked.headline, m.outlet)
	if m.outlet == "" {
		m.outlet = siteInTitle(facts.title)
	}
	m.published = firstDate(append([]string{linked.published, facts.named(dateNames)}, facts.times...))
	if m.published == nil {
		m.published = searchDate(doc)
	}
	return m
}

func (f *pageFacts) gather(n *html.Node) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			f.language = attribute(n, "lang")
		case atom.Meta:
			f.gatherMeta(n)
		case atom.Title:
			if f.title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				f.title = textOf(n)
			}
		case atom.H1:
			if text := textOf(n); text != "" {
				f.headings = append(f.headings, text)
			}
		case atom.Time:
			if attribute(n, "datetime") != "" && (attribute(n, "pubdate") != "" || attribute(n, "itemprop") == "datePublished" || len(f.times) == 0) {
				f.times = append(f.times, attribute(n, "datetime"))
			}
		case atom.Script:
			if strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json") && n.FirstChild != nil {
				f.scripts = append(f.scripts, n.FirstChild.Data)
			}
			return
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.gather(c)
	}
}

func (f *pageFacts) gatherMeta(n *html.Node) {
	content := strings.Join(strings.Fields(attribute(n, "content")), " ")
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(attribute(n, key))
		if _, known := f.meta[name]; name != "" && !known {
			f.meta[name] = content
		}
	}
}

func (f *pageFacts) named(names []string) string {
	for _, name := range names {
		if value := f.meta[name]; value != "" {
			return value
		}
	}
	return ""
}

// headline picks the title. The only h1 of a page is what readers see; metadata
// may be cut short or written for search engines, but a page with several h1 or
// none needs it.
func (f *pageFacts) headline(linked, outlet string) string {
	stated := firstOf(f.named(titleNames), linked, f.title)
	stated = withoutSite(stated, outlet)
	if len(f.headings) == 0 {
		return stated
	}
	for _, heading := range f.headings {
		if sameWords(heading, stated) || sameWords(heading, linked) {
			return heading
		}
	}
	if stated == "" || len(f.headings) == 1 && len(words(f.headings[0])) > 2 && strings.Contains(f.title, f.headings[0]) {
		return f.headings[0]
	}
	return stated
}

// withoutSite cuts " - Brennau Bell" and " | Brennau Bell" off a title.
func withoutSite(title, outlet string) string {
	for _, mark := range titleMarks {
		i := strings.LastIndex(title, mark)
		if i <= 0 {
			continue
		}
		tail := title[i+len(mark):]
		if outlet != "" && strings.EqualFold(tail, outlet) || strings.TrimSpace(mark) == "|" || endsAsOutlet(tail) && len(words(tail)) <= 4 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// siteInTitle is "Vale Post" of "Storm at Brennau - Vale Post".
func siteInTitle(title string) string {
	for _, mark := range titleMarks {
		if i := strings.LastIndex(title, mark); i > 0 {
			if tail := title[i+len(mark):]; endsAsOutlet(tail) && namesOutlet(tail) {
				return tail
			}
		}
	}
	return ""
}

func firstDate(candidates []string) *saidby.Time {
	for _, candidate := range candidates {
		if candidate == "" {
			continue
		}
		if published, err := Published(candidate); err == nil {
			published.Basis = saidby.Metadata
			return &published
		}
	}
	return nil
}

// searchDate looks for a day in addresses and labels of the page. The bounds are
// fixed because by default they depend on the clock.
func searchDate(doc *html.Node) (published *saidby.Time) {
	defer func() {
		if recover() != nil { // the library met a page that it did not expect
			published = nil
		}
	}()
	found, err := htmldate.FromDocument(doc, htmldate.Options{
		UseOriginalDate:     true,
		SkipExtensiveSearch: true, // a search of the whole text takes up to half a second and guesses
		MinDate:             time.Date(1995, time.January, 1, 0, 0, 0, 0, time.UTC),
		MaxDate:             time.Date(2100, time.January, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil || found.DateTime.IsZero() {
		return nil
	}
	return firstDate([]string{found.DateTime.Format(time.DateOnly)})
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// textOf is the text under the node on one line.
func textOf(n *html.Node) string {
	var list paragraphs
	list.children(n)
	list.end()
	return strings.Join(strings.Fields(strings.Join(list.list, " ")), " ")
}
