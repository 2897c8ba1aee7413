package resolve

import (
	"math"
	"time"

	"github.com/saidby/saidby"
)

// reachKM is how far from its point a place of each UCDP where_prec may lie,
// roughly: 1 exact, 2 near, 3 district, 4 first-order division, 5 part of a
// country, 6 country, 7 wider.
var reachKM = [8]float64{0, 15, 30, 60, 250, 600, 2000, 20000}

// compatible reports whether two places can be where one thing happened, each
// within its own precision.
func compatible(x, y *saidby.Place) bool {
	if x.Lat == nil || y.Lat == nil {
		return true
	}
	apart := distanceKM(*x.Lat, *x.Lon, *y.Lat, *y.Lon)
	if apart > acrossKM && (differ(x.Country, y.Country) || differ(x.Admin1, y.Admin1)) {
		return false // a region does not reach over its own border
	}
	return apart <= max(reachKM[x.WherePrec], reachKM[y.WherePrec])
}

// acrossKM is how far places on both sides of a border may lie apart and still
// be told as one.
const acrossKM = 40.0

// differ reports whether both are known and not the same.
func differ(x, y *string) bool { return x != nil && y != nil && *x != *y }

// distanceKM is the great-circle distance between two points in degrees
// (haversine formula, mean Earth radius).
func distanceKM(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	dLat, dLon := (lat2-lat1)*rad, (lon2-lon1)*rad
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin(dLon/2), 2)
	return 2 * 6371 * math.Asin(min(1, math.Sqrt(h)))
}

// daysBetween counts the days from one ISO date to a later one; 0 for what is no
// date.
func daysBetween(from, to string) int {
	a, err := time.Parse(time.DateOnly, from)
	if err != nil {
		return 0
	}
	b, err := time.Parse(time.DateOnly, to)
	if err != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}
