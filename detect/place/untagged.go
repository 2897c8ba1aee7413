package place

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// untagged finds a place name that the model left out: capitalised words that
// the gazetteer has, in a spot where a place stands. It returns where the name
// ends, or i when there is none.
func (f *finder) untagged(s *saidby.Sentence, i int, taken []bool) int {
	t := &s.Tokens[i]
	if taken[i] || !capitalised(t.Text) || s.EntityAt(i) != nil {
		return i
	}
	end := i + 1
	for end < len(s.Tokens) && end < i+4 && !taken[end] && capitalised(s.Tokens[end].Text) && s.EntityAt(end) == nil {
		end++
	}
	for ; end > i; end-- {
		name := s.Words(i, end)
		if n, known := f.lex.Actors.Name(name); known {
			if n.Actor.Kind == lexicon.Country && n.Use == lexicon.ProperName {
				return end
			}
			return i
		}
		if calendar[name] || f.people[name] || end == i+1 && isClass(name) {
			continue
		}
		if f.called(s, i, end) || f.placeSpot(s, i, end) && f.gaz.Has(name) || f.modifier(s, i, end) && f.wellKnown(name) {
			return end
		}
	}
	return i
}

// placeSpot reports whether a name stands where a place does: behind "in", before
// "region", behind "the siege of", after a verb of going ("reached Kadugli").
func (f *finder) placeSpot(s *saidby.Sentence, from, to int) bool {
	if to < len(s.Tokens) && isClass(s.Tokens[to].Lemma) {
		return true
	}
	if from == 0 {
		return false
	}
	if f.besidePlace(s, from, to) {
		return true
	}
	before := &s.Tokens[from-1]
	if before.UPOS == "DET" && from > 1 {
		before = &s.Tokens[from-2]
	}
	if before.Lemma == "of" {
		return s.Tokens[headOf(s, from, to)].UPOS == "PROPN" && f.thingOf(s, from, to)
	}
	if locative[before.Lemma] {
		return true
	}
	head := &s.Tokens[headOf(s, from, to)]
	return head.UPOS == "PROPN" && head.Head >= 0 && saidby.RelIs(head.Rel, "obj", "obl") && movement(s.Tokens[head.Head].Lemma)
}

// besidePlace reports whether a name is joined by "and" or a comma to one that is
// taken for a place: "retook Humera and Alamata".
func (f *finder) besidePlace(s *saidby.Sentence, from, to int) bool {
	head := &s.Tokens[headOf(s, from, to)]
	if head.Rel != "conj" {
		return false
	}
	return f.mentionOver(head.Head) >= 0
}

// thingOf reports whether the noun before "of" is one that a place has: "the
// garrison of", "the market of", and not a person or an office ("the mother of").
func (f *finder) thingOf(s *saidby.Sentence, from, to int) bool {
	governor := s.Tokens[headOf(s, from, to)].Head
	if governor < 0 || s.Tokens[governor].UPOS != "NOUN" {
		return false
	}
	return !f.lex.Noun(s.Tokens[governor].Lemma).Has(lexicon.PersonClass | lexicon.OfficeClass)
}

// modifier reports whether a proper noun stands before a common one: "a Brooklyn
// man", "the Harrow estate".
func (f *finder) modifier(s *saidby.Sentence, from, to int) bool {
	return s.Tokens[from].UPOS == "PROPN" && to < len(s.Tokens) && s.Tokens[to].UPOS == "NOUN" && saidby.RelIs(s.Tokens[to-1].Rel, "compound")
}

// label finds the place that heads an entry of a list and is all of its
// "sentence": "Sumy.", "LEBANON.", "Kharkiv:".
func (f *finder) label(s *saidby.Sentence, index int) {
	to := len(s.Tokens)
	for to > 0 && strings.Trim(s.Tokens[to-1].Text, ".:-–—") == "" {
		to--
	}
	const longest = 4 // tokens: "Khan Yunis", "Deir el-Balah"
	if to == 0 || to == len(s.Tokens) || to > longest || !capitalised(s.Tokens[0].Text) {
		return
	}
	written := name(s, 0, to)
	if f.people[written] {
		return
	}
	if n, known := f.lex.Actors.Name(titled(written)); known && n.Use != lexicon.ProperName || calendar[titled(written)] || isClass(written) || !f.gaz.Has(written) {
		return
	}
	m := saidby.PlaceMention{Phrase: saidby.Phrase{Sentence: index, First: 0, Last: to, Head: 0}, Span: s.SpanOf(0, to), Name: titled(written),
		Within: -1, Second: -1, Relation: saidby.In}
	f.found = append(f.found, m)
}

// titled writes a name in capitals as names are written: "LEBANON" is "Lebanon".
func titled(name string) string {
	if strings.ToUpper(name) != name || len(name) < 4 {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

func capitalised(word string) bool {
	return word != "" && word[0] >= 'A' && word[0] <= 'Z' || len(word) > 1 && word[0] >= 0xC3 && word[0] < 0xE2
}
