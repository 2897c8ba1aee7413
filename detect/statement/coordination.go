package statement

import "github.com/saidby/saidby"

// coordinatedWith is the draft whose act of speech v goes on with ("condemned
// the raid and offered help", "dismissed it, calling it a stunt"), -1 for none.
func (r *reader) coordinatedWith(t *tree, v, from int) int {
	for steps := 0; steps < len(t.Tokens); steps++ {
		head := t.Tokens[v].Head
		shared := t.rel(v, "conj") || t.rel(v, "advcl") && t.Tokens[v].XPOS == "VBG"
		if head < 0 || !shared || t.ownSubject(v) >= 0 {
			return -1
		}
		for d := from; d < len(r.drafts); d++ {
			m := &r.drafts[d].StatementMention
			if m.CueSentence == t.index && (m.CueToken == head || t.joinsOuter(m.CueToken, head, v)) {
				return d
			}
		}
		v = head
	}
	return -1
}

// joinsOuter repairs a tree that hangs an act of speech on the verb inside what
// was said: "said that the ship had turned and warned that": it is the cue that
// goes on where both have one form and the inner subject is a thing.
func (t *tree) joinsOuter(cue, inner, v int) bool {
	if t.rel(v, "advcl") {
		return t.trailingParticiple(v) && cue < inner && t.Under(inner, cue)
	}
	past := t.Tokens[v].XPOS == "VBN" && t.Child(v, "aux") < 0 && t.Tokens[cue].XPOS == "VBD"
	if cue >= inner || !t.Under(inner, cue) || t.tense(cue) != t.tense(v) && !past {
		return false
	}
	if t.Tokens[inner].XPOS == "VBG" || !t.verbal(inner) {
		return true // "accused it of arming rebels and called for"
	}
	s := t.Child(inner, "nsubj")
	return s >= 0 && (t.Tokens[s].UPOS == "NOUN" || t.Tokens[s].Lemma == "it") || t.Child(inner, "aux") >= 0
}

// tense is the tag that carries the tense of v: its own, or that of "have" before
// it. A past perfect has none that could go on with a past tense.
func (t *tree) tense(v int) string {
	tag := t.Tokens[v].XPOS
	t.Children(v, func(c int) bool {
		if t.rel(c, "aux") && t.finite(c) {
			tag = t.Tokens[c].XPOS
			if t.Tokens[c].Lemma == "have" && tag == "VBD" {
				tag = ""
			}
		}
		return true
	})
	return tag
}

// trailingParticiple is true for ", saying" and ", warning" after a clause.
func (t *tree) trailingParticiple(v int) bool {
	return t.Tokens[v].XPOS == "VBG" && t.comma(t.groupStart(v)-1)
}

// joinAct adds an act of speech to the statement that it is coordinated with.
func (r *reader) joinAct(main int, u *use, rep report) {
	d := &r.drafts[main]
	act := saidby.SpeechAct{
		Cue: u.span(), CueToken: u.head, CueLemma: u.cue().Phrase,
		Stance: u.cue().Stance, Factivity: u.cue().Factivity,
	}
	for _, p := range rep.parts {
		if s := u.t.SpanOf(p[0], p[1]); !s.Empty() {
			act.Parts = append(act.Parts, s)
		}
	}
	end := u.t.Tokens[u.t.beforeConjunction(u.head)].End
	cutParts(d.Parts, act.Cue.Start, end)
	for i := range d.Acts {
		cutParts(d.Acts[i].Parts, act.Cue.Start, end)
	}
	d.Acts = append(d.Acts, act)
	d.Parts = append(d.Parts, act.Parts...)
	d.Content = d.Content.Union(u.t.SpanOf(rep.from, rep.to))
	d.Whole = d.Content
	d.Kind = r.kindOf(d.StatementMention)
}

// beforeConjunction is the last token before v that belongs to what came before:
// commas, "and" and "then" left out.
func (t *tree) beforeConjunction(v int) int {
	i := v - 1
	for i > 0 && (t.punct(i) && !closesGroup(t.Tokens[i].Text) || t.rel(i, "cc", "advmod") && t.Tokens[i].Head == v || t.rel(i, "aux")) {
		i--
	}
	return max(i, 0)
}

// cutParts ends at byte end the part that runs over byte at, where another act
// of speech begins.
func cutParts(parts []saidby.Span, at, end int) {
	for i := range parts {
		if parts[i].Start < end && end < parts[i].End && at < parts[i].End && parts[i].Start < at {
			parts[i].End = end
		}
	}
}
