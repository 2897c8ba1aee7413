package linear

// parser builds the tree of a tagged sentence in one pass. Each arc gets its
// relation at once, so that later decisions see it.
type parser struct {
	actions *table
	rels    *table
}

func (p *parser) run(c *reading, s *scratch) {
	st := &s.state
	st.begin(len(c.words))
	for !st.done() {
		actionFeatures(&s.features, c, st)
		scores := s.scores[:actions]
		p.actions.sum(scores, s.features.list)
		a := choose(st, scores)
		if a == shift {
			st.shift()
			continue
		}
		head, dependent := st.arc(a)
		relFeatures(&s.features, c, st, head, dependent)
		scores = s.scores[:p.rels.classes]
		p.rels.sum(scores, s.features.list)
		st.attach(head, uint8(best(scores)))
	}
}

// choose returns the best allowed action.
func choose[T int32 | float32](st *state, scores []T) action {
	chosen := actions
	for a := range actions {
		if st.allowed(a) && (chosen == actions || scores[a] > scores[chosen]) {
			chosen = a
		}
	}
	return chosen
}

// view is what the features see of one word of a configuration.
type view struct {
	w, t                    uint64 // word and tag
	wt                      uint64
	lefts, rights           uint64
	leftRels, rightRels     uint64
	left, left2             int32
	right, right2, position int32
}

// rootMark stands for the word and the tag of the root.
const rootMark = 0xF00

func (c *reading) view(st *state, i int32) (v view) {
	if i == none || int(i) > st.n {
		return view{left: none, left2: none, right: none, right2: none, position: none}
	}
	n := &st.nodes[i]
	v = view{
		w: rootMark, t: rootMark,
		lefts: uint64(n.lefts), rights: uint64(n.rights),
		leftRels: n.leftRels, rightRels: n.rightRels,
		left: n.left, left2: n.left2, right: n.right, right2: n.right2, position: i,
	}
	if int(i) < st.n {
		v.w, v.t = c.words[i].lower, uint64(c.tags[i])+1
	}
	v.wt = v.w + v.t*mulB
	return v
}

// child is word, tag and relation of a child, as features see them.
type child struct{ w, t, rel uint64 }

func (c *reading) child(st *state, i int32) child {
	if i == none {
		return child{}
	}
	return child{c.words[i].lower, uint64(c.tags[i]) + 1, uint64(st.nodes[i].rel) + 1}
}

// bucket makes distances coarse.
func bucket(d int32) uint64 {
	switch {
	case d <= 5:
		return uint64(d)
	case d <= 7:
		return 6
	case d <= 10:
		return 7
	case d <= 15:
		return 8
	default:
		return 9
	}
}

func (c *reading) tagBehind(st *state, i int) uint64 {
	if i == st.n {
		return rootMark
	}
	return c.tag(i)
}

func actionFeatures(f *features, c *reading, st *state) {
	f.reset()
	s0, s1, s2 := c.view(st, st.at(0)), c.view(st, st.at(1)), c.view(st, st.at(2))
	b0 := c.view(st, int32(st.next))
	b1w, b1t := c.word(st.next+1).lower, c.tagBehind(st, st.next+1)
	b2w, b2t := c.word(st.next+2).lower, c.tagBehind(st, st.next+2)
	b3t := c.tagBehind(st, st.next+3)
	s0l, s0r := c.child(st, s0.left), c.child(st, s0.right)
	s1l, s1r := c.child(st, s1.left), c.child(st, s1.right)
	b0l := c.child(st, b0.left)
	s0l2, s0r2 := c.child(st, s0.left2), c.child(st, s0.right2)
	s1r2, b0l2 := c.child(st, s1.right2), c.child(st, b0.left2)
	var gap, gap1 uint64
	if s0.position != none {
		gap = bucket(b0.position - s0.position)
		if s1.position != none {
			gap1 = bucket(s0.position - s1.position)
		}
	}

	for _, v := range [...]*view{&s0, &s1, &b0} {
		f.one(v.w)
		f.one(v.t)
		f.one(v.wt)
		f.two(v.w, v.lefts)
		f.two(v.w, v.rights)
		f.two(v.t, v.lefts)
		f.two(v.t, v.rights)
		f.two(v.t, v.leftRels)
		f.two(v.t, v.rightRels)
		f.two(v.w, v.leftRels)
		f.two(v.w, v.rightRels)
	}
	f.two(s2.w, s2.t)
	f.one(s2.t)
	f.two(b1w, b1t)
	f.one(b1w)
	f.one(b1t)
	f.two(b2w, b2t)
	f.one(b2t)

	f.two(s0.wt, b0.wt)
	f.three(s0.wt, b0.wt, b1t)
	f.two(s0.wt, b0.t)
	f.two(s0.t, b0.wt)
	f.two(s0.w, b0.w)
	f.two(s0.t, b0.t)
	f.two(b0.t, b1t)
	f.two(b0.w, b1t)
	f.two(b0.w, b1w)
	f.two(s1.wt, s0.wt)
	f.two(s1.w, s0.w)
	f.two(s1.t, s0.t)
	f.two(s1.w, s0.t)
	f.two(s1.t, s0.w)
	f.two(s1.t, b0.t)
	f.two(s1.w, b0.w)
	f.two(s1.w, b0.t)
	f.two(s1.t, b0.w)
	f.two(s0.w, b1w)
	f.two(s2.t, s1.t)

	f.three(b0.t, b1t, b2t)
	f.four(b0.t, b1t, b2t, b3t)
	f.three(s0.t, b0.t, b1t)
	f.four(s0.t, b0.t, b1t, b2t)
	f.three(s0.w, b0.t, b1t)
	f.three(s0.t, b0.w, b1t)
	f.three(s1.t, s0.t, b0.t)
	f.three(s1.w, s0.t, b0.t)
	f.three(s1.t, s0.w, b0.t)
	f.three(s1.t, s0.t, b0.w)
	f.four(s1.t, s0.t, b0.t, b1t)
	f.three(s2.t, s1.t, s0.t)
	f.four(s2.t, s1.t, s0.t, b0.t)

	f.three(s0.t, s0l.t, b0.t)
	f.three(s0.t, s0r.t, b0.t)
	f.three(s0.t, b0.t, b0l.t)
	f.three(s0.t, b0.t, b0l2.t)
	f.three(s1.t, s1r.t, s0.t)
	f.three(s1.t, s1l.t, s0.t)
	f.three(s1.t, s0.t, s0l.t)
	f.three(s1.t, s0.t, s0r.t)
	f.three(s1.t, s1r.t, b0.t)
	f.three(s0.w, b0.t, b0l.w)
	f.three(s1.w, s0.w, b0l.w)
	f.three(s1.t, s0.w, b0l.w)
	f.three(s1.w, s0.t, b0l.w)
	f.two(s1.w, b0l.w)
	f.two(s0.w, b0l.w)
	f.three(s1.t, s0.t, b0l.w)
	f.three(s1.w, s0l.w, s0.w)
	f.three(s1.t, s0l.w, s0.t)
	f.two(s1.w, s0l.w)

	f.two(s0.w, gap)
	f.two(s0.t, gap)
	f.two(b0.w, gap)
	f.two(b0.t, gap)
	f.three(s0.t, b0.t, gap)
	f.three(s0.w, b0.w, gap)
	f.three(s1.t, s0.t, gap1)
	f.three(s1.w, s0.t, gap1)
	f.four(s1.t, s0.t, b0.t, gap)

	f.two(s0.t, s0l.w)
	f.three(s0.t, s0l.t, s0l2.t)
	f.three(s0.t, s0r.t, s0r2.t)
	f.three(b0.t, b0l.t, b0l2.t)
	f.three(s1.t, s1r.t, s1r2.t)
	f.two(s0.t, s0r.w)
	f.two(s0.w, s0r.w)
	f.two(s1.w, s1r.w)
	f.three(s0.w, s0r.rel, b0.t)
	f.three(s1.w, s1r.rel, s0.t)
	f.three(s0.w, s0l.rel, b0.t)
	f.three(s0.t, s0.leftRels, b0.t)
	f.three(s0.t, s0.rightRels, b0.t)
	f.three(b0.t, b0.leftRels, s0.t)
	f.three(s1.t, s1.rightRels, s0.t)
	f.three(s0.leftRels, s0.rightRels, s0.t)
	f.three(s1.leftRels, s1.rightRels, s1.t)
	f.three(s0.w, s0.leftRels, b0.w)
	f.four(s0.t, s0.leftRels, b0.t, b1t)
	f.four(s1.t, s0.t, s0.leftRels, b0.t)
}

// relFeatures describes the arc from head to dependent. The dependent has all
// its children by then; the head those nearer to it.
func relFeatures(f *features, c *reading, st *state, head, dependent int32) {
	f.reset()
	h, d := c.view(st, head), c.view(st, dependent)
	dl, dl2 := c.child(st, d.left), c.child(st, d.left2)
	dr, dr2 := c.child(st, d.right), c.child(st, d.right2)
	hl, hr := c.child(st, h.left), c.child(st, h.right)
	way := uint64(1)
	gap := head - dependent
	if gap < 0 {
		way, gap = 2, -gap
	}
	far := bucket(gap)*2 + way
	before, after := int(dependent)-1, int(dependent)+1
	w := &c.words[dependent]

	f.two(d.w, way)
	f.two(d.t, far)
	f.two(d.wt, way)
	f.two(h.w, way)
	f.two(h.t, way)
	f.three(d.w, h.w, way)
	f.three(d.wt, h.t, way)
	f.three(d.t, h.wt, way)
	f.three(d.t, h.t, way)
	f.three(d.t, h.t, far)
	f.three(d.w, h.t, far)
	f.three(d.t, w.suffix[2], way)
	f.three(h.t, w.shape, d.t)
	f.three(d.t, h.t, c.tag(before)+c.tag(after)<<16)
	f.three(d.t, c.word(before).lower, way)
	f.three(d.t, c.word(after).lower, way)
	f.four(d.t, h.t, c.tag(int(head)-1)+c.tag(int(head)+1)<<16, way)

	f.three(d.t, dl.w, way)
	f.three(d.t, h.t, dl.w)
	f.three(d.w, dl.w, way)
	f.three(h.w, dl.w, way)
	f.three(d.t, dl.rel, h.t)
	f.three(d.t, dl2.w, way)
	f.three(d.t, dl.t+dl2.t<<16, h.t)
	f.three(d.t, dr.w, way)
	f.three(d.t, dr.rel, h.t)
	f.three(d.t, dr.t+dr2.t<<16, h.t)
	f.four(d.t, h.t, d.leftRels, way)
	f.four(d.t, h.t, d.rightRels, way)
	f.three(d.t, d.leftRels, d.rightRels)
	f.two(d.w, d.leftRels)

	f.four(d.t, h.t, h.leftRels, way)
	f.four(d.t, h.t, h.rightRels, way)
	f.four(d.t, h.w, h.leftRels, way)
	f.four(d.t, h.w, h.rightRels, way)
	f.four(d.w, h.t, h.leftRels, way)
	f.four(d.t, h.leftRels, h.rightRels, way)
	f.four(d.t, h.t, hl.w, way)
	f.four(d.t, h.t, hr.w, way)
	f.four(d.t, h.t, hr.rel, dl.rel)
	f.four(d.t, h.w, dl.w, way)
	f.four(d.wt, h.wt, dl.w, way)
}
