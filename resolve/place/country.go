package place

import (
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

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
