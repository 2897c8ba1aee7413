// Package lemma gives the dictionary form of a word by its tag: suffix rules
// checked against the lemmas of the treebanks, and a list of the forms for which
// the rules fail ("fought", "knives").
package lemma

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed" // for the irregular verbs
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/saidby/saidby/annotate/conllu"
)

//go:embed irregular.txt
var irregularVerbs string

// irregular maps "fought/VBD" and "fought/VBN" to "fight".
var irregular = readIrregular(irregularVerbs)

// readIrregular reads lines of base, past tense and past participle.
func readIrregular(text string) map[string]string {
	forms := map[string]string{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) != 3 || f[0] == "#" {
			continue
		}
		for i, tag := range []string{"VBD", "VBN"} {
			for _, form := range strings.Split(f[i+1], "/") {
				forms[form+"/"+tag] = f[0]
			}
		}
	}
	return forms
}

// Lemmatizer is loaded once and never changed.
type Lemmatizer struct {
	known      map[string]bool   // "V seize": lemmas seen with a class of word
	exceptions map[string]string // "V fought/VBD" -> "fight"
}

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
	lower := strings.ToLower(strings.ReplaceAll(form, "’", "'"))
	if e, ok := l.exceptions[exceptionKey(c, lower, xpos)]; ok {
		return e
	}
	switch c {
	case 'V':
		if base, ok := irregular[lower+"/"+xpos]; ok {
			return base
		}
		return l.verb(lower, xpos)
	case 'N':
		if xpos == "NNS" {
			return l.plural(lower)
		}
	case 'A', 'R':
		return l.comparison(lower, c, xpos)
	}
	return lower
}

func exceptionKey(class byte, form, xpos string) string {
	return string(class) + " " + form + "/" + xpos
}

// properLemma takes the plural off a name of people ("Russians") and writes
// names in capitals as they are.
func properLemma(form, xpos string) string {
	if xpos == "NNPS" && strings.HasSuffix(form, "s") && len(form) > 3 && !strings.HasSuffix(form, "ss") {
		return form[:len(form)-1]
	}
	return form
}

func (l *Lemmatizer) verb(form, xpos string) string {
	switch {
	case xpos == "VBZ" || xpos == "" && strings.HasSuffix(form, "s"):
		return l.choose('V', form, third(form))
	case strings.HasSuffix(form, "ing") && (xpos == "VBG" || xpos == ""):
		return l.choose('V', form, stems(form[:len(form)-3]))
	case strings.HasSuffix(form, "ied") && (xpos == "VBD" || xpos == "VBN"):
		return l.choose('V', form, []string{form[:len(form)-3] + "y", form[:len(form)-1]})
	case strings.HasSuffix(form, "ed") && (xpos == "VBD" || xpos == "VBN"):
		return l.choose('V', form, stems(form[:len(form)-2]))
	}
	return form
}

func (l *Lemmatizer) plural(form string) string { return l.choose('N', form, third(form)) }

func (l *Lemmatizer) comparison(form string, c byte, xpos string) string {
	switch {
	case (xpos == "JJR" || xpos == "RBR") && strings.HasSuffix(form, "er"):
		return l.choose(c, form, stems(form[:len(form)-2]))
	case (xpos == "JJS" || xpos == "RBS") && strings.HasSuffix(form, "est"):
		return l.choose(c, form, stems(form[:len(form)-3]))
	}
	return form
}

// choose returns the first candidate that the treebanks know as a lemma of the
// class, else the first candidate, which the rules hold for the likeliest.
func (l *Lemmatizer) choose(c byte, form string, candidates []string) string {
	for _, s := range candidates {
		if l.known[string(c)+" "+s] {
			return s
		}
	}
	if len(candidates) == 0 {
		return form
	}
	return candidates[0]
}

// third takes off the s of the third person or the plural, likeliest first.
func third(form string) []string {
	n := len(form)
	switch {
	case n < 3 || !strings.HasSuffix(form, "s") || strings.HasSuffix(form, "ss"):
		return nil
	case strings.HasSuffix(form, "ies") && n > 4:
		return []string{form[:n-3] + "y", form[:n-1]}
	case strings.HasSuffix(form, "ches"), strings.HasSuffix(form, "shes"), strings.HasSuffix(form, "sses"), strings.HasSuffix(form, "xes"), strings.HasSuffix(form, "zzes"), strings.HasSuffix(form, "oes"):
		return []string{form[:n-2], form[:n-1]}
	case strings.HasSuffix(form, "ves"):
		return []string{form[:n-1], form[:n-3] + "f", form[:n-3] + "fe"}
	}
	return []string{form[:n-1], strings.TrimSuffix(form[:n-1], "e")}
}

// stems are what a past or participle ending can have been added to: the stem,
// the stem with e, the stem with its doubled consonant undone; likeliest first.
func stems(stem string) []string {
	n := len(stem)
	if n < 2 {
		return nil
	}
	last, previous := stem[n-1], stem[n-2]
	doubled := last == previous && !strings.ContainsRune("aeiou", rune(last))
	withE := stem + "e"
	switch {
	case n == 2: // "aged", "used"
		return []string{withE, stem}
	case doubled && last != 'l' && last != 's' && last != 'z' && last != 'f':
		return []string{stem[:n-1], stem}
	case doubled:
		return []string{stem, stem[:n-1], withE}
	case last == 'e':
		return []string{withE, stem}
	case last == 'i':
		return []string{stem[:n-1] + "y", stem}
	case strings.ContainsRune("cvuz", rune(last)), last == 's' && previous != 's' && vowel(previous),
		strings.HasSuffix(stem, "at"), strings.HasSuffix(stem, "rg"), strings.HasSuffix(stem, "dg"), strings.HasSuffix(stem, "bl"),
		strings.HasSuffix(stem, "pl"), strings.HasSuffix(stem, "tl"), strings.HasSuffix(stem, "ngl"), strings.HasSuffix(stem, "iz"),
		n > 2 && vowel(previous) && !vowel(stem[n-3]) && strings.ContainsRune("kdpm", rune(last)) && syllables(stem) == 1,
		strings.HasSuffix(stem, "ir"), strings.HasSuffix(stem, "ur"), strings.HasSuffix(stem, "ar"), strings.HasSuffix(stem, "or"):
		return []string{withE, stem}
	}
	return []string{stem, withE}
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func syllables(s string) int {
	n, in := 0, false
	for i := range len(s) {
		v := vowel(s[i])
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// Load reads what Build wrote.
func Load(data []byte) (*Lemmatizer, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("lemmas: %w", err)
	}
	l := &Lemmatizer{known: map[string]bool{}, exceptions: map[string]string{}}
	lines := bufio.NewScanner(unpacked)
	for lines.Scan() {
		if form, lemma, exception := strings.Cut(lines.Text(), "\t"); exception {
			l.exceptions[form] = lemma
		} else {
			l.known[form] = true
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("lemmas: %w", err)
	}
	return l, nil
}

// Build writes the lemmas of treebanks and the forms for which the rules fail: a
// gzipped list of lines, a class and a lemma, or a class, a form, a tab and the
// lemma. The same treebanks give the same bytes.
func Build(w io.Writer, treebanks ...[]conllu.Sentence) error {
	l := &Lemmatizer{known: map[string]bool{}, exceptions: map[string]string{}}
	seen := map[string]int{}
	counts := map[form]map[string]int{} // form -> lemma -> times
	for _, t := range treebanks {
		for _, s := range t {
			for _, w := range s.Words {
				c := class(w.UPOS)
				if c == 'M' || c == 'X' || w.Lemma == "_" || w.Lemma == "" || strings.ContainsAny(w.Form+w.Lemma, "\t ") {
					continue
				}
				lemma := strings.ToLower(w.Lemma)
				if seen[string(c)+" "+lemma]++; seen[string(c)+" "+lemma] == 2 {
					l.known[string(c)+" "+lemma] = true // once may be a slip of the annotators
				}
				f := form{strings.ToLower(strings.ReplaceAll(w.Form, "’", "'")), w.UPOS, w.XPOS}
				if counts[f] == nil {
					counts[f] = map[string]int{}
				}
				counts[f][lemma]++
			}
		}
	}
	var lines []string
	for k := range l.known {
		lines = append(lines, k)
	}
	for f, lemmas := range counts {
		best := commonest(lemmas)
		if l.known[string(class(f.upos))+" "+best] && l.Lemma(f.word, f.upos, f.xpos) != best {
			lines = append(lines, exceptionKey(class(f.upos), f.word, f.xpos)+"\t"+best)
		}
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	packed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(packed, strings.Join(lines, "\n")+"\n"); err != nil {
		return err
	}
	return packed.Close()
}

// form is an inflected word, in lower case, with its tags.
type form struct{ word, upos, xpos string }

// commonest is the lemma that was seen most often, the first in the alphabet of
// equals.
func commonest(lemmas map[string]int) string {
	best, most := "", 0
	for lemma, n := range lemmas {
		if n > most || n == most && lemma < best {
			best, most = lemma, n
		}
	}
	return best
}
