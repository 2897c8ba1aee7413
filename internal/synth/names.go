package synth

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// Names are made of syllables, so that there are hundreds of thousands of them
// and none is anybody's. A few letters are not ASCII, so that code points and
// bytes differ, as they do in the news.
var (
	onsets   = []string{"b", "br", "d", "dr", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "š", "t", "tr", "v", "vl", "z", "zh"}
	vowels   = []string{"a", "a", "e", "e", "i", "o", "o", "u", "á", "ö"}
	codas    = []string{"", "", "", "l", "n", "r", "s", "sk", "v", "rn", "lt"}
	townEnds = []string{"ovo", "insk", "grad", "burg", "ar", "ets", "yn", "aia", "holm", "mir", "une", "este"}
	lastEnds = []string{"enko", "ić", "ar", "ov", "berg", "esku", "in", "uk", "sen", "ali", "ész", "auer"}
	wayEnds  = []string{"street", "lane", "square", "avenue", "bridge", "embankment", "alley", "gate"}
)

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// chance is true so many times out of a hundred.
func chance(r *rand.Rand, percent int) bool { return r.IntN(100) < percent }

func syllables(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pick(r, onsets))
		b.WriteString(pick(r, vowels))
	}
	b.WriteString(pick(r, codas))
	return b.String()
}

func capital(word string) string {
	first := []rune(word)
	return strings.ToUpper(string(first[:1])) + string(first[1:])
}

func townName(r *rand.Rand) string   { return capital(syllables(r, 1+r.IntN(2)) + pick(r, townEnds)) }
func lastName(r *rand.Rand) string   { return capital(syllables(r, 1+r.IntN(2)) + pick(r, lastEnds)) }
func roadName(r *rand.Rand) string   { return capital(syllables(r, 2)) + " " + pick(r, wayEnds) }
func personName(r *rand.Rand) string { return capital(syllables(r, 2)) + " " + lastName(r) }

// unlike gives n names that make gives, no two the same.
func unlike(n int, make func() string) []string {
	names := []string{}
	seen := map[string]bool{}
	for len(names) < n {
		if name := make(); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

var smallNumbers = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// number writes small numbers in words, as newspapers do.
func number(n int) string {
	if n < len(smallNumbers) {
		return smallNumbers[n]
	}
	return strconv.Itoa(n)
}

func ordinal(n int) string {
	switch {
	case n%100/10 == 1:
		return strconv.Itoa(n) + "th"
	case n%10 == 1:
		return strconv.Itoa(n) + "st"
	case n%10 == 2:
		return strconv.Itoa(n) + "nd"
	case n%10 == 3:
		return strconv.Itoa(n) + "rd"
	}
	return strconv.Itoa(n) + "th"
}
