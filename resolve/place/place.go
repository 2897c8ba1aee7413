// Package place says which place on the map a name means. The candidates of all
// names of an article are weighed together, not one by one: containers that the
// text names, countries that it speaks of, nearness to its other places, and,
// weakly, size.
package place

import (
	"math"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// Resolved is what one mention means.
type Resolved struct {
	// Place is nil where the gazetteer knows no place of that name and the text
	// no larger one around it.
	Place *saidby.Place
	// Note says what does not fit between the words and the map, for an editor;
	// empty when everything does. NoteSpan are the words.
	Note     string
	NoteSpan saidby.Span
}

// Resolve returns one value for each mention.
func Resolve(article *saidby.Article, sentences []saidby.Sentence, mentions []saidby.PlaceMention, gaz *gazetteer.Gazetteer, lex *lexicon.Lexicon) []Resolved {
	r := resolver{article: article, sentences: sentences, mentions: mentions, gaz: gaz, lex: lex}
	r.gather()
	r.countCountries()
	for range passes {
		r.choose()
	}
	out := make([]Resolved, len(mentions))
	for i := range mentions {
		out[i] = r.resolved(i)
	}
	return out
}

// passes: each choice looks at the choices of the pass before.
const passes = 3

type resolver struct {
	article   *saidby.Article
	sentences []saidby.Sentence
	mentions  []saidby.PlaceMention
	gaz       *gazetteer.Gazetteer
	lex       *lexicon.Lexicon

	names     []name             // distinct names with their candidates
	nameOf    []int              // mention -> name
	countries map[string]float64 // how often the words of the text name each
	chosenIn  map[string]float64 // how many names were placed in each
	spoken    float64            // sum of both
}

// name is what all mentions of one name and kind share.
type name struct {
	candidates []gazetteer.Place
	chosen     int // index of a candidate, -1: none
	class      string
	container  int  // name that the text puts around it, -1
	seat       bool // stands for a government: "Washington"
	count      int  // mentions
}

// gather collects the distinct names: "Kharkiv" and "Kharkiv region" are two.
func (r *resolver) gather() {
	index := map[string]int{}
	r.nameOf = make([]int, len(r.mentions))
	for i := range r.mentions {
		m := &r.mentions[i]
		key := gazetteer.Fold(m.Name)
		if regional(m.Class) {
			key += "|region"
		}
		n, ok := index[key]
		if !ok {
			n = len(r.names)
			index[key] = n
			known, ok := r.lex.Actors.Name(m.Name)
			r.names = append(r.names, name{candidates: r.lookup(m), chosen: -1, container: -1, seat: ok && known.Use == lexicon.Seat})
		}
		r.nameOf[i] = n
		r.names[n].count++
		if m.Class != "" && r.names[n].class == "" {
			r.names[n].class = m.Class
		}
	}
	for i := range r.mentions {
		if w := r.mentions[i].Within; w >= 0 && r.nameOf[w] != r.nameOf[i] && r.names[r.nameOf[i]].container < 0 {
			r.names[r.nameOf[i]].container = r.nameOf[w]
		}
	}
}

// regional reports whether a class word says that a name is a division's, or
// that something lies in it as in a division ("a town in Kharkiv").
func regional(class string) bool {
	switch class {
	case "region", "oblast", "province", "governorate", "state", "department", "krai", "district", "county", "prefecture", "raion", "republic", "territory", "division",
		"around town", "around village", "around settlement", "around city", "around port", "around district", "around area":
		return true
	}
	return false
}

// choose picks for every name the candidate that fits best with the others'.
func (r *resolver) choose() {
	r.countChosen()
	chosen := make([]int, len(r.names))
	for n := range r.names {
		best, most := -1, math.Inf(-1)
		for c := range r.names[n].candidates {
			if score := r.score(n, &r.names[n].candidates[c]); score > most {
				best, most = c, score
			}
		}
		chosen[n] = best
	}
	for n := range r.names {
		r.names[n].chosen = chosen[n]
	}
}

func (r *resolver) chosen(n int) *gazetteer.Place {
	if c := r.names[n].chosen; c >= 0 {
		return &r.names[n].candidates[c]
	}
	return nil
}
