package place

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// anaphors adds "the city" and "the town" behind a distance: "some 30 km north
// of the city" names the last town again.
func (f *finder) anaphors(s *saidby.Sentence, index int) {
	for i := 1; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		if t.Lemma == "capital" {
			f.capital(s, index, i)
			continue
		}
		if t.Lemma != "city" && t.Lemma != "town" && t.Lemma != "village" || s.Tokens[i-1].Lemma != "the" {
			continue
		}
		if i+1 < len(s.Tokens) && (s.Tokens[i+1].Lemma == "of" || s.Tokens[i+1].UPOS == "NOUN" || s.Tokens[i+1].UPOS == "PROPN") {
			continue
		}
		last := f.lastTown(s, index, t.Lemma)
		if last < 0 {
			continue
		}
		m := saidby.PlaceMention{Phrase: saidby.Phrase{Sentence: index, First: i, Last: i + 1, Head: i}, Span: t.Span,
			Name: f.found[last].Name, Within: f.found[last].Within, Second: -1, Relation: saidby.In, Class: t.Lemma}
		f.found = append(f.found, m)
	}
}

// capital adds "the Qatari capital", which has the name of a town without saying
// it. Where the name follows ("the Qatari capital, Doha") it is left to that.
func (f *finder) capital(s *saidby.Sentence, index, i int) {
	first := i - 1
	if s.Tokens[first].XPOS == "POS" && first > 0 {
		first-- // "Qatar's capital"
	}
	n, known := f.lex.Actors.Name(s.Tokens[first].Text)
	if !known || n.Actor.Kind != lexicon.Country {
		return
	}
	p, ok := f.gaz.Capital(n.Actor.Country)
	if !ok || i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text) || i+2 < len(s.Tokens) && s.Tokens[i+1].Text == "," && s.Tokens[i+2].Text == p.Name {
		return
	}
	if first > 0 && s.Tokens[first-1].UPOS == "DET" {
		first--
	}
	f.found = append(f.found, saidby.PlaceMention{Phrase: saidby.Phrase{Sentence: index, First: first, Last: i + 1, Head: i},
		Span: s.SpanOf(first, i+1), Name: p.Name, Within: -1, Second: -1, Relation: saidby.In, Class: "capital"})
}

// lastTown is the last mention that is no country, region or actor, -1: for "the
// city" the last that is one, if there is any, and before all the last that the
// text itself called so. What the same sentence comes from
// is not it: "from Izmail to the town" names two.
func (f *finder) lastTown(s *saidby.Sentence, index int, class string) int {
	const city = 100_000 // inhabitants
	last := -1
	for i := len(f.found) - 1; i >= 0; i-- {
		m := &f.found[i]
		if m.Actor || m.Relation == saidby.Towards || regionWords[m.Class] || m.Sentence == index && preposition(s, m.Head) == "from" {
			continue
		}
		if m.Class == class {
			return i // "the town" takes up "the town of Marrow"
		}
		for _, p := range f.gaz.Lookup(m.Name) {
			if p.Kind != gazetteer.Town && p.Kind != gazetteer.Village {
				continue
			}
			if class == "city" && p.Population >= city {
				return i
			}
			if last < 0 {
				last = i
			}
			break
		}
	}
	return last
}
