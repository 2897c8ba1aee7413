package resolve

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// attachPlaces gives every act the place that its own words give it: a place
// that hangs under its predicate, else under the act that it is linked to or
// stands beside.
func (r *resolver) attachPlaces() {
	for i := range r.Places {
		m := &r.Places[i]
		if r.Sentences[m.Sentence].Furniture || r.namesBody(m) {
			continue
		}
		if r.spots[i].Place == nil {
			r.markElsewhere(m)
			continue
		}
		r.placeByArgument(i)
		a, steps, reported := r.nearestAct(m.Sentence, m.Head)
		switch {
		case reported:
		case m.Actor && (a == nil || a.Frame != "visit"):
		case a == nil:
			r.placeUnplaced(m.Sentence, i)
		case !r.canBeAt(a, m, steps):
		case a.spot < 0 || r.betterSpot(i, a):
			a.spot, a.spotOwn = i, true
		}
	}
	sharePlace := func(to, from *act) {
		if to.spot < 0 && from.spot >= 0 && !speechTypes[to.Type] {
			to.spot, to.spotOwn = from.spot, true
		}
	}
	r.inherit(sharePlace)
	r.alongside(sharePlace)
}

// markElsewhere notes of an act whose clause names a place that no list knows that
// it happened there and not where the text was before.
func (r *resolver) markElsewhere(m *saidby.PlaceMention) {
	s := &r.Sentences[m.Sentence]
	t := &s.Tokens[m.Head]
	if t.Rel == "nmod" && t.Head >= 0 && saidby.RelIs(s.Tokens[t.Head].Rel, "obl") {
		t = &s.Tokens[t.Head] // "stopped by armed men at Darsala"
	}
	if m.Actor || !saidby.RelIs(t.Rel, "obl") || !r.hasLocativeCase(m) {
		return
	}
	for _, a := range r.actsOf(m.Sentence) {
		if a.Head == t.Head {
			a.elsewhere = true
		}
	}
}

// placeByArgument gives a place to the acts that have it for an argument without
// standing over it in the tree: "Terny, where their comrades were hit".
func (r *resolver) placeByArgument(spot int) {
	m := &r.Places[spot]
	if m.Actor {
		return
	}
	for _, a := range r.actsOf(m.Sentence) {
		if a.spot < 0 && slices.Contains(a.Others, m.Head) && r.canBeAt(a, m, 1) {
			a.spot, a.spotOwn = spot, true
		}
	}
}

// namesBody reports whether the name is that of a group, an organisation or a
// part of the outlet's own ("Danube Lighthouse"): it places nothing, whatever
// town is called the same.
func (r *resolver) namesBody(m *saidby.PlaceMention) bool {
	if r.Article.Outlet != "" && strings.Contains(r.Article.Outlet, m.Name) {
		return true
	}
	if n, known := r.lex.Actors.Name(m.Name); known && n.Actor.Kind == lexicon.Group {
		return !r.hasLocativeCase(m) // "in Brussels" is the city
	}
	for _, e := range r.Sentences[m.Sentence].Entities {
		if e.Kind != saidby.Organisation || e.First > m.First || m.Last > e.Last || m.Class != "" {
			continue
		}
		if n, known := r.lex.Actors.Name(m.Name); m.Last-m.First > 1 || e.Last-e.First > 2 && known && n.Actor.Kind == lexicon.Country {
			return true // "the Armed Forces of Ukraine" are wherever they are
		}
	}
	return false
}

// canBeAt reports whether a place mention so far from an act can be where it
// happened. Acts of speech happen where the clause itself says so; movement goes
// to a place only where moving is the act.
func (r *resolver) canBeAt(a *act, m *saidby.PlaceMention, steps int) bool {
	if m.Relation == saidby.Towards && a.Type != "MOBILIZE" && a.Type != "AID" && a.Type != "CONSULT" {
		return false
	}
	if speechTypes[a.Type] || a.Type == "SUPPORT" || a.Type == "SANCTION" {
		return steps <= 1 && m.Relation == saidby.In && r.hasLocativeCase(m)
	}
	return true
}

// hasLocativeCase reports whether "in" or "at" stands at the name itself.
func (r *resolver) hasLocativeCase(m *saidby.PlaceMention) bool {
	s := &r.Sentences[m.Sentence]
	prep := caseOf(s, m.Head)
	return prep == "in" || prep == "at"
}

// placeUnplaced gives a place that hangs under no act to the physical acts of its
// sentence that have none: "A bomber drove a truck into a barracks in Bannu,
// killing twelve".
func (r *resolver) placeUnplaced(sentence, spot int) {
	if m := &r.Places[spot]; m.Relation == saidby.Towards || m.Relation == saidby.From {
		return
	}
	for _, a := range r.actsOf(sentence) {
		if a.spot < 0 && physical[a.Type] && a.Modality == saidby.Happened {
			a.spot, a.spotOwn = spot, true
		}
	}
}

// physical are the types of acts that happen somewhere on the ground.
var physical = map[string]bool{"ASSAULT": true, "COERCE": true, "PROTEST": true, "MOBILIZE": true, "RETREAT": true, "AID": true, "COOPERATE": true, "CONSULT": true}

// stayingPlace are those for which the place told before goes on to hold until
// another one is named.
var stayingPlace = map[string]bool{"ASSAULT": true, "COERCE": true, "PROTEST": true}

// betterSpot reports whether place mention i says more exactly where act a was
// than the one it has.
func (r *resolver) betterSpot(i int, a *act) bool {
	passing := func(n int) bool {
		rel := r.Places[n].Relation
		return rel == saidby.From || rel == saidby.Towards
	}
	if passing(i) != passing(a.spot) {
		return passing(a.spot)
	}
	return r.spots[i].Place.WherePrec < r.spots[a.spot].Place.WherePrec
}

// carryPlaces gives stories without a place the one that the text is at: the last
// town told before in an event or a heading, unless a new heading came between.
func (r *resolver) carryPlaces() {
	for _, s := range r.stories {
		first := s.acts[0]
		if r.placeOf(s) != nil || !stayingPlace[first.Type] || first.Modality != saidby.Happened || slices.ContainsFunc(s.acts, (*act).isElsewhere) {
			continue
		}
		if slices.ContainsFunc(first.Modes, func(m string) bool { return nationwide[m] }) {
			continue
		}
		if spot := r.runningPlace(first.Sentence); spot >= 0 {
			first.spot = spot
		}
	}
}

// isElsewhere reports whether an act, or the one before it that it goes on from,
// happened at a place that no list knows.
func (a *act) isElsewhere() bool { return a.elsewhere || a.before != nil && a.before.elsewhere }

// nationwide are modes of acts that hold wherever the law does.
var nationwide = map[string]bool{"ban": true, "censor": true, "cyber": true, "misinformation": true, "withhold": true}

// runningPlace is the place mention that the text is at in a sentence, -1: the last
// town of an event, a heading or the title, else the one that the byline names.
func (r *resolver) runningPlace(sentence int) int {
	running := -1
	for i := range r.Places {
		m := &r.Places[i]
		if m.Sentence > sentence {
			break
		}
		if r.spots[i].Place == nil || m.Actor || r.Sentences[m.Sentence].Furniture || r.inOtherPart(m.Sentence, sentence) {
			continue
		}
		if r.spots[i].Place.WherePrec <= r.coarsest(m) && (r.isLabel(m) || r.usedByStory(i) || r.isHeadline(m.Sentence) || r.announces(m)) {
			running = i
		}
	}
	if running < 0 {
		return r.bylinePlace()
	}
	return running
}

// bylinePlace is the place that the reporter writes from, -1: the only one that is
// looked for in a line of furniture.
func (r *resolver) bylinePlace() int {
	for i := range r.Places {
		if r.spots[i].Place != nil && r.Sentences[r.Places[i].Sentence].Furniture {
			return i
		}
	}
	return -1
}

// coarsest is the precision up to which a place goes on to hold: a town, or the
// valley or district that the title of the text is about.
func (r *resolver) coarsest(m *saidby.PlaceMention) int {
	if r.isHeadline(m.Sentence) && r.isRoundup() {
		return 5
	}
	return 3
}

// announces reports whether a sentence that tells no act says where the report that
// follows is from: "Our first story is from Nyala".
func (r *resolver) announces(m *saidby.PlaceMention) bool {
	s := &r.Sentences[m.Sentence]
	if m.Relation != saidby.From || len(s.Tokens) > longestAnnouncement {
		return false
	}
	for i := range s.Tokens[:m.Head] {
		switch s.Tokens[i].Lemma {
		case "story", "report", "news", "dispatch", "item":
			return true
		}
	}
	return false
}

// longestAnnouncement is how many tokens such a sentence has at most.
const longestAnnouncement = 30

// inOtherPart reports whether sentence i stands in a part of a round-up other than
// that of sentence j; the head of a round-up holds for all of them. The entries of
// a live blog follow one story.
func (r *resolver) inOtherPart(i, j int) bool {
	return r.sections[i] != 0 && r.sections[i] != r.sections[j] && !r.isHourly()
}

// isLabel reports whether a place name is a heading: the whole of a short
// sentence ("Sumy.", "LEBANON.").
func (r *resolver) isLabel(m *saidby.PlaceMention) bool {
	s := &r.Sentences[m.Sentence]
	words := 0
	for i := range s.Tokens {
		if s.Tokens[i].UPOS != "PUNCT" {
			words++
		}
	}
	const longest = 4
	return words <= longest && m.First <= 1
}

func (r *resolver) usedByStory(spot int) bool {
	for i := range r.acts {
		if r.acts[i].spot == spot && r.acts[i].story != nil {
			return true
		}
	}
	return false
}

// borrowPlaces lets a story that followed on another ("captured after a raid on
// the plant") have its place where it has none, or only a wider one around it.
func (r *resolver) borrowPlaces() {
	for _, s := range r.stories {
		if speechTypes[s.acts[0].Type] {
			continue // what is said about it is said elsewhere
		}
		for _, a := range s.acts {
			for _, o := range r.stories {
				if o == s || r.relation(a, o) == "" {
					continue
				}
				own, other := r.placeOf(s), r.placeOf(o)
				if other != nil && (own == nil || own.WherePrec > other.WherePrec && compatible(own, other)) {
					a.spot = r.spotOf(o)
				}
			}
		}
	}
}

// countsFromPublication are the kinds of date words that need to know on which
// day the text was published.
var countsFromPublication = map[string]bool{"weekday": true, "relative": true, "day": true, "month": true}

// attachDates gives every act the date that its own words give it. A date under
// a reporting verb dates the saying, not the act; a date inside what is demanded
// or promised dates that.
func (r *resolver) attachDates() {
	for i := range r.Dates {
		m := &r.Dates[i]
		if r.Sentences[m.Sentence].Furniture {
			continue
		}
		a, steps, reported := r.nearestAct(m.Sentence, m.Head)
		if reported {
			if b := r.toldBeforeSpeaker(m); b != nil && b.day < 0 && r.days[i] != nil {
				b.day, b.dayOwn = i, true
			}
			continue
		}
		switch {
		case r.days[i] == nil:
			if a != nil && a.openDay < 0 && r.Article.Published == nil && countsFromPublication[m.Kind] {
				a.openDay = i
			}
		case a == nil:
			r.dateUndated(m.Sentence, i)
		case r.clauseAfter(m) == a.Head && opensSentence(m):
			r.dateMainClause(a, i)
		case speechTypes[a.Type] && steps > 1:
		case a.day < 0 || r.days[i].DatePrec < r.days[a.day].DatePrec:
			a.day, a.dayOwn = i, true
		}
	}
	shareDay := func(to, from *act) {
		if to.day < 0 && from.day >= 0 {
			to.day, to.dayOwn = from.day, true
		}
	}
	r.inherit(shareDay)
	r.alongside(shareDay)
}

// dateMainClause gives a time that opens a sentence and is counted from a clause to
// the act of the main clause: "Two days after they took the port, the army shelled it".
func (r *resolver) dateMainClause(from *act, day int) {
	s := &r.Sentences[from.Sentence]
	for up := s.Tokens[from.Head].Head; up >= 0; up = s.Tokens[up].Head {
		for _, a := range r.actsOf(from.Sentence) {
			if a.Head == up && a.day < 0 {
				a.day, a.dayOwn = day, true
				return
			}
		}
	}
}

// toldBeforeSpeaker is the act that a date belongs to which the tree hangs on the
// verb of saying behind it: "a bomb fell on the market, on Monday night, the mayor
// said". nil: the date is that of the saying.
func (r *resolver) toldBeforeSpeaker(m *saidby.DateMention) *act {
	s := &r.Sentences[m.Sentence]
	verb := s.Tokens[m.Head].Head
	if verb <= m.Head || !r.isReporting(s, verb) {
		return nil
	}
	speaker := -1
	s.Children(verb, func(c int) bool {
		if saidby.RelIs(s.Tokens[c].Rel, "nsubj") {
			speaker = c
		}
		return speaker < 0
	})
	if speaker <= m.Head {
		return nil
	}
	var last *act
	for _, a := range r.actsOf(m.Sentence) {
		if a.Head < m.Head && !speechTypes[a.Type] {
			last = a
		}
	}
	return last
}

// dateUndated gives a date that hangs under no act to the acts of its sentence
// that have none: "On Friday the town woke to find its bridge blown up".
func (r *resolver) dateUndated(sentence, day int) {
	for _, a := range r.actsOf(sentence) {
		if a.day < 0 && !speechTypes[a.Type] && a.Modality == saidby.Happened {
			a.day, a.dayOwn = day, true
		}
	}
}

// alongside lets acts that stand beside each other in a sentence, with "and" or
// a semicolon between, share what the first one states: "On Monday soldiers
// arrested two men and beat them".
func (r *resolver) alongside(share func(to, from *act)) {
	for i := range r.acts {
		a := &r.acts[i]
		if a.dropped || speechTypes[a.Type] {
			continue
		}
		s := &r.Sentences[a.Sentence]
		for up := a.Head; up >= 0 && saidby.RelIs(s.Tokens[up].Rel, "conj", "parataxis", "advcl", "acl"); up = s.Tokens[up].Head {
			for _, b := range r.actsOf(a.Sentence) {
				if b.Head == s.Tokens[up].Head && !speechTypes[b.Type] {
					share(a, b)
				}
			}
		}
	}
}

// inherit lets acts that are one by grammar share what only one of them states,
// in both directions.
func (r *resolver) inherit(share func(to, from *act)) {
	for i := range r.acts {
		a := &r.acts[i]
		if a.LinkedTo < 0 || a.dropped {
			continue
		}
		share(a, &r.acts[a.LinkedTo])
		share(&r.acts[a.LinkedTo], a)
	}
}

// attachTolls gives every toll to the story whose act it hangs under, else to the
// last violent story told before it.
func (r *resolver) attachTolls() {
	r.Tolls = slices.Clone(r.Tolls) // the caller's stay as they are
	for i := range r.Tolls {
		t := &r.Tolls[i]
		if r.Sentences[t.Sentence].Furniture {
			continue
		}
		if a := r.actOfToll(t); a != nil && a.story != nil {
			if t.Kind == saidby.People && ofHarmed(a, t) {
				t.Kind = a.CountKind
			}
			a.story.tolls = append(a.story.tolls, i)
		}
	}
}

// ofHarmed reports whether people are counted to whom the act did what its frame
// says: the thirty of "marched off with thirty villagers" were abducted.
func ofHarmed(a *act, t *saidby.TollMention) bool {
	switch a.CountKind {
	case saidby.Killed, saidby.Wounded, saidby.Abducted, saidby.Captured, saidby.Detained:
		return slices.ContainsFunc(a.Recipients, func(p saidby.Phrase) bool { return p.Head == t.Head })
	}
	return false
}

func (r *resolver) actOfToll(t *saidby.TollMention) *act {
	if t.Kind == saidby.Equipment || t.Kind == saidby.People || t.Kind == saidby.OtherCount {
		return r.actOfThings(t)
	}
	from := t.Predicate
	if from < 0 {
		from = t.Head
	}
	if a, _, _ := r.nearestAct(t.Sentence, from); a != nil && fitsToll(a, t.Kind) {
		return a
	}
	if a, _, _ := r.nearestAct(t.Sentence, t.Head); a != nil && fitsToll(a, t.Kind) {
		return a
	}
	for _, a := range r.actsOf(t.Sentence) {
		if fitsToll(a, t.Kind) {
			return a
		}
	}
	if !harmKind(t.Kind) {
		return nil
	}
	// "The head nurse counted nine injured": no act of its own.
	for i := len(r.acts) - 1; i >= 0; i-- {
		a := &r.acts[i]
		if !a.dropped && a.story != nil && a.Sentence < t.Sentence && fitsToll(a, t.Kind) {
			return a
		}
	}
	return nil
}

// actOfThings is the act whose own argument is counted: a number of vehicles says
// nothing of an event that only mentions them.
func (r *resolver) actOfThings(t *saidby.TollMention) *act {
	s := &r.Sentences[t.Sentence]
	for _, a := range r.actsOf(t.Sentence) {
		for _, p := range a.Recipients {
			if p.Head == t.Head || s.Tokens[p.Head].Head == t.Head || s.Under(t.Head, p.Head) && t.Head <= p.Head {
				return a
			}
		}
		for _, p := range a.Actors {
			if p.Head == t.Head && a.Type == "PROTEST" {
				return a
			}
		}
	}
	return nil
}

func harmKind(k saidby.CountKind) bool {
	return k == saidby.Killed || k == saidby.Wounded || k == saidby.Casualties || k == saidby.Missing
}

// fitsToll reports whether an act of this type can have such a count.
func fitsToll(a *act, kind saidby.CountKind) bool {
	switch kind {
	case saidby.Killed, saidby.Wounded, saidby.Casualties, saidby.Missing, saidby.Abducted, saidby.Munitions, saidby.Intercepted:
		return a.Type == "ASSAULT"
	case saidby.Captured:
		return a.Type == "ASSAULT" || a.Type == "RETREAT" || a.Type == "COERCE"
	case saidby.Detained:
		return a.Type == "COERCE" || a.Type == "ASSAULT"
	case saidby.Exchanged, saidby.Released, saidby.Surrendered:
		return a.Type == "RETREAT" || a.Type == "AGREE" || a.Type == "CONCEDE"
	case saidby.Displaced:
		return a.Type == "ASSAULT" || a.Type == "COERCE"
	}
	return true
}
