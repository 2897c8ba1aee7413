package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// headsPhrase reports whether the token heads a noun phrase (or stands for one).
func (t *Tracker) headsPhrase(i, h int) bool {
	s := &t.sents[i]
	tok := &s.Tokens[h]
	if n := t.nameAt[t.offset[i]+h]; n > 0 {
		return t.anchor(&t.names[n-1]) == h && t.names[n-1].use != lexicon.Adjective || tok.Rel == "nsubj"
	}
	switch tok.UPOS {
	case "NOUN", "PROPN":
		return !saidby.RelIs(tok.Rel, "compound", "flat", "fixed", "goeswith")
	case "PRON":
		return true
	case "ADJ", "VERB", "NUM", "DET":
		return saidby.RelIs(tok.Rel, "nsubj", "obj", "iobj", "obl", "nmod", "appos") && tok.Text != ","
	}
	return false
}

// lemmaOf is the token's lemma in lower case.
func lemmaOf(tok *saidby.Token) string {
	if tok.Lemma == "" {
		return strings.ToLower(tok.Text)
	}
	return strings.ToLower(tok.Lemma)
}

// noun looks a head up with the words that make it one term: "foreign
// minister", "head of state", "police training centre", else by itself.
func (t *Tracker) noun(s *saidby.Sentence, h int) lexicon.Noun {
	n, _ := t.term(s, h)
	return n
}

// term is noun with the words that were found: "air force".
func (t *Tracker) term(s *saidby.Sentence, h int) (lexicon.Noun, string) {
	lemma := lemmaOf(&s.Tokens[h])
	var buf [96]byte
	key := buf[:0]
	if n, name := t.hyphened(s, h); n.Class != 0 {
		return n, name
	}
	if h >= 2 && s.Tokens[h-2].UPOS != "DET" {
		key = appendWords(key[:0], s.Tokens[h-2].Text, s.Tokens[h-1].Text, lemma)
		if n := t.lex.Noun(string(key)); n.Class != 0 {
			return n, string(key)
		}
	}
	if h >= 1 {
		key = appendWords(key[:0], s.Tokens[h-1].Text, lemma)
		if n := t.lex.Noun(string(key)); n.Class != 0 {
			return n, string(key)
		}
	}
	if h+2 < len(s.Tokens) && s.Tokens[h+1].Text == "of" {
		key = appendWords(key[:0], lemma, "of", s.Tokens[h+2].Text)
		if n := t.lex.Noun(string(key)); n.Class != 0 {
			return n, string(key)
		}
	}
	n := t.lex.Noun(lemma)
	if lemma == "front" && s.Tokens[h].UPOS != "PROPN" {
		return lexicon.Noun{}, lemma // "in front of", "on the southern front"
	}
	if n.Class == 0 {
		lemma = strings.ToLower(s.Tokens[h].Text)
		n = t.lex.Noun(lemma)
	}
	if n.Class == 0 {
		lemma = singular(lemma) // a plural that the model left as it was
		n = t.lex.Noun(lemma)
	}
	return n, lemma
}

// hyphened is the office that is written with a hyphen around token h, which the
// tokens part: "Secretary-General" is no general.
func (t *Tracker) hyphened(s *saidby.Sentence, h int) (lexicon.Noun, string) {
	for _, dash := range [...]int{h - 1, h + 1} {
		if dash < 1 || dash+1 >= len(s.Tokens) || s.Tokens[dash].Text != "-" {
			continue
		}
		first, last := strings.ToLower(s.Tokens[dash-1].Text), strings.ToLower(s.Tokens[dash+1].Text)
		for _, name := range [...]string{first + " " + last, first + "-" + last} {
			if n := t.lex.Noun(name); n.Class != 0 {
				return n, name
			}
		}
	}
	return lexicon.Noun{}, ""
}

// singular undoes the regular plurals and "-men".
func singular(w string) string {
	if stem, ok := strings.CutSuffix(w, "men"); ok {
		return stem + "man"
	}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(w, "s")
}

// appendWords appends words in lower case with spaces between; accents stay.
func appendWords(key []byte, words ...string) []byte {
	for i, w := range words {
		if i > 0 {
			key = append(key, ' ')
		}
		for k := 0; k < len(w); k++ {
			c := w[k]
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			key = append(key, c)
		}
	}
	return key
}

// plural reports whether the head is plural by its form.
func plural(tok *saidby.Token) bool {
	switch strings.ToLower(tok.Text) {
	case "people", "police", "troops", "personnel", "crew", "staff", "cattle", "wounded", "injured", "dead", "displaced":
		return true
	}
	return tok.XPOS == "NNS" || tok.XPOS == "NNPS"
}

// The determiners that matter: whether the hearer is supposed to know who is meant.
const (
	bare       = iota // "soldiers", "prosecutors"
	definite          // "the", "these", "both"
	indefinite        // "a", "some", "three"
)

func (t *Tracker) determiner(s *saidby.Sentence, h int) int {
	d := bare
	s.Children(h, func(c int) bool {
		switch tok := &s.Tokens[c]; {
		case saidby.RelIs(tok.Rel, "det"):
			switch strings.ToLower(tok.Text) {
			case "the", "this", "that", "these", "those", "both", "each", "all":
				d = definite
			default:
				d = indefinite
			}
		case saidby.RelIs(tok.Rel, "nmod:poss") && d == bare:
			d = definite
		case saidby.RelIs(tok.Rel, "nummod") && d == bare:
			d = indefinite
		}
		return true
	})
	if d == bare && allCaps(s.Tokens[h].Text) && len(s.Tokens[h].Text) > 3 && s.Tokens[h].XPOS != "NNPS" {
		return definite // the label of a turn in a transcript: "BUREAU MEMBER:"
	}
	return d
}

// words writes a phrase as an analyst would list it: the head with its
// modifiers and its "of" phrase, without articles, numbers and clauses.
// Generic heads ("men", "one") keep what tells them apart ("on a motorcycle").
func (t *Tracker) words(s *saidby.Sentence, h int) string {
	first := h
	for first > 0 && t.premodifies(s, first-1, h) && !t.apart(s, first) {
		first--
	}
	for first < h && t.skipped(&s.Tokens[first]) {
		first++
	}
	last := h + 1
	for last < len(s.Tokens) && saidby.RelIs(s.Tokens[last].Rel, "flat", "fixed") && s.Under(last, h) && !t.apart(s, last) {
		last++
	}
	for last < len(s.Tokens) && s.Tokens[h].UPOS == "PROPN" && s.Tokens[last].Start == s.Tokens[last-1].End && (s.Tokens[last].Text == "-" || s.Tokens[last-1].Text == "-") {
		last++ // a hyphenated name that was split
	}
	s.Children(h, func(c int) bool {
		if c < last || !saidby.RelIs(s.Tokens[c].Rel, "nmod") {
			return true
		}
		from, to := s.Subtree(c)
		to = withoutClause(s, from, to)
		if from != last || to-from > 8 {
			return false
		}
		for k := from; k < to; k++ {
			if t.apart(s, k) {
				to = k
			}
		}
		switch prep := s.Tokens[from].Text; {
		case to == from:
		case prep == "of", t.tellsApart(s, h), (prep == "for" || prep == "from") && t.noun(s, h).Has(lexicon.SpokesClass|lexicon.OfficeClass):
			last = to
		}
		return false
	})
	text := t.join(s, first, last)
	if first < h && s.Tokens[first].UPOS == "ADJ" && len(s.Tokens[first].Text) > 4 && allCaps(s.Tokens[first].Text) {
		text = strings.ToLower(s.Tokens[first].Text) + text[len(s.Tokens[first].Text):] // a tabloid's first word
	}
	return text
}

// apart reports whether a line break or a dash with spaces around it stands
// before the token: what the layout parts is no phrase.
func (t *Tracker) apart(s *saidby.Sentence, k int) bool {
	if k <= 0 || k >= len(s.Tokens) {
		return false
	}
	between := t.article.Text[s.Tokens[k-1].End:s.Tokens[k].Start]
	dash := func(k int) bool {
		return s.Tokens[k].Text == "-" || s.Tokens[k].Text == "–" || s.Tokens[k].Text == "—"
	}
	return strings.ContainsAny(between, "\n\r") || between != "" && (dash(k) || dash(k-1))
}

// premodifies reports whether token c stands before the head as part of it.
func (t *Tracker) premodifies(s *saidby.Sentence, c, h int) bool {
	tok := &s.Tokens[c]
	if !s.Under(c, h) || saidby.RelIs(tok.Rel, "case", "cc", "conj", "cop", "mark", "appos", "acl", "nsubj") && !genitive(tok) || tok.UPOS == "ADP" || tok.XPOS == "VBD" || tok.UPOS == "PUNCT" && tok.Text != "-" {
		return false
	}
	return true
}

// genitive reports whether the token is the sign of a possessor.
func genitive(tok *saidby.Token) bool {
	switch tok.Text {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}

// skipped reports whether a word in front of a phrase says nothing about who it is.
func (t *Tracker) skipped(tok *saidby.Token) bool {
	if saidby.RelIs(tok.Rel, "det", "nummod", "advmod", "cc") || tok.UPOS == "DET" || tok.UPOS == "PRON" || tok.XPOS == "VBG" {
		return true
	}
	switch strings.ToLower(tok.Text) {
	case "other", "more", "several", "many", "few", "some", "further", "same", "former", "last", "-", "'s", "’s", "least", "about", "around", "dozens", "hundreds":
		return true
	}
	return t.lex.Noun(lemmaOf(tok)).Has(lexicon.TimeClass) || t.lex.Noun(strings.ToLower(tok.Text)).Has(lexicon.TimeClass)
}

// tellsApart reports whether the head is so general that only what follows
// tells who is meant.
func (t *Tracker) tellsApart(s *saidby.Sentence, h int) bool {
	switch lemmaOf(&s.Tokens[h]) {
	case "man", "woman", "person", "people", "member", "one", "those", "someone", "group", "doctor", "relative", "head", "chief":
		return true
	}
	return false
}

// withoutClause is where a phrase ends when the relative clause or apposition
// that lies in it is left out.
func withoutClause(s *saidby.Sentence, from, to int) int {
	for k := from; k < to; k++ {
		if saidby.RelIs(s.Tokens[k].Rel, "acl", "advcl", "ccomp", "parataxis", "mark") {
			return k
		}
		switch s.Tokens[k].Text {
		case ",", "(":
			return k
		case "in", "at", "near", "since", "during", "to", "that", "which", "who", "whom", "whose", "where":
			if k > from {
				return k
			}
		}
	}
	return to
}

// join is the article's own text over the tokens, line breaks made spaces.
func (t *Tracker) join(s *saidby.Sentence, first, last int) string {
	text := s.SpanOf(first, last).In(t.article.Text)
	if strings.ContainsAny(text, "\n\r\t") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return text
}
