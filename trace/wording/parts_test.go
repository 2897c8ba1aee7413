package wording

import (
	"math/bits"
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

func TestHeadline(t *testing.T) {
	for title, want := range map[string]string{
		"Two shot at the summer fair - Alder News 5 | Alder, Region": "Two shot at the summer fair",
		"Three die in Lower Alder :: Gazette":                        "Three die in Lower Alder",
		"Ceasefire - what we know":                                   "Ceasefire - what we know", // too little would be left
		"Well-known mayor shot":                                      "Well-known mayor shot",
		"":                                                           "",
	} {
		if got := headline(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

func TestAges(t *testing.T) {
	for _, test := range []struct {
		text string
		want []int
	}{
		{"a 34-year-old man and a seven-year-old girl", []int{34, 7}},
		{"Jorun Velt, 34, and Sefa Orlan, 61.", []int{34, 61}},
		{"a man aged 52, a boy age 9", []int{52, 9}},
		{"on March 3, 2025, some 40 people", nil},
		{"a 200-year-old mill", nil},
		{"2 years ago, 3 old mills", nil},
	} {
		var got, want ages
		got.addAges(test.text, split(test.text, nil))
		for _, years := range test.want {
			want.add(years)
		}
		if got != want {
			t.Errorf("%q: %d ages %b, want %v", test.text, bits.OnesCount64(got[0]), got, test.want)
		}
	}
}

func TestSplit(t *testing.T) {
	var got []string
	for _, w := range split("“Velt’s brother,” Lt. Brandt's men said. Cúcuta: 71st-Brigade", nil) {
		name := ""
		if w.capital && !w.opens {
			name = "*" // a capital that says something
		}
		got = append(got, w.text+name)
	}
	want := "Velt brother Lt* Brandt* men said Cúcuta 71st Brigade*"
	if strings.Join(got, " ") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, " "), want)
	}
	if termOf("Cúcuta") != termOf("CUCUTA") {
		t.Error("Cúcuta is not Cucuta")
	}
}

func TestPassages(t *testing.T) {
	for _, test := range []struct {
		why, text string
		furniture []saidby.Selector
		want      []string
	}{
		{"a line that comes twice counts once", "Shells hit Alder\n\nShells hit Alder\nThree died.", nil,
			[]string{"Shells hit Alder", "Three died."}},
		{"furniture is counted in code points", "Müller died. Share this! The end. Subscribe",
			[]saidby.Selector{{Start: 12, End: 24}, {Start: 34, End: 43}},
			[]string{"Müller died.", "The end."}},
		{"furniture at the very beginning", "Share! Three died.", []saidby.Selector{{Start: 0, End: 6}}, []string{"Three died."}},
	} {
		t.Run(test.why, func(t *testing.T) {
			got := passages(&saidby.ReportArticle{Text: test.text, Boilerplate: test.furniture})
			if !slices.Equal(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestRarity(t *testing.T) {
	order := []string{"the", "ambulance", "shrapnel", "velt"}
	for i := 1; i < len(order); i++ {
		if a, b := rarity(termOf(order[i-1])), rarity(termOf(order[i])); a >= b {
			t.Errorf("%s (%.2f) is not less rare than %s (%.2f)", order[i-1], a, order[i], b)
		}
	}
	if _, err := readFrequencies([]byte("no gzip")); err == nil {
		t.Error("no error for what is no list of words")
	}
}

func TestKeys(t *testing.T) {
	at := func(r *saidby.Report, published string) []saidby.Key {
		return Of(report(*r.Article.Title, r.Article.Text, published)).Keys()
	}
	for _, test := range []struct {
		why         string
		a, b        []saidby.Key
		least, most int
	}{
		{"one story on one day", at(wire, "2025-03-03"), at(tabloid, "2025-03-03"), 6, 32},
		{"one story two weeks apart", at(wire, "2025-03-03"), at(tabloid, "2025-03-17"), 3, 32},
		{"one text years apart", at(wire, "2025-03-03"), at(wire, "2027-03-03"), 0, 0},
		{"two undated articles", at(wire, ""), at(tabloid, ""), 3, 16},
		{"dated and undated do not meet", at(wire, ""), at(wire, "2025-03-03"), 0, 0},
		{"stories of one day", at(wire, "2025-03-03"), at(council, "2025-03-03"), 0, 0},
	} {
		t.Run(test.why, func(t *testing.T) {
			n := 0
			for _, k := range test.a {
				if slices.Contains(test.b, k) {
					n++
				}
			}
			if n < test.least || n > test.most {
				t.Errorf("%d keys in common, want %d to %d", n, test.least, test.most)
			}
			if !slices.IsSorted(test.a) || len(test.a) > 0 && test.a[0].Family() != saidby.NameKey {
				t.Error("keys are not sorted or not of names")
			}
		})
	}
}
