package synth

import (
	"strconv"

	"github.com/saidby/saidby"
)

// fact writes what a slot of the grammar stands for where that is no rule but a
// fact: of the incident, of the account, or a name or number that is new each
// time. It is false where name is no fact.
func (p *pen) fact(name string) bool {
	switch {
	case p.of != nil && p.accountFact(name):
	case p.incident != nil && p.incidentFact(name):
	case p.anyFact(name):
	default:
		return false
	}
	return true
}

func (p *pen) accountFact(name string) bool {
	o := p.of.origin
	in := o.incident
	start := len(p.text)
	switch name {
	case "actor":
		p.write(in.actor.words)
		p.mark(actor, start)
	case "target", "prey":
		p.write(o.target)
		p.mark(recipient, start)
	case "town":
		p.write(p.stream.world.Towns[in.town].Name)
		p.mark(place, start)
	case "province.of":
		p.write(p.stream.world.Provinces[p.stream.world.Towns[in.town].Province].Name)
		if p.of.where == coarse {
			p.mark(place, start)
		}
	case "where", "where.at":
		p.rule(name + "." + [...]string{"town", "near", "coarse"}[p.of.where])
	case "when":
		p.when()
	case "harm", "harmed", "left":
		p.rule(name + "." + in.shape())
	case "source":
		p.write(o.speaker.words)
		p.mark(source, start)
	case "said":
		p.said()
	case "credit":
		p.write(p.of.credit)
		p.mark(credit, start)
	case "quote":
		p.write(o.quotes[p.quote])
	case "speaker":
		who := o.speaker
		if p.quote%2 == 1 {
			who = o.witness
		}
		p.write(who.words)
		p.mark(speaker, start)
		p.voice = &who.coded
	case "wit":
		p.write(o.witness.words)
	case "unit":
		p.write(o.unit)
	default:
		return p.count(name)
	}
	return true
}

// said is who says so, and through whom the text has it where it says so.
func (p *pen) said() {
	p.rule("said")
	if p.of.credit != "" {
		p.write(", ")
		p.rule("credited")
	}
}

// when is the day with a space before it, or nothing.
func (p *pen) when() {
	in := p.of.origin.incident
	if !p.of.dated {
		return
	}
	start := len(p.text) + 1
	basis := saidby.Relative
	switch at := p.stream.at(in.day); {
	case in.night:
		p.write(" overnight")
	case chance(p.random, 15):
		p.write(" on " + at.Format("2 January 2006"))
		start += len("on ")
		basis = saidby.Stated
	default:
		p.write(" on " + at.Format("Monday"))
		start += len("on ")
	}
	p.mark(day, start).time = p.stream.days(in, basis)
	if basis == saidby.Relative && !in.night && chance(p.random, 30) {
		p.write(" ")
		p.rule("daypart")
	}
}

// count writes a toll: "at least nine miners", and "14" for a second one.
func (p *pen) count(name string) bool {
	in := p.of.origin.incident
	for i, kind := range in.kind.counts {
		if string(kind) == name {
			p.toll(i)
			return true
		}
	}
	return false
}

func (p *pen) toll(i int) {
	o := p.of.origin
	n := p.of.toll(i)
	c := &saidby.Count{Kind: o.incident.kind.counts[i], Min: &n, Max: &n}
	start := len(p.text)
	switch {
	case c.Kind == saidby.People:
		p.write("about ")
		c.Approx = true
	case o.atLeast && i == 0:
		p.write("at least ")
		c.Max = nil
	}
	p.write(number(n))
	p.mark(count, start).count = c
	switch {
	case i > 0:
	case n == 1:
		p.write(" man")
		c.Of = &oneMan
	default:
		p.write(" " + o.of)
		c.Of = &o.of
	}
}

var oneMan = "man"

func (p *pen) incidentFact(name string) bool {
	switch name {
	case "road":
		p.write(p.incident.road)
	case "foe":
		p.write(p.stream.world.Sides[p.incident.foe].Adjective + " forces")
	case "hour":
		p.write(p.incident.hour)
	case "crime", "grievance":
		p.write(p.incident.why)
	default:
		return false
	}
	return true
}

func (p *pen) anyFact(name string) bool {
	r, w := p.random, p.stream.world
	switch name {
	case "n", "n2":
		p.write(number(2 + r.IntN(11)))
	case "amount":
		p.write(number(3 + r.IntN(94)))
	case "thousands":
		p.write(strconv.Itoa(1+r.IntN(90)) + "," + strconv.Itoa(100+r.IntN(900)))
	case "age":
		p.write(strconv.Itoa(18 + r.IntN(70)))
	case "year":
		p.write(strconv.Itoa(p.stream.first.Year() - 1 - r.IntN(12)))
	case "hour":
		p.write(someHour(r))
	case "someone", "someone2", "wit":
		p.write(personName(r))
	case "road", "anyroad":
		p.write(roadName(r))
	case "anytown", "anytown2":
		p.write(pick(r, w.Towns).Name)
	case "province":
		p.write(pick(r, w.Provinces).Name)
	case "river":
		p.write("the " + pick(r, w.rivers))
	case "day":
		p.write(p.stream.at(r.IntN(7)).Format("Monday"))
	case "foe":
		p.write(pick(r, w.Sides[:]).Adjective + " forces")
	case "foe.any":
		p.write(w.Sides[0].Name)
	case "foe.other":
		p.write(w.Sides[1].Name)
	case "outlet":
		p.write(p.outlet)
	default:
		return false
	}
	return true
}
