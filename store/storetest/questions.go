package storetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

// told is an incident as the table of questions tells it: by a letter.
type told struct {
	letter   string
	typ      string
	days     string // "2026-03-04" or "2026-03-01 2026-03-31"; "": undated
	place    saidby.Place
	actor    saidby.Party
	status   saidby.Status
	tolls    map[saidby.CountKind]int
	origins  int
	passages string // of the article
}

func at(name, region, country string, lat, lon float64) saidby.Place {
	return saidby.Place{Name: name, Admin1: ptr(region), Country: ptr(country), Lat: ptr(lat), Lon: ptr(lon), WherePrec: 1}
}

// The incidents that the questions below are asked about.
var world = []told{
	{"A", "ASSAULT", "2026-03-04", at("Brennau", "Upper Weir Oblast", "UTO", 50, 20), saidby.Party{Name: "River Front", Code: ptr("UTOREBRIV")},
		saidby.OneParty, map[saidby.CountKind]int{saidby.Killed: 3, saidby.Wounded: 12}, 1, "Rockets hit the chemical factory."},
	{"B", "ASSAULT", "2026-03-10", at("Bréñnau", "Upper Weir Oblast", "UTO", 50.05, 20), saidby.Party{Name: "Northern Army", Code: ptr("UTOMIL")},
		saidby.SeveralOrigins, map[saidby.CountKind]int{saidby.Killed: 8}, 3, "Shells hit a factory of chemical goods."},
	{"C", "PROTEST", "2026-03-01 2026-04-15", at("Tal Amun", "Lower Weir", "UTO", 51, 20), saidby.Party{Name: "dockers", Code: ptr("UTOCVL")},
		saidby.OneOrigin, map[saidby.CountKind]int{saidby.Wounded: 1}, 2, "Dockers marched for weeks."},
	{"D", "ASSAULT", "", at("Brennau", "Upper Weir Oblast", "UTO", 50, 20), saidby.Party{Name: "border guards"},
		saidby.Disputed, map[saidby.CountKind]int{saidby.Wounded: 40}, 4, "Nobody knows the day."},
	{"E", "COERCE", "2026-02-20 2026-03-04", saidby.Place{Name: "Upper Weir Oblast", Country: ptr("UTO"), Lat: ptr(50.0), Lon: ptr(20.0), WherePrec: 4}, saidby.Party{Name: "police", Code: ptr("UTOCOP")},
		saidby.OneOrigin, nil, 0, "Curfew in the whole region."},
	{"F", "ASSAULT", "1969-12-31", at("Fiji Strait", "", "FJI", -17, 179.95), saidby.Party{Name: "smugglers"},
		saidby.OneOrigin, map[saidby.CountKind]int{saidby.Killed: 0}, 6, "An old story of the strait."},
}

// questions are held against world: what is asked, and which incidents answer, in
// their order.
var questions = []struct {
	ask  string
	q    query.Question
	want string
}{
	{"everything, the latest first and undated last", query.Question{}, "B A C E F D"},
	{"by origins", query.Question{Order: query.ByOrigins}, "F D B C A E"},
	{"by toll", query.Question{Order: query.ByToll}, "D A B C F E"},
	{"by the dead", query.Question{Order: query.ByToll, TollMin: 1, TollKinds: []saidby.CountKind{saidby.Killed}}, "B A"},

	{"a town, whatever its accents", query.Question{Place: "BRENNAU"}, "B A D"},
	{"a region", query.Question{Place: "upper weir oblast"}, "B A E D"},
	{"a region without the word for it", query.Question{Place: "Upper Weir"}, "B A E D"},
	{"a country by its code", query.Question{Place: "fji"}, "F"},
	{"a place that nothing happened at", query.Question{Place: "Port Halvard"}, ""},
	{"a country", query.Question{Country: "UTO"}, "B A C E D"},

	{"this town, this week", query.Question{Place: "Brennau", Since: "2026-03-02", Until: "2026-03-08"}, "A"},
	{"this town, this week, and undated ones", query.Question{Place: "Brennau", Since: "2026-03-02", Until: "2026-03-08", Undated: true}, "A D"},
	{"a week within long and short periods", query.Question{Since: "2026-03-02", Until: "2026-03-08"}, "A C E"},
	{"the last day of a period", query.Question{Since: "2026-04-15"}, "C"},
	{"the day after it", query.Question{Since: "2026-04-16"}, ""},
	{"the first day of a period", query.Question{Until: "2026-02-20"}, "E F"},
	{"the day before it", query.Question{Until: "2026-02-19"}, "F"},
	{"since, and undated ones", query.Question{Since: "2026-03-05", Undated: true}, "B C D"},
	{"before 1970", query.Question{Until: "1969-12-31"}, "F"},

	{"near a town, but not what is known by its region only", query.Question{Near: &query.Point{Lat: 50, Lon: 20}, WithinKM: 3}, "A D"},
	{"a little further", query.Question{Near: &query.Point{Lat: 50, Lon: 20}, WithinKM: 6}, "B A D"},
	{"far", query.Question{Near: &query.Point{Lat: 50, Lon: 20}, WithinKM: 120}, "B A C D"},
	{"the point itself", query.Question{Near: &query.Point{Lat: 50, Lon: 20}}, "A D"},
	{"over the 180th meridian", query.Question{Near: &query.Point{Lat: -17, Lon: -179.95}, WithinKM: 15}, "F"},
	{"from the pole", query.Question{Near: &query.Point{Lat: 90, Lon: 0}, WithinKM: 4340}, "C"},
	{"the whole earth", query.Question{Near: &query.Point{Lat: 0, Lon: 0}, WithinKM: 20100}, "B A C F D"},

	{"types", query.Question{Types: []string{"PROTEST", "COERCE"}}, "C E"},
	{"one type in a period", query.Question{Types: []string{"ASSAULT"}, Since: "2026-03-01"}, "B A"},
	{"one type in one country", query.Question{Types: []string{"ASSAULT"}, Country: "FJI"}, "F"},
	{"statuses", query.Question{Statuses: []saidby.Status{saidby.Disputed, saidby.SeveralOrigins}}, "B D"},
	{"one party only", query.Question{PartyOnly: true}, "A"},
	{"part of a party's name", query.Question{Actor: "river"}, "A"},
	{"an actor's code", query.Question{Actor: "UTOREBRIV"}, "A"},
	{"the beginning of codes", query.Question{Actor: "uto"}, "B A C E"},
	{"no whole beginning of a code", query.Question{Actor: "utore"}, ""},
	{"a party of the other side", query.Question{Actor: "civilians"}, "B A C E F D"},

	{"dead or wounded", query.Question{TollMin: 8}, "B A D"},
	{"dead", query.Question{TollMin: 3, TollKinds: []saidby.CountKind{saidby.Killed}}, "B A"},
	{"dead or wounded, by their number", query.Question{TollMin: 1, TollKinds: []saidby.CountKind{saidby.Killed, saidby.Wounded}, Order: query.ByToll}, "D A B C"},
	{"origins", query.Question{OriginsMin: 2, OriginsMax: 3}, "B C"},

	{"words, also in other forms", query.Question{Text: "chemicals factories"}, "B A"},
	{"a phrase", query.Question{Text: `"chemical factory" hit`}, "A"},
	{"words that are operators", query.Question{Text: "rockets AND NOT factory"}, ""},
	{"no words", query.Question{Text: `" -*`}, ""},
	{"words and a town and a week", query.Question{Text: "factory", Place: "Brennau", Since: "2026-03-09"}, "B"},

	{"everything at once", query.Question{
		Text: "factory", Place: "Brennau", Near: &query.Point{Lat: 50, Lon: 20}, WithinKM: 50, Country: "UTO", Since: "2026-03-01", Until: "2026-03-31",
		Types: []string{"ASSAULT"}, Actor: "river", Statuses: []saidby.Status{saidby.OneParty}, TollMin: 1, OriginsMax: 1, PartyOnly: true, Order: query.ByToll, Limit: 5,
	}, "A"},
}

var questionTests = []test{
	{"answers", func(h *holder) {
		letters := h.tell(world)
		for _, row := range questions {
			if got := h.spell(letters, row.q); got != row.want {
				h.Errorf("%s: %q, not %q", row.ask, got, row.want)
			}
		}
	}},
	{"pages of any size are the whole answer", func(h *holder) {
		letters := h.tell(world)
		for _, row := range questions {
			for size := 1; size <= 3; size++ {
				if got := h.paged(letters, row.q, size); row.q.Limit == 0 && got != row.want {
					h.Errorf("%s, by %d: %q, not %q", row.ask, size, got, row.want)
				}
			}
		}
	}},
	{"ties are in the order of their ids", func(h *holder) {
		m := h.keep(50)
		var incidents []saidby.Incident
		var want []string
		for _, one := range m {
			incidents = append(incidents, Incident(one.Claims[0]))
			want = append(want, one.Claims[0].ID)
		}
		h.putIncidents(nil, incidents...)
		slices.Sort(want)
		for _, order := range []query.Order{query.ByDay, query.ByOrigins, query.ByToll} {
			q := query.Question{Order: order}
			if got := h.answer(q); !slices.Equal(got, want) {
				h.Errorf("by %q: %v", order, got)
			}
			if got := strings.Fields(h.paged(nil, q, 7)); !slices.Equal(got, want) {
				h.Errorf("by %q, paged: %v", order, got)
			}
		}
	}},
	{"a day or a cursor that is none is wrong usage", func(h *holder) {
		for _, q := range []query.Question{{Since: "yesterday"}, {Until: "2026-02-30"}, {After: "somewhere"}, {After: "toll.3.abc"}, {Order: query.ByToll, After: "day.3.abc"}} {
			err := h.store.View(h.Context(), func(v store.View) error {
				return v.Incidents(q, func(*saidby.Incident) error { return nil })
			})
			if !errors.Is(err, saidby.ErrUsage) {
				h.Errorf("%+v: %v", q, err)
			}
		}
	}},
	{"the caller can stop", func(h *holder) {
		h.tell(world)
		enough := errors.New("enough")
		calls := 0
		err := h.store.View(h.Context(), func(v store.View) error {
			return v.Incidents(query.Question{}, func(*saidby.Incident) error {
				calls++
				return enough
			})
		})
		if !errors.Is(err, enough) || calls != 1 {
			h.Errorf("%v after %d", err, calls)
		}
	}},
}

// tell keeps incidents, each with an article of its own, and gives their letters
// by id.
func (h *holder) tell(incidents []told) map[string]string {
	h.Helper()
	letters := map[string]string{}
	h.update(func(tx store.Tx) error {
		for _, w := range incidents {
			m := Make("Report "+w.letter, w.passages, w.passages)
			if err := m.Keep(tx); err != nil {
				return err
			}
			i := Incident(m.Claims[0])
			i.Type, i.Status, i.Place, i.Actors = w.typ, w.status, &w.place, []saidby.Party{w.actor}
			i.Recipients = []saidby.Party{{Name: "Civilians"}}
			if w.days != "" {
				first, last, long := strings.Cut(w.days, " ")
				if !long {
					last = first
				}
				i.Time = &saidby.Time{Start: first, End: last}
			}
			i.Origins = nil
			for n := range w.origins {
				i.Origins = append(i.Origins, saidby.Origin{ID: fmt.Sprint("o", n+1)})
			}
			for _, kind := range []saidby.CountKind{saidby.Killed, saidby.Wounded} {
				if low, is := w.tolls[kind]; is {
					i.Tolls = append(i.Tolls, saidby.Toll{Kind: kind, Low: &low})
				}
			}
			i.Tolls = append(i.Tolls, saidby.Toll{Kind: saidby.Missing}) // nothing known
			if err := tx.PutIncidents(nil, []saidby.Incident{i}); err != nil {
				return err
			}
			letters[i.ID] = w.letter
		}
		return nil
	})
	return letters
}

// spell gives the letters of an answer.
func (h *holder) spell(letters map[string]string, q query.Question) string {
	h.Helper()
	return spelled(letters, h.answer(q))
}

func spelled(letters map[string]string, ids []string) string {
	var out []string
	for _, id := range ids {
		if letters != nil {
			id = letters[id]
		}
		out = append(out, id)
	}
	return strings.Join(out, " ")
}

// paged asks the same question again and again, each time for what follows.
func (h *holder) paged(letters map[string]string, q query.Question, size int) string {
	h.Helper()
	var all []string
	for q.Limit = size; ; {
		var last *saidby.Incident
		h.view(func(v store.View) error {
			return v.Incidents(q, func(i *saidby.Incident) error {
				all = append(all, i.ID)
				last = i
				return nil
			})
		})
		if last == nil || len(all) > 1000 {
			return spelled(letters, all)
		}
		q.After = store.Cursor(q, last)
	}
}
