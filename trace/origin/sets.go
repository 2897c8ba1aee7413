package origin

// sets are disjoint sets of numbers from 0.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// join unites two sets under the smaller of their names.
func (s sets) join(i, k int) {
	i, k = s.find(i), s.find(k)
	s[max(i, k)] = min(i, k)
}

// groups gives the sets of two and more, each in order.
func (s sets) groups() [][]int {
	members := make([][]int, len(s))
	for i := range s {
		root := s.find(i)
		members[root] = append(members[root], i)
	}
	var groups [][]int
	for _, m := range members {
		if len(m) > 1 {
			groups = append(groups, m)
		}
	}
	return groups
}
