package date

import "github.com/saidby/saidby"

// TenseOf tells the direction of the clause that holds a token: it goes up to
// the nearest verb and looks at its auxiliaries and, for an infinitive or a
// clause without a finite verb, at the verb that governs it. A sentence without
// a tree reads as past.
func TenseOf(s *saidby.Sentence, token int) Tense {
	if !s.Parsed || token < 0 || token >= len(s.Tokens) {
		return Past
	}
	if saidby.RelIs(s.Tokens[token].Rel, "nmod:poss") {
		return Past // "Wednesday's ruling", whatever is to come of it
	}
	for i, steps := token, 0; i >= 0 && steps < len(s.Tokens); i, steps = s.Tokens[i].Head, steps+1 {
		if tense, ok := verbTense(s, i); ok {
			return tense
		}
	}
	return Past
}

// verbTense reads the tense of the verb group headed by i; ok is false where i
// heads none, or none with a tense of its own.
func verbTense(s *saidby.Sentence, i int) (tense Tense, ok bool) {
	switch s.Tokens[i].Lemma {
	case "plan", "schedule", "slate":
		return Future, true // "had scheduled a briefing on Friday"
	}
	infinitive, passed := false, false
	for c := range s.Tokens {
		t := &s.Tokens[c]
		if t.Head != i || !saidby.RelIs(t.Rel, "aux", "cop", "mark") {
			continue
		}
		switch t.Lemma {
		case "will", "shall", "'ll":
			return Future, true
		case "to":
			infinitive = true
		case "can", "may", "should", "must":
			return Future, true
		case "would", "could", "might":
			return Future, true // reported speech: "said it would"
		case "have", "do", "be", "get":
			passed = passed || t.XPOS == "VBD" || t.Lemma == "have"
		}
	}
	switch {
	case infinitive:
		return infinitiveTense(s, i)
	case passed:
		return Past, true
	}
	switch s.Tokens[i].XPOS {
	case "VBD", "VBN":
		return Past, true
	case "VBZ", "VBP":
		return Present, true
	}
	return Past, false
}

// infinitiveTense: an infinitive looks ahead ("plans to meet on Friday", "is to
// open"), unless its governor says that it came about ("managed to leave").
func infinitiveTense(s *saidby.Sentence, i int) (Tense, bool) {
	head := s.Tokens[i].Head
	if head < 0 {
		return Future, true
	}
	switch s.Tokens[head].Lemma {
	case "manage", "fail", "use", "begin", "start", "continue", "seem", "appear", "try", "force", "help", "report", "say", "believe", "think", "know":
		return Past, true
	}
	return Future, true
}
