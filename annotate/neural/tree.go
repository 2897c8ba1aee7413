package neural

// bestTree chooses a head for each of n words, such that the whole is a tree
// with one word under the root. Scores holds a row per word: first its score
// under the root, then under word 0, 1, ... Heads receives columns of that row.
//
// The best head of each word mostly makes a tree already. If not, the best tree
// is that of Chu and Liu (1965) and Edmonds (1967).
func bestTree(scores []float32, n int, heads []int) {
	for i := range n {
		heads[i] = argmax(scores[i*(n+1) : (i+1)*(n+1)])
	}
	if isTree(heads[:n]) {
		return
	}
	weights := make([][]float64, n+1)
	weights[0] = make([]float64, n+1)
	for i := range n {
		weights[i+1] = make([]float64, n+1)
		for j, x := range scores[i*(n+1) : (i+1)*(n+1)] {
			weights[i+1][j] = float64(x)
		}
		weights[i+1][0] -= manyRoots
	}
	best := spanningTree(weights)
	copy(heads, best[1:])
}

// manyRoots makes a second word under the root worse than anything else.
const manyRoots = 1e6

func argmax(scores []float32) int {
	best := 0
	for i, x := range scores {
		if x > scores[best] {
			best = i
		}
	}
	return best
}

// isTree reports whether heads (0: root, k: word k-1) form a tree with one word
// under the root.
func isTree(heads []int) bool {
	roots := 0
	for _, h := range heads {
		if h == 0 {
			roots++
		}
	}
	return roots == 1 && findCycle(heads) == nil
}

// findCycle returns the words of a cycle, or nil.
func findCycle(heads []int) []int {
	seen := make([]int, len(heads)) // the walk that came by, from 1
	for start := range heads {
		at := start
		for at >= 0 && seen[at] == 0 {
			seen[at] = start + 1
			at = heads[at] - 1
		}
		if at < 0 || seen[at] != start+1 {
			continue
		}
		cycle := []int{at}
		for next := heads[at] - 1; next != at; next = heads[next] - 1 {
			cycle = append(cycle, next)
		}
		return cycle
	}
	return nil
}

// spanningTree finds the heaviest tree from node 0. Weights[i][j] is the weight
// of j as the head of i; heads[0] is not used.
func spanningTree(weights [][]float64) (heads []int) {
	n := len(weights)
	heads = make([]int, n)
	for i := 1; i < n; i++ {
		best := -1
		for j, w := range weights[i] {
			if j != i && (best < 0 || w > weights[i][best]) {
				best = j
			}
		}
		heads[i] = best
	}
	cycle := findCycle(heads[1:])
	if cycle == nil {
		return heads
	}
	inCycle := make([]bool, n)
	for k := range cycle {
		cycle[k]++
		inCycle[cycle[k]] = true
	}
	return expand(weights, heads, cycle, inCycle)
}

// expand solves the problem with the cycle drawn together into one node, and
// then breaks the cycle where the solution enters it.
func expand(weights [][]float64, heads, cycle []int, inCycle []bool) []int {
	var rest []int // the nodes outside the cycle, by their new numbers
	for i := range weights {
		if !inCycle[i] {
			rest = append(rest, i)
		}
	}
	m := len(rest) // the number of the node that stands for the cycle
	small := make([][]float64, m+1)
	enter, leave := make([]int, m+1), make([]int, m+1)
	for a := range small {
		small[a] = make([]float64, m+1)
	}
	for a, i := range rest {
		for b, j := range rest {
			small[a][b] = weights[i][j]
		}
		leave[a], enter[a] = cycle[0], cycle[0]
		for _, c := range cycle {
			if weights[i][c] > weights[i][leave[a]] {
				leave[a] = c
			}
			if gain(weights, heads, c, i) > gain(weights, heads, enter[a], i) {
				enter[a] = c
			}
		}
		small[a][m] = weights[i][leave[a]]
		small[m][a] = gain(weights, heads, enter[a], i)
	}
	solution := spanningTree(small)
	for a, i := range rest {
		if a == 0 {
			continue
		}
		if solution[a] == m {
			heads[i] = leave[a]
		} else {
			heads[i] = rest[solution[a]]
		}
	}
	from := solution[m]
	heads[enter[from]] = rest[from]
	return heads
}

// gain is what the tree gains if c leaves the cycle for head i.
func gain(weights [][]float64, heads []int, c, i int) float64 {
	return weights[c][i] - weights[c][heads[c]]
}
