package resolve

import (
	"fmt"

	"github.com/saidby/saidby"
)

// assemble writes the report out of what the earlier steps decided. It decides
// nothing itself beyond names of ids and the order of lists.
func (r *resolver) assemble() *saidby.Report {
	report := &saidby.Report{
		Schema:   saidby.SchemaID,
		Program:  "saidby " + saidby.Version,
		Document: r.document(),
		Article:  r.article(),
		Sources:  make([]saidby.Source, 0, len(r.sources)),
		Events:   make([]saidby.Event, 0, len(r.stories)),
		Warnings: append([]string{}, r.Article.Warnings...),
	}
	for i := range r.sources {
		report.Sources = append(report.Sources, r.source(i))
	}
	for i, s := range r.stories {
		report.Events = append(report.Events, r.event(i, s))
	}
	report.Statements = r.statements()
	report.Flags = r.flags()
	return report
}

func (r *resolver) document() saidby.ReportDocument {
	d := saidby.ReportDocument{ID: r.Document.ID, URI: r.Document.URI, MediaType: r.Document.MediaType, Size: len(r.Document.Bytes)}
	if r.Document.Retrieved != nil {
		d.Retrieved = stated(r.Document.Retrieved.UTC().Format("2006-01-02T15:04:05Z"))
	}
	return d
}

func (r *resolver) article() saidby.ReportArticle {
	a := r.Article
	out := saidby.ReportArticle{
		Title: stated(a.Title), Outlet: stated(a.Outlet), Byline: stated(a.Byline),
		Dateline:  stated(a.Dateline.Span.In(a.Text)),
		Published: a.Published, Language: a.Language, Text: a.Text,
		Boilerplate: make([]saidby.Selector, 0, len(a.Boilerplate)),
	}
	for _, b := range a.Boilerplate {
		out.Boilerplate = append(out.Boilerplate, a.Select(b))
	}
	return out
}

// stated is nil for what the text does not state.
func stated(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func sourceID(i int) string { return fmt.Sprintf("s%d", i+1) }
func eventID(i int) string  { return fmt.Sprintf("e%d", i+1) }

func (r *resolver) source(i int) saidby.Source {
	s := &r.sources[i]
	out := saidby.Source{
		ID: sourceID(i), Name: s.name, Kind: s.kind, Party: stated(s.party),
		Cue: stated(s.cue), Media: stated(reportMedia(s.media)), Span: r.Article.SelectPtr(s.span),
	}
	if s.via >= 0 {
		out.Via = stated(sourceID(s.via))
	}
	return out
}

func (r *resolver) event(i int, s *story) saidby.Event {
	main := r.mainAct(s)
	e := saidby.Event{
		ID: eventID(i), Type: main.Type, Modes: append([]string{}, main.Modes...), Contexts: main.Contexts,
		ACLED: stated(main.ACLED), Label: r.label(main), Modality: s.modality, Historical: s.historical,
		Span: r.Article.Select(r.spanOf(main)), Sentence: r.Article.Select(r.Sentences[main.Sentence].Span), Trigger: r.Article.Select(main.Trigger),
		Mentions: []saidby.Selector{}, Actors: []saidby.Party{}, Recipients: []saidby.Party{},
		Counts: r.counts(s), Sources: []string{}, Relations: r.relations(i, s),
	}
	for _, a := range s.acts {
		if a != main {
			e.Mentions = append(e.Mentions, r.Article.Select(r.spanOf(a)))
		}
	}
	e.Actors, e.Recipients = r.partiesIn(s)
	e.Place = r.placeOf(s)
	if e.Time = r.timeOf(s); e.Time == nil {
		e.TimeWords = r.openDayOf(s)
	}
	for _, n := range s.sources {
		e.Sources = append(e.Sources, sourceID(n))
	}
	return e
}

// mainAct is the mention that tells most: arguments, place, day and numbers
// count, a headline and a bare noun tell less; the earliest wins a draw.
func (r *resolver) mainAct(s *story) *act {
	best, most := s.acts[0], -1
	for _, a := range s.acts {
		points := 2*len(a.actors) + 2*len(a.recipients)
		if a.spotOwn {
			points += 2
		}
		if a.dayOwn {
			points += 2
		}
		if !a.Nominal {
			points++
		}
		if harmAct(a) && a.LinkedTo >= 0 {
			points -= 2
		}
		if points > most {
			best, most = a, points
		}
	}
	return best
}

func (r *resolver) spanOf(a *act) saidby.Span {
	return r.phraseSpan(a.Phrase).Union(a.Trigger)
}

// label names the event in plain words: the lexicon's label, with the recipient
// where the label has a place for it.
func (r *resolver) label(a *act) string { return a.Label }

// partiesIn collects actors and recipients over all mentions, each once, the
// main mention's first.
func (r *resolver) partiesIn(s *story) (actors, recipients []saidby.Party) {
	main := r.mainAct(s)
	var who, whom []party
	for _, a := range append([]*act{main}, s.acts...) {
		who = addParties(who, a.actors)
		whom = addParties(whom, a.recipients)
	}
	return wire(who), wire(whom)
}

// addParties appends those that are named and not yet there. Once somebody is
// named, unresolved descriptions of the same role add nothing.
func addParties(known, more []party) []party {
	for _, p := range more {
		if p.Name == "" || p.info.Pronoun && !p.info.Resolved || shareParty(known, []party{p}) {
			continue
		}
		known = append(known, p)
	}
	return known
}

func wire(parties []party) []saidby.Party {
	out := make([]saidby.Party, 0, len(parties))
	for _, p := range parties {
		out = append(out, p.Party)
	}
	return out
}

// placeOf is the finest place that a mention of the story states.
func (r *resolver) placeOf(s *story) *saidby.Place {
	if spot := r.spotOf(s); spot >= 0 {
		return r.spots[spot].Place
	}
	return nil
}

// spotOf is the place mention that gives the story its place, -1.
func (r *resolver) spotOf(s *story) int {
	best := -1
	for _, a := range s.acts {
		if a.spot < 0 {
			continue
		}
		if best < 0 || r.spots[a.spot].Place.WherePrec < r.spots[best].Place.WherePrec {
			best = a.spot
		}
	}
	return best
}

// timeOf is the most exact date that a mention of the story states by itself.
func (r *resolver) timeOf(s *story) *saidby.Time {
	best := -1
	for _, a := range s.acts {
		if a.day < 0 {
			continue
		}
		if best < 0 || r.days[a.day].DatePrec < r.days[best].DatePrec {
			best = a.day
		}
	}
	if best < 0 {
		return nil
	}
	return r.days[best]
}

// openDayOf selects the date words of a story that no day could be counted for;
// nil: there are none.
func (r *resolver) openDayOf(s *story) *saidby.Selector {
	for _, a := range s.acts {
		if a.openDay >= 0 {
			words := r.Article.Select(r.Dates[a.openDay].Span)
			return &words
		}
	}
	return nil
}

// counts are the story's tolls, one of each kind: a running total outranks the
// sum of parts, and what the text takes back is left out.
func (r *resolver) counts(s *story) []saidby.Count {
	out := []saidby.Count{}
	chosen := map[saidby.CountKind]int{} // kind -> index in out
	from := map[saidby.CountKind]*saidby.TollMention{}
	for _, i := range s.tolls {
		t := &r.Tolls[i]
		if t.Part || t.Superseded {
			continue
		}
		c := saidby.Count{Kind: t.Kind, Of: stated(t.Of), Min: t.Quantity.Min, Max: t.Quantity.Max,
			Approx: t.Quantity.Approx, Span: r.Article.Select(t.Quantity.Span)}
		at, known := chosen[t.Kind]
		switch {
		case !known:
			chosen[t.Kind], from[t.Kind] = len(out), t
			out = append(out, c)
		case outranks(t, from[t.Kind]):
			out[at], from[t.Kind] = c, t
		}
	}
	return out
}

// outranks reports whether toll t says more than the one already taken: a number
// over a vague word, a running total over a first number.
func outranks(t, taken *saidby.TollMention) bool {
	if taken.Quantity.Vague != t.Quantity.Vague {
		return taken.Quantity.Vague
	}
	if implied(taken) && !implied(t) {
		return true // one victim named is no count of all
	}
	return t.Total && !taken.Total
}

// implied reports whether a count of one rests on an article or a name and on no
// number word.
func implied(t *saidby.TollMention) bool {
	q := t.Quantity
	return q.Min != nil && q.Max != nil && *q.Min == 1 && *q.Max == 1 && q.Span.Len() > 3
}

// relations tie a story to others by the grammar of its mentions: "captured after
// a raid".
func (r *resolver) relations(i int, s *story) []saidby.EventRelation {
	out := []saidby.EventRelation{}
	for _, a := range s.acts {
		for j, other := range r.stories {
			if j == i {
				continue
			}
			if kind := r.relation(a, other); kind != "" && !hasRelation(out, eventID(j)) {
				out = append(out, saidby.EventRelation{Type: kind, Event: eventID(j)})
			}
		}
	}
	return out
}

func hasRelation(list []saidby.EventRelation, id string) bool {
	for _, x := range list {
		if x.Event == id {
			return true
		}
	}
	return false
}

// relation reads the preposition or subordinator between two acts of a sentence.
func (r *resolver) relation(a *act, other *story) string {
	for _, b := range other.acts {
		if b.Sentence != a.Sentence {
			continue
		}
		s := &r.Sentences[a.Sentence]
		for _, o := range a.Others {
			if o == b.Head {
				return relationBy[caseOf(s, o)]
			}
		}
		if b.Governor == a.Head {
			return relationBy[markOf(s, b.Head)]
		}
	}
	return ""
}

var relationBy = map[string]string{
	"after": "after", "following": "after", "since": "after", "before": "before", "during": "during", "in": "part-of",
	"because": "because-of", "because of": "because-of", "over": "because-of", "for": "because-of", "in response to": "response-to",
}

func caseOf(s *saidby.Sentence, token int) string {
	if c := s.Child(token, "case"); c >= 0 {
		return s.Tokens[c].Lemma
	}
	return ""
}

func markOf(s *saidby.Sentence, token int) string {
	if c := s.Child(token, "mark"); c >= 0 {
		return s.Tokens[c].Lemma
	}
	return ""
}
