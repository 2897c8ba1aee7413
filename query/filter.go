package query

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// Filter is one of the things that can be asked for beside words.
type Filter struct {
	Name  string
	Takes string // what its value may be, in words

	flag  bool // needs no value
	many  bool // may be given more than once: any of the values
	set   func(q *Question, w word) error
	asked func(q *Question) []word // as it is printed; names left empty are Name
}

// Filters lists all filters in the order in which they are printed.
func Filters() []Filter { return slices.Clone(filters) }

// filters has each filter once, with how it is read and printed.
var filters = []Filter{
	text("place", `a name that place, region or country has: place:"Kharkiv Oblast"`, func(q *Question) *string { return &q.Place }),
	{Name: "near", Takes: "latitude,longitude or a place: near:50.29,36.94, near:Vovchansk", set: setNear, asked: askedNear},
	{Name: "within", Takes: "kilometres around near: within:25km", set: setWithin, asked: askedWithin},
	{Name: "country", Takes: "an ISO 3166-1 code of three letters: country:UKR", set: setCountry, asked: asked(func(q *Question) *string { return &q.Country })},
	day("since", false, func(q *Question) *string { return &q.Since }),
	day("until", true, func(q *Question) *string { return &q.Until }),
	flag("undated", "also incidents whose day is not known", func(q *Question) *bool { return &q.Undated }),
	{Name: "type", Takes: "a type of PLOVER, or several: type:ASSAULT,COERCE", many: true, set: setTypes, asked: func(q *Question) []word { return values(q.Types) }},
	text("actor", `part of a party's name, or its code: actor:RUSMIL`, func(q *Question) *string { return &q.Actor }),
	{Name: "status", Takes: `how well it stands: status:"one party only", status:disputed`, many: true, set: setStatuses, asked: func(q *Question) []word { return values(names(q.Statuses)) }},
	{Name: "toll", Takes: "at least so many: toll:>=20, killed:>=5, killed,wounded:>=10", set: setToll, asked: askedToll},
	{Name: "origins", Takes: "how many: origins:>=2, origins:<=3, origins:2..3, origins:1", set: setOrigins, asked: askedOrigins},
	flag("party-only", "what only a party to the fighting vouches for", func(q *Question) *bool { return &q.PartyOnly }),
	{Name: "order", Takes: "day (the latest first), origins or toll (the most first)", set: setOrder, asked: asked(func(q *Question) *string { return (*string)(&q.Order) })},
	{Name: "limit", Takes: "the most incidents of one answer: limit:50", set: setLimit, asked: askedLimit},
	text("after", "where the answer before this one ended", func(q *Question) *string { return &q.After }),
}

func filterNames() []string {
	out := make([]string, len(filters))
	for i := range filters {
		out[i] = filters[i].Name
	}
	return out
}

// isFlag reports whether a word by itself is a filter.
func isFlag(s string) bool {
	return slices.ContainsFunc(filters, func(f Filter) bool { return f.flag && f.Name == strings.ToLower(s) })
}

// text is a filter whose value is any text.
func text(name, takes string, field func(*Question) *string) Filter {
	return Filter{Name: name, Takes: takes, asked: asked(field), set: func(q *Question, w word) error {
		*field(q) = w.value
		return nil
	}}
}

// asked prints a field of text where it is set.
func asked(field func(*Question) *string) func(*Question) []word {
	return func(q *Question) []word {
		if value := clean(*field(q)); value != "" {
			return []word{{value: value}}
		}
		return nil
	}
}

func values(list []string) []word {
	var out []word
	for _, v := range list {
		out = append(out, word{value: v})
	}
	return out
}

// flag is a filter that is set by its name alone. In the address bar it has a
// value: undated=yes.
func flag(name, takes string, field func(*Question) *bool) Filter {
	set := func(q *Question, w word) error {
		switch strings.ToLower(w.value) {
		case "", "yes", "true", "on", "1":
			*field(q) = true
		case "no", "false", "off", "0":
			*field(q) = false
		default:
			return fmt.Errorf("write %s alone, or %s:no", name, name)
		}
		return nil
	}
	return Filter{Name: name, Takes: takes, flag: true, set: set, asked: func(q *Question) []word {
		if *field(q) {
			return []word{{}}
		}
		return nil
	}}
}

func setTypes(q *Question, w word) error {
	for v := range strings.SplitSeq(w.value, ",") {
		v = strings.ToUpper(clean(v))
		if !slices.Contains(lexicon.Types, v) {
			return fmt.Errorf("%q is no type of PLOVER%s Types are %s", v, didYouMean(v, lexicon.Types), strings.Join(lexicon.Types, ", "))
		}
		if !slices.Contains(q.Types, v) {
			q.Types = append(q.Types, v)
		}
	}
	return nil
}

var statuses = []saidby.Status{saidby.OneParty, saidby.OneOrigin, saidby.SeveralOrigins, saidby.BothSides, saidby.Disputed}

func setStatuses(q *Question, w word) error {
	for v := range strings.SplitSeq(w.value, ",") {
		v = strings.ToLower(strings.ReplaceAll(clean(v), "-", " "))
		if !slices.Contains(statuses, saidby.Status(v)) {
			return fmt.Errorf(`%q is no status%s Statuses are "%s"`, v, didYouMean(v, names(statuses)), strings.Join(names(statuses), `", "`))
		}
		if !slices.Contains(q.Statuses, saidby.Status(v)) {
			q.Statuses = append(q.Statuses, saidby.Status(v))
		}
	}
	return nil
}

func setCountry(q *Question, w word) error {
	code := strings.ToUpper(w.value)
	if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return fmt.Errorf("a country is given by its ISO 3166-1 code of three letters (country:UKR); place:%q finds it by name", w.value)
	}
	q.Country = code
	return nil
}

func setOrder(q *Question, w word) error {
	switch order := Order(strings.ToLower(w.value)); order {
	case "day":
		q.Order = ByDay
	case ByOrigins, ByToll:
		q.Order = order
	default:
		return fmt.Errorf("an answer is ordered by day, origins or toll%s", didYouMean(w.value, []string{"day", "origins", "toll"}))
	}
	return nil
}

func setLimit(q *Question, w word) error {
	n, err := strconv.Atoi(w.value)
	if err != nil || n < 1 {
		return errors.New("a limit is a number of incidents, 1 or more")
	}
	q.Limit = n
	return nil
}

func askedLimit(q *Question) []word {
	if q.Limit <= 0 {
		return nil
	}
	return []word{{value: strconv.Itoa(q.Limit)}}
}

// names turns values of a named kind of string into strings.
func names[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}
