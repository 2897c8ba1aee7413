package event

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/detect/predication"
	"github.com/saidby/saidby/lexicon"
)

// grammar relates the acts of one sentence to each other and to what stands
// above them in the tree.
type grammar struct {
	s       *predication.Sentence
	lex     *lexicon.Lexicon
	events  []saidby.EventMention
	matched []*match
	found   []int // predication -> event + 1
}

// relate fills in what the place of predication i in the tree says about its
// act: governor, content, link, reporting cue and modality. The cases follow
// work on event factuality (Saurí and Pustejovsky, FactBank, 2009): one walk
// from the predicate up to the root collects the operators over it.
func (g *grammar) relate(i int) {
	p := &g.s.Predications[i]
	e := &g.events[g.found[i]-1]
	e.Modality = g.ownModality(p, e)
	e.LinkedTo = g.linked(i)
	e.Conditioned = g.conditioned(p)
	if p.Parent >= 0 {
		e.Governor = g.s.Predications[p.Parent].Verb()
	}
	below := p
	for steps := 0; below.Parent >= 0 && steps < len(g.s.Predications); steps++ {
		above := &g.s.Predications[below.Parent]
		g.climb(e, below, above)
		if g.asserted(below, e) {
			// A relative clause is asserted by itself: what stands over its
			// noun says nothing about it, except who reports all of it.
			break
		}
		below = above
	}
}

// ownModality reads negation, modals and clause marks at the predicate itself.
func (g *grammar) ownModality(p *predication.Predication, e *saidby.EventMention) saidby.Modality {
	if g.hedged(p) {
		return saidby.Alleged
	}
	switch {
	case p.Negated || g.emptyArgument(p):
		return saidby.Negated
	case conditionalMark[p.Mark], g.habitual(p):
		return saidby.Conditional
	}
	switch p.Modal {
	case "":
	case "will", "shall":
		return saidby.Planned
	case "may", "might", "could":
		if p.Perfect {
			return saidby.Alleged // "may have been hit"
		}
		return saidby.Conditional
	case "can":
		if e.Type != "ASSAULT" {
			return saidby.Happened // "lorries may now use the road": permission is given
		}
		return saidby.Conditional
	case "would":
		return saidby.Planned // future in the past; a condition above or beside it overrides
	default:
		return saidby.Conditional
	}
	return saidby.Happened
}

// conditionalMark lists subordinators under which nothing has happened yet.
var conditionalMark = map[string]bool{"if": true, "unless": true, "until": true, "lest": true, "whether": true}

// conditioned reports whether a condition stands under the predicate or in what
// it demands or threatens.
func (g *grammar) conditioned(p *predication.Predication) bool {
	for t := range g.s.Tokens {
		tok := &g.s.Tokens[t]
		if tok.Rel == "mark" && (tok.Lemma == "if" || tok.Lemma == "unless") && g.s.Under(t, p.Verb()) {
			return true
		}
	}
	return false
}

// hedged reports whether an adverb or adjective at the predicate says that it
// is only alleged.
func (g *grammar) hedged(p *predication.Predication) bool {
	for c := range g.s.Tree.Children(p.Head) {
		if saidby.RelIs(g.s.Tokens[c].Rel, "advmod", "amod") && g.lex.Operator(g.s.Tokens[c].Lemma) == lexicon.OpHedge {
			return true
		}
	}
	return false
}

// habits are adverbs that say what somebody does again and again.
var habits = map[string]bool{
	"often": true, "frequently": true, "regularly": true, "routinely": true, "usually": true, "sometimes": true,
	"occasionally": true, "typically": true, "generally": true, "rarely": true, "seldom": true, "commonly": true,
}

// anybody are words for whoever does what a clause in the present says.
var anybody = map[string]bool{"those": true, "anyone": true, "anybody": true, "everyone": true, "whoever": true}

// habitual reports whether a clause in the present tells a habit and no deed: "the
// group often attacks convoys".
func (g *grammar) habitual(p *predication.Predication) bool {
	if p.Past || p.Perfect || p.Progressive {
		return false
	}
	verb := &g.s.Tokens[p.Verb()]
	if verb.Rel == "acl:relcl" && (verb.XPOS == "VBP" || verb.XPOS == "VBZ") && anybody[strings.ToLower(g.s.Tokens[verb.Head].Text)] {
		return true // "those who kill monks"
	}
	for c := range g.s.Tree.Children(p.Verb()) {
		if g.s.Tokens[c].Rel == "advmod" && habits[g.s.Tokens[c].Lemma] {
			return true
		}
	}
	return false
}

// emptyArgument reports whether an argument says that nobody or nothing took
// part ("no group attacked", "nobody was hurt"): a negation in other words.
func (g *grammar) emptyArgument(p *predication.Predication) bool {
	for _, a := range p.Args {
		if a.Role != lexicon.Subject && a.Role != lexicon.Object {
			continue
		}
		switch g.s.Tokens[a.Head].Lemma {
		case "nobody", "no-one", "none", "nothing", "no one":
			return true
		}
		for c := range g.s.Tree.Children(a.Head) {
			if g.s.Tokens[c].Lemma == "no" && g.s.Tokens[c].Rel == "det" {
				return true
			}
		}
	}
	return false
}

// asserted reports whether a relative clause tells its act as a fact or an
// allegation of its own, whatever is said about the noun that it hangs on.
func (g *grammar) asserted(clause *predication.Predication, e *saidby.EventMention) bool {
	return g.s.Tokens[clause.Verb()].Rel == "acl:relcl" && (e.Modality == saidby.Happened || e.Modality == saidby.Alleged)
}

// climb applies one governing predication to the act below it.
func (g *grammar) climb(e *saidby.EventMention, below, above *predication.Predication) {
	j := g.s.At(above.Verb())
	if e.ContentOf < 0 && !g.asserted(below, e) && j >= 0 && g.found[j] > 0 && g.isContent(below, above, g.matched[g.found[j]-1]) {
		e.ContentOf = g.found[j] - 1
	}
	if e.Reported < 0 && g.reports(below, above) {
		e.Reported = above.Head
		if g.stance(above) == "deny" && e.Modality == saidby.Happened && (below.Kind == predication.Nominal || below.Via != "obj") {
			e.Modality = saidby.Negated
		}
	}
	if e.Modality == saidby.Negated && below.Via == "conj" && conditionalMark[above.Mark] {
		e.Modality = saidby.Conditional // "if A withdraws and pledges never to return"
	}
	if e.Modality != saidby.Happened {
		return
	}
	switch {
	case below.Via == "conj":
		// "will pull back and free": the second verb shares the first one's
		// auxiliaries unless it brings its own.
		switch {
		case !below.Finite:
			e.Modality = g.ownModality(above, e)
		case conditionalMark[above.Mark] && below.Mark == "":
			e.Modality = saidby.Conditional // "if A withdraws and pledges"
		}
	case below.Via == "advcl" && conditionalMark[below.Mark]:
		e.Modality = saidby.Conditional
	case below.Infinitive && (saidby.RelIs(g.s.Tokens[below.Verb()].Rel, "advcl", "acl") || below.Via == "xcomp" && struggles[above.Lemma]):
		e.Modality = saidby.Planned // "sent to search for them", "a campaign to take"
		e.Purpose = g.s.Tokens[below.Verb()].Rel == "advcl"
	case below.Kind == predication.Nominal && below.Via == "nsubj" && hypothetical[above.Modal]:
		e.Modality = saidby.Conditional // "an attack would change that"
	case governs(below):
		e.Modality = g.under(e, below, above)
	}
}

// struggles are verbs whose infinitive is what somebody fights for: "is fighting
// to topple the government".
var struggles = map[string]bool{"fight": true, "battle": true, "struggle": true, "campaign": true, "vie": true}

// hypothetical modals leave open whether their subject comes about.
var hypothetical = map[string]bool{"would": true, "could": true, "might": true, "may": true}

// governs reports whether the predicate above is about the one below: it is its
// complement, object or subject, and no free-standing clause.
func governs(below *predication.Predication) bool {
	return saidby.RelIs(below.Via, "xcomp", "ccomp", "obj", "nsubj", "obl", "nmod", "acl", "csubj", "compound") && below.Via != "acl:relcl"
}

// under gives the modality of an act under the operator of a governing word.
func (g *grammar) under(e *saidby.EventMention, below, above *predication.Predication) saidby.Modality {
	op := g.lex.Operator(above.Lemma)
	switch op {
	case lexicon.OpPrevent:
		return saidby.Negated
	case lexicon.OpFail:
		if below.Via == "xcomp" {
			return saidby.Negated
		}
	case lexicon.OpTry:
		e.Attempt = true
	case lexicon.OpPlan:
		if (below.Via == "ccomp" || below.Mark == "that" || above.Lemma == "tell") && (below.Past || below.Perfect || below.Progressive) {
			return saidby.Happened // "told reporters that four died": no order, a report
		}
		return saidby.Planned
	case lexicon.OpThreaten:
		return saidby.Threatened
	case lexicon.OpDemand, lexicon.OpFear, lexicon.OpIf:
		return saidby.Conditional
	case lexicon.OpHedge:
		return saidby.Alleged
	}
	return saidby.Happened
}

// reports reports whether the predicate above is a reporting cue over the act.
func (g *grammar) reports(below, above *predication.Predication) bool {
	if !saidby.RelIs(below.Via, "ccomp", "xcomp", "parataxis", "acl", "obj") || below.Via == "acl:relcl" {
		return false
	}
	return g.stance(above) != ""
}

// stance is the attitude of a reporting cue, from the lexicon; "" for words that
// report nothing.
func (g *grammar) stance(p *predication.Predication) string {
	pos := lexicon.CueVerb
	switch p.Kind {
	case predication.Nominal:
		pos = lexicon.CueNoun
	case predication.Adjectival:
		pos = lexicon.CueAdjective
	}
	for _, c := range g.lex.Cues.Of(pos, p.Lemma) {
		if len(c.Rest) == 0 && c.Takes.Has(lexicon.TakesClause) {
			return c.Stance
		}
	}
	return ""
}

// isContent reports whether the act below is what an act of speech demands,
// threatens, promises or accuses somebody of.
func (g *grammar) isContent(below, above *predication.Predication, m *match) bool {
	for _, role := range m.frame.Content {
		for _, a := range above.Args {
			if a.Role == role && g.s.Under(below.Verb(), a.Head) {
				return true
			}
		}
	}
	return false
}

// harm lists the kinds of counts that say what an attack did to people. A harm
// told beside the attack is part of it, not an act of its own.
func harm(e *saidby.EventMention) bool {
	switch e.CountKind {
	case saidby.Killed, saidby.Wounded, saidby.Casualties:
		return true
	}
	return false
}

// linked finds the act that the act of predication i belongs to by grammar: the
// attack whose harm it tells, or whose further course. -1: none.
func (g *grammar) linked(i int) int {
	p := &g.s.Predications[i]
	self := g.found[i] - 1
	e := &g.events[self]
	for _, a := range p.Args {
		j := g.s.At(a.Head)
		if j < 0 || j == i || g.found[j] == 0 || a.Role == lexicon.Clause {
			continue
		}
		other := g.found[j] - 1
		if slices.Contains(linkingRoles, a.Role) && g.belong(e, &g.events[other]) {
			return other
		}
	}
	if p.Parent < 0 {
		return -1
	}
	above := g.found[p.Parent] - 1
	if above < 0 || !g.belong(e, &g.events[above]) {
		return -1
	}
	switch {
	case p.Via == "advcl" && !p.Finite && !p.Infinitive,
		p.Via == "conj", p.Via == "parataxis",
		p.Via == "acl", p.Via == "acl:relcl",
		p.Via == "advcl" && (p.Mark == "when" || p.Mark == "after" || p.Mark == "as"):
		return above
	}
	return -1
}

// linkingRoles are the roles over which an act names the attack that it is part
// of: "killed in an ambush", "the shelling wounded six", "died after a strike".
var linkingRoles = []lexicon.Role{lexicon.Subject, lexicon.Object, lexicon.Of, "in", "during", "by", "from", "after", "following", "when"}

// belong reports whether two acts can be parts of one: both violent, and one of
// them the harm that the other did, or both the same act under two names.
func (g *grammar) belong(a, b *saidby.EventMention) bool {
	if a.Type != b.Type {
		return false
	}
	if a.Frame == b.Frame {
		return a.Nominal != b.Nominal || harm(a)
	}
	return harm(a) || harm(b)
}
