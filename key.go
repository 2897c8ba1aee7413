package saidby

import "hash/fnv"

// Key is what an article is found by when another one comes that may have to do
// with it: the hash of a shingle of words, of a quotation, of a place with a day.
// Its first byte is its family.
type Key uint64

// Family says what a key is the hash of.
type Family uint8

// The families of keys.
const (
	ShingleKey Family = iota + 1 // sampled runs of words: copied text
	QuoteKey                     // a whole quotation
	NameKey                      // a rare name or number with the days around publication
	PlaceKey                     // a place with a day
)

// NewKey makes the key of family for parts, in their order (FNV-1a, 56 bits).
func NewKey(family Family, parts ...string) Key {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return KeyOf(family, h.Sum64())
}

// KeyOf makes the key of family for a hash that is already there.
func KeyOf(family Family, hash uint64) Key {
	return Key(uint64(family)<<56 | hash>>8)
}

// Family gives the key's family.
func (k Key) Family() Family { return Family(k >> 56) }

// Keys are what one article is found by, and what it looks for others under.
// For shingles, quotations and names both are the same; an article about Monday
// is found under Monday and looks under Sunday and Tuesday as well. Looking goes
// both ways: if A looks where B is found, B looks where A is found.
type Keys struct {
	Held   []Key // sorted, without repetition
	Sought []Key // sorted, without repetition; holds Held
}
