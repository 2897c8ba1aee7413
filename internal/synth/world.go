package synth

import (
	"math"
	"math/rand/v2"
	"strings"
)

// World is where the war is: two states, their provinces and towns, and those
// who write about it.
type World struct {
	Sides     [2]Side
	Provinces []Province
	Towns     []Town // the ones where most happens first

	agencies []outlet
	outlets  []outlet
	rivers   []string
	weights  []float64 // of towns, added up
}

// Side is one of the two states at war.
type Side struct {
	Name      string // "Bralia"
	Adjective string // "Bralian"
	Code      string // of those that ISO 3166-1 leaves to its users: "XBR"
	Capital   string
}

// Province is held by one side.
type Province struct {
	Name     string
	Side     int
	Lat, Lon float64
	Governor string
}

// Town is a place with its coordinates (WGS 84 degrees).
type Town struct {
	Name     string
	Lat, Lon float64
	Province int
}

// outlet is a newspaper, station, site or agency, with what its pages repeat.
type outlet struct {
	name      string
	town      int
	furniture []string
	// paragraphs are the background that it puts below its articles, the same for
	// a quarter of a year.
	paragraphs []sentence
	quarter    int
}

const (
	provinces      = 12
	provinceColumn = 3 // provinces lie in columns of so many
	outletNumber   = 601
	agencyNumber   = 6
)

func newWorld(r *rand.Rand, towns int) *World {
	w := &World{}
	for _, name := range unlike(agencyNumber, func() string { return capital(syllables(r, 2)) + pick(r, agencyEnds) }) {
		w.agencies = append(w.agencies, outlet{name: name, quarter: -1})
	}
	for i, stem := range unlike(2, func() string { return capital(syllables(r, 2)) }) {
		stem = strings.TrimRight(stem, "aeiouáö") + "ia"
		w.Sides[i] = Side{
			Name: stem, Adjective: stem + "n", Capital: townName(r),
			Code: "X" + string(rune('A'+i*13+r.IntN(13))) + string(rune('A'+r.IntN(26))),
		}
	}
	for i, name := range unlike(provinces, func() string { return capital(syllables(r, 2)) + "a" }) {
		w.Provinces = append(w.Provinces, Province{
			Name: name, Side: i % 2, Governor: personName(r),
			Lat: 45.5 + 1.2*float64(i%provinceColumn), Lon: 30.5 + 2.2*float64(i/provinceColumn),
		})
	}
	for i, name := range unlike(towns, func() string { return townName(r) }) {
		p := w.Provinces[i%provinces]
		w.Towns = append(w.Towns, Town{
			Name: name, Province: i % provinces,
			Lat: round(p.Lat + (r.Float64()-0.5)*1.1), Lon: round(p.Lon + (r.Float64()-0.5)*2.1),
		})
		w.weights = append(w.weights, w.weightBefore(i)+math.Pow(float64(i+1), -0.7))
	}
	w.rivers = unlike(20, func() string { return capital(syllables(r, 2)) })
	for _, name := range unlike(outletNumber, func() string { return w.outletName(r) }) {
		w.outlets = append(w.outlets, outlet{name: name, town: r.IntN(towns), quarter: -1})
	}
	return w
}

var (
	agencyEnds = []string{"line", "press", "wire", " News Agency"}
	outletEnds = []string{"Courier", "Herald", "Post", "Times", "Dispatch", "Observer", "Gazette", "Mirror", "Echo", "Radio", "Tribune", "Lantern", "Online", "Bulletin"}
)

func (w *World) outletName(r *rand.Rand) string {
	return capital(syllables(r, 1+r.IntN(2))) + " " + pick(r, outletEnds)
}

func (w *World) weightBefore(i int) float64 {
	if i == 0 {
		return 0
	}
	return w.weights[i-1]
}

// SomeTown draws a town, as incidents do; a town far up the list is drawn far more often, as a
// town at the front is in the news day after day.
func (w *World) SomeTown(r *rand.Rand) int {
	at := r.Float64() * w.weights[len(w.weights)-1]
	low, high := 0, len(w.weights)-1
	for low < high {
		if middle := (low + high) / 2; w.weights[middle] < at {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// round keeps four digits, which is what gazetteers give.
func round(degrees float64) float64 { return math.Round(degrees*1e4) / 1e4 }
