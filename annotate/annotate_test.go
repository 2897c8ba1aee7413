package annotate

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
)

func load(t testing.TB) *Annotator {
	t.Helper()
	a, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestSentencesKeepFurnitureAndDatelineApart(t *testing.T) {
	const text = "VARN, May 9 (Courier) - Shells fell on the port.\n\nShare this. Two men fled."
	dateline := strings.Index(text, " Shells")
	share := strings.Index(text, "Share")
	article := &saidby.Article{
		Text:        text,
		Dateline:    saidby.Dateline{Span: saidby.Span{End: dateline}},
		Boilerplate: []saidby.Span{{Start: share, End: share + len("Share this.")}},
	}
	var got []string
	for _, s := range load(t).Sentences(article) {
		line := s.In(text)
		if s.Furniture {
			line = "furniture: " + line
		}
		got = append(got, line)
		for _, token := range s.Tokens {
			if token.Text != token.In(text) {
				t.Errorf("token %q at %q", token.Text, token.In(text))
			}
		}
	}
	want := []string{
		"VARN, May 9 (Courier) -", "Shells fell on the port.", "furniture: Share this.", "Two men fled.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// Each test is a sentence of news with the arcs that everything after it leans
// on: "dependent relation head".
func TestAnnotate(t *testing.T) {
	tests := []struct {
		text string
		arcs []string
	}{
		{"At least nine soldiers were killed by gunmen near Varn on Monday, the army said.",
			[]string{"soldiers nsubj:pass killed", "were aux:pass killed", "gunmen obl:agent killed", "army nsubj said", "Monday obl killed"}},
		{"“They burned our bread,” said Governor Ada Brandt.",
			[]string{"They nsubj burned", "bread obj burned", "Brandt flat Ada"}},
		{"Ukraine’s army, which had captured the town, withdrew.",
			[]string{"Ukraine nmod:poss army", "army nsubj withdrew", "captured acl:relcl army", "town obj captured"}},
		{"Rebels shot down two drones and seized a truck.",
			[]string{"Rebels nsubj shot", "down compound:prt shot", "drones obj shot", "seized conj shot", "truck obj seized"}},
	}
	a := load(t)
	for _, tt := range tests {
		article := &saidby.Article{Text: tt.text}
		s := a.Sentences(article)[0]
		a.Annotate(&s)
		arcs := map[string]bool{}
		var all []string
		for _, token := range s.Tokens {
			head := "root"
			if token.Head >= 0 {
				head = s.Tokens[token.Head].Text
			}
			arc := token.Text + " " + token.Rel + " " + head
			arcs[arc] = true
			all = append(all, arc)
		}
		for _, want := range tt.arcs {
			if !arcs[want] {
				t.Errorf("%s\n no %q in %q", tt.text, want, all)
			}
		}
	}
}

func TestLemmasFollowTheTag(t *testing.T) {
	a := load(t)
	article := &saidby.Article{Text: "The shelling stopped. They were shelling Varn."}
	var got []string
	for _, s := range a.Sentences(article) {
		a.Annotate(&s)
		for _, token := range s.Tokens {
			if token.Text == "shelling" {
				got = append(got, token.Lemma)
			}
		}
	}
	if d := cmp.Diff([]string{"shelling", "shell"}, got); d != "" {
		t.Error(d)
	}
}

func TestNames(t *testing.T) {
	a := load(t)
	article := &saidby.Article{Text: "Ada Brandt of the United Nations arrived in Kharkiv on Friday."}
	s := a.Sentences(article)[0]
	a.Annotate(&s)
	got := map[string]saidby.EntityKind{}
	for _, e := range s.Entities {
		got[s.SpanOf(e.First, e.Last).In(article.Text)] = e.Kind
	}
	for name, kind := range map[string]saidby.EntityKind{
		"Ada Brandt": saidby.Person, "United Nations": saidby.Organisation, "Kharkiv": saidby.Location,
	} {
		if got[name] != kind {
			t.Errorf("%s is %q, want %q; names found: %v", name, got[name], kind, got)
		}
	}
}

func TestManyGoroutinesGetOneResult(t *testing.T) {
	a := load(t)
	article := &saidby.Article{Text: strings.Repeat("Rebels who held the port freed two men on Friday, Ada Brandt said. ", 20)}
	annotate := func() []saidby.Sentence {
		out := a.Sentences(article)
		for i := range out {
			a.Annotate(&out[i])
		}
		return out
	}
	want := annotate()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if d := cmp.Diff(want, annotate()); d != "" {
				t.Error(d)
			}
		})
	}
	all.Wait()
}

// FuzzAnnotate: whatever the text, tokens lie in their sentence and a tree has
// one root and no cycle.
func FuzzAnnotate(f *testing.F) {
	a := load(f)
	f.Add("“Go,” he said. Don't!\n\nShare", 3)
	f.Fuzz(func(t *testing.T, text string, cut int) {
		article := &saidby.Article{Text: text}
		if 0 < cut && cut < len(text) {
			article.Boilerplate = []saidby.Span{{Start: cut, End: len(text)}}
		}
		for _, s := range a.Sentences(article) {
			a.Annotate(&s)
			checkTree(t, &s)
		}
	})
}

func checkTree(t *testing.T, s *saidby.Sentence) {
	roots := 0
	for i, token := range s.Tokens {
		if !s.Contains(token.Span) {
			t.Fatalf("token %v outside sentence %v", token.Span, s.Span)
		}
		if token.Head < 0 {
			roots++
		}
		for at, steps := i, 0; at >= 0; at, steps = s.Tokens[at].Head, steps+1 {
			if steps > len(s.Tokens) {
				t.Fatalf("cycle at token %d of %v", i, s.Tokens)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots in %v", roots, s.Tokens)
	}
}

func BenchmarkAnnotate(b *testing.B) {
	a := load(b)
	article := &saidby.Article{Text: strings.Repeat("Gunmen ambushed an army convoy near the town of Varn on Monday, killing at least nine soldiers, "+
		"a local official and two men who had fled said. “They came at 2 a.m.,” Lt. Col. Ada Brandt told the Courier.\n\n", 20)}
	tokens := 0
	for b.Loop() {
		for _, s := range a.Sentences(article) {
			a.Annotate(&s)
			tokens += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}
