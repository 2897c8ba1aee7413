package statement

import "github.com/saidby/saidby"

// said reports whether verb v tells that something was said: not that it was
// not, might be or should be, and no bare infinitive or command.
func (t *tree) said(v int) bool {
	tok := &t.Tokens[v]
	ok, subject, auxiliary, to := true, false, false, false
	t.Children(v, func(c int) bool {
		k := &t.Tokens[c]
		switch {
		case t.quoted(c) && !t.quoted(v):
		case isNegation(k) && c < v:
			ok = false
		case t.rel(c, "aux") && k.XPOS == "MD":
			ok = ok && k.Lemma == "can" && firstPerson(t, v) // "I can reveal"
		case t.rel(c, "aux"):
			auxiliary = true
			to = to || k.Lemma == "to"
		case t.rel(c, "mark"):
			ok = ok && !isCondition(k.Lemma)
			to = to || k.Lemma == "to"
		case t.rel(c, "nsubj"):
			subject = true
			ok = ok && !isNobody(t, c)
		}
		return ok
	})
	if !ok {
		return false
	}
	if to {
		return t.infinitiveHappened(v)
	}
	if tok.XPOS == "VB" && !subject && !auxiliary && t.command(v) && !t.bareInversion(v) {
		return false
	}
	return !t.inheritedNegation(v)
}

// command reports whether the bare verb v opens its clause: "Say nothing". A
// noun before it makes "the army put" a past tense.
func (t *tree) command(v int) bool {
	if t.Tokens[v].Head >= 0 {
		return true
	}
	for i := t.start; i < v; i++ {
		if t.nominal(i) && !t.quoted(i) {
			return false
		}
	}
	return true
}

// inheritedNegation reports whether v shares the auxiliary and the negation of
// the verb that it is coordinated with: "did not confirm or deny".
func (t *tree) inheritedNegation(v int) bool {
	head := t.Tokens[v].Head
	if !t.rel(v, "conj") || head < 0 || t.finite(v) && t.Tokens[v].XPOS != t.Tokens[head].XPOS {
		return false
	}
	negated := false
	t.Children(head, func(c int) bool {
		k := &t.Tokens[c]
		negated = negated || c < head && (isNegation(k) || t.rel(c, "aux") && k.XPOS == "MD" || t.rel(c, "mark") && isCondition(k.Lemma))
		return !negated
	})
	return negated
}

// infinitiveHappened tells "went on to say" and "took to the air to denounce"
// from "refused to say" and "plans to announce".
func (t *tree) infinitiveHappened(v int) bool {
	head := t.Tokens[v].Head
	if head < 0 || !t.verbal(head) {
		return false
	}
	if t.rel(v, "advcl") {
		return t.Tokens[head].XPOS == "VBD" || t.Tokens[head].XPOS == "VBZ"
	}
	if !t.rel(v, "xcomp") {
		return false
	}
	switch t.Tokens[head].Lemma {
	case "go", "continue", "proceed", "appear", "seem", "begin", "start", "force", "move", "come":
		return true
	}
	return false
}

func isCondition(mark string) bool {
	switch mark {
	case "if", "unless", "whether", "lest", "until":
		return true
	}
	return false
}

func isNegation(k *saidby.Token) bool {
	switch k.Lemma {
	case "not", "n't", "n’t", "never", "hardly", "neither", "nor", "rarely", "seldom":
		return true
	}
	return k.Text == "n't" || k.Text == "n’t"
}

func firstPerson(t *tree, v int) bool {
	s := t.Child(v, "nsubj")
	return s >= 0 && (t.Tokens[s].Lemma == "I" || t.Tokens[s].Lemma == "i" || t.Tokens[s].Lemma == "we")
}

// isNobody is true for subjects of which none spoke: "nobody", "no group".
func isNobody(t *tree, subject int) bool {
	switch t.Tokens[subject].Lemma {
	case "nobody", "none", "neither", "nothing", "noone", "you", "there":
		return true
	}
	return t.hasChild(subject, "no", "neither", "not")
}
