package clean

import (
	"cmp"
	"strings"

	"github.com/saidby/saidby"
)

// Who sends a text stands at its head in other ways than an outlet beside its
// date: above "Press release", between the date and "Statement", under the name of
// the paper that prints an agency's text, or behind "compiled by".

// readLetterhead reads the head of a letter, in which the date has only a town
// beside it: the sender stands above, or between the date and what the paper is.
// before is what stands before the date in line i.
func (h *head) readLetterhead(lines []line, i int, before string) bool {
	const townWords = 3
	town, _, _ := strings.Cut(before, ",")
	if label := strings.Trim(town, " -–—"); isDocumentLabel(label) && !endsAsOutlet(label) {
		// "Press release, 12 November 2025" under the sender.
		if i == 0 || !isLetterhead(lines[i-1].text) || h.outlet != "" && h.outlet != outletName(label) {
			return false
		}
		h.outlet, h.title = sender(lines[i-1].text), saidby.Span{}
		return true
	}
	if n := len(words(town)); n == 0 || n > townWords || endsAsOutlet(town) || h.outlet != "" && h.outlet != outletName(town) {
		return false
	}
	if i == 0 {
		if len(lines) < 3 || !isLetterhead(lines[1].text) || !isDocumentLabel(lines[2].text) {
			return false
		}
		h.outlet = sender(lines[1].text)
		return true
	}
	at := i - 1
	labelled := at > 0 && isDocumentLabel(lines[at].text)
	if labelled {
		at--
	}
	if !isLetterhead(lines[at].text) || !labelled && !endsAsOutlet(lines[at].text) {
		return false
	}
	h.outlet = sender(lines[at].text)
	if h.title == lines[at].Span || labelled && h.title == lines[at+1].Span {
		h.title.End = h.title.Start
	}
	return true
}

// sender is the name in the line of a letterhead: of "Vale Civil Guard - Office of
// the Speaker" the first, as in lineOutlet.
func sender(text string) string { return cmp.Or(lineOutlet(text), text) }

// isDocumentLabel: "Press release", "Statement by an official source".
func isDocumentLabel(text string) bool {
	w := words(text)
	const longest = 6
	return len(w) > 0 && len(w) <= longest && !sentenceEnd(text) &&
		(documentWords[strings.ToLower(w[0])] || documentWords[strings.ToLower(w[len(w)-1])])
}

// isLetterhead: a name of several words and no more.
func isLetterhead(text string) bool {
	w := words(text)
	if len(w) < 2 || len(w) > 12 || sentenceEnd(text) || isDocumentLabel(text) || strings.ContainsAny(text, ":;?!\"“”") {
		return false
	}
	for _, word := range w {
		if !startsUpper(word) && !nameLinks[word] {
			return false
		}
	}
	return true
}

// readMaker reads who made the text where that is not who publishes it: the agency
// right under the name of a paper and its date, or whoever compiled it. A line
// that readLetterhead took the sender from is passed over.
func (h *head) readMaker(lines []line, i int) bool {
	text := lines[i].text
	if i > 0 && sender(text) == h.outlet {
		return true
	}
	if name := compiler(text); name != "" && h.outlet == "" && len(text) <= maxStampBytes {
		if _, dated := findDate(text); !dated {
			h.outlet = name
			return true
		}
	}
	const longest = 5
	under := i > 0 && h.outlet != "" && !h.stampSpan.Empty() && lines[i-1].Start <= h.stampSpan.Start && h.stampSpan.End <= lines[i-1].End
	if !under || h.byline != "" || len(words(text)) > longest || !isLetterhead(text) || !endsAsOutlet(text) {
		return false
	}
	h.byline = text
	return true
}

// compiling is how a digest says who made it.
var compiling = []string{"compiled by ", "prepared by ", "edited by ", "produced by "}

// compiler is the outlet that a line says compiled the text: "Compiled by the
// foreign desk of the Vale Review". "" for none.
func compiler(text string) string {
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		return "" // offsets would not fit
	}
	for _, made := range compiling {
		at := strings.Index(lower, made)
		if at < 0 {
			continue
		}
		by, _, _ := strings.Cut(strings.TrimRight(text[at+len(made):], ". "), ",")
		if name := by[capitalsAt(by):]; endsAsOutlet(name) && namesOutlet(name) {
			return name
		}
	}
	return ""
}

// capitalsAt is where the run of capitalised words at the end of a phrase begins.
func capitalsAt(phrase string) int {
	at := len(phrase)
	for at > 0 {
		space := strings.LastIndexByte(phrase[:at-1], ' ')
		if !startsUpper(phrase[space+1:]) {
			break
		}
		at = max(space, 0)
	}
	return at + len(phrase[at:]) - len(strings.TrimLeft(phrase[at:], " "))
}
