package lemma

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/annotate/conllu"
)

// Learn writes the dictionary, in the form that Parse reads, of all words of
// the treebanks whose most frequent lemma the rules do not give.
func Learn(trees []conllu.Sentence) string {
	counts := map[key]map[string]int{}
	ruled := map[key]map[string]bool{}
	for _, s := range trees {
		for _, w := range s.Words {
			if w.Lemma == "_" && w.Form != "_" || w.UPOS == "X" || w.UPOS == "NUM" || w.UPOS == "SYM" {
				continue
			}
			k := key{Fold(w.Form, w.UPOS), w.UPOS}
			if counts[k] == nil {
				counts[k], ruled[k] = map[string]int{}, map[string]bool{}
			}
			lemma := w.Lemma
			if w.UPOS != "PROPN" && lemma != "I" {
				lemma = strings.ToLower(lemma)
			}
			counts[k][lemma]++
			ruled[k][Rule(k.form, k.upos, w.XPOS)] = true
		}
	}
	var lines []string
	for k, lemmas := range counts {
		best := ""
		for l, n := range lemmas {
			if best == "" || n > lemmas[best] || n == lemmas[best] && cmp.Less(l, best) {
				best = l
			}
		}
		if len(ruled[k]) == 1 && ruled[k][best] || k.upos == "PROPN" && lemmas[best] < 3 {
			continue
		}
		lines = append(lines, fmt.Sprintf("%s\t%s\t%s\n", k.form, k.upos, best))
	}
	slices.Sort(lines)
	return "# Words whose lemma the rules of annotate/lemma do not give: form, part of\n" +
		"# speech, lemma. Made by saidby train from the treebanks named in NOTICE.\n" + strings.Join(lines, "")
}
