package pipeline

import (
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/trace/copying"
	"github.com/saidby/saidby/trace/wording"
)

// side is one article as it is compared with another.
type side struct {
	text    *copying.Text
	profile *wording.Profile
	claims  *merge.Prepared
	keys    []saidby.Key // sorted
}

func prepare(report *saidby.Report) *side {
	s := &side{text: copying.Prepare(report), profile: wording.Of(report), claims: merge.Prepare(merge.Claims(report))}
	s.keys = slices.Concat(s.text.Keys(), s.profile.Keys(), merge.Keys(s.claims.Claims()))
	slices.Sort(s.keys)
	s.keys = slices.Compact(s.keys)
	return s
}

// holds reports whether the article holds one of keys.
func (s *side) holds(keys []saidby.Key) bool {
	return slices.ContainsFunc(keys, func(k saidby.Key) bool {
		_, held := slices.BinarySearch(s.keys, k)
		return held
	})
}

// cache keeps what was worked with lately ready: neighbours mostly came lately.
// It belongs to the transaction that is running; transactions wait for each other.
type cache struct {
	sides  recent[*side]         // by document
	claims recent[*saidby.Claim] // by id
	traced recent[traced]        // by document
}

// traced are the pairings of an article that have text or quotations in common
// with it, by the other's id: all of them.
type traced map[string]*saidby.Pairing

// cacheSize is how many articles are kept ready.
const cacheSize = 4096

func newCache() *cache {
	return &cache{sides: recent[*side]{size: cacheSize}, claims: recent[*saidby.Claim]{size: 4 * cacheSize}, traced: recent[traced]{size: 4 * cacheSize}}
}

// clear empties the cache.
func (c *cache) clear() { *c = *newCache() }

// recent keeps values in two generations: when the young one is full it becomes
// the old one, and what was not asked for since is gone.
type recent[V any] struct {
	size       int
	young, old map[string]V
}

func (r *recent[V]) get(id string) (V, bool) {
	if v, held := r.young[id]; held {
		return v, true
	}
	v, held := r.old[id]
	if held {
		r.put(id, v)
	}
	return v, held
}

func (r *recent[V]) put(id string, v V) {
	if r.young == nil {
		r.young = make(map[string]V, r.size/2)
	}
	if len(r.young) >= r.size/2 {
		r.young, r.old = make(map[string]V, r.size/2), r.young
	}
	r.young[id] = v
}

// forget takes a value out: what is asked for next comes from the store.
func (r *recent[V]) forget(id string) {
	delete(r.young, id)
	delete(r.old, id)
}
