package main

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/clean"
)

// scrapinghub scores the body of pages as the article extraction benchmark does.
func scrapinghub(e *evaluator, folder string) ([]score, error) {
	return e.scoreCorpus(folder, "score_html.py", body(folder), []string{"f1", "precision", "recall", "accuracy"})
}

// snippets scores what must and what must not be in the body, and metadata.
func snippets(e *evaluator, folder string) ([]score, error) {
	return e.scoreCorpus(folder, "score_html.py", body(folder), []string{"f1", "precision", "recall", "meta_title", "meta_date"})
}

func body(folder string) func(corpusDoc) (any, error) {
	return func(d corpusDoc) (any, error) {
		page, err := unzip(filepath.Join(folder, d.HTMLPath))
		if err != nil {
			return nil, err
		}
		a, err := clean.Article(&saidby.Document{URI: d.URL, MediaType: "text/html", Bytes: page})
		if err != nil {
			a = &saidby.Article{} // a page that is given up has no body
		}
		day := ""
		if a.Published != nil {
			day = a.Published.Start
		}
		return map[string]any{"id": d.ID, "articleBody": bodyOf(a), "title": a.Title, "date": day, "sitename": a.Outlet}, nil
	}
}

// bodyOf is the text without its title and furniture.
func bodyOf(a *saidby.Article) string {
	var b strings.Builder
	at := 0
	if strings.HasPrefix(a.Text, a.Title) {
		at = len(a.Title)
	}
	for _, s := range a.Boilerplate {
		if s.Start >= at {
			b.WriteString(a.Text[at:s.Start])
			at = s.End
		}
	}
	b.WriteString(a.Text[at:])
	return b.String()
}

func unzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
