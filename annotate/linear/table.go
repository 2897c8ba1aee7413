package linear

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
)

// table holds the weights of a trained classifier: for every feature a few
// (class, weight) pairs. Features are sorted by hash into buckets and known by
// 16 bits of it, so that a look-up touches one bucket head and one or two lines
// of memory, and the whole table is a few flat slices that load in no time.
type table struct {
	shift   uint8 // hash >> shift is the bucket
	classes int
	heads   []head // one more than there are buckets
	marks   []uint16
	counts  []uint8
	pairs   []pair
}

// head says where a bucket's features and their pairs begin.
type head struct{ feature, pair uint32 }

type pair struct {
	class  uint8
	weight int16
}

// row returns the weights of one feature, nil when it has none.
func (t *table) row(hash uint64) []pair {
	b := hash >> t.shift
	h, next := t.heads[b], t.heads[b+1]
	mark := uint16(hash)
	at := h.pair
	for i := h.feature; i < next.feature; i++ {
		n := uint32(t.counts[i])
		if t.marks[i] == mark {
			return t.pairs[at : at+n]
		}
		at += n
	}
	return nil
}

// sum sets scores to the sum of the weights of features.
func (t *table) sum(scores []int32, features []uint64) {
	clear(scores)
	for _, f := range features {
		for _, p := range t.row(f) {
			scores[p.class] += int32(p.weight)
		}
	}
}

// best returns the class of the highest score, the first of equals.
func best(scores []int32) int {
	top := 0
	for c, s := range scores {
		if s > scores[top] {
			top = c
		}
	}
	return top
}

// feature is a row of a table that is being made.
type feature struct {
	hash  uint64
	pairs []pair
}

const bucketSize = 4 // features in a bucket, on average

// newTable sorts features into buckets. Of two features with one hash or one
// mark in one bucket the one with the smaller hash is found.
func newTable(features []feature, classes int) *table {
	slices.SortFunc(features, func(a, b feature) int {
		if a.hash < b.hash {
			return -1
		}
		return 1
	})
	width := max(1, bits.Len(uint(len(features)/bucketSize)))
	t := &table{shift: uint8(64 - width), classes: classes}
	t.heads = make([]head, 1<<width+1)
	next := 0
	for b := range t.heads {
		t.heads[b] = head{uint32(len(t.marks)), uint32(len(t.pairs))}
		for next < len(features) && features[next].hash>>t.shift == uint64(b) {
			f := features[next]
			t.marks = append(t.marks, uint16(f.hash))
			t.counts = append(t.counts, uint8(len(f.pairs)))
			t.pairs = append(t.pairs, f.pairs...)
			next++
		}
	}
	return t
}

var errDamaged = errors.New("the model file is damaged")

// append writes the table: classes, bucket width and sizes, then the features
// of each bucket, the marks, the counts and the pairs.
func (t *table) append(out []byte) []byte {
	out = append(out, uint8(t.classes), 64-t.shift)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(t.marks)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(t.pairs)))
	for b := range len(t.heads) - 1 {
		out = append(out, uint8(t.heads[b+1].feature-t.heads[b].feature))
	}
	for _, m := range t.marks {
		out = binary.LittleEndian.AppendUint16(out, m)
	}
	out = append(out, t.counts...)
	for _, p := range t.pairs {
		out = append(out, p.class, uint8(squeeze(p.weight)))
	}
	return out
}

// readTable reads what append wrote and returns the rest.
func readTable(in []byte) (*table, []byte, error) {
	const fixed = 10
	if len(in) < fixed || in[1] < 1 || in[1] > 30 {
		return nil, nil, errDamaged
	}
	width := int(in[1])
	t := &table{classes: int(in[0]), shift: uint8(64 - width)}
	features, pairs := int(binary.LittleEndian.Uint32(in[2:])), int(binary.LittleEndian.Uint32(in[6:]))
	in = in[fixed:]
	buckets := 1 << width
	if len(in) < buckets+3*features+2*pairs {
		return nil, nil, errDamaged
	}
	sizes, in := in[:buckets], in[buckets:]
	marks, in := in[:2*features], in[2*features:]
	t.counts, in = in[:features:features], in[features:]
	rows, in := in[:2*pairs], in[2*pairs:]

	t.heads = make([]head, buckets+1)
	var at head
	for b, size := range sizes {
		t.heads[b] = at
		if int(at.feature)+int(size) > features {
			return nil, nil, errDamaged
		}
		for _, n := range t.counts[at.feature : at.feature+uint32(size)] {
			at.pair += uint32(n)
		}
		at.feature += uint32(size)
	}
	t.heads[buckets] = at
	if int(at.feature) != features || int(at.pair) != pairs {
		return nil, nil, errDamaged
	}
	t.marks = make([]uint16, features)
	for i := range t.marks {
		t.marks[i] = binary.LittleEndian.Uint16(marks[2*i:])
	}
	t.pairs = make([]pair, pairs)
	for i := range t.pairs {
		t.pairs[i] = pair{rows[2*i], expand(int8(rows[2*i+1]))}
		if int(t.pairs[i].class) >= t.classes {
			return nil, nil, errDamaged
		}
	}
	return t, in, nil
}
