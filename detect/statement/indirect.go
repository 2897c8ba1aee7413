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
	r.dropNestedRelatives(t, from)
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
	if !ok {
		return
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

// who is a speaker with those who spoke together with him.
type who struct {
	saidby.Phrase
	others []saidby.Phrase
}

// speakerOf is the phrase of the cue's speaker, Head -1 when there is none.
func (t *tree) speakerOf(u *use) who {
	s := -1
	if u.cue().POS == lexicon.CueAdjective && t.verbal(u.head) {
		s = t.ownSubject(u.head) // "he was quoted as saying"
	} else {
		s = t.subject(u.head)
		if t.finite(u.head) && t.rel(u.head, "advcl", "dep") && t.ownSubject(u.head) < 0 {
			if by := t.subjectByPlace(u.head); by >= 0 {
				s = by // "days after a minister boasted", with the minister hung elsewhere
			}
		}
	}
	if s > 0 && isDay(t.Tokens[s].Text) {
		s = t.nounEndingAt(s - 1) // "the minister today summoned"
	}
	if s > 0 && t.Tokens[s].UPOS == "ADJ" && t.Tokens[s-1].UPOS == "NOUN" {
		s-- // "people familiar with the talks said"
	}
	if s >= 0 && (s < t.start || t.beyond(s, u.head)) {
		s = -1
	}
	if s < 0 {
		if _, passive := t.agent(u.head); !passive {
			s = t.subjectByPlace(u.head)
		}
	}
	if s < 0 || t.quoted(s) || isNobody(t, s) {
		return who{Phrase: saidby.Phrase{Sentence: t.index, Head: -1}}
	}
	first, others := t.speakers(s)
	return who{first, others}
}

// beyond reports whether a semicolon stands between a subject and its verb,
// which only a wrong tree puts there.
func (t *tree) beyond(s, v int) bool {
	for i := s; i < v; i++ {
		if t.Tokens[i].Text == ";" {
			return true
		}
	}
	return false
}

// subjectByPlace is the subject of a finite verb that the tree left without one:
// the noun right before it, or before a relative clause that stands between.
func (t *tree) subjectByPlace(v int) int {
	if !t.finite(v) || t.rel(v, "conj") {
		return -1
	}
	i := t.groupStart(v) - 1
	if i >= 0 && t.comma(i) {
		for k := i - 1; k > t.start; k-- {
			if (t.Tokens[k].XPOS == "WP" || t.Tokens[k].XPOS == "WDT") && t.comma(k-1) {
				return t.nounEndingAt(k - 2)
			}
		}
		return -1
	}
	return t.nounEndingAt(i)
}

// nounEndingAt is the head of the noun phrase whose last token is i, -1.
func (t *tree) nounEndingAt(i int) int {
	if i < t.start || i >= len(t.Tokens) || !t.nominal(i) {
		return -1
	}
	for steps := 0; steps < len(t.Tokens); steps++ {
		h := t.Tokens[i].Head
		if h < t.start || h >= i || !t.nominal(h) || t.punct(h) {
			break
		}
		i = h
	}
	return i
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
		d.Addressee = t.phrase(rep.addressee)
	}
	d.relative = rep.relative
	return d
}

func setCue(m *saidby.StatementMention, u *use) {
	m.Cue = u.span()
	m.CueSentence, m.CueToken = u.t.index, u.head
	m.CueLemma, m.Stance, m.Factivity = u.cue().Phrase, u.cue().Stance, u.cue().Factivity
}

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
			if m.CueSentence == t.index && (m.CueToken == head || t.rel(v, "conj") && t.joinsOuter(m.CueToken, head, v)) {
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
	past := t.Tokens[v].XPOS == "VBN" && t.Child(v, "aux") < 0 && t.Tokens[cue].XPOS == "VBD"
	if cue >= inner || !t.Under(inner, cue) || t.Tokens[cue].XPOS != t.Tokens[v].XPOS && !past {
		return false
	}
	if t.Tokens[inner].XPOS == "VBG" {
		return true // "accused it of arming rebels and called for"
	}
	s := t.Child(inner, "nsubj")
	return s >= 0 && (t.Tokens[s].UPOS == "NOUN" || t.Tokens[s].Lemma == "it") || t.Child(inner, "aux") >= 0
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
	for _, q := range r.quotes {
		if m.Content.Contains(q.inner) {
			return saidby.Mixed
		}
	}
	return saidby.Indirect
}

// dropNestedRelatives takes out acts of speech that a relative clause mentions
// inside what another one said: "Angola's president, who urged them to talk,
// has called, Luanda says" is Luanda's.
func (r *reader) dropNestedRelatives(t *tree, from int) {
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
