package saidby

import "hash/fnv"

// Key is what an article is found by when another one comes that may have to do
// with it: the hash of a shingle of words, of a quotation, of a place with a day.
// Its first byte is its family. Two articles meet where they hold a key in common:
// nobody looks under a key that it does not hold itself, so that meeting does not
// depend on who came first. What is near but not equal (days, places) is held under
// several overlapping buckets (see Windows; cells that a circle of half the distance
// touches).
type Key uint64

// Family says what a key is the hash of.
type Family uint8

// The families of keys.
const (
	ShingleKey Family = iota + 1 // sampled runs of words: copied text
	QuoteKey                     // a whole quotation
	NameKey                      // a rare name or number with a window of days around publication
	PlaceKey                     // a cell of the map, or a toll, with a window of days
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

// Windows are the spans of days that keys of a day are joined with, so that
// articles about neighbouring days meet: windows of 2n days that begin every n
// days. Two days at most n apart always share one; 2n or more apart never do.
// first and last are days counted from any fixed day; a range that touches more
// than most windows gives the first ones only.
func Windows(first, last, n, most int) []int {
	var windows []int
	for w := floorDiv(first, n) - 1; w <= floorDiv(last, n) && len(windows) < most; w++ {
		windows = append(windows, w)
	}
	return windows
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
