// Package lemma gives the dictionary form of an English word whose part of
// speech is known: the noun "shelling" stays, the verb "shelling" is "shell".
package lemma

import (
	"fmt"
	"strings"
)

// Dictionary holds the words whose lemma the rules would get wrong.
type Dictionary struct{ words map[key]string }

type key struct{ form, upos string }

// Parse reads lines of "form TAB UPOS TAB lemma"; "#" begins a comment line.
func Parse(lines string) (*Dictionary, error) {
	d := &Dictionary{words: make(map[key]string, strings.Count(lines, "\n"))}
	for number := 1; lines != ""; number++ {
		var line string
		line, lines, _ = strings.Cut(lines, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		form, rest, ok := strings.Cut(line, "\t")
		upos, lemma, ok2 := strings.Cut(rest, "\t")
		if !ok || !ok2 {
			return nil, fmt.Errorf("lemmas: line %d: three columns were due", number)
		}
		d.words[key{form, upos}] = lemma
	}
	return d, nil
}

// Of returns the lemma of a word: lower case except for proper nouns.
func (d *Dictionary) Of(form, upos, xpos string) string {
	word := Fold(form, upos)
	if lemma, ok := d.words[key{word, upos}]; ok {
		return lemma
	}
	return Rule(word, upos, xpos)
}

// Fold is the form by which the dictionary knows a word: plain apostrophes and
// quotation marks, lower case except for proper nouns.
func Fold(form, upos string) string {
	if upos != "PROPN" {
		form = strings.ToLower(form)
	}
	if strings.ContainsRune(form, '’') {
		form = strings.ReplaceAll(form, "’", "'")
	}
	if upos == "PUNCT" {
		switch form {
		case "“", "”", "``", "''", "„", "«", "»":
			return `"`
		case "‘", "'", "`":
			return "'"
		}
	}
	return form
}

// Rule is the lemma by the rules of English spelling alone.
func Rule(word, upos, xpos string) string {
	switch xpos {
	case "NNS":
		return singular(word)
	case "NNPS":
		return word
	case "VBZ":
		return singular(word)
	case "VBD", "VBN":
		if len(word) > 3 && strings.HasSuffix(word, "ed") {
			return base(word, word[:len(word)-2])
		}
	case "VBG":
		if len(word) > 4 && strings.HasSuffix(word, "ing") {
			return base(word, word[:len(word)-3])
		}
	case "JJR", "RBR":
		return positive(word, "er")
	case "JJS", "RBS":
		return positive(word, "est")
	}
	if upos == "VERB" || upos == "AUX" {
		return word
	}
	return word
}

// singular undoes the ending -s of nouns and verbs.
func singular(w string) string {
	n := len(w)
	switch {
	case n < 3 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss"):
		if strings.HasSuffix(w, "men") {
			return w[:n-2] + "an"
		}
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case hasAny(w, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return w[:n-2]
	}
	return w[:n-1]
}

// base finds the verb under -ed or -ing; stem is the word without it.
func base(word, stem string) string {
	n := len(stem)
	if n < 2 {
		return stem
	}
	last, before := stem[n-1], stem[n-2]
	switch {
	case strings.HasSuffix(word, "ied"):
		return word[:len(word)-3] + "y"
	case last == before && !vowel(last):
		if strings.IndexByte("lsfz", last) >= 0 {
			return stem // kill, pass, stuff, buzz
		}
		return stem[:n-1] // stop
	case needsE(stem):
		return stem + "e"
	}
	return stem
}

// needsE reports whether English spells the stem of a verb or adjective with a
// final e.
func needsE(stem string) bool {
	n := len(stem)
	last, before := stem[n-1], stem[n-2]
	switch last {
	case 'c', 'v', 'u':
		return true
	case 'z':
		return before != 'z'
	case 's':
		return before != 's' && (vowel(before) || strings.IndexByte("nrpl", before) >= 0)
	case 'g':
		return before != 'n' || hasAny(stem, "ang", "eng", "ung", "ing") && hasAny(stem, "chang", "rang", "veng", "lung", "hing", "ring") && n > 4
	case 'l':
		return strings.IndexByte("bpdtgkfcz", before) >= 0
	case 'w', 'x', 'y', 'h', 'e', 'a', 'i', 'o':
		return false
	}
	if !vowel(before) {
		return false
	}
	if n > 2 && vowel(stem[n-3]) { // two vowels: "shout", "explain"; but "qu"
		return n > 3 && stem[n-4:n-2] == "qu" || last == 'r' && before == 'i' && stem[n-3] == 'u'
	}
	if syllables(stem) == 1 {
		return true // a short vowel would have doubled the consonant: "hope", "fire"
	}
	return hasAny(stem, "at", "ut", "in", "id", "ir", "ur", "ar", "or", "ag", "ok", "ak", "ik", "ud", "ad", "od", "um", "am", "il", "ot", "iv", "ub", "ib")
}

// positive undoes the comparison of adjectives and adverbs.
func positive(word, ending string) string {
	if len(word) < len(ending)+3 || !strings.HasSuffix(word, ending) {
		return word
	}
	stem := word[:len(word)-len(ending)]
	n := len(stem)
	switch last, before := stem[n-1], stem[n-2]; {
	case last == 'i':
		return stem[:n-1] + "y"
	case last == before && strings.IndexByte("gtdnm", last) >= 0:
		return stem[:n-1]
	case strings.IndexByte("cgsv", last) >= 0 && before != 'n' && before != 's', last == 'l' && strings.IndexByte("bpdt", before) >= 0, hasAny(stem, "larg", "strang", "rud", "wid", "lat", "saf", "fin", "pur", "nic", "brav", "clos", "hug"):
		return stem + "e"
	}
	return stem
}

func syllables(s string) int {
	n := 0
	for i := range len(s) {
		if vowel(s[i]) && (i == 0 || !vowel(s[i-1])) {
			n++
		}
	}
	return n
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func hasAny(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
