package predication

import "github.com/saidby/saidby"

// readForm reads tense, aspect, voice, modality and negation off the predicate's
// own auxiliaries, particles and tag.
func (s *Sentence) readForm(p *Predication) {
	head := &s.Tokens[p.Head]
	tag := head.XPOS
	p.Past = tag == "VBD"
	p.Finite = tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"
	p.Progressive = tag == "VBG"
	for c := range s.Tree.Children(p.Head) {
		t := &s.Tokens[c]
		switch {
		case saidby.RelIs(t.Rel, "aux", "cop"):
			s.readAuxiliary(p, t)
		case t.Rel == "mark" && t.Lemma == "to" && s.isArranged(p.Head):
			p.Modal = "will"
		case t.Rel == "mark" && t.Lemma == "to":
			p.Infinitive = tag != "VBG" // "in addition to seeking"
		case p.Mark == "" && (t.Rel == "mark" || t.XPOS == "WRB" && t.Lemma == "when"):
			p.Mark = t.Lemma
		case isNegation(t):
			p.Negated = true
		case t.Rel == "nsubj:pass":
			p.Passive = true
		case p.Kind == Verbal && t.Rel == "compound:prt":
			p.Words = append(p.Words, c)
		}
	}
	// A participle after a noun without an auxiliary is passive ("shared by"),
	// and so is one that opens a clause ("Hit by drones, the town ..."). Taggers
	// take many of the former for the past tense.
	participle := tag == "VBN" && !p.Finite || tag == "VBD" && head.Rel == "acl"
	if p.Kind == Verbal && participle && !p.Perfect && !s.isMainVerb(p.Head) && saidby.RelIs(head.Rel, "acl", "advcl", "amod") && head.Rel != "acl:relcl" {
		p.Passive = true
	}
	if p.Kind == Verbal && tag == "VB" && !p.Infinitive && p.Modal == "" && head.Rel == "root" && s.Tree.Child(p.Head, "nsubj", "aux") < 0 {
		p.Imperative = true
	}
}

// isArranged reports whether an infinitive with a form of "be" tells what is
// arranged: "troops are to launch an assault".
func (s *Sentence) isArranged(verb int) bool {
	be := s.Tree.Child(verb, "cop", "aux")
	return be >= 0 && s.Tokens[be].Lemma == "be" && (s.Tokens[be].XPOS == "VBZ" || s.Tokens[be].XPOS == "VBP" || s.Tokens[be].XPOS == "VBD")
}

// isMainVerb reports whether a verb that the parser hung on the first noun of a
// full sentence is its only verb: "The mission called on the army." A headline
// has no full stop and leaves the auxiliary out instead: "Soldiers killed in raid".
func (s *Sentence) isMainVerb(verb int) bool {
	head := s.Tokens[verb].Head
	n := len(s.Tokens)
	if head < 0 || head > verb || s.Tokens[head].Rel != "root" || s.Tokens[n-1].Text != "." || s.Tree.Child(verb, "obl:agent") >= 0 {
		return false
	}
	for i := range s.Tokens {
		switch s.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			if i != verb && !s.inRelative(i) {
				return false
			}
		}
	}
	return true
}

// inRelative reports whether a token stands in a relative clause.
func (s *Sentence) inRelative(token int) bool {
	for up, steps := token, 0; up >= 0 && steps < len(s.Tokens); up, steps = s.Tokens[up].Head, steps+1 {
		if s.Tokens[up].Rel == "acl:relcl" {
			return true
		}
	}
	return false
}

func (s *Sentence) readAuxiliary(p *Predication, t *saidby.Token) {
	p.Finite = p.Finite || t.XPOS != "VB" && t.XPOS != "VBN" && t.XPOS != "VBG"
	switch {
	case t.Rel == "aux:pass":
		p.Passive = true
	case t.XPOS == "MD":
		p.Modal = t.Lemma
	case t.Lemma == "have":
		p.Perfect = true
	}
	if t.XPOS == "VBD" {
		p.Past = true
	}
}

// isNegation reports whether a dependent negates its head: "not", "never", and
// the determiner "no" or "neither".
func isNegation(t *saidby.Token) bool {
	switch t.Lemma {
	case "not", "n't", "never":
		return saidby.RelIs(t.Rel, "advmod")
	case "no", "neither":
		return saidby.RelIs(t.Rel, "det")
	}
	return false
}
