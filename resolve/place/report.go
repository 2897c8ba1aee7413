package place

import (
	"fmt"
	"math"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// resolved writes what mention i means, never finer than its words.
func (r *resolver) resolved(i int) Resolved {
	m := &r.mentions[i]
	c := r.chosen(r.nameOf[i])
	if c == nil || r.elsewhere(i, c) {
		return Resolved{Place: r.around(i)}
	}
	if note, region := r.misfit(i, c); note != "" {
		out := Resolved{Note: note, NoteSpan: m.Span}
		if region != nil {
			c = region
		}
		out.Place = r.report(m, c)
		return out
	}
	p := r.report(m, c)
	switch {
	case m.Second >= 0:
		if o := r.chosen(r.nameOf[m.Second]); o != nil {
			between(p, c, o)
		}
	case m.DistanceKM > 0:
		lat, lon := move(c.Lat, c.Lon, m.DistanceKM, m.Bearing)
		p.Lat, p.Lon, p.WherePrec = &lat, &lon, max(p.WherePrec, 2)
	}
	return Resolved{Place: p}
}

func (r *resolver) report(m *saidby.PlaceMention, c *gazetteer.Place) *saidby.Place {
	lat, lon := c.Lat, c.Lon
	p := &saidby.Place{Name: c.Name, Lat: &lat, Lon: &lon, Relation: m.Relation, WherePrec: precision(c), Span: r.article.SelectPtr(m.Span)}
	if c.Kind == gazetteer.Town || c.Kind == gazetteer.Village {
		p.Name = m.Name // the reader finds the article's own spelling again
		if m.Relation == saidby.Near || m.Relation == saidby.Between {
			p.WherePrec = 2
		}
	}
	if c.GeoNamesID != 0 {
		id := c.GeoNamesID
		p.GeoNamesID = &id
	}
	p.Country, p.Admin1 = optional(c.Country), optional(c.Admin1)
	return p
}

// precision is UCDP GED's where_prec: 1 a named place, 2 near one, 3 second-order
// division, 4 first-order division, 5 part of a country, 6 country, 7 wider.
func precision(c *gazetteer.Place) int {
	switch c.Kind {
	case gazetteer.District:
		return 3
	case gazetteer.Region:
		return 4
	case gazetteer.Country:
		return 6
	case gazetteer.Area:
		switch {
		case c.RadiusKM <= 8:
			return 1
		case c.Country == "" && c.RadiusKM > 300:
			return 7
		}
		return 5
	}
	return 1
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// around gives a name that no gazetteer has the larger place that the text puts
// around it: what is certain is that it lies in there.
func (r *resolver) around(i int) *saidby.Place {
	c := r.surrounding(i)
	if c == nil {
		return nil
	}
	p := r.report(&r.mentions[i], c)
	p.Name = r.mentions[i].Name
	p.GeoNamesID = nil
	p.WherePrec = max(p.WherePrec, 2)
	return p
}

// elsewhere reports whether all that the gazetteer has of a name lies in another
// country than the place that the text puts around it: the one meant is missing.
func (r *resolver) elsewhere(i int, c *gazetteer.Place) bool {
	w := r.names[r.nameOf[i]].container
	if w < 0 {
		return false
	}
	o := r.chosen(w)
	return o != nil && o.Country != "" && c.Country != "" && c.Country != o.Country && c.Kind != gazetteer.Country
}

// surrounding is the larger place around mention i: the one that the text names,
// or, for a single building or street, the town that the text was just at.
func (r *resolver) surrounding(i int) *gazetteer.Place {
	if w := r.names[r.nameOf[i]].container; w >= 0 {
		return r.chosen(w)
	}
	m := &r.mentions[i]
	if !isFacility(m.Name[strings.LastIndexByte(m.Name, ' ')+1:]) {
		return nil
	}
	const sentencesBack = 3
	for j := i - 1; j >= 0 && r.mentions[j].Sentence >= m.Sentence-sentencesBack; j-- {
		if c := r.chosen(r.nameOf[j]); c != nil && !r.mentions[j].Actor && (c.Kind == gazetteer.Town || c.Kind == gazetteer.Village) {
			return c
		}
	}
	return nil
}

// bigCity is from how many inhabitants on nobody calls a place a town.
const bigCity = 500_000

// misfit compares the word that the text has for a place with what the map says:
// no city of a million is a town or a village. Where a division has the same
// name, the text most likely means a place in it.
func (r *resolver) misfit(i int, c *gazetteer.Place) (note string, region *gazetteer.Place) {
	m := &r.mentions[i]
	if m.Class != "town" && m.Class != "village" && m.Class != "settlement" && m.Class != "hamlet" {
		return "", nil
	}
	if c.Population < bigCity {
		return "", nil
	}
	candidates := r.names[r.nameOf[i]].candidates
	for n := range candidates {
		if candidates[n].Kind == gazetteer.Region && candidates[n].Country == c.Country {
			region = &candidates[n]
			break
		}
	}
	note = fmt.Sprintf("%s is a city of about %d people, not a %s", c.Name, c.Population, m.Class)
	if region != nil {
		note += fmt.Sprintf("; a place in %s may be meant", region.Name)
	}
	return note, region
}

// between puts a place half-way between two others.
func between(p *saidby.Place, a, b *gazetteer.Place) {
	lat, lon := (a.Lat+b.Lat)/2, (a.Lon+b.Lon)/2
	p.Lat, p.Lon = &lat, &lon
	p.Name = "between " + p.Name + " and " + b.Name
	p.WherePrec, p.GeoNamesID = 2, nil
	if gazetteer.DistanceKM(a.Lat, a.Lon, b.Lat, b.Lon) > 60 {
		p.WherePrec = 5
	}
}

// move goes so many kilometres from a point in a direction (degrees clockwise from
// north), on a sphere.
func move(lat, lon, km, bearing float64) (float64, float64) {
	const rad = math.Pi / 180
	d := km / 6371
	y := math.Asin(math.Sin(lat*rad)*math.Cos(d) + math.Cos(lat*rad)*math.Sin(d)*math.Cos(bearing*rad))
	x := lon*rad + math.Atan2(math.Sin(bearing*rad)*math.Sin(d)*math.Cos(lat*rad), math.Cos(d)-math.Sin(lat*rad)*math.Sin(y))
	return y / rad, x / rad
}
