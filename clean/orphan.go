package clean

import (
	"strings"

	"github.com/saidby/saidby"
)

// Bounds on a related headline or caption that stands alone in a text.
const (
	minOrphanWords = 4
	maxOrphanWords = 14
	// neighbourParagraphs after the line are looked at for its words, and one
	// before it: a sub-heading says what they tell.
	neighbourParagraphs = 3
	// minBodyParagraphs must be there for a line to be a stranger among them.
	minBodyParagraphs = 3
)

// orphans finds lines between the paragraphs that are the headline of another
// article, or the caption of a picture or video that is gone: a short line by
// itself, without a full stop, that says with a verb in the present tense what
// none of the paragraphs around it speaks of.
// Lines in known, which are furniture already or the page's own headings, are
// passed over.
func orphans(lines []line, known []saidby.Span) []saidby.Span {
	body := bodyLines(lines)
	if len(body) < minBodyParagraphs {
		return nil
	}
	var found []saidby.Span
	for i, l := range lines {
		if i <= body[0] || !isHeadlineLike(l) || overlapsAny(l.Span, known) {
			continue
		}
		if !takenUp(l.text, neighbours(lines, i)) {
			found = append(found, l.Span)
		}
	}
	return found
}

// bodyLines are the indices of the paragraphs: the first is the lede, which in
// a scraped text may lack its full stop.
func bodyLines(lines []line) []int {
	var body []int
	for i, l := range lines {
		if isBody(l.text) {
			body = append(body, i)
		}
	}
	return body
}

// isHeadlineLike: alone, short, no closing punctuation, no number or label at
// its head, and a finite verb behind a subject.
func isHeadlineLike(l line) bool {
	w := words(l.text)
	if !l.alone() || len(w) < minOrphanWords || len(w) > maxOrphanWords || sentenceEnd(l.text) {
		return false
	}
	if !startsUpper(l.text) || allUpper(l.text) || strings.Contains(l.text, cellMark) || strings.HasSuffix(l.text, `"`) || strings.HasSuffix(l.text, "”") || strings.Contains(l.text, ": ") {
		return false
	}
	for i := 1; i < len(w)-1; i++ {
		if headlineVerbs[strings.ToLower(w[i])] && !beforeNouns[strings.ToLower(w[i-1])] {
			return true
		}
	}
	return false
}

// neighbours is the text of the paragraph before line i and of those after it.
func neighbours(lines []line, i int) string {
	var near []string
	for j := i - 1; j >= 0; j-- {
		if isBody(lines[j].text) {
			near = append(near, lines[j].text)
			break
		}
	}
	for j, taken := i+1, 0; j < len(lines) && taken < neighbourParagraphs; j++ {
		if isBody(lines[j].text) {
			near = append(near, lines[j].text)
			taken++
		}
	}
	return strings.Join(near, "\n")
}

// takenUp reports whether the text speaks of what the line speaks of: whether a
// content word of the line comes back in it. Names of nations do not count;
// every report of one war has them. A line of too few content words counts as
// taken up.
func takenUp(line, text string) bool {
	there := map[string]bool{}
	for _, w := range words(text) {
		there[stem(w)] = true
	}
	content := 0
	for _, w := range words(line) {
		if len(w) < 4 && !allUpper(w) || functionWords[strings.ToLower(w)] || isNation(w) {
			continue
		}
		content++
		if there[stem(w)] {
			return true
		}
	}
	return content < 2
}

// stem cuts the endings of English inflection, crudely: it need only be the
// same for the forms of one word.
func stem(word string) string {
	w := strings.ToLower(word)
	for _, possessive := range []string{"'s", "’s", "'", "’"} {
		w = strings.TrimSuffix(w, possessive)
	}
	for _, ending := range []string{"ingly", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "e", "y", "s"} {
		if cut, ok := strings.CutSuffix(w, ending); ok && len(cut) >= 3 {
			w = cut
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] { // "stopping", "stops"
		w = w[:n-1]
	}
	return w
}

// isNation: an adjective of nationality by its ending, or one of the names that
// wars are called by.
func isNation(word string) bool {
	if !startsUpper(word) {
		return false
	}
	lower := strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s"))
	if nations[lower] {
		return true
	}
	for _, ending := range []string{"ian", "ians", "ean", "eans", "ese", "ish", "raeli", "raelis", "raqi", "raqis", "ghan", "ghans", "rican", "ricans"} {
		if strings.HasSuffix(lower, ending) {
			return true
		}
	}
	return false
}

func overlapsAny(s saidby.Span, spans []saidby.Span) bool {
	for _, other := range spans {
		if other.Overlaps(s) {
			return true
		}
	}
	return false
}
