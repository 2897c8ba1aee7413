package resolve

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// findBefore gives each clause without a place and a day of its own the last act of
// its paragraph that has one: "They stopped a van at Lopa on Monday. They robbed the
// driver." A noun ("the attack") may go back to anything.
func (r *resolver) findBefore() {
	var last *act
	for i := range r.acts {
		a := &r.acts[i]
		if a.dropped || speechTypes[a.Type] {
			continue
		}
		if last != nil && r.Sentences[last.Sentence].Paragraph != r.Sentences[a.Sentence].Paragraph {
			last = nil
		}
		switch {
		case a.spotOwn || a.dayOwn:
			last = a
		case last != nil && !a.Nominal && last.Sentence < a.Sentence:
			a.before = last
		}
	}
}

// groupStories decides which acts are one event. Reading goes in the order of
// the text; each act either joins the story that speaks most for it or opens its
// own. Acts that say too little to stand alone ("the attack") never open one.
func (r *resolver) groupStories() []*story {
	var stories []*story
	for i := range r.acts {
		a := &r.acts[i]
		if a.dropped {
			continue
		}
		best, most := (*story)(nil), 0
		for j := len(stories) - 1; j >= 0; j-- {
			if s := r.sameEvent(a, stories[j]); s > most {
				best, most = stories[j], s
			}
		}
		switch {
		case best != nil:
			best.acts = append(best.acts, a)
			a.story = best
		case r.standsAlone(a):
			a.story = &story{acts: []*act{a}}
			stories = append(stories, a.story)
		}
	}
	return r.joinForward(stories)
}

// joinForward joins an act that was told before the act it belongs to ("six
// people died when ..." reads the death first).
func (r *resolver) joinForward(stories []*story) []*story {
	for i := range r.acts {
		a := &r.acts[i]
		if a.dropped || a.LinkedTo <= a.index {
			continue
		}
		to := r.acts[a.LinkedTo].story
		if a.story == nil || to == nil || a.story == to {
			continue
		}
		from := a.story
		for _, moved := range from.acts {
			moved.story = to
		}
		to.acts = append(to.acts, from.acts...)
		slices.SortFunc(to.acts, func(x, y *act) int { return x.index - y.index })
		stories = slices.DeleteFunc(stories, func(s *story) bool { return s == from })
	}
	slices.SortStableFunc(stories, func(x, y *story) int { return x.acts[0].index - y.acts[0].index })
	return stories
}

// standsAlone reports whether an act says enough to be an event by itself: a
// verb does; a noun only with somebody or something beside it.
func (r *resolver) standsAlone(a *act) bool {
	if a.quoted && !r.named(a) && !r.performs(a) {
		return false
	}
	if !a.Nominal {
		return true
	}
	if a.Type != "ASSAULT" && len(a.Actors) == 0 && r.isOccasion(a) {
		return false
	}
	return len(a.Actors)+len(a.Recipients) > 0 || a.spotOwn || a.dayOwn
}

// isOccasion reports whether a noun only names the occasion of another act: "a
// curfew in response to the unrest", "banned after protests".
func (r *resolver) isOccasion(a *act) bool {
	switch caseOf(&r.Sentences[a.Sentence], a.Head) {
	case "after", "following", "amid", "despite", "over", "because", "during", "since", "to", "before", "in", "of":
		return true
	}
	return false
}

// performs reports whether a quoted act of speech is done by saying it: "we
// demand", "we reserve the right".
func (r *resolver) performs(a *act) bool {
	if !speechTypes[a.Type] || a.Modality == saidby.Negated {
		return false
	}
	for _, p := range a.Actors {
		switch r.Sentences[p.Sentence].Tokens[p.Head].Lemma {
		case "I", "i", "we":
			return true
		}
	}
	return false
}

// named reports whether an act names at least one party that is not a pronoun.
func (r *resolver) named(a *act) bool {
	for _, p := range slices.Concat(a.Actors, a.Recipients) {
		if r.Sentences[a.Sentence].Tokens[p.Head].UPOS != "PRON" {
			return true
		}
	}
	return false
}

// sameEvent says how much speaks for act a being told by story s; 0: it is not.
func (r *resolver) sameEvent(a *act, s *story) int {
	first := s.acts[0]
	if a.Type != first.Type {
		return r.namesSpeech(a, s)
	}
	for _, b := range s.acts {
		if a.LinkedTo == b.index || b.LinkedTo == a.index {
			return 100
		}
	}
	if !physical[a.Type] || a.Both {
		return r.sameSpeech(a, s)
	}
	if r.interception(a, s) {
		return 30
	}
	for _, b := range s.acts {
		if r.exclude(a, b) || a.Type != "ASSAULT" && !r.sameDeed(a, b) {
			return 0
		}
	}
	return r.evidence(a, s)
}

// sameDeed holds for acts other than violence, of which a text tells many of one
// kind side by side: the same kind of act, upon the same target as far as both
// name one. An attack goes on over sentences; an arrest does not.
func (r *resolver) sameDeed(a, b *act) bool {
	if a.Frame != b.Frame {
		return false
	}
	return len(a.Recipients) == 0 || len(b.Recipients) == 0 || shareParty(a.recipients, b.recipients) || r.sameTarget(a, b)
}

// interception reports whether act a tells how the attack of story s was met:
// "seven of them were shot down". What is shot down must not be the defender's.
func (r *resolver) interception(a *act, s *story) bool {
	if a.CountKind != saidby.Intercepted {
		return false
	}
	last := s.acts[len(s.acts)-1]
	if a.Sentence-last.Sentence > 1 || r.section(a) != r.section(last) || last.CountKind == saidby.Intercepted {
		return false
	}
	for _, b := range s.acts {
		if r.placesExclude(a, b) || r.daysExclude(a, b) {
			return false
		}
		for _, p := range a.recipients {
			if sideOf(p) != "" && disjointSides([]party{p}, b.actors) {
				return false
			}
		}
	}
	return true
}

// section is the number of the part of a round-up that an act stands in: parts
// begin with a heading of their own or an hour.
func (r *resolver) section(a *act) int { return r.sections[a.Sentence] }

// sameSpeech joins acts of speech only where the same speaker is told again to
// have done the same: in a headline, or by a definite noun ("the appeal").
func (r *resolver) sameSpeech(a *act, s *story) int {
	for _, b := range s.acts {
		if !shareParty(a.actors, b.actors) && len(a.actors) > 0 && len(b.actors) > 0 {
			return 0
		}
		if disjoint(a.recipients, b.recipients) || r.daysExclude(a, b) {
			return 0
		}
	}
	last := s.acts[len(s.acts)-1]
	switch {
	case a.Nominal && a.Definite && a.Frame == last.Frame:
		return 20
	case r.toldByAnother(a) && shareParty(a.actors, last.actors):
		return 15
	case r.isHeadline(last.Sentence) && a.Frame == last.Frame:
		return 20
	case a.Nominal && a.Both && a.Sentence-last.Sentence <= 1 && a.Frame == last.Frame:
		return 10
	}
	return 0
}

// toldByAnother reports whether an act of speech is retold by somebody else: what
// an opponent says that Putin demands is the demand already reported.
func (r *resolver) toldByAnother(a *act) bool {
	for i := range r.Statements {
		if !r.vouches(i, a) {
			continue
		}
		for _, p := range r.speakerPhrases(i) {
			speaker, info := r.parties.Party(p)
			if speaker.Name != "" && !shareParty([]party{{speaker, info}}, a.actors) {
				return true
			}
		}
	}
	return false
}

// namesSpeech joins a noun that names an earlier act of speech by its possessor:
// "Putin's proposal" is the condition that he was reported to set.
func (r *resolver) namesSpeech(a *act, s *story) int {
	if !a.Nominal || !a.Definite || a.HasContent || !speechTypes[a.Type] || !speechTypes[s.acts[0].Type] || len(a.actors) == 0 {
		return 0
	}
	for _, b := range s.acts {
		if shareParty(a.actors, b.actors) {
			return 5
		}
	}
	return 0
}

// isHeadline reports whether sentence i is the article's title line.
func (r *resolver) isHeadline(i int) bool {
	if r.Article.Title == "" || r.Sentences[i].Paragraph > 0 {
		return false
	}
	return strings.Contains(r.Article.Title, strings.TrimSpace(r.Sentences[i].In(r.Article.Text)))
}

// exclude reports whether something speaks against acts a and b being one.
func (r *resolver) exclude(a, b *act) bool {
	if c := a.before; c != nil && b.Sentence < c.Sentence && (c.elsewhere && b.spot >= 0 || r.placesExclude(c, b) || r.daysExclude(c, b)) {
		return true
	}
	return r.section(a) != r.section(b) || modesExclude(a, b) && !r.tookPrisoners(a, b) || r.placesExclude(a, b) || r.daysExclude(a, b) ||
		disjointSides(a.actors, b.actors) || reversed(a, b) || modalityExclude(a, b) || a.Sentence != b.Sentence && r.setsApart(a)
}

// reversed: who acts in the one is acted upon in the other, so the one answers
// the other.
func reversed(a, b *act) bool {
	return shareParty(a.recipients, b.actors) && !shareParty(a.actors, b.actors) || shareParty(a.actors, b.recipients) && !shareParty(a.actors, b.actors)
}

// apartModes are acts that are never a part of a battle or strike told beside
// them: taking somebody prisoner and rape are events of their own.
var apartModes = []string{"abduct", "sexual", "torture"}

func modesExclude(a, b *act) bool {
	for _, m := range apartModes {
		if slices.Contains(a.Modes, m) != slices.Contains(b.Modes, m) {
			return true
		}
	}
	return false
}

// tookPrisoners reports whether act a is how assault b ended: "overran the post and
// took nine men prisoner".
func (r *resolver) tookPrisoners(a, b *act) bool {
	t := &r.Sentences[a.Sentence].Tokens[a.Head]
	return a.CountKind == saidby.Captured && a.Sentence == b.Sentence && t.Rel == "conj" && t.Head == b.Head
}

func modalityExclude(a, b *act) bool {
	open := func(m saidby.Modality) bool {
		return m == saidby.Planned || m == saidby.Threatened || m == saidby.Conditional
	}
	return open(a.Modality) != open(b.Modality)
}

func (r *resolver) daysExclude(a, b *act) bool {
	if a.day < 0 || b.day < 0 {
		return false
	}
	x, y := r.days[a.day], r.days[b.day]
	return x.End < y.Start || y.End < x.Start
}

// placesExclude: two places further apart than their precision allows.
func (r *resolver) placesExclude(a, b *act) bool {
	if a.spot < 0 || b.spot < 0 || a.spot == b.spot {
		return false
	}
	x, y := r.spots[a.spot].Place, r.spots[b.spot].Place
	return !compatible(x, y)
}

// disjoint reports whether both lists name somebody and nobody is in both.
func disjoint(x, y []party) bool { return len(x) > 0 && len(y) > 0 && !shareParty(x, y) }

// shareParty reports whether the lists have a party in common, by name or by
// the entity that the article's chain of mentions gives.
func shareParty(x, y []party) bool {
	for _, p := range x {
		for _, q := range y {
			if p.info.Chain >= 0 && p.info.Chain == q.info.Chain || strings.EqualFold(p.Name, q.Name) || sideOf(p) != "" && sideOf(p) == sideOf(q) {
				return true
			}
		}
	}
	return false
}

// disjointSides reports whether the actors are known and on different sides.
func disjointSides(x, y []party) bool {
	if len(x) == 0 || len(y) == 0 || shareParty(x, y) {
		return false
	}
	for _, p := range slices.Concat(x, y) {
		if sideOf(p) == "" {
			return false
		}
	}
	return true
}

// sideOf is the country or armed group that a party acts for; "" when unknown.
func sideOf(p party) string {
	if p.info.PartyCode != "" {
		return p.info.PartyCode
	}
	if p.Country != nil {
		return *p.Country
	}
	return ""
}

// apartWords open a sentence that turns to something else.
var apartWords = []string{"separately", "elsewhere", "meanwhile", "also", "another", "later", "earlier"}

// setsApart reports whether the act's sentence says that it tells another event:
// it opens with such a word, names a time after the last one ("twenty minutes
// later"), or the act's own noun has "another" or "second".
func (r *resolver) setsApart(a *act) bool {
	s := &r.Sentences[a.Sentence]
	if len(s.Tokens) > 0 && slices.Contains(apartWords, strings.ToLower(s.Tokens[0].Text)) {
		return true
	}
	for i := range r.Dates {
		if m := &r.Dates[i]; m.Sentence == a.Sentence && m.Kind == "anaphoric" && m.Rule.Offset > 0 {
			return true
		}
	}
	if namesAnother(s, a.Head) {
		return true
	}
	for _, p := range a.Actors {
		if namesAnother(s, p.Head) {
			return true // "another drone hit a van"
		}
	}
	return false
}

// namesAnother reports whether a noun is told to be one more of its kind. "Five
// others were hurt" goes on with what was told.
func namesAnother(s *saidby.Sentence, noun int) bool {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head != noun || !saidby.RelIs(t.Rel, "det", "amod") {
			continue
		}
		switch t.Lemma {
		case "another", "second", "further", "other", "similar":
			return true
		}
	}
	return false
}

// evidence says how much speaks for act a being told by story s, once nothing
// speaks against it.
func (r *resolver) evidence(a *act, s *story) int {
	points := 0
	distance := 1 << 10
	for _, b := range s.acts {
		distance = min(distance, r.Sentences[a.Sentence].Paragraph-r.Sentences[b.Sentence].Paragraph)
		switch {
		case a.Frame == b.Frame:
			points = max(points, 6)
		case harmAct(a) || harmAct(b):
			points = max(points, 5)
		default:
			points = max(points, 4)
		}
		if a.spot >= 0 && b.spot >= 0 {
			points += 3
		}
		if a.day >= 0 && b.day >= 0 {
			points += 3
		}
		if shareParty(a.actors, b.actors) {
			points += 2
		}
		if shareParty(a.recipients, b.recipients) || r.sameTarget(a, b) {
			points += 4
		}
		if r.isHeadline(b.Sentence) {
			points += 3
		}
	}
	if a.Definite {
		points += 4
	}
	if r.goesOn(a) {
		points += 2
	}
	if !a.spotOwn && !a.dayOwn {
		points += 2
	}
	points -= 2 * distance
	if !a.spotOwn && !a.dayOwn && a.Type == "ASSAULT" && r.onlyAttack(s) {
		points += 2
	}
	if points < 5 {
		return 0
	}
	return points
}

// onlyAttack reports whether story s is the only attack that its part of the text
// has told so far: what follows without place and day tells more of it.
func (r *resolver) onlyAttack(s *story) bool {
	for i := range r.acts {
		a := &r.acts[i]
		if a.story != nil && a.story != s && a.Type == "ASSAULT" && r.section(a) == r.section(s.acts[0]) {
			return false
		}
	}
	return true
}

// goesOn reports whether an act's words lean on what was told before: "then", or
// a target that is taken for known ("the leading trucks").
func (r *resolver) goesOn(a *act) bool {
	s := &r.Sentences[a.Sentence]
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Head == a.Head && t.Lemma == "then" {
			return true
		}
	}
	for _, p := range a.Recipients {
		if s.Tokens[p.First].Lemma == "the" && s.Tokens[p.Head].UPOS == "NOUN" {
			return true
		}
	}
	return false
}

func harmAct(a *act) bool {
	return a.CountKind == saidby.Killed || a.CountKind == saidby.Wounded || a.CountKind == saidby.Casualties
}

// sameTarget reports whether the recipients' head words are the same.
func (r *resolver) sameTarget(a, b *act) bool {
	for _, p := range a.Recipients {
		for _, q := range b.Recipients {
			x := r.Sentences[p.Sentence].Tokens[p.Head].Lemma
			if x == r.Sentences[q.Sentence].Tokens[q.Head].Lemma {
				return true
			}
		}
	}
	return false
}
