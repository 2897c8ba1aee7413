package toll

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// reader holds one sentence while its numbers are read.
type reader struct {
	s     *saidby.Sentence
	lex   *lexicon.Lexicon
	text  string
	lower []string // the words in lower case
}

func newReader(s *saidby.Sentence, text string, lex *lexicon.Lexicon) *reader {
	r := &reader{s: s, lex: lex, text: text, lower: make([]string, len(s.Tokens))}
	for i := range s.Tokens {
		r.lower[i] = strings.ToLower(s.Tokens[i].Text)
	}
	return r
}

// word is the word at i in lower case, "" outside the sentence.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.lower) {
		return ""
	}
	return r.lower[i]
}

func (r *reader) token(i int) *saidby.Token {
	if i < 0 || i >= len(r.s.Tokens) {
		return &saidby.Token{Head: -1}
	}
	return &r.s.Tokens[i]
}

// is reports whether the word at i is one of words.
func (r *reader) is(i int, words ...string) bool {
	w := r.word(i)
	for _, one := range words {
		if w == one {
			return true
		}
	}
	return false
}

// amount is a number in a sentence with the words that bound it.
type amount struct {
	first, end int // half-open range of tokens, bounds included
	number     int // the first token of the number itself
	quantity   saidby.Quantity
	implied    bool // "a signalman": one, told by the article
}

// amounts reads all numbers of the sentence that could count something.
func (r *reader) amounts() []amount {
	var found []amount
	for i := 0; i < len(r.lower); {
		a, ok := r.amount(i)
		if !ok {
			i++
			continue
		}
		if !r.noCount(a) {
			found = append(found, a)
		}
		i = max(a.end, i+1)
	}
	return found
}

// amount reads the number that begins at token i, and the bounds around it.
func (r *reader) amount(i int) (amount, bool) {
	if a, ok := r.zero(i); ok {
		return a, true
	}
	if n, end, ok := r.numeral(i); ok {
		a := amount{first: i, number: i, end: end}
		a.quantity = exactly(n)
		if high, to, ok := r.rangeEnd(i, end, n); ok {
			a.quantity.Max, a.end = &high, to
			if r.is(i-1, "between", "from") {
				a.first--
			}
		}
		r.bound(&a, n)
		a.quantity.Span = r.s.SpanOf(a.first, a.end)
		return a, true
	}
	if words := r.lex.VagueAmount(func(ahead int) string { return r.word(i + ahead - 1) }); words > 0 {
		if r.is(i+words, "dozen", "hundred", "thousand", "million") {
			words++ // "several hundred" is not a hundred
		}
		a := amount{first: i, number: i, end: i + words, quantity: saidby.Quantity{Vague: true}}
		a.quantity.Span = r.s.SpanOf(a.first, a.end)
		return a, true
	}
	return amount{}, false
}

func exactly(n int) saidby.Quantity { return saidby.Quantity{Min: &n, Max: &n} }

// zero reads "nobody", "no one", "none", and "no" before a noun.
func (r *reader) zero(i int) (amount, bool) {
	a := amount{first: i, number: i, end: i + 1, quantity: exactly(0)}
	switch {
	case r.is(i, "nobody", "none"):
	case r.is(i, "no") && r.is(i+1, "one"):
		a.end++
	case r.is(i, "no") && r.token(i+1).UPOS != "PUNCT" && !r.is(i+1, "more", "longer", "fewer", "less", "doubt", "."):
	default:
		return amount{}, false
	}
	a.quantity.Span = r.s.SpanOf(a.first, a.end)
	return a, true
}

// numeral reads the words of a number: "two thousand", "twenty-five", "1.5
// million", "a dozen", "half a dozen". Fractions of one are no counts.
func (r *reader) numeral(i int) (value, end int, ok bool) {
	var n lexicon.Numeral
	at, divide := i, 1
	if r.is(at, "half") && r.is(at+1, "a") && r.is(at+2, "dozen") {
		at, divide = at+2, 2
	} else if r.is(at, "a", "an") && r.is(at+1, "dozen", "hundred", "thousand", "million", "score") {
		at++
	}
	for at < len(r.lower) {
		if !r.addWord(&n, at) {
			break
		}
		at++
		if r.is(at, "-") && n.Words() > 0 && r.isCardinal(at+1) {
			next := n
			if r.addWord(&next, at+1) {
				n, at = next, at+2
			}
			continue
		}
		if r.is(at, "and") && n.Multiple() && r.isCardinal(at+1) {
			next := n
			if r.addWord(&next, at+1) {
				n, at = next, at+2
			}
		}
	}
	value, whole := n.Value()
	if n.Words() == 0 || !whole {
		return 0, 0, false
	}
	return value / divide, at, true
}

func (r *reader) isCardinal(i int) bool {
	_, ok := lexicon.CardinalWord(r.word(i))
	return ok
}

// addWord adds the word at i, which may hold a hyphen ("twenty-five").
func (r *reader) addWord(n *lexicon.Numeral, i int) bool {
	word := r.word(i)
	if tens, ones, found := strings.Cut(word, "-"); found && word[0] > '9' {
		next := *n
		if next.Add(tens) && next.Add(ones) {
			*n = next
			return true
		}
		return false
	}
	return n.Add(word)
}

// rangeEnd reads the upper end of "25 to 30", "between 25 and 30", "25-30".
func (r *reader) rangeEnd(first, end, low int) (high, to int, ok bool) {
	between := r.is(first-1, "between") && r.is(end, "and")
	if !between && !r.is(end, "to", "-", "–", "or") {
		return 0, 0, false
	}
	high, to, ok = r.numeral(end + 1)
	if r.is(end, "or") && high != low+1 {
		return 0, 0, false
	}
	return high, to, ok && high > low
}

// bound applies the words before and after a number, and takes them into it.
func (r *reader) bound(a *amount, n int) {
	low, high := n, *a.quantity.Max
	for range 3 { // "at least some 30"
		bound, words := r.lex.BoundBefore(func(back int) string { return r.word(a.first - back) })
		if words == 0 {
			break
		}
		if bound == lexicon.Above && words == 1 && r.is(a.first-1, "over") && !r.quantifies(a) {
			break
		}
		a.first -= words
		applyBound(&a.quantity, bound, low, high)
	}
	if bound, words := r.lex.BoundAfter(func(ahead int) string { return r.word(a.end + ahead - 1) }); words > 0 {
		a.end += words
		applyBound(&a.quantity, bound, low, high)
	}
}

// quantifies tells "over 30 people" from "flew over 30 villages": after a verb of
// motion "over" is a place.
func (r *reader) quantifies(a *amount) bool {
	switch r.token(a.first - 2).Lemma {
	case "fly", "fall", "spread", "explode", "travel", "extend", "pass", "shoot", "down", "take", "hand":
		return false
	}
	return true
}

func applyBound(q *saidby.Quantity, bound lexicon.Bound, low, high int) {
	switch bound {
	case lexicon.AtLeast:
		q.Min, q.Max = &low, nil
	case lexicon.Above:
		more := low + 1
		q.Min, q.Max = &more, nil
	case lexicon.AtMost:
		q.Min, q.Max = nil, &high
	case lexicon.Below:
		fewer := high - 1
		q.Min, q.Max = nil, &fewer
	case lexicon.Approximate:
		q.Approx = true
	}
}
