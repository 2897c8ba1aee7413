package storetest

import (
	"errors"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

var incidentTests = []test{
	{"an incident comes back whole, by its id and by all its claims", func(h *holder) {
		m := h.keep(3)
		want := Incident(m[0].Claims[0], m[1].Claims[0], m[2].Claims[1])
		want.Place = &saidby.Place{Name: "Brennau", WherePrec: 1}
		want.Contradictions = []saidby.Contradiction{{Field: "place", State: saidby.Open, Values: []saidby.Telling{{Value: "Brennau"}, {Value: "Tal Amun"}}}}
		h.putIncidents(nil, want)
		h.reopen()
		if diff := cmp.Diff(&want, ask(h, func(v store.View) (*saidby.Incident, error) { return v.Incident(want.ID) })); diff != "" {
			h.Errorf("incident differs:\n%s", diff)
		}
		for _, c := range want.Claims {
			for _, name := range []string{c.ID, c.ID[:9]} {
				if got := h.incidentOf(name); got != want.ID {
					h.Errorf("%s: in %q", name, got)
				}
			}
			if got := ask(h, func(v store.View) ([]string, error) { return v.Members(c.ID) }); len(got) != len(want.Claims) || !slices.IsSorted(got) || !slices.Contains(got, c.ID) {
				h.Errorf("%s: in one incident with %v", c.ID, got)
			}
		}
		alone := m[0].Claims[1].ID
		if got := ask(h, func(v store.View) ([]string, error) { return v.Members(alone) }); len(got) != 0 {
			h.Errorf("%s is in no incident, and yet in one with %v", alone, got)
		}
	}},
	{"a claim in no incident is not found", func(h *holder) {
		m := h.keep(1)
		for _, name := range []string{m[0].Claims[0].ID, "no claim", ""} {
			if err := fails(h, func(v store.View) (string, error) { return v.IncidentOf(name) }); !errors.Is(err, store.ErrNotFound) {
				h.Errorf("%q: %v", name, err)
			}
		}
		if err := fails(h, func(v store.View) (*saidby.Incident, error) { return v.Incident(m[0].Claims[0].ID) }); !errors.Is(err, store.ErrNotFound) {
			h.Errorf("incident: %v", err)
		}
	}},
	{"a beginning that fits several claims is ambiguous", func(h *holder) {
		m := h.keep(40) // some of 80 names begin alike: there are 32 first letters
		var incidents []saidby.Incident
		for _, one := range m {
			incidents = append(incidents, Incident(one.Claims[0]), Incident(one.Claims[1]))
		}
		h.putIncidents(nil, incidents...)
		ambiguous := 0
		for _, i := range incidents {
			if errors.Is(fails(h, func(v store.View) (string, error) { return v.IncidentOf(i.ID[:1]) }), store.ErrAmbiguous) {
				ambiguous++
			}
		}
		if ambiguous == 0 {
			h.Error("none was")
		}
	}},
	{"incidents take the place of all that had one of the claims", func(h *holder) {
		m := h.keep(4)
		a, b := Incident(m[0].Claims[0], m[1].Claims[0]), Incident(m[2].Claims[0])
		a.Place, b.Place = &saidby.Place{Name: "Brennau", WherePrec: 1, Lat: ptr(1.0), Lon: ptr(2.0)}, &saidby.Place{Name: "Tal Amun", WherePrec: 1}
		a.Actors = []saidby.Party{{Name: "River Front", Code: ptr("UTOREB")}}
		a.Tolls = []saidby.Toll{{Kind: saidby.Killed, Low: ptr(3)}}
		bystander := Incident(m[3].Claims[0])
		h.putIncidents(nil, a, b, bystander)
		joined := Incident(m[1].Claims[0], m[2].Claims[0])
		h.putIncidents([]string{m[1].Claims[0].ID, m[2].Claims[0].ID, m[2].Claims[1].ID}, joined)

		if err := fails(h, func(v store.View) (string, error) { return v.IncidentOf(m[0].Claims[0].ID) }); !errors.Is(err, store.ErrNotFound) {
			h.Errorf("a claim that was left out: %v", err)
		}
		if got := h.incidentOf(m[2].Claims[0].ID); got != joined.ID {
			h.Errorf("in %s", got)
		}
		for name, q := range map[string]query.Question{
			"place": {Place: "Brennau"}, "point": {Near: &query.Point{Lat: 1, Lon: 2}, WithinKM: 10}, "party": {Actor: "river"},
			"code": {Actor: "UTO"}, "toll": {TollKinds: []saidby.CountKind{saidby.Killed}, TollMin: 1},
		} {
			if got := h.answer(q); len(got) != 0 {
				h.Errorf("still found by its %s: %v", name, got)
			}
		}
		if got := h.answer(query.Question{}); len(got) != 2 {
			h.Errorf("all: %v", got)
		}
	}},
	{"an incident can come back under the id of one that went", func(h *holder) {
		m := h.keep(2)
		i := Incident(m[0].Claims[0], m[1].Claims[0])
		h.putIncidents(nil, i)
		i.Type = "COERCE"
		h.putIncidents([]string{i.ID}, i)
		if got := ask(h, func(v store.View) (*saidby.Incident, error) { return v.Incident(i.ID) }); got.Type != "COERCE" {
			h.Errorf("type %s", got.Type)
		}
	}},
}

func (h *holder) putIncidents(claims []string, incidents ...saidby.Incident) {
	h.Helper()
	h.update(func(tx store.Tx) error { return tx.PutIncidents(claims, incidents) })
}

func (h *holder) incidentOf(claim string) string {
	h.Helper()
	return ask(h, func(v store.View) (string, error) { return v.IncidentOf(claim) })
}

// answer gives the ids of the incidents that answer a question.
func (h *holder) answer(q query.Question) []string {
	h.Helper()
	return ask(h, func(v store.View) (ids []string, err error) {
		err = v.Incidents(q, func(i *saidby.Incident) error {
			ids = append(ids, i.ID)
			return nil
		})
		return ids, err
	})
}

// dayOf gives the ISO 8601 day that is so many days after 1970-01-01.
func dayOf(days int) string { return time.Unix(int64(days)*86400, 0).UTC().Format(time.DateOnly) }
