package saidby

import "strings"

// Token is one syntactic word, as Universal Dependencies counts them: "don't"
// is two tokens, "Ukraine's" is two.
type Token struct {
	Span
	Text  string // Article.Text over the span
	Lemma string // lower case except for proper nouns: "capture", "Kyiv"
	UPOS  string // universal part of speech: "VERB", "NOUN", "PROPN"
	XPOS  string // Penn tag: "VBD", "NNS", "NNP"
	// Head is the index in the sentence of the token that this one depends on,
	// -1 for the root.
	Head int
	// Rel is the UD relation to the head, subtype included: "nsubj:pass".
	Rel string
}

// Sentence is a sentence of the article with its tree and its names.
type Sentence struct {
	Span
	Paragraph int // index of the paragraph in the article, from 0
	Tokens    []Token
	Entities  []Entity
	// Parsed is false where the sentence was not worth parsing (nothing in it
	// can be an event, a statement, a number or a place): its tokens then have
	// no tags, heads and relations.
	Parsed bool
	// Furniture marks sentences inside Article.Boilerplate.
	Furniture bool
}

// Entity is a name in a sentence.
type Entity struct {
	First, Last int // half-open range of tokens
	Kind        EntityKind
}

// EntityKind says what a name names.
type EntityKind string

// The kinds of names that the model tells apart.
const (
	Person       EntityKind = "PER"
	Organisation EntityKind = "ORG"
	Location     EntityKind = "LOC"
)

// Children calls yield for every token that depends directly on token head, in
// the order of the text, until yield returns false.
func (s *Sentence) Children(head int, yield func(child int) bool) {
	for i := range s.Tokens {
		if s.Tokens[i].Head == head && !yield(i) {
			return
		}
	}
}

// Child returns the first child of head with one of the relations, or -1. A
// relation without subtype matches its subtypes too: "nsubj" finds "nsubj:pass".
func (s *Sentence) Child(head int, rels ...string) int {
	for i := range s.Tokens {
		if s.Tokens[i].Head == head && RelIs(s.Tokens[i].Rel, rels...) {
			return i
		}
	}
	return -1
}

// RelIs reports whether rel is one of rels, or a subtype of one of them.
func RelIs(rel string, rels ...string) bool {
	for _, r := range rels {
		if rel == r || len(rel) > len(r) && rel[:len(r)] == r && rel[len(r)] == ':' {
			return true
		}
	}
	return false
}

// Subtree returns the lowest and the highest token (half-open) of the subtree
// under head. English trees are nearly projective, so the range is the phrase.
func (s *Sentence) Subtree(head int) (first, last int) {
	first, last = head, head+1
	for changed := true; changed; {
		changed = false
		for i := range s.Tokens {
			if i >= first && i < last || s.Tokens[i].Head < first || s.Tokens[i].Head >= last {
				continue
			}
			if !s.Under(i, head) {
				continue
			}
			if i < first {
				first, changed = i, true
			}
			if i >= last {
				last, changed = i+1, true
			}
		}
	}
	return first, last
}

// Under reports whether token i is head or lies in the subtree under it.
func (s *Sentence) Under(i, head int) bool {
	for steps := 0; i >= 0 && steps <= len(s.Tokens); steps++ {
		if i == head {
			return true
		}
		i = s.Tokens[i].Head
	}
	return false
}

// SpanOf is the span of text from token first up to token last (half-open).
func (s *Sentence) SpanOf(first, last int) Span {
	if first >= last {
		return Span{}
	}
	return Span{s.Tokens[first].Start, s.Tokens[last-1].End}
}

// EntityAt returns the entity that covers token i, or nil.
func (s *Sentence) EntityAt(i int) *Entity {
	for e := range s.Entities {
		if s.Entities[e].First <= i && i < s.Entities[e].Last {
			return &s.Entities[e]
		}
	}
	return nil
}

// Words joins the words of tokens first up to last (half-open) with spaces.
func (s *Sentence) Words(first, last int) string {
	words := make([]string, 0, last-first)
	for _, t := range s.Tokens[first:last] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}
