package statement

import "github.com/saidby/saidby"

// beside reads what stands around the cue outside of the words said: the medium
// and whether an outlet spoke or was spoken to.
func (r *reader) beside(m *saidby.StatementMention) {
	if m.CueToken < 0 {
		return
	}
	s := &r.sents[m.CueSentence]
	m.Credit = r.isOutlet(m.Speaker) && creditStance(m.Stance)
	m.Via = r.isOutlet(m.Addressee)
	for i := range s.Tokens {
		tok := &s.Tokens[i]
		if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" || !m.Whole.Contains(tok.Span) && !near(m.Cue, tok.Span) {
			continue
		}
		// "claimed the raid on Telegram": the tree hangs the medium on the deed.
		owning := r.cues.Listed("owning", m.CueLemma)
		if holds(m.Parts, tok.Span) && !owning || i >= m.Speaker.First && i < m.Speaker.Last && m.Speaker.Sentence == m.CueSentence {
			continue
		}
		medium := r.medium(s, i)
		if medium == "" || !placedIn(s, i) {
			continue
		}
		if tok.UPOS == "PROPN" {
			m.Medium = medium // the platform says more than "in a message"
			return
		}
		if m.Medium == "" {
			m.Medium = medium
		}
	}
}

// near lets a medium stand a little after the cue: "said late on Monday in a video".
func near(cue, s saidby.Span) bool { return s.Start >= cue.End && s.Start-cue.End < 60 }

// medium is what token i, alone or with those after it, names as a medium.
func (r *reader) medium(s *saidby.Sentence, i int) string {
	name := s.Tokens[i].Text
	if s.Tokens[i].UPOS == "NOUN" {
		if m := r.cues.Medium(s.Tokens[i].Lemma); m != "" {
			return m
		}
	}
	for k := i + 1; ; k++ {
		if m := r.cues.Medium(name); m != "" {
			return m
		}
		if k >= len(s.Tokens) || k-i >= r.cues.LongestName() {
			return ""
		}
		name += " " + s.Tokens[k].Text
	}
}

// placedIn reports whether token i follows a preposition of place or means: "in
// a communique", "on Telegram", "by telephone", or is who was told.
func placedIn(s *saidby.Sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch s.Tokens[k].Text {
		case "in", "In", "on", "On", "via", "Via", "by", "By", "at", "At", "through", "over", "during", "During", "told", "to", "from":
			return true
		}
		if s.Tokens[k].UPOS == "PUNCT" || s.Tokens[k].UPOS == "VERB" {
			return false
		}
	}
	return false
}

// isOutlet reports whether a phrase names a newspaper, an agency or a station.
func (r *reader) isOutlet(p saidby.Phrase) bool {
	if p.Head < 0 || p.Sentence >= len(r.sents) {
		return false
	}
	s := &r.sents[p.Sentence]
	if s.Tokens[p.Head].UPOS == "NOUN" && r.cues.IsPress(s.Tokens[p.Head].Lemma) {
		return true
	}
	for i := p.First; i < p.Last; i++ {
		if s.Tokens[i].UPOS != "PROPN" {
			continue
		}
		if e := s.EntityAt(i); e != nil && e.Kind == saidby.Person {
			continue
		}
		name := s.Tokens[i].Text
		for k := i + 1; ; k++ {
			if r.cues.IsOutlet(name) {
				return true
			}
			if k >= p.Last || k-i >= r.cues.LongestName() {
				break
			}
			name += " " + s.Tokens[k].Text
		}
	}
	return false
}

// creditStance is true for the cues with which one outlet credits another.
func creditStance(stance string) bool {
	return stance == "say" || stance == "report" || stance == "announce" || stance == "reveal"
}
