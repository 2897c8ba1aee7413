package statement

import "github.com/saidby/saidby/lexicon"

// adjective reads "is sure that", "was adamant that".
func (r *reader) adjective(t *tree, a int) {
	u, ok := r.matchCue(t, a, lexicon.CueAdjective)
	if !ok || t.Child(a, "cop") < 0 || !t.said(a) {
		return
	}
	c := t.clauseAfter(&u)
	s := t.Child(a, "nsubj")
	if c < 0 || s < 0 || t.Tokens[s].Lemma == "it" {
		return
	}
	rep := t.withClause(&u, report{from: t.clauseStart(a), to: u.last(), addressee: -1}, c)
	d := r.indirect(t, &u, rep)
	d.Speaker, d.CoSpeakers = t.speakers(t.antecedent(a, s))
	r.describe(&d)
	r.add(d)
}

// noun reads nouns of saying with what was said: "gave a warning that", "the
// army's claim that".
func (r *reader) noun(t *tree, n int) {
	u, ok := r.matchCue(t, n, lexicon.CueNoun)
	if !ok || !u.takes(lexicon.TakesClause) {
		return
	}
	c := t.nounClause(n)
	if c < 0 {
		return
	}
	speaker, from := r.nounSpeaker(t, n)
	if speaker < 0 {
		return
	}
	rep := t.withClause(&u, report{from: from, to: u.last(), addressee: -1}, c)
	d := r.indirect(t, &u, rep)
	d.Speaker, d.CoSpeakers = t.speakers(speaker)
	r.describe(&d)
	r.add(d)
}

// nounClause is the "that" clause of noun n, or its infinitive; -1 for none.
func (t *tree) nounClause(n int) int {
	found := -1
	t.Children(n, func(c int) bool {
		that := t.rel(c, "acl", "ccomp") && !t.rel(c, "acl:relcl") && t.hasChild(c, "that", "to")
		if c > n && that && t.Child(c, "mark") >= 0 {
			found = c
		}
		return found < 0
	})
	if next := n + 1; found < 0 && next < len(t.Tokens) && t.Tokens[next].Lemma == "that" && t.rel(next, "mark") {
		if c := t.Tokens[next].Head; c > next && t.Child(c, "nsubj", "expl") > next {
			return c // hung on the verb: "gave a warning that"
		}
	}
	return found
}

// nounSpeaker is whose saying noun n is: its possessor, who it is "by" or
// "from", or the subject of the verb that gives it ("issued a warning"). from
// is where the statement begins.
func (r *reader) nounSpeaker(t *tree, n int) (speaker, from int) {
	speaker, from = -1, t.left[n]
	t.Children(n, func(c int) bool {
		owner := t.rel(c, "nmod:poss") || t.rel(c, "nmod") && c > n && t.hasChild(c, "by", "from")
		if owner {
			speaker = c
		}
		return speaker < 0
	})
	h := t.Tokens[n].Head
	if h < 0 || !t.verbal(h) {
		return speaker, from
	}
	if t.rel(n, "obj", "nsubj:pass") {
		if _, cue := r.matchCue(t, h, lexicon.CueVerb); cue && t.Tokens[h].Lemma != "give" {
			return -1, from // "rejects the claim that": the act is the rejection
		}
	}
	if speaker < 0 && t.rel(n, "obj", "obl", "nsubj:pass") && t.cues.Listed("giving", t.Tokens[h].Lemma) && t.said(h) {
		return t.subject(h), t.clauseStart(h)
	}
	return speaker, from
}
