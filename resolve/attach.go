package resolve

import "github.com/saidby/saidby"

// attachPlaces gives every act the place that its own words give it: a place
// that hangs under its predicate, else under the act that it is linked to, else
// the only fitting place of its clause. The running place of the paragraph
// comes later, when it is known which acts are one event.
func (r *resolver) attachPlaces() {
	for i := range r.Places {
		m := &r.Places[i]
		if r.spots[i].Place == nil || m.Actor || r.Sentences[m.Sentence].Furniture {
			continue
		}
		a, steps, reported := r.nearestAct(m.Sentence, m.Head)
		if a == nil || reported {
			continue
		}
		if a.spot < 0 || r.betterSpot(i, steps, a) {
			a.spot, a.spotOwn = i, true
		}
	}
	r.inherit(func(to, from *act) {
		if to.spot < 0 && from.spot >= 0 {
			to.spot, to.spotOwn = from.spot, true
		}
	})
}

// betterSpot reports whether place mention i says more exactly where act a was
// than the one it has: finer, or in the direct relation "in".
func (r *resolver) betterSpot(i, steps int, a *act) bool {
	now, was := r.spots[i].Place, r.spots[a.spot].Place
	if r.Places[i].Relation == saidby.From || r.Places[i].Relation == saidby.Towards {
		return false
	}
	if r.Places[a.spot].Relation == saidby.From || r.Places[a.spot].Relation == saidby.Towards {
		return true
	}
	return now.WherePrec < was.WherePrec
}

// attachDates gives every act the date that its own words give it. A date under
// a reporting verb dates the saying, not the act; a date inside what is demanded
// or promised dates that.
func (r *resolver) attachDates() {
	for i := range r.Dates {
		m := &r.Dates[i]
		if r.days[i] == nil || r.Sentences[m.Sentence].Furniture {
			continue
		}
		a, steps, reported := r.nearestAct(m.Sentence, m.Head)
		switch {
		case reported:
		case a == nil:
			r.dateUndated(m.Sentence, i)
		case speechTypes[a.Type] && steps > 1:
		case a.day < 0 || r.days[i].DatePrec < r.days[a.day].DatePrec:
			a.day, a.dayOwn = i, true
		}
	}
	shareDay := func(to, from *act) {
		if to.day < 0 && from.day >= 0 {
			to.day, to.dayOwn = from.day, true
		}
	}
	r.inherit(shareDay)
	r.alongside(shareDay)
}

// dateUndated gives a date that hangs under no act to the acts of its sentence
// that have none: "On Friday the town woke to find its bridge blown up".
func (r *resolver) dateUndated(sentence, day int) {
	for _, a := range r.actsOf(sentence) {
		if a.day < 0 && !speechTypes[a.Type] && a.Modality == saidby.Happened {
			a.day, a.dayOwn = day, true
		}
	}
}

// alongside lets acts that stand beside each other in a sentence, with "and" or
// a semicolon between, share what the first one states: "On Monday soldiers
// arrested two men and beat them".
func (r *resolver) alongside(share func(to, from *act)) {
	for i := range r.acts {
		a := &r.acts[i]
		if a.dropped || speechTypes[a.Type] {
			continue
		}
		s := &r.Sentences[a.Sentence]
		for up := a.Head; up >= 0 && saidby.RelIs(s.Tokens[up].Rel, "conj", "parataxis", "advcl", "acl"); up = s.Tokens[up].Head {
			for _, b := range r.actsOf(a.Sentence) {
				if b.Head == s.Tokens[up].Head && !speechTypes[b.Type] {
					share(a, b)
				}
			}
		}
	}
}

// inherit lets acts that are one by grammar share what only one of them states,
// in both directions.
func (r *resolver) inherit(share func(to, from *act)) {
	for i := range r.acts {
		a := &r.acts[i]
		if a.LinkedTo < 0 || a.dropped {
			continue
		}
		share(a, &r.acts[a.LinkedTo])
		share(&r.acts[a.LinkedTo], a)
	}
}

// attachTolls gives every toll to the story whose act it hangs under, else to the
// last violent story told before it.
func (r *resolver) attachTolls() {
	for i := range r.Tolls {
		t := &r.Tolls[i]
		if r.Sentences[t.Sentence].Furniture {
			continue
		}
		if a := r.actOfToll(t); a != nil && a.story != nil {
			a.story.tolls = append(a.story.tolls, i)
		}
	}
}

func (r *resolver) actOfToll(t *saidby.TollMention) *act {
	from := t.Predicate
	if from < 0 {
		from = t.Head
	}
	if a, _, _ := r.nearestAct(t.Sentence, from); a != nil && fitsToll(a, t.Kind) {
		return a
	}
	if a, _, _ := r.nearestAct(t.Sentence, t.Head); a != nil && fitsToll(a, t.Kind) {
		return a
	}
	for _, a := range r.actsOf(t.Sentence) {
		if fitsToll(a, t.Kind) {
			return a
		}
	}
	if !harmKind(t.Kind) {
		return nil
	}
	// "The head nurse counted nine injured": no act of its own.
	for i := len(r.acts) - 1; i >= 0; i-- {
		a := &r.acts[i]
		if !a.dropped && a.story != nil && a.Sentence < t.Sentence && fitsToll(a, t.Kind) {
			return a
		}
	}
	return nil
}

func harmKind(k saidby.CountKind) bool {
	return k == saidby.Killed || k == saidby.Wounded || k == saidby.Casualties || k == saidby.Missing
}

// fitsToll reports whether an act of this type can have such a count.
func fitsToll(a *act, kind saidby.CountKind) bool {
	switch kind {
	case saidby.Killed, saidby.Wounded, saidby.Casualties, saidby.Missing, saidby.Abducted, saidby.Munitions, saidby.Intercepted:
		return a.Type == "ASSAULT"
	case saidby.Captured:
		return a.Type == "ASSAULT" || a.Type == "RETREAT" || a.Type == "COERCE"
	case saidby.Detained:
		return a.Type == "COERCE" || a.Type == "ASSAULT"
	case saidby.Exchanged, saidby.Released, saidby.Surrendered:
		return a.Type == "RETREAT" || a.Type == "AGREE" || a.Type == "CONCEDE"
	case saidby.Displaced:
		return a.Type == "ASSAULT" || a.Type == "COERCE"
	}
	return true
}
