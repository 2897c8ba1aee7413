// Package query holds a question as a value: what the command line, the API and
// the address bar ask of the incidents and articles that are held. It is parsed
// from text and printed back, and knows nothing of how the answer is found.
package query

import "github.com/saidby/saidby"

// Question selects incidents. The zero Question selects all.
type Question struct {
	// Text is searched in the articles' words (title and text), all words of it,
	// "quoted ones" as a phrase.
	Text string
	// Place is a name that an incident's place, region or country has, folded.
	Place string
	// Near, with WithinKM, is a point around which incidents lie.
	Near     *Point
	WithinKM float64
	Country  string // ISO 3166-1 alpha-3
	// Since and Until are ISO 8601 days, both included: incidents that may have
	// happened then. Incidents without a day are left out unless Undated is set.
	Since, Until string
	Undated      bool
	Types        []string // PLOVER types, any of them
	Actor        string   // part of a name of any party, or an actor code, folded
	Statuses     []saidby.Status
	TollMin      int // at least so many, by the lower bound of any of TollKinds
	TollKinds    []saidby.CountKind
	OriginsMin   int // at least so many origins
	OriginsMax   int // at most so many, 0: any number
	PartyOnly    bool
	Order        Order
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
