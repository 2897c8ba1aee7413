package statement

import (
	"github.com/saidby/saidby"
)

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
	switch t.Tokens[c].Lemma {
	case "telephone", "phone", "letter", "e-mail", "email", "radio", "now", "then", "midnight", "noon":
		return false
	}
	return !isDay(t.Tokens[c].Text)
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

// phrase is the name or description under head: its determiners, titles and
// "of" phrases, without relative clauses, appositions and whatever follows a
// comma. A description with a name beside it gives the name: "the union's
// chair, Ilda Sorm" is "Ilda Sorm".
func (t *tree) phrase(head int) saidby.Phrase {
	if name := t.namedApposition(head); name >= 0 {
		head = name
	}
	p := t.core(head)
	if name, ok := t.nameAfter(p); ok {
		return name
	}
	return p
}

// nameAfter is the proper name between commas right after a description, for
// trees that miss the apposition: "one of the firms, Corvane Maritime,".
func (t *tree) nameAfter(p saidby.Phrase) (saidby.Phrase, bool) {
	singular := t.Tokens[p.Head].XPOS == "NN" || t.Tokens[p.First].Lemma == "one"
	if !singular || !t.comma(p.Last) || p.Last+1 >= len(t.Tokens) {
		return p, false
	}
	last := p.Last + 1
	for last < len(t.Tokens) && t.Tokens[last].UPOS == "PROPN" && !isDay(t.Tokens[last].Text) {
		last++
	}
	ends := last >= len(t.Tokens) || t.comma(last) || isStop(t.Tokens[last].Text)
	if last == p.Last+1 || !ends || t.quoted(last-1) != t.quoted(p.Head) {
		return p, false
	}
	return t.phraseIn(p.Last+1, last), true
}

// core is the name or description under head itself.
func (t *tree) core(head int) saidby.Phrase {
	first := head
	t.Children(head, func(c int) bool {
		if c < head && t.rel(c, "det", "amod", "compound", "nummod", "nmod", "flat", "goeswith", "appos") {
			first = min(first, t.left[c])
		}
		return true
	})
	last := head + 1
	stop := t.right[head]
	t.Children(head, func(c int) bool {
		if c > head && (t.rel(c, "acl", "parataxis", "conj", "cc", "obl", "advcl", "advmod", "ccomp") || isDay(t.Tokens[c].Text)) {
			stop = min(stop, t.left[c])
		}
		return true
	})
	for last < stop && !t.punctBreak(last) && !t.finite(last) {
		last++
	}
	for last == stop && stop < len(t.Tokens) && t.Tokens[last].UPOS == "PROPN" && t.Tokens[head].UPOS != "PRON" {
		last, stop = last+1, stop+1 // "the West African bloc ECOWAS"
	}
	for first < head && (t.punct(first) || first < t.start || t.Tokens[first].UPOS == "ADP") {
		first++
	}
	for last > head+1 && (t.punct(last-1) || t.rel(last-1, "cc", "case")) {
		last--
	}
	return saidby.Phrase{Sentence: t.index, First: first, Last: last, Head: head}
}

// punctBreak is true for the marks that end a name or description.
func (t *tree) punctBreak(i int) bool {
	switch t.Tokens[i].Text {
	case ",", ";", ":", "(", "[", "–", "—", "--", "\"", "“", "”", ".", "?", "!":
		return true
	}
	return false
}

// namedApposition is the head of a proper name in apposition to a description
// without a name, -1 for none.
func (t *tree) namedApposition(head int) int {
	if t.Tokens[head].UPOS == "PROPN" || t.Tokens[head].UPOS == "PRON" {
		return -1
	}
	found := -1
	t.Children(head, func(c int) bool {
		if c > head && t.rel(c, "appos") && t.Tokens[c].UPOS == "PROPN" && (t.comma(t.left[c]) || t.comma(t.left[c]-1)) {
			found = c
			return false
		}
		if c > head && t.Tokens[head].Lemma == "one" && t.rel(c, "nmod") {
			found = t.namedApposition(c) // "one of the firms, Corvane Maritime"
		}
		return found < 0
	})
	return found
}

// speakers is the phrase under head and those coordinated with it.
func (t *tree) speakers(head int) (first saidby.Phrase, others []saidby.Phrase) {
	first = t.phrase(head)
	t.Children(head, func(c int) bool {
		if c > head && t.rel(c, "conj") && t.nominal(c) && t.speaksToo(head, c) {
			others = append(others, t.phrase(c))
		}
		return true
	})
	return first, others
}

// speaksToo reports whether c is coordinated with the speaker as a second one,
// and is not what the first is as well ("Ann Orlo, a nurse and poet").
func (t *tree) speaksToo(head, c int) bool {
	if !t.hasChild(c, "and", "&") {
		return false
	}
	if t.Tokens[head].UPOS != "PROPN" || t.Tokens[c].UPOS == "PROPN" || t.Tokens[c].XPOS == "NNS" {
		return true
	}
	return t.Child(c, "det", "nummod", "nmod:poss") >= 0
}

// phraseIn is the phrase in a range that was found by its place alone; its head
// is the token that depends on something outside of it.
func (t *tree) phraseIn(first, last int) saidby.Phrase {
	first, last = t.trim(first, last)
	if first >= last {
		return saidby.Phrase{Sentence: t.index, Head: -1}
	}
	head := -1
	for i := first; i < last; i++ {
		if !t.nominal(i) {
			continue
		}
		if h := t.Tokens[i].Head; h < first || h >= last {
			return saidby.Phrase{Sentence: t.index, First: first, Last: last, Head: i}
		}
		head = i
	}
	if head < 0 {
		head = last - 1
	}
	return saidby.Phrase{Sentence: t.index, First: first, Last: last, Head: head}
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
