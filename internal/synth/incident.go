package synth

import (
	"fmt"
	"math/rand/v2"

	"github.com/saidby/saidby"
)

// incident is one thing that happened, as it was. What articles tell of it
// differs: see origin.
type incident struct {
	number int
	kind   *kind
	day    int // since the first day of the stream
	night  bool
	town   int
	thing  string // what was hit, as most call it: "a wooden school"
	road   string // where in town
	hour   string
	why    string // what people were arrested for, or march against
	actor  party
	foe    int // the other side than the one that acts
	tolls  []int
	growth int // more of the first count found on each day after

	origins []*origin
}

// party is an actor in the words of an article and as reports code it.
type party struct {
	words string
	coded saidby.Party
}

// origin is one account of an incident from own knowledge: an agency's, a
// party's, a reporter's who was there.
type origin struct {
	id       string // "12.wire"
	incident *incident
	stance   saidby.Modality
	source   saidby.Source // without id, via and span
	speaker  party         // the source in an article's words
	witness  party
	target   string
	unit     string
	of       string // those counted: "miners"
	tolls    []int
	atLeast  bool
	quotes   []string
	agency   *outlet  // whose it is, nil for a party's or a reporter's own
	outlet   int      // that it stands in first
	drafts   []*draft // by day after the incident
}

func (s *Stream) newIncident() *incident {
	r := s.random
	k := s.someKind()
	in := &incident{number: s.incidents, kind: k, day: s.day, town: s.world.SomeTown(r), night: k.violent() && chance(r, 20), growth: 1 + r.IntN(3)}
	s.incidents++
	in.road, in.hour = roadName(r), someHour(r)
	if k.why != "" {
		in.why = s.plain(k.why, nil)
	}
	in.thing = s.plain(k.name+".target", in)
	side := s.world.Provinces[s.world.Towns[in.town].Province].Side
	if k.by == enemy {
		side = 1 - side
	}
	in.foe = 1 - side
	in.actor = s.actor(k, side)
	for i := range k.counts {
		in.tolls = append(in.tolls, k.least+tailed(r, k.most)+i) // more wounded than dead
	}
	return in
}

func (s *Stream) someKind() *kind {
	total := 0
	for i := range kinds {
		total += kinds[i].weight
	}
	at := s.random.IntN(total)
	for i := range kinds {
		if at -= kinds[i].weight; at < 0 {
			return &kinds[i]
		}
	}
	return &kinds[0]
}

// tailed draws numbers from 1 to most, small ones far more often.
func tailed(r *rand.Rand, most int) int {
	x := r.Float64()
	return 1 + int(float64(most)*x*x*x)
}

func someHour(r *rand.Rand) string { return fmt.Sprintf("%d.%02d", r.IntN(24), 1+r.IntN(58)) }

func (s *Stream) actor(k *kind, side int) party {
	of := &s.world.Sides[side]
	code, sector := of.Code+"MIL", "MIL"
	words := of.Adjective + pick(s.random, []string{" forces", " troops", " soldiers"})
	name := of.Adjective + " forces"
	switch {
	case k.by == nobody:
		return party{"people", saidby.Party{Name: "people"}}
	case k.by == police:
		code, sector, words, name = of.Code+"COP", "COP", of.Adjective+" police", of.Adjective+" police"
	case chance(s.random, k.unknown):
		words = s.plain("actor.unknown", nil)
		code, sector = "UAF", "UAF"
		return party{words, saidby.Party{Name: words, Code: &code, Sector: &sector}}
	}
	return party{words, saidby.Party{Name: name, Code: &code, Country: &of.Code, Sector: &sector}}
}

// newOrigin makes an account by source. It calls what was hit by other words
// than others do, half of the time, and may have counted otherwise.
func (s *Stream) newOrigin(in *incident, id string, source saidby.Source, words string, differs bool) *origin {
	r := s.random
	o := &origin{
		id: fmt.Sprintf("%d.%s", in.number, id), incident: in, stance: saidby.Happened, source: source,
		speaker: party{words, saidby.Party{Name: source.Name}}, target: in.thing, tolls: append([]int(nil), in.tolls...), outlet: r.IntN(outletNumber),
		unit: "the " + ordinal(2+r.IntN(120)) + " " + pick(r, unitNames),
	}
	name := personName(r)
	o.witness = party{name, saidby.Party{Name: name}}
	if in.kind.of != "" {
		o.of = s.plain(in.kind.of, in)
	}
	for range 1 + r.IntN(4) {
		o.quotes = append(o.quotes, s.plain("quote", in))
	}
	if differs {
		if chance(r, 50) {
			o.target = s.plain(in.kind.name+".target", in)
		}
		o.atLeast = chance(r, 40)
		for i := range o.tolls {
			o.tolls[i] = max(1, o.tolls[i]+r.IntN(3)-1)
		}
	}
	in.origins = append(in.origins, o)
	return o
}

var unitNames = []string{"Rifle Brigade", "Border Guards", "Engineer Battalion", "Marine Regiment", "Tank Company", "Home Guard", "Mountain Battalion"}
