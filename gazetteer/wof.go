package gazetteer

import (
	"slices"
	"strings"
)

// wof adds a row of Who's On First, or only its names where the place is known
// already: by GeoNames id, or by name and nearness.
func (b *builder) wof(f []string) error {
	if len(f) < 13 || f[0] == "wof_id" {
		return nil
	}
	lat, lon, ok := position(f[4], f[5])
	if !ok {
		return nil
	}
	e := entry{Place: Place{Name: f[1], Lat: lat, Lon: lon, Country: b.iso3[f[6]], Admin1: f[7], Population: integer(f[10]), GeoNamesID: integer(f[11])}}
	if f[2] != "" {
		e.names = slices.DeleteFunc(strings.Split(f[2], "|"), func(n string) bool { return b.others(n, &e) })
	}
	switch f[9] {
	case "locality":
		e.Kind = Village
	case "county", "localadmin":
		e.Kind, e.RadiusKM = District, 25
		e.names = append(e.names, bareNames(append(e.names, e.Name))...)
	case "region":
		e.Kind = Region
		e.Admin1 = e.Name
		e.names = append(e.names, regionNames(append(e.names, e.Name)...)...)
	default:
		return nil
	}
	if known, ok := b.known(&e); ok {
		if e.Kind == Region {
			b.entries[known].Name = newsName(b.entries[known].Name, append(e.names, e.Name))
		}
		b.entries[known].names = append(b.entries[known].names, append(e.names, e.Name)...)
		if e.Kind == Region && b.entries[known].Lat == 0 {
			b.entries[known].Lat, b.entries[known].Lon, b.entries[known].RadiusKM = e.Lat, e.Lon, 100
		}
		return nil
	}
	if e.Kind == Region {
		e.RadiusKM = 100
	}
	const listed = 50_000 // towns of so many are all in GeoNames: a slip of the source
	if e.Kind == Village && e.Population > listed {
		e.Population = 0
	}
	const fewest = 12 // alternate names kept for a place nobody else knows
	if len(e.names) > fewest {
		e.names = e.names[:fewest]
	}
	b.add(e)
	return nil
}

// others reports whether an alternate name is the name of another town of the
// country: Who's On First gives Lviv the name of Mykolaiv among others.
func (b *builder) others(name string, e *entry) bool {
	const people = 5000
	folded := Fold(name)
	if alike(folded, Fold(e.Name)) {
		return false
	}
	bare, _ := BareName(folded)
	for _, n := range b.near[bare+"|"+e.Country] {
		if o := &b.entries[n].Place; o.Kind == Region || o.Population > people && (o.GeoNamesID == 0 || o.GeoNamesID != e.GeoNamesID) {
			return true
		}
	}
	return false
}

// alike reports whether two folded names begin alike, as the spellings of one
// name do.
func alike(a, b string) bool {
	n := min(3, len(a), len(b))
	return a[:n] == b[:n]
}

// newsName is the English name of a division as news writes it ("Kharkiv Oblast"),
// out of a name in transliteration and its alternates.
func newsName(name string, others []string) string {
	for _, o := range append([]string{name}, others...) {
		for _, w := range [...]string{" Oblast", " Region", " State", " Province", " Governorate"} {
			if bare, ok := strings.CutSuffix(o, w); ok && alike(Fold(name), Fold(o)) && plainASCII(strings.ToLower(bare)) && !strings.HasSuffix(bare, "ska") {
				return o
			}
		}
	}
	return name
}
