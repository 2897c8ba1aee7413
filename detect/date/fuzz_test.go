package date_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/detect/date"
	resolve "github.com/saidby/saidby/resolve/date"
)

// words cuts a text at spaces: sentences without tags and tree.
func words(text string) saidby.Sentence {
	s := saidby.Sentence{Span: saidby.Span{End: len(text)}}
	at := 0
	for _, piece := range strings.SplitAfter(text, " ") {
		if word := strings.TrimSpace(piece); word != "" {
			start := at + strings.Index(piece, word)
			s.Tokens = append(s.Tokens, saidby.Token{Span: saidby.Span{Start: start, End: start + len(word)}, Text: word, Head: -1})
		}
		at += len(piece)
	}
	return s
}

func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"early on Wednesday 17 September 2025 , 11.30 GMT", "from 5-6 February to 31 June 9999", "the night of 16-17 October",
		"half past four in the past 99999999999 years ago", "2024-13-45 31.12.2025 nineteen ninety-six mid-June last year",
		"two hundred thousand million decades earlier", "the third quarter of 0000", "overnight from Monday to Sunday",
	} {
		f.Add(text)
	}
	published := &saidby.Time{Start: "2025-11-12", End: "2025-11-12"}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 2000 {
			return
		}
		s := words(text)
		end := 0
		for _, m := range date.Find(&s, 3, text) {
			if m.Span.Empty() || m.Span.Start < end || m.Span.End > len(text) || !utf8.ValidString(m.Span.In(text)) {
				t.Fatalf("span %v after %d in a text of %d bytes", m.Span, end, len(text))
			}
			end = m.Span.End
			if m.Sentence != 3 || m.First < 0 || m.First >= m.Last || m.Last > len(s.Tokens) || m.Head < m.First || m.Head >= m.Last {
				t.Fatalf("phrase %+v in %d tokens", m.Phrase, len(s.Tokens))
			}
			for _, anchor := range []*saidby.Time{nil, published} {
				r := resolve.Resolve(m, published, resolve.Past, anchor)
				if r != nil && (r.End < r.Start || len(r.Start) != 10 || r.DatePrec < 1 || r.DatePrec > 5) {
					t.Fatalf("%q resolves to %+v", m.Span.In(text), r)
				}
				resolve.Timex(m, published, resolve.Future, anchor)
			}
		}
	})
}
