package linear

import (
	"math"
	"slices"
)

// perceptron is an averaged multi-class perceptron in training. A feature gets
// a row when an update first touches it, and a weight for a class likewise.
// Averaging follows Daumé: beside each weight the sum of its changes times the
// step at which they came.
type perceptron struct {
	classes int
	step    float64
	keys    []uint64 // open addressing; 0: free
	rows    [][]weight
	used    int
}

type weight struct {
	class   uint8
	changes uint16 // how often it was changed
	value   float32
	moment  float64
}

func newPerceptron(classes int) *perceptron {
	const start = 1 << 16
	return &perceptron{classes: classes, step: 1, keys: make([]uint64, start), rows: make([][]weight, start)}
}

func (p *perceptron) slot(hash uint64) int {
	if hash == 0 {
		hash = 1
	}
	mask := len(p.keys) - 1
	i := int(hash>>20) & mask
	for p.keys[i] != hash && p.keys[i] != 0 {
		i = (i + 1) & mask
	}
	return i
}

// sum sets scores to the sum of the present weights of features.
func (p *perceptron) sum(scores []float32, features []uint64) {
	clear(scores)
	for _, f := range features {
		for i, row := 0, p.rows[p.slot(f)]; i < len(row); i++ {
			scores[row[i].class] += row[i].value
		}
	}
}

// reward moves the features towards class gold and away from class guess.
func (p *perceptron) reward(features []uint64, gold, guess int) {
	for _, f := range features {
		p.change(f, uint8(gold), 1)
		p.change(f, uint8(guess), -1)
	}
}

func (p *perceptron) change(hash uint64, class uint8, by float32) {
	i := p.slot(hash)
	if p.keys[i] == 0 {
		if p.used*2 >= len(p.keys) {
			p.grow()
			i = p.slot(hash)
		}
		p.keys[i] = max(hash, 1)
		p.used++
	}
	row := p.rows[i]
	for c := range row {
		if row[c].class == class {
			row[c].value += by
			row[c].moment += float64(by) * p.step
			row[c].changes++
			return
		}
	}
	p.rows[i] = append(row, weight{class: class, value: by, moment: float64(by) * p.step, changes: 1})
}

func (p *perceptron) grow() {
	keys, rows := p.keys, p.rows
	p.keys, p.rows = make([]uint64, 2*len(keys)), make([][]weight, 2*len(keys))
	for i, k := range keys {
		if k != 0 {
			j := p.slot(k)
			p.keys[j], p.rows[j] = k, rows[i]
		}
	}
}

// top returns the class of the highest score, the first of equals.
func top(scores []float32) int {
	b := 0
	for c, s := range scores {
		if s > scores[b] {
			b = c
		}
	}
	return b
}

// Pruning says which weights are not worth their bytes.
type Pruning struct {
	Changes int // features changed fewer times than this go
}

// freeze averages, prunes and quantises the weights.
func (p *perceptron) freeze(cut Pruning) *table {
	average := func(w weight) float64 { return float64(w.value) - w.moment/p.step }
	largest := 0.0
	for _, row := range p.rows {
		for _, w := range row {
			largest = max(largest, math.Abs(average(w)))
		}
	}
	var features []feature
	for i, row := range p.rows {
		changes := 0
		var pairs []pair
		for _, w := range row {
			changes += int(w.changes)
			if q := quantise(average(w) / largest); q != 0 {
				pairs = append(pairs, pair{w.class, expand(q)})
			}
		}
		if len(pairs) == 0 || changes < 2*cut.Changes {
			continue
		}
		slices.SortFunc(pairs, func(a, b pair) int { return int(a.class) - int(b.class) })
		features = append(features, feature{p.keys[i], pairs})
	}
	return newTable(features, p.classes)
}

// Most weights are small and the few large ones matter most, so a byte holds
// the square root of a weight: fine steps near zero, coarse ones far out.

// quantise turns a weight between -1 and 1 into a byte.
func quantise(w float64) int8 {
	q := math.Round(math.Sqrt(math.Abs(w)) * math.MaxInt8)
	return int8(math.Copysign(q, w))
}

// expand turns the byte back into a weight of -16129 to 16129.
func expand(q int8) int16 {
	w := int16(q) * int16(q)
	if q < 0 {
		return -w
	}
	return w
}

// squeeze is the inverse of expand.
func squeeze(w int16) int8 { return quantise(float64(w) / (math.MaxInt8 * math.MaxInt8)) }
