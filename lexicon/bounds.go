package lexicon

import "strings"

// Bound says what words around a number make of it.
type Bound string

// The bounds of numbers.txt.
const (
	NoBound     Bound = ""
	AtLeast     Bound = "min"
	Above       Bound = "above"
	AtMost      Bound = "max"
	Below       Bound = "below"
	Approximate Bound = "approx"
	Vague       Bound = "vague"
)

// phrase is a bound of several words, in lower case.
type phrase struct {
	words []string
	bound Bound
}

// Numbers holds the words around numbers.
type Numbers struct {
	before, after map[string][]phrase // by their last, by their first word
	vague         map[string][]phrase // by their first word
	more          map[string]bool
	measure       map[string]bool
	label         map[string]bool
}

// BoundBefore reads the words that bound a number from the words before it, as
// at(1) gives the word just before, at(2) the one before that, in lower case and
// "" outside. It returns how many words they are.
func (l *Lexicon) BoundBefore(at func(back int) string) (Bound, int) {
	return longest(l.Numbers.before[at(1)], func(p phrase) bool {
		for i, w := range p.words {
			if at(len(p.words)-i) != w {
				return false
			}
		}
		return true
	})
}

// BoundAfter is BoundBefore for the words after a number.
func (l *Lexicon) BoundAfter(at func(ahead int) string) (Bound, int) {
	return longest(l.Numbers.after[at(1)], func(p phrase) bool { return follows(p, at) })
}

// VagueAmount reads an amount without a number: "dozens", "a few".
func (l *Lexicon) VagueAmount(at func(ahead int) string) (words int) {
	_, words = longest(l.Numbers.vague[at(1)], func(p phrase) bool { return follows(p, at) })
	return words
}

func follows(p phrase, at func(ahead int) string) bool {
	for i, w := range p.words {
		if at(i+1) != w {
			return false
		}
	}
	return true
}

func longest(phrases []phrase, fits func(phrase) bool) (Bound, int) {
	best, words := NoBound, 0
	for _, p := range phrases {
		if len(p.words) > words && fits(p) {
			best, words = p.bound, len(p.words)
		}
	}
	return best, words
}

// AddsNothing reports whether a word between a number and its noun may be left
// out: "eleven more people".
func (l *Lexicon) AddsNothing(lower string) bool { return l.Numbers.more[lower] }

// Measure reports whether a noun is a unit whose number counts no people and no
// things: "km", "hour", "dollar".
func (l *Lexicon) Measure(lemma string) bool { return l.Numbers.measure[lemma] }

// Label reports whether a number after the noun is its name: "Berth 14".
func (l *Lexicon) Label(lemma string) bool { return l.Numbers.label[lemma] }

// loadNumbers reads blocks that begin with [bound] or [bound after] and hold
// words with commas between them.
func loadNumbers(l *Lexicon, lines []Line) error {
	n := &l.Numbers
	if n.before == nil {
		n.before, n.after, n.vague = map[string][]phrase{}, map[string][]phrase{}, map[string][]phrase{}
		n.more, n.measure, n.label = map[string]bool{}, map[string]bool{}, map[string]bool{}
	}
	block := ""
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		if name, ok := blockName(line.Text); ok {
			block = name
			continue
		}
		for _, entry := range list(line.Text) {
			if !n.add(block, entry) {
				return line.Errorf("%q is no block of numbers.txt", block)
			}
		}
	}
	return nil
}

func (n *Numbers) add(block, entry string) bool {
	words := strings.Fields(entry)
	name, after := strings.CutSuffix(block, " after")
	p := phrase{words, Bound(name)}
	first, last := words[0], words[len(words)-1]
	switch {
	case block == "more":
		n.more[entry] = true
	case block == "measure":
		n.measure[entry] = true
	case block == "label":
		n.label[entry] = true
	case block == "vague":
		n.vague[first] = append(n.vague[first], p)
	case after && (p.bound == AtLeast || p.bound == Approximate):
		n.after[first] = append(n.after[first], p)
	case p.bound == AtLeast, p.bound == Above, p.bound == AtMost, p.bound == Below, p.bound == Approximate:
		n.before[last] = append(n.before[last], p)
	default:
		return false
	}
	return true
}
