package lexicon

import "strings"

// TollRole is how a word stands to those whom it is told of.
type TollRole uint8

// The roles of tolls.txt.
const (
	TollObject  TollRole = iota // verb, to its object and its passive subject
	TollSubject                 // verb, to its subject
	TollState                   // adjective or participle
	TollNoun                    // noun that is counted itself
	TollOf                      // noun, to its "of" phrase
	TollVerb                    // verb that moves a running total
	TollWord                    // any word: [earlier], [body]
)

// Toll says what happens to those who are counted.
type Toll struct {
	// Kind is a kind of count of the report, or "taken", "weapon", "total",
	// "earlier", "body"; tolls.txt says what they mean.
	Kind string
	Role TollRole
	// With are lemmas that must follow the word in its clause.
	With []string
}

// Tolls holds the words of tolls.txt by the lemma of their first word.
type Tolls struct{ byLemma map[string][]Toll }

// Toll returns what a lemma says of those who are counted; entries that need
// more words come first.
func (l *Lexicon) Toll(lemma string) []Toll { return l.Tolls.byLemma[lemma] }

var tollRoles = map[string]TollRole{
	"object": TollObject, "subject": TollSubject, "state": TollState, "noun": TollNoun,
	"of": TollOf, "verb": TollVerb, "words": TollWord,
}

// loadTolls reads blocks that begin with [kind] and hold lines "role: lemmas".
func loadTolls(l *Lexicon, lines []Line) error {
	if l.Tolls.byLemma == nil {
		l.Tolls.byLemma = map[string][]Toll{}
	}
	kind := ""
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		if name, ok := blockName(line.Text); ok {
			kind = name
			continue
		}
		name, words, ok := strings.Cut(line.Text, ":")
		role, known := tollRoles[name]
		if !ok || !known || kind == "" {
			return line.Errorf("want a line \"role: lemmas\" in a block [kind], got %q", line.Text)
		}
		for _, entry := range list(words) {
			l.Tolls.add(strings.Fields(entry), kind, role)
		}
	}
	return nil
}

// add enters a word, with entries of several words before those of one.
func (t *Tolls) add(words []string, kind string, role TollRole) {
	entry := Toll{Kind: kind, Role: role, With: words[1:]}
	known := t.byLemma[words[0]]
	if len(entry.With) == 0 {
		t.byLemma[words[0]] = append(known, entry)
		return
	}
	t.byLemma[words[0]] = append([]Toll{entry}, known...)
}

// blockName reads the head of a block, "[name]".
func blockName(line string) (string, bool) {
	if !strings.HasPrefix(line, "[") || !strings.HasSuffix(line, "]") {
		return "", false
	}
	return line[1 : len(line)-1], true
}
