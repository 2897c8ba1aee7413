package statement

// subject is the token that heads the phrase of who spoke, found from the verb
// of saying v; -1 where the sentence does not say. It undoes passives ("was
// reported by"), relatives ("a charge which the Elysee rejects"), participles
// ("he left, saying") and shared subjects ("condemned it and offered help").
func (t *tree) subject(v int) int {
	for steps := 0; v >= 0 && steps < len(t.Tokens); steps++ {
		if agent, passive := t.agent(v); passive {
			return agent
		}
		if s := t.ownSubject(v); s >= 0 {
			return t.antecedent(v, s)
		}
		head := t.Tokens[v].Head
		switch {
		case head < 0:
			return -1
		case t.rel(v, "conj", "advcl", "xcomp", "dep") && t.verbal(head):
			if obj := t.Child(head, "obj"); obj >= 0 && t.rel(v, "xcomp") && v > obj && t.Tokens[v].XPOS == "VBG" {
				return obj // "heard a guard saying"
			}
			v = head
		case t.rel(v, "acl") && t.rel(head, "nmod", "obl") && t.Tokens[v].XPOS == "VBG" && t.verbAbove(head) >= 0:
			v = t.verbAbove(head) // "sent a message to supporters saying"
		case t.rel(v, "acl") && t.givenBy(head) >= 0:
			v = t.givenBy(head) // "issued a statement promising"
		case t.rel(v, "acl"):
			return head // "a spokesman saying"
		case t.rel(v, "conj", "appos", "dep", "advcl"):
			v = head // a noun or an adjective as predicate: its subject
		default:
			return -1
		}
	}
	return -1
}

// givenBy is the light verb of which a noun of speech is the object: "issued" of
// "issued a statement"; -1 for none.
func (t *tree) givenBy(noun int) int {
	h := t.Tokens[noun].Head
	if h >= 0 && t.rel(noun, "obj") && t.cues.Listed("giving", t.Tokens[h].Lemma) && t.cues.Medium(t.Tokens[noun].Lemma) != "" {
		return h
	}
	return -1
}

// verbAbove is the first verb that token i hangs under, -1.
func (t *tree) verbAbove(i int) int {
	for steps := 0; i >= 0 && steps < len(t.Tokens); steps++ {
		if t.Tokens[i].UPOS == "VERB" {
			return i
		}
		i = t.Tokens[i].Head
	}
	return -1
}

// agent returns who did what the passive verb v tells, -1 where nobody is
// named, and whether v is passive at all.
func (t *tree) agent(v int) (agent int, passive bool) {
	tok := &t.Tokens[v]
	reduced := tok.XPOS == "VBN" && t.rel(v, "acl", "advcl") || tok.XPOS == "VBD" && t.rel(v, "advcl") && v == t.start
	reduced = reduced && t.Child(v, "aux", "nsubj") < 0
	if t.Child(v, "aux:pass") < 0 && !reduced {
		return -1, false
	}
	agent = -1
	t.Children(v, func(c int) bool {
		if t.rel(c, "obl:agent") || t.rel(c, "obl") && t.hasChild(c, "by") && t.spoken(c) {
			agent = c
			return false
		}
		return true
	})
	return agent, true
}

// spoken rules out "by" phrases of means and time: "by telephone", "by Friday".
func (t *tree) spoken(c int) bool {
	return !t.cues.Listed("means", t.Tokens[c].Lemma) && !isDay(t.Tokens[c].Text)
}

// antecedent is the noun that a relative pronoun stands for, or the subject
// itself.
func (t *tree) antecedent(v, subject int) int {
	tok := &t.Tokens[subject]
	relative := tok.XPOS == "WP" || tok.XPOS == "WDT" || tok.Lemma == "that" && t.rel(v, "acl:relcl")
	if !relative {
		return subject
	}
	if h := t.Tokens[v].Head; h >= 0 && h < subject && t.rel(v, "acl:relcl") {
		return h
	}
	before := subject - 1
	if before >= 0 && t.comma(before) {
		before--
	}
	return t.nounEndingAt(before)
}

func isQuoteMark(s string) bool {
	switch s {
	case "\"", "“", "”", "‘", "’", "'", "«", "»", "„", "''", "``":
		return true
	}
	return false
}

func isDay(s string) bool {
	switch s {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "today", "yesterday", "tomorrow":
		return true
	}
	return false
}
