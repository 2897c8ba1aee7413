package statement

import "github.com/saidby/saidby/lexicon"

// withClause reports the clause under c.
func (t *tree) withClause(u *use, rep report, c int) report {
	after := u.last()
	if t.Tokens[after-1].XPOS == "TO" {
		after-- // of "asked them to leave" the infinitive is "to leave"
	}
	start := max(t.left[c], after)
	if a := rep.addressee; a >= start && a < c {
		start = t.right[a]
	}
	for k := u.last(); k < start; k++ {
		if t.belongsToClause(u, rep, k) {
			start = k
		}
	}
	end := t.beforeContrast(start, t.withReasons(u.head, c))
	first, last := t.trim(start, t.beforeFiniteConjunct(start, end))
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
		if t.Tokens[k].Lemma != "that" || !t.rel(k, "mark") && !t.opensTold(v, k) {
			continue
		}
		if c := t.Tokens[k].Head; c > k && !t.uttered(c) && t.subjectAfter(c, k) {
			return c
		}
	}
	if u.asideable() {
		return t.bareClauseAfter(u)
	}
	return -1
}

// opensTold reports whether the "that" at k, which the tree takes for a relative
// pronoun of a time beside the cue at v, opens what was said: "said at the time
// that they had been abducted".
func (t *tree) opensTold(v, k int) bool {
	c := t.Tokens[k].Head
	if c < k || !t.rel(c, "acl:relcl") || !t.rel(k, "obl", "advmod", "obj", "nsubj") {
		return false
	}
	noun := t.Tokens[c].Head
	return noun > v && noun < k && t.rel(noun, "obl") && t.Tokens[noun].Head == v
}

// subjectAfter reports whether the clause under c has a subject after token k: a
// "that" which the tree took for one is not it.
func (t *tree) subjectAfter(c, k int) bool {
	found := false
	t.Children(c, func(s int) bool {
		found = s > k && t.rel(s, "nsubj", "expl", "csubj")
		return !found
	})
	return found
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
