// Package wording says how alike two articles are in what they are about: by
// their words, the rarer the more they count, by the names and ages of people, by
// headline, day and place. It does not ask whether one was copied from the other
// (trace/copying does) nor which of their events are one (merge does).
//
// In: a report. Out: its [Profile], the keys by which articles that may tell one
// story meet, the likelihood that two do, and the stories that many make
// together. How rare a word is comes from a list of English news and never from
// the articles at hand, so that a pair is judged from the two alone.
package wording

import (
	"slices"

	"github.com/saidby/saidby"
)

// Profile is what an article is about, in a form that is quick to compare. It is
// made from one report alone and never changed.
type Profile struct {
	words     vector // all words, those of the headline once more
	title     vector // the words of the headline; nil: no title
	pairs     []term // rare pairs of names ("Ada Brandt"), sorted
	ages      ages
	days      []span  // when what it tells happened
	towns     []point // where
	published day     // undated where the report does not say
	rarest    []term  // what Keys makes keys of
}

// leastPair is the rarity that the two names of a pair must have together:
// "White House" has less, "Ada Brandt" more.
const leastPair = 4.3

// Of makes the profile of a report. It looks at the article (title, text, day of
// publication) and at the days and places of its events.
func Of(r *saidby.Report) *Profile {
	p := &Profile{published: publication(&r.Article)}
	p.days, p.towns = happenings(r.Events)

	text := newTally()
	var words []word
	for _, line := range passages(&r.Article) {
		from := len(words)
		words = split(line, words)
		p.ages.addAges(line, words[from:])
	}
	text.add(words)
	names := text.pairs(words)
	for _, pair := range names {
		p.pairs = append(p.pairs, pair.term)
	}
	slices.Sort(p.pairs)

	if r.Article.Title != nil {
		line := headline(*r.Article.Title)
		title := split(line, nil)
		p.ages.addAges(line, title)
		alone := newTally()
		alone.add(title)
		p.title = alone.vector()
		text.addAgain(title)
	}
	p.words = text.vector()
	p.rarest = rarest(text, names)
	return p
}
