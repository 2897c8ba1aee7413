package lexicon

import (
	"strconv"
	"strings"
)

// Places holds what places.txt and places-towns.txt add to the gazetteer.
type Places struct {
	Areas     []Region
	Spellings []Spelling
}

// Region is a sea, a river, a range or a stretch of land that has a name and no
// border of its own, or a town that the gazetteer's table lacks.
type Region struct {
	Names    []string
	Lat, Lon float64 // degrees, of the middle
	RadiusKM float64 // 0: a town or a village
	Country  string  // ISO 3166-1 alpha-3, "" when it lies in several
}

// Spelling is a name of the gazetteer with other ways to write it.
type Spelling struct {
	Name   string
	Others []string
	// OneWay is true where the others mean the name and the name not the others:
	// "New York" may be New York City, which is never the state.
	OneWay bool
}

// loadPlaces reads "names | latitude | longitude | radius | country",
// "= name | other spellings" and "< name | what else means it".
func loadPlaces(l *Lexicon, lines []Line) error {
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		if mark := line.Text[0]; mark == '=' || mark == '<' {
			name, others, found := strings.Cut(line.Text[1:], "|")
			if !found {
				return line.Errorf("a spelling needs a name, | and other ways to write it")
			}
			l.Places.Spellings = append(l.Places.Spellings, Spelling{Name: strings.TrimSpace(name), Others: list(others), OneWay: mark == '<'})
			continue
		}
		f := strings.Split(line.Text, "|")
		if len(f) != 5 {
			return line.Errorf("a region has names | latitude | longitude | radius | country")
		}
		r := Region{Names: list(f[0]), Country: strings.TrimSpace(f[4])}
		for i, to := range []*float64{&r.Lat, &r.Lon, &r.RadiusKM} {
			n, err := strconv.ParseFloat(strings.TrimSpace(f[i+1]), 64)
			if err != nil {
				return line.Errorf("%q is no number", strings.TrimSpace(f[i+1]))
			}
			*to = n
		}
		l.Places.Areas = append(l.Places.Areas, r)
	}
	return nil
}
