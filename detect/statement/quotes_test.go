package statement

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestFindQuotes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"straight", `"We held," she said. "Barely."`, []string{"We held,", "Barely."}},
		{"typographic", `He wrote: “The bridge is gone.” Then silence.`, []string{"The bridge is gone."}},
		{"single marks with apostrophes", `'The soldiers' homes weren't hit,' Orlo said.`, []string{"The soldiers' homes weren't hit,"}},
		{"typographic single marks", `‘Don’t shoot,’ he cried to the soldiers’ captain.`, []string{"Don’t shoot,"}},
		{"single marks around one word", `the 'heroes' of Tarm`, []string{"heroes"}},
		{"possessives alone are no quotation", `The farmers' union and the drivers' guild met.`, nil},
		{"inner marks stay inside", `"He said 'go', so I went," Mira said.`, []string{"He said 'go', so I went,"}},
		{"double marks inside single ones", `'They call it "the wall",' said Ibo.`, []string{`They call it "the wall",`}},
		{"guillemets and low marks", `«Nous restons» and „Wir gehen“`, []string{"Nous restons", "Wir gehen"}},
		{"opened again in the next paragraph", "“One.\n\n“Two,” he said.", []string{"One.", "Two,"}},
		{"never closed", "He said \"we go.\n\nThe army left.", nil},
		{"decades are no quotation", `in the '90s and the '80s`, nil},
		{"the same marks inside", "“They call it “the wall”, and we stayed,” he said.", []string{"They call it “the wall”, and we stayed,"}},
		{"two apostrophes as a mark", "''We held,'' she said.", []string{"We held,"}},
		{"a wrapped line goes on", "\"We were\nasleep,\" she said.", []string{"We were\nasleep,"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, q := range findQuotes(test.text) {
				got = append(got, q.inner.In(test.text))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestQuoteCarriedOn(t *testing.T) {
	text := "“One.\n\n“Two.\n\n“Three,” he said. “Four.”"
	quotes := findQuotes(text)
	if len(quotes) != 4 || !quotes[0].carries || !quotes[1].carried || !quotes[1].carries || !quotes[2].carried || quotes[3].carried {
		t.Errorf("%+v", quotes)
	}
}

func FuzzFindQuotes(f *testing.F) {
	f.Add(`"a" 'b' “c” ‘d’ «e»`)
	f.Add("“a\n\n“b")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, q := range findQuotes(text) {
			if q.outer.Start < last || !q.outer.Contains(q.inner) || q.outer.End > len(text) {
				t.Fatalf("%+v after %d in %q", q, last, text)
			}
			if utf8.ValidString(text) && (!utf8.ValidString(q.inner.In(text)) || !utf8.ValidString(q.outer.In(text))) {
				t.Fatalf("%+v cuts a character of %q", q, text)
			}
			last = q.outer.End
		}
	})
}
