// Package clean takes the furniture off a page and gives an [saidby.Article].
//
// In: a document as fetch hands it on. Out: one text, kept once, with the spans
// of it that are not the report (share buttons, bylines, captions, related
// headlines), and what the page says of itself: title, outlet, byline,
// dateline, day of publication, language.
//
// Of plain text and JSON lines the text is exactly what was given. Of a page it
// is the title and the body, paragraphs apart by an empty line. Nothing is
// deleted from a text and nothing is filled in: a day of publication that
// nobody states is nil.
package clean

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/charset"
)

// maxTextBytes bounds the text of one article, to a thousand times an ordinary
// one. A longer text is refused and not cut: text is kept exactly or not at all.
const maxTextBytes = 4 << 20

// Article reads one document. The error wraps saidby.ErrEmpty where nothing is
// left to read and saidby.ErrTooLarge where a limit on depth or size was
// reached; lesser trouble is told in Article.Warnings. It is safe to use from
// many goroutines.
func Article(doc *saidby.Document) (*saidby.Article, error) {
	a := &saidby.Article{}
	var marks pageMarks
	declared := ""
	switch {
	case doc.MediaType == "text/html" || doc.Given.BodyHTML:
		page, err := readPage(source(doc))
		if err != nil {
			return nil, err
		}
		marks, declared = page.fill(a, doc.Given.Title), page.meta.language
	default:
		a.Text = source(doc)
	}
	if strings.TrimSpace(a.Text) == "" {
		return nil, fmt.Errorf("%w: no text", saidby.ErrEmpty)
	}
	if len(a.Text) > maxTextBytes {
		return nil, fmt.Errorf("%w: a text of %d bytes, %d at most", saidby.ErrTooLarge, len(a.Text), maxTextBytes)
	}
	takeGiven(a, doc.Given)
	lines := splitLines(a.Text)
	readHead(a, lines)
	a.Boilerplate = furniture(lines, marks)
	a.Language = language(a, declared)
	return a, nil
}

// source is the body of the document as text, pages still with their tags.
func source(doc *saidby.Document) string {
	switch {
	case doc.Given.Body != "":
		return strings.ToValidUTF8(doc.Given.Body, "\uFFFD")
	case doc.MediaType == "text/html":
		return charset.HTML(doc.Bytes)
	}
	return charset.Text(doc.Bytes)
}

// takeGiven takes over what came with the bytes, before anything is read from
// the text.
func takeGiven(a *saidby.Article, given saidby.Given) {
	if given.Title != "" {
		a.Title = given.Title
	}
	if given.Outlet != "" {
		a.Outlet = given.Outlet
	}
	if given.Published == "" {
		return
	}
	published, err := Published(given.Published)
	if err != nil {
		a.Warnings = append(a.Warnings, err.Error())
		return
	}
	published.Basis = given.PublishedBy
	a.Published = &published
}
