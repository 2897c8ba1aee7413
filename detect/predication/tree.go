package predication

import "github.com/saidby/saidby"

// Tree answers questions about the children of tokens without searching the
// whole sentence each time.
type Tree struct {
	tokens []saidby.Token
	first  []int32 // first child of each token, -1
	next   []int32 // next sibling to the right, -1
}

// NewTree indexes the dependency tree of a parsed sentence.
func NewTree(s *saidby.Sentence) Tree {
	n := len(s.Tokens)
	links := make([]int32, 2*n)
	t := Tree{tokens: s.Tokens, first: links[:n], next: links[n:]}
	for i := range links {
		links[i] = -1
	}
	for i := n - 1; i >= 0; i-- {
		if head := s.Tokens[i].Head; head >= 0 && head < n {
			t.next[i] = t.first[head]
			t.first[head] = int32(i)
		}
	}
	return t
}

// Children yields the children of head from left to right.
func (t Tree) Children(head int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if head < 0 {
			return
		}
		for c := t.first[head]; c >= 0; c = t.next[c] {
			if !yield(int(c)) {
				return
			}
		}
	}
}

// Child returns the first child with one of the relations (subtypes included), -1.
func (t Tree) Child(head int, rels ...string) int {
	for c := range t.Children(head) {
		if saidby.RelIs(t.tokens[c].Rel, rels...) {
			return c
		}
	}
	return -1
}

// Preposition returns the preposition that marks token, as lemma, with the
// words of a fixed expression joined: "on", "because of"; "" when there is none.
func (t Tree) Preposition(token int) string {
	prep := ""
	for c := range t.Children(token) {
		if t.tokens[c].Rel != "case" {
			continue
		}
		lemma := t.tokens[c].Lemma
		if lemma == "'s" || lemma == "’s" {
			continue
		}
		for f := range t.Children(c) {
			if t.tokens[f].Rel == "fixed" {
				lemma += " " + t.tokens[f].Lemma
			}
		}
		// Of two prepositions in a row ("from inside", "out of") the outer
		// one gives the role.
		if prep == "" {
			prep = lemma
		}
	}
	return prep
}

// Phrase returns the half-open token range of the phrase under head, leaving
// out what is not part of the naming itself when bare is true: clauses,
// appositions, parentheses, coordinated phrases and the preposition before it.
func (t Tree) Phrase(head int, bare bool) (first, last int) {
	first, last = head, head+1
	for c := range t.Children(head) {
		rel := t.tokens[c].Rel
		if rel == "case" && c < head || rel == "punct" {
			continue
		}
		if bare && saidby.RelIs(rel, "acl", "appos", "conj", "cc", "parataxis", "advcl", "cop", "aux", "nsubj", "mark", "orphan", "dep", "discourse") {
			continue
		}
		f, l := t.Phrase(c, bare && !saidby.RelIs(rel, "nmod"))
		if saidby.RelIs(rel, "nmod", "obl") { // keep the preposition of a modifier inside the phrase
			f, l = t.Phrase(c, bare)
			for g := range t.Children(c) {
				if t.tokens[g].Rel == "case" {
					f, l = min(f, g), max(l, g+1)
				}
			}
		}
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

// Conjuncts returns head and the tokens coordinated with it, in order.
func (t Tree) Conjuncts(head int) []int {
	out := []int{head}
	for c := range t.Children(head) {
		if saidby.RelIs(t.tokens[c].Rel, "conj") {
			out = append(out, c)
		}
	}
	return out
}
