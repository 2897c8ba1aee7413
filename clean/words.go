package clean

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed words.txt
var wordLists string

// The lists of words.txt; what each holds is said there.
var (
	lists          = mustParseLists(wordLists)
	headlineVerbs  = lists.take("headline verbs")
	beforeNouns    = lists.take("before nouns")
	commonEnglish  = lists.take("common english")
	functionWords  = lists.take("function words")
	nations        = lists.take("nations")
	documentWords  = lists.take("document words")
	outletWords    = lists.take("outlet words")
	stations       = lists.take("stations")
	nameLinks      = lists.take("name links")
	agencies       = lists.take("agencies")
	datelineTowns  = lists.take("dateline towns")
	notPlaces      = lists.take("no places")
	bylineLinks    = lists.take("byline links")
	marketSubjects = lists.take("market subjects")
	marketReasons  = lists.take("market reasons")
	marketVerbs    = lists.take("market verbs")
	stampVerbs     = lists.take("stamp verbs")
	stampWords     = lists.take("stamp words")
)

// wordList is a set of words in lower case.
type wordList map[string]bool

// namedLists are the lists of a file by their headings.
type namedLists map[string]wordList

func (l namedLists) take(name string) wordList {
	if len(l[name]) == 0 {
		panic(fmt.Sprintf("words.txt: no list [%s]", name))
	}
	return l[name]
}

func mustParseLists(file string) namedLists {
	lists := namedLists{}
	var current wordList
	for row := range strings.Lines(file) {
		row, _, _ = strings.Cut(row, "#")
		row = strings.TrimSpace(row)
		if name, ok := strings.CutPrefix(row, "["); ok {
			current = wordList{}
			lists[strings.TrimSuffix(name, "]")] = current
			continue
		}
		for word := range strings.FieldsSeq(row) {
			current[strings.ReplaceAll(word, "_", " ")] = true
		}
	}
	return lists
}
