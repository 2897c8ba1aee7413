package place

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// actor reports whether the name stands for a government, an army or a people:
// a country or a seat of government that is no spot in its clause, or any name
// that possesses a body ("Ukraine's army").
func (f *finder) actor(s *saidby.Sentence, m *saidby.PlaceMention) bool {
	head := m.Head
	for steps := 0; saidby.RelIs(s.Tokens[head].Rel, "conj") && s.Tokens[head].Head >= 0 && steps < len(s.Tokens); steps++ {
		head = s.Tokens[head].Head // "Baku and Yerevan": the second is what the first is
	}
	prep := preposition(s, head)
	if m.Class != "" || locative[prep] || m.First > 0 && locative[s.Tokens[m.First-1].Lemma] {
		return false
	}
	if governor := s.Tokens[head].Head; prep == "to" && governor >= 0 && movement(s.Tokens[governor].Lemma) {
		return false // "flew to Sanaa"
	}
	n, known := f.lex.Actors.Name(m.Name)
	power := known && n.Actor.Kind == lexicon.Country && (n.Use == lexicon.ProperName || n.Use == lexicon.Seat)
	t := &s.Tokens[head]
	switch {
	case !power && t.Head >= 0 && saidby.RelIs(t.Rel, "nmod:poss", "compound"):
		noun := f.lex.Noun(s.Tokens[t.Head].Lemma)
		return noun.Has(lexicon.ArmedClass | lexicon.OfficialClass | lexicon.OrganClass | lexicon.OfficeClass | lexicon.PersonClass)
	case !power:
		return false
	case saidby.RelIs(t.Rel, "obj") && t.Head >= 0:
		return !movement(s.Tokens[t.Head].Lemma)
	}
	return saidby.RelIs(t.Rel, "nsubj", "iobj", "nmod:poss", "obl:agent", "vocative", "appos", "compound") || prep == "to" || prep == "by" || prep == "with" || prep == "against" || prep == "of" && saidby.RelIs(t.Rel, "obl")
}
