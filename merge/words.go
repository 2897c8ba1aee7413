package merge

import (
	"slices"
	"strings"
	"unicode"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// plain are words that say nothing about which incident is told: those of the
// language, of reporting, and those that any report of violence has.
var plain = wordSet(`
	a about above across after again against ago all almost along already also although always am amid among an and another any anyone are around as at away
	back be because became become been before began behind being below beside between both but by came can come could day days did do does done down during
	each early either else end even ever every far few first five for former found four from full further gave get give given go going gone had half has have
	he her here him his hour hours how however i if in including inside into is it its itself just kept last late later least left less let like local long
	made make man many may men might minutes month months more morning most much must my near nearby nearly new next night nine no nobody none nor not now of
	off often old on once one only onto or other others our out outside over own part people per perhaps person place put rather ten that the their them then
	there these they third this those though three through time times to today together told too took toward towards two under until up upon us used very
	was way we week weeks well went were what when where which while who whole whom whose why will with within without woman women would year years yesterday
	yet you your seven six eight eleven twelve second several some since so still such than evening afternoon overnight dawn monday tuesday wednesday thursday
	friday saturday sunday january february march april june july august september october november december
	according added announced asked called claim claimed confirmed denied official officials report reported reporter reporters reports said say saying says
	source sources spokesman spokesperson spokeswoman statement tell tells told told news agency authorities police government army military forces troops
	soldier soldiers fighter fighters gunmen militants rebels attack attacks attacked attackers strike strikes struck hit hits kill killed killing kills dead
	death deaths died dies toll wounded wounding injured injuring hurt casualties victims bodies fire fired bombed bombing raid war fighting clash clashes
	region province district town city village area state country north south east west northern southern eastern western nations armed security
	drone drones shell shells missile missiles blast explosion targeted carried launched responsibility least
	shooting shootings shot shots gun guns gunshot gunman pistol rifle bullet bullets arrested charged suspect suspects suspected scene happened incident
	investigation officer officers boy boys girl girls child children teen teens teenager friend friends family families father mother son daughter brother
	sister wife husband victim resident residents adult adults house home street road avenue block car vehicle side general
	centre center building buildings site position positions soil ground positions member members outskirts`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// vocabulary gathers the content words and the names of stretches of text.
type vocabulary struct{ words, names []string }

// add takes the words of one stretch of text. A name has a capital or a digit
// and does not begin a sentence.
func (v *vocabulary) add(text string) {
	opens := true
	for at := 0; at < len(text); {
		word, after := nextWord(text, at)
		if word == "" {
			break
		}
		start := after - len(word)
		opens = opens && at == 0 || strings.ContainsAny(text[at:start], ".!?\n\"“”:")
		first := []rune(word)[0]
		if folded := gazetteer.Fold(word); tellsApart(folded) {
			folded = singular(folded)
			v.words = append(v.words, folded)
			if unicode.IsDigit(first) || unicode.IsUpper(first) && !opens {
				v.names = append(v.names, folded)
			}
		}
		opens = false
		at = after
	}
}

// tellsApart reports whether a word helps to tell one incident from others: no
// plain word, and no number that may be a day, an hour or a year.
func tellsApart(folded string) bool {
	if len(folded) < 2 || plain[folded] {
		return false
	}
	const shortest, longest = 3, 4 // digits: 314 tells, 12 and 2026 do not
	return folded[0] < '0' || folded[0] > '9' || len(folded) >= shortest && (len(folded) != longest || folded[:2] != "20" && folded[:2] != "19")
}

// addHeading takes a heading, whose capitals are all names but for the plain
// words.
func (v *vocabulary) addHeading(line string) {
	for at := 0; ; {
		word, after := nextWord(line, at)
		if word == "" {
			return
		}
		if folded := gazetteer.Fold(word); tellsApart(folded) {
			folded = singular(folded)
			v.words = append(v.words, folded)
			if unicode.IsUpper([]rune(word)[0]) {
				v.names = append(v.names, folded)
			}
		}
		at = after
	}
}

// nextWord gives the word at or after byte at, and the byte after it: letters and
// digits, with apostrophes and points inside numbers passed over.
func nextWord(text string, at int) (string, int) {
	start := -1
	for i, r := range text[at:] {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			if start < 0 {
				start = at + i
			}
			continue
		}
		if start >= 0 {
			return text[start : at+i], at + i
		}
	}
	if start < 0 {
		return "", len(text)
	}
	return text[start:], len(text)
}

// done sorts and gives words and names, each once.
func (v *vocabulary) done() (words, names []string) {
	return unique(v.words), unique(v.names)
}

func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// tokens are the folded words of a name without the plain ones: what "grain
// terminal" and "the terminals" have in common.
func tokens(name string) []string {
	var list []string
	for at := 0; ; {
		word, after := nextWord(name, at)
		if word == "" {
			return unique(list)
		}
		if folded := gazetteer.Fold(word); tellsApart(folded) && !unicode.IsDigit([]rune(folded)[0]) {
			list = append(list, singular(folded))
		}
		at = after
	}
}

// nameTokens are the folded words of a place's name, as they stand among a
// claim's words.
func nameTokens(name string) []string {
	var v vocabulary
	v.addHeading(name)
	return unique(v.words)
}

// singular takes the commonest plural off.
func singular(word string) string {
	if len(word) > 4 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
		return word[:len(word)-1]
	}
	return word
}

// shared counts what two sorted lists have in common.
func shared(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			n++
			a, b = a[1:], b[1:]
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return n
}

// common gives what two sorted lists have in common.
func common(a, b []string) []string {
	var list []string
	for _, w := range a {
		if _, has := slices.BinarySearch(b, w); has {
			list = append(list, w)
		}
	}
	return list
}

// without gives those of sorted list that are in none of the others.
func without(list []string, others ...[]string) []string {
	var kept []string
next:
	for _, w := range list {
		for _, o := range others {
			if slices.Contains(o, w) {
				continue next
			}
		}
		kept = append(kept, w)
	}
	return kept
}

// sentenceAround widens a selector to the sentence it stands in: to the nearest
// end of a sentence or line on both sides. text holds the code points of the
// article.
func sentenceAround(text []rune, s saidby.Selector) (start, end int) {
	start, end = max(0, min(s.Start, len(text))), max(0, min(s.End, len(text)))
	for start > 0 && !endsSentence(text, start-1) {
		start--
	}
	for end < len(text) && (end == 0 || !endsSentence(text, end-1)) {
		end++
	}
	return start, end
}

// endsSentence reports whether a sentence or line ends with the code point at i.
func endsSentence(text []rune, i int) bool {
	switch text[i] {
	case '\n':
		return true
	case '.', '!', '?':
		return i+1 >= len(text) || unicode.IsSpace(text[i+1]) && (i+2 >= len(text) || !unicode.IsLower(text[i+2]))
	}
	return false
}
