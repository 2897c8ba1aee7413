package gazetteer

import (
	"fmt"
	"io"
	"strings"
)

// Import makes a table out of a GeoNames dump (19 columns, without header) or a
// Who's On First table (13 columns, with header), so that later starts need not
// read it again. name is the file's name, for errors.
func Import(r io.Reader, name string) ([]byte, error) {
	b := newBuilder()
	b.iso3 = isoCodes
	err := rows(r, name, func(f []string) error {
		switch {
		case len(f) == 19:
			b.geonames(f)
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
	return encode(b.entries), nil
}

// geonames adds one row of a GeoNames dump: populated places and divisions.
func (b *builder) geonames(f []string) {
	p := Place{Name: f[1], GeoNamesID: integer(f[0]), Lat: degrees(f[4]), Lon: degrees(f[5]), Country: isoCodes[f[8]], Population: integer(f[14])}
	switch class, code := f[6], f[7]; {
	case class == "P":
		p.Kind = Village
		if p.Population >= 1000 {
			p.Kind = Town
		}
		p.Seat, p.Capital = code == "PPLA" || code == "PPLC", code == "PPLC"
	case code == "ADM1":
		p.Kind, p.RadiusKM = Region, 100
	case code == "ADM2":
		p.Kind, p.RadiusKM = District, 25
	default:
		return
	}
	e := entry{Place: p}
	for _, alt := range strings.Split(f[3], ",") {
		if alt != "" && len(e.names) < 20 {
			e.names = append(e.names, alt)
		}
	}
	b.add(e)
}
