package resolve

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/resolve/actor"
)

// act is one event mention with what belongs to it.
type act struct {
	*saidby.EventMention
	index      int // in resolver.acts
	actors     []party
	recipients []party
	spot       int  // place mention, -1: none
	spotOwn    bool // the place stands with the act itself, not nearby
	day        int  // date mention, -1: none
	dayOwn     bool
	elsewhere  bool // its clause names a place that no list knows
	openDay    int  // date mention that no day could be counted for, -1: none
	before     *act // the act told just before in the paragraph, for one without place and day of its own
	quoted     bool // stands inside a direct quotation
	story      *story
	dropped    bool
}

// party is a resolved actor or recipient.
type party struct {
	saidby.Party
	info actor.Info
}

// story is one event with all its mentions, in the order of the text.
type story struct {
	acts       []*act
	tolls      []int
	sources    []int // indices in resolver.sources
	modality   saidby.Modality
	historical bool
}

// readActs resolves who acts and upon whom, and drops the mentions that tell no
// event of their own: what somebody only demands, offers or threatens, what
// stands in a condition or a question, and page furniture.
func (r *resolver) readActs() []act {
	acts := make([]act, len(r.Events))
	for i := range r.Events {
		e := &r.Events[i]
		a := &acts[i]
		*a = act{EventMention: e, index: i, spot: -1, day: -1, openDay: -1}
		a.quoted = r.inQuotation(e)
		for _, p := range e.Actors {
			for _, who := range r.partiesOf(p) {
				if !who.info.Thing { // debris, a door: it does not act
					a.actors = append(a.actors, who)
				}
			}
		}
		for _, p := range e.Recipients {
			a.recipients = append(a.recipients, r.partiesOf(p)...)
		}
		if e.Both {
			a.recipients = nil
		}
	}
	for i := range acts {
		acts[i].dropped = r.tellsNothing(&acts[i], acts)
	}
	return acts
}

// partiesOf resolves a phrase and those coordinated with it.
func (r *resolver) partiesOf(p saidby.Phrase) []party {
	var out []party
	for _, phrase := range r.conjuncts(p) {
		named, info := r.parties.Party(phrase)
		if named.Name == "" {
			continue
		}
		out = append(out, party{named, info})
	}
	return out
}

// conjuncts is the phrase and the phrases coordinated with it.
func (r *resolver) conjuncts(p saidby.Phrase) []saidby.Phrase {
	s := &r.Sentences[p.Sentence]
	out := []saidby.Phrase{p}
	s.Children(p.Head, func(c int) bool {
		if saidby.RelIs(s.Tokens[c].Rel, "conj") && s.Tokens[c].UPOS != "VERB" {
			first, last := s.Subtree(c)
			out = append(out, saidby.Phrase{Sentence: p.Sentence, First: first, Last: last, Head: c})
		}
		return true
	})
	return out
}

// speechTypes are the PLOVER types whose events are acts of speech: what they
// are about has not happened by them.
var speechTypes = map[string]bool{
	"REQUEST": true, "THREATEN": true, "AGREE": true, "REJECT": true, "ACCUSE": true,
}

// tellsNothing reports whether a mention gives no event.
func (r *resolver) tellsNothing(a *act, acts []act) bool {
	s := &r.Sentences[a.Sentence]
	switch {
	case s.Furniture:
		return true
	case r.isQuestion(s):
		return true
	case a.Modality == saidby.Conditional && !speechTypes[a.Type] && a.ContentOf < 0 && a.Type != "SANCTION":
		return true // a condition, or a mere possibility
	case a.Modality == saidby.Conditional && (a.Type == "AGREE" || a.Type == "REJECT"):
		return true // "if they pledged never to return"
	case a.Modality == saidby.Conditional && a.Nominal:
		return true // "if it perceives a threat"
	case a.Purpose && !speechTypes[a.Type]:
		return true // what something was done for has not been done
	case opensViolence(s, a, acts):
		return true
	}
	if a.ContentOf >= 0 {
		switch over := &acts[a.ContentOf]; over.Type {
		case "REQUEST", "THREATEN", "AGREE":
			return true
		case "ACCUSE":
			// "criticised it for its decision" takes the decision for a fact;
			// "accused it of breaking the truce" does not.
			return !(a.Nominal && a.Definite) && a.Type != "ASSAULT" && a.Type != "COERCE" && !speechTypes[a.Type]
		case "REJECT":
			// The request of "rejected a request" is what is rejected; an act of
			// speech told by a verb is one of its own that the tree put too low.
			return a.Type != "ASSAULT" && a.Type != "COERCE" && (a.Nominal || !speechTypes[a.Type])
		}
	}
	return false
}

// opensViolence reports whether stopping or surrounding somebody is only how an
// attack of the same clause began: "stopped the bus and shot the driver".
func opensViolence(s *saidby.Sentence, a *act, acts []act) bool {
	switch s.Tokens[a.Head].Lemma {
	case "stop", "halt", "surround", "encircle":
	default:
		return false
	}
	if a.Type != "COERCE" {
		return false
	}
	for i := range acts {
		b := &acts[i]
		if b.Sentence == a.Sentence && b.Type == "ASSAULT" && s.Tokens[b.Head].Rel == "conj" && s.Tokens[b.Head].Head == a.Head {
			return true
		}
	}
	return false
}

// isQuestion reports whether the sentence asks.
func (r *resolver) isQuestion(s *saidby.Sentence) bool {
	n := len(s.Tokens)
	return n > 0 && s.Tokens[n-1].Text == "?"
}

// inQuotation reports whether the mention lies inside a direct quotation.
func (r *resolver) inQuotation(e *saidby.EventMention) bool {
	for i := range r.Statements {
		st := &r.Statements[i]
		if st.Kind == saidby.Direct && st.Content.Contains(e.Trigger) {
			return true
		}
	}
	return false
}
