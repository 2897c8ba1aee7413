package wording

import "strings"

// leastTitle is how many bytes must be left of a title that a tail is cut from.
const leastTitle = 20

// titleTails are what pages put between a headline and their own name.
var titleTails = []string{" - ", " | ", " :: ", " – ", " — "}

// headline gives a page's title without the names of site and section behind it:
// "Two shot at fair - Alder News 5 | Alder, Region" is "Two shot at fair".
func headline(title string) string {
	for {
		cut := -1
		for _, tail := range titleTails {
			cut = max(cut, strings.LastIndex(title, tail))
		}
		if cut < leastTitle {
			return title
		}
		title = title[:cut]
	}
}
