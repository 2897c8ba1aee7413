package merge

import (
	"strings"

	"github.com/saidby/saidby"
)

// asideIn gives where, in code points of the event's sentence, words begin that
// only point at another act after this one ("hours after the attack on the
// training centre"); 0: nowhere.
func asideIn(e *saidby.Event) int {
	sentence := e.Sentence.Exact
	lower := strings.ToLower(sentence)
	for _, unit := range [...]string{"hours after the ", "minutes after the ", "days after the ", "a day after the ", "weeks after the ", "not connected to the ", "unrelated to the "} {
		at := strings.Index(lower, unit)
		if at <= 0 || len(lower) != len(sentence) {
			continue
		}
		first, _ := nextWord(lower, at+len(unit))
		rest := lower[at+len(unit):]
		if nouns[first] || leadsToNoun(rest) {
			if cut := len([]rune(sentence[:at])); cut > e.Trigger.Start-e.Sentence.Start {
				return cut
			}
		}
	}
	return 0
}

// unlinked are words that what follows is another incident.
var unlinked = [...]string{"nothing to do with ", "unrelated to ", "not related to ", "no link to ", "no link with ", "not linked to ", "not connected to ", "no connection with ", "no connection to "}

// othersIn gives the content words of everything that a text says something has
// nothing to do with, up to the end of the clause.
func othersIn(text string) [][]string {
	var others [][]string
	for _, words := range unlinked {
		rest := text
		for {
			_, after, found := strings.Cut(rest, words)
			if !found {
				break
			}
			end := strings.IndexAny(after, ".,;\n")
			if end < 0 {
				end = len(after)
			}
			var v vocabulary
			other := after[:end]
			if word, _ := nextWord(other, 0); isPronoun(word) { // "the bombing had nothing to do with it"
				before := rest[:strings.Index(rest, words)]
				other = before[strings.LastIndexAny(before, ".,;\n\"“")+1:]
			}
			v.addHeading(other)
			if len(v.words) > 0 {
				others = append(others, unique(v.words))
			}
			rest = after
		}
	}
	return others
}

func isPronoun(word string) bool {
	switch word {
	case "it", "this", "that", "them", "these":
		return true
	}
	return false
}

// leadsToNoun reports whether one of the first words is a noun of force.
func leadsToNoun(rest string) bool {
	words := strings.Fields(rest)
	for _, w := range words[:min(3, len(words))] {
		if nouns[strings.Trim(w, ".,;")] {
			return true
		}
	}
	return false
}

// generic are words before a trigger that make it any act of its kind: "those who
// attack hospitals", "any further raid".
var generic = []string{"those who ", "anyone who ", "anybody who ", "whoever ", "any ", "any new ", "any further ", "any more ", "any other ", "whenever they ", "if they "}

// aside are words before a noun that only point at another act: "hours after the
// attack on the school", "has nothing to do with the fighting".
var aside = []string{"after", "before", "since", "following", "amid", "nothing to do with", "no link to", "unrelated to", "unlike", "separate from", "connected to", "linked to"}

// isGeneric reports whether the words right before the trigger make it no single
// act, or the sentence only counts it among others ("it was the third raid").
func isGeneric(e *saidby.Event) bool {
	before := strings.ToLower(beforeTrigger(e))
	if strings.HasPrefix(before, "it was the ") || strings.HasPrefix(before, "this was the ") {
		return true
	}
	for _, g := range generic {
		if strings.HasSuffix(before, g) {
			return true
		}
	}
	return false
}

// nouns are triggers that may stand aside; a verb tells its act wherever it stands.
var nouns = wordSet(`attack attacks strike strikes raid raids bombing bombings shelling fighting clashes clash killing killings murder murders ambush
	massacre bombardment blast explosion assault offensive abduction abductions kidnapping kidnappings arrest arrests exchange release shooting siege capture seizure`)

// isAside reports whether the event is told only as a noun under one of aside,
// with nothing between but an article and a few words, and nobody is counted.
func isAside(e *saidby.Event) bool {
	trigger := strings.Fields(strings.ToLower(e.Trigger.Exact))
	if counted(e) || len(e.Mentions) > 0 || len(trigger) == 0 || !nouns[trigger[0]] && !nouns[trigger[len(trigger)-1]] {
		return false
	}
	words := strings.Fields(strings.ToLower(beforeTrigger(e)))
	const furthest = 4 // words between "after" and the noun: "the deadly drone"
	for back := 1; back <= furthest && back <= len(words); back++ {
		if isArticle(words[len(words)-back]) && endsAside(strings.Join(words[:len(words)-back], " ")) {
			return true
		}
	}
	return false
}

func endsAside(before string) bool {
	for _, a := range aside {
		if rest, ok := strings.CutSuffix(before, a); ok && (rest == "" || strings.HasSuffix(rest, " ")) {
			return true
		}
	}
	return false
}

func isArticle(word string) bool {
	switch word {
	case "the", "a", "an", "this", "that", "its", "their", "his", "last", "earlier", "previous":
		return true
	}
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// beforeTrigger is the text of the event's sentence before its trigger.
func beforeTrigger(e *saidby.Event) string {
	n := e.Trigger.Start - e.Sentence.Start
	if n <= 0 || n > len(e.Sentence.Exact) {
		return ""
	}
	for i := range e.Sentence.Exact {
		if n == 0 {
			return e.Sentence.Exact[:i]
		}
		n--
	}
	return e.Sentence.Exact
}
