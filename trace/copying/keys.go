package copying

import (
	"slices"

	"github.com/saidby/saidby"
)

const (
	// shingle is how many words in a row make a key: five are seldom the same by
	// chance.
	shingle = 5
	// sampled is the share of shingles that are keys, as a power of two: 1 in 8.
	// Which ones depends on the words alone, so that two articles keep the same
	// (FracMinHash: Irber et al. 2022; sampling by hash: Broder 1997).
	sampled = 3
	// maxKeys bounds the keys of one article: the smallest hashes are kept, which
	// is a sparser sample of the same kind.
	maxKeys = 4096
	// quoted is the least number of words of a quotation that is a key by itself:
	// the catchword that a speaker is quoted with everywhere has hardly more.
	quoted = 4
)

// Keys are what the article is found by when another one comes that may have text
// in common with it: sampled shingles and whole quotations. Two articles that
// share three of the first or one of the second are worth comparing. Sorted,
// without repetition.
func (t *Text) Keys() []saidby.Key {
	hashes := make([]uint64, 0, len(t.words)>>sampled+8)
	for i := 0; i+shingle <= len(t.words); i++ {
		if t.words[i].block != t.words[i+shingle-1].block {
			continue
		}
		if h := hashRow(t.words[i : i+shingle]); h>>(64-sampled) == 0 {
			hashes = append(hashes, h)
		}
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	hashes = hashes[:min(len(hashes), maxKeys)]
	keys := make([]saidby.Key, 0, len(hashes)+len(t.quotes))
	for _, h := range hashes {
		keys = append(keys, saidby.KeyOf(saidby.ShingleKey, h<<sampled))
	}
	for _, q := range t.quotes {
		if n := q.last - q.first; n >= quoted && len(keys) < 2*maxKeys {
			keys = append(keys, saidby.KeyOf(saidby.QuoteKey, hashRow(t.words[q.first:q.last])))
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// hashRow is the hash of words in their order.
func hashRow(words []word) uint64 {
	var h uint64
	for i := range words {
		h = h*fnvPrime + words[i].hash
	}
	return mix(h)
}
