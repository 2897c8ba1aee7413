package clean

import "strings"

// carriers say which outlet carries somebody else's text.
var carriers = []string{"distributed by ", "published by ", "carried by ", "released by ", "issued by ", "extract from ", "excerpt from "}

// stampOutlet takes the outlet from what stands before the date in a line:
// "The Vale Post, ", "An excerpt from The Slow Reader, ", "Brennau Daily,
// compiled at noon on ", "(Translation distributed by the Vale Radio service, ".
func stampOutlet(before string) string {
	for _, carrier := range carriers {
		if _, after, ok := strings.Cut(before, carrier); ok {
			name, _, _ := strings.Cut(after, ",")
			return outletName(strings.TrimSuffix(strings.TrimPrefix(name, "the "), " service"))
		}
	}
	if i := strings.LastIndexByte(before, '"'); i >= 0 { // a programme's name
		before = before[i+1:]
	}
	first := ""
	for piece := range strings.SplitSeq(before, ",") {
		name := outletName(piece)
		if !namesOutlet(name) {
			continue
		}
		if endsAsOutlet(name) {
			return name
		}
		if first == "" {
			first = name
		}
	}
	return first
}

// lineOutlet takes the outlet from a line of its own above a date: "Vale Post,
// Brennau", "Members' bulletin - Brennau Chamber of Trade", "Vale Civil Guard -
// Office of the Speaker".
func lineOutlet(text string) string {
	if label, name, ok := strings.Cut(text, " - "); ok && lastWordIn(label, documentWords) {
		text = name
	} else if ok {
		text = label
	}
	name, _, _ := strings.Cut(text, ",")
	name = outletName(name)
	if !namesOutlet(name) || sentenceEnd(text) {
		return ""
	}
	return name
}

// outletName is the piece up to where it turns to the date ("Vale Post
// Published Saturday").
func outletName(piece string) string {
	for at, after := 0, piece; after != ""; {
		w, rest, _ := strings.Cut(after, " ")
		if at > 0 && stampVerbs[strings.ToLower(strings.TrimRight(w, ":"))] {
			piece = piece[:at]
			break
		}
		at, after = len(piece)-len(rest), rest
	}
	if name, edition, ok := strings.Cut(piece, " - "); ok && lastWordIn(strings.Trim(edition, " -–—"), outletWords) && namesOutlet(strings.TrimSpace(name)) {
		piece = name // "Le Val - English page"
	}
	if open := strings.IndexByte(piece, '('); open > 0 {
		piece = piece[:open] // "Vale Voice (Brennau)"
	}
	return strings.Trim(piece, " \t-–—|·•()")
}

// namesOutlet rules out labels, towns, and the words between outlet and date.
func namesOutlet(name string) bool {
	w := words(name)
	if len(w) == 0 || len(w) > 8 || !startsUpper(w[0]) || strings.Contains(name, ". ") || datelineTowns[strings.ToLower(name)] {
		return false
	}
	lower := strings.ToLower(w[0])
	if allUpper(name) && len(w) > 2 || weekdays[lower] || months[lower] != 0 || stampWords[lower] && lower != "the" && lower != "a" {
		return false
	}
	for _, word := range w[1:] {
		if !startsUpper(word) && !nameLinks[word] && !outletWords[word] {
			return false // a headline, not a name
		}
	}
	return !documentWords[lower] || endsAsOutlet(name) && len(w) > 1
}

// endsAsOutlet: "Vale Post", and stations that begin with what they are: "Radio
// Vale".
func endsAsOutlet(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	return lastWordIn(name, outletWords) || rest != "" && stations[strings.ToLower(first)]
}

func lastWordIn(s string, set wordList) bool {
	w := words(s)
	return len(w) > 0 && set[strings.ToLower(w[len(w)-1])]
}
