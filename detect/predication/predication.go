// Package predication turns the dependency tree of a sentence into
// predications: who does what to whom, with voice undone, relative pronouns
// replaced by what they stand for, shared subjects and objects spread over
// coordination and control, and light verbs joined to their nouns.
//
// It is the one layer between tree and lexicon. Event frames speak of its roles
// and never of word order or relations, so one entry covers "X raided Y", "Y was
// raided by X", "X's raid on Y", "X, which raided Y" and "X carried out a raid
// on Y". The relations are those of Universal Dependencies, version 2, with
// the subtypes of the English Web Treebank.
package predication

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// Kind tells what sort of word the predicate is.
type Kind uint8

// The kinds of predicates.
const (
	Verbal Kind = iota
	Nominal
	Adjectival
)

// Arg is an argument: the token that heads it and the role it plays.
type Arg struct {
	Role lexicon.Role // lexicon.Subject, ..., or a preposition: "on", "because of"
	Head int          // token index
	// Shared is true where the argument is not written at this predicate but
	// comes by coordination, control, a relative clause or a light verb.
	Shared bool
}

// Predication is one predicate of a sentence with its arguments.
type Predication struct {
	Head  int // the word that names the act: the noun of "carried out a raid"
	Light int // the light verb that carries tense and negation, -1: none
	Kind  Kind
	Lemma string
	// Words are tokens beside Head that belong to the predicate: particle and
	// light verb.
	Words []int
	Args  []Arg
	// Passive is the voice as written.
	Passive bool

	// Parent is the index of the predication that governs this one, -1: none;
	// Via is the relation over which it does ("ccomp", "advcl", "acl:relcl",
	// "obj", "nmod", "conj"), Mark the subordinator's lemma ("if", "after").
	Parent int
	Via    string
	Mark   string

	// Verb form, read off auxiliaries and tags; of the light verb, if any.
	Finite      bool
	Past        bool   // past tense or past perfect
	Perfect     bool   // "has", "had" + participle
	Progressive bool   // "is attacking"
	Infinitive  bool   // "to attack"
	Modal       string // lemma of the modal auxiliary, "will" and "would" included
	Negated     bool   // "not", "never", "no" at the predicate itself
	Imperative  bool
}

// Verb is the token that carries tense: the light verb where there is one.
func (p *Predication) Verb() int {
	if p.Light >= 0 {
		return p.Light
	}
	return p.Head
}

// First returns the head of the first argument with one of the roles, in the
// order of the roles, or -1.
func (p *Predication) First(roles ...lexicon.Role) int {
	for _, r := range roles {
		for _, a := range p.Args {
			if a.Role == r {
				return a.Head
			}
		}
	}
	return -1
}

func (p *Predication) has(role lexicon.Role) bool { return p.First(role) >= 0 }

func (p *Predication) add(role lexicon.Role, head int, shared bool) {
	if head < 0 || head == p.Head {
		return
	}
	for _, a := range p.Args {
		if a.Role == role && a.Head == head {
			return
		}
	}
	p.Args = append(p.Args, Arg{Role: role, Head: head, Shared: shared})
}

// Words tells which words name acts, beside verbs. The lexicon answers.
type Words interface {
	// EventNoun reports whether the noun can name an act ("raid").
	EventNoun(lemma string) bool
	// EventAdjective reports whether the adjective can name a state that an
	// act left behind ("dead", "missing").
	EventAdjective(lemma string) bool
	// LightVerb reports whether the verb, with the particle or preposition (or
	// ""), only carries its noun ("carry out", "launch", "come under"), and
	// whether its subject is then the one acted upon.
	LightVerb(lemma, particle string) (light, inverse bool)
}

// Sentence is a parsed sentence with its predications, in the order of the
// heads' first appearance.
type Sentence struct {
	*saidby.Sentence
	Tree         Tree
	Predications []Predication
	at           []int // token -> index of the predication it heads, -1
	heads        []int // token -> head, with misplaced participles set right
}

// At returns the index of the predication that token heads or carries as light
// verb, -1 when there is none.
func (s *Sentence) At(token int) int {
	if token < 0 || token >= len(s.at) {
		return -1
	}
	return s.at[token]
}

// Of returns the predications of a parsed sentence.
func Of(sentence *saidby.Sentence, words Words) *Sentence {
	s := &Sentence{Sentence: sentence, Tree: NewTree(sentence)}
	s.at = make([]int, len(sentence.Tokens))
	s.heads = make([]int, len(sentence.Tokens))
	for i := range s.at {
		s.at[i], s.heads[i] = -1, sentence.Tokens[i].Head
	}
	s.repairParticiples()
	s.repairAdditions()
	s.findPredicates(words)
	for i := range s.Predications {
		s.readForm(&s.Predications[i])
		s.readArgs(&s.Predications[i])
	}
	s.joinLightVerbs(words)
	s.share()
	s.link()
	return s
}

// repairParticiples hangs a participle clause on the verb before it. "Drones hit a
// depot, killing two, police said" tells what the drones did; parsers are drawn
// to the verb of saying behind it.
func (s *Sentence) repairParticiples() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.XPOS != "VBG" || t.Rel != "advcl" && t.Rel != "ccomp" && t.Rel != "parataxis" || t.Head < i || i == 0 || s.Tokens[i-1].Text != "," {
			continue
		}
		for left := i - 2; left >= 0; left-- {
			l := &s.Tokens[left]
			if l.UPOS == "VERB" && (l.XPOS == "VBD" || l.XPOS == "VBZ" || l.XPOS == "VBP" || l.XPOS == "VBN") && l.Rel != "acl:relcl" && l.Rel != "amod" {
				s.heads[i] = left
				break
			}
		}
	}
}

// repairAdditions hangs "in addition to V-ing" on the verb it adds to: "addition"
// is half a preposition and does nothing.
func (s *Sentence) repairAdditions() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.XPOS != "VBG" || t.Rel != "acl" || s.Tokens[t.Head].Lemma != "addition" || s.Tokens[t.Head].Head < 0 {
			continue
		}
		s.heads[i] = s.Tokens[t.Head].Head
	}
}

// findPredicates makes an empty predication for every word that can head one.
func (s *Sentence) findPredicates(words Words) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		var kind Kind
		switch t.UPOS {
		case "VERB":
			kind = Verbal
		case "AUX":
			if !s.standsAlone(i) {
				continue
			}
			kind = Verbal
		case "NOUN", "PROPN":
			if !words.EventNoun(t.Lemma) && s.Tree.Child(i, "cop") < 0 || s.onlyModifies(i, words) {
				continue
			}
			kind = Nominal
		case "ADJ", "ADV":
			if !words.EventAdjective(t.Lemma) && s.Tree.Child(i, "cop") < 0 {
				continue
			}
			kind = Adjectival
		default:
			continue
		}
		s.addPredicate(i, kind, t.Lemma)
	}
	for i := 2; i < len(s.Tokens); i++ {
		if lemma := s.hyphenated(i); lemma != "" && words.EventNoun(lemma) {
			s.addHyphenated(i, lemma)
		}
	}
}

// onlyModifies reports whether an event noun is part of the name of a thing: the
// riot of "riot police" is no riot.
func (s *Sentence) onlyModifies(i int, words Words) bool {
	t := &s.Tokens[i]
	if !saidby.RelIs(t.Rel, "compound", "amod") || t.Head <= i {
		return false
	}
	return !words.EventNoun(s.Tokens[t.Head].Lemma)
}

func (s *Sentence) addPredicate(token int, kind Kind, lemma string) {
	s.at[token] = len(s.Predications)
	s.Predications = append(s.Predications, Predication{Head: token, Light: -1, Parent: -1, Kind: kind, Lemma: lemma})
}

// hyphenated is the compound that ends in token i ("dressing-down"), which the
// treebanks cut into three words; "" when there is none.
func (s *Sentence) hyphenated(i int) string {
	a, hyphen, b := &s.Tokens[i-2], &s.Tokens[i-1], &s.Tokens[i]
	if hyphen.Text != "-" || a.End != hyphen.Start || hyphen.End != b.Start {
		return ""
	}
	return strings.ToLower(a.Lemma + "-" + b.Lemma)
}

// addHyphenated makes a predication of a compound at the part that governs it.
func (s *Sentence) addHyphenated(i int, lemma string) {
	head := i
	if s.Tokens[i].Head == i-2 || s.Tokens[i-2].UPOS == "NOUN" && s.Tokens[i].UPOS != "NOUN" {
		head = i - 2
	}
	if s.at[head] < 0 {
		s.addPredicate(head, Nominal, lemma)
	} else {
		s.Predications[s.at[head]].Kind, s.Predications[s.at[head]].Lemma = Nominal, lemma
	}
}

// standsAlone reports whether an auxiliary is the only verb of its clause
// ("Russia did"), and not the helper of another word.
func (s *Sentence) standsAlone(i int) bool {
	return !saidby.RelIs(s.Tokens[i].Rel, "aux", "cop")
}
