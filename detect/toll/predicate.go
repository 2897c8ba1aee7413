package toll

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// fate is what happened to those who are counted, by the words of tolls.txt.
type fate struct {
	kind      string
	predicate int // token that says so, -1: none
}

// fateOf finds what happened to an amount of noun: the word beside it, then the
// tree, then the order of the words, because trees of long sentences err.
func (r *reader) fateOf(a amount, noun int, of bool) (fate, bool) {
	end := a.end
	if noun >= 0 {
		end = noun + 1
	}
	if f, ok := r.before(a); ok && of {
		return f, true // "intercepted 41 of 52 drones launched overnight"
	}
	if f, ok := r.beside(a, end); ok {
		return f, true
	}
	if f, ok := r.before(a); ok {
		return f, true
	}
	own, isOwn := r.ownNoun(noun)
	if isOwn && !of && (own.kind == "killed" || own.kind == "wounded" || own.kind == "missing" || own.kind == "casualties") {
		return own, true
	}
	for _, head := range r.heads(a, noun) {
		if f, ok := r.governed(head); ok {
			return f, true
		}
	}
	if f, ok := r.after(end); ok {
		return f, true
	}
	return own, isOwn && !of
}

// beside reads a participle or adjective straight after the noun or the number:
// "six injured", "two dead", "five soldiers killed in the raid".
func (r *reader) beside(a amount, end int) (fate, bool) {
	at := end
	for r.is(at, "people", "were", "are", "reported", "confirmed", "more", "others", "is", "was", "also", "seriously", "badly", "critically", "slightly", "lightly", "feared") {
		at++
	}
	if kind, ok := r.entry(at, lexicon.TollState); ok {
		return fate{kind, at}, true
	}
	if r.token(at).XPOS != "VBN" && !(r.token(at).XPOS == "VBD" && at == end) {
		return fate{}, false
	}
	if kind, ok := r.entry(at, lexicon.TollObject); ok && !r.startsNoun(at+1) {
		return fate{kind, at}, true
	}
	return fate{}, false
}

// startsNoun reports whether a noun phrase begins at i, so that the verb before
// it has an object of its own.
func (r *reader) startsNoun(i int) bool {
	switch r.token(i).UPOS {
	case "DET", "NUM", "PRON", "NOUN", "PROPN", "ADJ":
		return true
	}
	return r.is(i, "at") && r.is(i+1, "least") || r.is(i, "more", "about", "some") && r.token(i+1).UPOS == "NUM"
}

// before reads a verb straight before the amount, of which it is the object:
// "killing at least nine soldiers", "wounded 11", "took 41 soldiers prisoner".
func (r *reader) before(a amount) (fate, bool) {
	at := a.first - 1
	for r.lex.AddsNothing(r.word(at)) && !r.is(at, "of") || r.is(at, "down", "away", "up", "out") {
		at--
	}
	if r.is(at, ",") { // "killed, by the army's count, 31 workers"
		for i := at - 2; i >= at-7 && i > 0; i-- {
			if r.is(i, ",") {
				at = i - 1
				break
			}
		}
	}
	if !strings.HasPrefix(r.token(at).XPOS, "VB") || r.passive(at) {
		return fate{}, false
	}
	kind, ok := r.entry(at, lexicon.TollObject)
	return fate{kind, at}, ok
}

// passive reports whether the verb is a participle with "be" before it.
func (r *reader) passive(verb int) bool {
	for i := verb - 1; i >= 0 && i >= verb-4; i-- {
		switch r.lemma(i) {
		case "be", "get":
			return r.token(verb).XPOS != "VBG"
		}
		if r.token(i).UPOS != "ADV" && r.token(i).UPOS != "PART" && r.token(i).UPOS != "AUX" {
			return false
		}
	}
	return false
}

// ownNoun: nouns that say by themselves what happened: "14 deaths".
func (r *reader) ownNoun(noun int) (fate, bool) {
	if noun < 0 {
		return fate{}, false
	}
	kind, ok := r.entry(noun, lexicon.TollNoun)
	if !ok {
		kind, ok = r.wordEntry(noun, lexicon.TollNoun)
	}
	return fate{kind, noun}, ok && kind != "equipment" && kind != "total"
}

// heads are the tokens to start from in the tree: the counted noun, the number,
// and the first of a row that they belong to.
func (r *reader) heads(a amount, noun int) []int {
	heads := make([]int, 0, 4)
	for _, i := range [2]int{a.number, noun} {
		if i < 0 {
			continue
		}
		heads = append(heads, i)
		for steps := 0; steps < 4 && r.standsFor(i); steps++ {
			i = r.token(i).Head
			heads = append(heads, i)
		}
	}
	return heads
}

// standsFor reports whether what happens to the head of i happens to i as well:
// in a row, to the noun of a number, to those of "a total of".
func (r *reader) standsFor(i int) bool {
	t := r.token(i)
	switch {
	case t.Head < 0:
		return false
	case saidby.RelIs(t.Rel, "nummod"):
		return true
	case saidby.RelIs(t.Rel, "conj", "appos"):
		return nominal(r.token(t.Head))
	case saidby.RelIs(t.Rel, "nmod") && r.hasOf(i):
		switch r.lemma(t.Head) {
		case "total", "group", "number", "handful", "dozen", "pair", "couple":
			return true
		}
	}
	return false
}

func nominal(t *saidby.Token) bool {
	return t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "NUM" || t.UPOS == "PRON"
}

// governed reads what the tree says of the phrase headed by i.
func (r *reader) governed(i int) (fate, bool) {
	if f, ok := r.argumentOf(i); ok {
		return f, true
	}
	return r.modifier(i)
}

// argumentOf reads the verb or the event noun whose argument i is.
func (r *reader) argumentOf(i int) (fate, bool) {
	t := r.token(i)
	if t.Head < 0 {
		return fate{}, false
	}
	verb := t.Head
	bare := t.Rel == "obl" && !r.hasPreposition(i)
	switch {
	case saidby.RelIs(t.Rel, "nsubj"), bare && i < verb:
		if r.passiveVerb(verb) || t.Rel == "nsubj:pass" && !r.startsNoun(verb+1) {
			return r.says(verb, lexicon.TollObject, lexicon.TollState)
		}
		return r.says(verb, lexicon.TollSubject, lexicon.TollState)
	case saidby.RelIs(t.Rel, "obj"), bare:
		if r.passiveVerb(verb) {
			return fate{}, false
		}
		return r.says(verb, lexicon.TollObject)
	case saidby.RelIs(t.Rel, "nmod") && r.hasOf(i):
		return r.says(verb, lexicon.TollOf)
	}
	return fate{}, false
}

// modifier reads a participle or a relative clause of the noun: "soldiers who
// were captured", "five soldiers whom they took from a bus".
func (r *reader) modifier(i int) (fate, bool) {
	f, found := fate{}, false
	r.s.Children(i, func(c int) bool {
		t := r.token(c)
		if !saidby.RelIs(t.Rel, "acl") || c < i {
			return true
		}
		relative := r.s.Child(c, "nsubj")
		switch {
		case r.passiveVerb(c) || t.XPOS == "VBN" && relative < 0:
			f, found = r.says(c, lexicon.TollObject, lexicon.TollState)
		case relative >= 0 && r.is(relative, "who", "that", "which"):
			f, found = r.says(c, lexicon.TollSubject, lexicon.TollState)
		case r.is(i+1, "whom", "that", "who") && relative > i:
			f, found = r.says(c, lexicon.TollObject)
		}
		return !found
	})
	return f, found
}

func (r *reader) passiveVerb(verb int) bool {
	return r.token(verb).XPOS != "VBG" && r.s.Child(verb, "aux:pass", "nsubj:pass") >= 0
}

// hasPreposition reports whether a preposition other than that of a bound ("at
// least") marks the phrase.
func (r *reader) hasPreposition(i int) bool {
	found := false
	r.s.Children(i, func(c int) bool {
		found = r.token(c).Rel == "case" && !(r.is(c, "at") && r.is(c+1, "least", "most")) && !r.is(c, "between", "than")
		return !found
	})
	return found
}

func (r *reader) hasOf(i int) bool {
	found := false
	r.s.Children(i, func(c int) bool {
		found = r.token(c).Rel == "case" && r.is(c, "of")
		return !found
	})
	return found
}

// after reads on from the end of the counted phrase to the next verb group and
// takes its word where it is told of its subject: the way of last resort where
// the tree has hung the phrase elsewhere.
func (r *reader) after(end int) (fate, bool) {
	const window = 14
	for i := end; i < len(r.lower) && i < end+window; i++ {
		if r.is(i, ";", ".", ":", "and", "but", "or", "\"", "”") {
			return fate{}, false
		}
		t := r.token(i)
		if t.UPOS == "AUX" && (r.lemma(i) == "be" || r.lemma(i) == "have" || r.lemma(i) == "get") {
			passive := r.lemma(i) == "be" || r.lemma(i) == "get"
			for i++; i < len(r.lower) && (r.token(i).UPOS == "AUX" || r.token(i).UPOS == "ADV" || r.token(i).UPOS == "PART"); i++ {
				passive = passive || r.lemma(i) == "be"
			}
			if passive {
				return r.says(i, lexicon.TollObject, lexicon.TollState)
			}
			return r.says(i, lexicon.TollSubject)
		}
		if t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP" {
			return r.says(i, lexicon.TollSubject)
		}
	}
	return fate{}, false
}
