package conllu

import (
	"fmt"
	"io"
	"strings"
)

// Name is a name in a sentence: a half-open range of words and its type.
type Name struct {
	First, Last int
	Type        string // "PER"
}

// Named is a sentence whose names are marked.
type Named struct {
	Forms []string
	Names []Name
}

// ReadNames reads IOB2 data from a file; a name that ends in ".gz" is unpacked.
func ReadNames(path string) ([]Named, error) {
	var sentences []Named
	err := open(path, func(r io.Reader) (err error) {
		sentences, err = DecodeNames(r)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return sentences, nil
}

// DecodeNames reads lines of "word TAB tag" with an empty line after each
// sentence; "# " starts a comment. An I tag without its B begins a name.
func DecodeNames(r io.Reader) ([]Named, error) {
	var sentences []Named
	var s Named
	finish := func() {
		if len(s.Forms) > 0 {
			sentences = append(sentences, s)
		}
		s = Named{}
	}
	lines := newScanner(r)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if strings.TrimSpace(line) == "" {
			finish()
			continue
		}
		if strings.HasPrefix(line, "# ") {
			continue
		}
		form, tag, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("line %d: no tab", number)
		}
		s.add(form, tag)
	}
	finish()
	return sentences, lines.Err()
}

func (s *Named) add(form, tag string) {
	at := len(s.Forms)
	s.Forms = append(s.Forms, form)
	place, kind, _ := strings.Cut(tag, "-")
	if kind == "" {
		return
	}
	if n := len(s.Names); place == "I" && n > 0 && s.Names[n-1].Last == at && s.Names[n-1].Type == kind {
		s.Names[n-1].Last = at + 1
		return
	}
	s.Names = append(s.Names, Name{First: at, Last: at + 1, Type: kind})
}
