package pipeline

import (
	"maps"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// A key may be held by thousands: the furniture of an outlet, a wire report that
// is printed everywhere, a town under siege. Its representatives are then the few
// holders with the smallest rank, those published first, and two articles are
// neighbours where they share enough keys of which one of them is a representative.
// So an article is compared with a bounded number of others, copies of one text
// still all meet at the same few, and which articles are neighbours depends on the
// set that is held and not on the order in which it came: when a new article
// becomes a representative in another's stead, the other's neighbours are looked
// through again.

// family says how many representatives a key has, and how much sharing it weighs.
type family struct{ representatives, weight int }

// families: a sampled shingle says little by itself (three make a neighbour), a
// rare name with the days around it not much more, a whole quotation or a place
// on a day enough.
var families = map[saidby.Family]family{
	saidby.ShingleKey: {representatives: 6, weight: 2},
	saidby.QuoteKey:   {representatives: 6, weight: 6},
	saidby.NameKey:    {representatives: 8, weight: 2},
	saidby.PlaceKey:   {representatives: 16, weight: 6},
}

// enough is the weight that makes two articles neighbours.
const enough = 6

// meet pairs an article, whose keys have been put, with its neighbours.
func (w *placing) meet(id string) error {
	if err := w.touch(id); err != nil {
		return err
	}
	s, err := w.side(id)
	if err != nil {
		return err
	}
	weights := map[string]int{}
	evicted := map[string][]saidby.Key{}
	for _, k := range s.keys {
		f := families[k.Family()]
		holders, err := w.first(k)
		if err != nil {
			return err
		}
		if at := position(holders, id); at >= 0 && at < f.representatives && len(holders) > f.representatives {
			other := holders[f.representatives].Document
			evicted[other] = append(evicted[other], k)
			if holders, err = w.tx.Holders(k, 0); err != nil {
				return err
			}
		} else if len(holders) > f.representatives {
			holders = holders[:f.representatives]
		}
		for _, h := range holders {
			weights[h.Document] += f.weight
		}
	}
	delete(weights, id)
	for _, other := range slices.Sorted(maps.Keys(weights)) {
		if weights[other] < enough {
			continue
		}
		if err := w.pair(id, other); err != nil {
			return err
		}
	}
	for _, other := range slices.Sorted(maps.Keys(evicted)) {
		if err := w.revise(other, evicted[other]); err != nil {
			return err
		}
	}
	return nil
}

// first gives the representatives of a key and the holder after them, in order.
func (w *placing) first(k saidby.Key) ([]store.Holder, error) {
	return w.tx.Holders(k, families[k.Family()].representatives+1)
}

func position(holders []store.Holder, id string) int {
	return slices.IndexFunc(holders, func(h store.Holder) bool { return h.Document == id })
}

// revise takes the pairings of an article away that no longer are between
// neighbours because it does not represent some keys any more.
func (w *placing) revise(id string, lost []saidby.Key) error {
	partners, err := w.tx.Partners(id)
	if err != nil {
		return err
	}
	for _, other := range partners {
		s, err := w.side(other)
		if err != nil {
			return err
		}
		if !s.holds(lost) {
			continue
		}
		still, err := w.neighbours(id, other)
		if err != nil {
			return err
		}
		if still {
			continue
		}
		if err := w.part(id, other); err != nil {
			return err
		}
	}
	return nil
}

// neighbours reports whether two held articles share enough. The families that
// weigh most come last among the keys, and are looked at first.
func (w *placing) neighbours(a, b string) (bool, error) {
	ofA, err := w.side(a)
	if err != nil {
		return false, err
	}
	ofB, err := w.side(b)
	if err != nil {
		return false, err
	}
	weight := 0
	for _, k := range slices.Backward(ofA.keys) {
		if _, shared := slices.BinarySearch(ofB.keys, k); !shared {
			continue
		}
		f := families[k.Family()]
		holders, err := w.first(k)
		if err != nil {
			return false, err
		}
		holders = holders[:min(f.representatives, len(holders))]
		if position(holders, a) >= 0 || position(holders, b) >= 0 {
			weight += f.weight
		}
		if weight >= enough {
			return true, nil
		}
	}
	return false, nil
}

// standing is what a document is found under, and its rank there.
type standing struct {
	rank uint64
	keys []saidby.Key
}

// promote looks after the articles that represent a key now because a document
// gave it up, or its rank, in its new report.
func (w *placing) promote(id string, before, now standing) error {
	promoted := map[string]bool{}
	for _, k := range before.keys {
		if _, kept := slices.BinarySearch(now.keys, k); kept && before.rank == now.rank {
			continue
		}
		f := families[k.Family()]
		holders, err := w.first(k)
		if err != nil {
			return err
		}
		if len(holders) < f.representatives {
			continue
		}
		if last := holders[f.representatives-1]; before.rank < last.Rank && last.Document != id {
			promoted[last.Document] = true
		}
	}
	for _, other := range slices.Sorted(maps.Keys(promoted)) {
		if err := w.meet(other); err != nil {
			return err
		}
	}
	return nil
}
