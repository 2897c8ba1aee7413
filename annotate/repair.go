package annotate

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate/lemma"
)

// News has turns that are rare in the treebanks. repair puts right what the
// network regularly makes of them; no rule costs anything in LAS on the
// development treebanks.
func repair(s *saidby.Sentence) {
	for i := range s.Tokens {
		compoundPast(s, i)
	}
	for i := range s.Tokens {
		switch rel := s.Tokens[i].Rel; rel {
		case "obl", "obl:unmarked":
			if isBareObject(s, i) {
				s.Tokens[i].Rel = "obj"
			}
		case "obl:agent":
			if isTime(s.Tokens[i].Lemma) {
				s.Tokens[i].Rel = "obl"
			}
		case "obj":
			if isInvertedSpeaker(s, i) {
				s.Tokens[i].Rel = "nsubj"
			}
		case "compound", "amod":
			dayBeforeSubject(s, i)
		case "nsubj":
			titleOfSubject(s, i)
		case "nsubj:pass":
			activeSubject(s, i)
		case "acl:relcl":
			nearestNoun(s, i)
		}
	}
	s.Entities = onlyNames(s)
}

// compoundPast makes a verb of a rare past tense ("overran", "outfought") that the
// network took for a preposition, and an object of the noun behind it.
func compoundPast(s *saidby.Sentence, i int) {
	t := &s.Tokens[i]
	if t.UPOS != "ADP" || t.Rel == "case" && t.Head < i {
		return
	}
	base, ok := lemma.CompoundPast(t.Text)
	if !ok {
		return
	}
	t.UPOS, t.XPOS, t.Lemma = "VERB", "VBD", base
	if i > 0 && isNominal(&s.Tokens[i-1]) && s.Tokens[i-1].Head == -1 && t.Head == i-1 {
		s.Tokens[i-1].Head, s.Tokens[i-1].Rel = i, "nsubj" // "Rebels overran the base"
		t.Head, t.Rel = -1, "root"
	}
	if object := t.Head; t.Rel == "case" && object > i {
		o := &s.Tokens[object]
		for j := object + 1; j < len(s.Tokens); j++ {
			if c := &s.Tokens[j]; c.Rel == "conj" && c.UPOS == "VERB" && c.Head == o.Head {
				c.Head = i // "overran a post and took two men prisoner"
			}
		}
		t.Head, t.Rel = o.Head, clauseOf(s, i, o)
		o.Head, o.Rel = i, "obj"
		return
	}
	for j := i + 1; j < len(s.Tokens); j++ {
		if o := &s.Tokens[j]; o.Head == i && saidby.RelIs(o.Rel, "obl", "nmod") && !hasCase(s, j) {
			o.Rel = "obj"
			return
		}
	}
}

// clauseOf is the relation of the clause of verb i, which stands where noun o stood.
func clauseOf(s *saidby.Sentence, i int, o *saidby.Token) string {
	if o.Head < 0 {
		return o.Rel
	}
	for c := range s.Tokens {
		if s.Tokens[c].Head == i && s.Tokens[c].Rel == "mark" && s.Tokens[c].Lemma != "that" {
			return "advcl"
		}
	}
	return "ccomp"
}

// hasCase reports whether a preposition marks a noun.
func hasCase(s *saidby.Sentence, noun int) bool {
	for i := range s.Tokens {
		if s.Tokens[i].Head == noun && s.Tokens[i].Rel == "case" {
			return true
		}
	}
	return false
}

// isBareObject finds the object in "killing at least nine soldiers" and "lays
// down its weapons": "at" and "down" look like prepositions that they are not.
func isBareObject(s *saidby.Sentence, i int) bool {
	t := &s.Tokens[i]
	verb := t.Head
	if verb < 0 || verb > i || s.Tokens[verb].UPOS != "VERB" || isTime(t.Lemma) || isMeasure(t.Lemma) {
		return false
	}
	switch t.UPOS {
	case "NOUN", "PROPN", "NUM":
	default:
		return false
	}
	if s.Child(i, "case", "mark") >= 0 || s.Child(verb, "obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass") >= 0 ||
		s.Tokens[verb].XPOS == "VBN" && s.Child(verb, "aux") < 0 {
		return false
	}
	if t.Rel != "obl" && (t.UPOS != "NUM" || s.Child(verb, "compound:prt") < 0) {
		return false
	}
	first, _ := s.Subtree(i)
	follows := first == verb+1 || first == verb+2 && s.Tokens[verb+1].Rel == "compound:prt"
	return follows && (s.Tokens[first].UPOS != "ADP" || atLeast(s, first))
}

// atLeast reports whether "at least", "at most" or the like begins at token i.
func atLeast(s *saidby.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	switch strings.ToLower(s.Tokens[i+1].Text) {
	case "least", "most", "best":
		return true
	}
	return false
}

// isInvertedSpeaker finds the subject in ", said one of the firms" and ",
// reports the Courier".
func isInvertedSpeaker(s *saidby.Sentence, i int) bool {
	verb := s.Tokens[i].Head
	if verb < 1 || verb > i || !reporting[s.Tokens[verb].Lemma] || s.Child(verb, "nsubj", "csubj", "aux", "mark") >= 0 {
		return false
	}
	if first, _ := s.Subtree(i); first != verb+1 {
		return false
	}
	switch before := s.Tokens[verb-1].Text; before {
	case ",", "”", `"`, "''", "’", "'", "?", "!":
	default:
		return false
	}
	switch s.Tokens[verb].XPOS {
	case "VBD", "VBZ":
		return true
	}
	return false
}

// titleOfSubject joins a title and a name that were both made subjects: "says
// midwife Ada Brandt".
func titleOfSubject(s *saidby.Sentence, i int) {
	if i+1 == len(s.Tokens) {
		return
	}
	title, name := &s.Tokens[i], &s.Tokens[i+1]
	if title.UPOS != "NOUN" && title.UPOS != "PROPN" || name.UPOS != "PROPN" || name.Rel != "nsubj" || name.Head != title.Head {
		return
	}
	title.Head, title.Rel = i+1, "nmod:desc"
}

// activeSubject makes a past tense of a participle that has a subject of its own
// and no auxiliary: "the mission called on the army". Only headlines, which have
// no full stop, leave out the auxiliary of a passive.
func activeSubject(s *saidby.Sentence, i int) {
	if s.Tokens[i].Head < i || s.Tokens[len(s.Tokens)-1].UPOS != "PUNCT" {
		return
	}
	verb := &s.Tokens[s.Tokens[i].Head]
	if verb.XPOS != "VBN" || verb.Rel != "root" && verb.Rel != "ccomp" || s.Child(s.Tokens[i].Head, "aux") >= 0 {
		return
	}
	verb.XPOS, s.Tokens[i].Rel = "VBD", "nsubj"
}

// nearestNoun hangs a clause with ", which" on the noun before the comma, when
// the network has hung it on one beyond a verb: "Men crossed into Rwanda, which
// sent them back".
func nearestNoun(s *saidby.Sentence, clause int) {
	first, _ := s.Subtree(clause)
	for first < clause && s.Tokens[first].UPOS == "PUNCT" {
		first++
	}
	if first < 2 || s.Tokens[first].Lemma != "which" || s.Tokens[first-1].Text != "," {
		return
	}
	noun, old := first-2, s.Tokens[clause].Head
	if !isNominal(&s.Tokens[noun]) {
		return
	}
	for s.Tokens[noun].Head >= 0 && s.Tokens[noun].Head < noun && isNominal(&s.Tokens[s.Tokens[noun].Head]) && s.Tokens[noun].Head != old {
		noun = s.Tokens[noun].Head // "the port of Varn, which": the port
	}
	verb := s.Tokens[old].Head
	if verb < old || verb > noun || s.Under(noun, old) || s.Under(noun, clause) {
		return
	}
	s.Tokens[clause].Head = noun
}

func isNominal(t *saidby.Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" }

// dayBeforeSubject parts a day from the subject that follows it without a
// comma: "On Sunday Pakistani authorities deported 1,900 people".
func dayBeforeSubject(s *saidby.Sentence, day int) {
	noun := s.Tokens[day].Head
	if day == 0 || noun < day || s.Tokens[day-1].UPOS != "ADP" || !isDay(s.Tokens[day].Lemma) ||
		!strings.HasPrefix(s.Tokens[noun].Rel, "obl") || s.Tokens[noun].UPOS == "PROPN" && noun == day+1 {
		return
	}
	verb := s.Tokens[noun].Head
	if verb < noun || s.Tokens[verb].UPOS != "VERB" || s.Child(verb, "nsubj", "csubj") >= 0 || partOfDay[s.Tokens[noun].Lemma] {
		return
	}
	s.Tokens[day].Head, s.Tokens[day].Rel = verb, "obl"
	s.Tokens[day-1].Head, s.Tokens[day-1].Rel = day, "case"
	s.Tokens[noun].Rel = "nsubj"
	if s.Child(verb, "aux:pass") >= 0 {
		s.Tokens[noun].Rel = "nsubj:pass"
	}
}

// onlyNames drops names without a capital from sentences that have capitals
// where they are due.
func onlyNames(s *saidby.Sentence) []saidby.Entity {
	if !strings.ContainsFunc(s.Tokens[0].Text, unicode.IsUpper) {
		return s.Entities
	}
	kept := s.Entities[:0]
	for _, e := range s.Entities {
		for i := e.First; i < e.Last; i++ {
			if strings.ContainsFunc(s.Tokens[i].Text, unicode.IsUpper) {
				kept = append(kept, e)
				break
			}
		}
	}
	return kept
}
