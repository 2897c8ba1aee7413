package actor

import "github.com/saidby/saidby"

// inMarks reports whether a token stands between quotation marks that open in
// its sentence.
func inMarks(s *saidby.Sentence, h int) bool {
	open := false
	for k := 0; k < h; k++ {
		switch s.Tokens[k].Text {
		case "\"":
			open = !open
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		}
	}
	return open
}

// subjectBefore is the last subject that the sentence mentions before a token:
// who is quoted in words that no statement was made of. -1: none.
func (t *Tracker) subjectBefore(i, h int) int {
	for k := len(t.mentions) - 1; k >= 0 && t.mentions[k].sentence == i; k-- {
		if m := &t.mentions[k]; m.rank == 5 && m.head < h && m.entity >= 0 && !inMarks(&t.sents[i], m.head) {
			return k
		}
	}
	return -1
}

// takeOutlet makes "we" outside quotations stand for whoever publishes.
func (t *Tracker) takeOutlet(m *mention) {
	outlet := t.article.Outlet
	if outlet == "" {
		outlet = t.article.Dateline.Agency
	}
	if outlet == "" {
		return
	}
	if t.issuer >= 0 {
		m.entity, m.name, m.resolved = t.find(t.issuer), "", true
		return
	}
	m.entity, m.name, m.resolved = t.organisation(outlet), "", true
	if e := &t.entities[m.entity]; e.sector == "" {
		e.sector = "MED"
		e.kind = t.kindOf(e)
	}
}

// voice is the party code of who speaks at a token: a quotation's speaker, else
// the issuer of the article; "" where neither is a party.
func (t *Tracker) voice(i, h int) string {
	if e := t.speakerEntity(t.quoteAt(i, h)); e >= 0 {
		return t.entities[e].party
	}
	if t.issuer >= 0 {
		return t.entities[t.find(t.issuer)].party
	}
	return ""
}

// quoteAt is the statement in direct speech whose own words a token is one of, -1:
// none.
func (t *Tracker) quoteAt(i, h int) int {
	for _, k := range t.quotes[i] {
		if t.inWords(&t.statements[k], t.sents[i].Tokens[h].Span) {
			return int(k)
		}
	}
	return -1
}

// inWords reports whether a span lies in the quoted words of a statement, not in
// the cue that interrupts them or in the reporter's share of a mixed one.
func (t *Tracker) inWords(st *saidby.StatementMention, sp saidby.Span) bool {
	if st.Kind == saidby.Indirect || !st.Content.Contains(sp) {
		return false
	}
	if st.Kind == saidby.Mixed {
		return marksOpen(t.article.Text[st.Content.Start:sp.Start])
	}
	for _, part := range st.Parts {
		if part.Contains(sp) {
			return true
		}
	}
	return len(st.Parts) == 0
}

// marksOpen reports whether a quotation is open at the end of the text.
func marksOpen(text string) bool {
	open := false
	for _, r := range text {
		switch r {
		case '"':
			open = !open
		case '“', '«':
			open = true
		case '”', '»':
			open = false
		}
	}
	return open
}

// isSpeaker reports whether the token is the speaker of a statement.
func (t *Tracker) isSpeaker(i, h int) bool { return t.speaking[t.offset[i]+h] }

// speaker is the mention of who says a statement, -1 where nobody is told. A
// quotation that goes on has the speaker of the one before.
func (t *Tracker) speaker(k int) int {
	for steps := 0; k >= 0 && steps <= len(t.statements); steps++ {
		st := &t.statements[k]
		if p := st.Speaker; t.valid(p) {
			if t.inWords(st, t.sents[p.Sentence].Tokens[p.Head].Span) {
				return -1 // "We demand ..." of a communique: the speaker is in its own words
			}
			t.read(p.Sentence, p.Head)
			at := t.offset[p.Sentence] + p.Head
			if n := t.nameAt[at]; n > 0 {
				at = t.offset[p.Sentence] + t.anchor(&t.names[n-1])
			}
			return int(t.atToken[at]) - 1
		}
		k = st.Continues
	}
	return -1
}

// addressed is the mention of who is spoken to in an exchange of turns: the
// speaker of the turn after, or before; -1: none.
func (t *Tracker) addressed(k int) int {
	self := t.speaker(k)
	if self < 0 {
		return -1
	}
	for _, other := range [...]int{k + 1, k + 2, k - 1, k - 2} {
		if other < 0 || other >= len(t.statements) || t.statements[other].Kind == saidby.Indirect {
			continue
		}
		if m := t.speaker(other); m >= 0 && t.mentions[m].entity >= 0 && t.mentions[self].entity >= 0 && t.find(t.mentions[m].entity) != t.find(t.mentions[self].entity) {
			return m
		}
	}
	return -1
}

// speakerEntity is the entity of a statement's speaker, -1.
func (t *Tracker) speakerEntity(k int) int {
	if k < 0 {
		return -1
	}
	m := t.speaker(k)
	if m < 0 || t.mentions[m].entity < 0 {
		return -1
	}
	return t.find(t.mentions[m].entity)
}
