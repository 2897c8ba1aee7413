package synth

import (
	"math"

	"github.com/saidby/saidby"
)

// Kind says how an article came about.
type Kind string

// The kinds of articles of a stream.
const (
	Wire        Kind = "wire"        // an agency's own text
	Update      Kind = "update"      // the agency's on a following day, with a higher toll
	Copy        Kind = "copy"        // the wire word by word
	Cut         Kind = "cut"         // the wire without some of its sentences
	Rewrite     Kind = "rewrite"     // other words, the same quotations
	Credit      Kind = "credit"      // other words, and it says whose account it is
	Independent Kind = "independent" // a reporter's own
	Communique  Kind = "communique"  // a party's own
	Denial      Kind = "denial"      // a party denies it
	RoundUp     Kind = "round-up"    // several incidents
	Other       Kind = "other"       // nothing about the war
)

const (
	mostArticles = 500
	// tail is the exponent of Zipf's law by which incidents have articles: about
	// half of them have one, and one in two thousand has hundreds.
	tail      = 1.8
	lastDelay = 5 // days after an incident on which it is still told
)

// task is an article to be written on some day.
type task struct {
	kind   Kind
	origin *origin
	after  int    // days after the incident
	other  *draft // of other news: a text that several print
	outlet int
}

// zipf draws the number of articles of an incident.
func (s *Stream) zipf() int {
	// The inverse of the continuous law, cut off where it would go on.
	least, most := 1.0, math.Pow(mostArticles+1, 1-tail)
	x := least - s.random.Float64()*(least-most)
	return int(math.Pow(x, 1/(1-tail)))
}

// plan lays down who will write about an incident in the days to come, and
// returns how many.
func (s *Stream) plan(in *incident) int {
	r, n := s.random, s.zipf()
	switch {
	case n == 1 && chance(r, 40):
		s.publish(Independent, s.ofReporter(in, 1), 0)
		return 1
	case n == 1 && chance(r, 25) && in.actor.coded.Country != nil:
		s.publish(Communique, s.ofParty(in, 1-in.foe, saidby.Alleged), 0)
		return 1
	}
	left := n - 1
	own := min(left, r.IntN(2+int(math.Log2(float64(n)))))
	for i := range own {
		s.publish(Independent, s.ofReporter(in, i+1), s.delay())
	}
	left -= own
	accused := in.actor.coded.Country != nil
	if left > 0 && accused && chance(r, 45) {
		s.publish(Communique, s.ofParty(in, 1-in.foe, saidby.Alleged), s.delay())
		left--
	}
	if left > 0 && accused && chance(r, 20) {
		s.publish(Denial, s.ofParty(in, 1-in.foe, saidby.Negated), s.delay())
		left--
	}
	wire := s.ofWire(in)
	s.publish(Wire, wire, 0)
	s.remember(wire)
	updates := 0
	for after := 1; after <= 3 && left > 1 && in.shape() != "wounded" && chance(r, 70); after++ {
		s.publish(Update, wire, after)
		updates = after
		left--
	}
	first := r.IntN(outletNumber)
	for i := range left {
		after := s.delay()
		t := task{kind: s.copyKind(), origin: wire, after: after, outlet: (first + i*step) % outletNumber}
		s.queue(after, t.about(min(after, updates)))
	}
	return n
}

// about says which of the wire's texts, by day, the task is about.
func (t task) about(after int) task {
	t.after = after
	return t
}

// step leads through all outlets without coming twice to one: their number is
// prime.
const step = 37

func (s *Stream) publish(kind Kind, o *origin, after int) {
	t := task{kind: kind, origin: o, outlet: o.outlet}
	if kind == Update {
		t.after = after
	}
	s.queue(after, t)
}

func (s *Stream) copyKind() Kind {
	switch n := s.random.IntN(100); {
	case n < 42:
		return Copy
	case n < 67:
		return Cut
	case n < 87:
		return Rewrite
	}
	return Credit
}

// delay is how many days after the incident an article appears.
func (s *Stream) delay() int {
	switch n := s.random.IntN(100); {
	case n < 56:
		return 0
	case n < 85:
		return 1
	case n < 93:
		return 2
	case n < 97:
		return 3
	case n < 99:
		return 4
	}
	return lastDelay
}
