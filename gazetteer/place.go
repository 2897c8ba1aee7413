// Package gazetteer says where places are: towns and villages, districts,
// first-order divisions, countries, and the seas and regions that news names.
//
// The embedded table is built by [Build] (saidby gazetteer build) from GeoNames
// and Who's On First; NOTICE names sources and licences. It is flat: nothing is
// parsed at start, a look-up is a binary search over folded names. Users add
// places with [Load]'s files.
package gazetteer

// Kind says what sort of place an entry is.
type Kind uint8

// The kinds of places, from the finest to the coarsest.
const (
	Town     Kind = iota // a populated place of GeoNames, of a thousand people or more
	Village              // a populated place that only Who's On First has
	District             // second-order division
	Region               // first-order division
	Area                 // a sea, a mountain range, a region without a border of its own
	Country
)

// Place is one entry. Coordinates are WGS 84 degrees.
type Place struct {
	Name       string
	Kind       Kind
	Lat, Lon   float64
	GeoNamesID int    // 0: none
	Country    string // ISO 3166-1 alpha-3, "" for areas of several countries
	Admin1     string // name of the first-order division, "" when unknown
	Population int    // 0: not known
	Capital    bool   // seat of the country's government
	Seat       bool   // seat of a first-order division
	RadiusKM   float64
}

// point reports whether the place is a town or a village and no stretch of land.
func (p *Place) point() bool { return p.Kind == Town || p.Kind == Village }

// sameKM is how far apart two sources put one town at most.
const sameKM = 4

// same reports whether two places of one name are one: sources give a town's
// position within a few kilometres of each other.
func (p *Place) same(o Place) bool {
	return p.Country == o.Country && p.point() && o.point() && DistanceKM(p.Lat, p.Lon, o.Lat, o.Lon) < sameKM
}
