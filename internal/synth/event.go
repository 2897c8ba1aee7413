package synth

import (
	"slices"
	"strconv"

	"github.com/saidby/saidby"
)

// eventPrinter writes into the report what one sentence says.
type eventPrinter struct {
	*printer
	sentence *sentence
	base     int // code point of the text at which the sentence begins
	undated  bool
}

func (p *eventPrinter) print() {
	if p.sentence.of == nil {
		p.history()
		return
	}
	at := p.telling()
	for _, m := range p.sentence.marks {
		if m.role == tells {
			p.event(at, p.sentence.selector(m, p.base))
		}
	}
	credited := p.credited()
	for _, m := range p.sentence.marks {
		switch m.role {
		case source:
			p.vouch(at, p.source(p.sentence.of.origin.source, "said", m), credited)
		case content:
			p.statement(at, m)
		case tells, trigger, speaker, credit:
		default:
			p.argument(at, m)
		}
	}
	if credited != "" {
		p.vouch(at, credited, "")
	}
}

// telling finds the account of the sentence among those of the article.
func (p *eventPrinter) telling() int {
	for i := range p.told {
		if p.told[i].of == p.sentence.of {
			return i
		}
	}
	p.told = append(p.told, telling{p.sentence.of, -1})
	return len(p.told) - 1
}

// event begins the account's event, or adds a mention to it.
func (p *eventPrinter) event(at int, span saidby.Selector) {
	t := &p.told[at]
	if t.event >= 0 {
		event := &p.report.Events[t.event]
		event.Mentions = append(event.Mentions, span)
		return
	}
	k := t.of.origin.incident.kind
	event := p.newEvent(k.event, k.label, span)
	event.Modality = t.of.origin.stance
	event.Modes = append(event.Modes, k.modes...)
	if k.acled != "" {
		event.ACLED = &k.acled
	}
	t.event = len(p.report.Events) - 1
}

func (p *eventPrinter) newEvent(kind, label string, span saidby.Selector) *saidby.Event {
	event := saidby.Event{
		ID: "e" + strconv.Itoa(len(p.report.Events)+1), Type: kind, Label: label, Modality: saidby.Happened, Span: span, Trigger: span,
		Sentence: saidby.Selector{Start: p.base, End: p.base + p.sentence.runes, Exact: p.sentence.text},
		Modes:    []string{}, Mentions: []saidby.Selector{}, Actors: []saidby.Party{}, Recipients: []saidby.Party{},
		Counts: []saidby.Count{}, Sources: []string{}, Relations: []saidby.EventRelation{},
	}
	for _, m := range p.sentence.marks {
		if m.role == trigger {
			event.Trigger = p.sentence.selector(m, p.base)
		}
	}
	p.report.Events = append(p.report.Events, event)
	return &p.report.Events[len(p.report.Events)-1]
}

// history is an event told as background: nobody's claim of today.
func (p *eventPrinter) history() {
	for _, m := range p.sentence.marks {
		if m.role == tells {
			event := p.newEvent("ASSAULT", "killing", p.sentence.selector(m, p.base))
			event.Historical = true
		}
	}
}

// argument gives the account's event what a mark stands for.
func (p *eventPrinter) argument(at int, m mark) {
	t := p.told[at]
	if t.event < 0 {
		return
	}
	event, sel := &p.report.Events[t.event], p.sentence.selector(m, p.base)
	switch m.role {
	case actor:
		if len(event.Actors) == 0 {
			party := t.of.origin.incident.actor.coded
			party.Span = &sel
			event.Actors = append(event.Actors, party)
		}
	case recipient:
		if len(event.Recipients) == 0 {
			event.Recipients = append(event.Recipients, saidby.Party{Name: sel.Exact, Span: &sel})
		}
	case place:
		if event.Place == nil {
			event.Place = t.of.place(p.stream.world)
			event.Place.Span = &sel
		}
	case day:
		p.day(event, m.time, sel)
	case count:
		p.count(event, *m.count, sel)
	}
}

// day is not known where it counts from a day that the page does not say.
func (p *eventPrinter) day(event *saidby.Event, days *saidby.Time, sel saidby.Selector) {
	switch {
	case event.Time != nil:
	case p.undated && days.Basis == saidby.Relative:
		event.TimeWords = &sel
	default:
		when := *days
		when.Span = &sel
		event.Time = &when
	}
}

func (p *eventPrinter) count(event *saidby.Event, c saidby.Count, sel saidby.Selector) {
	if slices.ContainsFunc(event.Counts, func(other saidby.Count) bool { return other.Kind == c.Kind }) {
		return
	}
	c.Span = sel
	event.Counts = append(event.Counts, c)
	if flag, ok := flags[c.Kind]; ok {
		p.report.Flags = append(p.report.Flags, saidby.Flag{Kind: flag, Spans: []saidby.Selector{sel}, Note: "people whom an editor must decide on"})
	}
}

var flags = map[saidby.CountKind]saidby.FlagKind{
	saidby.Killed: saidby.FlagDead, saidby.Wounded: saidby.FlagWounded, saidby.Captured: saidby.FlagPrisoner,
}

func (p *eventPrinter) statement(at int, m mark) {
	s := saidby.Statement{
		ID: "t" + strconv.Itoa(len(p.report.Statements)+1), Kind: saidby.Direct, Speaker: *p.sentence.voice,
		Span: p.sentence.selector(m, p.base), Events: []string{},
	}
	for _, m := range p.sentence.marks {
		if m.role == speaker {
			sel := p.sentence.selector(m, p.base)
			s.Speaker.Span = &sel
		}
	}
	if event := p.told[at].event; event >= 0 {
		s.Events = append(s.Events, p.report.Events[event].ID)
	}
	p.report.Statements = append(p.report.Statements, s)
}

// credited is the id of whom the sentence credits, "" nobody.
func (p *eventPrinter) credited() string {
	for _, m := range p.sentence.marks {
		if m.role == credit {
			a := p.sentence.of
			return p.source(saidby.Source{Name: a.credit, Kind: a.creditKind}, "reports", m)
		}
	}
	return ""
}

// source is the id of a source, which is added where the report has none of its
// name.
func (p *eventPrinter) source(s saidby.Source, cue string, m mark) string {
	for i := range p.report.Sources {
		if p.report.Sources[i].Name == s.Name {
			return p.report.Sources[i].ID
		}
	}
	sel := p.sentence.selector(m, p.base)
	s.ID, s.Cue, s.Span = "s"+strconv.Itoa(len(p.report.Sources)+1), &cue, &sel
	p.report.Sources = append(p.report.Sources, s)
	return s.ID
}

// vouch names a source of the account's event, and through whom it is known.
func (p *eventPrinter) vouch(at int, id, via string) {
	if via != "" && via != id {
		for i := range p.report.Sources {
			if s := &p.report.Sources[i]; s.ID == id && s.Via == nil {
				s.Via = &via
			}
		}
	}
	t := p.told[at]
	if t.event < 0 {
		return
	}
	event := &p.report.Events[t.event]
	if !slices.Contains(event.Sources, id) {
		event.Sources = append(event.Sources, id)
	}
}
