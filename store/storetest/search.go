package storetest

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

var searchTests = []test{
	{"an article is found by the words of its title and text", func(h *holder) {
		m := Make("Ferry sunk off Port Halvard", "Two shells hit the «Marta» at noon. Łucja Nováková saw smoke.")
		h.update(m.Keep)
		h.update(Make("Harvest", "A good year for barley.").Keep)
		for _, text := range []string{"ferry", "halvard shells", "NOVAKOVA", `"hit the marta"`, "shell hitting", "marta, (noon)"} {
			got := h.search(text)
			if len(got) != 1 || got[0].Article.Document != m.ID() || got[0].Article.URI != m.Document.URI || got[0].Article.Title != titleOf(m.Report) {
				h.Errorf("%s: %+v", text, got)
			}
		}
		for _, text := range []string{"ferry barley", `"marta hit"`, "", `"`, "*", "title:ferry text", "NEAR(ferry)"} {
			if got := h.search(text); len(got) != 0 {
				h.Errorf("%q: %+v", text, got)
			}
		}
	}},
	{"the snippet is the text around, with what fits marked", func(h *holder) {
		text := strings.Repeat("Nothing happened here. ", 100) + "Then rockets fell on the\nchemical factory by the river. " + strings.Repeat("Nothing more. ", 100)
		h.update(Make("Night", text).Keep)
		got := h.search(`"chemical factory"`)
		if len(got) != 1 || !strings.Contains(got[0].Snippet, "fell on the «chemical factory» by the river") || len(got[0].Snippet) > 300 {
			h.Errorf("%+v", got)
		}
		if got := h.search("night"); len(got) != 1 || got[0].Snippet != "«Night»" {
			h.Errorf("in the title: %+v", got)
		}
	}},
	{"hits name the incidents of their articles", func(h *holder) {
		m := Make("Ferry", "The ferry was hit. A pier burned.", "The ferry was hit", "A pier burned")
		h.update(m.Keep)
		a, b := Incident(m.Claims[0]), Incident(m.Claims[1])
		h.putIncidents(nil, a, b)
		want := []string{min(a.ID, b.ID), max(a.ID, b.ID)}
		if got := h.search("pier"); len(got) != 1 || !slices.Equal(got[0].Incidents, want) {
			h.Errorf("%+v, not %v", got, want)
		}
	}},
	{"the best comes first, and copies by id", func(h *holder) {
		var want []string
		for _, outlet := range []string{"one", "two", "three"} {
			m := Make("Ferry", "A ferry was hit in the strait, the harbour master said.")
			m.Document.Bytes = append(m.Document.Bytes, outlet...)
			m.Document.ID = saidby.DocumentID(m.Document.Bytes)
			m.Report.Document.ID = m.ID()
			want = append(want, m.ID())
			h.update(m.Keep)
		}
		slices.Sort(want)
		long := Make("Week", "One ferry was hit. "+strings.Repeat("And many other things happened. ", 50))
		h.update(long.Keep)
		want = append(want, long.ID())
		var got []string
		for _, hit := range h.search("ferry") {
			got = append(got, hit.Article.Document)
		}
		if !slices.Equal(got, want) {
			h.Errorf("%v, not %v", got, want)
		}
		if got := ask(h, func(v store.View) ([]store.Hit, error) { return v.Search("ferry", 2) }); len(got) != 2 || got[1].Article.Document != want[1] {
			h.Errorf("two of them: %+v", got)
		}
	}},
}

func (h *holder) search(text string) []store.Hit {
	h.Helper()
	return ask(h, func(v store.View) ([]store.Hit, error) { return v.Search(text, 0) })
}
