package main

import (
	_ "embed" // for the benchmark's article
	"html"
	"strings"

	"github.com/saidby/saidby"
)

// benchText is an invented article of about 400 words, the length of an ordinary news
// article. benchPage is a page with the usual furniture and a place for it.
var (
	//go:embed bench.txt
	benchText string
	//go:embed bench.html
	benchPage string
)

// exampleSamples are the benchmark's article as text and as a page.
func exampleSamples() []sample {
	var body strings.Builder
	for _, p := range strings.Split(benchText, "\n\n") {
		body.WriteString("<p>" + html.EscapeString(strings.TrimSpace(p)) + "</p>\n")
	}
	page := strings.Replace(benchPage, "<!-- body -->", body.String(), 1)
	return []sample{
		{"from text", []*saidby.Document{benchDocument("text/plain", benchText)}},
		{"from HTML", []*saidby.Document{benchDocument("text/html", page)}},
	}
}

func benchDocument(mediaType, content string) *saidby.Document {
	return &saidby.Document{
		ID: saidby.DocumentID([]byte(content)), URI: "bench", MediaType: mediaType, Bytes: []byte(content),
		Given: saidby.Given{Published: "2026-03-04", PublishedBy: saidby.Argument},
	}
}
