package predication

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// readArgs collects the arguments that are written at the predicate itself.
func (s *Sentence) readArgs(p *Predication) {
	if p.Kind == Nominal {
		s.readNominalArgs(p)
		return
	}
	for c := range s.Tree.Children(p.Head) {
		t := &s.Tokens[c]
		switch {
		case t.Rel == "nsubj:pass" || t.Rel == "nsubj" && p.Passive:
			p.add(lexicon.Object, s.meaning(c), false)
		case saidby.RelIs(t.Rel, "nsubj"):
			p.add(lexicon.Subject, s.meaning(c), false)
		case t.Rel == "obj":
			if p.Passive && p.has(lexicon.Object) {
				// "The brigade was given tanks": the subject received.
				p.replaceRole(lexicon.Object, lexicon.Indirect)
			}
			p.add(lexicon.Object, s.meaning(c), false)
		case t.Rel == "iobj":
			p.add(lexicon.Indirect, s.meaning(c), false)
		case saidby.RelIs(t.Rel, "ccomp", "xcomp"):
			p.add(lexicon.Clause, c, false)
		case saidby.RelIs(t.Rel, "parataxis") && c > p.Head && t.UPOS == "VERB":
			// "Zelensky said: What Putin demands ..." hangs as parataxis.
			p.add(lexicon.Clause, c, false)
		case saidby.RelIs(t.Rel, "obl", "nmod"):
			s.addOblique(p, c)
		case t.Rel == "advcl":
			s.addClausalOblique(p, c)
		}
	}
	s.addModified(p)
	s.repairSubject(p)
	s.repairInfinitive(p)
	s.repairGerund(p)
}

// repairInfinitive takes the infinitive behind an object for the complement that
// it is ("ordered the minister to open the files"), where the parser saw a
// purpose.
func (s *Sentence) repairInfinitive(p *Predication) {
	if p.has(lexicon.Clause) || p.First(lexicon.Object, lexicon.Indirect, "on", "upon", "to") < 0 {
		return
	}
	for c := range s.Tree.Children(p.Head) {
		if s.Tokens[c].Rel != "advcl" || c < p.Head {
			continue
		}
		if m := s.Tree.Child(c, "mark"); m >= 0 && s.Tokens[m].Lemma == "to" {
			p.add(lexicon.Clause, c, false)
			return
		}
	}
}

// repairGerund takes the gerund right behind a verb or its particle for the
// complement that it is ("ruled out surrendering").
func (s *Sentence) repairGerund(p *Predication) {
	if p.has(lexicon.Clause) || p.has(lexicon.Object) {
		return
	}
	for c := range s.Tree.Children(p.Head) {
		if s.Tokens[c].XPOS == "VBG" && c > p.Head && c <= p.Head+2 && s.Tree.Child(c, "mark") < 0 && s.Tokens[c-1].Text != "," {
			p.add(lexicon.Clause, c, false)
			return
		}
	}
}

// repairSubject gives a finite active verb without subject the subject that the
// parser hung on a verb further right, over its head: "The bishop called on both
// sides to let the wounded be fetched" has one subject, and it is not of "fetched".
func (s *Sentence) repairSubject(p *Predication) {
	tag := s.Tokens[p.Head].XPOS
	if p.Passive || p.Kind != Verbal || tag != "VBD" && tag != "VBZ" && tag != "VBP" || p.has(lexicon.Subject) || saidby.RelIs(s.Tokens[p.Head].Rel, "conj", "acl") {
		return
	}
	for i := p.Head - 1; i >= 0; i-- {
		t := &s.Tokens[i]
		if t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP") {
			return
		}
		if saidby.RelIs(t.Rel, "nsubj") && t.Head > p.Head {
			p.add(lexicon.Subject, s.meaning(i), true)
			return
		}
	}
}

func (p *Predication) replaceRole(from, to lexicon.Role) {
	for i := range p.Args {
		if p.Args[i].Role == from {
			p.Args[i].Role = to
		}
	}
}

// addOblique adds a phrase with a preposition under the preposition's name. The
// agent of a passive becomes the subject.
func (s *Sentence) addOblique(p *Predication, c int) {
	prep := s.Tree.Preposition(c)
	switch {
	case s.Tokens[c].Rel == "obl:agent" || prep == "by" && p.Passive:
		p.add(lexicon.Subject, s.meaning(c), false)
	case prep == "" && c > p.Head && !p.has(lexicon.Object) && !measures[strings.ToLower(s.Tokens[c].Lemma)] && s.Tokens[c].UPOS != "ADV":
		p.add(lexicon.Object, c, false) // "shot down seven of them", "took in refugees"
	case prep == "":
		if saidby.RelIs(s.Tokens[c].Rel, "obl") {
			p.add("when", c, false) // "on Friday" without "on": a bare time phrase
		}
	default:
		p.add(lexicon.Role(prep), s.meaning(c), false)
	}
}

// measures are the words that stand without a preposition and are no object: when,
// how long, how far.
var measures = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true,
	"today": true, "yesterday": true, "tomorrow": true, "tonight": true, "overnight": true, "morning": true, "afternoon": true, "evening": true, "night": true,
	"second": true, "minute": true, "hour": true, "day": true, "week": true, "weekend": true, "month": true, "year": true, "decade": true, "time": true, "moment": true,
	"metre": true, "meter": true, "km": true, "kilometre": true, "kilometer": true, "mile": true, "percent": true, "way": true,
}

// addClausalOblique keeps "by providing weapons", "for failing to": the gerund
// after a preposition, under the preposition's name.
func (s *Sentence) addClausalOblique(p *Predication, c int) {
	if s.Tokens[c].XPOS != "VBG" {
		return
	}
	for m := range s.Tree.Children(c) {
		if s.Tokens[m].Rel == "mark" && m < c {
			p.add(lexicon.Role(s.Tokens[m].Lemma), c, false)
			return
		}
	}
}

// addModified adds the noun that a participle or a relative clause hangs on.
func (s *Sentence) addModified(p *Predication) {
	t := &s.Tokens[p.Head]
	noun := t.Head
	switch {
	case noun < 0, t.Rel == "acl" && s.heads[p.Head] != noun:
		return
	case t.Rel == "acl:relcl":
		s.addAntecedent(p, noun)
	case t.Rel == "acl" && s.isMainVerb(p.Head):
		p.add(lexicon.Subject, noun, true)
	case saidby.RelIs(t.Rel, "acl") && p.Infinitive:
		// "plans to attack": the noun is what governs, not an argument.
	case saidby.RelIs(t.Rel, "acl") && p.Passive:
		if !p.has(lexicon.Object) {
			p.add(lexicon.Object, noun, true)
		}
	case saidby.RelIs(t.Rel, "acl") && t.XPOS == "VBG":
		if !p.has(lexicon.Subject) {
			p.add(lexicon.Subject, noun, true)
		}
	case t.Rel == "amod" && t.XPOS == "VBN":
		// "captured soldiers", "injured civilians".
		p.add(lexicon.Object, noun, true)
	case t.Rel == "amod" && t.XPOS == "VBG":
		p.add(lexicon.Subject, noun, true)
	}
}

// addAntecedent gives a relative clause without a relative pronoun in an
// argument place ("the men they killed", "the town where ...") its antecedent.
func (s *Sentence) addAntecedent(p *Predication, noun int) {
	for _, a := range p.Args {
		if a.Head == noun {
			return
		}
	}
	for c := range s.Tree.Children(p.Head) {
		if lemma := s.Tokens[c].Lemma; lemma == "where" || lemma == "when" {
			if lemma == "where" {
				p.add("in", noun, true)
			}
			return
		}
	}
	switch {
	case !p.has(lexicon.Subject) && !p.Passive:
		p.add(lexicon.Subject, noun, true)
	case !p.has(lexicon.Object):
		p.add(lexicon.Object, noun, true)
	}
}

// meaning gives the token that an argument stands for: the antecedent of a
// relative pronoun, otherwise the token itself.
func (s *Sentence) meaning(c int) int {
	t := &s.Tokens[c]
	if t.XPOS != "WDT" && t.XPOS != "WP" && !(t.UPOS == "PRON" && t.Lemma == "that") {
		return c
	}
	for up, steps := c, 0; up >= 0 && steps < len(s.Tokens); up, steps = s.Tokens[up].Head, steps+1 {
		if s.Tokens[up].Rel == "acl:relcl" && s.Tokens[up].Head >= 0 {
			return s.Tokens[up].Head
		}
	}
	if t.Lemma == "which" && s.Tree.Child(c, "case") >= 0 {
		return s.nounBefore(c)
	}
	return c
}

// nounBefore is the noun phrase that ends before "..., in which", where the parser
// did not see a relative clause: the nearest noun, or the one that it belongs to.
func (s *Sentence) nounBefore(pronoun int) int {
	for i := pronoun - 1; i >= 0; i-- {
		if t := &s.Tokens[i]; t.UPOS != "NOUN" && t.UPOS != "PROPN" {
			continue
		}
		for saidby.RelIs(s.Tokens[i].Rel, "nmod", "flat", "compound", "appos") && s.Tokens[i].Head >= 0 && s.Tokens[i].Head < pronoun {
			if s.at[i] >= 0 {
				break // an event noun takes the clause
			}
			i = s.Tokens[i].Head
		}
		return i
	}
	return pronoun
}

// readNominalArgs collects what hangs on an event noun: possessor, prepositional
// phrases, compounds, and the clause that says its content ("a threat to ...").
func (s *Sentence) readNominalArgs(p *Predication) {
	for c := range s.Tree.Children(p.Head) {
		t := &s.Tokens[c]
		switch {
		case t.Rel == "nmod:poss":
			p.add(lexicon.Poss, c, false)
		case saidby.RelIs(t.Rel, "nmod", "obl"):
			switch prep := s.Tree.Preposition(c); prep {
			case "":
			case "by":
				p.add(lexicon.Subject, s.meaning(c), false)
			default:
				p.add(lexicon.Role(prep), s.meaning(c), false)
			}
		case saidby.RelIs(t.Rel, "compound"), t.Rel == "amod" && t.UPOS != "VERB":
			p.add(lexicon.Compound, c, false)
		case saidby.RelIs(t.Rel, "nsubj"):
			p.add(lexicon.Subject, s.meaning(c), false)
		case t.Rel == "acl" || t.Rel == "ccomp":
			if s.Tree.Child(c, "mark") >= 0 {
				p.add(lexicon.Clause, c, false)
			}
		}
	}
	s.repairContent(p)
}

// repairContent gives a noun the infinitive right behind it ("readiness to
// deploy weapons") where the parser hung it on the verb above both.
func (s *Sentence) repairContent(p *Predication) {
	to := p.Head + 1
	if p.has(lexicon.Clause) || to >= len(s.Tokens) || s.Tokens[to].Lemma != "to" || s.Tokens[to].Rel != "mark" {
		return
	}
	verb := s.Tokens[to].Head
	if verb > to && verb < len(s.Tokens) && s.Tokens[verb].Head < p.Head {
		p.add(lexicon.Clause, verb, true)
	}
}
