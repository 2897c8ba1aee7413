package statement

import "github.com/saidby/saidby/lexicon"

// group is a cue set beside or into its clause: the cue with the words of its
// own, between the marks that part it from what was said.
type group struct {
	first, last int // half-open range of tokens, the marks left out
	// speaker is the half-open range of tokens before the verb, or after an
	// inverted one, that say who spoke.
	speaker  [2]int
	inverted bool
}

// clauseAround finds the clause that a cue follows or interrupts: "The road is
// cut, the army said", "The road, it said, is cut". It goes by the place of the
// cue between marks more than by the tree, because parsers often take the
// speaker into the list before the comma ("killing nine, an official said").
func (t *tree) clauseAround(u *use) (report, bool) {
	g, ok := t.asideGroup(u)
	if !ok {
		return report{}, false
	}
	pre, post := [2]int{t.start, g.first}, [2]int{g.last, t.stop(g.last)}
	pre[0] = t.afterOtherSpeaker(pre[0], pre[1])
	pre[0], pre[1] = t.trim(pre[0], pre[1])
	post[0], post[1] = t.trim(post[0], post[1])
	if t.opensClause(pre[1]-1) || t.Tokens[g.first-1].Text == ";" {
		pre[0] = pre[1] // ", and, neighbours said, beat them": what comes after
	}
	if post[0] < post[1] && !t.goesOn(pre, post, g.last) {
		post[1] = post[0]
	}
	if post[0] >= post[1] && !t.clauseBefore(pre) {
		return report{}, false
	}
	if !t.hasVerb(pre[0], pre[1]) && !t.hasVerb(post[0], post[1]) {
		return report{}, false
	}
	rep := report{from: g.first, to: g.last, aside: &g}
	for _, p := range [][2]int{pre, post} {
		if p[0] < p[1] {
			rep.parts = append(rep.parts, p)
			rep.from, rep.to = min(rep.from, p[0]), max(rep.to, p[1])
		}
	}
	if post[0] >= post[1] {
		rep.to = max(u.last(), g.speaker[1])
	}
	return rep, len(rep.parts) > 0
}

// afterOtherSpeaker leaves out what stands before a semicolon where somebody
// else says it: "Police said one man died; a second was hurt, a doctor added".
func (t *tree) afterOtherSpeaker(first, last int) int {
	reported := false
	for i := first; i < last; i++ {
		switch {
		case t.Tokens[i].Text == ";" && reported:
			return i + 1
		case t.finite(i) && !reported:
			for _, c := range t.cues.Of(lexicon.CueVerb, t.Tokens[i].Lemma) {
				reported = reported || c.Takes.Has(lexicon.TakesAside)
			}
		}
	}
	return first
}

// asideGroup finds the marks around the cue, and who spoke between them.
func (t *tree) asideGroup(u *use) (group, bool) {
	v := u.head
	switch t.Tokens[v].XPOS {
	case "VBG":
		return group{}, false
	case "VB":
		if !t.bareInversion(v) {
			return group{}, false
		}
	}
	by := u.last() < len(t.Tokens) && t.Tokens[u.last()].Lemma == "by" && t.Tokens[v].XPOS == "VBN"
	if by || t.Child(v, "aux:pass") >= 0 || t.rel(v, "amod", "compound") {
		return group{}, false
	}
	start := t.groupStart(v)
	g := group{first: t.groupFirst(v, start)}
	if g.first <= t.start || !t.parts(g.first-1) {
		return group{}, false
	}
	g.speaker = [2]int{g.first, start}
	if t.Tokens[g.first].Lemma == "as" {
		g.speaker[0]++ // "as he put it"
	}
	g.inverted = g.speaker[0] >= g.speaker[1]
	if g.inverted && !t.speakerFollows(u) {
		first := t.apposedFirst(start)
		inverts := t.cues.Listed("inverting", t.Tokens[v].Lemma)
		switch {
		case first >= 0 && (inverts || u.addresses()):
			g.first, g.speaker, g.inverted = first, [2]int{first, start}, false
		case !inverts:
			return g, false // "the chief, a militant, maintained a house"
		}
	}
	if h := t.Tokens[v].Head; t.rel(v, "acl:relcl") && h >= g.first && h < v {
		return g, false // ", a charge it denies"
	}
	end, ok := t.groupEnd(u, &g)
	g.last = end
	if g.inverted {
		g.speaker = [2]int{u.last(), end}
		ok = ok && t.nominalIn(u.last(), end)
	}
	return g, ok
}

// speakerFollows reports whether a noun phrase that is no day opens right after an
// inverting cue: ", said the mayor", not ", the mayor, Ada Brandt, said on Monday".
func (t *tree) speakerFollows(u *use) bool {
	if k := u.last(); k < len(t.Tokens) && t.cues.Listed("inverting", t.Tokens[u.head].Lemma) {
		switch t.Tokens[k].UPOS {
		case "DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON":
			return !isDay(t.Tokens[k].Text)
		}
	}
	return false
}

// bareInversion reports whether a verb that the tagger took for an infinitive is a
// present tense before its subject: ", say police in the town".
func (t *tree) bareInversion(v int) bool {
	return v > 0 && t.parts(v-1) && v+1 < len(t.Tokens) && (t.nominal(v+1) || t.Tokens[v+1].UPOS == "DET" || t.Tokens[v+1].UPOS == "NUM") &&
		t.cues.Listed("inverting", t.Tokens[v].Lemma) && t.Child(v, "mark", "aux") < 0
}

// groupFirst is the first token of the group: its subject by the tree where
// nothing else stands between them, or what follows the last mark.
func (t *tree) groupFirst(v, start int) int {
	if s := t.ownSubject(v); s >= t.start && s < v && t.Tokens[s].UPOS != "DET" && !t.hasFinite(t.left[s], start) && t.parts(t.left[s]-1) && !t.listed(t.left[s], start) {
		return t.left[s]
	}
	for i := start - 1; i >= t.start; i-- {
		if t.parts(i) {
			return i + 1
		}
		if t.finite(i) || t.verbal(i) && !t.rel(i, "acl", "amod", "compound") {
			break
		}
	}
	return t.start
}

// apposedFirst is the first token of a speaker with an apposition between commas
// before the verb group at start: "..., a spokesman for the union, Ada Brandt,
// told". -1 where it stands not there.
func (t *tree) apposedFirst(start int) int {
	if !t.comma(start - 1) {
		return -1
	}
	marks := 0
	for i := start - 2; i >= t.start; i-- {
		switch {
		case t.finite(i) || t.verbal(i):
			return -1
		case t.parts(i):
			if marks++; marks == 2 {
				return i + 1
			}
		}
	}
	return -1
}

// listed reports whether a range looks like a list that a wrong tree made: it
// holds a participle with a comma after it ("killing nine, a local official").
func (t *tree) listed(first, last int) bool {
	participle := false
	for i := first; i < last; i++ {
		participle = participle || t.Tokens[i].XPOS == "VBG" || t.Tokens[i].XPOS == "VBD"
		if participle && t.comma(i) {
			return true
		}
	}
	return false
}

// parts is true for the marks that part an aside from its clause.
func (t *tree) parts(i int) bool {
	if i < 0 {
		return false
	}
	return t.comma(i) || t.quoteMark(i) || t.Tokens[i].Text == ";" || t.Tokens[i].Text == ":"
}

// groupStart is the first token of the verb group of v: its auxiliaries and
// adverbs.
func (t *tree) groupStart(v int) int {
	start := v
	for start > 0 && t.Tokens[start-1].Head == v && t.rel(start-1, "aux", "advmod") && t.Tokens[start-1].Lemma != "as" {
		start--
	}
	return start
}

// groupEnd is the mark after the cue, or the sentence's end. Between them only
// the cue's own words stand: no object but who was told, no further clause but
// one that says when ("after the premiere") or who ("who fled").
func (t *tree) groupEnd(u *use, g *group) (int, bool) {
	opened := false
	for i := u.last(); i < len(t.Tokens); i++ {
		switch {
		case t.parts(i) || isStop(t.Tokens[i].Text):
			return i, true
		case t.Tokens[i].XPOS == "TO" && !opened || t.Tokens[i].XPOS == "VBG" && i == u.last():
			return i, false // "asked to leave", "denies backing"
		case t.opens(i):
			opened = true
			if t.Tokens[i].Lemma == "that" && i == u.last() {
				return i, false
			}
		case t.finite(i) && !opened:
			return i, false
		case t.rel(i, "obj") && t.Tokens[i].Head == u.head && !g.inverted && !u.addresses() && !isDay(t.Tokens[i].Text):
			return i, false
		}
	}
	return len(t.Tokens), true
}

func (t *tree) nominalIn(first, last int) bool {
	for i := first; i < last; i++ {
		if t.nominal(i) && !isDay(t.Tokens[i].Text) {
			return true
		}
	}
	return false
}
