package origin

import "slices"

// graph is who has it from whom: nodes are the articles, by number, and after them
// the outlets that are credited and not held.
type graph struct {
	edges [][]int // from a node to those that it has it from
	// component numbers the strongly connected components so that a component comes
	// after all that it reaches.
	component []int
	members   [][]int // of components, in order
}

// newGraph orders the nodes: papers that credit each other in a circle are one
// component (Tarjan, SIAM J. Comput. 1972).
func newGraph(edges [][]int) *graph {
	g := &graph{edges: edges, component: make([]int, len(edges))}
	w := walk{graph: g, index: make([]int, len(edges)), low: make([]int, len(edges)), on: make([]bool, len(edges))}
	for n := range edges {
		if w.index[n] == 0 {
			w.visit(n)
		}
	}
	return g
}

type walk struct {
	*graph
	index, low []int // index: when a node was met, from 1
	on         []bool
	stack      []int
	met        int
}

func (w *walk) visit(n int) {
	w.met++
	w.index[n], w.low[n] = w.met, w.met
	w.stack, w.on[n] = append(w.stack, n), true
	for _, m := range w.edges[n] {
		if w.index[m] == 0 {
			w.visit(m)
			w.low[n] = min(w.low[n], w.low[m])
		} else if w.on[m] {
			w.low[n] = min(w.low[n], w.index[m])
		}
	}
	if w.low[n] != w.index[n] {
		return
	}
	at := slices.Index(w.stack, n)
	found := slices.Clone(w.stack[at:])
	w.stack = w.stack[:at]
	slices.Sort(found)
	for _, m := range found {
		w.on[m] = false
		w.component[m] = len(w.members)
	}
	w.members = append(w.members, found)
}

// targets are the components that a component has it from, without itself.
func (g *graph) targets(component int) []int {
	var out []int
	for _, n := range g.members[component] {
		for _, m := range g.edges[n] {
			if c := g.component[m]; c != component {
				out = append(out, c)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
