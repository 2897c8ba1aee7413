package linear

// state is a configuration of the arc-hybrid transition system (Kuhlmann,
// Gómez-Rodríguez and Satta 2011): a stack, the rest of the sentence and the
// arcs built so far. The root stands behind the last word, so that it takes its
// one child at the very end.
type state struct {
	stack []int32
	next  int // first word of the buffer; n is the root, n+1 the end
	n     int
	nodes []node
}

// node is a word with what hangs on it so far; -1 where nothing does.
type node struct {
	head                int32
	left, left2         int32 // outermost child on the left and the one that came before it
	right, right2       int32
	lefts, rights       uint8 // how many children
	rel                 uint8
	leftRels, rightRels uint64 // sets of relations, as bits
}

const none = -1

type action uint8

const (
	shift action = iota
	leftArc
	rightArc
	actions
)

func (s *state) begin(n int) {
	s.stack, s.next, s.n = s.stack[:0], 0, n
	if cap(s.nodes) < n+1 {
		s.nodes = make([]node, n+1, 2*n+2)
	}
	s.nodes = s.nodes[:n+1]
	for i := range s.nodes {
		s.nodes[i] = node{head: none, left: none, left2: none, right: none, right2: none}
	}
}

// done is true when every word has a head.
func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

// allowed reports whether the action can be taken. With only the root left in
// the buffer, all words but one are attached on the right, so that a sentence
// has one root.
func (s *state) allowed(a action) bool {
	switch a {
	case shift:
		return s.next < s.n
	case leftArc:
		return len(s.stack) > 0 && (s.next < s.n || len(s.stack) == 1)
	default:
		return len(s.stack) > 1
	}
}

// at is the word at depth d of the stack, or none.
func (s *state) at(d int) int32 {
	if d >= len(s.stack) {
		return none
	}
	return s.stack[len(s.stack)-1-d]
}

// arc is the head and the dependent that the action would join.
func (s *state) arc(a action) (head, dependent int32) {
	if a == leftArc {
		return int32(s.next), s.at(0)
	}
	return s.at(1), s.at(0)
}

func (s *state) shift() {
	s.stack = append(s.stack, int32(s.next))
	s.next++
}

// attach pops the top of the stack and hangs it on head.
func (s *state) attach(head int32, rel uint8) {
	d := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	s.nodes[d].head, s.nodes[d].rel = head, rel
	h := &s.nodes[head]
	if d < head {
		h.left2, h.left = h.left, d
		h.lefts = min(h.lefts+1, 7)
		h.leftRels |= 1 << (rel & 63)
		return
	}
	h.right2, h.right = h.right, d
	h.rights = min(h.rights+1, 7)
	h.rightRels |= 1 << (rel & 63)
}
