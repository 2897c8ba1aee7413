package statement

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// use is one occurrence of a cue in a sentence.
type use struct {
	t    *tree
	head int
	// readings are the entries that match, those with more words first; chosen
	// is the one that is meant.
	readings []reading
	chosen   int
	label    bool // the words before a colon, no cue at all: "Halushko:"
}

// reading is an entry with the tokens that it matched, head first.
type reading struct {
	*lexicon.Cue
	words []int
}

// cue is the entry that is meant.
func (u *use) cue() *lexicon.Cue { return u.readings[u.chosen].Cue }

// words are the tokens of the cue, its head first.
func (u *use) words() []int { return u.readings[u.chosen].words }

// takes reports whether an entry of the cue takes all of what, and chooses it.
func (u *use) takes(what lexicon.Takes) bool {
	for i, c := range u.readings {
		if c.Takes.Has(what) {
			u.chosen = i
			return true
		}
	}
	return false
}

// addresses reports whether an entry of the cue has who is told as its object.
func (u *use) addresses() bool {
	for _, c := range u.readings {
		if c.Takes.Has(lexicon.TakesAddressee) {
			return true
		}
	}
	return false
}

// asideable reports whether an entry of the cue can be set beside its clause, as
// the plain verbs of saying can.
func (u *use) asideable() bool {
	for _, c := range u.readings {
		if c.Takes.Has(lexicon.TakesAside) {
			return true
		}
	}
	return false
}

// last is the token after the cue's last word.
func (u *use) last() int {
	last := u.head
	for _, w := range u.words() {
		last = max(last, w)
	}
	return last + 1
}

// span is the text from the cue's first to its last word.
func (u *use) span() saidby.Span { return u.t.SpanOf(u.words()[0], u.last()) }

// matchCue returns the occurrence of a cue at token i.
func (r *reader) matchCue(t *tree, i int, pos lexicon.CuePOS) (use, bool) {
	u := use{t: t, head: i}
	head := t.Tokens[i].Lemma
	if pos == lexicon.CuePreposition {
		head = strings.ToLower(t.Tokens[i].Text) // "according" may have the verb's lemma
	}
	entries := r.cues.Of(pos, head)
	for e := range entries {
		if words, ok := t.matchRest(i, entries[e].Rest); ok {
			u.readings = append(u.readings, reading{&entries[e], words})
		}
	}
	return u, len(u.readings) > 0
}

// gapReach is how many tokens a gap in a cue may span.
const gapReach = 12

// matchRest matches the words of a cue after its head. Between two words an
// adverb, an article or an adjective may stand: "called again on", "expressed
// deep concern".
func (t *tree) matchRest(head int, rest []string) ([]int, bool) {
	words := []int{head}
	at := head + 1
	for i := 0; i < len(rest); i++ {
		reach, loose := 3, false
		if rest[i] == lexicon.Gap {
			i++
			reach, loose = gapReach, true
		}
		found := -1
		for k := at; k < len(t.Tokens) && k <= at+reach; k++ {
			word := t.Tokens[k].Lemma == rest[i] || strings.EqualFold(t.Tokens[k].Text, rest[i])
			if word && (!loose || t.dependsOn(k, head)) {
				found = k
				break
			}
			if loose && !t.punct(k) || !loose && t.skippable(k) {
				continue
			}
			break
		}
		if found < 0 {
			return nil, false
		}
		words = append(words, found)
		at = found + 1
	}
	return words, true
}

// dependsOn reports whether the word at k belongs to the verb at head across a
// gap: as its dependent, as the preposition or "to" of one, or inside its
// object, where parsers hang much ("told our doctors of rapes"); "the University
// of Tarm" is a name.
func (t *tree) dependsOn(k, head int) bool {
	h := t.Tokens[k].Head
	if h == head || h < 0 {
		return h == head
	}
	if t.rel(k, "case", "mark", "advmod") && t.Tokens[h].Head == head {
		return true
	}
	if !t.rel(k, "case", "mark") {
		return t.Tokens[k].UPOS == "ADJ" && t.Under(k, head)
	}
	object := t.Tokens[h].Head
	return object >= 0 && t.rel(object, "obj", "iobj") && t.Tokens[object].Head == head &&
		t.Tokens[object].UPOS != "PROPN" && t.Tokens[h].UPOS != "PROPN"
}

func (t *tree) skippable(i int) bool {
	if t.Tokens[i].Lemma == "no" {
		return false // "made no public comment" makes nothing public
	}
	switch t.Tokens[i].UPOS {
	case "ADV", "DET", "ADJ":
		return true
	}
	return t.Tokens[i].XPOS == "PRP$"
}
