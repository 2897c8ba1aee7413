package statement

import (
	"github.com/saidby/saidby/lexicon"
)

// complement finds what a verb of saying reports: a clause after it, a clause
// around it, an infinitive or, for acts of speech, an object.
func (t *tree) complement(u *use) (report, bool) {
	v := u.head
	rep := report{from: t.clauseStart(v), to: u.last(), addressee: -1, relative: t.rel(v, "acl:relcl") && t.Tokens[v].Head >= 0}
	if u.takes(lexicon.TakesAddressee) {
		rep.addressee = t.addressee(u)
	}
	if c := t.clauseAfter(v); c >= 0 && u.takes(lexicon.TakesClause) {
		return t.withClause(u, rep, c), true
	}
	if t.asideOK(u) && u.takes(lexicon.TakesAside) {
		if parts, from, to, ok := t.clauseAround(u); ok {
			rep.parts, rep.from, rep.to = parts, from, to
			return rep, true
		}
	}
	if c := t.infinitive(v); c >= 0 {
		if t.askedNotTo(c) {
			return rep, false
		}
		ok := u.takes(lexicon.TakesInfinitive)
		if !ok && (t.Child(v, "obj", "iobj") >= 0 || len(u.words()) > 1) {
			ok = u.takes(lexicon.TakesObject) || u.takes(lexicon.TakesClause) && u.cue().Stance == "demand"
		}
		if ok {
			return t.withClause(u, rep, c), true
		}
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
	first, last := t.trim(max(t.left[c], u.head+1), t.right[c])
	rep.parts = [][2]int{{first, last}}
	rep.to = max(rep.to, last)
	return rep
}

// withObject reports an act of speech with all that depends on it.
func (t *tree) withObject(u *use, rep report) report {
	rep.to = max(t.clauseEnd(u.head), u.last())
	rest := [][2]int{{u.last(), rep.to}}
	if a, _ := t.agent(u.head); a > u.head {
		rest = [][2]int{{u.last(), t.left[a]}, {t.right[a], rep.to}} // "by X" says who, not what
	}
	for _, p := range rest {
		if first, last := t.trim(p[0], p[1]); first < last {
			rep.parts = append(rep.parts, [2]int{first, last})
		}
	}
	if s := t.Child(u.head, "nsubj:pass"); s >= 0 && s < u.head {
		rep.parts = append([][2]int{{t.left[s], t.right[s]}}, rep.parts...)
	}
	if rep.relative && len(rep.parts) == 0 {
		// "a charge which the Elysee rejects": the noun is the object.
		noun := t.phrase(t.Tokens[u.head].Head)
		rep.parts = [][2]int{{noun.First, noun.Last}}
		rep.from = min(rep.from, noun.First)
	}
	return rep
}

// clauseAfter is the head of the clause that follows v as what was said, -1 for
// none. In "said in a statement that" it may hang on the noun.
func (t *tree) clauseAfter(v int) int {
	found := -1
	t.Children(v, func(c int) bool {
		if c > v && t.rel(c, "ccomp") && !t.uttered(c) {
			found = c
			return false
		}
		if c > v && t.rel(c, "obl", "obj") {
			t.Children(c, func(k int) bool {
				if k > c && t.rel(k, "acl", "ccomp") && !t.rel(k, "acl:relcl") && t.hasChild(k, "that") && t.verbal(k) {
					found = k
				}
				return found < 0
			})
		}
		return found < 0
	})
	return found
}

// infinitive is the head of the "to" clause after v, -1 for none.
func (t *tree) infinitive(v int) int {
	found := -1
	t.Children(v, func(c int) bool {
		if c > v && t.rel(c, "xcomp", "advcl") && t.hasChild(c, "to") && (t.verbal(c) || t.Child(c, "cop") >= 0) {
			found = c
			return false
		}
		if c > v && t.rel(c, "obj", "obl") {
			// The parser may hang the infinitive on who is asked.
			t.Children(c, func(k int) bool {
				if k > c && t.rel(k, "acl") && t.hasChild(k, "to") && t.verbal(k) {
					found = k
				}
				return found < 0
			})
		}
		return found < 0
	})
	return found
}

// askedNotTo is true in "who asked not to be named".
func (t *tree) askedNotTo(c int) bool { return t.hasChild(c, "not", "n't") }

// hasObject reports whether the act of speech has something that it is about.
// A cue of several words ("claimed responsibility") brings its own.
func (t *tree) hasObject(u *use) bool {
	if len(u.words()) > 1 {
		return t.objectRelativeOK(u)
	}
	found := false
	t.Children(u.head, func(c int) bool {
		found = t.rel(c, "obj", "nsubj:pass") || t.rel(c, "xcomp", "ccomp") && t.Tokens[c].XPOS == "VBG"
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
	if o < 0 {
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

// asideOK rules out verbs that stand in a clause of their own about something
// else: relatives, infinitives, "when they add". "As he put it" is an aside, and
// so is what closes the sentence, whatever the parser hangs it on.
func (t *tree) asideOK(u *use) bool {
	v := u.head
	switch {
	case t.rel(v, "amod", "compound", "csubj"):
		return false
	case t.rel(v, "acl:relcl"):
		s := t.Child(v, "nsubj")
		return t.trailing(u) && (s < 0 || t.Tokens[s].XPOS != "WP" && t.Tokens[s].XPOS != "WDT")
	case t.rel(v, "acl", "xcomp", "advcl"):
		return t.hasChild(v, "as") || t.trailing(u) && t.finite(v)
	}
	return true
}

// clauseAround finds the clause that a cue follows or interrupts: "The road is
// cut, the army said", "The road, it said, is cut".
func (t *tree) clauseAround(u *use) (parts [][2]int, from, to int, ok bool) {
	v := u.head
	g0 := t.groupStart(v)
	if s := t.Child(v, "nsubj"); s >= 0 && s < v && !t.trailing(u) {
		g0 = min(g0, t.left[s])
	} else if first, found := t.nounBefore(v); found && (s < 0 || s < v) {
		g0 = first
	}
	for g0 > 0 && (t.rel(g0-1, "mark") || t.Tokens[g0-1].Lemma == "as") {
		g0-- // "as he put it"
	}
	if g0 <= t.start || !t.comma(g0-1) {
		return nil, 0, 0, false
	}
	g1 := t.groupEnd(u)
	end := t.stop(g1)
	pre, post := [2]int{t.start, g0 - 1}, [2]int{g1, end}
	pre[0], pre[1] = t.trim(pre[0], pre[1])
	post[0], post[1] = t.trim(post[0], post[1])
	if t.opensClause(pre[1] - 1) {
		pre[0] = pre[1] // ", and, neighbours said, beat them": what comes after
	}
	if t.onlySets(pre, v) {
		return nil, 0, 0, false
	}
	if post[0] < post[1] && !t.goesOn(pre, post, g1) {
		post[1] = post[0]
	}
	if !t.hasVerb(pre[0], pre[1]) && !t.hasVerb(post[0], post[1]) {
		return nil, 0, 0, false
	}
	from, to = g0, g1
	for _, p := range [][2]int{pre, post} {
		if p[0] < p[1] {
			parts = append(parts, p)
			from, to = min(from, p[0]), max(to, p[1])
		}
	}
	if len(parts) == 1 && parts[0] == pre {
		to = u.last()
		if s := t.Child(v, "nsubj"); s > v {
			to = max(to, t.phrase(s).Last) // "said Ann Orlo"
		}
	}
	return parts, from, to, len(parts) > 0
}

// onlySets reports whether what stands before the cue only says when, where or
// how it was said: it depends on the cue and is no clause of its own.
func (t *tree) onlySets(pre [2]int, v int) bool {
	for i := pre[0]; i < pre[1]; i++ {
		h := t.Tokens[i].Head
		if h >= pre[0] && h < pre[1] || t.punct(i) {
			continue
		}
		if h != v {
			return false
		}
		bare := t.finite(i) && t.Child(i, "mark") < 0
		if t.rel(i, "ccomp", "parataxis", "dep", "root") || t.rel(i, "advcl") && bare {
			return false
		}
	}
	return true
}

// groupStart is the first token of the verb group of v: its auxiliaries and
// adverbs.
func (t *tree) groupStart(v int) int {
	start := v
	for start > 0 && t.Tokens[start-1].Head == v && t.rel(start-1, "aux", "advmod") {
		start--
	}
	return start
}

// groupEnd is where the words around the cue end that are not what was said: an
// inverted subject, an addressee, a time, a participle.
func (t *tree) groupEnd(u *use) int {
	end := u.last()
	t.Children(u.head, func(c int) bool {
		if c > u.head && !t.rel(c, "ccomp", "conj", "parataxis", "punct", "cc") {
			end = max(end, t.right[c])
		}
		return true
	})
	for i := u.last(); i < end; i++ {
		if t.Tokens[i].Text == ";" || t.Tokens[i].Text == ":" {
			return i
		}
	}
	return end
}

// stop is the first semicolon from token i on, or the sentence's end.
func (t *tree) stop(i int) int {
	for ; i < len(t.Tokens); i++ {
		if t.Tokens[i].Text == ";" {
			return i
		}
	}
	return len(t.Tokens)
}

// goesOn reports whether the words after an interrupting cue go on with those
// before it: one hangs on the other as more than a coordinated clause.
func (t *tree) goesOn(pre, post [2]int, g1 int) bool {
	if g1 >= len(t.Tokens) || !t.comma(g1) && t.Tokens[g1].Text != ":" {
		return false
	}
	if !t.hasVerb(pre[0], pre[1]) {
		return true
	}
	for i := post[0]; i < post[1]; i++ {
		h := t.Tokens[i].Head
		if h >= pre[0] && h < pre[1] && !t.rel(i, "conj", "parataxis", "punct", "cc") {
			return true
		}
	}
	for i := pre[0]; i < pre[1]; i++ {
		h := t.Tokens[i].Head
		if h >= post[0] && h < post[1] && !t.rel(i, "punct") {
			return true
		}
	}
	return false
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

// trailing reports whether the cue closes its sentence: after it come only its
// own times, places and addressees.
func (t *tree) trailing(u *use) bool {
	if u.head == 0 || t.clauseAfter(u.head) >= 0 {
		return false
	}
	for i := u.last(); i < len(t.Tokens); i++ {
		if t.finite(i) && !t.Under(i, u.head) {
			return false
		}
	}
	return true
}

// nounBefore finds the subject of a cue that closes its sentence by place: what
// stands between the last comma and the verb. The parser often takes it into
// the list before the comma ("killing nine, a local official said").
func (t *tree) nounBefore(v int) (first int, ok bool) {
	end := t.groupStart(v)
	for i := end - 1; i >= 0; i-- {
		if t.comma(i) || t.quoteMark(i) {
			first = i + 1
			break
		}
		if t.finite(i) || t.verbal(i) && !t.rel(i, "acl", "amod", "compound") || t.Tokens[i].Text == ";" {
			return 0, false
		}
		if t.nominal(i) {
			ok = true
		}
	}
	return first, ok && first > 0 && first < end
}
