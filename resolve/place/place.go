// Package place says which place on the map a name means. The candidates of all
// names of an article are weighed together, not one by one: containers that the
// text names, countries that it speaks of, nearness to its other places, and,
// weakly, size.
package place

import (
	"math"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// Resolved is what one mention means.
type Resolved struct {
	// Place is nil where the gazetteer knows no place of that name and the text
	// no larger one around it.
	Place *saidby.Place
	// Note says what does not fit between the words and the map, for an editor;
	// empty when everything does. NoteSpan are the words.
	Note     string
	NoteSpan saidby.Span
}

// Resolve returns one value for each mention.
func Resolve(article *saidby.Article, sentences []saidby.Sentence, mentions []saidby.PlaceMention, gaz *gazetteer.Gazetteer, lex *lexicon.Lexicon) []Resolved {
	r := resolver{article: article, sentences: sentences, mentions: mentions, gaz: gaz, lex: lex}
	r.gather()
	r.countCountries()
	for range passes {
		r.choose()
	}
	out := make([]Resolved, len(mentions))
	for i := range mentions {
		out[i] = r.resolved(i)
	}
	return out
}

// passes: each choice looks at the choices of the pass before.
const passes = 3

type resolver struct {
	article   *saidby.Article
	sentences []saidby.Sentence
	mentions  []saidby.PlaceMention
	gaz       *gazetteer.Gazetteer
	lex       *lexicon.Lexicon

	names     []name             // distinct names with their candidates
	nameOf    []int              // mention -> name
	countries map[string]float64 // how often the words of the text name each
	chosenIn  map[string]float64 // how many names were placed in each
	spoken    float64            // sum of both
}

// name is what all mentions of one name and kind share.
type name struct {
	candidates []gazetteer.Place
	chosen     int // index of a candidate, -1: none
	class      string
	container  int  // name that the text puts around it, -1
	seat       bool // stands for a government: "Washington"
	count      int  // mentions
}

// gather collects the distinct names: "Kharkiv" and "Kharkiv region" are two.
func (r *resolver) gather() {
	index := map[string]int{}
	r.nameOf = make([]int, len(r.mentions))
	for i := range r.mentions {
		m := &r.mentions[i]
		key := gazetteer.Fold(m.Name)
		if regional(m.Class) {
			key += "|region"
		}
		n, ok := index[key]
		if !ok {
			n = len(r.names)
			index[key] = n
			known, ok := r.lex.Actors.Name(m.Name)
			r.names = append(r.names, name{candidates: r.lookup(m), chosen: -1, container: -1, seat: ok && known.Use == lexicon.Seat})
		}
		r.nameOf[i] = n
		r.names[n].count++
		if m.Class != "" && r.names[n].class == "" {
			r.names[n].class = m.Class
		}
	}
	for i := range r.mentions {
		if w := r.mentions[i].Within; w >= 0 && r.nameOf[w] != r.nameOf[i] && r.names[r.nameOf[i]].container < 0 {
			r.names[r.nameOf[i]].container = r.nameOf[w]
		}
	}
}

// regional reports whether a class word says that a name is a division's, or
// that something lies in it as in a division ("a town in Kharkiv").
func regional(class string) bool {
	switch class {
	case "region", "oblast", "province", "governorate", "state", "department", "krai", "district", "county", "prefecture", "raion", "republic", "territory", "division",
		"around town", "around village", "around settlement", "around city", "around port", "around district", "around area":
		return true
	}
	return false
}

// countCountries counts which countries the words of the article speak of: by
// name, by adjective, by seats of government, by armed groups and leaders. A
// name that is a country's and a division's in another ("Georgia") says nothing.
func (r *resolver) countCountries() {
	r.countries = map[string]float64{}
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.Furniture {
			continue
		}
		for t := 0; t < len(s.Tokens); t++ {
			if c := s.Tokens[t].Text[0]; c < 'A' || c > 'Z' {
				continue
			}
			for n := min(3, len(s.Tokens)-t); n >= 1; n-- {
				known, ok := r.lex.Actors.Name(s.Words(t, t+n))
				if !ok || known.AfterThe {
					continue
				}
				if c := known.Actor.Country; c != "" && !(known.Use == lexicon.ProperName && r.ambiguous(known.Actor.Name)) {
					r.countries[c]++
				}
				t += n - 1
				break
			}
		}
	}
}

// ambiguous reports whether a country shares its name with a division elsewhere.
func (r *resolver) ambiguous(country string) bool {
	for n := range r.names {
		c := r.names[n].candidates
		if len(c) > 0 && c[0].Kind == gazetteer.Country && c[0].Name == country {
			return rival(c)
		}
	}
	return false
}

// rival reports whether candidates hold a large division beside a country.
func rival(candidates []gazetteer.Place) bool {
	const large = 2_000_000
	for i := range candidates {
		if c := &candidates[i]; c.Kind == gazetteer.Region && c.Population > large && c.Country != candidates[0].Country {
			return true
		}
	}
	return false
}

// countChosen counts in which countries the names of the last pass lie.
func (r *resolver) countChosen() {
	r.chosenIn, r.spoken = map[string]float64{}, 0
	for n := range r.names {
		if c := r.chosen(n); c != nil && c.Country != "" && c.Kind != gazetteer.Country {
			r.chosenIn[c.Country] += chosenVote
		}
	}
	for _, v := range r.countries {
		r.spoken += v
	}
	for _, v := range r.chosenIn {
		r.spoken += v
	}
}

// share is how much of what the article speaks of lies in a country, leaving out
// what name n itself was taken for.
func (r *resolver) share(n int, country string) float64 {
	if country == "" || r.spoken == 0 {
		return 0
	}
	votes := r.countries[country] + r.chosenIn[country]
	if c := r.chosen(n); c != nil && c.Country == country && c.Kind != gazetteer.Country {
		votes -= chosenVote
	}
	return votes / r.spoken
}

// choose picks for every name the candidate that fits best with the others'.
func (r *resolver) choose() {
	r.countChosen()
	chosen := make([]int, len(r.names))
	for n := range r.names {
		best, most := -1, math.Inf(-1)
		for c := range r.names[n].candidates {
			if score := r.score(n, &r.names[n].candidates[c]); score > most {
				best, most = c, score
			}
		}
		chosen[n] = best
	}
	for n := range r.names {
		r.names[n].chosen = chosen[n]
	}
}

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

func (r *resolver) chosen(n int) *gazetteer.Place {
	if c := r.names[n].chosen; c >= 0 {
		return &r.names[n].candidates[c]
	}
	return nil
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
