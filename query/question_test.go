package query

import (
	"errors"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	point := &Point{50.29, 36.94}
	for _, c := range []struct {
		text string
		want Question
		// print is what String gives, "" where that is text.
		print string
	}{
		{text: "", want: Question{}},
		{text: `"chemical factory" fire`, want: Question{Text: `"chemical factory" fire`}},
		{text: "“chemical  factory„ ”fire”", want: Question{Text: `"chemical factory" fire`}, print: `"chemical factory" fire`},
		{text: `"since:2024" 14:30 "undated"`, want: Question{Text: "since:2024 14:30 undated"}, print: `"since:2024" 14:30 "undated"`},
		{text: `place:"Kharkiv Oblast"`, want: Question{Place: "Kharkiv Oblast"}},
		{text: "near:50.29,36.94 within:25km", want: Question{Near: point, WithinKM: 25}},
		{text: "near:50.29,36.94", want: Question{Near: point, WithinKM: DefaultWithinKM}, print: "near:50.29,36.94 within:10km"},
		{text: `near:"Bila Tserkva" within:2.5`, want: Question{NearName: "Bila Tserkva", WithinKM: 2.5}, print: `near:"Bila Tserkva" within:2.5km`},
		{text: "country:ukr", want: Question{Country: "UKR"}, print: "country:UKR"},
		{text: "since:2024-06 until:2024-06", want: Question{Since: "2024-06-01", Until: "2024-06-30"}, print: "since:2024-06-01 until:2024-06-30"},
		{text: "since:2023 until:2024", want: Question{Since: "2023-01-01", Until: "2024-12-31"}, print: "since:2023-01-01 until:2024-12-31"},
		{text: "type:assault,coerce type:ASSAULT", want: Question{Types: []string{"ASSAULT", "COERCE"}}, print: "type:ASSAULT type:COERCE"},
		{text: `status:"one party only" status:disputed`, want: Question{Statuses: []saidby.Status{saidby.OneParty, saidby.Disputed}}},
		{text: "status:both-sides-agree", want: Question{Statuses: []saidby.Status{saidby.BothSides}}, print: `status:"both sides agree"`},
		{text: "toll:>19", want: Question{TollMin: 20}, print: "toll:>=20"},
		{text: "killed,wounded:>=5", want: Question{TollMin: 5, TollKinds: []saidby.CountKind{saidby.Killed, saidby.Wounded}}},
		{text: "origins:>=2", want: Question{OriginsMin: 2}},
		{text: "origins:<4", want: Question{OriginsMax: 3}, print: "origins:<=3"},
		{text: "origins:2..3", want: Question{OriginsMin: 2, OriginsMax: 3}},
		{text: "origins:1", want: Question{OriginsMin: 1, OriginsMax: 1}},
		{text: "UNDATED party-only:no order:day limit:50", want: Question{Undated: true, Limit: 50}, print: "undated limit:50"},
		{text: `"chemical factory" place:Kharkiv near:50.29,36.94 within:25km since:2024-06-01 until:2024-06-30 undated type:ASSAULT ` +
			`actor:RUSMIL status:"one party only" killed:>=5 origins:>=2 party-only order:toll limit:50 after:x7`,
			want: Question{
				Text: `"chemical factory"`, Place: "Kharkiv", Near: point, WithinKM: 25, Since: "2024-06-01", Until: "2024-06-30", Undated: true,
				Types: []string{"ASSAULT"}, Actor: "RUSMIL", Statuses: []saidby.Status{saidby.OneParty}, TollMin: 5, TollKinds: []saidby.CountKind{saidby.Killed},
				OriginsMin: 2, PartyOnly: true, Order: ByToll, Limit: 50, After: "x7",
			}},
	} {
		got, err := Parse(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
		if c.print == "" {
			c.print = c.text
		}
		if s := got.String(); s != c.print {
			t.Errorf("%s\nis printed as %s\nwant          %s", c.text, s, c.print)
		}
	}
}

// What is wrong is named, with what would be right.
func TestWrong(t *testing.T) {
	for text, want := range map[string][]string{
		`fire "chemical factory`:          {`"chemical factory"`, "not closed"},
		"plcae:Kharkiv":                   {`no filter "plcae"`, "did you mean place?", "since", "killed"},
		"kiled:>=5":                       {`no filter "kiled"`, "did you mean killed?"},
		"https://example.org":             {"quotation marks"},
		"place:":                          {"place: a value is missing", "Kharkiv Oblast"},
		"type:ASSUALT":                    {"type:ASSUALT", "did you mean ASSAULT?", "PROTEST"},
		"status:sure":                     {"status:sure", "one party only"},
		"country:Ukraine":                 {"country:Ukraine", `place:"Ukraine"`},
		"since:yesterday":                 {"since:yesterday", "2024-06-16"},
		"since:2024-02-30":                {"since:2024-02-30"},
		"since:2024-06 until:2024-05":     {"until:2024-05-31", "before since:2024-06-01"},
		"near:95,200":                     {"near:95,200", "latitude,longitude"},
		"near:NaN,5":                      {"latitude,longitude"},
		"within:25km":                     {"within:25km", "near:"},
		"near:1,2 within:far":             {"within:far", "within:25km"},
		"near:1,2 within:-1":              {"within:-1"},
		"killed:5":                        {"killed:5", "killed:>=5"},
		"killed:>=many":                   {"killed:>=5"},
		"killed:>=5 wounded:>=5":          {"wounded:>=5", "killed,wounded:>=5"},
		"origins:two":                     {"origins:two", "origins:>=2"},
		"origins:3..2":                    {"origins:3..2"},
		"order:size":                      {"order:size", "origins or toll"},
		"limit:0":                         {"limit:0"},
		"undated:maybe":                   {"undated:maybe", "undated:no"},
		"place:Kharkiv place:Odesa":       {"place:Odesa", "once already, as Kharkiv"},
		"near:1,2 near:Kharkiv":           {"near:Kharkiv", "once already"},
		"killed:>=99999999999999999999":   {"killed:>=5"},
		"since:2024-01-01 since:2025":     {"since:2025"},
		`type:"ASSAULT, PORTEST"`:         {"did you mean PROTEST?"},
		`killed,wouned:>=5 "and so on`:    {"not closed"},
		`killed,wouned:>=5`:               {`no filter "killed,wouned"`},
		"place:" + strings.Repeat("x", 3): nil,
	} {
		_, err := Parse(text)
		if want == nil {
			if err != nil {
				t.Errorf("%s: %v", text, err)
			}
			continue
		}
		if !errors.Is(err, saidby.ErrUsage) {
			t.Errorf("%s: got %v, want wrong usage", text, err)
			continue
		}
		for _, w := range want {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%s: %v\ndoes not say %q", text, err, w)
			}
		}
	}
}

func TestArgs(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, ""},
		{[]string{"chemical", "factory"}, "chemical factory"},
		{[]string{"chemical factory", "undated"}, `"chemical factory" undated`},
		{[]string{"place:Kharkiv Oblast", "type:ASSAULT"}, `place:"Kharkiv Oblast" type:ASSAULT`},
		{[]string{"status:one party only"}, `status:"one party only"`},
		{[]string{`"chemical factory" place:Kharkiv`}, `"chemical factory" place:Kharkiv`},
		{[]string{"place:Kharkiv since:2024-06-01"}, "place:Kharkiv since:2024-06-01"},
		{[]string{"shelling undated"}, "shelling undated"},
		{[]string{" "}, ""},
	} {
		if got := Args(c.args); got != c.want {
			t.Errorf("%q gives %s, want %s", c.args, got, c.want)
		}
	}
}

func TestLocate(t *testing.T) {
	places := func(name string) (lat, lon, radius float64, ok bool) {
		switch name {
		case "Vovchansk":
			return 50.29, 36.94, 0, true
		case "Donetsk Oblast":
			return 48, 37.8, 120, true
		}
		return 0, 0, 0, false
	}
	for text, want := range map[string]string{
		"place:Kharkiv":               "place:Kharkiv",
		"near:Vovchansk":              "near:50.29,36.94 within:10km",
		"near:Vovchansk within:25":    "near:50.29,36.94 within:25km",
		`near:"Donetsk Oblast"`:       "near:48,37.8 within:120km",
		"near:Nowhere":                "",
		"near:50.29,36.94 within:5km": "near:50.29,36.94 within:5km",
	} {
		q, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		located, err := q.Locate(places)
		switch {
		case want == "" && !errors.Is(err, saidby.ErrUsage):
			t.Errorf("%s: got %v, want wrong usage", text, err)
		case want != "" && (err != nil || located.String() != want):
			t.Errorf("%s: got %v, %v, want %s", text, located, err, want)
		}
	}
}

func TestValues(t *testing.T) {
	v, err := url.ParseQuery(`q="chemical+factory"+undated&place=&type=ASSAULT&type=COERCE&killed=>%3D5&party-only=on`)
	if err != nil {
		t.Fatal(err)
	}
	q, err := ParseValues(v)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := q.String(), `"chemical factory" undated type:ASSAULT type:COERCE killed:>=5 party-only`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := q.Values().Encode(), "killed=%3E%3D5&party-only=yes&q=%22chemical+factory%22&type=ASSAULT&type=COERCE&undated=yes"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if _, err := ParseValues(url.Values{"colour": {"red"}}); !errors.Is(err, saidby.ErrUsage) {
		t.Errorf("got %v, want wrong usage", err)
	}
}

// Whatever a question asks, its text and its address ask the same.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { holds(t, questions().Draw(t, "question")) })
}

type failer interface {
	Errorf(format string, args ...any)
}

func holds(t failer, q Question) {
	again, err := Parse(q.String())
	if err != nil {
		t.Errorf("%s: %v", q, err)
		return
	}
	if diff := cmp.Diff(q, again); diff != "" {
		t.Errorf("%s (-printed +read):\n%s", q, diff)
	}
	again, err = ParseValues(q.Values())
	if err != nil {
		t.Errorf("%s: %v", q.Values().Encode(), err)
		return
	}
	if diff := cmp.Diff(q, again); diff != "" {
		t.Errorf("%s (-printed +read):\n%s", q.Values().Encode(), diff)
	}
}

// questions draws what Parse can give.
func questions() *rapid.Generator[Question] {
	maybe := func(g *rapid.Generator[string]) *rapid.Generator[string] { return rapid.OneOf(rapid.Just(""), g) }
	value := rapid.Map(rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z]{1,8}:?( [a-z]{1,8}){0,2}`)), clean)
	day := rapid.StringMatching(`20[0-4][0-9]-0[1-9]-(0[1-9]|1[0-9]|2[0-8])`)
	return rapid.Custom(func(t *rapid.T) Question {
		q := Question{
			Place: value.Draw(t, "place"), Actor: value.Draw(t, "actor"), After: value.Draw(t, "after"),
			Country: maybe(rapid.StringMatching(`[A-Z]{3}`)).Draw(t, "country"), Since: maybe(day).Draw(t, "since"),
			Undated: rapid.Bool().Draw(t, "undated"), PartyOnly: rapid.Bool().Draw(t, "party only"),
			Order: rapid.SampledFrom([]Order{ByDay, ByOrigins, ByToll}).Draw(t, "order"), Limit: rapid.IntRange(0, 1000).Draw(t, "limit"),
			OriginsMin: rapid.IntRange(0, 9).Draw(t, "origins min"),
		}
		q.Text = textOf(textWords(rapid.Map(rapid.SliceOf(value), func(v []string) string { return `"` + strings.Join(v, `" "`) + `"` }).Draw(t, "text")))
		if q.Since != "" && rapid.Bool().Draw(t, "until") {
			q.Until = q.Since
		}
		if q.OriginsMin > 0 && rapid.Bool().Draw(t, "origins max") {
			q.OriginsMax = q.OriginsMin + rapid.IntRange(0, 9).Draw(t, "origins more")
		}
		if rapid.Bool().Draw(t, "near") {
			q.Near = &Point{rapid.Float64Range(-90, 90).Draw(t, "lat"), rapid.Float64Range(-180, 180).Draw(t, "lon")}
			q.WithinKM = rapid.Float64Range(0.001, halfway).Draw(t, "within")
		}
		if rapid.Bool().Draw(t, "toll") {
			q.TollMin = rapid.IntRange(1, 10000).Draw(t, "toll min")
			q.TollKinds = some(t, tollKinds)
		}
		q.Types, q.Statuses = some(t, lexicon.Types), some(t, statuses)
		return q
	})
}

func some[V comparable](t *rapid.T, all []V) []V {
	picked := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 0, 3, rapid.ID).Draw(t, "some")
	if len(picked) == 0 {
		return nil
	}
	return picked
}

// FuzzParse: whatever is typed is a question that prints and reads back, or an
// error that says wrong usage.
func FuzzParse(f *testing.F) {
	f.Add(`"chemical factory" place:Kharkiv since:2024-06 type:ASSAULT near:50.29,36.94 within:25km status:"one party only" killed:>=5`)
	f.Add("near:Vovchansk origins:2..3 undated party-only order:toll limit:50 after:x")
	f.Add("“a b” a\"b place:\"x \xff")
	f.Fuzz(func(t *testing.T, text string) {
		q, err := Parse(text)
		if err == nil {
			holds(t, q)
			return
		}
		if !errors.Is(err, saidby.ErrUsage) {
			t.Errorf("%q: %v", text, err)
		}
	})
}

// The page that describes questions names every filter and every kind of toll.
func TestDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/questions.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Filters() {
		if !strings.Contains(string(page), "`"+f.Name+"`") {
			t.Errorf("docs/questions.md does not describe %s", f.Name)
		}
	}
	for _, kind := range tollKinds {
		if !strings.Contains(string(page), string(kind)) {
			t.Errorf("docs/questions.md does not name %s", kind)
		}
	}
}
