package copying

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// invented makes an article of n words that nobody wrote: sentences and
// paragraphs of news length, names, numbers and a quotation in each paragraph.
func invented(seed uint64, n int) string {
	rnd := rand.New(rand.NewPCG(seed, 7))
	syllables := strings.Fields("ba re ti mo lun ka ser ved po nim ra tol fe gas hin")
	word := func() string {
		// Half of all words are among the few that any text is full of.
		if rnd.IntN(2) == 0 {
			return strings.Fields("the of in and to a was on by for at had were said it from")[rnd.IntN(16)]
		}
		w := syllables[rnd.IntN(len(syllables))] + syllables[rnd.IntN(len(syllables))] + syllables[rnd.IntN(len(syllables))]
		if rnd.IntN(6) == 0 {
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		return w
	}
	var b strings.Builder
	for i := range n {
		switch {
		case i%80 == 60:
			b.WriteString(` "`)
		case i%80 == 75:
			b.WriteString(`," `)
		case i%80 == 79:
			b.WriteString(".\n\n")
		case i%20 == 19:
			b.WriteString(". ")
		default:
			b.WriteByte(' ')
		}
		if i%30 == 11 {
			fmt.Fprint(&b, rnd.IntN(5000))
			continue
		}
		b.WriteString(word())
	}
	return b.String()
}

func report(id, text string) *saidby.Report {
	return &saidby.Report{Document: saidby.ReportDocument{ID: id}, Article: saidby.ReportArticle{Text: text}}
}

func BenchmarkPrepare(b *testing.B) {
	r := report("a", invented(1, 400))
	b.ReportAllocs()
	for b.Loop() {
		Prepare(r)
	}
}

func BenchmarkKeys(b *testing.B) {
	t := Prepare(report("a", invented(1, 400)))
	for b.Loop() {
		t.Keys()
	}
}

// BenchmarkCompare measures a copy with a word in six exchanged, which has the
// most stretches to link, and two articles that have nothing in common.
func BenchmarkCompare(b *testing.B) {
	original := invented(1, 400)
	a := Prepare(report("a", original))
	for _, other := range []struct{ name, text string }{
		{"rewritten", rewrite(original, 6)}, {"whole", original}, {"other", invented(2, 400)},
	} {
		b.Run(other.name, func(b *testing.B) {
			t := Prepare(report("b", other.text))
			b.ReportAllocs()
			for b.Loop() {
				Compare(a, t)
			}
		})
	}
}

// rewrite exchanges every nth word.
func rewrite(text string, n int) string {
	lines := strings.Split(text, "\n")
	count := 0
	for i, line := range lines {
		words := strings.Fields(line)
		for j := range words {
			if count++; count%n == 0 {
				words[j] = fmt.Sprintf("zz%d", count)
			}
		}
		lines[i] = strings.Join(words, " ")
	}
	return strings.Join(lines, "\n")
}
