package actor_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/detect/statement"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/resolve/actor"
)

// party is one line of testdata/parties.txt.
type party struct {
	line                     int
	phrase, name, code, more string
}

// article is one text of testdata/parties.txt with what its phrases must mean.
type article struct {
	saidby.Article
	want []party
}

func TestParties(t *testing.T) {
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	annotator, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range readArticles(t, "testdata/parties.txt") {
		sents := annotator.Sentences(&a.Article)
		for i := range sents {
			annotator.Annotate(&sents[i])
		}
		tracker := actor.New(&a.Article, sents, statement.Find(&a.Article, sents, lex), lex)
		for _, w := range a.want {
			got, info := tracker.Party(find(t, sents, w.phrase))
			if got.Name != w.name || w.code != "" && value(got.Code) != w.code {
				t.Errorf("parties.txt:%d: %s: got %q %s; want %q %s", w.line, w.phrase, got.Name, value(got.Code), w.name, w.code)
			}
			for more := range strings.SplitSeq(w.more, ", ") {
				if !holds(t, tracker, sents, info, more) {
					t.Errorf("parties.txt:%d: %s (%s): want %s, got %+v", w.line, w.phrase, got.Name, more, info)
				}
			}
		}
	}
}

// holds reports whether what the last column asks for is so.
func holds(t *testing.T, tracker *actor.Tracker, sents []saidby.Sentence, info actor.Info, more string) bool {
	key, val, _ := strings.Cut(more, "=")
	switch key {
	case "":
		return true
	case "party":
		return info.PartyCode == val
	case "captive":
		return info.Captive
	case "armed":
		return info.Armed
	case "plural":
		return info.Plural
	case "unresolved":
		return !info.Resolved
	case "same":
		_, other := tracker.Party(find(t, sents, val))
		return info.Chain >= 0 && info.Chain == other.Chain
	}
	t.Fatalf("parties.txt: unknown word %q", more)
	return false
}

// find is the phrase of one token: "he#2" is the second "he".
func find(t *testing.T, sents []saidby.Sentence, word string) saidby.Phrase {
	text, number, _ := strings.Cut(word, "#")
	left := 1
	if number != "" {
		left = int(number[0] - '0')
	}
	for i := range sents {
		for k := range sents[i].Tokens {
			if sents[i].Tokens[k].Text != text {
				continue
			}
			if left--; left == 0 {
				return saidby.Phrase{Sentence: i, First: k, Last: k + 1, Head: k}
			}
		}
	}
	t.Fatalf("parties.txt: no %q in the text", word)
	return saidby.Phrase{}
}

func readArticles(t *testing.T, file string) []article {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []article
	var meta saidby.Article
	lines := bufio.NewScanner(f)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSpace(lines.Text())
		if published, ok := strings.CutPrefix(line, "! published "); ok {
			meta.Published = &saidby.Time{Start: published, End: published}
			continue
		}
		if outlet, ok := strings.CutPrefix(line, "! outlet "); ok {
			meta.Outlet = outlet
			continue
		}
		if text, ok := strings.CutPrefix(line, "> "); ok {
			meta.Text = strings.ReplaceAll(text, `\n`, "\n")
			out = append(out, article{Article: meta})
			meta = saidby.Article{}
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line+" | | |", "|")
		last := &out[len(out)-1]
		last.want = append(last.want, party{number, strings.TrimSpace(f[0]), strings.TrimSpace(f[1]), strings.TrimSpace(f[2]), strings.TrimSpace(f[3])})
	}
	return out
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
