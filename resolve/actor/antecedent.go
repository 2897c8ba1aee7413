package actor

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// How far back a pronoun looks, in sentences.
const reach = 3

// antecedent is the mention that a pronoun of the third person stands for, -1.
// The weights follow the common order of salience: subjects before objects
// before the rest (Lappin and Leass 1994), the near before the far.
func (t *Tracker) antecedent(i, h int, w who, quote int) int {
	s := &t.sents[i]
	speaking := t.isSpeaker(i, h)
	object := saidby.RelIs(s.Tokens[h].Rel, "obj", "iobj", "obl", "nmod") && s.Tokens[h].Rel != "nmod:poss"
	own := t.speakerEntity(quote)
	kin := saidby.RelIs(s.Tokens[h].Rel, "nmod:poss") && s.Tokens[h].Head >= 0 && t.lex.Noun(lemmaOf(&s.Tokens[s.Tokens[h].Head])).Has(lexicon.PrivateClass)
	subject := t.subjectOf(s, i, h)
	best, bestScore := -1, -50
	for k := len(t.mentions) - 1; k >= 0; k-- {
		c := &t.mentions[k]
		back := i - c.sentence
		if back > reach {
			break
		}
		if c.entity < 0 || back < 0 || back == 0 && c.head >= h || s.Paragraph-t.sents[c.sentence].Paragraph > 1 {
			continue
		}
		if c.pronoun && quote < 0 && t.firstPerson(c) {
			continue
		}
		n := t.find(c.entity)
		e := &t.entities[n]
		fit := t.fits(e, c, w)
		if fit <= -100 || n == subject || back == 0 && t.sameClause(s, c.head, h) {
			continue
		}
		score := fit + 2*int(c.rank) - 5*back
		if e.named {
			score++
		}
		if c.rank == 5 {
			score++
		}
		if s.Paragraph != t.sents[c.sentence].Paragraph {
			score -= 3
		}
		if kin && (e.group && !e.noun.Has(lexicon.CollectiveClass) || e.armed) {
			score -= 7
		}
		candidateQuote := t.quoteAt(c.sentence, c.head)
		if quote != candidateQuote && back > 0 {
			score -= 6
		}
		if own >= 0 && (own == n || e.party != "" && e.party == t.entities[own].party) {
			continue // who speaks does not call his own side "they"
		}
		if speaking && c.rank == 5 && t.isSpeaker(c.sentence, c.head) {
			score += 6
		}
		if speaking && e.thing {
			continue
		}
		if speaking && back == 0 && saidBy(s, h, c.head) {
			score -= 7 // "Pyongyang has sent more, it said"
		}
		if !speaking && c.rank == 5 && object && t.isSpeaker(c.sentence, c.head) {
			score -= 4 // "neighbours said, beat them"
		}
		if back == 0 && saidby.RelIs(s.Tokens[h].Rel, "nmod:poss") && s.Tokens[h].Head >= 0 && s.Tokens[s.Tokens[h].Head].Head == c.head && saidby.RelIs(s.Tokens[s.Tokens[h].Head].Rel, "conj") {
			score += 8 // "the army and its militias"
		}
		if back == 0 && c.rank == 5 && t.closesSentence(s, i, h) && s.Tokens[c.head].Head >= 0 && !saidby.RelIs(s.Tokens[s.Tokens[c.head].Head].Rel, "advcl", "acl") {
			score += 4 // "Accra will wait until Lome answers, its envoy said"
		}
		if back == 0 {
			// In one sentence the nearer of equals.
			score += 1
		}
		if score > bestScore {
			best, bestScore = k, score
		}
	}
	return best
}

// closesSentence reports whether a possessive belongs to the speaker whom a
// sentence names last: that one speaks for its subject.
func (t *Tracker) closesSentence(s *saidby.Sentence, i, h int) bool {
	owner := s.Tokens[h].Head
	return saidby.RelIs(s.Tokens[h].Rel, "nmod:poss") && owner > 0 && t.isSpeaker(i, owner) && saidBy(s, owner, 0)
}

// firstPerson reports whether a mention is an "I" or "we" of the article's own
// voice, which "he" and "it" do not take up.
func (t *Tracker) firstPerson(c *mention) bool {
	tok := &t.sents[c.sentence].Tokens[c.head]
	switch pronounOf(tok.Text) {
	case me, us:
		return t.quoteAt(c.sentence, c.head) < 0
	}
	return false
}

// protagonist is the last mention of the one person whom the article keeps
// coming back to; long reports say "he" of him after pages about others. -1:
// nobody is mentioned twice or more.
func (t *Tracker) protagonist(w who) int {
	best, most := -1, 1
	counts := map[int]int{}
	for k := t.oldest(); k < len(t.mentions); k++ {
		if t.mentions[k].entity < 0 {
			continue
		}
		n := t.find(t.mentions[k].entity)
		if t.fits(&t.entities[n], &t.mentions[k], w) <= -100 {
			continue
		}
		if counts[n]++; counts[n] > most || counts[n] == most && best >= 0 && n == t.find(t.mentions[best].entity) {
			best, most = k, counts[n]
		}
	}
	return best
}

// fits is how well an entity agrees with a pronoun, -100 where it cannot.
func (t *Tracker) fits(e *entity, c *mention, w who) int {
	switch w {
	case he, she:
		want := byte('m')
		if w == she {
			want = 'f'
		}
		if !e.person || e.plural || e.gender != 0 && e.gender != '?' && e.gender != want {
			return -100
		}
		if e.gender == want {
			return 4
		}
		return 1
	case it:
		switch {
		case e.person, c.plural && !(e.named && e.group), e.plural && !e.group:
			return -100
		case e.group:
			return 4
		}
		return 0
	case they, others:
		switch {
		case e.thing && e.plural && c.rank >= 4:
			return 0
		case e.thing && e.plural:
			return -4
		case e.thing || e.person && !e.plural:
			return -100
		case e.plural && (e.person || c.plural), e.noun.Has(lexicon.CollectiveClass):
			return 5
		case e.sector == "MED":
			return -100
		case e.group && e.sector == "REB":
			return 2
		case e.group:
			return 1
		}
	}
	return -100
}
