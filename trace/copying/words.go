package copying

import (
	"unicode"
	"unicode/utf8"
)

// word is one word of an article as it is compared: folded to a hash.
type word struct {
	hash uint64
	// start and end are the word's code points in the article's text, from and to
	// its bytes there.
	start, end int32
	from, to   int32
	// block counts up with every stretch of furniture that was left out: words on
	// both sides of one do not follow each other.
	block int32
	traits
}

// traits are what else is known of a word.
type traits uint8

const (
	name    traits = 1 << iota // a number, or a capital letter that begins no sentence
	address                    // one of addresses
	spoken                     // inside a quotation
	history                    // in a sentence that only looks back
)

func (t traits) is(one traits) bool { return t&one != 0 }

// split gives the words of a text. A word is a run of letters and
// digits; apostrophes, and points and commas between digits ("5,000"), do not end
// it and do not count, so that the copy desk's marks make no difference. The
// points of "U.S." and "a.m." are passed over as well.
func split(text string) []word {
	words := make([]word, 0, len(text)/6+1)
	s := splitter{text: text, opens: true}
	for len(words) < maxWords && s.next() {
		words = append(words, s.word)
	}
	return words
}

// without leaves out the words that begin in furniture, which is in order.
func without(furniture []selection, words []word) []word {
	kept := make([]word, 0, len(words))
	var block int32
	for i, w := range words {
		for len(furniture) > 0 && furniture[0].end <= int(w.start) {
			furniture = furniture[1:]
		}
		if len(furniture) > 0 && furniture[0].start <= int(w.start) {
			if i == 0 || len(kept) > 0 && kept[len(kept)-1].block == block {
				block++
			}
			continue
		}
		w.block = block
		kept = append(kept, w)
	}
	return kept
}

// splitter walks over a text, word by word.
type splitter struct {
	text      string
	at, point int  // byte and code point
	opens     bool // the next word begins a sentence or a line
	word      word
}

// next finds the next word.
func (s *splitter) next() bool {
	for s.at < len(s.text) {
		r, size := s.rune()
		if !inWord(r) {
			s.opens = s.opens && r != ',' || opensAfter(r)
			s.at += size
			s.point++
			continue
		}
		s.scan()
		return true
	}
	return false
}

func (s *splitter) rune() (rune, int) {
	if c := s.text[s.at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[s.at:])
}

// scan reads the word that begins at s.at.
func (s *splitter) scan() {
	w := word{from: int32(s.at), start: int32(s.point)}
	first, _ := s.rune()
	if unicode.IsDigit(first) || unicode.IsUpper(first) && !s.opens {
		w.traits |= name
	}
	h := hasher(fnvOffset)
	letters := 0 // since the last point
	for s.at < len(s.text) {
		r, size := s.rune()
		if !inWord(r) {
			joins := isApostrophe(r) || (r == '.' || r == ',') && unicode.IsDigit(s.before()) || r == '.' && letters == 1
			if !joins || !s.wordAfter(size, r) {
				break
			}
			letters = 0
			s.at += size
			s.point++
			continue
		}
		letters++
		h.add(r)
		s.at += size
		s.point++
	}
	w.to, w.end = int32(s.at), int32(s.point)
	w.hash = uint64(h)
	if s.at-int(w.from) <= longestKnown {
		if k, ok := lookup[w.hash]; ok {
			w.hash = k.hash
			w.traits |= k.traits
		}
	}
	s.opens = false
	s.word = w
}

// before is the rune before s.at.
func (s *splitter) before() rune {
	r, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	return r
}

// wordAfter reports whether the word goes on after the mark of the given size:
// with a digit where the mark stands between digits.
func (s *splitter) wordAfter(size int, mark rune) bool {
	if s.at+size >= len(s.text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.at+size:])
	if (mark == '.' || mark == ',') && unicode.IsDigit(s.before()) {
		return unicode.IsDigit(r)
	}
	return inWord(r)
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// opensAfter reports whether a capital after r may be there for r's sake.
func opensAfter(r rune) bool {
	switch r {
	case '.', '!', '?', ':', '\n', '"', '“', '”', '‘', '«', '»', '—', '–', '(', '[', '•', '|':
		return true
	}
	return false
}

// hasher is FNV-1a over folded runes.
type hasher uint64

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func (h *hasher) add(r rune) {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
	} else {
		r = unicode.ToLower(r)
	}
	*h = (*h ^ hasher(r)) * fnvPrime
}

func hashOf(folded string) uint64 {
	h := hasher(fnvOffset)
	for _, r := range folded {
		h.add(r)
	}
	return uint64(h)
}

// mix spreads a hash over all of its bits (the finaliser of MurmurHash3), so that
// any of them can be sampled by.
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// spellings are words that copy desks write one way or the other: small numbers,
// and months as agencies shorten them.
var spellings = [][]string{
	{"1", "one"}, {"2", "two"}, {"3", "three"}, {"4", "four"}, {"5", "five"}, {"6", "six"}, {"7", "seven"},
	{"8", "eight"}, {"9", "nine"}, {"10", "ten"}, {"11", "eleven"}, {"12", "twelve"}, {"20", "twenty"},
	{"jan", "january"}, {"feb", "february"}, {"mar", "march"}, {"apr", "april"}, {"aug", "august"},
	{"sept", "sep", "september"}, {"oct", "october"}, {"nov", "november"}, {"dec", "december"},
}

// addresses are words by which a site speaks to its readers and of itself. News
// does not, but in quotations.
var addresses = []string{
	"you", "your", "our", "copyright", "reserved", "redistributed", "subscribe", "subscriber", "subscribers", "subscription", "newsletter", "login",
}

// known is what is known of a word by its folded form.
type known struct {
	hash uint64 // the same for all spellings
	traits
}

// lookup holds the words that are known, by their hash; longestKnown is the
// longest of them in bytes.
var (
	lookup       = knownWords()
	longestKnown = len("redistributed")
)

func knownWords() map[uint64]known {
	m := map[uint64]known{}
	for _, group := range spellings {
		for _, s := range group[1:] {
			m[hashOf(s)] = known{hash: hashOf(group[0])}
		}
	}
	for _, s := range addresses {
		m[hashOf(s)] = known{hashOf(s), address}
	}
	return m
}
