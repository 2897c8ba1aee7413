package actor_test

import (
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/resolve/actor"
)

// FuzzTracker feeds trees as wrong as a parser can make them: heads that point
// anywhere, in circles, at themselves. Nothing may hang or fall over.
func FuzzTracker(f *testing.F) {
	f.Add("The army said its soldiers had left Goma .", []byte{1, 2, 9, 4, 5, 2, 5, 6, 2})
	f.Add("One of them , he said , is Ana Ruiz", []byte{9, 2, 0, 0, 5, 0, 5, 8, 0, 8})
	f.Add(`"We left ," the KHB ( KHB ) told us`, []byte{1, 0, 2, 2, 2, 2, 2, 3, 0})
	lex, err := lexicon.Load("")
	if err != nil {
		f.Fatal(err)
	}
	rels := []string{"nsubj", "obj", "nmod", "nmod:poss", "appos", "conj", "compound", "amod", "obl", "flat", "acl:relcl", "ccomp", "parataxis", "det", "case", "root"}
	tags := []string{"NOUN", "PROPN", "PRON", "VERB", "ADJ", "ADP", "NUM", "DET"}
	f.Fuzz(func(t *testing.T, text string, tree []byte) {
		art := &saidby.Article{Text: text, Outlet: "The Example"}
		s := saidby.Sentence{Span: saidby.Span{Start: 0, End: len(text)}, Parsed: true}
		for at := 0; at < len(text); {
			end := at
			for end < len(text) && text[end] != ' ' {
				end++
			}
			if end > at {
				k := len(s.Tokens)
				b := byte(k)
				if k < len(tree) {
					b = tree[k]
				}
				s.Tokens = append(s.Tokens, saidby.Token{
					Span: saidby.Span{Start: at, End: end}, Text: text[at:end], Lemma: text[at:end],
					UPOS: tags[int(b)%len(tags)], Rel: rels[int(b)%len(rels)], Head: int(b) - 1,
				})
			}
			at = end + 1
		}
		for k := range s.Tokens {
			s.Tokens[k].Head = min(s.Tokens[k].Head, len(s.Tokens)-1)
		}
		sents := []saidby.Sentence{s}
		var statements []saidby.StatementMention
		if len(s.Tokens) > 1 {
			statements = append(statements, saidby.StatementMention{
				Kind: saidby.Direct, Content: s.SpanOf(0, len(s.Tokens)/2+1), LastSentence: 1, Continues: 0,
				Speaker: saidby.Phrase{First: len(s.Tokens) - 1, Last: len(s.Tokens), Head: len(s.Tokens) - 1},
			})
		}
		tracker := actor.New(art, sents, statements, lex, actor.Place{Sentence: len(text) % 2, Country: "UKR"})
		for k := range s.Tokens {
			p := saidby.Phrase{First: k, Last: k + 1, Head: k}
			tracker.Party(p)
		}
	})
}
