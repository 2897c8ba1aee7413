package statement

import (
	"slices"

	"github.com/saidby/saidby/lexicon"
)

// withObject reports an act of speech with all that depends on it.
func (t *tree) withObject(u *use, rep report) report {
	rep.relative = t.rel(u.head, "acl") && t.Tokens[u.head].Head >= 0 && !t.objectRelative(u.head)
	rep.to = max(t.clauseEnd(u.head), u.last())
	end := t.beforeParticiple(u.head, rep.to)
	start := u.last()
	if slices.Contains(u.cue().Rest, lexicon.Gap) {
		start = u.head + 1 // "dismissed the threat as bluster" holds its object
	}
	end = t.beforeFiniteConjunct(start, end)
	rest := [][2]int{{start, end}}
	if a, _ := t.agent(u.head); a > u.head {
		rest = [][2]int{{start, t.left[a]}, {t.right[a], end}} // "by X" says who, not what
	}
	for _, p := range rest {
		if first, last := t.trim(p[0], p[1]); first < last {
			rep.parts = append(rep.parts, [2]int{first, last})
		}
	}
	_, passive := t.agent(u.head)
	if s := t.Child(u.head, "nsubj:pass"); passive && s >= 0 && s < u.head {
		rep.parts = append([][2]int{{t.left[s], t.right[s]}}, rep.parts...)
	}
	if t.rel(u.head, "acl:relcl") && t.Tokens[u.head].Head >= 0 && (len(rep.parts) == 0 || t.cues.Listed("counting", u.cue().Phrase)) {
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

// beforeFiniteConjunct ends a range before a finite verb that the tree
// coordinates with a participle in it, which only a wrong tree does: "accused it
// of waging war, and agreed to more radars".
func (t *tree) beforeFiniteConjunct(first, end int) int {
	for k := first + 1; k < end; k++ {
		h := t.Tokens[k].Head
		if t.finite(k) && t.rel(k, "conj") && h >= first && h < k && t.Tokens[h].XPOS == "VBG" {
			return t.beforeConjunction(k) + 1
		}
	}
	return end
}

// names reports whether v gives its object a name or a judgement: "called the
// raid a crime". Who only calls himself something says nothing of the world.
func (t *tree) names(v int) bool {
	o, x := t.Child(v, "obj"), t.Child(v, "xcomp")
	if o > v && t.quotedName(o) {
		return true
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

// quotedName reports whether the parser took the thing and the name for it as one
// noun phrase: `called the siege "collective punishment"`.
func (t *tree) quotedName(o int) bool {
	if t.quoted(o) {
		return !t.quoted(t.left[o]) && t.nominal(t.left[o]+1)
	}
	found := false
	t.Children(o, func(c int) bool {
		found = c > o && t.quoted(c) && t.rel(c, "appos", "nmod", "dep")
		return !found
	})
	return found
}

// hasObject reports whether the act of speech has something that it is about.
// A cue of several words ("claimed responsibility") brings its own.
func (t *tree) hasObject(u *use) bool {
	if t.rel(u.head, "acl") && !t.rel(u.head, "acl:relcl") && t.Tokens[u.head].XPOS == "VBN" {
		return false // "the truce announced by Turkey" only says which truce
	}
	if words := u.words(); len(words) > 1 {
		if last := words[len(words)-1]; t.Tokens[u.head].Lemma == "put" && t.Tokens[last].Lemma == "at" {
			return t.counted(last) // "put the toll at 21", not "put them at risk"
		}
		return t.objectRelativeOK(u)
	}
	switch verb := u.cue().Phrase; {
	case verb == "claim":
		return t.claimed(u.head)
	case t.cues.Listed("counting", verb):
		return t.counts(u.head)
	}
	// "a charge it denies" leaves out the relative pronoun.
	found := t.rel(u.head, "acl:relcl") && u.cue().Factivity == "counterfactive" && t.ownSubject(u.head) >= 0
	t.Children(u.head, func(c int) bool {
		gerund := t.Tokens[c].XPOS == "VBG" && c > u.head
		found = found || t.rel(c, "obj", "nsubj:pass") || gerund && t.rel(c, "xcomp", "ccomp", "advcl") ||
			c > u.head && t.rel(c, "obl") && t.nominal(c) && u.cue().Stance != "praise"
		return !found
	})
	return found && t.objectRelativeOK(u)
}

// claimed reports whether what the verb at v claims is a deed: "claimed the
// bombing", "the raid was claimed by".
func (t *tree) claimed(v int) bool {
	found := false
	t.Children(v, func(c int) bool {
		found = t.rel(c, "obj", "nsubj:pass") && t.cues.Listed("claimed", t.Tokens[c].Lemma)
		return !found
	})
	return found
}

// counts reports whether the object of the verb at v is a number of dead or hurt:
// "counts 28 dead", "verified the deaths of 23 civilians".
func (t *tree) counts(v int) bool {
	o := t.Child(v, "obj")
	if h := t.Tokens[v].Head; t.rel(v, "acl:relcl") && h >= 0 && t.cues.Listed("tolls", t.Tokens[h].Lemma) {
		return t.ownSubject(v) >= 0 && t.ownSubject(v) != o // "a toll that the governor gave"
	}
	if o < v {
		return false
	}
	number, harm := false, false
	for k := t.left[o]; k < t.right[o]; k++ {
		number = number || t.Tokens[k].UPOS == "NUM"
		harm = harm || t.cues.Listed("tolls", t.Tokens[k].Lemma) || t.cues.Listed("hurt", t.Tokens[k].Lemma)
	}
	return number && harm
}

// counted reports whether a number follows the preposition at k.
func (t *tree) counted(k int) bool {
	for i := k + 1; i < len(t.Tokens) && i <= k+4 && !t.punct(i); i++ {
		if t.Tokens[i].UPOS == "NUM" {
			return true
		}
	}
	return false
}

// objectRelative is true where the noun before a relative clause is what was
// said in it: "an allegation we reject".
func (t *tree) objectRelative(v int) bool {
	s := t.ownSubject(v)
	return t.rel(v, "acl:relcl") && s >= 0 && t.Tokens[s].XPOS != "WP" && t.Tokens[s].XPOS != "WDT" && t.Tokens[s].Lemma != "that"
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
