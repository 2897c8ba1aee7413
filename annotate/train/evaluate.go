package train

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate/conllu"
)

// Annotator fills tags, heads, relations and names of a sentence whose tokens
// have their texts, as annotate.Annotator does.
type Annotator interface{ Annotate(*saidby.Sentence) }

// Score is how well a model does on gold tokens, in parts of one.
type Score struct {
	Words           int
	UPOS, XPOS      float64
	UAS             float64 // right heads, punctuation counted
	LAS             float64 // right heads and relations, subtypes left out
	LASWithSubtypes float64
}

// Evaluate scores an annotator on a treebank: gold tokens and sentences, its own
// tags, as conll18_ud_eval counts.
func Evaluate(a Annotator, trees []conllu.Sentence) Score {
	var upos, xpos, heads, rels, full, words int
	var s saidby.Sentence
	for _, gold := range trees {
		s.Tokens = s.Tokens[:0]
		for _, w := range gold.Words {
			s.Tokens = append(s.Tokens, saidby.Token{Text: w.Form})
		}
		a.Annotate(&s)
		for i, w := range gold.Words {
			got := s.Tokens[i]
			upos += count(got.UPOS == w.UPOS)
			xpos += count(got.XPOS == w.XPOS)
			headRight := got.Head == w.Head
			heads += count(headRight)
			rels += count(headRight && bare(got.Rel) == bare(w.Rel))
			full += count(headRight && got.Rel == w.Rel)
		}
		words += len(gold.Words)
	}
	part := func(n int) float64 { return float64(n) / float64(max(words, 1)) }
	return Score{
		Words: words, UPOS: part(upos), XPOS: part(xpos),
		UAS: part(heads), LAS: part(rels), LASWithSubtypes: part(full),
	}
}

func bare(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// NameScore counts names: right are those with both ends and the kind right.
type NameScore struct{ Right, Found, Gold int }

// F1 is the harmonic mean of precision and recall, 0 where nothing is right.
func (s NameScore) F1() float64 {
	if s.Right == 0 {
		return 0
	}
	return 2 * float64(s.Right) / float64(s.Found+s.Gold)
}

// EvaluateNames scores an annotator on name data, all kinds together under "" and
// each kind by itself. Kinds that saidby does not have are left out.
func EvaluateNames(a Annotator, sentences []conllu.Named) map[string]NameScore {
	known := map[string]bool{string(saidby.Person): true, string(saidby.Organisation): true, string(saidby.Location): true}
	scores := map[string]NameScore{}
	add := func(kind string, right, found, gold int) {
		for _, k := range []string{"", kind} {
			s := scores[k]
			scores[k] = NameScore{s.Right + right, s.Found + found, s.Gold + gold}
		}
	}
	var s saidby.Sentence
	for _, gold := range sentences {
		s.Tokens = s.Tokens[:0]
		for _, f := range gold.Forms {
			s.Tokens = append(s.Tokens, saidby.Token{Text: f})
		}
		a.Annotate(&s)
		found := map[conllu.Name]bool{}
		for _, e := range s.Entities {
			found[conllu.Name{First: e.First, Last: e.Last, Type: string(e.Kind)}] = true
			add(string(e.Kind), 0, 1, 0)
		}
		for _, n := range gold.Names {
			if known[n.Type] {
				add(n.Type, count(found[n]), 0, 1)
			}
		}
	}
	return scores
}
