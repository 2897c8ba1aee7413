package lexicon

import (
	"math"
	"strconv"
	"strings"
)

// Numerals are a closed class of words, so they stand here and in no file.

// CardinalWord gives the value of one number word in lower case: "seven" 7,
// "ninety" 90, "hundred" 100, "dozen" 12. Plurals ("hundreds", "dozens") are
// vague amounts and no cardinals.
func CardinalWord(lower string) (value int, ok bool) {
	value, ok = cardinals[lower]
	return value, ok
}

var cardinals = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
	"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000,
	"million": 1_000_000, "billion": 1_000_000_000,
}

// OrdinalWord gives the value of one ordinal in lower case, as word or digits:
// "first" 1, "twenty-first" 21, "33rd" 33.
func OrdinalWord(lower string) (value int, ok bool) {
	if value, ok = ordinals[lower]; ok {
		return value, true
	}
	if tens, ones, found := strings.Cut(lower, "-"); found {
		t, isTens := cardinals[tens]
		o, isOnes := ordinals[ones]
		if isTens && isOnes && t >= 20 && t < 100 && o < 10 {
			return t + o, true
		}
		return 0, false
	}
	if len(lower) < 3 || lower[0] < '0' || lower[0] > '9' {
		return 0, false
	}
	switch lower[len(lower)-2:] {
	case "st", "nd", "rd", "th":
		n, err := strconv.Atoi(lower[:len(lower)-2])
		return n, err == nil && n > 0
	}
	return 0, false
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
	"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
	"twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
	"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
	"twentieth": 20, "thirtieth": 30,
}

// maxNumeral keeps sums far from overflow; nothing in the news is larger.
const maxNumeral = 1 << 40

// ParseDigits reads a number in digits with its separators of thousands:
// "11" 11, "4,200" 4200, "1.5" 1.5, "40 000" is two words and not read. The
// value of "1.52" is 1.52: whoever knows that it is a time of day says so.
func ParseDigits(word string) (value float64, ok bool) {
	if word == "" || word[0] < '0' || word[0] > '9' || len(word) > 20 {
		return 0, false
	}
	whole, fraction, hasFraction := strings.Cut(word, ".")
	groups := 0
	for i, digits := 0, 0; i < len(whole); i++ {
		switch c := whole[i]; {
		case c >= '0' && c <= '9':
			value = value*10 + float64(c-'0')
			digits++
			if groups > 0 && digits > 3 {
				return 0, false
			}
		case c == ',' && i > 0 && len(whole)-i >= 4:
			groups++
			digits = 0
		default:
			return 0, false
		}
	}
	if !hasFraction {
		return value, value <= maxNumeral
	}
	f, err := strconv.ParseFloat("0."+fraction, 64)
	if err != nil || fraction == "" || strings.ContainsAny(fraction, "eExX_") {
		return 0, false
	}
	return value + f, value <= maxNumeral
}

// Numeral adds up the words of one number in their order: "two", "thousand",
// "three", "hundred", "and", "five" make 2305. The zero value is ready.
type Numeral struct {
	done, current float64
	last          float64 // value of the word before, 0 at the start
	words         int
	digits        bool // the number began in digits: only a multiplier may follow
}

// Add takes the next word, in lower case, and reports whether it goes on with
// the number. A word that does not ("two three") leaves the number as it was.
func (n *Numeral) Add(lower string) bool {
	if value, ok := ParseDigits(lower); ok {
		if n.words > 0 {
			return false
		}
		n.current, n.last, n.digits = value, value, true
		n.words++
		return true
	}
	word, ok := cardinals[lower]
	if !ok {
		return false
	}
	value := float64(word)
	switch {
	case word == 12 && lower == "dozen", word == 20 && lower == "score", word == 100:
		if n.words > 0 && (n.current == 0 || n.current >= 100) {
			return false
		}
		n.current = max(n.current, 1) * value
	case word >= 1_000:
		if n.words > 0 && n.current == 0 {
			return false
		}
		n.done += max(n.current, 1) * value
		n.current = 0
	case n.digits:
		return false
	case n.words > 0 && !goesOn(n.last, value):
		return false
	default:
		n.current += value
	}
	n.last = value
	n.words++
	return n.done+n.current <= maxNumeral
}

// goesOn reports whether a small number word can follow the one before:
// "twenty" "five", "hundred" "five", "thousand" "forty"; but not "two" "three".
func goesOn(before, value float64) bool {
	if before >= 100 {
		return value < 100
	}
	return before >= 20 && value > 0 && value < 10
}

// Words is how many words the number has so far.
func (n *Numeral) Words() int { return n.words }

// Multiple reports whether the last word was a multiplier ("hundred"), after
// which "and" may go on with the number.
func (n *Numeral) Multiple() bool { return n.last >= 100 && !n.digits }

// Value is the number; whole is false where it has a fraction ("2.5").
func (n *Numeral) Value() (value int, whole bool) {
	sum := n.done + n.current
	return int(sum), sum == math.Trunc(sum)
}
