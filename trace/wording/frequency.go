package wording

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math"
	"sync"

	"github.com/saidby/saidby/model"
)

// everyday is how many of the most frequent words say nothing about what an
// article is on: "the", "said", "government", "Tuesday".
const everyday = 150

// frequencies tell how rare the words of English news are.
type frequencies struct {
	rarity map[term]float64
	most   float64 // the rarity of a word that is not among them
}

// news holds the words that ship with the program.
var news = sync.OnceValue(func() *frequencies {
	f, err := readFrequencies(model.Words)
	if err != nil {
		panic(err) // the words are built in, and a test reads them
	}
	return f
})

// rarity is 0 for everyday words, 3 at rank 3,000 ("castle"), and grows to 7
// for words that are in no list, as most surnames and odd numbers.
func rarity(t term) float64 {
	f := news()
	if r, ok := f.rarity[t]; ok {
		return r
	}
	return f.most
}

// readFrequencies reads gzipped words, a line each, the most frequent first. By
// Zipf's law a word's frequency goes as one over its rank, so that the logarithm
// of the rank stands for the inverse document frequency. It comes from a fixed
// list and not from the articles at hand: a pair is judged from the two alone.
func readFrequencies(packed []byte) (*frequencies, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	words, err := io.ReadAll(unpacked)
	if err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	lines := bytes.Split(bytes.TrimSpace(words), []byte("\n"))
	f := &frequencies{rarity: make(map[term]float64, len(lines))}
	for i, line := range lines {
		t := termOf(string(line))
		if _, listed := f.rarity[t]; !listed { // "café" may stand behind "cafe"
			f.rarity[t] = rarityAt(i + 1)
		}
	}
	f.most = rarityAt(2 * len(lines))
	return f, nil
}

func rarityAt(rank int) float64 {
	return max(0, math.Log(float64(rank)/everyday))
}
