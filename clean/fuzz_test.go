package clean

import (
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/charset"
)

// checkArticle holds what is true of every article.
func checkArticle(t *testing.T, a *saidby.Article, err error) {
	t.Helper()
	if err != nil {
		if !errors.Is(err, saidby.ErrEmpty) && !errors.Is(err, saidby.ErrTooLarge) && !errors.Is(err, saidby.ErrUnreadable) {
			t.Errorf("an error of no known kind: %v", err)
		}
		return
	}
	if !utf8.ValidString(a.Text) {
		t.Error("the text is not UTF-8")
	}
	end := 0
	for _, s := range a.Boilerplate {
		if s.Start < end || s.Empty() || s.End > len(a.Text) {
			t.Fatalf("furniture out of order or out of the text: %v", a.Boilerplate)
		}
		end = s.End
		checkSpan(t, a, s)
	}
	for _, s := range []saidby.Span{a.Dateline.Span, a.Dateline.Place, a.Dateline.Date} {
		checkSpan(t, a, s)
	}
	if a.Published != nil && a.Published.Span != nil {
		runes := []rune(a.Text)
		if s := a.Published.Span; string(runes[s.Start:s.End]) != s.Exact {
			t.Errorf("the day's span %v is not its text", *s)
		}
	}
}

func checkSpan(t *testing.T, a *saidby.Article, s saidby.Span) {
	t.Helper()
	if s.Start < 0 || s.End > len(a.Text) || s.Start > s.End {
		t.Fatalf("span %v lies outside a text of %d bytes", s, len(a.Text))
	}
	if !utf8.ValidString(s.In(a.Text)) {
		t.Errorf("span %v cuts a character", s)
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("Hail at Brennau\r\n\r\nVale Post, 3 March 2025\r\nBy Mara Quist\r\n\r\nBRENNAU, Mar 3 (Valewire) - Two roofs were lost. After the break: tea.\rShare."))
	f.Add([]byte("caf\xe9 – (\xff) — İ ’s\n\n© 2 min read\n\u2028\u0085x"))
	f.Add([]byte("\xFE\xFF\x00a\x00b\xD8\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		doc := &saidby.Document{MediaType: "text/plain", Bytes: content}
		a, err := Article(doc)
		checkArticle(t, a, err)
		if err == nil && a.Text != charset.Text(content) {
			t.Error("the text was changed")
		}
	})
}

func FuzzPublished(f *testing.F) {
	f.Add("2025-11-12T08:30:00Z")
	f.Add("Wed, 12 Nov 2025")
	f.Add("31.2.2025")
	f.Fuzz(func(t *testing.T, given string) {
		got, err := Published(given)
		if err != nil {
			return
		}
		if len(got.Start) != 10 || len(got.End) != 10 || got.Start > got.End || got.DatePrec < 1 || got.DatePrec > 5 {
			t.Errorf("%q: %+v", given, got)
		}
	})
}

func FuzzClean(f *testing.F) {
	f.Add([]byte(stormPage))
	f.Add([]byte("<meta charset=utf-16><p>\xff<b><table><p>x<td>y<script>"))
	f.Add([]byte(`<script type="application/ld+json">{"@type":"NewsArticle","headline":7,"articleBody":"x\ny","datePublished":"2025"}</script>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		a, err := Article(&saidby.Document{MediaType: "text/html", Bytes: content})
		checkArticle(t, a, err)
	})
}
