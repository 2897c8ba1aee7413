package synth

import "slices"

// quarter is for how many days an outlet goes on with the same background.
const quarter = 90

// write makes the article of a task.
func (s *Stream) write(t task) article {
	r := s.random
	o := &s.world.outlets[t.outlet]
	a := article{kind: t.kind, outlet: o, undated: chance(r, 4)}
	switch t.kind {
	case Wire, Update:
		a.draft, a.outlet, a.dateline, a.undated = s.wire(t.origin, t.after), t.origin.agency, true, false
		return a
	case Communique, Denial:
		a.draft = s.ownAccount(t.origin, 0)
		a.outlet = &outlet{name: "press service of " + t.origin.speaker.words}
		return a
	case Independent:
		a.draft = s.ownAccount(t.origin, 0)
	case Copy:
		a.draft = s.wire(t.origin, t.after)
		s.signed(&a, t)
	case Cut:
		a.draft = s.cut(s.wire(t.origin, t.after))
		s.signed(&a, t)
	case Rewrite:
		var credited *outlet
		if chance(r, 50) {
			credited = t.origin.agency
		}
		a.draft = s.rewrite(t.origin, t.after, credited)
	case Credit:
		credited := &s.world.outlets[t.origin.outlet]
		if chance(r, 50) {
			credited = t.origin.agency
		}
		a.draft = s.rewrite(t.origin, t.after, credited)
	case RoundUp:
		if a.draft = s.roundUp(s.choose()); len(a.draft.sentences) == 0 {
			a.kind, a.draft = Other, s.otherNews()
		}
	case Other:
		a.draft = t.other
	}
	s.page(&a)
	return a
}

// signed prints the agency's name with what is copied from it, mostly.
func (s *Stream) signed(a *article, t task) {
	if chance(s.random, 70) {
		a.agency, a.dateline = t.origin.agency.name, chance(s.random, 70)
	}
	if chance(s.random, 40) {
		a.title = s.title(s.newAccount(t.origin, t.after))
	}
}

// page adds what the outlet's pages repeat.
func (s *Stream) page(a *article) {
	if chance(s.random, 50) {
		a.furniture = s.furniture(a.outlet)
	}
	if a.kind != Other && chance(s.random, 45) {
		own := *a.draft
		own.sentences = slices.Clone(own.sentences)
		s.background(a.outlet, &own)
		a.draft = &own
	}
}

// furniture are the lines that an outlet puts below all that it prints.
func (s *Stream) furniture(o *outlet) []string {
	for len(o.furniture) < 3 {
		p := pen{stream: s, random: s.random, outlet: o.name}
		p.rule("furniture")
		o.furniture = append(o.furniture, string(p.text))
	}
	return o.furniture
}

// background puts one or two of the outlet's paragraphs of the quarter below a
// text.
func (s *Stream) background(o *outlet, d *draft) {
	if now := s.day / quarter; o.quarter != now {
		o.quarter, o.paragraphs = now, nil
		for range 5 {
			o.paragraphs = append(o.paragraphs, s.sentence("background", nil))
		}
	}
	first := s.random.IntN(len(o.paragraphs))
	for _, p := range o.paragraphs[first:min(first+2, len(o.paragraphs))] {
		d.add(true, p)
	}
}

// choose takes some of the latest origins, each incident once; none where
// nothing has happened yet.
func (s *Stream) choose() []*origin {
	n := min(s.told, recentOrigins)
	chosen := []*origin{}
	if n == 0 {
		return chosen
	}
	first := s.random.IntN(n)
	for i := range min(n, 3+s.random.IntN(6)) {
		chosen = append(chosen, s.recent[(first+i*7)%n])
	}
	return chosen
}
