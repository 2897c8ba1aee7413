// Package lexicon holds what the program knows about the English of conflict
// reports: event frames, reporting cues, actors, titles, noun classes, hedges.
//
// Everything lies in plain files under en/, which a linguist can read and a
// user can extend: a folder given with --lexicon may hold files of the same
// names, whose entries are added to the built-in ones. In every file "#" starts
// a comment and an empty line ends an entry. [Load] reads them all once; a
// loaded Lexicon is never changed and is safe to use from many goroutines.
package lexicon

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

//go:embed en
var builtin embed.FS

// Lexicon is all of it, loaded.
type Lexicon struct {
	Cues       Cues             // reporting cues, media and outlets (cues.txt)
	Actors     Actors           // countries, groups and leaders by name (countries.txt, groups.txt, leaders.txt)
	Nouns      Nouns            // noun classes (people.txt, offices.txt, things.txt, nouns.txt)
	firstNames map[string]Class // sex that a first name tells (firstnames.txt)
	Frames     Frames           // event frames (frames/*.txt)
	Operators  Operators        // words over an act that say whether it happened (operators.txt)
	LightVerbs LightVerbs       // verbs that carry an event noun (lightverbs.txt)
	Domains    Domains          // words that tell what an article is about (domains.txt)
	Places     Places           // seas, regions and spellings beside the gazetteer (places.txt)
	Tolls      Tolls            // what happens to those who are counted (tolls.txt)
	Numbers    Numbers          // bounds of numbers, measures (numbers.txt)
	// One field per topic; the type lives in the topic's own file.
}

// section says which file fills which topic.
type section struct {
	file string // "cues.txt", "frames/*.txt": read from en/ and then from the user's folder
	load func(l *Lexicon, lines []Line) error
}

// sections are read in this order.
var sections = []section{
	{"frames/*.txt", loadFrames},
	{"operators.txt", loadOperators},
	{"lightverbs.txt", loadLightVerbs},
	{"domains.txt", loadDomains},
	{"places.txt", loadPlaces},
	{"places-towns.txt", loadPlaces},
	{"countries.txt", loadCountries},
	{"groups.txt", loadGroups},
	{"leaders.txt", loadLeaders},
	{"people.txt", loadNouns},
	{"offices.txt", loadNouns},
	{"things.txt", loadNouns},
	{"nouns.txt", loadNouns},
	{"firstnames.txt", loadFirstNames},
	{"cues.txt", loadCues},
	{"tolls.txt", loadTolls},
	{"numbers.txt", loadNumbers},
}

// Line is one line of a lexicon file without its comment and outer spaces. An
// empty Text ends an entry.
type Line struct {
	File   string
	Number int
	Text   string
}

// Errorf makes an error that names the line.
func (l Line) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", l.File, l.Number, fmt.Sprintf(format, args...))
}

// Load reads the built-in files and then those of the same names in folder
// (empty: none). An error names the file and the line.
func Load(folder string) (*Lexicon, error) {
	l := new(Lexicon)
	for _, s := range sections {
		lines, err := readAll(builtin, path.Join("en", s.file))
		if err != nil {
			return nil, err
		}
		if folder != "" {
			more, err := readAll(os.DirFS(folder), s.file)
			if err != nil {
				return nil, err
			}
			lines = append(lines, more...)
		}
		if err := s.load(l, lines); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// readAll reads the files that the pattern names, in the order of their names;
// none is no error.
func readAll(from fs.FS, pattern string) ([]Line, error) {
	names, err := fs.Glob(from, pattern)
	if err != nil {
		return nil, err
	}
	var lines []Line
	for _, name := range names {
		more, err := readLines(from, name)
		if err != nil {
			return nil, err
		}
		lines = append(lines, more...)
	}
	return lines, nil
}

func readLines(from fs.FS, name string) ([]Line, error) {
	f, err := from.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return scanLines(f, name)
}

func scanLines(r io.Reader, name string) ([]Line, error) {
	var lines []Line
	scanner := bufio.NewScanner(r)
	for number := 1; scanner.Scan(); number++ {
		text, _, _ := strings.Cut(scanner.Text(), "#")
		lines = append(lines, Line{File: name, Number: number, Text: strings.TrimSpace(text)})
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return append(lines, Line{File: name}), nil // the end of a file ends its last entry
}
