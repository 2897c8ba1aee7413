package neural

import (
	"math"
	"math/rand/v2"
)

// network is the trainable form of a model, in float32.
type network struct {
	shape      Shape
	vocabulary *vocabulary
	vectors    *Vectors

	word, shapes, gram *param
	affix              [affixes]*param
	mix                layer
	layers             []layer

	tags       linear
	nameHidden linear
	names      linear
	mentions   linear // names in the other style (see Corpus), an auxiliary task
	arcDep     linear
	arcHead    linear
	relDep     linear
	relHead    linear
	rel        linear
	arcs       arcParams
	all        []*param
	random     *rand.Rand
}

type linear struct{ w, b *param }

// layer is a residual layer: its weights and its layer normalisation.
type layer struct {
	kind byte
	linear
	gain, shift *param
}

func newNetwork(s Shape, v *vocabulary, vectors *Vectors, words int, l *Labels, mentions int, random *rand.Rand) *network {
	n := &network{shape: s, vocabulary: v, vectors: vectors, random: random}
	n.word = n.table("word", words+1, s.WordDim)
	for i := range n.affix {
		n.affix[i] = n.table("affix", s.Tables.Affix, s.AffixDim)
	}
	n.shapes = n.table("shape", s.Tables.Shape, s.AffixDim)
	n.gram = n.table("gram", s.Tables.Gram, s.GramDim)
	n.mix = n.layer('m', s.Width, s.inputs())
	for i := range s.Layers {
		in, out := s.Width, 3*s.Width
		if s.Layers[i] == 'c' {
			in, out = 3*s.Width, s.Width
		}
		n.layers = append(n.layers, n.layer(s.Layers[i], out, in))
	}
	n.tags = n.linear(len(l.Tags), s.Width)
	n.nameHidden = n.linear(s.NameWidth, 3*s.Width)
	n.names = n.linear(nameTags(len(l.Names)), s.NameWidth)
	n.arcDep, n.arcHead = n.linear(s.Arc, s.Width), n.linear(s.Arc, s.Width)
	n.relDep, n.relHead = n.linear(s.Label, s.Width), n.linear(s.Label, s.Width)
	n.rel = n.linear(len(l.Rels), s.Label)
	n.arcs = arcParams{
		bilinear: n.weights(s.Arc, s.Arc), bias: n.vector(s.Arc, 0),
		depFar: n.weights(distances, s.Arc), headFar: n.weights(distances, s.Arc),
		rootArc: n.weights(1, s.Arc), rootRel: n.weights(1, s.Label),
	}
	n.mentions = n.linear(nameTags(mentions), s.NameWidth) // last: it is not saved
	return n
}

func (n *network) add(p *param) *param {
	n.all = append(n.all, p)
	return p
}

func (n *network) table(name string, rows, cols int) *param {
	return n.add(newTable(name, rows, cols)).uniform(n.random, 0.5)
}

// weights are drawn as Glorot and Bengio (2010) propose.
func (n *network) weights(rows, cols int) *param {
	return n.add(newParam("weights", rows, cols)).uniform(n.random, math.Sqrt(6/float64(rows+cols)))
}

func (n *network) vector(size int, x float32) *param {
	return n.add(newParam("vector", 1, size)).fill(x)
}

func (n *network) linear(rows, cols int) linear {
	return linear{n.weights(rows, cols), n.vector(rows, 0)}
}

func (n *network) layer(kind byte, rows, cols int) layer {
	l := layer{kind: kind, linear: n.linear(rows, cols)}
	l.gain, l.shift = n.vector(n.shape.Width, 1), n.vector(n.shape.Width, 0)
	if kind == 'r' {
		spreadForgetting(l.b.value)
	}
	return l
}

// spreadForgetting gives the forget gates biases between 0 and 3, so that some
// units look at the next words and some at the whole sentence from the start.
func spreadForgetting(bias []float32) {
	size := len(bias) / 6
	for way := range 2 {
		gates := bias[way*3*size+size : way*3*size+2*size]
		for i := range gates {
			gates[i] = 3 * float32(i) / float32(size)
		}
	}
}

// example is a sentence as the network learns from it.
type example struct {
	words    []string
	tags     []int32 // nil where there is no tree
	heads    []int32 // columns: 0 the root, 1 the first word
	rels     []int32
	names    []int32 // nil where names are not marked
	mentions []int32
}

// look adds a row of a table, times scale, to the inputs at to.
type look struct {
	table       *param
	row         int32
	to, columns int
	scale       float32
}

// embed looks up the embeddings of a batch. While learning, whole words are
// hidden now and then; hide says how often.
func (t *tape) embed(n *network, words []features, hide float32) *node {
	s := &n.shape
	y := t.node(t.layout.rows, s.inputs())
	looks := t.looks[:0]
	k := 0
	t.words(func(r int) {
		f := &words[k]
		k++
		at := r * y.cols
		put := func(p *param, row int32, scale float32) {
			looks = append(looks, look{p, row, at, p.cols, scale})
		}
		dropWord := t.learn && t.random.Float32() < hide
		dropVector := t.learn && (t.random.Float32() < hide/2)
		if !dropWord {
			put(n.word, f.word, 1)
		}
		at += s.WordDim
		for i, p := range n.affix {
			put(p, f.affix[i], 1)
			at += s.AffixDim
		}
		put(n.shapes, f.shape, 1)
		at += s.AffixDim
		scale := gramScale(len(f.grams))
		for _, g := range f.grams {
			put(n.gram, g, scale)
		}
		at += s.GramDim
		if f.vector >= 0 && !dropVector && s.VectorDim > 0 {
			n.vectors.put(y.value[at:at+s.VectorDim], f.vector)
			y.value[at+s.VectorDim] = 1
		}
	})
	t.looks = looks
	for _, l := range looks {
		axpy(y.value[l.to:l.to+l.columns], l.scale, l.table.value[int(l.row)*l.columns:(int(l.row)+1)*l.columns])
	}
	t.steps = append(t.steps, func() {
		for _, l := range looks {
			l.table.touch(l.row)
			axpy(l.table.grad[int(l.row)*l.columns:(int(l.row)+1)*l.columns], l.scale, y.grad[l.to:l.to+l.columns])
		}
	})
	return y
}

// put writes a word vector in units of its standard deviation.
func (v *Vectors) put(to []float32, row int32) {
	for i, x := range v.values[int(row)*v.Dim : (int(row)+1)*v.Dim] {
		to[i] = float32(x) / vectorScale
	}
}

func gramScale(count int) float32 {
	if count == 0 {
		return 0
	}
	return 1 / float32(math.Sqrt(float64(count)))
}

// learn runs a batch forwards and backwards; the gradients are then in the
// parameters.
func (n *network) learn(t *tape, batch []*example, words []features, o *Options) (loss float64) {
	counts := make([]int, len(batch))
	for i, e := range batch {
		counts[i] = len(e.words)
	}
	t.start(newLayout(counts))
	x := t.dropout(t.embed(n, words, o.WordDrop), o.Dropout/2)
	x = t.norm(t.relu(t.affine(x, n.mix.w, n.mix.b, 1)), n.mix.gain, n.mix.shift)
	var middle *node
	for i, l := range n.layers {
		x = t.residual(t.dropout(x, o.Dropout), x, &l)
		if i+1 == n.shape.TagAfter {
			middle = x
		}
	}
	weight := 1 / float32(t.layout.rows)
	gold := func(of func(*example) []int32) []int32 {
		rows := make([]int32, t.layout.rows)
		for i := range rows {
			rows[i] = noGold
		}
		for i, e := range batch {
			copy(rows[t.layout.first[i]:], of(e))
		}
		return rows
	}

	dropped := t.dropout(middle, o.Dropout)
	tags := t.affine(dropped, n.tags.w, n.tags.b, 1)
	loss += softmaxLoss(tags, gold(func(e *example) []int32 { return e.tags }), weight)
	hidden := t.dropout(t.relu(t.affine(dropped, n.nameHidden.w, n.nameHidden.b, 3)), o.Dropout)
	names := t.affine(hidden, n.names.w, n.names.b, 1)
	loss += softmaxLoss(names, gold(func(e *example) []int32 { return e.names }), weight)
	mentions := t.affine(hidden, n.mentions.w, n.mentions.b, 1)
	loss += softmaxLoss(mentions, gold(func(e *example) []int32 { return e.mentions }), weight)

	heads := gold(func(e *example) []int32 { return e.heads })
	top := t.dropout(x, o.Dropout)
	dep := t.dropout(t.relu(t.affine(top, n.arcDep.w, n.arcDep.b, 1)), o.Dropout)
	head := t.dropout(t.relu(t.affine(top, n.arcHead.w, n.arcHead.b, 1)), o.Dropout)
	loss += t.arcLoss(dep, head, &n.arcs, heads, weight)
	relDep := t.affine(top, n.relDep.w, n.relDep.b, 1)
	relHead := t.affine(top, n.relHead.w, n.relHead.b, 1)
	pairs := t.dropout(t.relu(t.pairs(relDep, relHead, n.arcs.rootRel, heads)), o.Dropout)
	rels := t.affine(pairs, n.rel.w, n.rel.b, 1)
	loss += softmaxLoss(rels, gold(func(e *example) []int32 { return e.rels }), weight)
	t.back()
	return loss
}

// residual adds to x what the layer makes of in, and normalises.
func (t *tape) residual(in, x *node, l *layer) *node {
	if l.kind == 'c' {
		return t.norm(t.sum(x, t.relu(t.affine(in, l.w, l.b, 3))), l.gain, l.shift)
	}
	return t.norm(t.sum(x, t.recur(t.affine(in, l.w, l.b, 1))), l.gain, l.shift)
}
