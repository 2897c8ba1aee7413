package statement

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// wildSentences cuts a text into sentences with trees made up from shape: what
// a bad parser could give at worst, cycles included.
func wildSentences(text string, shape []byte) []saidby.Sentence {
	next := func(i int) int {
		if len(shape) == 0 {
			return 0
		}
		return int(shape[i%len(shape)])
	}
	tags := [...][2]string{{"VERB", "VBD"}, {"NOUN", "NN"}, {"PROPN", "NNP"}, {"PUNCT", ","}, {"ADP", "IN"}, {"VERB", "VBG"}, {"ADJ", "JJ"}, {"AUX", "MD"}, {"PRON", "PRP"}, {"VERB", "VBN"}}
	rels := [...]string{"nsubj", "ccomp", "obj", "obl", "acl:relcl", "conj", "xcomp", "parataxis", "advcl", "punct", "nmod", "appos", "mark", "case", "acl", "nsubj:pass", "cop", "cc", "root", "aux"}
	var sents []saidby.Sentence
	at, paragraph := 0, 0
	for _, line := range strings.SplitAfter(text, "\n") {
		s := saidby.Sentence{Span: saidby.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}, Paragraph: paragraph, Parsed: next(at)%7 != 0}
		pos := at
		for _, word := range strings.SplitAfter(line, " ") {
			trimmed := strings.TrimSpace(word)
			if trimmed != "" {
				k := len(s.Tokens)
				tag := tags[next(pos+k)%len(tags)]
				start := pos + strings.Index(word, trimmed)
				s.Tokens = append(s.Tokens, saidby.Token{
					Span: saidby.Span{Start: start, End: start + len(trimmed)}, Text: trimmed, Lemma: strings.ToLower(trimmed),
					UPOS: tag[0], XPOS: tag[1], Rel: rels[next(pos+2*k)%len(rels)],
				})
			}
			pos += len(word)
		}
		for k := range s.Tokens {
			s.Tokens[k].Head = next(k+at)%(len(s.Tokens)+1) - 1
			if s.Tokens[k].Head == k {
				s.Tokens[k].Head = -1
			}
		}
		if !s.Empty() {
			sents = append(sents, s)
		}
		at += len(line)
		paragraph++
	}
	return sents
}

func FuzzFind(f *testing.F) {
	lex, err := lexicon.Load("")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("He say , \" go \" .\nThe army deny it , according to Ilo", []byte{1, 2, 3})
	f.Add("Q: why ?\nA: “ so\n\n“ because” she warn that they call on us", []byte{5, 0, 9, 11})
	f.Add("ANN: a b c\nBEN: d e f\nANN: g h i\nj k l m", []byte("saidby"))
	f.Fuzz(func(t *testing.T, text string, shape []byte) {
		if !utf8.ValidString(text) || len(text) > 4000 {
			return
		}
		art := &saidby.Article{Text: text}
		sents := wildSentences(text, shape)
		found := Find(art, sents, lex)
		for i := range found {
			check(t, text, sents, found, i)
		}
		Attributions(art, sents, found)
	})
}

// check holds a statement against what its fields promise.
func check(t *testing.T, text string, sents []saidby.Sentence, found []saidby.StatementMention, i int) {
	m := &found[i]
	spans := append([]saidby.Span{m.Content, m.Whole, m.Cue}, m.Parts...)
	for _, act := range m.Acts {
		spans = append(append(spans, act.Cue), act.Parts...)
	}
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) || !utf8.ValidString(s.In(text)) {
			t.Fatalf("span %v of a text of %d bytes", s, len(text))
		}
	}
	if m.Content.Empty() || !m.Whole.Contains(m.Content) {
		t.Fatalf("content %v of whole %v", m.Content, m.Whole)
	}
	if m.FirstSentence < 0 || m.LastSentence > len(sents) || m.FirstSentence >= m.LastSentence {
		t.Fatalf("sentences %d to %d of %d", m.FirstSentence, m.LastSentence, len(sents))
	}
	if m.Continues < -1 || m.Continues >= len(found) || m.Continues == i {
		t.Fatalf("%d continues %d of %d", i, m.Continues, len(found))
	}
	if m.Speaker.Head < 0 && m.Continues < 0 && m.Kind != saidby.Direct {
		t.Fatalf("nobody says %q", m.Content.In(text))
	}
	for _, p := range append([]saidby.Phrase{m.Speaker, m.Addressee}, m.CoSpeakers...) {
		if p.Head < 0 {
			continue
		}
		tokens := len(sents[p.Sentence].Tokens)
		if p.First < 0 || p.First >= p.Last || p.Last > tokens || p.Head < p.First || p.Head >= p.Last {
			t.Fatalf("phrase %+v in a sentence of %d tokens", p, tokens)
		}
	}
}
