package main

import (
	"html"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/examples"
)

// articleWords is the length of an ordinary news article, by which speeds are
// compared.
const articleWords = 400

// exampleSamples makes articles of articleWords words out of the examples that
// ship, once as text and once as pages with all their furniture.
func exampleSamples() ([]sample, error) {
	var paragraphs []string
	for _, name := range []string{"prisoners.txt", "bus-convoy.txt"} {
		text, err := examples.Files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		paragraphs = append(paragraphs, strings.Split(strings.TrimSpace(string(text)), "\n\n")...)
	}
	page, err := examples.Files.ReadFile("power-station.html")
	if err != nil {
		return nil, err
	}
	texts, pages := sample{name: "from text"}, sample{name: "from HTML"}
	for first := range paragraphs {
		body := articleOf(paragraphs, first)
		texts.docs = append(texts.docs, exampleDocument("text/plain", strings.Join(body, "\n\n")))
		pages.docs = append(pages.docs, exampleDocument("text/html", pageOf(string(page), body)))
	}
	return []sample{texts, pages}, nil
}

// articleOf takes paragraphs in turn, from the given one on, until there are
// enough words.
func articleOf(paragraphs []string, first int) []string {
	var body []string
	words := 0
	for i := first; words < articleWords; i++ {
		p := paragraphs[i%len(paragraphs)]
		body = append(body, p)
		words += len(strings.Fields(p))
	}
	return body
}

// pageOf puts paragraphs in the place of the example page's own.
func pageOf(page string, body []string) string {
	const from, to = "<p>Russian drones", "<aside"
	head, rest, _ := strings.Cut(page, from)
	_, tail, _ := strings.Cut(rest, to)
	var b strings.Builder
	b.WriteString(head)
	for _, p := range body {
		b.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
	}
	b.WriteString(to + tail)
	return b.String()
}

func exampleDocument(mediaType, content string) *saidby.Document {
	return &saidby.Document{
		ID: saidby.DocumentID([]byte(content)), URI: "example", MediaType: mediaType, Bytes: []byte(content),
		Given: saidby.Given{Published: "2026-03-04", PublishedBy: saidby.Argument},
	}
}
