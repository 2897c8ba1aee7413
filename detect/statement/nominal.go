package statement

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

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
	if t.rel(n, "obj", "nsubj:pass") && !isGiving(t.Tokens[h].Lemma) {
		if _, cue := r.matchCue(t, h, lexicon.CueVerb); cue {
			return -1, from // "rejects the claim that": the act is the rejection
		}
		return speaker, from
	}
	if speaker < 0 && t.rel(n, "obj", "obl", "nsubj:pass") && isGiving(t.Tokens[h].Lemma) && t.said(h) {
		return t.subject(h), t.clauseStart(h)
	}
	return speaker, from
}

// isGiving lists the light verbs of speech: "gave a warning", "issued a threat".
func isGiving(lemma string) bool {
	switch lemma {
	case "give", "issue", "make", "repeat", "renew", "deliver", "send", "release", "publish", "reiterate",
		"voice", "express", "post", "read", "record", "sound", "have", "offer", "put", "circulate", "share", "write":
		return true
	}
	return false
}

// according reads "according to X", "in the words of X" at token i and reports
// whether it stands there.
func (r *reader) according(t *tree, i int) bool {
	u, ok := r.matchCue(t, i, lexicon.CuePreposition)
	if !ok {
		return false
	}
	who := t.nounAfter(u.last())
	if who < 0 || t.quoted(who) {
		return true
	}
	g1 := t.accordingEnd(&u, who)
	parts := t.accordingParts(i, g1, who)
	if len(parts) == 0 {
		return true
	}
	rep := report{parts: parts, from: i, to: g1, addressee: -1}
	for _, p := range parts {
		rep.from, rep.to = min(rep.from, p[0]), max(rep.to, p[1])
	}
	d := r.indirect(t, &u, rep)
	d.Speaker, d.CoSpeakers = t.speakers(who)
	r.describe(&d)
	r.add(d)
	return true
}

// nounAfter is the head of the noun phrase that begins at token i, -1 for none.
func (t *tree) nounAfter(i int) int {
	for i < len(t.Tokens) && !t.nominal(i) {
		if t.punct(i) || t.verbal(i) {
			return -1
		}
		i++
	}
	if i >= len(t.Tokens) {
		return -1
	}
	for steps := 0; steps < len(t.Tokens); steps++ {
		h := t.Tokens[i].Head
		if h <= i || !t.nominal(h) {
			break
		}
		i = h
	}
	return i
}

// accordingEnd is the token after the phrase; one that opens its sentence ends
// at its comma.
func (t *tree) accordingEnd(u *use, who int) int {
	end := max(t.right[who], who+1)
	if u.head > 0 && !t.rel(u.head-1, "cc", "mark") {
		return end
	}
	for k := who + 1; k < len(t.Tokens); k++ {
		if t.comma(k) && (k >= end || k+1 < len(t.Tokens) && !t.Under(k+1, who)) {
			return k
		}
	}
	return end
}

// accordingParts is what the phrase from token i up to g1 vouches for: the rest
// of its clause.
func (t *tree) accordingParts(i, g1, who int) [][2]int {
	from, to := min(t.start, i), t.stop(g1)
	if top := t.relativeAbove(who); top >= 0 && (i < t.right[top] && t.stop(g1) > g1+1 || t.comma(t.left[top]-1) || t.comma(t.left[top])) {
		from, to = t.left[top], max(t.right[top], g1)
	}
	var parts [][2]int
	for _, p := range [][2]int{{from, i}, {g1, to}} {
		first, last := t.trim(p[0], p[1])
		if first < last && (t.hasVerb(first, last) || len(parts) > 0) {
			parts = append(parts, [2]int{first, last})
		}
	}
	return parts
}

// relativeAbove is the verb of the relative clause that token i stands in, -1.
func (t *tree) relativeAbove(i int) int {
	for steps := 0; i >= 0 && steps < len(t.Tokens); steps++ {
		if t.rel(i, "acl:relcl") {
			return i
		}
		i = t.Tokens[i].Head
	}
	return -1
}

// beside reads what stands around the cue outside of the words said: the medium
// and whether an outlet spoke or was spoken to.
func (r *reader) beside(m *saidby.StatementMention) {
	if m.CueToken < 0 {
		return
	}
	s := &r.sents[m.CueSentence]
	m.Credit = r.isOutlet(m.Speaker) && creditStance(m.Stance)
	m.Via = r.isOutlet(m.Addressee)
	for i := range s.Tokens {
		tok := &s.Tokens[i]
		if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" || !m.Whole.Contains(tok.Span) && !near(m.Cue, tok.Span) {
			continue
		}
		if holds(m.Parts, tok.Span) || i >= m.Speaker.First && i < m.Speaker.Last && m.Speaker.Sentence == m.CueSentence {
			continue
		}
		medium := r.medium(s, i)
		if medium != "" && placedIn(s, i) {
			m.Medium = medium
			return
		}
	}
}

// near lets a medium stand a little after the cue: "said late on Monday in a video".
func near(cue, s saidby.Span) bool { return s.Start >= cue.End && s.Start-cue.End < 60 }

// medium is what token i, alone or with those after it, names as a medium.
func (r *reader) medium(s *saidby.Sentence, i int) string {
	name := s.Tokens[i].Text
	if s.Tokens[i].UPOS == "NOUN" {
		if m := r.cues.Medium(s.Tokens[i].Lemma); m != "" {
			return m
		}
	}
	for k := i + 1; ; k++ {
		if m := r.cues.Medium(name); m != "" {
			return m
		}
		if k >= len(s.Tokens) || k-i >= r.cues.LongestName() {
			return ""
		}
		name += " " + s.Tokens[k].Text
	}
}

// placedIn reports whether token i follows a preposition of place or means: "in
// a communique", "on Telegram", "by telephone", or is who was told.
func placedIn(s *saidby.Sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch s.Tokens[k].Text {
		case "in", "In", "on", "On", "via", "Via", "by", "By", "at", "At", "through", "over", "during", "During", "told", "to", "from":
			return true
		}
		if s.Tokens[k].UPOS == "PUNCT" || s.Tokens[k].UPOS == "VERB" {
			return false
		}
	}
	return false
}

// isOutlet reports whether a phrase names a newspaper, an agency or a station.
func (r *reader) isOutlet(p saidby.Phrase) bool {
	if p.Head < 0 || p.Sentence >= len(r.sents) {
		return false
	}
	s := &r.sents[p.Sentence]
	if s.Tokens[p.Head].UPOS == "NOUN" && r.cues.IsPress(s.Tokens[p.Head].Lemma) {
		return true
	}
	for i := p.First; i < p.Last; i++ {
		if s.Tokens[i].UPOS != "PROPN" {
			continue
		}
		if e := s.EntityAt(i); e != nil && e.Kind == saidby.Person {
			continue
		}
		name := s.Tokens[i].Text
		for k := i + 1; ; k++ {
			if r.cues.IsOutlet(name) {
				return true
			}
			if k >= p.Last || k-i >= r.cues.LongestName() {
				break
			}
			name += " " + s.Tokens[k].Text
		}
	}
	return false
}

// creditStance is true for the cues with which one outlet credits another.
func creditStance(stance string) bool {
	return stance == "say" || stance == "report" || stance == "announce" || stance == "reveal"
}
