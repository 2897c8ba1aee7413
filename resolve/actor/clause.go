package actor

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// acts reports whether a token's place in the clause is that of somebody who
// does or is spoken to, and not of a spot or a thing that is hit: "Kyiv said",
// "offered Bamako help", not "in Kyiv", "shelled Kyiv".
func (t *Tracker) acts(s *saidby.Sentence, h int) bool {
	tok := &s.Tokens[h]
	switch {
	case saidby.RelIs(tok.Rel, "conj", "flat", "compound") && tok.Head >= 0 && tok.Head != h:
		if tok.Rel == "compound" {
			return true
		}
		return tok.Head < h && t.acts(s, tok.Head)
	case tok.Rel == "nsubj:pass", tok.Rel == "csubj":
		return t.speech(s, tok.Head)
	case saidby.RelIs(tok.Rel, "nsubj", "iobj", "nmod:poss", "amod", "obl:agent", "vocative", "root"):
		return true
	case saidby.RelIs(tok.Rel, "obj"):
		return t.speech(s, tok.Head)
	case saidby.RelIs(tok.Rel, "obl", "nmod"):
		k := s.Child(h, "case")
		if k < 0 {
			return false
		}
		switch lemmaOf(&s.Tokens[k]) {
		case "by", "with", "between", "against", "to", "accord", "according", "for", "of":
			return !movement(s, tok.Head) || lemmaOf(&s.Tokens[k]) == "by"
		}
	}
	return false
}

// agent reports whether the token is who or what does the deed of its clause.
func agent(s *saidby.Sentence, h int) bool {
	rel := s.Tokens[h].Rel
	if saidby.RelIs(rel, "conj") && s.Tokens[h].Head >= 0 && s.Tokens[h].Head < h {
		rel = s.Tokens[s.Tokens[h].Head].Rel
	}
	return rel == "obl:agent" || rel == "nsubj"
}

// speech reports whether the verb is an act of speech, whose object is
// somebody who can be spoken to.
func (t *Tracker) speech(s *saidby.Sentence, verb int) bool {
	if verb < 0 {
		return false
	}
	lemma := lemmaOf(&s.Tokens[verb])
	if len(t.lex.Cues.Of(lexicon.CueVerb, lemma)) > 0 {
		return true
	}
	switch lemma {
	case "offer", "give", "support", "sanction", "back", "help", "assist", "ally", "join", "blame", "accuse", "punish", "pressure", "press", "thank", "fund", "arm", "supply":
		return true
	}
	return false
}

// movement reports whether somebody goes, so that "to Kyiv" is a place.
func movement(s *saidby.Sentence, verb int) bool {
	if verb < 0 {
		return false
	}
	switch lemmaOf(&s.Tokens[verb]) {
	case "go", "come", "travel", "fly", "return", "arrive", "move", "drive", "walk", "flee", "withdraw", "advance", "retreat", "send", "take", "bring", "visit", "head", "way", "road", "flight", "visitor", "trip", "route", "ship", "deport", "capital", "city", "town", "port", "north", "south", "east", "west":
		return true
	}
	return false
}

// rankOf is how much in the light a place in the clause puts somebody.
func rankOf(s *saidby.Sentence, h int) int8 {
	tok := &s.Tokens[h]
	switch {
	case saidby.RelIs(tok.Rel, "conj") && tok.Head >= 0 && tok.Head < h:
		return rankOf(s, tok.Head)
	case tok.Rel == "nsubj:pass":
		return 4
	case saidby.RelIs(tok.Rel, "nsubj") && tok.Head >= 0 && saidby.RelIs(s.Tokens[tok.Head].Rel, "acl"):
		return 4 // inside a relative clause
	case saidby.RelIs(tok.Rel, "nsubj"):
		return 5
	case saidby.RelIs(tok.Rel, "obj", "iobj"):
		return 3
	case saidby.RelIs(tok.Rel, "obl", "nmod", "root"):
		return 2
	}
	return 1
}

// relativeHead is the noun that the clause of a relative pronoun hangs on, -1.
func relativeHead(s *saidby.Sentence, h int) int {
	at := h
	for steps := 0; at >= 0 && steps < 8; steps++ {
		if saidby.RelIs(s.Tokens[at].Rel, "acl") {
			if g := s.Tokens[at].Head; g >= 0 && g < h {
				return g
			}
			return -1
		}
		at = s.Tokens[at].Head
	}
	return -1
}

// sameClause reports whether two tokens belong to one verb (or to verbs joined
// by "and" that share their subject), which a pronoun and its antecedent do
// not, or whether the pronoun modifies the other one.
func (t *Tracker) sameClause(s *saidby.Sentence, c, h int) bool {
	possessive := saidby.RelIs(s.Tokens[h].Rel, "nmod:poss")
	if possessive {
		return s.Tokens[h].Head == c
	}
	verb := verbOf(s, h)
	for steps := 0; verb >= 0 && steps < 4; steps++ {
		if s.Tokens[c].Head == verb && saidby.RelIs(s.Tokens[c].Rel, "nsubj", "obj", "iobj", "obl") {
			return true
		}
		if !saidby.RelIs(s.Tokens[verb].Rel, "conj") || s.Child(verb, "nsubj") >= 0 {
			return false
		}
		verb = s.Tokens[verb].Head
	}
	return false
}

// subjectOf is the entity of the subject of the clause in which a pronoun is
// an object: whoever does something to "them" is not them. -1: none.
func (t *Tracker) subjectOf(s *saidby.Sentence, i, h int) int {
	if saidby.RelIs(s.Tokens[h].Rel, "nsubj", "nmod:poss") {
		return -1
	}
	verb := verbOf(s, h)
	for steps := 0; verb >= 0 && steps < 4; steps++ {
		if c := s.Child(verb, "nsubj"); c >= 0 {
			if k := t.atToken[t.offset[i]+c]; k > 0 && t.mentions[k-1].entity >= 0 {
				return t.find(t.mentions[k-1].entity)
			}
			return -1
		}
		if !saidby.RelIs(s.Tokens[verb].Rel, "conj") {
			return -1
		}
		verb = s.Tokens[verb].Head
	}
	return -1
}

// verbOf is the predicate of the clause that a token stands in, -1.
func verbOf(s *saidby.Sentence, h int) int {
	if saidby.RelIs(s.Tokens[h].Rel, "nsubj", "obj", "iobj") {
		return s.Tokens[h].Head
	}
	for at, steps := s.Tokens[h].Head, 0; at >= 0 && steps < 6; at, steps = s.Tokens[at].Head, steps+1 {
		if s.Tokens[at].UPOS == "VERB" || saidby.RelIs(s.Tokens[at].Rel, "root", "ccomp", "advcl", "acl", "parataxis") {
			return at
		}
	}
	return -1
}

// saidBy reports whether token c lies in the clause that the subject h of a
// reporting verb says: "Pyongyang has sent more, it said".
func saidBy(s *saidby.Sentence, h, c int) bool {
	verb := s.Tokens[h].Head
	if verb < 0 {
		return false
	}
	first, _ := s.Subtree(h)
	if saidby.RelIs(s.Tokens[verb].Rel, "parataxis") && s.Tokens[verb].Head >= 0 && first > 0 && s.Tokens[first-1].Text == "," {
		return !s.Under(c, verb) && s.Under(c, s.Tokens[verb].Head)
	}
	clause := s.Child(verb, "ccomp")
	return clause >= 0 && s.Under(c, clause)
}
