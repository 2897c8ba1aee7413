package linear

// costs says for each action how many arcs of the gold tree it makes
// unreachable: the dynamic oracle of Goldberg and Nivre (2013) for arc-hybrid.
// gold holds the head of each word, n for the root's child.
func (s *state) costs(gold []int32) (cost [actions]int) {
	s0, s1, b0 := s.at(0), s.at(1), int32(s.next)
	for d, word := range s.stack {
		if gold[word] == b0 && b0 < int32(s.n) {
			cost[shift]++ // b0 can take no child on the left once it is on the stack
		}
		if b0 < int32(s.n) && gold[b0] == word && d < len(s.stack)-1 {
			cost[shift]++ // of the stack, only its top stays within reach of b0
		}
	}
	if s0 == none {
		return cost
	}
	for b := s.next; b < s.n; b++ {
		if gold[b] == s0 {
			cost[leftArc]++
			cost[rightArc]++
		}
	}
	if gold[s0] >= b0 {
		cost[rightArc]++
	}
	if gold[s0] > b0 || s1 != none && gold[s0] == s1 {
		cost[leftArc]++
	}
	return cost
}
