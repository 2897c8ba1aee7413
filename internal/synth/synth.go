// Package synth invents the news of an invented war: a stream of articles with
// the reports that a reader would make of them, and with the truth about which
// of them tell of one incident and from whom they have it. Benchmarks and tests
// of placing use it; nothing in it is about any real place or person.
//
// The stream is like real news in what placing depends on: how many articles an
// incident has (Zipf's law), how outlets copy, cut, rewrite and credit, what
// parties say otherwise, how tolls rise, and what articles share that means
// nothing (page furniture, background paragraphs, the names of a war).
package synth

import (
	"math/rand/v2"
	"time"

	"github.com/saidby/saidby"
)

// Options say what a stream is like. The zero Options give the defaults.
type Options struct {
	PerDay int    // articles a day, on average: 1000
	Towns  int    // where things happen: 480
	First  string // ISO 8601 day on which the stream begins: 2023-01-01
}

// Item is one article with what is true of it.
type Item struct {
	Kind     Kind
	Document *saidby.Document // its bytes are a JSON line, without the line feed
	Report   *saidby.Report
	Told     []Telling
}

// Telling says which incident an event of an article is, and the origin of the
// article's account of it.
type Telling struct {
	Event    string // id in the report
	Incident int
	Origin   string // the same for all accounts that flow from there
}

// Stream gives items day by day. It is for one goroutine.
type Stream struct {
	random  *rand.Rand
	grammar grammar
	world   *World
	perDay  int
	first   time.Time

	day       int
	incidents int
	printed   int
	owed      float64                // articles that earlier days planned too many of
	tasks     [lastDelay + 1][]task  // by day, today first
	recent    [recentOrigins]*origin // what a round-up may tell
	told      int                    // number of those ever remembered
}

// recentOrigins are about as many as an editor of a round-up chooses from.
const recentOrigins = 64

// New begins a stream. The same seed and options give the same items.
func New(seed uint64, o Options) *Stream {
	if o.PerDay <= 0 {
		o.PerDay = 1000
	}
	if o.Towns <= 0 {
		o.Towns = 480
	}
	first, err := time.Parse(time.DateOnly, o.First)
	if err != nil {
		first = time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	random := rand.New(rand.NewPCG(seed, 1))
	s := &Stream{random: random, grammar: theGrammar(), world: newWorld(random, o.Towns), perDay: o.PerDay, first: first}
	s.planDay()
	return s
}

// World is where the stream's war is.
func (s *Stream) World() *World { return s.world }

// Days is how many days lie between the first one and that of the latest item.
func (s *Stream) Days() int { return s.day }

// Date is the day that comes so many days after the first, as ISO 8601 has it.
func (s *Stream) Date(after int) string { return s.at(after).Format(time.DateOnly) }

// Next gives the next item. There is always one.
func (s *Stream) Next() Item {
	for len(s.tasks[0]) == 0 {
		copy(s.tasks[:], s.tasks[1:])
		s.tasks[lastDelay] = nil
		s.day++
		s.planDay()
	}
	last := len(s.tasks[0]) - 1
	t := s.tasks[0][last]
	s.tasks[0] = s.tasks[0][:last]
	return s.print(s.write(t))
}

func (s *Stream) queue(after int, t task) { s.tasks[after] = append(s.tasks[after], t) }

// remember keeps an origin for round-ups.
func (s *Stream) remember(o *origin) {
	s.recent[s.told%recentOrigins] = o
	s.told++
}

// planDay lays down what begins today, and puts today's articles in any order.
func (s *Stream) planDay() {
	budget := float64(s.perDay)
	roundUps := budget * 0.02
	other := budget * 0.25
	incidents := budget - roundUps - other + s.owed
	for incidents > 0 {
		incidents -= float64(s.plan(s.newIncident()))
	}
	s.owed = incidents
	for range int(roundUps + s.random.Float64()) {
		s.queue(0, task{kind: RoundUp, outlet: s.random.IntN(outletNumber)})
	}
	for other += s.random.Float64(); other >= 1; {
		other -= float64(s.planOther())
	}
	today := s.tasks[0]
	s.random.Shuffle(len(today), func(i, j int) { today[i], today[j] = today[j], today[i] })
}

// planOther lays down an article of other news, which several may print.
func (s *Stream) planOther() int {
	n := min(1+s.zipf()/4, s.perDay/20+1)
	text, first := s.otherNews(), s.random.IntN(outletNumber)
	for i := range n {
		s.queue(0, task{kind: Other, other: text, outlet: (first + i*step) % outletNumber})
	}
	return n
}
