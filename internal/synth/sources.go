package synth

import (
	"fmt"

	"github.com/saidby/saidby"
)

// ofWire is the account of an agency, by an official of the place.
func (s *Stream) ofWire(in *incident) *origin {
	p := s.world.Provinces[s.world.Towns[in.town].Province]
	source := saidby.Source{Name: p.Governor, Kind: saidby.Official}
	words := pick(s.random, []string{"governor ", "provincial governor ", "the governor "}) + p.Governor
	if chance(s.random, 50) {
		office := pick(s.random, offices)
		name := personName(s.random)
		source, words = saidby.Source{Name: name, Kind: saidby.Official}, office+" "+name
	}
	o := s.newOrigin(in, "wire", source, words, false)
	o.agency = &s.world.agencies[s.random.IntN(len(s.world.agencies))]
	o.atLeast = chance(s.random, 30)
	return o
}

var offices = []string{"mayor", "police chief", "prosecutor", "district head", "deputy mayor", "rescue chief", "chief doctor"}

// ofReporter is the account of an outlet's own reporter, by a witness.
func (s *Stream) ofReporter(in *incident, n int) *origin {
	name := personName(s.random)
	words := s.plain("job", in) + " " + name
	source := saidby.Source{Name: name, Kind: saidby.Eyewitness}
	if chance(s.random, 25) {
		words = "a " + s.plain("job", in)
		source.Name = words[2:]
	}
	return s.newOrigin(in, fmt.Sprintf("own%d", n), source, words, true)
}

// ofParty is the communique of a side: feats where it acts, with a toll of its
// own, and a denial where it is accused.
func (s *Stream) ofParty(in *incident, side int, stance saidby.Modality) *origin {
	of := &s.world.Sides[side]
	words := "the " + of.Adjective + pick(s.random, []string{" defence ministry", " general staff", " army command"})
	source := saidby.Source{Name: words[4:], Kind: saidby.Belligerent, Party: &of.Code}
	o := s.newOrigin(in, of.Code+"."+string(stance), source, words, true)
	code, sector := of.Code+"MIL", "MIL"
	o.speaker.coded = saidby.Party{Name: source.Name, Code: &code, Country: &of.Code, Sector: &sector}
	o.stance = stance
	if stance == saidby.Alleged && in.kind.violent() {
		o.target = s.plain("prey", in)
		o.of = "enemy " + s.plain("victim.armed", in)
		for i := range o.tolls {
			o.tolls[i] = 1 + o.tolls[i] + s.random.IntN(9)
		}
	}
	return o
}
