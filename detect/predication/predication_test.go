package predication

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// testWords is a lexicon of a few words, so that these tests hold the layer alone.
type testWords struct{}

func (testWords) EventNoun(lemma string) bool      { return lemma == "raid" || lemma == "attack" }
func (testWords) EventAdjective(lemma string) bool { return lemma == "dead" }
func (testWords) LightVerb(lemma, particle string) (light, inverse bool) {
	switch lemma + " " + particle {
	case "carry out":
		return true, false
	case "come under":
		return true, true
	}
	return false, false
}

func TestPredications(t *testing.T) {
	f, err := os.Open("testdata/predications.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	var s *Sentence
	var want []string
	check := func() {
		if s != nil {
			compare(t, s, want)
		}
		s, want = nil, nil
	}
	for lines.Scan() {
		switch text := lines.Text(); {
		case strings.HasPrefix(text, "#"):
		case text == "":
			check()
		case s == nil:
			s = Of(readTree(t, text), testWords{})
		default:
			want = append(want, text)
		}
	}
	check()
}

// readTree reads a sentence in the notation that the test file explains.
func readTree(t *testing.T, text string) *saidby.Sentence {
	t.Helper()
	s := &saidby.Sentence{Parsed: true}
	at := 0
	for _, field := range strings.Fields(text) {
		p := strings.Split(field, "|")
		if len(p) != 6 {
			t.Fatalf("%q: a token has six parts", field)
		}
		head, err := strconv.Atoi(p[4])
		if err != nil {
			t.Fatal(err)
		}
		s.Tokens = append(s.Tokens, saidby.Token{Span: saidby.Span{Start: at, End: at + len(p[0])}, Text: p[0], Lemma: p[1], UPOS: p[2], XPOS: p[3], Head: head - 1, Rel: p[5]})
		at += len(p[0]) + 1
	}
	return s
}

func compare(t *testing.T, s *Sentence, want []string) {
	t.Helper()
	got := map[string]string{}
	for i := range s.Predications {
		p := &s.Predications[i]
		var args []string
		for _, a := range p.Args {
			star := ""
			if a.Shared {
				star = "*"
			}
			args = append(args, fmt.Sprintf("%s=%s%s", a.Role, s.Tokens[a.Head].Text, star))
		}
		got[s.Tokens[p.Head].Text] = strings.Join(args, " ")
	}
	for _, line := range want {
		predicate, args, _ := strings.Cut(line, ": ")
		if got[predicate] != args {
			t.Errorf("%s\n  %s: got %q, want %q", s.Words(0, len(s.Tokens)), predicate, got[predicate], args)
		}
	}
}

// A verb's form is read off its auxiliaries.
func TestForm(t *testing.T) {
	s := Of(readTree(t, "Nobody|nobody|PRON|NN|5|nsubj will|will|AUX|MD|5|aux not|not|PART|RB|5|advmod have|have|AUX|VB|5|aux attacked|attack|VERB|VBN|0|root"), testWords{})
	p := s.Predications[0]
	if p.Modal != "will" || !p.Negated || !p.Perfect || p.Passive {
		t.Errorf("got %+v", p)
	}
}

// Governor and relation, over a noun that is no predicate.
func TestLink(t *testing.T) {
	s := Of(readTree(t, "They|they|PRON|PRP|2|nsubj announced|announce|VERB|VBD|0|root plans|plan|NOUN|NNS|2|obj to|to|PART|TO|5|mark raid|raid|VERB|VB|3|acl Sarn|Sarn|PROPN|NNP|5|obj"), testWords{})
	raid := s.Predications[s.At(4)]
	if raid.Parent != s.At(1) || raid.Via != "obj" || !raid.Infinitive {
		t.Errorf("parent %d via %q infinitive %v", raid.Parent, raid.Via, raid.Infinitive)
	}
}
