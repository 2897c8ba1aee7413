package toll

import (
	"strings"

	"github.com/saidby/saidby/lexicon"
)

// says looks up what a word says in the first of the roles that it has. Verbs
// joined to it ("abducted and killed") are asked too where it says nothing.
func (r *reader) says(word int, roles ...lexicon.TollRole) (fate, bool) {
	for _, role := range roles {
		if kind, ok := r.entry(word, role); ok {
			return fate{kind, word}, true
		}
	}
	return fate{}, false
}

// entry is the kind that a word has in a role, the words with it checked.
func (r *reader) entry(i int, role lexicon.TollRole) (string, bool) {
	if i < 0 || i >= len(r.lower) {
		return "", false
	}
	for _, e := range r.lex.Toll(r.lemma(i)) {
		if e.Role == role && r.with(i, e.With) {
			return e.Kind, true
		}
	}
	if role == lexicon.TollState {
		return r.wordEntry(i, role)
	}
	return "", false
}

// wordEntry is entry for a word whose form and not whose lemma is listed
// ("wounded", "dead" as nouns).
func (r *reader) wordEntry(i int, role lexicon.TollRole) (string, bool) {
	for _, e := range r.lex.Toll(r.word(i)) {
		if e.Role == role && r.with(i, e.With) {
			return e.Kind, true
		}
	}
	return "", false
}

// with reports whether the further words of an entry follow in the clause.
func (r *reader) with(i int, words []string) bool {
	const window = 9 // tokens: "took 41 soldiers of the garrison prisoner"
	for _, w := range words {
		found := false
		for at := i + 1; at < len(r.lower) && at <= i+window; at++ {
			if r.is(at, ";", ".", ":", "\"", "”") {
				break
			}
			if r.matches(at, w) {
				found = true
				break
			}
		}
		if !found && r.fewBefore(i, w) {
			found = true
		}
		if !found {
			return false
		}
	}
	return true
}

// matches compares a word with a further word of an entry; "~body" is a block.
func (r *reader) matches(i int, want string) bool {
	block, isBlock := strings.CutPrefix(want, "~")
	if !isBlock {
		return r.lemma(i) == want || r.lower[i] == want
	}
	for _, e := range r.lex.Toll(r.lemma(i)) {
		if e.Kind == block {
			return true
		}
	}
	return false
}

// fewBefore finds a further word just before: "fatally shot", "found dead".
func (r *reader) fewBefore(i int, w string) bool {
	return r.lower[max(i-1, 0)] == w && i > 0 && r.token(i-1).UPOS != "PUNCT"
}
