package sqlite

import (
	"math"
	"strings"

	"github.com/saidby/saidby/query"
)

// place asks for incidents with a name; within a period, only those that may have
// begun in it are looked at.
func (a *asking) place(name string) {
	var arms []string
	var args []any
	for _, class := range a.classes() {
		arms = append(arms, "SELECT incident FROM incident_place WHERE name = ? AND "+class.sql)
		args = append(append(args, name), class.args...)
	}
	a.narrow = append(a.narrow, condition{
		ids:   part{strings.Join(arms, " UNION ALL "), args},
		holds: part{"EXISTS (SELECT 1 FROM incident_place p WHERE p.name = ? AND p.class = i.class AND p.day = i.day AND p.incident = i.n)", []any{name}},
	})
}

// earthRadius is the mean radius of the earth in kilometres.
const earthRadius = 6371.0088

// haversine is the distance in kilometres from a point (latitude, latitude and
// longitude in degrees are its arguments) to an incident's.
const haversine = `(2 * 6371.0088 * asin(min(1, sqrt(
	pow(sin(radians(i.lat - ?) / 2), 2) + cos(radians(?)) * cos(radians(i.lat)) * pow(sin(radians(i.lon - ?) / 2), 2)))))`

// near asks for incidents within a distance. Those known only by region or country
// have no point and are left out, as undated ones are of a period.
func (a *asking) near(p query.Point, km float64) {
	var arms []string
	var args []any
	for _, b := range boxes(p, km) {
		arms = append(arms, "SELECT incident FROM spot WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?")
		args = append(args, b.south, b.north, b.west, b.east)
	}
	const hair = 1e-6 // a millimetre, so that rounding does not lose the point itself
	a.narrow = append(a.narrow, condition{
		ids:   part{strings.Join(arms, " UNION "), args},
		holds: part{"i.lat IS NOT NULL AND " + haversine + " <= ?", []any{p.Lat, p.Lat, p.Lon, km + hair}},
	})
}

type box struct{ south, north, west, east float64 }

// boxes hold everything within a distance: one box, or two where it reaches over
// the 180th meridian.
func boxes(p query.Point, km float64) []box {
	const margin = 1e-4 // degrees; the index keeps numbers of 32 bits
	angle := km / earthRadius
	degrees := angle*180/math.Pi + margin
	b := box{p.Lat - degrees, p.Lat + degrees, -180, 180}
	// Meridians run together towards the poles: a circle reaches further east
	// than north.
	widest := math.Sin(angle) / math.Cos(p.Lat*math.Pi/180)
	if b.south <= -90 || b.north >= 90 || angle >= math.Pi/2 || widest >= 1 {
		return []box{b}
	}
	wide := math.Asin(widest)*180/math.Pi + margin
	b.west, b.east = p.Lon-wide, p.Lon+wide
	switch {
	case b.west < -180:
		return []box{{b.south, b.north, b.west + 360, 180}, {b.south, b.north, -180, b.east}}
	case b.east > 180:
		return []box{{b.south, b.north, b.west, 180}, {b.south, b.north, -180, b.east - 360}}
	}
	return []box{b}
}

// actor asks for part of a party's name, or a code. Codes are made of three letters
// each (RUS MIL), and the first ones name whoever has a longer one too.
func (a *asking) actor(folded string) {
	code := codeMark + strings.ToUpper(folded)
	end := "\n"
	codes := part{"name = ?", []any{code}}
	if len(folded)%3 == 0 {
		end = ""
		codes = part{"name >= ? AND name < ?", []any{code, code + "\x7f"}}
	}
	a.narrow = append(a.narrow, condition{
		ids: part{"SELECT DISTINCT incident FROM (SELECT name FROM party WHERE instr(name, ?) > 0 OR " + codes.sql +
			") CROSS JOIN incident_party USING (name)", append([]any{folded}, codes.args...)},
		holds: part{"(instr(i.parties, ?) > 0 OR instr(i.parties, ?) > 0)", []any{folded, code + end}},
	})
}

// words asks for incidents of which an article has the words.
func (a *asking) words(text string) {
	match := matchOf(text)
	if match == "" {
		a.nothing = true
		return
	}
	ids := part{"SELECT DISTINCT incident FROM words CROSS JOIN member ON member.document = words.rowid WHERE words MATCH ?", []any{match}}
	a.narrow = append(a.narrow, condition{ids: ids, holds: part{"i.n IN (" + ids.sql + ")", ids.args}})
}
