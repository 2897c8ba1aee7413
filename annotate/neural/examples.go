package neural

import (
	"math/rand/v2"
	"sort"
	"strings"
	"unicode"

	"github.com/saidby/saidby/annotate/conllu"
)

// Corpus is what a model learns from.
type Corpus struct {
	Trees []conllu.Sentence
	// Names have names of the types PER, ORG and LOC marked; other types count as
	// no name. Sentences that are also in Trees are joined with their tree.
	Names []conllu.Named
	// Mentions are marked in another style, in which "coalition forces" is an
	// Organisation. They teach the layers, and are not output.
	Mentions []conllu.Named
}

// mentionTypes are those of re3d that are frequent enough to learn from.
var mentionTypes = []string{"Organisation", "Location", "Person", "Weapon", "MilitaryPlatform", "Nationality"}

func makeExamples(c *Corpus, l *Labels) []*example {
	tagIDs := map[Tag]int32{}
	for i, t := range l.Tags {
		tagIDs[t] = int32(i)
	}
	relIDs := map[string]int32{}
	for i, r := range l.Rels {
		relIDs[r] = int32(i)
	}
	var examples []*example
	byText := map[string]*example{}
	for i := range c.Trees {
		e := treeExample(&c.Trees[i], tagIDs, relIDs)
		examples = append(examples, e)
		byText[strings.Join(e.words, "\x00")] = e
	}
	for _, s := range c.Names {
		tags := encodeNames(len(s.Forms), s.Names, l.Names)
		if e := byText[strings.Join(s.Forms, "\x00")]; e != nil {
			e.names = tags
			continue
		}
		examples = append(examples, &example{words: s.Forms, names: tags})
	}
	for _, s := range c.Mentions {
		examples = append(examples, &example{words: s.Forms, mentions: encodeNames(len(s.Forms), s.Names, mentionTypes)})
	}
	return examples
}

func treeExample(s *conllu.Sentence, tagIDs map[Tag]int32, relIDs map[string]int32) *example {
	e := &example{}
	for _, w := range s.Words {
		tag, ok := tagIDs[Tag{w.UPOS, w.XPOS}]
		if !ok {
			tag = noGold
		}
		rel, ok := relIDs[w.Rel]
		if !ok {
			if rel, ok = relIDs[baseRel(w.Rel)]; !ok {
				rel = noGold
			}
		}
		e.words = append(e.words, w.Form)
		e.tags = append(e.tags, tag)
		e.heads = append(e.heads, int32(w.Head+1))
		e.rels = append(e.rels, rel)
	}
	return e
}

// baseRel cuts off the subtype: "nsubj:pass" is an "nsubj".
func baseRel(rel string) string {
	base, _, _ := strings.Cut(rel, ":")
	return base
}

// frequentWords are the hashes of the masked spellings that occur at least
// twice, the most frequent first.
func frequentWords(examples []*example) []uint64 {
	counts := map[uint64]int{}
	var s spelling
	for _, e := range examples {
		for _, w := range e.words {
			s.set(w)
			counts[hashBytes(seedWord, s.masked)]++
		}
	}
	var words []uint64
	for h, n := range counts {
		if n >= 2 {
			words = append(words, h)
		}
	}
	sort.Slice(words, func(i, j int) bool {
		a, b := words[i], words[j]
		return counts[a] > counts[b] || counts[a] == counts[b] && a < b
	})
	return words
}

// vary returns e, or now and then e as it might stand in a headline: in other
// case, without articles and forms of "be", without its full stop.
func (e *example) vary(o *Options, r *rand.Rand) *example {
	switch x := r.Float32(); {
	case x < o.Recase:
		return e.with(recase(e.words, r))
	case x < o.Recase+o.Headline && e.heads != nil:
		e = e.keep(e.headlineWords())
		if r.IntN(2) == 0 {
			e = e.with(recase(e.words, r))
		}
	}
	return e
}

func (e *example) with(words []string) *example {
	varied := *e
	varied.words = words
	return &varied
}

// headlineWords says which words a headline would keep.
func (e *example) headlineWords() []bool {
	keep := make([]bool, len(e.words))
	for i, w := range e.words {
		switch strings.ToLower(w) {
		case "the", "a", "an", "is", "are", "was", "were", ".":
		default:
			keep[i] = true
		}
		if e.names != nil && e.names[i] != outside {
			keep[i] = true
		}
	}
	for i, h := range e.heads { // whatever others hang on stays, and the root
		if h == 0 {
			keep[i] = true
		} else {
			keep[h-1] = true
		}
	}
	return keep
}

// keep is the example with only some of its words; they must not hang on others.
func (e *example) keep(which []bool) *example {
	place := make([]int32, len(which)+1) // the new column of a head
	c := &example{}
	for i, keep := range which {
		if keep {
			c.words = append(c.words, e.words[i])
			place[i+1] = int32(len(c.words))
		}
	}
	for i, keep := range which {
		if !keep {
			continue
		}
		c.heads = append(c.heads, place[e.heads[i]])
		c.tags, c.rels = append(c.tags, e.tags[i]), append(c.rels, e.rels[i])
		if e.names != nil {
			c.names = append(c.names, e.names[i])
		}
	}
	return c
}

// recase writes a sentence as headlines, shouted leads or careless writers do.
func recase(words []string, r *rand.Rand) []string {
	change := strings.ToUpper
	switch r.IntN(3) {
	case 0:
		change = strings.ToLower
	case 1:
		change = capitalise
	}
	changed := make([]string, len(words))
	for i, w := range words {
		changed[i] = change(w)
	}
	return changed
}

// capitalise writes a word as in an English headline, where the shortest words
// mostly stay small.
func capitalise(word string) string {
	switch word {
	case "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "as", "from", "with", "'s":
		return word
	}
	for i, r := range word {
		return string(unicode.ToUpper(r)) + word[i+len(string(r)):]
	}
	return word
}
