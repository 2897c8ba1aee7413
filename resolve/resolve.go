// Package resolve turns the mentions of one article into its Report: which
// place, which day and which actor each mention means, which mentions tell one
// event, who vouches for it and through whom, and what an editor must decide on.
//
// It fills nothing in. What the text does not say stays null, and where two
// statements of the text do not fit together both are kept and flagged.
package resolve

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/resolve/actor"
	"github.com/saidby/saidby/resolve/date"
	"github.com/saidby/saidby/resolve/place"
)

// Mentions is everything that the earlier rooms found in one document. Indices
// inside events (LinkedTo, ContentOf) count in Events.
type Mentions struct {
	Document   *saidby.Document
	Article    *saidby.Article
	Sentences  []saidby.Sentence
	Events     []saidby.EventMention
	Statements []saidby.StatementMention
	Tolls      []saidby.TollMention
	Places     []saidby.PlaceMention
	Dates      []saidby.DateMention
}

// resolver carries one article through the steps of Report. Each step reads
// what earlier steps wrote and adds its own.
type resolver struct {
	Mentions
	lex *lexicon.Lexicon
	gaz *gazetteer.Gazetteer

	parties  *actor.Tracker
	spots    []place.Resolved // one per place mention
	days     []*saidby.Time   // one per date mention
	acts     []act            // one per event mention
	sections []int            // part of a round-up, by sentence
	stories  []*story         // acts that are one event, in the order of the text
	sources  sourceList
}

// Report resolves the mentions of one article.
func Report(m Mentions, lex *lexicon.Lexicon, gaz *gazetteer.Gazetteer) *saidby.Report {
	r := &resolver{Mentions: m, lex: lex, gaz: gaz}
	r.spots = place.Resolve(m.Article, m.Sentences, m.Places, gaz, lex)
	r.parties = actor.New(m.Article, m.Sentences, m.Statements, lex, r.countriesOfPlaces()...)
	r.findSections()
	r.days = r.resolveDates()
	if r.aboutConflict() {
		r.acts = r.readActs()
		r.attachPlaces()
		r.attachDates()
		r.dateByHeading()
		r.findBefore()
		r.stories = r.groupStories()
		r.borrowPlaces()
		r.carryPlaces()
		r.attachTolls()
	}
	r.findSources()
	r.judgeModality()
	return r.assemble()
}

// countriesOfPlaces says in which country the text is where. Countries that it
// names are known to the parties without the map.
func (r *resolver) countriesOfPlaces() []actor.Place {
	var out []actor.Place
	for i, s := range r.spots {
		if s.Place == nil || s.Place.Country == nil || r.Places[i].Actor || s.Place.WherePrec >= 6 {
			continue
		}
		out = append(out, actor.Place{Sentence: r.Places[i].Sentence, Country: *s.Place.Country})
	}
	return out
}

// resolveDates gives each time expression its days. The anchor of what points
// back ("the same day") is the last day that the text named before it.
func (r *resolver) resolveDates() []*saidby.Time {
	days := make([]*saidby.Time, len(r.Dates))
	var anchor *saidby.Time
	part := 0
	for i, m := range r.Dates {
		if r.sections[m.Sentence] != part {
			part = r.sections[m.Sentence]
			anchor = headingOf(days, r.Dates, r.sections)
		}
		if r.clauseAfter(&m) >= 0 && !opensSentence(&m) {
			m.Rule.Offset = -m.Rule.Offset // "the raid came a day after they took the town"
		}
		days[i] = date.Resolve(m, r.Article.Published, date.TenseOf(&r.Sentences[m.Sentence], m.Head), anchor)
		if days[i] != nil && m.Kind == "anaphoric" && r.Article.Published != nil && daysBetween(r.Article.Published.End, days[i].Start) > 0 {
			days[i] = nil // what it hangs on was not told before
		}
		if days[i] == nil {
			continue
		}
		days[i].Span = r.Article.SelectPtr(m.Span)
		anchor = days[i]
	}
	return days
}

// clauseAfter is the verb of the clause that a time is counted from ("a day after
// the rebels took the port"), -1: none.
func (r *resolver) clauseAfter(m *saidby.DateMention) int {
	if m.Kind != "anaphoric" || m.Rule.Modifier != "after" && m.Rule.Modifier != "before" {
		return -1
	}
	if t := &r.Sentences[m.Sentence].Tokens[m.Last-1]; t.Rel == "mark" {
		return t.Head
	}
	return -1
}

// opensSentence reports whether a time stands before the clause that it dates.
func opensSentence(m *saidby.DateMention) bool { return m.First == 0 }

// headingOf is the last day that the head of a round-up names: what an entry's
// hour counts from.
func headingOf(days []*saidby.Time, mentions []saidby.DateMention, sections []int) *saidby.Time {
	var heading *saidby.Time
	for i := range mentions {
		if sections[mentions[i].Sentence] == 0 && days[i] != nil {
			heading = days[i]
		}
	}
	return heading
}
