package event

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/detect/predication"
	"github.com/saidby/saidby/lexicon"
)

// match is a frame that fits a predication, with its slots filled.
type match struct {
	frame      *lexicon.Frame
	trigger    *lexicon.Trigger
	with       []int // tokens of the trigger's further words
	actors     []int // heads of phrases
	recipients []int
	weight     int // how specific the match is
}

// idiom reports whether the trigger has fixed words beside its head.
func (m *match) idiom() bool { return len(m.with) > 0 }

// candidates returns the frames that fit the predication, the most specific first.
func (f *Finder) candidates(s *predication.Sentence, p *predication.Predication) []*match {
	var entries []lexicon.Match
	switch p.Kind {
	case predication.Verbal:
		entries = f.lex.VerbFrames(p.Lemma)
	case predication.Nominal:
		entries = f.lex.NounFrames(p.Lemma)
	case predication.Adjectival:
		entries = f.lex.AdjFrames(p.Lemma)
	}
	var fitting []*match
	for i := range entries {
		if m := f.try(s, p, entries[i]); m != nil {
			fitting = append(fitting, m)
		}
	}
	slices.SortStableFunc(fitting, func(a, b *match) int { return b.weight - a.weight })
	return fitting
}

// choose picks for every predication the most specific frame whose content, if
// the frame asks for one, is told in the sentence.
func (f *Finder) choose(s *predication.Sentence) []*match {
	chosen := make([]*match, len(s.Predications))
	fitting := make([][]*match, len(s.Predications))
	for i := range s.Predications {
		fitting[i] = f.candidates(s, &s.Predications[i])
	}
	for i := range s.Predications {
		for _, m := range fitting[i] {
			if f.contentTold(s, &s.Predications[i], m, fitting) {
				chosen[i] = m
				break
			}
		}
	}
	return chosen
}

// contentTold reports whether an act of one of the types that the frame asks for
// stands inside the predication's content.
func (f *Finder) contentTold(s *predication.Sentence, p *predication.Predication, m *match, fitting [][]*match) bool {
	if len(m.frame.ContentIs) == 0 {
		return true
	}
	for _, a := range p.Args {
		if !slices.Contains(m.frame.Content, a.Role) {
			continue
		}
		for j := range s.Predications {
			if len(fitting[j]) > 0 && slices.Contains(m.frame.ContentIs, fitting[j][0].frame.Type) && s.Under(s.Predications[j].Verb(), a.Head) {
				return true
			}
		}
		if slices.Contains(m.frame.ContentIs, "weapon") && f.mentions(s, a.Head, "weapon") {
			return true
		}
	}
	return false
}

// mentions reports whether a word of the class stands in the phrase under head.
func (f *Finder) mentions(s *predication.Sentence, head int, class string) bool {
	for t := range s.Tokens {
		if s.Tokens[t].UPOS == "NOUN" && f.lex.Is(s.Tokens[t].Lemma, class) && s.Under(t, head) {
			return true
		}
	}
	return false
}

// try fills the slots of one frame, or returns nil when it does not fit.
func (f *Finder) try(s *predication.Sentence, p *predication.Predication, entry lexicon.Match) *match {
	m := &match{frame: entry.Frame, trigger: entry.Trigger}
	if !findAll(s, p, m) || namesStatus(s, p, m) || namesWar(s, p) {
		return nil
	}
	if asksWhether(s, p) || f.otherSense(s, p, m) || !f.needsMet(s, p, m.frame.Needs) {
		return nil
	}
	f.fill(s, p, m)
	if m.frame.Both {
		m.actors = append(m.actors, m.recipients...)
		m.recipients = nil
		slices.Sort(m.actors)
		m.actors = slices.Compact(m.actors)
	}
	if !toldToHappen(s, p) && (missing(m.frame.ActorIs, m.frame.Actor, m.actors) && !m.mayHideActor(s, p) || missing(m.frame.RecipientIs, m.frame.Recipient, m.recipients)) {
		return nil
	}
	m.weight += 4*len(m.with) + min(1, len(m.frame.Needs)) + len(m.actors) + len(m.recipients)
	if demands(m.frame.ActorIs) || demands(m.frame.RecipientIs) {
		m.weight += 2
	}
	return m
}

// namesStatus reports whether a participle before its noun only says who people
// are: "displaced families" are found wherever they live now.
func namesStatus(s *predication.Sentence, p *predication.Predication, m *match) bool {
	return s.Tokens[p.Head].Rel == "amod" && m.frame.Count == string(saidby.Displaced)
}

// namesWar reports whether a noun is what one side calls the whole war, the
// "special military operation": no act of any day.
func namesWar(s *predication.Sentence, p *predication.Predication) bool {
	if p.Lemma != "operation" {
		return false
	}
	special, military := false, false
	for c := range s.Tree.Children(p.Head) {
		special = special || s.Tokens[c].Lemma == "special"
		military = military || s.Tokens[c].Lemma == "military"
	}
	return special && military
}

// mayHideActor reports whether the one who acts can be left out: in a passive
// whose other words are specific enough to tell the act ("the ban was lifted").
func (m *match) mayHideActor(s *predication.Sentence, p *predication.Predication) bool {
	return p.Passive && p.First(lexicon.Subject) < 0 && m.idiom() && s.Tokens[p.Head].Rel != "amod"
}

// missing reports whether a slot is empty that must be filled by something of a
// kind. Only subject and object must be there; a phrase with a preposition need
// not, and a restriction that only forbids ("-animal") is met by nothing.
func missing(classes []string, roles []lexicon.Role, fillers []int) bool {
	if len(fillers) > 0 || !demands(classes) {
		return false
	}
	return slices.Contains(roles, lexicon.Object) || slices.Contains(roles, lexicon.Subject)
}

// asksWhether reports whether a verb of asking puts a question and no request.
func asksWhether(s *predication.Sentence, p *predication.Predication) bool {
	if p.Lemma != "ask" {
		return false
	}
	clause := p.First(lexicon.Clause)
	if i := s.At(clause); i >= 0 && (s.Predications[i].Mark == "whether" || s.Predications[i].Mark == "if") {
		return true
	}
	for t := range s.Tokens {
		if s.Tokens[t].Text == "?" {
			return true // "Where is the money?" asked the farmer
		}
		if clause >= 0 && s.Tokens[t].Head == clause && t < clause && interrogative[s.Tokens[t].XPOS] {
			return true // "asked who was responsible"
		}
	}
	return false
}

// interrogative are the tags of words that open a question.
var interrogative = map[string]bool{"WP": true, "WRB": true, "WP$": true}

// demands reports whether a restriction asks for a class, and does not only
// forbid some.
func demands(classes []string) bool {
	return slices.ContainsFunc(classes, func(c string) bool { return !strings.HasPrefix(c, "-") })
}

// findAll finds the further words of a trigger.
func findAll(s *predication.Sentence, p *predication.Predication, m *match) bool {
	for _, lemma := range m.trigger.With {
		w := findWith(s, p, m, lemma)
		if w < 0 {
			m.with = findRun(s, p.Head, m.trigger.With)
			return m.with != nil
		}
		m.with = append(m.with, w)
	}
	return true
}

// reach is how many words an object may put between a verb and the fixed words
// behind it: "set a terminal and a moored barge on fire".
const reach = 12

// findRun finds two or more fixed words in their order behind the head, with no
// finite verb between; nil when they are not there.
func findRun(s *predication.Sentence, head int, words []string) []int {
	if len(words) < 2 {
		return nil
	}
	var run []int
	for i := head + 1; i < len(s.Tokens) && i <= head+reach; i++ {
		switch s.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP":
			return nil
		}
		if is(&s.Tokens[i], words[len(run)]) {
			if run = append(run, i); len(run) == len(words) {
				return run
			}
		}
	}
	return nil
}

// findWith finds a further word of a trigger: right behind the words already
// found ("fall victim to"), or among what depends on the predicate: a particle,
// an object, or the preposition of an oblique.
func findWith(s *predication.Sentence, p *predication.Predication, m *match, lemma string) int {
	behind := p.Head + 1
	if len(m.with) > 0 {
		behind = m.with[len(m.with)-1] + 1
	}
	if behind < len(s.Tokens) && is(&s.Tokens[behind], lemma) {
		return behind
	}
	for _, a := range p.Args {
		// The object wherever it is written: "the ban was lifted", "the ban that
		// they lifted".
		if a.Role == lexicon.Object && is(&s.Tokens[a.Head], lemma) {
			return a.Head
		}
	}
	for c := range s.Tree.Children(p.Head) {
		if is(&s.Tokens[c], lemma) && !saidby.RelIs(s.Tokens[c].Rel, "nsubj", "conj", "parataxis", "advcl") && !isMeans(s, c, m.trigger) {
			return c
		}
		if !saidby.RelIs(s.Tokens[c].Rel, "obl", "obj", "nmod", "xcomp", "nsubj:pass") || timeWords[strings.ToLower(s.Tokens[c].Lemma)] {
			continue // the "on" of "on Monday" belongs to no idiom
		}
		// The preposition of an oblique, and what modifies an idiom's noun,
		// hang one level deeper.
		for g := range s.Tree.Children(c) {
			state := s.Tokens[g].Rel == "acl" && s.Tokens[g].UPOS == "ADJ" // "set a plane ablaze on the runway"
			if is(&s.Tokens[g], lemma) && (state || saidby.RelIs(s.Tokens[g].Rel, "case", "amod", "compound", "det", "advmod")) {
				return g
			}
		}
	}
	return -1
}

// isMeans reports whether a word is what something was done with, and the trigger
// has no "with": who "struck the town with bombs" did not strike a bomb.
func isMeans(s *predication.Sentence, token int, t *lexicon.Trigger) bool {
	return s.Tree.Preposition(token) == "with" && !slices.Contains(t.With, "with")
}

func is(t *saidby.Token, lemma string) bool {
	return t.Lemma == lemma || strings.EqualFold(t.Text, lemma)
}

// otherSense reports whether an argument or modifier makes the trigger mean
// something else ("heart attack", "struck a deal"). Where and when something
// happened does not change what it was.
func (f *Finder) otherSense(s *predication.Sentence, p *predication.Predication, m *match) bool {
	if len(m.frame.Not) == 0 {
		return false
	}
	bad := func(token int) bool {
		return slices.Contains(m.frame.Not, strings.ToLower(s.Tokens[token].Lemma)) && !slices.Contains(m.with, token)
	}
	for c := range s.Tree.Children(p.Head) {
		if saidby.RelIs(s.Tokens[c].Rel, "compound", "amod", "advmod", "conj") && bad(c) {
			return true
		}
	}
	for _, w := range m.with {
		for c := range s.Tree.Children(w) {
			hyphened := c > 0 && s.Tokens[c-1].Text == "-" // "live-fire drill" is no fire drill
			if saidby.RelIs(s.Tokens[c].Rel, "compound", "amod") && !hyphened && bad(c) {
				return true // "dropped an explosive charge"
			}
		}
	}
	for _, a := range p.Args {
		switch a.Role {
		case "in", "at", "near", "on", "during", "after", "before", "when", "from":
		default:
			if bad(a.Head) {
				return true
			}
		}
	}
	return false
}

// needsMet reports whether one of the classes is among the words that depend on
// the predicate, two levels down, or among its shared arguments.
func (f *Finder) needsMet(s *predication.Sentence, p *predication.Predication, classes []string) bool {
	if len(classes) == 0 || toldToHappen(s, p) {
		return true
	}
	if slices.ContainsFunc(classes, func(c string) bool { return formMet(s, p, c) }) {
		return true
	}
	of := func(token int) bool {
		for _, c := range classes {
			if f.isClass(s, token, c) {
				return true
			}
		}
		return false
	}
	for _, a := range p.Args {
		if of(a.Head) {
			return true
		}
		for c := range s.Tree.Children(a.Head) {
			if saidby.RelIs(s.Tokens[c].Rel, "compound", "amod", "conj", "nmod", "appos") && of(c) {
				return true
			}
		}
	}
	for c := range s.Tree.Children(p.Head) {
		if saidby.RelIs(s.Tokens[c].Rel, "compound", "amod", "nmod", "obl") && of(c) {
			return true
		}
	}
	return false
}

// toldToHappen reports whether the noun of an act is the subject of a verb that
// only says when and where it was: "The abduction took place on Saturday". A noun
// with "the" goes back to what was told before, and needs nothing beside it.
func toldToHappen(s *predication.Sentence, p *predication.Predication) bool {
	t := &s.Tokens[p.Head]
	if p.Kind != predication.Nominal || t.Rel != "nsubj" || t.Head < 0 || !definite(s, p.Head) {
		return false
	}
	switch s.Tokens[t.Head].Lemma {
	case "happen", "occur":
		return true
	case "take":
		object := s.Tree.Child(t.Head, "obj")
		return object >= 0 && s.Tokens[object].Lemma == "place"
	}
	return false
}

// formMet answers the needs that are about form: a clause as complement, one in
// the infinitive ("told the envoy to leave"), a passive that leaves open who acts.
func formMet(s *predication.Sentence, p *predication.Predication, need string) bool {
	switch need {
	case "passive":
		return p.Passive && p.First("by") < 0 && p.First(lexicon.Subject) < 0 && !saidby.RelIs(s.Tokens[p.Head].Rel, "amod", "acl")
	case "clause", "infinitive":
	default:
		return false
	}
	clause := p.First(lexicon.Clause)
	if clause < 0 || need == "clause" {
		return clause >= 0
	}
	i := s.At(clause)
	return i >= 0 && s.Predications[i].Infinitive
}

// fill finds actor and recipient by the frame's roles.
func (f *Finder) fill(s *predication.Sentence, p *predication.Predication, m *match) {
	actor, recipient := m.frame.Actor, m.frame.Recipient
	if m.trigger.Actor != nil {
		actor = m.trigger.Actor
	}
	if m.trigger.Recipient != nil {
		recipient = m.trigger.Recipient
	}
	all := m.frame.Both
	m.actors = f.fillers(s, p, m, actor, m.frame.ActorIs, nil, all)
	if len(m.actors) == 0 && slices.Contains(actor, lexicon.Subject) {
		m.actors = f.possessor(s, m, p.Head)
	}
	if len(m.actors) == 0 {
		m.actors = f.besideIdiom(s, m, actor, m.frame.ActorIs)
	}
	m.recipients = f.fillers(s, p, m, recipient, m.frame.RecipientIs, m.actors, all)
	if len(m.recipients) == 0 && p.Passive && slices.Contains(m.with, p.First(lexicon.Object)) && slices.Contains(recipient, lexicon.Object) {
		// "Twenty students were taken hostage": the idiom's own noun is the object.
		m.recipients = f.fillers(s, p, m, []lexicon.Role{lexicon.Indirect}, m.frame.RecipientIs, m.actors, all)
	}
	if len(m.recipients) == 0 {
		m.recipients = f.besideIdiom(s, m, recipient, m.frame.RecipientIs)
	}
	if len(m.recipients) == 0 && slices.Contains(recipient, lexicon.ClauseSubject) {
		m.recipients = f.clauseSubject(s, p)
	}
}

// parties are the classes of those of whom something can be demanded.
var parties = []string{"state", "official", "armed", "org", "person", "crowd", "media"}

// clauseSubject finds the party that a clause asks to act: "demanded that the
// junta free them".
func (f *Finder) clauseSubject(s *predication.Sentence, p *predication.Predication) []int {
	i := s.At(p.First(lexicon.Clause))
	if i < 0 || s.Predications[i].Passive {
		return nil
	}
	subject := s.Predications[i].First(lexicon.Subject)
	if subject < 0 || !f.fits(s, subject, parties, true) || p.First(lexicon.Subject) == subject {
		return nil
	}
	return []int{subject}
}

// besideIdiom finds a party whose preposition hangs on a noun of the idiom and not
// on its verb: "took control of the town", "came under attack from gunmen".
func (f *Finder) besideIdiom(s *predication.Sentence, m *match, roles []lexicon.Role, classes []string) []int {
	for _, noun := range m.with {
		for c := range s.Tree.Children(noun) {
			if saidby.RelIs(s.Tokens[c].Rel, "compound") && f.isClass(s, noun, "captive") && f.fits(s, c, parties, true) {
				return []int{c} // "took three men hostage", read as one phrase
			}
			if saidby.RelIs(s.Tokens[c].Rel, "nmod") && slices.Contains(roles, lexicon.Role(s.Tree.Preposition(c))) &&
				!timeWords[strings.ToLower(s.Tokens[c].Lemma)] && f.fits(s, c, classes, m.frame.Strict && demands(classes)) {
				return []int{c}
			}
		}
	}
	return nil
}

// possessor is the owner of the noun that a verb is matched with, who acts where
// the verb is passive: "its authorisation given to Kyiv". In "taken from his home"
// the owner is the one acted upon.
func (f *Finder) possessor(s *predication.Sentence, m *match, verb int) []int {
	for _, noun := range m.with {
		if owner := s.Tree.Child(noun, "nmod:poss"); owner >= 0 && s.Tokens[noun].Head != verb && f.fits(s, owner, m.frame.ActorIs, false) {
			return []int{owner}
		}
	}
	return nil
}

// fillers returns the heads that fill a slot: of the first role that has any
// fitting, or of every role when all is set.
func (f *Finder) fillers(s *predication.Sentence, p *predication.Predication, m *match, roles []lexicon.Role, classes []string, taken []int, all bool) []int {
	var heads []int
	for _, role := range roles {
		for _, r := range written(p, role) {
			for _, a := range p.Args {
				if a.Role != r || timeWords[strings.ToLower(s.Tokens[a.Head].Lemma)] || slices.Contains(taken, a.Head) || slices.Contains(heads, a.Head) || slices.Contains(m.with, a.Head) {
					continue
				}
				if r == lexicon.Compound && !f.namesParty(s, a.Head) && !f.fits(s, a.Head, classes, true) {
					continue
				}
				if f.fits(s, a.Head, classes, false) && (!m.frame.Strict || !demands(classes) || f.fits(s, a.Head, classes, true) || pronominal(&s.Tokens[a.Head]) && !firstPerson(&s.Tokens[a.Head])) {
					heads = append(heads, a.Head)
				}
			}
			if len(heads) > 0 && !all {
				return heads
			}
		}
	}
	return heads
}

// timeWords never act and are never acted upon: "Sunday's attack".
var timeWords = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"january": true, "february": true, "march": true, "april": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true,
	"yesterday": true, "today": true, "tomorrow": true, "tonight": true, "noon": true, "midnight": true, "dawn": true, "dusk": true,
	"morning": true, "afternoon": true, "evening": true, "night": true, "day": true, "week": true, "month": true, "year": true, "hour": true, "minute": true,
	"km": true, "kilometre": true, "kilometer": true, "mile": true,
}

// written expands a role to the ways in which a noun writes it: the subject of
// "raid" stands as "by X", "X's" or "Russian", its object as "of X" or "on X".
func written(p *predication.Predication, role lexicon.Role) []lexicon.Role {
	if p.Kind != predication.Nominal {
		return []lexicon.Role{role}
	}
	switch role {
	case lexicon.Subject:
		return []lexicon.Role{lexicon.Subject, lexicon.Poss, lexicon.Compound}
	case lexicon.Object:
		return []lexicon.Role{lexicon.Object, lexicon.Of, "on", "against", "upon"}
	}
	return []lexicon.Role{role}
}

// namesParty reports whether a modifier of a noun names who acts: a country or
// its adjective, an armed group, an organisation ("Russian raid", "RSF attack").
func (f *Finder) namesParty(s *predication.Sentence, token int) bool {
	if f.named(s, token) != nil {
		return true
	}
	if e := s.EntityAt(token); e != nil && e.Kind != saidby.Person {
		return true
	}
	return f.isClass(s, token, "armed")
}

// named is the country, group or leader that the lexicon knows by the words of
// the token's name, or by the token alone; nil: none.
func (f *Finder) named(s *predication.Sentence, token int) *lexicon.Actor {
	if e := s.EntityAt(token); e != nil && e.Last-e.First > 1 {
		if n, ok := f.lex.Actors.Name(s.Words(e.First, e.Last)); ok {
			return n.Actor
		}
	}
	if n, ok := f.lex.Actors.Name(s.Tokens[token].Text); ok && !n.AfterThe {
		return n.Actor
	}
	return nil
}

// fits reports whether the phrase under head may fill a slot restricted to the
// classes. Pronouns and numbers fit every restriction on people unless strict.
func (f *Finder) fits(s *predication.Sentence, head int, classes []string, strict bool) bool {
	if len(classes) == 0 {
		return !strict
	}
	wanted, good := false, false
	for _, c := range classes {
		if forbidden, ok := strings.CutPrefix(c, "-"); ok {
			if f.isClass(s, head, forbidden) {
				return false
			}
			continue
		}
		wanted = true
		good = good || f.isClass(s, head, c)
	}
	if !wanted || good {
		return !strict || good
	}
	return !strict && f.couldBe(s, head, classes)
}

// couldBe gives the benefit of the doubt: a pronoun, a number or "others" can be
// of any class of people, a name that nobody knows can be, and so can a noun that
// the lexicon has no class for.
func (f *Finder) couldBe(s *predication.Sentence, head int, classes []string) bool {
	t := &s.Tokens[head]
	if pronominal(t) {
		return true
	}
	if t.UPOS == "PROPN" {
		return slices.ContainsFunc(classes, ofPeople)
	}
	return f.lex.Noun(t.Lemma).Class == 0 && !f.eventful(t.Lemma)
}

// pronominal reports whether a word stands for somebody or something without
// naming it: "they", "three", "others".
func pronominal(t *saidby.Token) bool {
	switch t.UPOS {
	case "PRON", "NUM", "DET":
		return true
	}
	return t.Lemma == "other" || t.Lemma == "some" || t.Lemma == "many"
}

func firstPerson(t *saidby.Token) bool { return t.Lemma == "I" || t.Lemma == "i" || t.Lemma == "we" }

func ofPeople(class string) bool {
	switch class {
	case "person", "armed", "official", "state", "org", "captive", "civilian", "media", "crowd":
		return true
	}
	return false
}

// eventful reports whether a noun names an act itself.
func (f *Finder) eventful(lemma string) bool { return len(f.lex.NounFrames(lemma)) > 0 }

// isClass reports whether the phrase under head is of a noun class: by its head's
// lemma, by whom it names, or by what the model says its name is.
func (f *Finder) isClass(s *predication.Sentence, head int, class string) bool {
	t := &s.Tokens[head]
	lemma := strings.ToLower(t.Lemma)
	if f.lex.Is(lemma, class) || f.lex.Noun(lemma).Sector == class {
		return true
	}
	if actor := f.named(s, head); actor != nil && actorIs(actor, class) {
		return true
	}
	e := s.EntityAt(head)
	switch class {
	case "armed":
		return f.bearsArms(s, head)
	case "weapon":
		return f.isUnmanned(s, head)
	case "person":
		return e != nil && e.Kind == saidby.Person || t.UPOS == "NUM" || t.UPOS == "PRON" && t.Lemma != "it" && t.Lemma != "that" && t.Lemma != "which"
	case "org":
		return e != nil && e.Kind == saidby.Organisation
	case "place":
		return e != nil && e.Kind == saidby.Location || t.UPOS == "PROPN" && besidePlace(s, head)
	}
	return false
}

// bearsArms reports whether words beside a noun for people say that they fight:
// "armed men", "security men", "operators of attack drones".
func (f *Finder) bearsArms(s *predication.Sentence, head int) bool {
	switch s.Tokens[head].Lemma {
	case "man", "people", "personnel", "member", "individual", "youth":
		for c := range s.Tree.Children(head) {
			if saidby.RelIs(s.Tokens[c].Rel, "amod", "compound") && armedWords[strings.ToLower(s.Tokens[c].Lemma)] {
				return true
			}
		}
	case "operator", "crew", "gunner", "pilot":
		for c := range s.Tree.Children(head) {
			if saidby.RelIs(s.Tokens[c].Rel, "nmod", "compound") && (f.lex.Is(s.Tokens[c].Lemma, "weapon") || f.isUnmanned(s, c)) {
				return true
			}
		}
	}
	return false
}

// armedWords say of the people beside whom they stand that they carry arms.
var armedWords = map[string]bool{"armed": true, "masked": true, "uniformed": true, "security": true, "militia": true, "rebel": true, "paramilitary": true}

// isUnmanned reports whether a noun is a drone by another name: "unmanned systems".
func (f *Finder) isUnmanned(s *predication.Sentence, head int) bool {
	for c := range s.Tree.Children(head) {
		if l := s.Tokens[c].Lemma; s.Tokens[c].Rel == "amod" && (l == "unmanned" || l == "uncrewed") {
			return true
		}
	}
	return false
}

// besidePlace reports whether a name of one word is coordinated with that of a
// place: "captured Gao and Timbuktu", whatever the model took the first one for.
func besidePlace(s *predication.Sentence, head int) bool {
	place := func(i int) bool {
		e := s.EntityAt(i)
		return e != nil && e.Kind == saidby.Location
	}
	if e := s.EntityAt(head); e != nil && e.Last-e.First > 1 {
		return false
	}
	if up := s.Tokens[head].Head; s.Tokens[head].Rel == "conj" && up >= 0 && place(up) {
		return true
	}
	for c := range s.Tree.Children(head) {
		if s.Tokens[c].Rel == "conj" && place(c) {
			return true
		}
	}
	return false
}

// actorIs holds a noun class against an actor that the lexicon knows by name.
func actorIs(a *lexicon.Actor, class string) bool {
	armed := a.Sector == "MIL" || a.Sector == "REB" || a.Sector == "UAF"
	switch class {
	case "state":
		return a.Kind == lexicon.Country
	case "person":
		return a.Kind == lexicon.Leader
	case "armed":
		return a.Kind == lexicon.Group && armed
	case "org":
		return a.Kind == lexicon.Group
	case "official":
		return a.Kind == lexicon.Leader || a.Kind == lexicon.Country || a.Kind == lexicon.Group && !armed
	}
	return false
}
