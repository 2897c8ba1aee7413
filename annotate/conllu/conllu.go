// Package conllu reads treebanks in CoNLL-U, the format of Universal
// Dependencies, and name data in IOB2, both plain or gzipped.
package conllu

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Word is one syntactic word of a sentence.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	// Head is the index of the head in the sentence, -1 for the root.
	Head int
	// Rel is the relation with its subtype: "nsubj:pass".
	Rel string
	// SpaceAfter is false where the next word follows without a space. Inside a
	// multiword token ("don't") it is false up to the token's last word.
	SpaceAfter bool
	// Typo is true for a word that its writer misspelt.
	Typo bool
}

// Sentence is the basic tree of one sentence.
type Sentence struct {
	ID    string // "# sent_id", empty where there is none
	Text  string // "# text"
	Doc   string // "# newdoc id" of the document that the sentence belongs to
	Words []Word
	// NewParagraph is true for the first sentence of a paragraph or document.
	NewParagraph bool
}

// Read reads a treebank from a file; a name that ends in ".gz" is unpacked.
func Read(path string) ([]Sentence, error) {
	var sentences []Sentence
	err := open(path, func(r io.Reader) (err error) {
		sentences, err = Decode(r)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return sentences, nil
}

// Decode reads a treebank. Multiword ranges ("3-4") and empty nodes ("8.1") are
// left out, so that what is left is the basic tree. A head that is not in its
// sentence is an error.
func Decode(r io.Reader) ([]Sentence, error) {
	var sentences []Sentence
	var d decoder
	lines := newScanner(r)
	number := 0
	for lines.Scan() {
		number++
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line != "" {
			if err := d.line(line); err != nil {
				return nil, fmt.Errorf("line %d: %w", number, err)
			}
			continue
		}
		if s, ok, err := d.finish(); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		} else if ok {
			sentences = append(sentences, s)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", number, err)
	}
	if s, ok, err := d.finish(); err != nil {
		return nil, fmt.Errorf("line %d: %w", number, err)
	} else if ok {
		sentences = append(sentences, s)
	}
	return sentences, nil
}

// decoder collects the lines of one sentence at a time.
type decoder struct {
	sentence   Sentence
	rangeEnd   int  // last word of the multiword token that is open, 0: none
	rangeSpace bool // whether a space follows that token
}

const columns = 10

func (d *decoder) line(line string) error {
	if strings.HasPrefix(line, "#") {
		d.comment(line)
		return nil
	}
	field := strings.Split(line, "\t")
	if len(field) != columns {
		return fmt.Errorf("%d columns instead of %d", len(field), columns)
	}
	id, misc := field[0], field[9]
	if strings.Contains(id, ".") {
		return nil
	}
	space := !strings.Contains(misc, "SpaceAfter=No")
	if _, last, ok := strings.Cut(id, "-"); ok {
		end, err := strconv.Atoi(last)
		if err != nil {
			return fmt.Errorf("range %q: %w", id, err)
		}
		d.rangeEnd, d.rangeSpace = end, space
		return nil
	}
	number, err := strconv.Atoi(id)
	if err != nil || number != len(d.sentence.Words)+1 {
		return fmt.Errorf("word %q where %d was due", id, len(d.sentence.Words)+1)
	}
	head, err := strconv.Atoi(field[6])
	if err != nil {
		return fmt.Errorf("head of word %d: %w", number, err)
	}
	if number < d.rangeEnd {
		space = false
	} else if number == d.rangeEnd {
		space, d.rangeEnd = d.rangeSpace, 0
	}
	d.sentence.Words = append(d.sentence.Words, Word{
		Form: field[1], Lemma: field[2], UPOS: field[3], XPOS: field[4],
		Head: head - 1, Rel: field[7], SpaceAfter: space,
		Typo: strings.Contains(field[5], "Typo=Yes"),
	})
	return nil
}

func (d *decoder) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), " = ")
	switch key {
	case "sent_id":
		d.sentence.ID = value
	case "text":
		d.sentence.Text = value
	case "newdoc id":
		d.sentence.Doc, d.sentence.NewParagraph = value, true
	default:
		if strings.HasPrefix(key, "newpar") || strings.HasPrefix(key, "newdoc") {
			d.sentence.NewParagraph = true
		}
	}
}

// finish hands over the sentence collected so far; ok is false when there is none.
func (d *decoder) finish() (s Sentence, ok bool, err error) {
	s = d.sentence
	if len(s.Words) == 0 {
		return s, false, nil
	}
	d.sentence = Sentence{Doc: s.Doc}
	d.rangeEnd = 0
	for i, w := range s.Words {
		if w.Head < -1 || w.Head >= len(s.Words) || w.Head == i {
			return s, false, fmt.Errorf("sentence %q: word %d has head %d", s.ID, i+1, w.Head+1)
		}
	}
	return s, true, nil
}

// open opens a plain or gzipped file for the time of read.
func open(path string, read func(io.Reader) error) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return errors.Unwrap(err) // without the path, which Read names
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if !strings.HasSuffix(path, ".gz") {
		return read(f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	return read(z)
}

const maxLine = 1 << 20 // bytes; the longest "# text" lines hold some thousand

func newScanner(r io.Reader) *bufio.Scanner {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	return lines
}
