package pipeline

import (
	"slices"
	"sync"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/trace/copying"
	"github.com/saidby/saidby/trace/wording"
)

// side is one article as it is compared with another.
type side struct {
	text    *copying.Text
	profile *wording.Profile
	claims  []saidby.Claim
}

func prepare(report *saidby.Report) *side {
	return &side{text: copying.Prepare(report), profile: wording.Of(report), claims: merge.Claims(report)}
}

// keys are what the article is found by, sorted.
func (s *side) keys() []saidby.Key {
	keys := slices.Concat(s.text.Keys(), s.profile.Keys(), merge.Keys(s.claims))
	slices.Sort(keys)
	return slices.Compact(keys)
}

// cacheSize is how many articles are kept ready: neighbours mostly came lately.
const cacheSize = 4096

// cache keeps articles ready for comparison, in two generations: when the young
// one is full it becomes the old one, and what was not asked for since is gone.
type cache struct {
	mu         sync.Mutex
	young, old map[string]*side
}

func newCache() *cache { return &cache{young: map[string]*side{}} }

func (c *cache) get(id string) (*side, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s, held := c.young[id]; held {
		return s, true
	}
	s, held := c.old[id]
	if held {
		c.add(id, s)
	}
	return s, held
}

func (c *cache) put(id string, s *side) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(id, s)
	delete(c.old, id) // what it held before may be another version
}

func (c *cache) add(id string, s *side) {
	if len(c.young) >= cacheSize/2 {
		c.young, c.old = map[string]*side{}, c.young
	}
	c.young[id] = s
}

// clear empties the cache.
func (c *cache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.young, c.old = map[string]*side{}, nil
}
