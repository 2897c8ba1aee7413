package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Domains holds the words that tell what an article is about.
type Domains struct {
	byWords map[string]domainWord
	names   []string // of the domains, "conflict" first
	longest int      // words of the longest entry
}

type domainWord struct {
	domain int
	weight float64
}

// mostOften is how many times one entry counts in an article: a word repeated
// forever is no more evidence than one used a few times.
const mostOften = 3

// Evidence is what an article's words say of its domain.
type Evidence struct {
	Conflict float64
	// Other is the weight of the strongest other domain, and Domain its name.
	Other  float64
	Domain string
}

// Judge weighs the lemmas of an article, in lower case, in the order of the text.
func (d *Domains) Judge(lemmas []string) Evidence {
	sums := make([]float64, len(d.names))
	seen := map[string]int{}
	for i := range lemmas {
		for n := min(d.longest, len(lemmas)-i); n >= 1; n-- {
			key := strings.Join(lemmas[i:i+n], " ")
			w, ok := d.byWords[key]
			if !ok {
				continue
			}
			if seen[key]++; seen[key] <= mostOften {
				sums[w.domain] += w.weight
			}
			break
		}
	}
	var e Evidence
	for i, name := range d.names {
		switch {
		case i == 0:
			e.Conflict = sums[i]
		case sums[i] > e.Other:
			e.Other, e.Domain = sums[i], name
		}
	}
	return e
}

// loadDomains reads blocks that begin with [domain weight].
func loadDomains(l *Lexicon, lines []Line) error {
	d := &l.Domains
	if d.byWords == nil {
		*d = Domains{byWords: map[string]domainWord{}, names: []string{"conflict"}}
	}
	now := domainWord{domain: -1}
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		if name, ok := header(line.Text); ok {
			var err error
			if now, err = d.header(name); err != nil {
				return line.Errorf("%v", err)
			}
			continue
		}
		if now.domain < 0 {
			return line.Errorf("a word before any [domain weight]")
		}
		for _, words := range list(line.Text) {
			d.add(words, now)
			// Most words with a hyphen are cut into three tokens, some are left whole.
			d.add(strings.ReplaceAll(words, "-", " - "), now)
		}
	}
	return nil
}

func (d *Domains) add(words string, w domainWord) {
	d.byWords[words] = w
	d.longest = max(d.longest, 1+strings.Count(words, " "))
}

func (d *Domains) header(text string) (domainWord, error) {
	name, number, _ := strings.Cut(text, " ")
	weight, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return domainWord{}, fmt.Errorf("a block begins with [domain weight], got %q", text)
	}
	i := slices.Index(d.names, name)
	if i < 0 {
		i = len(d.names)
		d.names = append(d.names, name)
	}
	return domainWord{domain: i, weight: weight}, nil
}
