package synth

import (
	"time"

	"github.com/saidby/saidby"
)

// account is an origin's telling of its incident as one text gives it: how many
// days later, how precisely, and through whom.
type account struct {
	origin *origin
	after  int // days since the incident
	where  precision
	dated  bool // it says on which day
	// credit is the outlet or agency that the text names as the one that it has
	// the account from, "" none.
	credit     string
	creditKind saidby.SourceKind
}

type precision uint8

const (
	inTown precision = iota
	nearTown
	coarse
)

// newAccount tells mostly the town and the day, and now and then less.
func (s *Stream) newAccount(o *origin, after int) *account {
	a := &account{origin: o, after: after, dated: !chance(s.random, 7)}
	switch n := s.random.IntN(100); {
	case n < 6:
		a.where = coarse
	case n < 18:
		a.where = nearTown
	}
	return a
}

// toll is how many of the i-th count are known so long after.
func (a *account) toll(i int) int {
	n := a.origin.tolls[i]
	if i == 0 && a.origin.stance == saidby.Happened {
		n += a.after * a.origin.incident.growth
	}
	return n
}

// shape says which counts an incident has: "both", "killed" or "wounded".
func (in *incident) shape() string {
	switch in.number % 6 {
	case 4:
		return "killed"
	case 5:
		return "wounded"
	}
	return "both"
}

// place is the account's place as a report codes it, without its span.
func (a *account) place(w *World) *saidby.Place {
	town := &w.Towns[a.origin.incident.town]
	p := &w.Provinces[town.Province]
	place := &saidby.Place{Name: town.Name, Lat: &town.Lat, Lon: &town.Lon, Country: &w.Sides[p.Side].Code, Admin1: &p.Name, WherePrec: 1, Relation: saidby.In}
	switch a.where {
	case nearTown:
		place.WherePrec, place.Relation = 2, saidby.Near
	case coarse:
		place.Name, place.Lat, place.Lon, place.WherePrec = p.Name, &p.Lat, &p.Lon, 4
	}
	return place
}

// days is when the incident happened, without the span of the words.
func (s *Stream) days(in *incident, basis saidby.Basis) *saidby.Time {
	t := &saidby.Time{Start: s.Date(in.day), End: s.Date(in.day), DatePrec: 1, Basis: basis}
	if in.night {
		t.Start, t.DatePrec = s.Date(in.day-1), 2
	}
	return t
}

func (s *Stream) at(day int) time.Time { return s.first.AddDate(0, 0, day) }
