package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Cue is a word or a group of words that ties what was said to who said it. One
// phrase may have several entries, one for each way of using it.
type Cue struct {
	Phrase    string   // the whole of it as lemmas: "call on", "hold ... responsible"
	Head      string   // its first word: "call"
	Rest      []string // the words that follow the head; Gap stands for any few
	POS       CuePOS
	Stance    string // "say", "deny", "threaten"; one of Stances
	Factivity string // "factive", "neutral" or "counterfactive"
	Takes     Takes
}

// Gap stands in Cue.Rest for a few words that are not part of the cue.
const Gap = "..."

// CuePOS says which kind of word heads a cue.
type CuePOS int

// The parts of speech of cues.
const (
	CueVerb CuePOS = iota
	CueNoun
	CueAdjective
	CuePreposition
)

// Takes is the set of what can stand beside a cue.
type Takes uint8

// What a cue can take; the head of cues.txt explains each.
const (
	TakesClause Takes = 1 << iota
	TakesQuote
	TakesObject
	TakesInfinitive
	TakesAddressee
	TakesAside
	TakesNaming
)

// Has reports whether all of what stands beside is taken.
func (t Takes) Has(what Takes) bool { return t&what == what }

var takesNames = map[string]Takes{
	"clause": TakesClause, "quote": TakesQuote, "object": TakesObject,
	"infinitive": TakesInfinitive, "addressee": TakesAddressee, "aside": TakesAside,
	"naming": TakesNaming,
}

// Stances are the attitudes that an entry may name.
var Stances = []string{
	"say", "claim", "report", "announce", "reveal", "confirm", "admit", "deny", "reject",
	"warn", "threaten", "demand", "ask", "accuse", "criticise", "praise", "promise",
	"offer", "accept", "believe",
}

var factivities = []string{"factive", "neutral", "counterfactive"}

// Cues is the loaded cues.txt. The zero value knows none.
type Cues struct {
	byHead  [CuePreposition + 1]map[string][]Cue
	media   map[string]string // noun (lemma) or name -> medium
	outlets map[string]bool   // words and names of newspapers, agencies and stations
	presses map[string]bool   // nouns that stand for one: "newspaper"
	lists   map[string]map[string]bool
	// longest are the most words that an entry of media or outlets has.
	longest int
}

// Of returns the entries whose head has this lemma, those with more words
// first; entries of equal length keep the order of the file.
func (c *Cues) Of(pos CuePOS, lemma string) []Cue { return c.byHead[pos][lemma] }

// Medium returns the medium that a noun (as lemma) or a name (as written)
// stands for: "video" for "footage", "post" for "Telegram"; "" for none.
func (c *Cues) Medium(word string) string { return c.media[word] }

// IsOutlet reports whether a word of a name, or a whole name as written, marks
// a newspaper, an agency or a station: "Chronicle", "Reuters".
func (c *Cues) IsOutlet(name string) bool { return c.outlets[name] }

// IsPress reports whether a noun (as lemma) stands for an outlet: "newspaper".
func (c *Cues) IsPress(lemma string) bool { return c.presses[lemma] }

// Listed reports whether a lemma is in one of the closed lists of the file, such
// as "inverting" or "giving".
func (c *Cues) Listed(list, lemma string) bool { return c.lists[list][lemma] }

// LongestName is how many words the longest name of a medium or outlet has.
func (c *Cues) LongestName() int { return c.longest }

// cueEntry is a block of the file while it is being read.
type cueEntry struct {
	stance, factivity, medium, outlet, list string
	takes                                   Takes
	values                                  []cueValues
}

type cueValues struct {
	key   string
	words []string
}

func loadCues(l *Lexicon, lines []Line) error {
	c := &l.Cues
	for pos := range c.byHead {
		c.byHead[pos] = map[string][]Cue{}
	}
	c.media, c.outlets, c.presses = map[string]string{}, map[string]bool{}, map[string]bool{}
	c.lists = map[string]map[string]bool{}
	var entry cueEntry
	for _, line := range lines {
		if line.Text == "" {
			if err := c.add(entry); err != nil {
				return line.Errorf("the entry before this line: %v", err)
			}
			entry = cueEntry{}
			continue
		}
		if err := entry.read(line.Text); err != nil {
			return line.Errorf("%v", err)
		}
	}
	for pos := range c.byHead {
		for _, cues := range c.byHead[pos] {
			slices.SortStableFunc(cues, func(a, b Cue) int { return len(b.Rest) - len(a.Rest) })
		}
	}
	return nil
}

// read takes one "key: values" line into the entry.
func (e *cueEntry) read(text string) error {
	key, value, found := strings.Cut(text, ":")
	if !found {
		return fmt.Errorf("want \"key: values\", got %q", text)
	}
	words := strings.Split(value, ",")
	for i := range words {
		words[i] = strings.Join(strings.Fields(words[i]), " ")
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	if len(words) == 0 {
		return fmt.Errorf("%q has no values", key)
	}
	switch key {
	case "stance":
		if !slices.Contains(Stances, words[0]) {
			return fmt.Errorf("unknown stance %q", words[0])
		}
		e.stance = words[0]
	case "factivity":
		if !slices.Contains(factivities, words[0]) {
			return fmt.Errorf("unknown factivity %q", words[0])
		}
		e.factivity = words[0]
	case "takes":
		for _, w := range words {
			if takesNames[w] == 0 {
				return fmt.Errorf("a cue cannot take %q", w)
			}
			e.takes |= takesNames[w]
		}
	case "medium":
		e.medium = words[0]
	case "outlet":
		e.outlet = words[0]
	case "list":
		e.list = words[0]
	case "verbs", "nouns", "adjectives", "prepositions", "names":
		e.values = append(e.values, cueValues{key, words})
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return nil
}

// add puts a whole block into the tables.
func (c *Cues) add(e cueEntry) error {
	kind := e.stance + e.medium + e.outlet + e.list
	if len(e.values) == 0 && kind == "" {
		return nil
	}
	if kind == "" {
		return fmt.Errorf("names neither a stance, a medium, an outlet nor a list")
	}
	if e.stance != "" && (e.factivity == "" || e.takes == 0) {
		return fmt.Errorf("stance %q needs factivity and takes", e.stance)
	}
	for _, v := range e.values {
		for _, words := range v.words {
			if err := c.addOne(e, v.key, words); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *Cues) addOne(e cueEntry, key, words string) error {
	fields := strings.Fields(words)
	switch {
	case e.list != "":
		if c.lists[e.list] == nil {
			c.lists[e.list] = map[string]bool{}
		}
		c.lists[e.list][words] = true
		return nil
	case e.medium != "":
		c.longest = max(c.longest, len(fields))
		if _, known := c.media[words]; !known {
			c.media[words] = e.medium
		}
		return nil
	case e.outlet != "" && key == "names":
		c.longest = max(c.longest, len(fields))
		c.outlets[words] = true
		return nil
	case e.outlet != "":
		c.presses[words] = true
		return nil
	}
	pos, ok := map[string]CuePOS{"verbs": CueVerb, "nouns": CueNoun, "adjectives": CueAdjective, "prepositions": CuePreposition}[key]
	if !ok {
		return fmt.Errorf("a stance has no %s", key)
	}
	if fields[0] == Gap || fields[len(fields)-1] == Gap {
		return fmt.Errorf("%q begins or ends with a gap", words)
	}
	c.byHead[pos][fields[0]] = append(c.byHead[pos][fields[0]], Cue{
		Phrase: words, Head: fields[0], Rest: fields[1:], POS: pos,
		Stance: e.stance, Factivity: e.factivity, Takes: e.takes,
	})
	return nil
}
