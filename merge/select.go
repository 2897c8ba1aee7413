package merge

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// belongs reports whether an event makes a claim.
func (b *builder) belongs(e *saidby.Event) bool {
	switch e.Modality {
	case saidby.Threatened, saidby.Conditional:
		return false
	}
	k := kindOf(e)
	switch {
	case k == noKind, b.isBackground(e), isGeneric(e), isAside(e):
		return false
	case e.Label == "breach of a truce", e.Label == "violation of airspace", e.Label == "interrogation", e.Label == "extortion":
		return false
	case k == freeing:
		return freesPeople(e)
	case k == capture && e.Type == "COERCE" && b.atProtest(e):
		return false
	}
	return !onlyIntercepts(e)
}

// isBackground reports whether the act lies long before what the article is about.
func (b *builder) isBackground(e *saidby.Event) bool {
	if b.past || e.Modality == saidby.Planned {
		return false
	}
	if e.Time == nil || b.latest == "" {
		return e.Historical
	}
	back := daysBetween(e.Time.End, b.latest)
	if e.Time.DatePrec == 1 {
		return back > longBackground
	}
	return e.Historical || back > background
}

// freesPeople reports whether it is people who are let go: a base handed over to
// another army is not, and a suspect who is let go belongs to the arrest.
func freesPeople(e *saidby.Event) bool {
	if strings.Contains(e.Label, "exchange") {
		return true
	}
	for _, p := range e.Recipients {
		if p.Sector != nil && (*p.Sector == "IGO" || *p.Sector == "GOV" || *p.Sector == "NGO") {
			continue
		}
		if !strings.Contains(strings.ToLower(p.Name), "suspect") {
			return true
		}
	}
	return len(e.Recipients) == 0 && counted(e)
}

// atProtest reports whether those arrested are those who protest in the same
// article.
func (b *builder) atProtest(e *saidby.Event) bool {
	for i := range b.report.Events {
		o := &b.report.Events[i]
		if o.Type != "PROTEST" {
			continue
		}
		for _, p := range o.Actors {
			if slices.ContainsFunc(e.Recipients, func(q saidby.Party) bool { return q.Name == p.Name }) {
				return true
			}
		}
	}
	return false
}

// onlyIntercepts reports whether the event only tells how weapons were shot down.
func onlyIntercepts(e *saidby.Event) bool {
	if e.Label == "interception" {
		return true
	}
	intercepted := false
	for _, c := range e.Counts {
		if c.Kind != saidby.Intercepted {
			return false
		}
		intercepted = true
	}
	return intercepted
}
