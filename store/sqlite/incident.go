package sqlite

import (
	"context"
	"fmt"

	"github.com/saidby/saidby"
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

// Members implements store.View.
func (v *view) Members(claim string) ([]string, error) {
	number, err := claimNumber(claim)
	if err != nil {
		return nil, err
	}
	var members []string
	err = v.conn.each(v.ctx, `SELECT claim FROM member WHERE incident = (SELECT incident FROM member WHERE claim = ?)
		ORDER BY claim`, []any{number}, func(r row) error {
		members = append(members, claimName(r.int(0)))
		return nil
	})
	return members, err
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
