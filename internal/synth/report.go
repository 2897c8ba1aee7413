package synth

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// article is a draft as an outlet prints it.
type article struct {
	kind      Kind
	outlet    *outlet
	draft     *draft
	title     string // "": the draft's
	agency    string // named in the dateline and the byline, "" not
	dateline  bool
	undated   bool
	furniture []string // below the text
}

// printer puts the text and the report of an article together.
type printer struct {
	stream *Stream
	text   strings.Builder
	runes  int
	report saidby.Report
	told   []telling
}

// telling is an account with the event that the report has of it.
type telling struct {
	of    *account
	event int // index, -1: none yet
}

// line is the JSON line of an article: what "saidby read" takes.
type line struct {
	ID        string `json:"id"`
	Title     string `json:"title,omitempty"`
	Outlet    string `json:"outlet"`
	Published string `json:"published,omitempty"`
	Text      string `json:"text"`
}

// print makes the item of an article.
func (s *Stream) print(a article) Item {
	p := printer{stream: s}
	title := a.title
	if title == "" {
		title = a.draft.title
	}
	r := &p.report
	r.Schema, r.Program = saidby.SchemaID, "saidby "+saidby.Version
	r.Sources, r.Events, r.Statements, r.Flags, r.Warnings = []saidby.Source{}, []saidby.Event{}, []saidby.Statement{}, []saidby.Flag{}, []string{}
	r.Article = saidby.ReportArticle{Title: &title, Outlet: &a.outlet.name, Language: "en", Boilerplate: []saidby.Selector{}}
	given := saidby.Given{Title: title, Outlet: a.outlet.name}
	if !a.undated {
		today := s.Date(s.day)
		r.Article.Published = &saidby.Time{Start: today, End: today, DatePrec: 1, Basis: saidby.Metadata}
		given.Published, given.PublishedBy = today, saidby.Metadata
	}
	if a.agency != "" {
		r.Article.Byline = &a.agency
	}
	p.body(a)
	given.Body = p.text.String()
	r.Article.Text = given.Body

	id := fmt.Sprintf("%07d", s.printed)
	s.printed++
	content, _ := json.Marshal(line{id, given.Title, given.Outlet, given.Published, given.Body}) // strings: they always can be
	doc := &saidby.Document{ID: saidby.DocumentID(content), URI: "synth.jsonl#" + id, MediaType: "application/json", Bytes: content, Given: given}
	r.Document = saidby.ReportDocument{ID: doc.ID, URI: doc.URI, MediaType: doc.MediaType, Size: len(content)}
	return Item{Kind: a.kind, Document: doc, Report: r, Told: p.truth()}
}

func (p *printer) truth() []Telling {
	var told []Telling
	for _, t := range p.told {
		if t.event >= 0 {
			o := t.of.origin
			told = append(told, Telling{Event: p.report.Events[t.event].ID, Incident: o.incident.number, Origin: o.id})
		}
	}
	return told
}

func (p *printer) body(a article) {
	if a.dateline {
		signature := a.agency
		if signature == "" {
			signature = a.outlet.name
		}
		town := p.stream.world.Towns[a.outlet.town].Name
		head := strings.ToUpper(town) + ", " + p.stream.at(p.stream.day).Format("January 2") + " (" + signature + ") -"
		p.report.Article.Dateline = &head
		p.write(head)
		p.write(" ")
	}
	for i := range a.draft.sentences {
		p.sentence(&a.draft.sentences[i], i == 0, a.undated)
	}
	for _, words := range a.furniture {
		p.write("\n\n")
		start := p.runes
		p.write(words)
		p.report.Article.Boilerplate = append(p.report.Article.Boilerplate, saidby.Selector{Start: start, End: p.runes, Exact: words})
	}
	p.write("\n")
}

func (p *printer) write(words string) {
	p.text.WriteString(words)
	p.runes += utf8.RuneCountInString(words)
}

func (p *printer) sentence(s *sentence, first, undated bool) {
	switch {
	case first:
	case s.opens:
		p.write("\n\n")
	default:
		p.write(" ")
	}
	base := p.runes
	p.text.WriteString(s.text)
	p.runes += s.runes
	e := eventPrinter{printer: p, sentence: s, base: base, undated: undated}
	e.print()
}
