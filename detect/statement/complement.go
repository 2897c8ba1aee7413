package statement

import "github.com/saidby/saidby/lexicon"

// complement finds what a verb of saying reports: a clause after it, a clause
// around it, an infinitive or, for acts of speech, an object.
func (t *tree) complement(u *use) (report, bool) {
	v := u.head
	rep := report{from: t.clauseStart(v), to: u.last(), addressee: -1}
	if u.takes(lexicon.TakesAddressee) {
		rep.addressee = t.addressee(u)
	}
	if inf := t.infinitive(v); inf >= 0 && (t.askedNotTo(u, inf) || t.keepsSilent(u, inf)) {
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
		ok := u.takes(lexicon.TakesInfinitive) && !(u.cue().Stance == "reject" && t.rel(v, "acl:relcl")) // "who refuses to leave"
		if !ok && (t.Child(v, "obj", "iobj") >= 0 || len(u.words()) > 1) {
			ok = u.takes(lexicon.TakesObject) && !t.cues.Listed("counting", u.cue().Phrase) || u.takes(lexicon.TakesClause) && u.cue().Stance == "demand"
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

// keepsSilent is true in "refused to say", "refused to comment".
func (t *tree) keepsSilent(u *use, c int) bool {
	verb := t.Tokens[u.head].Lemma
	return (verb == "refuse" || verb == "decline") && t.cues.Listed("silence", t.Tokens[c].Lemma)
}

// askedNotTo is true in "who asked not to be named".
func (t *tree) askedNotTo(u *use, c int) bool {
	return t.hasChild(c, "not", "n't") || t.Tokens[u.head+1].Lemma == "not"
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
	if k := u.last(); u.addresses() && k < len(t.Tokens) && t.Tokens[k].UPOS == "PROPN" && t.rel(k, "nsubj") && t.Tokens[k].Head > k && t.subjectAfter(t.Tokens[k].Head, k) {
		return k // "told TASS its planes had flown": one of two subjects
	}
	c := t.Child(u.head, "obj")
	if c >= 0 && c < u.head && !t.rel(u.head, "acl:relcl") {
		return -1
	}
	return c
}
