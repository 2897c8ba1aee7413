package actor

import (
	"slices"
	"sort"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// vote is one sign in the text that it is about a country.
type vote struct {
	country   string
	paragraph int
	sentence  int
	weight    float64
}

// weight is what all votes of the article give a country.
type weight struct {
	country string
	sum     float64
}

// The weights were set by eye on reports of eight wars. Whose country an article
// is in shows in its places more than in its attackers: in a report on "Russian
// drones" over Izmail, "the army" is Ukraine's.
const (
	voteName      = 1.0
	votePlace     = 1.5 // "in Mali"
	voteAttacker  = 0.2 // "Russian missiles"
	voteGroup     = 0.7 // rebels fight where they live, and next door
	voteDateline  = 2.0
	voteSat       = 0.3 // the capital where the reporter sat
	voteHeading   = 4.0 // "NIGER." at the head of a section
	voteSubject   = 0.5 // added for the subject of a clause
	voteParagraph = 3.0 // factor for the paragraph at hand
)

// countCountries collects the votes of the article's names and of the places.
func (t *Tracker) countCountries(places []Place) {
	for _, p := range places {
		if p.Country != "" && p.Sentence >= 0 && p.Sentence < len(t.sents) && !t.sents[p.Sentence].Furniture {
			t.votes = append(t.votes, vote{p.Country, t.sents[p.Sentence].Paragraph, p.Sentence, voteName})
		}
	}
	for k := range t.names {
		n := &t.names[k]
		e := &t.entities[n.entity]
		if e.country == "" || !n.known || e.sector == "MED" {
			continue
		}
		s := &t.sents[n.sentence]
		t.votes = append(t.votes, vote{
			country: e.country, paragraph: s.Paragraph, sentence: n.sentence, weight: t.voteWeight(s, n, e),
		})
	}
	// Of a ministry's or a state's own text, its state.
	for word := range strings.FieldsFuncSeq(t.article.Outlet, func(r rune) bool { return r == ' ' || r == ',' }) {
		if n, ok := t.lex.Actors.Name(word); ok && n.Actor.Kind == lexicon.Country {
			t.votes = append(t.votes, vote{n.Actor.Country, 0, 0, voteDateline})
		}
	}
	slices.SortStableFunc(t.votes, func(a, b vote) int { return a.sentence - b.sentence })
	for _, v := range t.votes {
		t.totals = addWeight(t.totals, v.country, v.weight)
	}
}

// addWeight adds to the sum of a country. Articles name few: a slice keeps the
// order of the text, which decides between equals.
func addWeight(sums []weight, country string, w float64) []weight {
	for i := range sums {
		if sums[i].country == country {
			sums[i].sum += w
			return sums
		}
	}
	return append(sums, weight{country, w})
}

func (t *Tracker) voteWeight(s *saidby.Sentence, n *name, e *entity) float64 {
	if t.article.Dateline.Span.Contains(s.Tokens[n.first].Span) && !t.article.Dateline.Span.Empty() {
		if n.use == lexicon.ProperName {
			return voteDateline
		}
		return voteSat
	}
	if n.first == 0 && allCaps(s.Tokens[0].Text) && n.last < len(s.Tokens) && s.Tokens[n.last].UPOS == "PUNCT" || len(s.Tokens) == n.last-n.first+1 && n.first == 0 {
		return voteHeading
	}
	if n.last < len(s.Tokens) && s.Tokens[n.last].Text == "-" {
		return voteAttacker // "Kremlin-backed"
	}
	if e.actor.Kind == lexicon.Group {
		if stands(e.sector) {
			return voteAttacker // armies and services also act abroad
		}
		return voteGroup
	}
	anchor := t.anchor(n)
	if n.use == lexicon.Adjective {
		if g := s.Tokens[anchor].Head; g >= 0 && t.noun(s, g).Has(lexicon.ArmedClass|lexicon.WeaponClass|lexicon.PlatformClass|lexicon.DeedClass) {
			return voteAttacker
		}
		return voteName
	}
	if n.first > 0 && s.Tokens[n.first-1].UPOS == "ADP" && s.Tokens[n.first-1].Text != "by" {
		return votePlace
	}
	if saidby.RelIs(s.Tokens[anchor].Rel, "nsubj") {
		return voteName + voteSubject
	}
	return voteName
}

// countryAt is the country that a bare "the army" or "the president" in the
// sentence belongs to: the article's, unless its paragraph speaks of another.
// "" when the article names none.
func (t *Tracker) countryAt(sentence int) string {
	country, _ := t.weighCountries(sentence)
	return country
}

// weighCountries is countryAt with whether the article speaks of that country
// at least twice as much as of any other.
func (t *Tracker) weighCountries(sentence int) (country string, clear bool) {
	paragraph := t.sents[sentence].Paragraph
	var few [8]weight
	sums := append(few[:0], t.totals...)
	first := sort.Search(len(t.votes), func(k int) bool { return t.votes[k].paragraph >= paragraph })
	for _, v := range t.votes[first:] {
		if v.paragraph > paragraph || v.sentence >= sentence {
			break
		}
		sums = addWeight(sums, v.country, v.weight*voteParagraph)
	}
	best, second := weight{}, 0.0
	for _, c := range sums {
		if c.sum > best.sum {
			best, second = c, best.sum
		} else {
			second = max(second, c.sum)
		}
	}
	return best.country, best.sum >= 2*second
}

// anchor is the token of the name that the rest of the sentence sees.
func (t *Tracker) anchor(n *name) int {
	s := &t.sents[n.sentence]
	for k := n.first; k < n.last; k++ {
		if h := s.Tokens[k].Head; h < n.first || h >= n.last {
			return k
		}
	}
	return n.last - 1
}

// adjectiveOf is the country's adjective, "" for an unknown code.
func (t *Tracker) adjectiveOf(country string) string {
	if c := t.lex.Actors.Country(country); c != nil {
		return c.Adjective
	}
	return ""
}
