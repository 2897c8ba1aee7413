package neural

import (
	"sort"
	"strings"

	"github.com/saidby/saidby/annotate/conllu"
)

// Labels are the inventories that a model chooses from.
type Labels struct {
	Tags  []Tag
	Rels  []string // with subtypes; Rels[0] is "root"
	Names []string // "LOC", "ORG", "PER"
}

// Tag is a universal and a Penn tag; the two are chosen together, so that they
// never contradict each other.
type Tag struct{ UPOS, XPOS string }

// The BILOU scheme (Ratinov and Roth 2009): 0 is outside; type k has begin
// 1+4k, inside 2+4k, last 3+4k and unit 4+4k.
const (
	outside = iota
	begin
	inside
	last
	unit
)

func nameTags(types int) int { return 1 + 4*types }

// rareTag: combinations of tags seen less often are mistakes of annotation.
const rareTag = 3

func collectLabels(trees []conllu.Sentence) *Labels {
	tags, rels := map[Tag]int{}, map[string]int{}
	for _, s := range trees {
		for _, w := range s.Words {
			tags[Tag{w.UPOS, w.XPOS}]++
			rels[w.Rel]++
		}
	}
	l := &Labels{Rels: []string{"root"}, Names: []string{"LOC", "ORG", "PER"}}
	for tag, n := range tags {
		if n >= rareTag {
			l.Tags = append(l.Tags, tag)
		}
	}
	sort.Slice(l.Tags, func(i, j int) bool {
		a, b := l.Tags[i], l.Tags[j]
		return a.UPOS < b.UPOS || a.UPOS == b.UPOS && a.XPOS < b.XPOS
	})
	for rel, n := range rels {
		if n >= rareTag && rel != "root" {
			l.Rels = append(l.Rels, rel)
		}
	}
	sort.Strings(l.Rels[1:])
	return l
}

// encodeNames writes names as BILOU tags of the given types; names of other
// types stay outside.
func encodeNames(words int, names []conllu.Name, types []string) []int32 {
	tags := make([]int32, words)
	for _, n := range names {
		kind := int32(-1)
		for i, t := range types {
			if strings.EqualFold(t, n.Type) {
				kind = int32(i)
			}
		}
		if kind < 0 {
			continue
		}
		if n.Last == n.First+1 {
			tags[n.First] = unit + 4*kind
			continue
		}
		for i := n.First + 1; i < n.Last-1; i++ {
			tags[i] = inside + 4*kind
		}
		tags[n.First], tags[n.Last-1] = begin+4*kind, last+4*kind
	}
	return tags
}
