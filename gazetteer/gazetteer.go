package gazetteer

import (
	_ "embed" // for the table
	"slices"

	"github.com/saidby/saidby/lexicon"
)

//go:embed places.bin
var embedded []byte

// Gazetteer looks places up. It is never changed after Load and is safe for use
// by many goroutines.
type Gazetteer struct {
	tables    []*table
	spellings map[string][]string // folded name -> other spellings, folded
	countries map[string]Place    // ISO 3166-1 alpha-3
	capitals  map[string]Place    // by the country's code
}

// builtIn is how many tables come with the program; the user's come after them.
const builtIn = 2

// Load returns the embedded gazetteer with the regions and spellings of the
// lexicon, and with the places of the files added: tables made by Import,
// GeoNames dumps, or Who's On First tables, each plain, gzipped or zipped.
func Load(lex *lexicon.Lexicon, files ...string) (*Gazetteer, error) {
	own, err := decode(embedded)
	if err != nil {
		return nil, err
	}
	areas, err := decode(encode(areaEntries(lex.Places.Areas)))
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{tables: []*table{areas, own}, spellings: map[string][]string{}}
	g.countries, g.capitals = own.countries()
	for _, s := range lex.Places.Spellings {
		group := []string{Fold(s.Name)}
		for _, other := range s.Others {
			group = append(group, Fold(other))
		}
		for i, name := range group {
			switch {
			case !s.OneWay:
				g.spellings[name] = append(g.spellings[name], group...)
			case i > 0:
				g.spellings[name] = append(g.spellings[name], group[0])
			}
		}
	}
	for _, file := range files {
		t, err := loadFile(file)
		if err != nil {
			return nil, err
		}
		g.tables = append(g.tables, t)
	}
	return g, nil
}

func areaEntries(regions []lexicon.Region) []entry {
	entries := make([]entry, 0, len(regions))
	for _, r := range regions {
		kind := Area
		if r.RadiusKM == 0 {
			kind = Town
		}
		entries = append(entries, entry{names: r.Names[1:], Place: Place{
			Name: r.Names[0], Kind: kind, Lat: r.Lat, Lon: r.Lon, Country: r.Country, RadiusKM: r.RadiusKM,
		}})
	}
	return entries
}

// Lookup returns the places of a name, the best known first: countries, then by
// population. Spelling is folded; where nothing has the name so written, other
// transliterations of it are tried.
func (g *Gazetteer) Lookup(name string) []Place {
	folded := Fold(name)
	if found := g.find(folded, false); len(found) > 0 {
		return found
	}
	if bare, cut := BareName(folded); cut {
		var regions []Place
		for _, p := range g.find(bare, false) {
			if p.Kind == Region || p.Kind == District {
				regions = append(regions, p)
			}
		}
		if len(regions) > 0 {
			return regions
		}
	}
	loose := Loose(folded)
	if len(loose) < 5 {
		return nil
	}
	return g.find(loose, true)
}

// Country is the country of an ISO 3166-1 alpha-3 code.
func (g *Gazetteer) Country(iso string) (Place, bool) {
	p, ok := g.countries[iso]
	return p, ok
}

// Capital is the seat of government of the country with an ISO 3166-1 alpha-3 code.
func (g *Gazetteer) Capital(iso string) (Place, bool) {
	p, ok := g.capitals[iso]
	return p, ok
}

// Has reports whether anything has exactly this name, spelling folded.
func (g *Gazetteer) Has(name string) bool { return len(g.find(Fold(name), false)) > 0 }

func (g *Gazetteer) find(key string, loose bool) []Place {
	var out []Place
	keys := []string{key}
	if !loose {
		for _, other := range g.spellings[key] {
			if !slices.Contains(keys, other) {
				keys = append(keys, other)
			}
		}
	}
	for n, t := range g.tables {
		x := &t.exact
		if loose {
			x = &t.loose
		}
		seen := []int(nil)
		for _, k := range keys {
			x.find(k, func(i int) {
				if len(keys) > 1 && slices.Contains(seen, i) {
					return
				}
				seen = append(seen, i)
				if p := t.place(i); n < builtIn || !slices.ContainsFunc(out, p.same) {
					out = append(out, p)
				}
			})
		}
	}
	slices.SortStableFunc(out, func(a, b Place) int {
		if (a.Kind == Country) != (b.Kind == Country) {
			if a.Kind == Country {
				return -1
			}
			return 1
		}
		return b.Population - a.Population
	})
	return out
}
