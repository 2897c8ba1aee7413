package place

import (
	"math"

	"github.com/saidby/saidby/gazetteer"
)

// The weights of a candidate's score, set on the development sets of news.
const (
	sizeWeight      = 0.45 // for each power of ten of inhabitants over a thousand
	countryWeight   = 5.0  // times the country's share of what the article speaks of
	containerWeight = 4.0  // lies in the larger place that the text names
	againstWeight   = 2.5  // lies elsewhere
	regionWeight    = 1.2  // another name is its first-order division
	nearWeight      = 2.5  // at best, for another place close by
	nearKM          = 150.0
	chosenVote      = 1.0 // of a name placed in a country, to a name of the country
	seatBonus       = 3.0 // the capital under a name that stands for its government
	rivalCountry    = 1.5 // a country whose name is a large division's elsewhere
)

func (r *resolver) score(n int, c *gazetteer.Place) float64 {
	score := sizeWeight*math.Log10(float64(r.people(n, c))+1000) + r.kindScore(n, c) + countryWeight*r.share(n, c.Country)
	if w := r.names[n].container; w >= 0 {
		if o := r.chosen(w); o != nil {
			score += containment(c, o)
		}
	}
	near, region := 0.0, 0.0
	for m := range r.names {
		o := r.chosen(m)
		if o == nil || m == n {
			continue
		}
		switch o.Kind {
		case gazetteer.Region, gazetteer.Area, gazetteer.District:
			if inside(c, o) {
				region = regionWeight
			}
			d := gazetteer.DistanceKM(c.Lat, c.Lon, o.Lat, o.Lon) - o.RadiusKM
			near = max(near, nearWeight*math.Exp(-max(d, 0)/nearKM))
		case gazetteer.Town, gazetteer.Village:
			if d := gazetteer.DistanceKM(c.Lat, c.Lon, o.Lat, o.Lon); d > 0.1 {
				near = max(near, nearWeight*math.Exp(-d/nearKM))
			}
		}
	}
	return score + near + region
}

// people is how many inhabitants speak for a candidate. A division that is called
// after a town in it has none of its own: its bare name is the town's, unless the
// town is a small part of it ("Quebec").
func (r *resolver) people(n int, c *gazetteer.Place) int {
	if c.Kind != gazetteer.Region && c.Kind != gazetteer.District || regional(r.names[n].class) {
		return c.Population
	}
	const smallPart = 9
	for i := range r.names[n].candidates {
		o := &r.names[n].candidates[i]
		if o.Kind == gazetteer.Town && o.Population*smallPart > c.Population && inside(o, c) {
			return 0
		}
	}
	return c.Population
}

// seatOf reports whether a village gives a district its name, and so is the best
// known of its name.
func (r *resolver) seatOf(n int, c *gazetteer.Place) bool {
	for i := range r.names[n].candidates {
		o := &r.names[n].candidates[i]
		if o.Kind == gazetteer.District && gazetteer.DistanceKM(c.Lat, c.Lon, o.Lat, o.Lon) < o.RadiusKM {
			return true
		}
	}
	return false
}

// containment weighs whether a place lies in the larger one that the text puts
// around it. Borders are known by name or by a circle, so that a place near the
// edge is neither in nor out.
func containment(c, o *gazetteer.Place) float64 {
	if inside(c, o) {
		return containerWeight
	}
	if o.Kind == gazetteer.Country || c.Country != o.Country {
		return -againstWeight
	}
	switch d := gazetteer.DistanceKM(c.Lat, c.Lon, o.Lat, o.Lon); {
	case d < o.RadiusKM:
		return containerWeight * 3 / 4
	case d < 1.5*o.RadiusKM:
		return 0
	}
	return -againstWeight
}

// kindScore: a bare name is a town or a country sooner than a division; a class
// word decides.
func (r *resolver) kindScore(n int, c *gazetteer.Place) float64 {
	class := r.names[n].class
	if r.names[n].seat && c.Capital {
		return seatBonus
	}
	point := c.Kind == gazetteer.Town || c.Kind == gazetteer.Village
	switch {
	case regional(class):
		switch c.Kind {
		case gazetteer.Region:
			return 5
		case gazetteer.Area:
			return 4
		case gazetteer.District:
			return 3.5
		}
		return 0
	case class == "river" || class == "sea" || class == "lake" || class == "valley" || class == "plain" || class == "peninsula" || class == "mountains" || class == "strait" || class == "gulf":
		if c.Kind == gazetteer.Area {
			return 5
		}
		return 0
	case class != "" && point:
		return 2
	}
	switch c.Kind {
	case gazetteer.Country:
		if rival(r.names[n].candidates) {
			return rivalCountry
		}
		return 4
	case gazetteer.Area:
		return 3.2
	case gazetteer.Region:
		return 1.6
	case gazetteer.District:
		return 0.2
	case gazetteer.Village:
		if r.seatOf(n, c) {
			return 0.9
		}
		return -0.8 // a hamlet: towns of a thousand people are on the world's lists
	}
	switch {
	case c.Capital:
		return 1.7
	case c.Seat:
		return 1.2
	}
	return 0.9
}

// inside reports whether a place lies in a larger one.
func inside(c, o *gazetteer.Place) bool {
	switch o.Kind {
	case gazetteer.Country:
		return c.Country == o.Country
	case gazetteer.Region:
		if c.Country == o.Country && c.Admin1 != "" && gazetteer.Fold(c.Admin1) == gazetteer.Fold(o.Admin1) {
			return true
		}
		return c.Country == o.Country && gazetteer.DistanceKM(c.Lat, c.Lon, o.Lat, o.Lon) < o.RadiusKM/2
	}
	reach := max(o.RadiusKM, 15)
	return gazetteer.DistanceKM(c.Lat, c.Lon, o.Lat, o.Lon) <= reach
}
