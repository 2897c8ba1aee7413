package linear

import (
	"unicode"
	"unicode/utf8"
)

// word is what the features see of one token. Quotation marks, apostrophes and
// dashes of every style are one, digits are all zero.
type word struct {
	form   uint64 // case kept
	lower  uint64
	shape  uint64 // "Xxx", "XX", "00", "Xx-00"
	prefix [3]uint64
	suffix [4]uint64
	caps   caps
}

type caps uint8

const (
	noLetter caps = iota
	lowerCase
	firstUpper
	allUpper
	mixedCase
)

// outside stands for positions before and after the sentence.
var outside = word{form: 1, lower: 1, shape: 1}

// readWord reads the form of a token. When flat is set the case says nothing
// (a headline in capitals) and the word is read as if it were lower case.
func (w *word) read(form string, flat bool, buf []byte) []byte {
	*w = word{}
	buf = buf[:0]
	exact, lower, shape := uint64(hashSeed), uint64(hashSeed), uint64(hashSeed)
	var last, before byte
	var upper, small int
	firstIsUpper := false
	for at, r := range form {
		r = plain(r)
		kind := byte('.')
		low := r
		switch {
		case 'a' <= r && r <= 'z':
			kind = 'x'
			small++
		case 'A' <= r && r <= 'Z':
			kind, low = 'X', r+('a'-'A')
		case '0' <= r && r <= '9':
			kind, low, r = '0', '0', '0'
		case r < utf8.RuneSelf:
			kind = byte(r)
		case unicode.IsUpper(r):
			kind, low = 'X', unicode.ToLower(r)
		case unicode.IsLetter(r):
			kind = 'x'
			small++
		}
		if kind == 'X' {
			upper++
			firstIsUpper = firstIsUpper || at == 0
			if flat {
				kind, r = 'x', low
			}
		}
		var enc [utf8.UTFMax]byte
		n := utf8.EncodeRune(enc[:], r)
		for _, b := range enc[:n] {
			exact = step(exact, b)
		}
		n = utf8.EncodeRune(enc[:], low)
		for _, b := range enc[:n] {
			lower = step(lower, b)
			buf = append(buf, b)
			if len(buf) <= len(w.prefix) {
				w.prefix[len(buf)-1] = lower
			}
		}
		if kind != last || kind != before { // at most two of a kind in a row
			shape = step(shape, kind)
		}
		before, last = last, kind
	}
	w.form, w.lower, w.shape = exact, lower, shape
	for i := len(buf); i < len(w.prefix); i++ {
		w.prefix[i] = lower
	}
	tail := uint64(hashSeed + 1)
	for i := range w.suffix {
		if i < len(buf) {
			tail = step(tail, buf[len(buf)-1-i])
		}
		w.suffix[i] = tail
	}
	switch {
	case upper+small == 0:
		w.caps = noLetter
	case upper == 0 || flat:
		w.caps = lowerCase
	case small == 0 && upper > 1:
		w.caps = allUpper
	case firstIsUpper && upper == 1:
		w.caps = firstUpper
	default:
		w.caps = mixedCase
	}
	return buf
}

// plain maps the styles of quotation marks, apostrophes and dashes to one.
func plain(r rune) rune {
	if r < 0x2010 {
		if r == '`' {
			return '\''
		}
		if r == 0xAB || r == 0xBB { // « »
			return '"'
		}
		return r
	}
	switch r {
	case '‘', '’', '‚', '‛', '′':
		return '\''
	case '“', '”', '„', '‟', '″':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '…':
		return '.'
	}
	return r
}
