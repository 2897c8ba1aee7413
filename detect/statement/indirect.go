package statement

import (
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// findIndirect finds what sentence i reports without quotation marks of its
// own: clauses, acts of speech, "according to", nouns of saying.
func (r *reader) findIndirect(i int) {
	if r.sents[i].Furniture {
		return
	}
	t := r.tree(i)
	if t == nil {
		return
	}
	r.headline(t)
	from := len(r.drafts)
	for k := range t.Tokens {
		if t.quoted(k) || r.taken[position{i, k}] {
			continue
		}
		switch t.Tokens[k].UPOS {
		case "VERB", "AUX":
			if !r.according(t, k) {
				r.verb(t, k, from)
			}
		case "ADJ":
			r.adjective(t, k)
		case "NOUN":
			if t.closingVerb(k) {
				r.verb(t, k, from)
				continue
			}
			r.noun(t, k)
		case "ADP", "SCONJ", "ADV":
			r.according(t, k)
		}
	}
	r.dropNestedRelatives(from)
}

// closingVerb is true for the last word of a sentence after a name, which
// taggers often take for a noun: "..., the Tidewater Chronicle reports."
func (t *tree) closingVerb(k int) bool {
	if t.Tokens[k].XPOS != "NNS" || k == 0 || t.Tokens[k-1].UPOS != "PROPN" && t.Tokens[k-1].UPOS != "NOUN" {
		return false
	}
	return k+1 == len(t.Tokens) || k+2 == len(t.Tokens) && isStop(t.Tokens[k+1].Text)
}

// report is what a cue was found to report, as token ranges.
type report struct {
	parts     [][2]int // the bare words said
	from, to  int      // the tokens that Content runs over
	addressee int      // head token, -1
	relative  bool     // the cue stands in a relative clause
	aside     *group   // the cue stands after or inside its clause
}

// verb reads a verb of saying; drafts from index "from" on are those of the
// same sentence, which a coordinated act of speech joins.
func (r *reader) verb(t *tree, v, from int) {
	u, ok := r.verbCue(t, v)
	if !ok || !t.said(v) || t.freeRelative(v) {
		return
	}
	rep, ok := t.complement(&u)
	if !ok || u.cue().Factivity == "factive" && t.rel(v, "advcl") && t.isInfinitive(v) {
		return // "circled to show that he had a camera"
	}
	for _, w := range u.words()[1:] {
		r.taken[position{t.index, w}] = true // "saying" of "quoted as saying" is no cue of its own
	}
	if main := r.coordinatedWith(t, v, from); main >= 0 {
		r.joinAct(main, &u, rep)
		return
	}
	speaker := t.speakerOf(&u)
	if rep.aside != nil {
		speaker = t.groupSpeaker(&u, rep.aside)
	}
	if speaker.Head < 0 || isNobody(t, speaker.Head) || r.turns[t.index] && isMe(t.Tokens[speaker.Head].Lemma) {
		return
	}
	d := r.indirect(t, &u, rep)
	d.Speaker, d.CoSpeakers = speaker.Phrase, speaker.others
	r.describe(&d)
	r.add(d)
}

// verbCue is the cue at verb v. "Was quoted as saying" stands with the
// adjectives, because its speaker is the subject of a passive.
func (r *reader) verbCue(t *tree, v int) (use, bool) {
	if t.rel(v, "amod", "compound") {
		return use{}, false // "the proposed limits"
	}
	if u, ok := r.matchCue(t, v, lexicon.CueAdjective); ok {
		return u, true
	}
	return r.matchCue(t, v, lexicon.CueVerb)
}

// freeRelative is true in "what it called a drill": a name for a thing, no report.
func (t *tree) freeRelative(v int) bool {
	if h := t.Tokens[v].Head; h >= 0 && t.Tokens[h].Lemma == "what" {
		return true
	}
	start := t.clauseStart(v)
	if t.quoted(start) && !t.quoted(v) {
		return false
	}
	return t.Tokens[start].Lemma == "what" || start > 0 && t.Tokens[start-1].Lemma == "what"
}

// indirect makes the draft of a reported clause or an act of speech.
func (r *reader) indirect(t *tree, u *use, rep report) draft {
	r.beforeQuoteCue(t, &rep)
	d := newDraft(saidby.Indirect)
	setCue(&d.StatementMention, u)
	for _, p := range rep.parts {
		if s := t.SpanOf(p[0], p[1]); !s.Empty() {
			d.Parts = append(d.Parts, s)
			d.Content = d.Content.Union(s)
		}
	}
	d.Content = d.Content.Union(t.SpanOf(rep.from, rep.to)).Union(d.Cue)
	if rep.addressee >= 0 {
		if d.Addressee = t.phrase(rep.addressee); t.Tokens[rep.addressee].UPOS == "PRON" {
			d.Addressee.First, d.Addressee.Last = rep.addressee, rep.addressee+1 // "told us of nine dead"
		}
	}
	d.relative = rep.relative
	return d
}

// beforeQuoteCue ends what is reported before a quotation of its own in the same
// sentence: "warned that they were near, saying: ...".
func (r *reader) beforeQuoteCue(t *tree, rep *report) {
	for i, p := range rep.parts {
		for k := p[0] + 1; k < p[1]; k++ {
			if !r.taken[position{t.index, k}] || !t.trailingParticiple(k) {
				continue
			}
			rep.parts[i][1] = t.beforeConjunction(k) + 1
			rep.to = min(rep.to, rep.parts[i][1])
			return
		}
	}
}

func setCue(m *saidby.StatementMention, u *use) {
	m.Cue = u.span()
	m.CueSentence, m.CueToken = u.t.index, u.head
	m.CueLemma, m.Stance, m.Factivity = u.cue().Phrase, u.cue().Stance, u.cue().Factivity
}

// describe fills in what stands around a cue: the kind, where it was said, to
// whom, and whether an outlet is credited.
func (r *reader) describe(d *draft) {
	d.Whole = d.Content.Union(r.phraseSpan(d.Speaker)).Union(d.Cue)
	d.Kind = r.kindOf(d.StatementMention)
	r.beside(&d.StatementMention)
}

func (r *reader) phraseSpan(p saidby.Phrase) saidby.Span {
	if p.Head < 0 || p.Sentence >= len(r.sents) {
		return saidby.Span{}
	}
	return r.sents[p.Sentence].SpanOf(p.First, p.Last)
}

// kindOf is mixed for a reported clause that holds quoted words.
func (r *reader) kindOf(m saidby.StatementMention) saidby.StatementKind {
	if m.Kind == saidby.Direct {
		return m.Kind
	}
	if i := r.quoteFrom(m.Content.Start); i < len(r.quotes) && m.Content.Contains(r.quotes[i].inner) {
		return saidby.Mixed
	}
	return saidby.Indirect
}

// dropNestedRelatives takes out acts of speech that a relative clause mentions
// inside what another one said: "Angola's president, who urged them to talk,
// has called, Luanda says" is Luanda's.
func (r *reader) dropNestedRelatives(from int) {
	for i := from; i < len(r.drafts); i++ {
		if !r.drafts[i].relative {
			continue
		}
		for j := from; j < len(r.drafts); j++ {
			if i != j && holds(r.drafts[j].Parts, r.drafts[i].Cue) {
				r.drafts[i].Content = saidby.Span{}
				break
			}
		}
	}
}

func holds(parts []saidby.Span, s saidby.Span) bool {
	for _, p := range parts {
		if p.Contains(s) {
			return true
		}
	}
	return false
}
