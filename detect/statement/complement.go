package statement

import (
	"slices"

	"github.com/saidby/saidby/lexicon"
)

// complement finds what a verb of saying reports: a clause after it, a clause
// around it, an infinitive or, for acts of speech, an object.
func (t *tree) complement(u *use) (report, bool) {
	v := u.head
	rep := report{from: t.clauseStart(v), to: u.last(), addressee: -1}
	if u.takes(lexicon.TakesAddressee) {
		rep.addressee = t.addressee(u)
	}
	if inf := t.infinitive(v); inf >= 0 && t.askedNotTo(u, inf) {
		return rep, false
	}
	c := t.clauseAfter(u)
	if u.takes(lexicon.TakesAside) {
		if around, ok := t.clauseAround(u); ok && (c < 0 || c >= around.aside.last) {
			around.addressee = rep.addressee
			return around, true
		}
	}
	if c >= 0 && u.takes(lexicon.TakesClause) {
		return t.withClause(u, rep, c), true
	}
	if c := t.infinitive(v); c >= 0 {
		ok := u.takes(lexicon.TakesInfinitive)
		if !ok && (t.Child(v, "obj", "iobj") >= 0 || len(u.words()) > 1) {
			ok = u.takes(lexicon.TakesObject) || u.takes(lexicon.TakesClause) && u.cue().Stance == "demand"
		}
		if ok {
			return t.withClause(u, rep, c), true
		}
	}
	if u.takes(lexicon.TakesNaming) && t.names(v) {
		return t.withObject(u, rep), true
	}
	for i, c := range u.readings {
		u.chosen = i
		if c.Takes.Has(lexicon.TakesObject) && t.hasObject(u) {
			return t.withObject(u, rep), true
		}
	}
	return rep, false
}

// withClause reports the clause under c.
func (t *tree) withClause(u *use, rep report, c int) report {
	after := u.last()
	if t.Tokens[after-1].XPOS == "TO" {
		after-- // of "asked them to leave" the infinitive is "to leave"
	}
	start := max(t.left[c], after)
	for k := u.last(); k < start; k++ {
		if t.belongsToClause(u, rep, k) {
			start = k
		}
	}
	first, last := t.trim(start, t.beforeContrast(start, t.withReasons(u.head, c)))
	rep.parts = [][2]int{{first, last}}
	rep.to = max(rep.to, last)
	return rep
}

// beforeContrast is the end of a clause before another speaker is set beside
// this one: ", while Kyiv denied it", "; the mayor said".
func (t *tree) beforeContrast(first, end int) int {
	for k := first + 1; k < end; k++ {
		switch {
		case t.Tokens[k].Text == ";" && t.cueWithin(k+1, end):
			return k
		case t.Tokens[k].Lemma == "while" && t.comma(k-1) && t.cueWithin(k+1, end):
			return k
		}
	}
	return end
}

// cueWithin reports whether the range holds a finite verb of saying with a
// subject of its own.
func (t *tree) cueWithin(first, last int) bool {
	for k := first; k < last; k++ {
		if t.finite(k) && !t.quoted(k) && t.ownSubject(k) >= first && len(t.cues.Of(lexicon.CueVerb, t.Tokens[k].Lemma)) > 0 {
			return true
		}
	}
	return false
}

// withReasons is the end of the clause under c with the reasons and conditions
// after it that the parser hung on the cue: "said he would win because".
func (t *tree) withReasons(v, c int) int {
	end := t.right[c]
	t.Children(v, func(k int) bool {
		if k > c && t.left[k] <= end+1 && t.rel(k, "advcl") {
			if m := t.Child(k, "mark"); m >= 0 && isReason(t.Tokens[m].Lemma) {
				end = max(end, t.right[k])
			}
		}
		return true
	})
	return end
}

func isReason(mark string) bool {
	switch mark {
	case "because", "so", "if", "unless", "although", "though", "since":
		return true
	}
	return false
}

// belongsToClause reports whether a word between the cue and its clause is part
// of the clause: neither a time, a place nor who was told. Parsers often take
// the clause's subject for an object ("said the bombing was a revenge attack").
func (t *tree) belongsToClause(u *use, rep report, k int) bool {
	if t.punct(k) {
		return false
	}
	top := k
	for steps := 0; steps < len(t.Tokens) && t.Tokens[top].Head != u.head; steps++ {
		top = t.Tokens[top].Head
		if top < 0 {
			return false
		}
	}
	return top != rep.addressee && !u.addresses() && t.rel(top, "obj", "nsubj", "nsubj:pass", "csubj") && top > u.head
}

// withObject reports an act of speech with all that depends on it.
func (t *tree) withObject(u *use, rep report) report {
	rep.relative = t.rel(u.head, "acl") && t.Tokens[u.head].Head >= 0
	rep.to = max(t.clauseEnd(u.head), u.last())
	end := t.beforeParticiple(u.head, rep.to)
	start := u.last()
	if slices.Contains(u.cue().Rest, lexicon.Gap) {
		start = u.head + 1 // "dismissed the threat as bluster" holds its object
	}
	rest := [][2]int{{start, end}}
	if a, _ := t.agent(u.head); a > u.head {
		rest = [][2]int{{start, t.left[a]}, {t.right[a], end}} // "by X" says who, not what
	}
	for _, p := range rest {
		if first, last := t.trim(p[0], p[1]); first < last {
			rep.parts = append(rep.parts, [2]int{first, last})
		}
	}
	if s := t.Child(u.head, "nsubj:pass"); s >= 0 && s < u.head {
		rep.parts = append([][2]int{{t.left[s], t.right[s]}}, rep.parts...)
	}
	if t.rel(u.head, "acl:relcl") && t.Tokens[u.head].Head >= 0 && len(rep.parts) == 0 {
		// "a charge which the Elysee rejects": the noun is the object.
		noun := t.phrase(t.Tokens[u.head].Head)
		rep.parts = [][2]int{{noun.First, noun.Last}}
		rep.from = min(rep.from, noun.First)
	}
	return rep
}

// beforeParticiple is the end of an act's object, before a participle that goes
// on with another act: "dismissed the claim, calling it a lie".
func (t *tree) beforeParticiple(v, end int) int {
	t.Children(v, func(c int) bool {
		if c > v && t.rel(c, "advcl") && t.Tokens[c].XPOS == "VBG" && (t.comma(t.left[c]) || t.comma(t.left[c]-1)) {
			end = min(end, t.left[c])
		}
		return true
	})
	return end
}

// clauseAfter is the head of the clause that follows the cue as what was said,
// -1 for none: its own clause, one that hangs on a noun beside it ("said in a
// statement that") or, where the parser errs, whatever "that" opens.
func (t *tree) clauseAfter(u *use) int {
	v, found := u.head, -1
	t.Children(v, func(c int) bool {
		if c > v && t.rel(c, "ccomp") && !t.uttered(c) && (u.asideable() || t.tensed(c)) {
			found = c
		}
		return found < 0
	})
	if found >= 0 {
		return found
	}
	for k := u.last(); k < len(t.Tokens) && k < u.last()+thatReach; k++ {
		if t.finite(k) || t.punct(k) {
			break
		}
		if t.Tokens[k].Lemma != "that" || !t.rel(k, "mark") {
			continue
		}
		if c := t.Tokens[k].Head; c > k && !t.uttered(c) && t.Child(c, "nsubj", "expl", "csubj") > k {
			return c
		}
	}
	if u.asideable() {
		return t.bareClauseAfter(u)
	}
	return -1
}

// bareClauseAfter is the head of a clause with subject and tense that begins
// right after a plain verb of saying, or after who was told, whatever the parser
// made of it.
func (t *tree) bareClauseAfter(u *use) int {
	from := u.last()
	if a := t.addressee(u); u.addresses() && a >= from {
		from = t.right[a]
	}
	for c := from; c < len(t.Tokens) && c < from+thatReach; c++ {
		if t.punct(c) {
			return -1
		}
		s := t.Child(c, "nsubj", "expl")
		if s >= from && t.left[s] <= from+1 && s < c && t.tensed(c) && !t.uttered(c) && !t.rel(c, "acl:relcl") {
			return c
		}
	}
	return -1
}

// tensed reports whether the clause under c has a tense or a "that": "saw people
// being carried" tells what was seen, not what was said.
func (t *tree) tensed(c int) bool {
	found := t.finite(c)
	t.Children(c, func(k int) bool {
		found = found || t.finite(k) && t.rel(k, "aux", "cop") || t.rel(k, "mark") && t.Tokens[k].XPOS != "TO"
		return !found
	})
	return found
}

// thatReach is how many tokens may stand between a cue and its "that".
const thatReach = 14

// names reports whether v gives its object a name or a judgement: "called the
// raid a crime". Who only calls himself something says nothing of the world.
func (t *tree) names(v int) bool {
	o, x := t.Child(v, "obj"), t.Child(v, "xcomp")
	if o > v && t.quoted(o) && t.nominal(t.left[o]+1) && !t.quoted(t.left[o]) {
		return true // `called the siege "collective punishment"` as one noun phrase
	}
	if o < 0 || x < 0 || t.verbal(x) || t.hasChild(x, "to") {
		return false
	}
	switch t.Tokens[o].Text {
	case "itself", "himself", "herself", "themselves", "myself", "ourselves":
		return false
	}
	return true
}

// infinitive is the head of the "to" clause after v, -1 for none.
func (t *tree) infinitive(v int) int {
	found := -1
	t.Children(v, func(c int) bool {
		if c > v && t.rel(c, "xcomp", "advcl") && t.isInfinitive(c) {
			found = c
			return false
		}
		if c > v && t.rel(c, "obj", "obl") {
			// The parser may hang the infinitive on who is asked.
			t.Children(c, func(k int) bool {
				if k > c && t.rel(k, "acl") && t.isInfinitive(k) {
					found = k
				}
				return found < 0
			})
		}
		return found < 0
	})
	return found
}

// isInfinitive reports whether "to" marks the word at c as an infinitive.
func (t *tree) isInfinitive(c int) bool {
	m := t.Child(c, "mark")
	return m >= 0 && t.Tokens[m].Lemma == "to"
}

// askedNotTo is true in "who asked not to be named".
func (t *tree) askedNotTo(u *use, c int) bool {
	return t.hasChild(c, "not", "n't") || t.Tokens[u.head+1].Lemma == "not"
}

// hasObject reports whether the act of speech has something that it is about.
// A cue of several words ("claimed responsibility") brings its own.
func (t *tree) hasObject(u *use) bool {
	if len(u.words()) > 1 {
		return t.objectRelativeOK(u)
	}
	// "a charge it denies" leaves out the relative pronoun.
	found := t.rel(u.head, "acl:relcl") && u.cue().Factivity == "counterfactive" && t.ownSubject(u.head) >= 0
	t.Children(u.head, func(c int) bool {
		gerund := t.Tokens[c].XPOS == "VBG" && c > u.head
		found = t.rel(c, "obj", "nsubj:pass") || gerund && t.rel(c, "xcomp", "ccomp", "advcl") ||
			c > u.head && t.rel(c, "obl") && t.nominal(c) && u.cue().Stance != "praise"
		return !found
	})
	return found && t.objectRelativeOK(u)
}

// objectRelativeOK lets a relative clause with an object of its own, or with a
// word of speech as its noun ("a charge which he denies"), stand as an act of
// speech; "the men whom they accused" only says who the men are.
func (t *tree) objectRelativeOK(u *use) bool {
	if !t.rel(u.head, "acl:relcl") {
		return true
	}
	o := t.Child(u.head, "obj")
	if o < 0 || o > u.head {
		return true
	}
	switch t.Tokens[o].Lemma {
	case "which", "that", "whom", "who":
		return u.cue().Factivity == "counterfactive"
	}
	return true
}

// addressee is who is spoken to: the object of the cue, or what follows its
// preposition ("called on"). -1 for nobody.
func (t *tree) addressee(u *use) int {
	if c := t.Child(u.head, "iobj"); c >= 0 {
		return c
	}
	if len(u.words()) > 1 {
		word := u.words()[len(u.words())-1]
		if h := t.Tokens[word].Head; h > word && t.rel(word, "case") {
			return h
		}
	}
	c := t.Child(u.head, "obj")
	if c >= 0 && c < u.head && !t.rel(u.head, "acl:relcl") {
		return -1
	}
	return c
}

// opensClause is true for the word that opens a clause before an interrupting
// cue: "and", "which", "that".
func (t *tree) opensClause(i int) bool {
	if i < 0 {
		return false
	}
	return t.rel(i, "cc", "mark") || t.Tokens[i].XPOS == "WDT" || t.Tokens[i].XPOS == "WP"
}

func (t *tree) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if t.Tokens[i].UPOS == "VERB" || t.finite(i) {
			return true
		}
	}
	return false
}
