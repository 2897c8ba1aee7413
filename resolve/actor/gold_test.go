package actor_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/clean"
	"github.com/saidby/saidby/detect/statement"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/resolve/actor"
)

// label is a party of the labelled articles: its name, others that are as good,
// and where it stands, in code points; nil where it is only understood.
type label struct {
	Name, Surface string
	Aliases       []string
	Implicit      bool
	Start, End    *int
}

type labels struct {
	Published  string
	Related    bool `json:"conflict_related"`
	Events     []struct{ Actors, Targets []label }
	Statements []struct{ Speaker label }
}

// TestGold asks who the labelled phrases are. The floors lie a little under
// what was reached when they were set.
func TestGold(t *testing.T) {
	root := goldRoot(t)
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	annotator, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(root, "dev*", "*.txt"))
	files = append(files, filepath.Join(root, "seed-article.txt"))
	right, all := map[string]int{}, map[string]int{}
	for _, file := range files {
		l := readLabels(t, file)
		if !l.Related {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		art, err := clean.Article(&saidby.Document{MediaType: "text/plain", Bytes: text, Given: saidby.Given{Published: l.Published}})
		if err != nil {
			t.Fatal(err)
		}
		sents := annotator.Sentences(art)
		for i := range sents {
			annotator.Annotate(&sents[i])
		}
		tracker := actor.New(art, sents, statement.Find(art, sents, lex), lex)
		ask := func(role string, of label) {
			phrase, ok := phraseAt(art.Text, sents, of)
			if of.Implicit || !ok {
				return
			}
			all[role]++
			got, _ := tracker.Party(phrase)
			if sameParty(lex, of, got.Name) {
				right[role]++
				return
			}
			t.Logf("%s %s %q: got %q, want %q", filepath.Base(file), role, of.Surface, got.Name, of.Name)
		}
		for _, e := range l.Events {
			for _, a := range e.Actors {
				ask("actor", a)
			}
			for _, a := range e.Targets {
				ask("target", a)
			}
		}
		for _, s := range l.Statements {
			ask("speaker", s.Speaker)
		}
	}
	for role, floor := range map[string]float64{"actor": .93, "target": .92, "speaker": .93} {
		rate := float64(right[role]) / float64(max(1, all[role]))
		t.Logf("%s: %d of %d, %.3f", role, right[role], all[role], rate)
		if rate < floor {
			t.Errorf("%s: %.3f is under %.2f", role, rate, floor)
		}
	}
}

// goldRoot is the folder of labelled articles, which is no part of the repository.
func goldRoot(t *testing.T) string {
	roots := []string{os.Getenv("SAIDBY_DATA"), "../../shared", "../../../shared", "../../../../shared"}
	for _, root := range roots {
		gold := filepath.Join(root, "gold")
		if _, err := os.Stat(filepath.Join(gold, "dev")); root != "" && err == nil {
			return gold
		}
	}
	t.Skip("no labelled articles here")
	return ""
}

func readLabels(t *testing.T, file string) (l labels) {
	raw, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &l); err != nil {
		t.Fatal(file, err)
	}
	return l
}

// phraseAt is the phrase that a label points at.
func phraseAt(text string, sents []saidby.Sentence, of label) (saidby.Phrase, bool) {
	if of.Start == nil || of.End == nil {
		return saidby.Phrase{}, false
	}
	span := saidby.Span{Start: byteOffset(text, *of.Start), End: byteOffset(text, *of.End)}
	for i := range sents {
		s := &sents[i]
		p := saidby.Phrase{Sentence: i, First: -1, Head: -1}
		for k := range s.Tokens {
			if !s.Tokens[k].Overlaps(span) {
				continue
			}
			if p.First < 0 {
				p.First = k
			}
			p.Last = k + 1
		}
		for k := max(0, p.First); k < p.Last; k++ {
			above := s.Tokens[k].Head
			if (above < p.First || above >= p.Last) && s.Tokens[k].UPOS != "DET" && s.Tokens[k].UPOS != "ADP" && s.Tokens[k].UPOS != "PUNCT" {
				p.Head = k
				return p, true
			}
		}
	}
	return saidby.Phrase{}, false
}

func byteOffset(text string, codePoints int) int {
	at := 0
	for ; codePoints > 0 && at < len(text); codePoints-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// sameParty compares names by their words: demonyms are their countries, words
// that any party may have count for nothing, and six tenths of the rest agree.
func sameParty(lex *lexicon.Lexicon, of label, got string) bool {
	names := append([]string{of.Name}, of.Aliases...)
	if len(of.Surface) > 4 { // no pronouns
		names = append(names, of.Surface)
	}
	have := nameWords(lex, got)
	for _, name := range names {
		want := nameWords(lex, name)
		if strings.EqualFold(strings.TrimPrefix(strings.ToLower(name), "the "), strings.ToLower(got)) {
			return true
		}
		common := 0
		for w := range want {
			if have[w] {
				common++
			}
		}
		if common > 0 && 2*float64(common) >= .6*float64(len(want)+len(have)) {
			return true
		}
	}
	return false
}

const generic = " the a an of in on at by from for to and its their other forces force troops soldiers soldier army military armed fighters militants group side men people officials authorities member members government spokesman spokeswoman head chief local president minister governor mayor 's s "

func nameWords(lex *lexicon.Lexicon, name string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" -/'’.,", r) }) {
		if n, ok := lex.Actors.Name(w); ok && n.Actor.Kind == lexicon.Country {
			w = n.Actor.Country
		}
		if w = strings.ToLower(w); !strings.Contains(generic, " "+w+" ") {
			out[w] = true
		}
	}
	return out
}
