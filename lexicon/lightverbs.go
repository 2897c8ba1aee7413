package lexicon

import "strings"

// lightVerb is a verb with the particle or preposition that stands between it
// and the noun it carries, "" for a bare object: {"carry", "out"}.
type lightVerb struct{ lemma, particle string }

// LightVerbs is the loaded lightverbs.txt: true for those whose subject is the
// one acted upon. The zero value knows none.
type LightVerbs struct{ inverse map[lightVerb]bool }

// LightVerb reports whether the verb, with the particle or preposition (or ""),
// only carries its noun ("carry out a raid"), and whether its subject is then
// the one acted upon ("come under fire").
func (l *Lexicon) LightVerb(lemma, particle string) (light, inverse bool) {
	inverse, light = l.LightVerbs.inverse[lightVerb{lemma, particle}]
	return light, inverse
}

// loadLightVerbs reads blocks [acts] and [suffers]; lines hold verbs, each with
// its particle or preposition.
func loadLightVerbs(l *Lexicon, lines []Line) error {
	if l.LightVerbs.inverse == nil {
		l.LightVerbs.inverse = map[lightVerb]bool{}
	}
	inverse, begun := false, false
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		if name, ok := header(line.Text); ok {
			if name != "acts" && name != "suffers" {
				return line.Errorf("a block is [acts] or [suffers], got %q", name)
			}
			inverse, begun = name == "suffers", true
			continue
		}
		if !begun {
			return line.Errorf("a block begins with [acts] or [suffers], got %q", line.Text)
		}
		for _, entry := range list(line.Text) {
			lemma, particle, _ := strings.Cut(entry, " ")
			l.LightVerbs.inverse[lightVerb{lemma, particle}] = inverse
		}
	}
	return nil
}
