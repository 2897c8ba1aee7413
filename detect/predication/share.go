package predication

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// joinLightVerbs gives an event noun the arguments of the light verb that
// carries it: "carried out a raid on the plant", "came under fire", "was the
// target of a raid". The verb keeps its predication but loses its own meaning:
// its index is taken over by the noun's.
func (s *Sentence) joinLightVerbs(words Words) {
	for v := range s.Predications {
		verb := &s.Predications[v]
		if verb.Kind != Verbal {
			continue
		}
		noun, inverse := s.carried(verb, words)
		if noun < 0 {
			continue
		}
		n := &s.Predications[s.at[noun]]
		if n.Light >= 0 {
			continue
		}
		s.takeOver(n, verb, inverse)
		for _, other := range s.Tree.Conjuncts(noun)[1:] {
			if s.at[other] >= 0 && s.Predications[s.at[other]].Light < 0 {
				s.takeOver(&s.Predications[s.at[other]], verb, inverse)
			}
		}
	}
}

// carried finds the event noun that a light verb carries, -1: none.
func (s *Sentence) carried(verb *Predication, words Words) (noun int, inverse bool) {
	particle := ""
	if len(verb.Words) > 0 {
		particle = s.Tokens[verb.Words[0]].Lemma
	}
	isEvent := func(token int) bool {
		return token >= 0 && s.at[token] >= 0 && s.Predications[s.at[token]].Kind == Nominal && words.EventNoun(s.Tokens[token].Lemma)
	}
	for _, a := range verb.Args {
		var light bool
		switch a.Role {
		case lexicon.Object:
			light, inverse = words.LightVerb(verb.Lemma, particle)
		case lexicon.Subject, lexicon.Indirect, lexicon.Clause, "when":
			continue
		default: // "come under fire", "be subjected to a raid"
			light, inverse = words.LightVerb(verb.Lemma, string(a.Role))
		}
		if light && isEvent(a.Head) && a.Head != verb.Head {
			return a.Head, inverse
		}
	}
	return -1, false
}

func (s *Sentence) takeOver(noun, verb *Predication, inverse bool) {
	noun.Light = verb.Head
	noun.Words = append(append(noun.Words, verb.Head), verb.Words...)
	noun.Finite, noun.Past, noun.Perfect, noun.Progressive = verb.Finite, verb.Past, verb.Perfect, verb.Progressive
	noun.Infinitive, noun.Modal, noun.Passive, noun.Mark = verb.Infinitive, verb.Modal, verb.Passive, verb.Mark
	noun.Negated = noun.Negated || verb.Negated
	for _, a := range verb.Args {
		switch {
		case a.Head == noun.Head:
		case a.Role == lexicon.Subject && inverse:
			noun.add(lexicon.Object, a.Head, true)
		case a.Role == lexicon.Object && inverse && verb.Passive: // "was subjected to a raid"
			noun.add(lexicon.Object, a.Head, true)
		case a.Role == lexicon.Object: // a second noun beside the carried one
		default:
			noun.add(a.Role, a.Head, true)
		}
	}
}

// share spreads subjects and objects over coordination and control. Sentences
// read left to right, so one pass in the order of the heads is enough except
// for chains, which a second pass completes.
func (s *Sentence) share() {
	for range 2 {
		for i := range s.Predications {
			p := &s.Predications[i]
			if p.Kind == Nominal && p.Light < 0 {
				continue
			}
			s.shareSubject(p)
			s.shareObject(p)
		}
	}
}

// shareSubject gives a predicate without subject the one of the predicate that
// it is coordinated with, controlled by or attached to.
func (s *Sentence) shareSubject(p *Predication) {
	verb := p.Verb()
	rel, governor := s.Tokens[verb].Rel, s.governor(verb)
	if s.heads[verb] != s.Tokens[verb].Head {
		rel = "advcl"
	}
	if governor == nil || governor == p {
		return
	}
	missing := lexicon.Subject
	if p.Passive && p.Light < 0 {
		missing = lexicon.Object
	}
	if p.has(missing) || s.Tree.Child(verb, "nsubj", "csubj") >= 0 {
		return
	}
	switch {
	case saidby.RelIs(rel, "conj"):
		p.add(missing, s.surfaceSubject(governor), true)
		// "is being hunted and shot by the army": the agent holds for both.
		if p.Passive && governor.Passive && !governor.has(lexicon.Subject) && p.has(lexicon.Subject) {
			governor.add(lexicon.Subject, p.First(lexicon.Subject), true)
		}
	case saidby.RelIs(rel, "xcomp"):
		controller := governor.First(lexicon.Indirect, lexicon.Object)
		if controller == p.Head || controller < 0 || subjectControl[governor.Lemma] {
			controller = s.surfaceSubject(governor)
		}
		p.add(missing, controller, true)
	case rel == "advcl" && !p.Finite:
		if governor.Passive && missing == lexicon.Subject {
			// "was hit by drones, killing two": the drones killed.
			p.add(missing, governor.First(lexicon.Subject), true)
			return
		}
		p.add(missing, s.surfaceSubject(governor), true)
	}
}

// subjectControl lists verbs whose subject, not object, does what the infinitive
// says ("promised Kyiv to send tanks").
var subjectControl = map[string]bool{
	"promise": true, "threaten": true, "vow": true, "offer": true, "agree": true, "plan": true,
	"decide": true, "pledge": true, "refuse": true, "use": true, "try": true, "attempt": true, "want": false,
}

// shareObject lets the first of two coordinated verbs have the object that is
// written once after the second ("ambushed and killed nine soldiers"), which
// only holds where nothing but the conjunction stands between them.
func (s *Sentence) shareObject(p *Predication) {
	if p.Kind != Verbal || p.Passive || p.has(lexicon.Object) {
		return
	}
	for c := range s.Tree.Children(p.Head) {
		if !saidby.RelIs(s.Tokens[c].Rel, "conj") || c > p.Head+2 || s.at[c] < 0 {
			continue
		}
		other := &s.Predications[s.at[c]]
		if !other.Passive && other.has(lexicon.Object) {
			p.add(lexicon.Object, other.First(lexicon.Object), true)
		}
	}
}

// governor is the predication that the token's head belongs to: the head itself
// or, climbing, the nearest predicate above.
func (s *Sentence) governor(token int) *Predication {
	for up, steps := s.heads[token], 0; up >= 0 && steps < len(s.Tokens); up, steps = s.heads[up], steps+1 {
		if s.at[up] >= 0 {
			return &s.Predications[s.at[up]]
		}
	}
	return nil
}

// surfaceSubject is what stands as grammatical subject of a predicate, -1: nothing.
func (s *Sentence) surfaceSubject(p *Predication) int {
	if p.Passive && p.Light < 0 {
		return p.First(lexicon.Object, lexicon.Indirect)
	}
	if p.Kind == Nominal && p.Light < 0 {
		return p.First(lexicon.Subject, lexicon.Poss)
	}
	if p.Light >= 0 && p.has(lexicon.Object) && !p.has(lexicon.Subject) {
		return p.First(lexicon.Object) // inverse light verb: "came under fire"
	}
	return p.First(lexicon.Subject)
}

// link finds the governing predication of each and how it governs. A light verb
// and its noun count as one.
func (s *Sentence) link() {
	for i := range s.Predications {
		p := &s.Predications[i]
		if p.Light >= 0 {
			s.at[p.Light] = i
		}
	}
	for i := range s.Predications {
		p := &s.Predications[i]
		from := p.Verb()
		p.Via = s.Tokens[from].Rel
		if s.heads[from] != s.Tokens[from].Head {
			p.Via = "advcl"
		}
		for up, steps := s.heads[from], 0; up >= 0 && steps < len(s.Tokens); up, steps = s.heads[up], steps+1 {
			if j := s.at[up]; j >= 0 && j != i {
				p.Parent = j
				break
			}
			p.Via = s.Tokens[up].Rel
		}
	}
	// What repairContent gave to a noun hangs on it.
	for i := range s.Predications {
		for _, a := range s.Predications[i].Args {
			if a.Role == lexicon.Clause && a.Shared && s.at[a.Head] >= 0 && s.at[a.Head] != i {
				s.Predications[s.at[a.Head]].Parent, s.Predications[s.at[a.Head]].Via = i, "acl"
			}
		}
	}
}
