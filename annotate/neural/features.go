package neural

import (
	"unicode"
	"unicode/utf8"
)

// features says under which rows of the embedding tables a word form is found.
type features struct {
	word   int32 // row of the word table; 0: not in the vocabulary
	vector int32 // row of the word vectors; -1: has none
	affix  [affixes]int32
	shape  int32
	grams  []int32
}

// The affixes that are looked up: how many characters, negative at the end.
var affixLengths = [affixes]int{3, -2, -3, -4}

const (
	affixes  = 4
	maxGrams = 40 // a word has no more n-grams than this; the rest is cut off
)

// spelling is a word form as the tables see it: lower case, with the plain
// forms of typographic quotes, dashes and spaces. Treebanks and news differ in
// these, and in nothing that they stand for.
type spelling struct {
	runes  []rune // digits kept
	plain  []byte // UTF-8 of runes, digits kept
	masked []byte // UTF-8 of runes with all digits as 0
}

func (s *spelling) set(form string) {
	s.runes, s.plain, s.masked = s.runes[:0], s.plain[:0], s.masked[:0]
	for _, r := range form {
		r = unicode.ToLower(plainRune(r))
		s.runes = append(s.runes, r)
		s.plain = utf8.AppendRune(s.plain, r)
		if r >= '0' && r <= '9' {
			r = '0'
		}
		s.masked = utf8.AppendRune(s.masked, r)
	}
}

func plainRune(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '`', '´', 'ʼ', '′':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '\u00a0', '\u202f', '\u2009':
		return ' '
	}
	return r
}

// extractor turns forms into features. It serves one goroutine at a time.
type extractor struct {
	spelling spelling
	shape    []byte
}

// features fills f for a form, using the vocabulary v and tables of the given
// sizes.
func (e *extractor) features(f *features, form string, v *vocabulary, sizes *TableSizes) {
	s := &e.spelling
	s.set(form)
	f.word = v.word(hashBytes(seedWord, s.masked))
	f.vector = v.vector(s.plain)
	for i, n := range affixLengths {
		f.affix[i] = row(hashBytes(seedAffix+uint64(i), affix(s, n)), sizes.Affix)
	}
	e.shape = appendShape(e.shape[:0], form)
	f.shape = row(hashBytes(seedShape, e.shape), sizes.Shape)
	f.grams = appendGrams(f.grams[:0], s.masked, sizes.Gram)
}

// affix is the masked form of the first or last (negative) n characters.
func affix(s *spelling, n int) []byte {
	at := 0
	if n > 0 {
		for range n {
			if at < len(s.masked) {
				_, size := utf8.DecodeRune(s.masked[at:])
				at += size
			}
		}
		return s.masked[:at]
	}
	at = len(s.masked)
	for range -n {
		_, size := utf8.DecodeLastRune(s.masked[:at])
		at -= size
	}
	return s.masked[at:]
}

// appendShape appends the shape of a form: X, x, d for capitals, other letters
// and digits, no more than three alike in a row; other characters as they are.
func appendShape(to []byte, form string) []byte {
	var last rune
	same := 0
	for _, r := range form {
		r = plainRune(r)
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = 'd'
		}
		if r == last {
			same++
		} else {
			last, same = r, 1
		}
		if same <= 3 {
			to = utf8.AppendRune(to, r)
		}
	}
	return to
}

// appendGrams appends the rows of the n-grams of three and four bytes, with
// marks for the beginning and the end of the word.
func appendGrams(to []int32, masked []byte, size int) []int32 {
	at := func(i int) byte {
		if i == 0 || i == len(masked)+1 {
			return '\n'
		}
		return masked[i-1]
	}
	for i := 0; i+3 <= len(masked)+2; i++ {
		h := uint64(seedGram)
		for k := range 4 {
			if i+k >= len(masked)+2 {
				break
			}
			h = (h ^ uint64(at(i+k))) * prime
			if k < 2 {
				continue
			}
			if len(to) == maxGrams {
				return to
			}
			to = append(to, row(scramble(h+uint64(k)), size))
		}
	}
	return to
}

// Seeds keep the tables' hashes apart.
const (
	seedWord  = 0x51a1
	seedShape = 0x51a2
	seedGram  = 0x51a3
	seedPlain = 0x51a4
	seedAffix = 0x51b0 // and the next ones, one per affix
)

const prime = 1099511628211 // of the 64-bit FNV hash

// hashBytes is FNV-1a with a seed, scrambled so that its low bits are good.
func hashBytes(seed uint64, s []byte) uint64 {
	h := 14695981039346656037 ^ seed*prime
	for _, c := range s {
		h = (h ^ uint64(c)) * prime
	}
	return scramble(h)
}

// scramble is the finaliser of MurmurHash3 (Appleby, public domain).
func scramble(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

func row(hash uint64, size int) int32 { return int32(hash % uint64(size)) }
