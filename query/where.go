package query

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// setNear reads a point or the name of a place: what has the form of two numbers
// is a point.
func setNear(q *Question, w word) error {
	first, second, paired := strings.Cut(w.value, ",")
	lat, errLat := strconv.ParseFloat(strings.TrimSpace(first), 64)
	lon, errLon := strconv.ParseFloat(strings.TrimSpace(second), 64)
	switch {
	case !paired || errLat != nil && errLon != nil:
		q.NearName = w.value
		return nil
	case errLat != nil || errLon != nil || !(math.Abs(lat) <= 90) || !(math.Abs(lon) <= 180):
		return errors.New("a point is latitude,longitude in degrees, -90 to 90 and -180 to 180: near:50.29,36.94")
	}
	q.Near = &Point{Lat: lat, Lon: lon}
	return nil
}

func askedNear(q *Question) []word {
	switch {
	case q.Near != nil:
		return []word{{value: decimal(q.Near.Lat) + "," + decimal(q.Near.Lon)}}
	case q.NearName != "":
		return []word{{value: clean(q.NearName)}}
	}
	return nil
}

// halfway is half the way around the earth: there is nothing further off.
const halfway = 20040

func setWithin(q *Question, w word) error {
	value := strings.TrimSpace(strings.TrimSuffix(strings.ToLower(w.value), "km"))
	km, err := strconv.ParseFloat(value, 64)
	if err != nil || !(km > 0 && km <= halfway) {
		return errors.New("a distance is kilometres, more than 0: within:25km")
	}
	q.WithinKM = km
	return nil
}

func askedWithin(q *Question) []word {
	if q.WithinKM <= 0 {
		return nil
	}
	return []word{{value: kilometres(q.WithinKM)}}
}

func kilometres(km float64) string { return decimal(km) + "km" }

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
