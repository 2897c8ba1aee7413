package synth

import "github.com/saidby/saidby"

// draft is a text before an outlet prints it.
type draft struct {
	title     string
	sentences []sentence
}

func (d *draft) add(opens bool, s sentence) {
	s.opens = opens
	d.sentences = append(d.sentences, s)
}

// wire gives the agency's text so many days after the incident. It is written
// once: copies share its sentences.
func (s *Stream) wire(o *origin, after int) *draft {
	for len(o.drafts) <= after {
		o.drafts = append(o.drafts, nil)
	}
	if o.drafts[after] == nil {
		d := s.ownAccount(o, after)
		s.background(o.agency, d)
		o.drafts[after] = d
	}
	return o.drafts[after]
}

// ownAccount is a text by the origin itself: news first, then what it was like,
// who spoke of it, and what the other side says.
func (s *Stream) ownAccount(o *origin, after int) *draft {
	a := s.newAccount(o, after)
	d := &draft{title: s.title(a)}
	d.add(true, s.sentence(o.leadRule(after), a))
	if chance(s.random, 60) {
		d.add(false, s.sentence(o.incident.kind.speech+".again", a))
	}
	s.details(d, a, 2+s.random.IntN(4))
	if o.stance != saidby.Happened {
		return d
	}
	for i := range o.quotes {
		d.add(true, s.quotation(a, i))
		s.details(d, a, s.random.IntN(4))
	}
	if other := o.incident.otherSide(); other != nil && chance(s.random, 30) {
		d.add(true, s.sentence(other.leadRule(0), s.newAccount(other, after)))
	} else if chance(s.random, 30) {
		d.add(true, s.sentence("counterclaim", a))
	}
	return d
}

// otherSide is a party's account of the incident, nil where there is none.
func (in *incident) otherSide() *origin {
	for _, o := range in.origins {
		if o.source.Kind == saidby.Belligerent {
			return o
		}
	}
	return nil
}

// leadRule is the rule for the first sentence of the origin's text.
func (o *origin) leadRule(after int) string {
	speech := o.incident.kind.speech
	switch {
	case o.stance == saidby.Negated:
		return speech + ".denial"
	case o.stance == saidby.Alleged:
		return speech + ".claim"
	case after > 0:
		return speech + ".update"
	}
	return speech + ".lede"
}

func (s *Stream) details(d *draft, a *account, n int) {
	for i := range n {
		d.add(i == 0 && chance(s.random, 50), s.sentence("detail", a))
	}
}

// title is the incident in short, without a full stop.
func (s *Stream) title(a *account) string {
	brief := s.sentence(a.origin.incident.kind.speech+".brief", a)
	return capital(brief.text[:len(brief.text)-1])
}

// rewrite tells the wire's account in other words, with its quotations, and says
// where it has it from, or not.
func (s *Stream) rewrite(o *origin, after int, credit *outlet) *draft {
	a := s.newAccount(o, after)
	if credit != nil {
		a.credit, a.creditKind = credit.name, saidby.Outlet
	}
	if credit == o.agency {
		a.creditKind = saidby.Agency
	}
	d := &draft{title: s.title(a)}
	d.add(true, s.sentence(o.leadRule(after), a))
	s.details(d, a, s.random.IntN(2))
	for i := range o.quotes {
		if i == 0 || chance(s.random, 60) {
			d.add(true, s.quotation(a, i))
		}
	}
	s.details(d, a, s.random.IntN(3))
	if credit != nil && !d.credits() {
		d.add(false, s.sentence("credit.last", a))
	}
	return d
}

func (d *draft) credits() bool {
	for _, s := range d.sentences {
		for _, m := range s.marks {
			if m.role == credit {
				return true
			}
		}
	}
	return false
}

// cut leaves out the end of a text, or sentences from within it.
func (s *Stream) cut(whole *draft) *draft {
	d := &draft{title: whole.title}
	if n := len(whole.sentences); chance(s.random, 60) {
		d.sentences = whole.sentences[:max(1, n*(40+s.random.IntN(50))/100)]
		return d
	}
	for i, sentence := range whole.sentences {
		if i == 0 || !chance(s.random, 35) {
			d.sentences = append(d.sentences, sentence)
		}
	}
	return d
}

// roundUp tells several incidents in a sentence or two each: an outlet's digest
// of what agencies reported, some sentences word by word.
func (s *Stream) roundUp(origins []*origin) *draft {
	d := &draft{title: s.plain("roundup.title", nil)}
	for _, o := range origins {
		after := min(max(0, s.day-o.incident.day), lastDelay)
		if o.agency != nil && chance(s.random, 40) {
			d.add(true, s.wire(o, 0).sentences[0])
			continue
		}
		a := s.newAccount(o, after)
		rule := o.incident.kind.speech + ".brief"
		if o.stance != saidby.Happened {
			rule = o.leadRule(0)
		}
		d.add(true, s.sentence(rule, a))
		s.details(d, a, s.random.IntN(2))
	}
	return d
}

// otherNews has nothing that anybody claims of the war.
func (s *Stream) otherNews() *draft {
	d := &draft{title: s.plain("other.title", nil)}
	for i := range 5 + s.random.IntN(14) {
		d.add(i%3 == 0, s.sentence("other", nil))
	}
	return d
}
