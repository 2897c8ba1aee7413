package origin

import (
	"slices"

	"github.com/saidby/saidby"
)

// hear sorts the sources of every claim of the article into parties, voices and
// credits.
func (tr *tracer) hear(at int) {
	a := tr.articles[at]
	if a.ref.Agency != "" && !a.isWire {
		a.agency = &credit{name: a.ref.Agency, nodes: tr.outletNodes(at, a.ref.Agency, true), direct: true}
	}
	for _, t := range a.tellings {
		var heard []*saidby.Source
		for i := range t.claim.Sources {
			s := &t.claim.Sources[i]
			direct := len(t.claim.Event.Sources) == 0 || slices.Contains(t.claim.Event.Sources, s.ID)
			isOutlet := s.Kind == saidby.Outlet || s.Kind == saidby.Agency
			switch {
			case isOutlet && (s.Cue == nil || a.outlet() != "" && sameOutlet(s.Name, a.outlet())):
				// The outlet itself, or its presenter.
			case isOutlet || tr.holds(at, s.Name):
				t.credits = append(t.credits, credit{name: s.Name, nodes: tr.outletNodes(at, s.Name, isOutlet), words: s.Span, direct: direct})
			case isIssuer(s.Name, a.outlet()):
				a.issuer = s
				if s.Kind == saidby.Belligerent {
					heard = append(heard, s)
				}
			case direct:
				heard = append(heard, s)
			}
		}
		t.place(a, asserting(heard, len(t.credits) > 0))
		if t.denied() {
			t.credits = nil // what is credited here is what the parties deny
			continue
		}
		t.credits = append(t.credits, tr.named(at, t)...)
	}
	a.nameParties()
}

// nameParties takes a side that is only called what it is ("the rebels") for the one
// side that the article names and lets speak, if it is one.
func (a *article) nameParties() {
	named := ""
	for _, t := range a.tellings {
		for _, p := range t.parties {
			if p.Kind != saidby.Belligerent || partyOf(p.Source) == "" {
				continue
			}
			if named != "" && named != p.key {
				return
			}
			named = p.key
		}
	}
	for _, t := range a.tellings {
		for i := range t.parties {
			p := &t.parties[i]
			if named != "" && p.Kind == saidby.Belligerent && partyOf(p.Source) == "" && !isProper(p.Name) {
				p.key = named
			}
		}
	}
}

// isIssuer reports whether the outlet of an article is a source of it: the same name,
// or with words around it ("Press Service of the Northern Command").
func isIssuer(name, outlet string) bool {
	if sameName(name, outlet) {
		return true
	}
	words, of := nameWords(name), nameWords(outlet)
	for i := range of {
		if len(words) > 1 && len(of)-i >= len(words) && slices.Equal(of[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// asserting leaves those out who only judge a deed, and those who only react to it
// where somebody says that it happened.
func asserting(sources []*saidby.Source, credited bool) []*saidby.Source {
	var firm, soft []*saidby.Source
	for _, s := range sources {
		switch attitudeOf(s) {
		case judges:
		case reacts:
			soft = append(soft, s)
		default:
			firm = append(firm, s)
		}
	}
	if len(firm) == 0 && !credited {
		return soft
	}
	return firm
}

// place makes parties of those who speak for themselves and voices of the rest.
func (t *telling) place(a *article, sources []*saidby.Source) {
	var captives []*saidby.Source
	for _, s := range sources {
		sp := newSpeaker(s)
		sp.denies = t.isDenied(a, s)
		switch {
		case sp.denies:
			t.parties = append(t.parties, sp)
		case s.Kind == saidby.Captive:
			captives = append(captives, s)
		case (s.Kind == saidby.Belligerent || t.isDoerAbroad(s, sources)) && !t.isJoined(s, sources):
			t.parties = append(t.parties, sp)
		default:
			t.voices = append(t.voices, sp)
		}
	}
	for _, s := range captives {
		t.placeCaptive(s)
	}
	t.aside = len(t.parties) > 0 && !t.isDenial() && !slices.ContainsFunc(t.parties, func(p speaker) bool {
		return p.Span == nil || t.inSentence(p.Span) || p.Media != nil || !p.denies && !ownsUp(p.Source) || p.Source == a.issuer
	})
}

// placeCaptive places one who speaks in captivity. In a recording that his captors
// give out he is theirs; on other matters than his capture he is a voice among
// others; else he is an origin of his own.
func (t *telling) placeCaptive(s *saidby.Source) {
	sp := newSpeaker(s)
	for _, p := range t.parties {
		if p.Media != nil && p.Kind == saidby.Belligerent && partyOf(p.Source) != partyOf(s) {
			sp.key = p.key
		}
	}
	if sp.key == ownKey(s) && len(t.voices) > 0 && !tellsOfCapture(&t.claim.Event) {
		t.voices = append(t.voices, sp)
		return
	}
	t.parties = append(t.parties, sp)
}

func tellsOfCapture(e *saidby.Event) bool {
	for _, mode := range e.Modes {
		if mode == "abduct" || mode == "arrest" {
			return true
		}
	}
	return slices.ContainsFunc(e.Counts, func(c saidby.Count) bool {
		return c.Kind == saidby.Captured || c.Kind == saidby.Detained || c.Kind == saidby.Abducted
	})
}

// isDenial reports whether the claim itself is that something did not happen.
func (t *telling) isDenial() bool {
	return t.claim.Event.Modality == saidby.Negated || t.claim.Event.Type == "REJECT"
}

// isDenied reports whether the source says of this claim that it is not so. The
// words of credit are those of the source's first mention: they are about this
// claim in its sentence and after it, and may be about anything before it.
func (t *telling) isDenied(a *article, s *saidby.Source) bool {
	if t.isDenial() {
		return true
	}
	if attitudeOf(s) != denies || s.Span == nil || s == a.issuer {
		return false
	}
	return t.inSentence(s.Span) || s.Span.Start >= t.sentence().End
}

// denied reports whether all that the claim has is denials.
func (t *telling) denied() bool {
	return len(t.parties) > 0 && len(t.voices) == 0 &&
		!slices.ContainsFunc(t.parties, func(p speaker) bool { return !p.denies })
}

// isJoined reports whether a side only vouches together with others, in one breath:
// "the rebels and two residents said". Where words of credit stand between two
// names, each says its own: "the clinic said, and the army said".
func (t *telling) isJoined(s *saidby.Source, sources []*saidby.Source) bool {
	const breath = 40 // code points between the two names
	return t.inSentence(s.Span) && slices.ContainsFunc(sources, func(o *saidby.Source) bool {
		return o != s && o.Kind != saidby.Belligerent && o.Kind != saidby.Captive && cueOf(o) == cueOf(s) &&
			t.inSentence(o.Span) && gap(*s.Span, *o.Span) <= breath && !t.isCreditBetween(s, o)
	})
}

// isCreditBetween reports whether words of credit stand in the sentence between two
// names with the same ones.
func (t *telling) isCreditBetween(a, b *saidby.Source) bool {
	cue, words := nameWords(cueOf(a)), wordsOf(t.sentence())
	from, to := min(a.Span.End, b.Span.End)-t.sentence().Start, max(a.Span.Start, b.Span.Start)-t.sentence().Start
	for i := range words {
		if words[i].start >= from && words[i].end <= to && (speaking[words[i].folded] || startsWith(words[i:], cue)) {
			return true
		}
	}
	return false
}

// gap is how many code points lie between two stretches, 0 where they touch.
func gap(a, b saidby.Selector) int { return max(0, a.Start-b.End, b.Start-a.End) }
