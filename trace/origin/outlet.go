package origin

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// outlets knows which articles an outlet has among those of the incident, and gives
// numbers to outlets that have none.
type outlets struct {
	held   []heldOutlet    // in the order of their first articles
	unheld []string        // names, the fullest first; numbered after the articles
	agency map[string]bool // by name: credited as an agency
	// found remembers which held outlets a name stands for, by name, for sources
	// that are outlets by their kind and for others.
	found [2]map[string][]int
	// begin gives the held outlets whose names begin with a word.
	begin map[string][]int
}

type heldOutlet struct {
	name     string
	words    []string
	articles []int
}

func newOutlets(articles []*article) outlets {
	byKey := map[string]int{}
	o := outlets{found: [2]map[string][]int{{}, {}}, begin: map[string][]int{}, agency: map[string]bool{}}
	for i, a := range articles {
		key := nameKey(a.outlet())
		if key == "" {
			continue
		}
		at, known := byKey[key]
		if !known {
			at = len(o.held)
			byKey[key] = at
			words := nameWords(a.outlet())
			o.held = append(o.held, heldOutlet{name: a.outlet(), words: words})
			o.begin[words[0]] = append(o.begin[words[0]], at)
		}
		o.held[at].articles = append(o.held[at].articles, i)
	}
	for _, a := range articles {
		o.note(a.ref.Agency, saidby.Agency)
		for _, t := range a.tellings {
			for i := range t.claim.Sources {
				o.note(t.claim.Sources[i].Name, t.claim.Sources[i].Kind)
			}
		}
	}
	slices.SortFunc(o.unheld, func(a, b string) int {
		return cmp.Or(cmp.Compare(ownWords(b), ownWords(a)), cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	})
	return o
}

// note keeps the name of an outlet or agency that is credited, once.
func (o *outlets) note(name string, kind saidby.SourceKind) {
	if kind != saidby.Outlet && kind != saidby.Agency || nameKey(name) == "" {
		return
	}
	if kind == saidby.Agency {
		o.agency[name] = true
	}
	if !slices.Contains(o.unheld, name) {
		o.unheld = append(o.unheld, name)
	}
}

// under gives the held outlets that a name stands for. A source that is no outlet
// by its kind is meant only by an outlet's full name or its initials.
func (o *outlets) under(name string, isOutlet bool) []int {
	same, found := sameName, o.found[0]
	if isOutlet {
		same, found = sameOutlet, o.found[1]
	}
	held, known := found[name]
	if !known {
		for i := range o.held {
			if same(name, o.held[i].name) {
				held = append(held, i)
			}
		}
		found[name] = held
	}
	return held
}

// holds reports whether an article of the outlet of this name is held, beside those
// of the outlet of article at.
func (tr *tracer) holds(at int, name string) bool { return len(tr.heldUnder(at, name, false)) > 0 }

func (tr *tracer) heldUnder(at int, name string, isOutlet bool) []int {
	var found []int
	for _, i := range tr.outlets.under(name, isOutlet) {
		if h := &tr.outlets.held[i]; !slices.Contains(h.articles, at) {
			found = append(found, h.articles...)
		}
	}
	return found
}

// outletNodes are the nodes of the graph that a credited outlet stands for, as
// article at names it: the articles of its own that are held, or one node for an
// outlet that is not.
func (tr *tracer) outletNodes(at int, name string, isOutlet bool) []int {
	if held := tr.heldUnder(at, name, isOutlet); len(held) > 0 {
		return held
	}
	for i, known := range tr.outlets.unheld {
		if sameOutlet(name, known) {
			return []int{len(tr.articles) + i}
		}
	}
	return nil
}

// speaking are words beside an outlet's name that make it a source.
var speaking = map[string]bool{
	"said": true, "says": true, "reported": true, "reports": true, "report": true, "told": true, "wrote": true, "writes": true,
	"statement": true, "according": true, "account": true, "dispatch": true, "quoted": true, "published": true, "broadcast": true, "release": true,
}

// named finds the outlets of other articles that the sentence of the event names as
// those who say so ("the statement of the Relief Bridge about ...", "told the
// Herald"), where no source was made of them.
func (tr *tracer) named(at int, t *telling) []credit {
	sentence := t.sentence()
	words := wordsOf(sentence)
	var found []credit
	for i := range words {
		for _, o := range tr.outlets.begin[words[i].folded] {
			h := &tr.outlets.held[o]
			after := i + len(h.words)
			if !startsWith(words[i:], h.words) || !isSpeaking(words, i, after) || slices.Contains(h.articles, at) || credits(append(t.credits, found...), h.articles) {
				continue
			}
			found = append(found, credit{name: h.name, nodes: h.articles, words: selectWords(sentence, words[i], words[after-1]), direct: true})
		}
	}
	return found
}

// credits reports whether one of the credits is to these articles.
func credits(given []credit, articles []int) bool {
	return slices.ContainsFunc(given, func(c credit) bool { return slices.Equal(c.nodes, articles) })
}

// isSpeaking reports whether a word of speech stands beside words[first:after].
func isSpeaking(words []word, first, after int) bool {
	const before, behind = 3, 2
	for i := max(0, first-before); i < min(len(words), after+behind); i++ {
		if speaking[words[i].folded] && (i < first || i >= after) {
			return true
		}
	}
	return false
}

// word is a word of a sentence: code points in it.
type word struct {
	folded     string
	start, end int
}

func wordsOf(s saidby.Selector) []word {
	var words []word
	start, text := -1, []rune(s.Exact)
	for i := 0; i <= len(text); i++ {
		if i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i])) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			words = append(words, word{gazetteer.Fold(string(text[start:i])), start, i})
			start = -1
		}
	}
	return words
}

func startsWith(words []word, name []string) bool {
	if len(words) < len(name) {
		return false
	}
	for i := range name {
		if words[i].folded != name[i] {
			return false
		}
	}
	return len(name) > 0
}

func selectWords(sentence saidby.Selector, first, last word) *saidby.Selector {
	return &saidby.Selector{
		Start: sentence.Start + first.start, End: sentence.Start + last.end,
		Exact: string([]rune(sentence.Exact)[first.start:last.end]),
	}
}
