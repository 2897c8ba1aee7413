package copying

import (
	"slices"
	"sort"
)

const (
	// seedWords is how many equal words in a row make two places worth a look.
	seedWords = 3
	// maxSeeds is how often three words may stand in an article and still be
	// looked at: beyond that they are "one of the", or a text that repeats itself.
	maxSeeds = 6
	// gap is how many words may differ between two equal stretches of one run.
	gap = 5
	// lookBack bounds how many stretches are tried as the one before.
	lookBack = 48
	// leastWords is how many equal words make a run, and leastPlain how many of
	// them are no names: the full name of an office is not copied text. leastDense
	// is the share of equal words in a run.
	leastWords = 8
	leastPlain = 6
	leastDense = 0.5
)

// seed is a hash of three words with their position: 44 bits of the one, 20 of
// the other, so that seeds can be sorted as numbers.
type seed uint64

const positionBits = 20

func (s seed) hash() uint64  { return uint64(s) >> positionBits }
func (s seed) position() int { return int(s & (maxWords - 1)) }

func seedsOf(words []word) []seed {
	seeds := make([]seed, 0, len(words))
	for i := 0; i+seedWords <= len(words); i++ {
		if words[i].block == words[i+seedWords-1].block {
			seeds = append(seeds, seed(hashRow(words[i:i+seedWords])>>positionBits<<positionBits|uint64(i)))
		}
	}
	slices.Sort(seeds)
	return seeds
}

// tile is a stretch of equal words: n of them from a in one text and b in the other.
type tile struct{ a, b, n int }

// tiles finds the stretches of three or more equal words of two texts, in the
// order of a.
func tiles(a, b *Text) []tile {
	type pair struct{ a, b int }
	var pairs []pair
	for i, j := 0, 0; i < len(a.seeds) && j < len(b.seeds); {
		ha, hb := a.seeds[i].hash(), b.seeds[j].hash()
		if ha < hb {
			i++
			continue
		}
		if hb < ha {
			j++
			continue
		}
		iEnd, jEnd := endOf(a.seeds, i), endOf(b.seeds, j)
		if iEnd-i <= maxSeeds && jEnd-j <= maxSeeds {
			for _, sa := range a.seeds[i:iEnd] {
				for _, sb := range b.seeds[j:jEnd] {
					pairs = append(pairs, pair{sa.position(), sb.position()})
				}
			}
		}
		i, j = iEnd, jEnd
	}
	// Along each diagonal, so that a stretch is found once, at its beginning.
	slices.SortFunc(pairs, func(p, q pair) int {
		if d := (p.b - p.a) - (q.b - q.a); d != 0 {
			return d
		}
		return p.a - q.a
	})
	var found []tile
	for _, p := range pairs {
		if n := len(found); n > 0 && found[n-1].b-found[n-1].a == p.b-p.a && p.a < found[n-1].a+found[n-1].n {
			continue
		}
		if t := grow(a.words, b.words, p.a, p.b); t.n >= seedWords {
			found = append(found, t)
		}
	}
	slices.SortFunc(found, func(p, q tile) int {
		if p.a != q.a {
			return p.a - q.a
		}
		return p.b - q.b
	})
	return found
}

func endOf(seeds []seed, i int) int {
	end := i + 1
	for end < len(seeds) && seeds[end].hash() == seeds[i].hash() {
		end++
	}
	return end
}

// grow makes the longest stretch of equal words through a pair of positions.
func grow(a, b []word, i, j int) tile {
	back := 0
	for i-back > 0 && j-back > 0 && a[i-back-1].hash == b[j-back-1].hash {
		back++
	}
	n := 0
	for i+n < len(a) && j+n < len(b) && a[i+n].hash == b[j+n].hash {
		n++
	}
	return tile{i - back, j - back, back + n}
}

// chain is tiles that follow each other closely in both texts.
type chain struct{ tiles []tile }

// chains links tiles to the best chains; every tile is in one at most. Each tile
// takes the best of the tiles shortly before it (the method of sparse dynamic
// programming, without its index: few tiles are near each other).
func chains(tiles []tile) []chain {
	score := make([]int, len(tiles))
	before := make([]int, len(tiles))
	for i, t := range tiles {
		score[i], before[i] = t.n, -1
		for j := i - 1; j >= max(0, i-lookBack); j-- {
			p := tiles[j]
			stepA, stepB := t.a-p.a-p.n, t.b-p.b-p.n
			overlap := max(0, -stepA, -stepB)
			if overlap >= t.n || overlap >= p.n || stepA > gap || stepB > gap {
				continue
			}
			if s := score[j] + t.n - overlap; s > score[i] {
				score[i], before[i] = s, j
			}
		}
	}
	order := make([]int, len(tiles))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return score[order[i]] > score[order[j]] })
	taken := make([]bool, len(tiles))
	var found []chain
	for _, end := range order {
		var c chain
		for i := end; i >= 0 && !taken[i]; i = before[i] {
			taken[i] = true
			c.tiles = append(c.tiles, tiles[i])
		}
		if len(c.tiles) == 0 {
			continue
		}
		slices.Reverse(c.tiles)
		found = append(found, c)
	}
	return found
}

// run is a stretch of both texts, words half-open, with how many are equal.
type run struct{ a, aEnd, b, bEnd, equal int }

// align gives the runs of two texts, in the order of the first. No word of either
// lies in two of them: the longest run has it.
func align(tiles []tile, a, b []word) []run {
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	var runs []run
	for _, c := range chains(tiles) {
		r, ok := c.run(usedA, usedB)
		if !ok || plain(a[r.a:r.aEnd]) < leastPlain {
			continue
		}
		runs = append(runs, r)
		for i := r.a; i < r.aEnd; i++ {
			usedA[i] = true
		}
		for j := r.b; j < r.bEnd; j++ {
			usedB[j] = true
		}
	}
	sort.Slice(runs, func(i, j int) bool { return runs[i].a < runs[j].a })
	return runs
}

// run cuts from a chain what other runs hold already and says whether the rest is
// one.
func (c chain) run(usedA, usedB []bool) (run, bool) {
	var r run
	for _, t := range c.tiles {
		for t.n > 0 && (usedA[t.a] || usedB[t.b] || r.equal > 0 && (t.a < r.aEnd || t.b < r.bEnd)) {
			t = tile{t.a + 1, t.b + 1, t.n - 1}
		}
		n := 0
		for n < t.n && !usedA[t.a+n] && !usedB[t.b+n] {
			n++
		}
		if n == 0 {
			continue
		}
		if r.equal > 0 && (anyOf(usedA[r.aEnd:t.a]) || anyOf(usedB[r.bEnd:t.b])) {
			break
		}
		if r.equal == 0 {
			r.a, r.b = t.a, t.b
		}
		r.aEnd, r.bEnd, r.equal = t.a+n, t.b+n, r.equal+n
	}
	long := max(r.aEnd-r.a, r.bEnd-r.b)
	return r, r.equal >= leastWords && float64(r.equal) >= leastDense*float64(long)
}

func anyOf(used []bool) bool { return slices.Contains(used, true) }

// plain counts the words that are no names or numbers.
func plain(words []word) int {
	n := 0
	for i := range words {
		if !words[i].is(name) {
			n++
		}
	}
	return n
}
