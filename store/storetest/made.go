package storetest

import (
	"fmt"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// Made is an article made up for a test, with everything that is kept of it.
type Made struct {
	Document *saidby.Document
	Report   *saidby.Report
	Keys     []saidby.Key
	Claims   []saidby.Claim
}

// ID is the document's.
func (m *Made) ID() string { return m.Document.ID }

// Make makes an article of a text. Each of claims is a passage of it that tells an
// event of type ASSAULT.
func Make(title, text string, claims ...string) *Made {
	doc := &saidby.Document{
		URI: "clippings/" + title + ".txt", MediaType: "text/plain", Bytes: []byte(title + "\n\n" + text),
	}
	doc.ID = saidby.DocumentID(doc.Bytes)
	report := &saidby.Report{
		Schema: saidby.SchemaID, Program: "reader 1",
		Document: saidby.ReportDocument{ID: doc.ID, URI: doc.URI, MediaType: doc.MediaType, Size: len(doc.Bytes)},
		Article:  saidby.ReportArticle{Title: &title, Language: "en", Text: text, Boilerplate: []saidby.Selector{}},
		Sources:  []saidby.Source{}, Events: []saidby.Event{}, Statements: []saidby.Statement{}, Flags: []saidby.Flag{}, Warnings: []string{},
	}
	m := &Made{Document: doc, Report: report, Keys: []saidby.Key{saidby.NewKey(saidby.ShingleKey, title)}}
	for _, passage := range claims {
		m.Claims = append(m.Claims, m.Claim("ASSAULT", passage))
	}
	return m
}

// Claim makes a claim of a passage of the article's text.
func (m *Made) Claim(eventType, passage string) saidby.Claim {
	start, end := passageIn(m.Report.Article.Text, passage)
	return saidby.Claim{
		ID:      saidby.ClaimID(m.Document.ID, eventType, start, end),
		Event:   saidby.Event{Type: eventType, Label: passage, Modality: saidby.Happened, Span: saidby.Selector{Start: start, End: end, Exact: passage}},
		Sources: []saidby.Source{},
		Article: saidby.ArticleRef{Document: m.Document.ID, URI: m.Document.URI, Title: titleOf(m.Report)},
	}
}

// passageIn gives the code points of a passage.
func passageIn(text, passage string) (start, end int) {
	for at := 0; at+len(passage) <= len(text); at++ {
		if text[at:at+len(passage)] == passage {
			start = utf8.RuneCountInString(text[:at])
			return start, start + utf8.RuneCountInString(passage)
		}
	}
	panic(fmt.Sprintf("%q is not in %q", passage, text))
}

func titleOf(r *saidby.Report) string {
	if r.Article.Title == nil {
		return ""
	}
	return *r.Article.Title
}

// Keep receives an article and puts its report.
func (m *Made) Keep(tx store.Tx) error {
	if _, err := tx.Receive(m.Document); err != nil {
		return err
	}
	return tx.PutReport(m.Report, m.Keys, m.Claims, "reader 1")
}

// Incident makes an incident of claims.
func Incident(claims ...saidby.Claim) saidby.Incident {
	i := saidby.Incident{
		ID: claims[0].ID, Type: claims[0].Event.Type, Status: saidby.OneOrigin, Modality: saidby.Happened,
		Origins: []saidby.Origin{{ID: "o1", Name: "the mayor", Kind: saidby.Official, Stance: saidby.Asserts}},
		Claims:  claims,
	}
	for _, c := range claims {
		i.Documents = append(i.Documents, c.Article.URI)
	}
	return i
}

// Pair makes the pairing of two articles with one judgement about their first
// claims.
func Pair(a, b *Made, verdict saidby.Verdict) saidby.Pairing {
	if a.ID() > b.ID() {
		a, b = b, a
	}
	first, second := a.Claims[0].ID, b.Claims[0].ID
	return saidby.Pairing{
		A: a.ID(), B: b.ID(), Wording: 0.5, Story: true,
		Judgements: []saidby.Judgement{{
			A: min(first, second), B: max(first, second), Verdict: verdict, Score: 2.5, By: "reader 1",
			Grounds: []saidby.Ground{{Feature: "place", Detail: "both in Ostrava Mala", Weight: 2.5}},
		}},
	}
}

// ptr gives a pointer to a value, for fields that may be empty.
func ptr[T any](v T) *T { return &v }
