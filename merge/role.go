package merge

import (
	"github.com/saidby/saidby"
)

// role is what a claim can do for an incident.
type role uint8

const (
	deed    role = iota // tells an act: makes an incident by itself
	mention             // points at an act without telling it
	plan                // announces or orders one
	denial              // says that one did not happen
)

// roleOf tells what a claim is. Harm that was counted is no plan whatever its
// modality: nobody counts the dead of a plan. A denial without a source or
// without a place is a remark and no account, and an act of denying waits for
// whoever tells what is denied.
func roleOf(c *saidby.Claim) role {
	e := &c.Event
	switch {
	case e.Modality == saidby.Negated, e.Type == "REJECT":
		return denial
	case e.Modality == saidby.Planned && !harmed(e):
		return plan
	case !tells(c):
		return mention
	}
	return deed
}

// tells reports whether a claim says more than that something was: a number of
// people or things, a place or a day of its own, who took or freed whom, or that an
// accord was signed.
func tells(c *saidby.Claim) bool {
	e := &c.Event
	if counted(e) || placeIsOwn(c) || e.Time != nil && inSentence(e, e.Time.Span) {
		return true
	}
	k := kindOf(e)
	return k == accord || k != violence && k != explosion && len(e.Actors) > 0 && len(e.Recipients) > 0
}

// placeIsOwn reports whether the event's own sentences name its place; one that
// they do not name was inherited from elsewhere in the article.
func placeIsOwn(c *saidby.Claim) bool {
	p := c.Event.Place
	if p == nil || p.Span == nil {
		return false
	}
	if inSentence(&c.Event, p.Span) {
		return true
	}
	name := nameTokens(p.Span.Exact)
	return len(name) > 0 && shared(name, c.Words) == len(name)
}

func inSentence(e *saidby.Event, s *saidby.Selector) bool {
	return s != nil && e.Sentence.Start <= s.Start && s.Start < e.Sentence.End
}

func counted(e *saidby.Event) bool {
	for _, c := range e.Counts {
		if c.Min != nil && *c.Min > 0 || c.Max != nil && *c.Max > 0 {
			return true
		}
	}
	return false
}

func harmed(e *saidby.Event) bool {
	for _, c := range e.Counts {
		switch c.Kind {
		case saidby.Killed, saidby.Wounded, saidby.Casualties, saidby.Abducted, saidby.Captured:
			if c.Min != nil && *c.Min > 0 {
				return true
			}
		}
	}
	return false
}
