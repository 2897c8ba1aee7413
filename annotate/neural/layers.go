package neural

import (
	"strings"

	"github.com/saidby/saidby/annotate/neural/matrix"
)

// forms fills the states with the vectors of the word forms.
func (r *reader) forms(m *Model, words []string) {
	width := m.shape.Width
	r.missing = r.missing[:0]
	m.forms.RLock()
	for i, w := range words {
		if at, ok := m.forms.at[w]; ok {
			copy(r.x[(i+1)*width:], m.forms.states[int(at)*width:(int(at)+1)*width])
			continue
		}
		r.missing = append(r.missing, i)
	}
	m.forms.RUnlock()
	if len(r.missing) == 0 {
		return
	}
	for _, i := range r.missing {
		r.form(m, words[i], r.x[(i+1)*width:(i+2)*width])
	}
	m.forms.Lock()
	defer m.forms.Unlock()
	if m.forms.at == nil {
		m.forms.at = map[string]int32{}
	}
	for _, i := range r.missing {
		if _, ok := m.forms.at[words[i]]; ok || len(m.forms.at) >= maxForms || len(words[i]) > longestForm {
			continue
		}
		m.forms.at[strings.Clone(words[i])] = int32(len(m.forms.states) / width)
		m.forms.states = append(m.forms.states, r.x[(i+1)*width:(i+2)*width]...)
	}
}

// form computes the vector of one word form.
func (r *reader) form(m *Model, word string, to []int16) {
	s, f := &m.shape, &r.features
	r.extract.features(f, word, m.vocabulary, &s.Tables)
	r.row = resize(r.row, s.inputs())
	clear(r.row)
	m.word.addRow(r.row, f.word, 1)
	at := s.WordDim
	for i := range m.affix {
		m.affix[i].addRow(r.row[at:], f.affix[i], 1)
		at += s.AffixDim
	}
	m.shapes.addRow(r.row[at:], f.shape, 1)
	at += s.AffixDim
	scale := gramScale(len(f.grams))
	for _, g := range f.grams {
		m.gram.addRow(r.row[at:], g, scale)
	}
	at += s.GramDim
	if f.vector >= 0 && s.VectorDim > 0 {
		m.vectors.put(r.row[at:at+s.VectorDim], f.vector)
		r.row[at+s.VectorDim] = 1
	}
	r.narrow = resize(r.narrow, len(r.row)+1)
	unit := matrix.Quantise(r.narrow, r.row, matrix.MaxActivation)
	r.wide = resize(r.wide, s.Width)
	r.apply(m.mix.product, r.narrow, 1, 0, unit)
	matrix.Rectify(r.wide)
	matrix.Normalise(to, r.wide, m.mix.gain, m.mix.shift, normEpsilon)
}

// apply multiplies rows of integers, stride apart and in the given unit, with
// the matrix, into r.wide.
func (r *reader) apply(p *product, x []int16, rows, stride int, unit float32) {
	width, outputs := p.packed.Width(), p.packed.Outputs
	r.sums = resize(r.sums, rows*width)
	p.packed.Multiply(r.sums, x, rows, stride)
	r.wide = resize(r.wide, rows*outputs)
	for k := range rows {
		matrix.Rescale(r.wide[k*outputs:(k+1)*outputs], r.sums[k*width:], p.scales, unit, p.bias)
	}
}

func (r *reader) layer(l *quantLayer, n, width int) {
	if l.kind == 'c' {
		r.apply(l.product, r.x, n, width, matrix.FixedScale)
		matrix.Rectify(r.wide)
		r.residual(l, r.wide, n, width)
		return
	}
	r.apply(l.product, r.x[width:], n, width, matrix.FixedScale)
	r.recur(n, width)
	r.residual(l, r.row, n, width)
}

// residual adds rows to the states, and normalises.
func (r *reader) residual(l *quantLayer, rows []float32, n, width int) {
	for i := range n {
		row, state := rows[i*width:(i+1)*width], r.x[(i+1)*width:(i+2)*width]
		matrix.AddFixed(row, state)
		matrix.Normalise(state, row, l.gain, l.shift, normEpsilon)
	}
}

// recur runs the recurrences over the gates in r.wide, into r.row.
func (r *reader) recur(n, width int) {
	size := width / 2
	r.row = resize(r.row, n*width)
	r.cell = resize(r.cell, size)
	for way := range 2 {
		first, step := 0, 1
		if way == 1 {
			first, step = n-1, -1
		}
		clear(r.cell)
		for k := range n {
			at := first + k*step
			gates := r.wide[(at*6+way*3)*size : (at*6+way*3+3)*size]
			out := r.row[at*width+way*size : at*width+(way+1)*size]
			matrix.Gate(r.cell, out, gates[:size], gates[size:2*size], gates[2*size:])
		}
	}
}

// applyRows multiplies the rows in r.narrow, whose units are in r.unitDep.
func (r *reader) applyRows(p *product, n, stride int) {
	width, outputs := p.packed.Width(), p.packed.Outputs
	r.sums = resize(r.sums, n*width)
	p.packed.Multiply(r.sums, r.narrow, n, stride)
	r.wide = resize(r.wide, n*outputs)
	for i := range n {
		matrix.Rescale(r.wide[i*outputs:(i+1)*outputs], r.sums[i*width:], p.scales, r.unitDep[i], p.bias)
	}
}
