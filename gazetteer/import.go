package gazetteer

import (
	"fmt"
	"io"
	"strings"
)

// Import makes a table out of a GeoNames dump (19 columns, without header) or a
// Who's On First table (13 columns, with header), so that later starts need not
// read it again. name is the file's name, for errors. Rows without a position are
// left out.
func Import(r io.Reader, name string) ([]byte, error) {
	b := newBuilder()
	b.iso3 = isoCodes
	dump := dump{builder: b, codes: map[int]string{}, divisions: map[string]string{}}
	err := rows(r, name, func(f []string) error {
		switch {
		case len(f) == 19:
			dump.geonames(f)
		case len(f) == 13:
			return b.wof(f)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(b.entries) == 0 {
		return nil, fmt.Errorf("%s: neither a GeoNames dump (19 columns) nor a Who's On First table (13 columns)", name)
	}
	dump.nameDivisions()
	return encode(b.entries), nil
}

// dump reads a GeoNames dump, whose rows name their division by a code only.
type dump struct {
	*builder
	codes     map[int]string    // entry -> "UA.05"
	divisions map[string]string // code -> name, from the dump's own rows
}

// The columns of a GeoNames dump that are read, and how many alternate names.
const (
	gnID, gnName, gnOthers, gnLat, gnLon = 0, 1, 3, 4, 5
	gnClass, gnCode, gnCountry, gnAdmin1 = 6, 7, 8, 10
	gnPopulation                         = 14
	mostOthers                           = 20
)

// geonames adds one row of a GeoNames dump: populated places and divisions.
func (d *dump) geonames(f []string) {
	lat, lon, ok := position(f[gnLat], f[gnLon])
	if !ok {
		return
	}
	p := Place{Name: f[gnName], GeoNamesID: integer(f[gnID]), Lat: lat, Lon: lon, Country: isoCodes[f[gnCountry]], Population: integer(f[gnPopulation])}
	division := f[gnCountry] + "." + f[gnAdmin1]
	e := entry{names: others(f[gnOthers])}
	switch code := f[gnCode]; {
	case f[gnClass] == "P":
		p.Kind = Village
		if p.Population >= 1000 {
			p.Kind = Town
		}
		p.Seat, p.Capital = code == "PPLA" || code == "PPLC", code == "PPLC"
	case code == "ADM1":
		p.Kind, p.RadiusKM = Region, 100
		d.divisions[division] = p.Name
		e.names = regionNames(append(e.names, p.Name)...)
	case code == "ADM2":
		p.Kind, p.RadiusKM = District, 25
		e.names = append(e.names, bareNames(append(e.names, p.Name))...)
	default:
		return
	}
	e.Place = p
	d.codes[d.add(e)] = division
}

// others are alternate names of a dump's row, with commas between.
func others(field string) []string {
	var names []string
	for name := range strings.SplitSeq(field, ",") {
		if name != "" && len(names) < mostOthers {
			names = append(names, name)
		}
	}
	return names
}

// nameDivisions writes the names of divisions where the rows had their codes: a
// dump may name a place before its division.
func (d *dump) nameDivisions() {
	for n, code := range d.codes {
		d.entries[n].Admin1 = d.divisions[code]
	}
}
