package statement

import "github.com/saidby/saidby/lexicon"

// according reads "according to X", "in the words of X" at token i and reports
// whether it stands there.
func (r *reader) according(t *tree, i int) bool {
	u, ok := r.matchCue(t, i, lexicon.CuePreposition)
	if !ok {
		return false
	}
	who := t.nounAfter(u.last())
	if who < 0 || t.quoted(who) {
		return true
	}
	g1 := t.accordingEnd(&u, who)
	parts := t.accordingParts(i, g1, who)
	if len(parts) == 0 {
		return true
	}
	rep := report{parts: parts, from: i, to: g1, addressee: -1}
	for _, p := range parts {
		rep.from, rep.to = min(rep.from, p[0]), max(rep.to, p[1])
	}
	d := r.indirect(t, &u, rep)
	d.Speaker, d.CoSpeakers = t.speakers(who)
	r.describe(&d)
	r.add(d)
	return true
}

// nounAfter is the head of the noun phrase that begins at token i, -1 for none.
func (t *tree) nounAfter(i int) int {
	for i < len(t.Tokens) && !t.nominal(i) {
		if t.punct(i) || t.verbal(i) {
			return -1
		}
		i++
	}
	if i >= len(t.Tokens) {
		return -1
	}
	for steps := 0; steps < len(t.Tokens); steps++ {
		h := t.Tokens[i].Head
		if h <= i || !t.nominal(h) {
			break
		}
		i = h
	}
	return i
}

// accordingEnd is the token after the phrase; one that opens its sentence ends
// at its comma.
func (t *tree) accordingEnd(u *use, who int) int {
	end := max(t.right[who], who+1)
	if u.head > 0 && !t.rel(u.head-1, "cc", "mark") {
		return end
	}
	for k := who + 1; k < len(t.Tokens); k++ {
		if t.comma(k) && (k >= end || k+1 < len(t.Tokens) && !t.Under(k+1, who)) {
			return k
		}
	}
	return end
}

// accordingParts is what the phrase from token i up to g1 vouches for: the rest
// of its clause.
func (t *tree) accordingParts(i, g1, who int) [][2]int {
	from, to := min(t.start, i), t.stop(g1)
	if top := t.relativeAbove(who); top >= 0 && (i < t.right[top] && t.stop(g1) > g1+1 || t.comma(t.left[top]-1) || t.comma(t.left[top])) {
		from, to = t.left[top], max(t.right[top], g1)
	}
	var parts [][2]int
	for _, p := range [][2]int{{from, i}, {g1, to}} {
		first, last := t.trim(p[0], p[1])
		if first < last && (t.hasVerb(first, last) || len(parts) > 0) {
			parts = append(parts, [2]int{first, last})
		}
	}
	return parts
}

// relativeAbove is the verb of the relative clause that token i stands in, -1.
func (t *tree) relativeAbove(i int) int {
	for steps := 0; i >= 0 && steps < len(t.Tokens); steps++ {
		if t.rel(i, "acl:relcl") {
			return i
		}
		i = t.Tokens[i].Head
	}
	return -1
}
