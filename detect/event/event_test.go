package event_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/detect/event"
	"github.com/saidby/saidby/lexicon"
)

// reader parses single sentences for the tests of this file.
type reader struct {
	annotator *annotate.Annotator
	finder    *event.Finder
	lex       *lexicon.Lexicon
}

func newReader(t *testing.T) *reader {
	t.Helper()
	annotator, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return &reader{annotator, event.New(lex), lex}
}

// told is an act of a sentence with the words of its parties.
type told struct {
	saidby.EventMention
	actors, recipients []string
}

func (r *reader) read(text string) []told {
	var out []told
	sentences := r.annotator.Sentences(&saidby.Article{Text: text})
	for i := range sentences {
		s := &sentences[i]
		r.annotator.Annotate(s)
		words := func(list []saidby.Phrase) (out []string) {
			for _, p := range list {
				out = append(out, s.Words(p.First, p.Last))
			}
			return out
		}
		for _, e := range r.finder.Find(s, i) {
			out = append(out, told{e, words(e.Actors), words(e.Recipients)})
		}
	}
	return out
}

// Every example of the lexicon is coded as it says: an act of the frame's type
// with the actor and the recipient that it names, or no act of the frame.
func TestFrameExamples(t *testing.T) {
	r := newReader(t)
	for _, x := range r.lex.Frames.Examples() {
		got := r.read(x.Text)
		if x.Type == "" {
			for _, e := range got {
				if e.Frame == x.Frame.ID {
					t.Errorf("%s: %q must not be read", x.Frame.ID, x.Text)
				}
			}
			continue
		}
		if !coded(got, x.Example) {
			t.Errorf("%s: %q: want %s actor %q recipient %q, got %s", x.Frame.ID, x.Text, x.Type, x.Actor, x.Recipient, describe(got))
		}
	}
}

func coded(got []told, want lexicon.Example) bool {
	for _, e := range got {
		if e.Type == want.Type && names(e.actors, want.Actor) && names(e.recipients, want.Recipient) {
			return true
		}
	}
	return false
}

func names(phrases []string, want string) bool {
	if want == "" {
		return true
	}
	for _, p := range phrases {
		if strings.Contains(p, strings.TrimPrefix(want, "the ")) || strings.Contains(want, p) {
			return true
		}
	}
	return false
}

func describe(got []told) string {
	var b strings.Builder
	for _, e := range got {
		b.WriteString(e.Type + "/" + e.Frame + " actor " + strings.Join(e.actors, ";") + " recipient " + strings.Join(e.recipients, ";") + " | ")
	}
	if b.Len() == 0 {
		return "nothing"
	}
	return b.String()
}
