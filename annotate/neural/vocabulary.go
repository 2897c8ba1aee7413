package neural

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// vocabulary knows words by the hash of their spelling: those with a row of
// their own in the word table, and those with a word vector.
type vocabulary struct {
	words   map[uint64]int32
	vectors map[uint64]int32
}

func newVocabulary(words, vectors []uint64) *vocabulary {
	v := &vocabulary{make(map[uint64]int32, len(words)), make(map[uint64]int32, len(vectors))}
	for i, h := range words {
		v.words[h] = int32(i + 1) // row 0 is for the words that are not known
	}
	for i, h := range vectors {
		v.vectors[h] = int32(i)
	}
	return v
}

func (v *vocabulary) word(hash uint64) int32 { return v.words[hash] }

// vector finds the word vector of a spelling. A compound without one has that of
// its last part, which is its grammatical head: "Russian-backed" is like "backed".
func (v *vocabulary) vector(plain []byte) int32 {
	if row, ok := v.vectors[hashBytes(seedPlain, plain)]; ok {
		return row
	}
	if at := bytes.LastIndexByte(plain, '-'); at > 0 && at+1 < len(plain) {
		if row, ok := v.vectors[hashBytes(seedPlain, plain[at+1:])]; ok {
			return row
		}
	}
	return -1
}

// Vectors are published word vectors, reduced to a byte a dimension.
type Vectors struct {
	Dim    int
	hashes []uint64
	values []int8
}

// vectorScale maps a standard deviation of 1 to 127/4: beyond four deviations
// values are cut off.
const vectorScale = 127.0 / 4

// ReadVectors reads the first limit words of a text file with a word and its
// numbers on a line, most frequent words first, such as glove.6B.50d.txt
// (Pennington, Socher and Manning 2014; public domain, PDDL 1.0).
func ReadVectors(r io.Reader, limit int) (*Vectors, error) {
	v := &Vectors{}
	var numbers []float32
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() && len(v.hashes) < limit {
		field := strings.Split(lines.Text(), " ")
		if v.Dim == 0 {
			v.Dim = len(field) - 1
		}
		if len(field) != v.Dim+1 || v.Dim == 0 {
			return nil, fmt.Errorf("word vectors, line %d: %d numbers instead of %d", len(v.hashes)+1, len(field)-1, v.Dim)
		}
		v.hashes = append(v.hashes, hashBytes(seedPlain, []byte(field[0])))
		for _, f := range field[1:] {
			x, err := strconv.ParseFloat(f, 32)
			if err != nil {
				return nil, fmt.Errorf("word vectors, line %d: %w", len(v.hashes), err)
			}
			numbers = append(numbers, float32(x))
		}
	}
	v.values = quantiseVectors(numbers)
	return v, lines.Err()
}

func quantiseVectors(numbers []float32) []int8 {
	var squares float64
	for _, x := range numbers {
		squares += float64(x) * float64(x)
	}
	unit := vectorScale / math.Sqrt(squares/float64(max(1, len(numbers))))
	values := make([]int8, len(numbers))
	for i, x := range numbers {
		values[i] = int8(max(-127, min(127, math.Round(float64(x)*unit))))
	}
	return values
}
