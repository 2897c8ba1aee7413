package toll

import (
	"strings"

	"github.com/saidby/saidby/lexicon"
)

// counted finds what an amount counts: the head noun after it. noun is -1 where
// it is left out ("wounded 11", "six were shot down"). of is true for a part of
// a group that the text names: "three of its members".
func (r *reader) counted(a amount) (noun int, of bool) {
	if r.is(a.end-1, "nobody", "none", "one") && a.quantity.Max != nil && *a.quantity.Max == 0 {
		return -1, false
	}
	at := a.end
	if r.is(at, "of") {
		noun = r.nounFrom(r.skipMore(at + 1))
		return noun, true
	}
	return r.nounFrom(r.skipMore(at)), false
}

// skipMore goes over words that add nothing: "eleven more people".
func (r *reader) skipMore(i int) int {
	for r.lex.AddsNothing(r.word(i)) {
		i++
	}
	return i
}

// nounFrom reads adjectives and nouns from i and gives the last noun of the
// run. A number, a participle without a noun after it, or any other word ends it.
func (r *reader) nounFrom(i int) int {
	noun := -1
	for ; i < len(r.lower); i++ {
		t := &r.s.Tokens[i]
		switch t.XPOS {
		case "NN", "NNS", "NNP", "NNPS":
			if noun >= 0 && r.isPerson(noun) && t.UPOS == "PROPN" && r.token(noun).XPOS == "NNS" {
				return noun
			}
			noun = i
			if t.XPOS == "NNS" && r.word(i+1) != "'" && !r.modifies(i) {
				return noun
			}
			continue
		case "JJ", "JJR", "JJS", "RB", "POS", "HYPH", "VBG", "CD", "AFX":
			if noun < 0 || t.XPOS == "HYPH" || t.XPOS == "POS" || t.XPOS == "JJ" && r.token(i+1).UPOS == "NOUN" {
				if t.XPOS == "VBG" && r.token(i+1).UPOS != "NOUN" {
					return noun
				}
				continue
			}
		case "VBN", "VBD":
			if nounTag(r.token(i+1).XPOS) && (noun < 0 && t.Head > i || r.is(i-1, "-")) {
				continue
			}
		}
		if r.is(i, "-") || noun < 0 && r.is(i, "\"", "“", "``") {
			continue
		}
		break
	}
	if noun < 0 {
		return -1
	}
	return noun
}

func nounTag(xpos string) bool { return strings.HasPrefix(xpos, "NN") }

// modifies reports whether the plural at i goes before another noun: "customs
// officers", but not "took 41 soldiers prisoner".
func (r *reader) modifies(i int) bool {
	if r.is(i+1, "prisoner", "prisoners", "captive", "hostage", "hostages", "dead", "wounded", "injured") {
		return false
	}
	next := r.token(i + 1).XPOS
	return r.compound(i) || next == "NN" || next == "NNS"
}

// compound reports whether noun i only says which kind the noun after it is.
func (r *reader) compound(i int) bool {
	return r.token(i).Head == i+1 && strings.HasPrefix(r.token(i).Rel, "compound")
}

// lemma is the lemma of a token in lower case.
func (r *reader) lemma(i int) string {
	lemma := r.token(i).Lemma
	if lemma == "" || lemma[0] >= 'A' && lemma[0] <= 'Z' {
		return strings.ToLower(lemma)
	}
	return lemma
}

// noun looks the noun at i up, with the word before it first ("police officer").
func (r *reader) noun(i int) lexicon.Noun {
	if i < 0 {
		return lexicon.Noun{}
	}
	lemma := r.lemma(i)
	if n := r.lex.Noun(lemma); n.Class != 0 {
		return n
	}
	if i > 0 {
		if n := r.lex.Noun(r.word(i-1) + " " + lemma); n.Class != 0 {
			return n
		}
	}
	if singular, plural := strings.CutSuffix(r.word(i), "s"); plural {
		return r.lex.Noun(singular)
	}
	return lexicon.Noun{}
}

func (r *reader) isPerson(i int) bool {
	return r.noun(i).Has(lexicon.PersonClass|lexicon.CaptiveClass|lexicon.VictimClass|lexicon.ChildClass) || r.yearOld(i)
}

// yearOld reads "a three-year-old", with or without its hyphens as words.
func (r *reader) yearOld(i int) bool {
	return strings.HasSuffix(r.word(i), "-year-old") || r.is(i, "old") && (r.is(i-2, "year") || r.is(i-1, "year"))
}
