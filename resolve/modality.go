package resolve

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// judgeModality says of each story what the text as a whole makes of it: the
// strongest mention decides, then who vouches for it and what the text adds
// ("the claim could not be verified").
func (r *resolver) judgeModality() {
	for _, s := range r.stories {
		s.modality = strongest(s)
		s.historical = r.isHistory(s)
		if speechTypes[s.acts[0].Type] {
			s.modality = speechModality(s)
			continue
		}
		if s.modality != saidby.Happened {
			continue
		}
		if r.unverified(s) || r.ownFeat(s) {
			s.modality = saidby.Alleged
		}
	}
}

// speechModality is that of an act of speech. Demanding and accusing happen when
// they are said; a threat is as real as what it holds out, and what hangs on a
// condition is conditional.
func speechModality(s *story) saidby.Modality {
	conditioned := false
	for _, a := range s.acts {
		conditioned = conditioned || a.Conditioned
	}
	switch kind := s.acts[0].Type; {
	case s.modality == saidby.Negated:
		return saidby.Negated
	case conditioned && (kind == "THREATEN" || kind == "REQUEST"):
		return saidby.Conditional
	case kind == "THREATEN":
		return saidby.Threatened
	case s.modality == saidby.Planned && !s.acts[0].Purpose:
		return saidby.Planned
	}
	return saidby.Happened
}

// strongest: told once as happened, it happened as far as the text goes.
func strongest(s *story) saidby.Modality {
	order := []saidby.Modality{saidby.Happened, saidby.Alleged, saidby.Negated, saidby.Planned, saidby.Threatened, saidby.Conditional}
	best := len(order) - 1
	for _, a := range s.acts {
		if i := slices.Index(order, a.Modality); i >= 0 && i < best {
			best = i
		}
	}
	return order[best]
}

// unverifiedWords are what news writes after a claim that it could not check.
// Lower case; looked for in the act's sentence and the one after it.
var unverifiedWords = []string{
	"not be independently verified", "could not be verified", "not verify", "cannot verify", "no independent confirmation",
	"not independently confirmed", "could not be confirmed", "could not confirm", "seen no proof", "no way to verify", "unverified", "unconfirmed",
	"not immediately possible to verify", "without providing evidence", "offered no evidence",
}

func (r *resolver) unverified(s *story) bool {
	for _, a := range s.acts {
		for i := a.Sentence; i <= a.Sentence+1 && i < len(r.Sentences); i++ {
			if r.Sentences[i].Paragraph != r.Sentences[a.Sentence].Paragraph {
				break
			}
			text := strings.ToLower(r.Sentences[i].In(r.Article.Text))
			for _, w := range unverifiedWords {
				if strings.Contains(text, w) {
					return true
				}
			}
		}
	}
	return false
}

// ownFeat reports whether a party is the only source of what it says that it did
// to the other side: a claim, not a confirmation.
func (r *resolver) ownFeat(s *story) bool {
	if len(s.sources) == 0 || s.acts[0].Type != "ASSAULT" {
		return false
	}
	side := ""
	for _, a := range s.acts {
		for _, p := range a.actors {
			if sideOf(p) != "" {
				side = sideOf(p)
			}
		}
	}
	if side == "" {
		return false
	}
	for _, n := range s.sources {
		src := &r.sources[n]
		if src.kind != saidby.Belligerent || src.party != side || src.media == "video" || src.media == "photo" {
			return false // a recording shows, whoever published it
		}
	}
	return true
}

// historyDays is how far before publication a dated event counts as history
// rather than news.
const historyDays = 60

// isHistory reports whether the story is told as background: it is dated long
// before publication.
func (r *resolver) isHistory(s *story) bool {
	if r.Article.Published == nil {
		return r.oldYear(s)
	}
	for _, a := range s.acts {
		if a.day < 0 {
			continue
		}
		return daysBetween(r.days[a.day].End, r.Article.Published.Start) > historyDays
	}
	return false
}

// oldYear: without a publication date a bare year still tells history ("in 2014")
// where the text has no other dated event of that year.
func (r *resolver) oldYear(s *story) bool {
	for _, a := range s.acts {
		if a.day >= 0 && r.days[a.day].DatePrec == 5 {
			return true
		}
	}
	return false
}
