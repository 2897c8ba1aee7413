package toll

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// wild gives a sentence whose tags and tree are made up from shape: what a bad
// parser could give at worst, cycles included.
func wild(text string, shape []byte) saidby.Sentence {
	tags := [...][2]string{{"VERB", "VBD"}, {"NOUN", "NN"}, {"NUM", "CD"}, {"PROPN", "NNP"}, {"PUNCT", ","}, {"ADP", "IN"}, {"VERB", "VBN"}, {"NOUN", "NNS"}, {"AUX", "VBD"}, {"ADJ", "JJ"}}
	rels := [...]string{"nsubj", "nsubj:pass", "obj", "obl", "acl:relcl", "conj", "nummod", "nmod", "appos", "det", "case", "acl", "cop", "aux:pass", "root", "compound"}
	s := saidby.Sentence{Span: saidby.Span{End: len(text)}, Parsed: true}
	at := 0
	for _, piece := range strings.SplitAfter(text, " ") {
		if word := strings.TrimSpace(piece); word != "" {
			k := 0
			if len(shape) > 0 {
				k = int(shape[len(s.Tokens)%len(shape)])
			}
			start := at + strings.Index(piece, word)
			s.Tokens = append(s.Tokens, saidby.Token{
				Span: saidby.Span{Start: start, End: start + len(word)}, Text: word, Lemma: strings.ToLower(word),
				UPOS: tags[k%len(tags)][0], XPOS: tags[k%len(tags)][1], Rel: rels[k%len(rels)], Head: k,
			})
		}
		at += len(piece)
	}
	for i := range s.Tokens {
		s.Tokens[i].Head = s.Tokens[i].Head%(len(s.Tokens)+1) - 1
	}
	return s
}

func FuzzFind(f *testing.F) {
	lex, err := lexicon.Load("")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("at least nine soldiers killed , two of them officers", []byte{1, 2, 2, 7, 6, 4})
	f.Add("the toll rose to 31 , up from nine dead and two hundred and six wounded", []byte("toll"))
	f.Add("between 25 and 30 - 40 were shot dead", []byte{0, 9, 3, 200})
	f.Fuzz(func(t *testing.T, text string, shape []byte) {
		if !utf8.ValidString(text) || len(text) > 2000 {
			return
		}
		s := wild(text, shape)
		for _, m := range Find(&s, 7, text, lex) {
			if m.Sentence != 7 || m.First < 0 || m.First >= m.Last || m.Last > len(s.Tokens) || m.Head < 0 || m.Head >= len(s.Tokens) || m.Predicate < -1 || m.Predicate >= len(s.Tokens) {
				t.Fatalf("mention %+v in a sentence of %d tokens", m, len(s.Tokens))
			}
			span := m.Quantity.Span
			if span.Empty() || span.Start < 0 || span.End > len(text) || !utf8.ValidString(span.In(text)) {
				t.Fatalf("span %v of a text of %d bytes", span, len(text))
			}
			if m.Kind == "" {
				t.Fatalf("no kind: %+v", m)
			}
		}
	})
}
