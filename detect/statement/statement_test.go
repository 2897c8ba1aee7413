package statement_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/detect/statement"
	"github.com/saidby/saidby/lexicon"
)

// testCase is one entry of testdata/statements.txt.
type testCase struct {
	line int
	text string
	want []string
}

func TestFind(t *testing.T) {
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	annotator, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range readCases(t, "testdata/statements.txt") {
		art := &saidby.Article{Text: c.text}
		sents := annotator.Sentences(art)
		for i := range sents {
			annotator.Annotate(&sents[i])
		}
		var got []string
		for _, m := range statement.Find(art, sents, lex) {
			got = append(got, show(art, sents, &m))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("statements.txt:%d: %s\n%s", c.line, c.text, diff)
		}
	}
}

func readCases(t *testing.T, name string) []testCase {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var cases []testCase
	lines := bufio.NewScanner(f)
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "> "):
			text := strings.ReplaceAll(line[2:], `\n`, "\n")
			cases = append(cases, testCase{line: number, text: text})
		case line != "" && !strings.HasPrefix(line, "#"):
			last := &cases[len(cases)-1]
			last.want = append(last.want, line)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return cases
}

// show writes a statement the way the cases do.
func show(art *saidby.Article, sents []saidby.Sentence, m *saidby.StatementMention) string {
	phrase := func(p saidby.Phrase) string {
		if p.Head < 0 {
			return "-"
		}
		return sents[p.Sentence].SpanOf(p.First, p.Last).In(art.Text)
	}
	var parts []string
	for _, p := range m.Parts {
		parts = append(parts, p.In(art.Text))
	}
	more := []string{m.Stance}
	for _, p := range m.CoSpeakers {
		more = append(more, "with="+phrase(p))
	}
	if m.Addressee.Head >= 0 {
		more = append(more, "to="+phrase(m.Addressee))
	}
	if m.Medium != "" {
		more = append(more, "medium="+m.Medium)
	}
	if m.Credit {
		more = append(more, "credit")
	}
	if m.Via {
		more = append(more, "via")
	}
	if m.Continues >= 0 {
		more = append(more, "goes-on")
	}
	return strings.Join([]string{string(m.Kind), phrase(m.Speaker), strings.Join(parts, " ... "), strings.Join(more, ", ")}, " | ")
}

// Content is what a reader is shown: the words between the marks, or the clause
// with its speaker and cue; Whole always has speaker and cue, Parts never.
func TestSpans(t *testing.T) {
	tests := []struct{ name, text, content, whole string }{
		{
			"direct", `"We ran," he said. "Nobody shot."`,
			`We ran," he said. "Nobody shot.`, `"We ran," he said. "Nobody shot."`,
		},
		{
			"indirect", `On Friday the mayor said that the bridge was gone.`,
			`On Friday the mayor said that the bridge was gone`, `On Friday the mayor said that the bridge was gone`,
		},
		{
			"shared subject", `The minister summoned the envoy and demanded an apology.`,
			`demanded an apology`, `The minister summoned the envoy and demanded an apology`,
		},
	}
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		art, sents := read(t, test.text)
		found := statement.Find(art, sents, lex)
		if len(found) != 1 {
			t.Fatalf("%s: %d statements", test.name, len(found))
		}
		if diff := cmp.Diff([]string{test.content, test.whole}, []string{found[0].Content.In(test.text), found[0].Whole.In(test.text)}); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestAttributions(t *testing.T) {
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	art, sents := read(t, `Zoë said: "Go."`)
	want := []statement.Attribution{{Content: [][2]int{{10, 15}}, Source: [][2]int{{0, 3}}, Cue: [][2]int{{4, 8}}}}
	if diff := cmp.Diff(want, statement.Attributions(art, sents, statement.Find(art, sents, lex))); diff != "" {
		t.Error(diff)
	}
}

// read annotates a text.
func read(t *testing.T, text string) (*saidby.Article, []saidby.Sentence) {
	t.Helper()
	annotator, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	art := &saidby.Article{Text: text}
	sents := annotator.Sentences(art)
	for i := range sents {
		annotator.Annotate(&sents[i])
	}
	return art, sents
}
