package statement

import "github.com/saidby/saidby"

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
