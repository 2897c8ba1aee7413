package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// readTitle takes in what stands before a person's name: "Russian President
// Vladimir Putin", "midwife Hanan Saleh".
func (t *Tracker) readTitle(i int, n *name, e *entity) {
	s := &t.sents[i]
	last := n.first
	first := last
	for first > 0 && titleWord(&s.Tokens[first-1]) {
		first--
	}
	if first == last {
		return
	}
	head := &s.Tokens[last-1]
	if g := honorific(head.Text); g != 0 {
		if e.gender == 0 || g != '?' {
			e.gender = g
		}
		if e.sector == "" && rank(head.Text) {
			if e.sector = "MIL"; t.isPoliceStory() || t.ofPolice(s, n.last) {
				e.sector = "COP"
			}
		}
		if last--; first == last {
			return
		}
		head = &s.Tokens[last-1]
	}
	noun := t.noun(s, last-1)
	if !noun.Has(lexicon.PersonClass | lexicon.OfficeClass | lexicon.SpokesClass) {
		return
	}
	// The demonym or the town before an office is its owner, not its name.
	speaksFor := -1
	for first < last-1 && t.nameAt[t.offset[i]+first] > 0 {
		k := t.find(t.names[t.nameAt[t.offset[i]+first]-1].entity)
		owner := &t.entities[k]
		if e.country == "" {
			e.country = owner.country
		}
		if noun.Has(lexicon.SpokesClass) && owner.group && !isState(owner) {
			speaksFor = k // "M23 spokesman"
		}
		first++
	}
	for first < last-1 && (s.Tokens[first].Text == "'s" || s.Tokens[first].Text == "’s") {
		first++
	}
	role := strings.ToLower(t.join(s, first, last))
	d := description{lemma: lemmaOf(head), noun: noun, owner: -1}
	if speaksFor >= 0 {
		d.owner, d.noun.Sector = speaksFor, t.entities[speaksFor].sector
		if e.sector == "" || e.sector == "CVL" {
			e.party = t.entities[speaksFor].party
		}
	}
	national := noun.Has(lexicon.NationalClass)
	if before, _, ok := strings.Cut(role, " "); ok {
		of := t.lex.Noun(before)
		if noun.Has(lexicon.SpokesClass) && of.Has(lexicon.OrganClass) {
			d.noun.Sector = of.Sector // "army spokesman"
		}
		national = national || of.Sector == "MIL" && of.Has(lexicon.NationalClass) // "army captain"
	}
	if noun.Sector == "MIL" && (t.isPoliceStory() || t.ofPolice(s, n.last)) {
		d.noun.Sector = "COP"
	}
	if e.country == "" && (noun.Sector == "GOV" || national) {
		e.country = t.countryAt(i)
	}
	if role = sameOffice(d.lemma, role); strings.HasSuffix(role, "minister") || strings.HasSuffix(role, "president") {
		d.lemma = role // of ministers and presidents a text may have several
	}
	t.learn(e, &d)
	if role != d.lemma {
		e.roles = append(e.roles, role)
	}
	if stands(e.sector) && e.party == "" {
		e.party = e.country
	}
}

// ofPolice reports whether the words after a name say that the rank before it is
// one of the police: "Captain Ali Noor of the regional police".
func (t *Tracker) ofPolice(s *saidby.Sentence, at int) bool {
	const reach = 6
	if at >= len(s.Tokens) || s.Tokens[at].Text != "of" {
		return false
	}
	for k := at + 1; k < len(s.Tokens) && k <= at+reach && s.Tokens[k].UPOS != "PUNCT" && s.Tokens[k].UPOS != "VERB"; k++ {
		if t.noun(s, k).Sector == "COP" {
			return true
		}
	}
	return false
}

// isPoliceStory reports whether the article speaks of police and of nobody's army
// or armed group: its captains and sergeants are the police's.
func (t *Tracker) isPoliceStory() bool {
	if !t.policeRead {
		police, armed := false, false
		for i := range t.sents {
			for k := range t.sents[i].Tokens {
				n := t.lex.Noun(lemmaOf(&t.sents[i].Tokens[k]))
				police = police || n.Sector == "COP"
				armed = armed || n.Has(lexicon.ArmedClass) && !n.Has(lexicon.OfficeClass) && (n.Sector == "MIL" || n.Sector == "REB" || n.Sector == "UAF")
			}
		}
		t.policeRead, t.policeStory = true, police && !armed
	}
	return t.policeStory
}

// titleWord reports whether a word can stand in a title before a name.
func titleWord(tok *saidby.Token) bool {
	if honorific(tok.Text) != 0 || tok.Text == "'s" || tok.Text == "’s" {
		return true
	}
	switch tok.UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	}
	return false
}

// honorific is the sex that a form of address tells, '?' where it tells none, 0
// for other words.
func honorific(w string) byte {
	switch strings.TrimSuffix(w, ".") {
	case "Mr", "Sir", "Lord", "Señor", "Monsieur", "Herr", "Father", "Brother":
		return 'm'
	case "Mrs", "Ms", "Miss", "Lady", "Dame", "Madam", "Madame", "Señora", "Frau", "Sister":
		return 'f'
	case "Dr", "Prof", "Professor", "Hon", "Rev", "Sheikh", "Sheik", "Hajj", "Maulana", "Mullah":
		return '?'
	}
	if rank(w) {
		return '?'
	}
	return 0
}

// trimHonorific takes the form of address off a name.
func trimHonorific(text string) string {
	if first, rest, ok := strings.Cut(text, " "); ok && honorific(first) != 0 {
		return rest
	}
	return text
}

// looksLikePerson reports whether a proper noun that the model did not tag is a
// person's name by its first name or form of address.
func (t *Tracker) looksLikePerson(text string) bool {
	first, rest, ok := strings.Cut(text, " ")
	return ok && capitalised(rest) && (honorific(first) != 0 || t.genderOf(text) != 0)
}

// rank reports whether a word is the short form of a military rank.
func rank(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Lt", "Capt", "Col", "Gen", "Maj", "Sgt", "Brig", "Adm", "Cpl", "Pte", "Cmdr", "Cdr":
		return true
	}
	return false
}

func (t *Tracker) isTitle(w string) bool {
	return honorific(w) != 0 || t.lex.Noun(strings.ToLower(strings.TrimSuffix(w, "."))).Has(lexicon.OfficeClass)
}

// genderOf tells the sex by the first name, 0 where it does not.
func (t *Tracker) genderOf(text string) byte {
	for len(text) > 0 {
		var first string
		if first, text, _ = strings.Cut(text, " "); text == "" {
			return 0 // a last name tells nothing
		}
		class := t.lex.FirstName(first)
		if part, _, cut := strings.Cut(first, "-"); class == 0 && cut {
			class = t.lex.FirstName(part) // "Marie-Ange"
		}
		switch class {
		case lexicon.MaleClass:
			return 'm'
		case lexicon.FemaleClass:
			return 'f'
		}
	}
	return 0
}
