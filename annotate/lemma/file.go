package lemma

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/saidby/saidby/annotate/conllu"
)

// A file of lemmas is gzipped text with a line for each lemma that the
// treebanks show ("V seize": class and lemma) and for each form for which the
// rules fail ("V fought/VBD TAB fight": class, form, Penn tag and lemma).

// Load reads what Build wrote.
func Load(data []byte) (*Lemmatizer, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("lemmas: %w", err)
	}
	l := &Lemmatizer{known: map[key]bool{}, exceptions: map[tagged]string{}}
	lines := bufio.NewScanner(unpacked)
	for number := 1; lines.Scan(); number++ {
		entry, lemma, exception := strings.Cut(lines.Text(), "\t")
		if len(entry) < 3 || entry[1] != ' ' {
			return nil, fmt.Errorf("lemmas: line %d: no class", number)
		}
		class, word := entry[0], entry[2:]
		if !exception {
			l.known[key{class, word}] = true
			continue
		}
		slash := strings.LastIndexByte(word, '/')
		if slash < 0 {
			return nil, fmt.Errorf("lemmas: line %d: no tag", number)
		}
		l.exceptions[tagged{key{class, word[:slash]}, word[slash+1:]}] = lemma
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("lemmas: %w", err)
	}
	return l, nil
}

// Build writes a file of lemmas. The same treebanks give the same bytes.
func Build(w io.Writer, treebanks ...[]conllu.Sentence) error {
	l := &Lemmatizer{known: map[key]bool{}}
	seen := map[key]int{}
	counts := map[form]map[string]int{} // form -> lemma -> times
	for _, t := range treebanks {
		for _, s := range t {
			for _, w := range s.Words {
				c := class(w.UPOS)
				if c == 'M' || c == 'X' || w.Typo || w.Lemma == "_" || w.Lemma == "" || strings.ContainsAny(w.Form+w.Lemma, "\t /") {
					continue
				}
				lemma := strings.ToLower(w.Lemma)
				if seen[key{c, lemma}]++; seen[key{c, lemma}] == 2 {
					l.known[key{c, lemma}] = true // once may be a slip of the annotators
				}
				f := form{fold(w.Form), w.UPOS, w.XPOS}
				if counts[f] == nil {
					counts[f] = map[string]int{}
				}
				counts[f][lemma]++
			}
		}
	}
	var lines []string
	for k := range l.known {
		lines = append(lines, string(k.class)+" "+k.word)
	}
	for f, lemmas := range counts {
		best := commonest(lemmas)
		if l.known[key{class(f.upos), best}] && l.Lemma(f.word, f.upos, f.xpos) != best {
			lines = append(lines, fmt.Sprintf("%c %s/%s\t%s", class(f.upos), f.word, f.xpos, best))
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
