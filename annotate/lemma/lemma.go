// Package lemma gives the dictionary form of a word by its tag: a list of
// irregular words, then what the treebanks show, then the rules of spelling.
package lemma

import "strings"

// Lemmatizer is loaded once and never changed.
type Lemmatizer struct {
	known      map[key]bool      // lemmas seen with a class of word
	exceptions map[tagged]string // forms of the treebanks for which the rules fail
}

// key is a word with its class, tagged a form with its Penn tag too.
type (
	key struct {
		class byte
		word  string
	}
	tagged struct {
		key
		xpos string
	}
)

// class is the kind of inflection that a universal tag has.
func class(upos string) byte {
	switch upos {
	case "VERB", "AUX":
		return 'V'
	case "NOUN":
		return 'N'
	case "ADJ":
		return 'A'
	case "ADV":
		return 'R'
	case "PRON", "DET", "PART":
		return 'P'
	case "PROPN":
		return 'M'
	}
	return 'X'
}

// Lemma returns the dictionary form of a word: lower case, except for names,
// whose form is kept.
func (l *Lemmatizer) Lemma(form, upos, xpos string) string {
	c := class(upos)
	if c == 'M' {
		return properLemma(form, xpos)
	}
	form = fold(form)
	if inflected(c, xpos) {
		if base, ok := irregular(c, form, xpos); ok {
			return base
		}
	}
	if e, ok := l.exceptions[tagged{key{c, form}, xpos}]; ok {
		return e
	}
	return l.rule(c, form, xpos)
}

// fold writes a form as the lists have it: lower case, straight apostrophes.
func fold(form string) string {
	if strings.Contains(form, "’") {
		form = strings.ReplaceAll(form, "’", "'")
	}
	return strings.ToLower(form)
}

// inflected reports whether a word of the class and tag can have an ending.
func inflected(class byte, xpos string) bool {
	switch class {
	case 'V':
		return xpos == "VBD" || xpos == "VBN"
	case 'N':
		return xpos == "NNS"
	case 'A', 'R':
		return strings.HasPrefix(xpos, "JJ") && xpos != "JJ" || strings.HasPrefix(xpos, "RB") && xpos != "RB"
	}
	return false
}

// properLemma takes the plural off a name of people ("Russians") and writes
// names in capitals as they are.
func properLemma(form, xpos string) string {
	if xpos == "NNPS" && strings.HasSuffix(form, "s") && len(form) > 3 && !strings.HasSuffix(form, "ss") {
		return form[:len(form)-1]
	}
	return form
}

// rule is the lemma by the rules of spelling.
func (l *Lemmatizer) rule(c byte, form, xpos string) string {
	cut := func(ending string) string { return strings.TrimSuffix(form, ending) }
	ends := func(ending string) bool { return len(form) > len(ending)+1 && strings.HasSuffix(form, ending) }
	past := xpos == "VBD" || xpos == "VBN"
	switch {
	case xpos == "VBZ" || xpos == "NNS":
		return l.choose(c, form, third(form))
	case xpos == "VBG" && len(form) == len("dying") && strings.HasSuffix(form, "ying"):
		return cut("ying") + "ie"
	case xpos == "VBG" && ends("ing"):
		return l.choose('V', form, stems(cut("ing")))
	case past && ends("ied"):
		return l.choose('V', form, []string{cut("ied") + "y", cut("d")})
	case past && ends("ed"):
		return l.choose('V', form, stems(cut("ed")))
	case (xpos == "JJR" || xpos == "RBR") && ends("er"):
		return l.choose(c, form, stems(cut("er")))
	case (xpos == "JJS" || xpos == "RBS") && ends("est"):
		return l.choose(c, form, stems(cut("est")))
	}
	return form
}

// choose returns the first candidate that is known as a lemma of the class,
// else the first candidate, which the rules hold for the likeliest.
func (l *Lemmatizer) choose(c byte, form string, candidates []string) string {
	for _, s := range candidates {
		if c == 'V' && verbs[s] || l.known[key{c, s}] {
			return s
		}
	}
	if len(candidates) == 0 {
		return form
	}
	return candidates[0]
}
