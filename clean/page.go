package clean

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"github.com/saidby/saidby"
)

// Limits on a page. They count bytes and elements and not seconds, so that the
// same page gives the same text on a slow machine too.
const (
	maxPageBytes    = 4 << 20 // ordinary news pages have 50 kB to 1 MB
	maxPageElements = 60_000
	maxPageDepth    = 400 // what walks the tree calls itself; html.Parse gives up at 512
	// fewLettersInBody calls for a second opinion: hardly any article is
	// shorter, and many a failed extraction is.
	fewLettersInBody = 250
)

// page is what a web page holds.
type page struct {
	meta       metadata
	paragraphs []string
	captions   map[string]bool // texts that the page shows under pictures
	headings   map[string]bool // texts of its sub-headings
	warnings   []string
}

// pageMarks are the spans of the text that the page itself calls something.
type pageMarks struct{ captions, headings []saidby.Span }

// readPage parses a page and finds its body.
func readPage(source string) (*page, error) {
	p := &page{}
	if len(source) > maxPageBytes {
		source = strings.ToValidUTF8(source[:maxPageBytes], "")
		p.warnings = append(p.warnings, fmt.Sprintf("page cut after %d bytes", maxPageBytes))
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err == nil {
		p.meta = readMetadata(doc)
	}
	if err != nil || tooBig(doc) {
		p.warnings = append(p.warnings, "page nested too deep or too large: read without its structure")
		p.paragraphs = flatText(source)
		return p, p.check()
	}
	p.captions, p.headings = textsOf(doc, isCaption), textsOf(doc, isSubheading)
	p.paragraphs = mainText(doc)
	if letters(p.paragraphs) < fewLettersInBody {
		p.secondOpinion(doc)
	}
	return p, p.check()
}

func (p *page) check() error {
	if len(p.paragraphs) == 0 && p.meta.title == "" {
		return fmt.Errorf("%w: no text in the page", saidby.ErrEmpty)
	}
	return nil
}

// secondOpinion asks others where the first extraction found next to nothing.
// A page that has hardly more text in all is all body, as the HTML of a JSON
// line may be. Otherwise the longest wins of readability and the body that the
// page states in its metadata.
func (p *page) secondOpinion(doc *html.Node) {
	all := paragraphsOf(doc)
	if letters(all) < 2*fewLettersInBody {
		p.paragraphs = all
		return
	}
	for _, other := range [][]string{readableText(doc), splitBody(p.meta.body)} {
		if letters(other) > letters(p.paragraphs) {
			p.paragraphs = other
		}
	}
	if len(p.paragraphs) == 0 {
		p.paragraphs = all
	}
}

// mainText is the body as go-trafilatura finds it, which leads the open
// benchmarks; its own fallbacks cost twice the time and gain nothing measurable.
func mainText(doc *html.Node) (paragraphs []string) {
	defer recovered(&paragraphs)
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled, // dates are read in metadata.go
	})
	if err != nil {
		return nil
	}
	return paragraphsOf(result.ContentNode)
}

func readableText(doc *html.Node) (paragraphs []string) {
	defer recovered(&paragraphs)
	article, err := readability.FromDocument(doc, nil)
	if err != nil || article.Node == nil {
		return nil
	}
	return paragraphsOf(article.Node)
}

// recovered makes a failure inside a library on a page that it did not expect
// into a page that it found nothing on.
func recovered(paragraphs *[]string) {
	if recover() != nil {
		*paragraphs = nil
	}
}

// splitBody takes a body that is given as one string apart.
func splitBody(body string) []string {
	var paragraphs []string
	for paragraph := range strings.SplitSeq(body, "\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph != "" {
			paragraphs = append(paragraphs, paragraph)
		}
	}
	return paragraphs
}

func letters(paragraphs []string) int {
	n := 0
	for _, paragraph := range paragraphs {
		n += utf8.RuneCountInString(paragraph)
	}
	return n
}

// fill writes the page into the article: the title first, because often only
// the title tells an event, then the paragraphs. The title that came with the
// document stands in for one that the page lacks.
func (p *page) fill(a *saidby.Article, givenTitle string) (marks pageMarks) {
	a.Title, a.Outlet, a.Byline, a.Published = p.meta.title, p.meta.outlet, p.meta.byline, p.meta.published
	if a.Title == "" {
		a.Title = strings.TrimSpace(givenTitle)
	}
	a.Warnings = append(a.Warnings, p.warnings...)
	var b strings.Builder
	b.WriteString(a.Title)
	for i, paragraph := range p.paragraphs {
		if i < 3 && sameWords(paragraph, a.Title) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(paragraph)
		switch span := (saidby.Span{Start: start, End: b.Len()}); {
		case p.captions[paragraph]:
			marks.captions = append(marks.captions, span)
		case p.headings[paragraph]:
			marks.headings = append(marks.headings, span)
		}
	}
	a.Text = b.String()
	return marks
}

// sameWords compares without case, punctuation and blanks.
func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(words(a), " "), strings.Join(words(b), " "))
}

// tooBig walks the tree without calling itself, and stops at the limits.
func tooBig(doc *html.Node) bool {
	elements, depth := 0, 0
	for n := doc; n != nil; {
		if elements++; elements > maxPageElements || depth > maxPageDepth {
			return true
		}
		switch {
		case n.FirstChild != nil:
			n = n.FirstChild
			depth++
		default:
			for n != nil && n.NextSibling == nil {
				n = n.Parent
				depth--
			}
			if n != nil {
				n = n.NextSibling
			}
		}
	}
	return false
}
