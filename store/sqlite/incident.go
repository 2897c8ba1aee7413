package sqlite

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

// PutIncidents implements store.Tx.
func (t *tx) PutIncidents(claims []string, incidents []saidby.Incident) error {
	for _, c := range claims {
		number, err := claimNumber(c)
		if err != nil {
			return err
		}
		if err := t.dropIncidentOf(number); err != nil {
			return err
		}
	}
	for i := range incidents {
		if err := t.putIncident(&incidents[i]); err != nil {
			return fmt.Errorf("incident %s: %w", incidents[i].ID, err)
		}
	}
	return nil
}

// dropIncidentOf takes the incident of a claim away, where it is in one.
func (t *tx) dropIncidentOf(claim int64) error {
	found, err := t.conn.one(`SELECT n, class, day, places, parties
		FROM member CROSS JOIN incident ON n = incident WHERE claim = ?`, claim)
	if err != nil || found == nil {
		return err
	}
	n, class, day := found.int(0), found.int(1), found.int(2)
	for _, name := range split(found.text(3)) {
		if err := t.conn.exec("DELETE FROM incident_place WHERE name = ? AND class = ? AND day = ? AND incident = ?", name, class, day, n); err != nil {
			return err
		}
	}
	for _, name := range split(found.text(4)) {
		if err := t.conn.exec("DELETE FROM incident_party WHERE name = ? AND incident = ?", name, n); err != nil {
			return err
		}
	}
	for _, from := range []string{"incident WHERE n", "incident_json WHERE incident", "member WHERE incident", "incident_toll WHERE incident", "spot WHERE incident"} {
		if err := t.conn.exec("DELETE FROM "+from+" = ?", n); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putIncident(i *saidby.Incident) error {
	packed, err := t.store.pack.json(i)
	if err != nil {
		return err
	}
	n, err := t.putRow(i.ID, i.Type, string(i.Status), len(i.Origins), facetsOf(i))
	if err != nil {
		return err
	}
	if err := t.conn.exec("INSERT INTO incident_json (incident, json) VALUES (?, ?)", n, packed); err != nil {
		return err
	}
	return t.putMembers(n, i.Claims)
}

// putRow writes the row of an incident and what it is found by, and gives its number.
func (t *tx) putRow(id, eventType, status string, origins int, f facets) (int64, error) {
	number, err := claimNumber(id)
	if err != nil {
		return 0, err
	}
	last, err := t.conn.one("SELECT max(n) FROM incident")
	if err != nil {
		return 0, err
	}
	n := last.int(0) + 1
	var lat, lon any
	if f.spot {
		lat, lon = f.lat, f.lon
	}
	if err := t.conn.exec(`INSERT INTO incident (n, id, class, day, last, type, status, country, lat, lon, origins, toll, places, parties)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		n, number, f.class, f.day, f.last, eventType, status, f.country, lat, lon, origins, f.toll, lines(f.places), lines(f.parties)); err != nil {
		return 0, err
	}
	return n, t.putFacets(n, f)
}

func (t *tx) putMembers(incident int64, claims []saidby.Claim) error {
	for j := range claims {
		claim, err := claimNumber(claims[j].ID)
		if err != nil {
			return err
		}
		document, err := t.number(claims[j].Article.Document)
		if err != nil {
			return err
		}
		if err := t.conn.exec("INSERT INTO member (claim, incident, document) VALUES (?, ?, ?)", claim, incident, document); err != nil {
			return fmt.Errorf("claim %s: %w", claims[j].ID, err)
		}
	}
	return nil
}

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

// Incident implements store.View.
func (v *view) Incident(id string) (*saidby.Incident, error) {
	number, err := claimNumber(id)
	if err != nil {
		return nil, err
	}
	found, err := v.conn.one("SELECT json FROM incident CROSS JOIN incident_json ON incident = n WHERE id = ?", number)
	if err != nil {
		return nil, err
	}
	if found == nil {
		return nil, fmt.Errorf("incident %s: %w", id, store.ErrNotFound)
	}
	var i saidby.Incident
	if err := v.store.pack.into(&i, found.blob(0), "incident "+id); err != nil {
		return nil, err
	}
	return &i, nil
}

// IncidentOf implements store.View.
func (v *view) IncidentOf(claim string) (string, error) {
	if !saidby.IsClaimID(claim) {
		return "", fmt.Errorf("%w: %q is no claim's id, nor the beginning of one", store.ErrNotFound, claim)
	}
	first, last := claimRange(claim)
	var claims, incidents []string
	err := v.conn.each(context.Background(), "SELECT claim, id FROM member CROSS JOIN incident ON n = incident WHERE claim BETWEEN ? AND ? LIMIT 2", []any{first, last}, func(r row) error {
		claims = append(claims, claimName(r.int(0)))
		incidents = append(incidents, claimName(r.int(1)))
		return nil
	})
	switch {
	case err != nil:
		return "", err
	case len(claims) == 0:
		return "", fmt.Errorf("incident of claim %s: %w", claim, store.ErrNotFound)
	case len(claims) > 1:
		return "", fmt.Errorf("claim %s: %w: %s and %s among others; give more of it", claim, store.ErrAmbiguous, claims[0], claims[1])
	}
	return incidents[0], nil
}
