// Package query holds a question as a value: what the command line, the API and
// the address bar ask of the incidents and articles that are held. It is parsed
// from text and printed back, and knows nothing of how the answer is found.
//
// In text a question is words and filters, in any order:
//
//	"chemical factory" place:Kharkiv since:2024-06-01 type:ASSAULT killed:>=5 origins:>=2 undated
//
// Words are searched in the articles, quoted ones as a phrase. [Filters] lists the
// filters with what each may be. In the address bar every filter is a parameter
// with the same value, and the words are the parameter "q".
package query

import (
	"errors"
	"math"

	"github.com/saidby/saidby"
)

// Question selects incidents. The zero Question selects all.
type Question struct {
	// Text is searched in the articles' words (title and text), all words of it,
	// "quoted ones" as a phrase.
	Text string
	// Place is a name that an incident's place, region or country has. It is
	// written as the user did and compared folded.
	Place string
	// Near, with WithinKM, is a point around which incidents lie.
	Near     *Point
	WithinKM float64
	// NearName is the name of the place to look around, where the user gave that
	// and no point; Locate puts a point in its stead.
	NearName string
	Country  string // ISO 3166-1 alpha-3
	// Since and Until are ISO 8601 days, both included: incidents that may have
	// happened then. Incidents without a day are left out unless Undated is set.
	Since, Until string
	Undated      bool
	Types        []string // PLOVER types, any of them
	// Actor is part of a name of any party, or an actor code. It is written as the
	// user did and compared folded.
	Actor      string
	Statuses   []saidby.Status    // any of them
	TollMin    int                // at least so many, by the lower bound of any of TollKinds
	TollKinds  []saidby.CountKind // none: any kind
	OriginsMin int                // at least so many origins
	OriginsMax int                // at most so many, 0: any number
	PartyOnly  bool
	Order      Order
	// Limit is the most incidents of one answer, 0: all. After is the cursor that
	// the answer before this one ended with.
	Limit int
	After string
}

// Point is a place on the earth in degrees (WGS 84).
type Point struct{ Lat, Lon float64 }

// Order is the order of an answer. Ties are broken by the incident's id.
type Order string

// The orders of an answer.
const (
	ByDay     Order = ""        // the latest first, undated ones last
	ByOrigins Order = "origins" // the most origins first
	ByToll    Order = "toll"    // the highest lower bound first
)

// DefaultWithinKM is how far around a point is looked where nothing is said of it:
// a town with the villages that news counts to it.
const DefaultWithinKM = 10

// Locate returns the question with a point in the place of NearName. locate finds
// the point of a name with the radius of what has the name (0 for a town), as a
// gazetteer does; the answer then reaches at least over the whole of it. Without
// NearName the question is returned as it is.
func (q Question) Locate(locate func(name string) (lat, lon, radiusKM float64, ok bool)) (Question, error) {
	if q.NearName == "" {
		return q, nil
	}
	lat, lon, radius, ok := locate(q.NearName)
	if !ok {
		return q, wrong(word{name: "near", value: q.NearName}, errors.New("no place of that name is known; give its position, latitude,longitude: near:50.29,36.94"))
	}
	q.Near, q.NearName = &Point{Lat: lat, Lon: lon}, ""
	if q.WithinKM == 0 {
		q.WithinKM = math.Max(radius, DefaultWithinKM)
	}
	return q, nil
}
