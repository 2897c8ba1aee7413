package sqlite

import (
	"maps"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

// putFacets writes what an incident is found by, but for its own row.
func (t *tx) putFacets(n int64, f facets) error {
	for _, name := range f.places {
		if err := t.conn.exec("INSERT INTO incident_place (name, class, day, incident) VALUES (?, ?, ?, ?)", name, f.class, f.day, n); err != nil {
			return err
		}
	}
	for _, name := range f.parties {
		if err := t.conn.exec("INSERT OR IGNORE INTO party (name) VALUES (?)", name); err != nil {
			return err
		}
		if err := t.conn.exec("INSERT INTO incident_party (name, incident) VALUES (?, ?)", name, n); err != nil {
			return err
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(f.tolls)) {
		if err := t.conn.exec("INSERT INTO incident_toll (incident, kind, low) VALUES (?, ?, ?)", n, string(kind), f.tolls[kind]); err != nil {
			return err
		}
	}
	if !f.spot {
		return nil
	}
	return t.conn.exec("INSERT INTO spot (incident, south, north, west, east) VALUES (?, ?, ?, ?, ?)", n, f.lat, f.lat, f.lon, f.lon)
}

// facets are what an incident is found by, as its columns hold it.
type facets struct {
	class, day, last int64
	country          string
	spot             bool // lat and lon are where it happened
	lat, lon         float64
	toll             int64 // the highest lower bound, -1 without any
	tolls            map[saidby.CountKind]int64
	places           []string // folded names
	parties          []string // folded names, and codes after "="
}

// The classes of incidents by their days. Short ones are found by their first day
// alone: one that reaches into a period began at most shortDays before it.
const (
	short   = 0
	long    = 1
	undated = 2

	shortDays = 31
)

// vague is the coarsest precision (UCDP's where_prec) of a place that is a point
// on the map: beyond a district, coordinates are only the middle of a region or a
// country, where nothing is said to have happened.
const vague = 3

func facetsOf(i *saidby.Incident) facets {
	f := facets{toll: -1, tolls: map[saidby.CountKind]int64{}}
	f.day, f.last = store.Days(i.Time)
	switch {
	case f.day == store.Undated:
		f.class = undated
	case f.last-f.day >= shortDays:
		f.class = long
	}
	if p := i.Place; p != nil {
		f.country = text(p.Country)
		f.places = placeNames(p)
		if p.Lat != nil && p.Lon != nil && p.WherePrec <= vague {
			f.spot, f.lat, f.lon = true, *p.Lat, *p.Lon
		}
	}
	for _, t := range i.Tolls {
		if t.Low != nil {
			low := int64(*t.Low)
			f.tolls[t.Kind] = max(f.tolls[t.Kind], low)
			f.toll = max(f.toll, low)
		}
	}
	f.parties = partyNames(slices.Concat(i.Actors, i.Recipients))
	return f
}

// regionWords are what the name of a region may end with, or be known without.
var regionWords = []string{"oblast", "region", "governorate", "province", "state", "department", "district", "county", "prefecture", "division", "raion"}

// placeNames are the names that a place is found under: its own, its region's,
// that without the word for a region, and the code of its country.
func placeNames(p *saidby.Place) []string {
	var names []string
	for _, name := range []string{p.Name, text(p.Admin1), text(p.Country)} {
		folded := query.Fold(name)
		names = append(names, folded)
		for _, word := range regionWords {
			if short, is := strings.CutSuffix(folded, " "+word); is {
				names = append(names, short)
			}
		}
	}
	return unique(names)
}

// codeMark tells an actor's code from a name: no folded name begins with it.
const codeMark = "="

func partyNames(parties []saidby.Party) []string {
	var names []string
	for _, p := range parties {
		names = append(names, query.Fold(p.Name))
		if p.Code != nil && *p.Code != "" {
			names = append(names, codeMark+strings.ToUpper(*p.Code))
		}
	}
	return unique(names)
}

// unique sorts names and leaves empty ones, repetitions and line feeds out.
func unique(names []string) []string {
	for i, name := range names {
		names[i] = strings.ReplaceAll(name, "\n", " ")
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
}

// lines writes names into a column, each ended by a line feed.
func lines(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return strings.Join(names, "\n") + "\n"
}

// split undoes lines.
func split(column string) []string {
	if column == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(column, "\n"), "\n")
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
