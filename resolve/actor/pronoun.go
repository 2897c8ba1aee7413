package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// isPronoun reports whether the token is a pronoun that stands for somebody
// said elsewhere.
func isPronoun(tok *saidby.Token) bool {
	if tok.UPOS != "PRON" && tok.XPOS != "PRP" && tok.XPOS != "PRP$" && tok.XPOS != "WP" && tok.XPOS != "WDT" {
		return false
	}
	return pronounOf(tok.Text) != 0
}

// who is what kind of antecedent a pronoun takes.
type who byte

const (
	he who = 1 + iota
	she
	it
	they
	me // I: who speaks
	us // we: who speaks, with others
	you
	relative // who, which, that
	others
)

// pronounOf is the kind of a pronoun, 0 for words that are none.
func pronounOf(text string) who {
	switch strings.ToLower(text) {
	case "he", "him", "his", "himself":
		return he
	case "she", "her", "hers", "herself":
		return she
	case "it", "its", "itself":
		return it
	case "they", "them", "their", "theirs", "themselves":
		return they
	case "i", "me", "my", "mine", "myself":
		return me
	case "we", "us", "our", "ours", "ourselves":
		return us
	case "you", "your", "yours":
		return you
	case "who", "whom", "which", "that", "whose":
		return relative
	case "others":
		return others
	}
	return 0
}

// readPronoun looks for who is meant.
func (t *Tracker) readPronoun(i, h int, m *mention) {
	s := &t.sents[i]
	m.pronoun = true
	m.plural = pronounOf(s.Tokens[h].Text) == they
	m.name = s.Tokens[h].Text
	if saidby.RelIs(s.Tokens[h].Rel, "expl") {
		return
	}
	quote := t.quoteAt(i, h)
	switch w := pronounOf(s.Tokens[h].Text); w {
	case relative:
		if g := relativeHead(s, h); g >= 0 {
			t.take(m, t.read(i, g))
		}
	case me, us:
		if quote >= 0 {
			if e := t.speaker(quote); e >= 0 {
				t.take(m, &t.mentions[e])
				return
			}
		}
		if inMarks(s, h) {
			if c := t.subjectBefore(i, h); c >= 0 {
				t.take(m, &t.mentions[c])
			}
			return
		}
		t.takeOutlet(m)
	case you:
		if quote >= 0 {
			if e := t.addressed(quote); e >= 0 {
				t.take(m, &t.mentions[e])
			}
		}
	default:
		best := t.antecedent(i, h, w, quote)
		if best < 0 && quote < 0 && (w == he || w == she) {
			best = t.protagonist(w)
		}
		if best >= 0 {
			t.take(m, &t.mentions[best])
		}
	}
}

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

// take makes the mention stand for what another one stands for.
func (t *Tracker) take(m, from *mention) {
	if from.entity < 0 {
		if from.name != "" && !from.pronoun {
			m.name = from.name
		}
		return
	}
	m.entity, m.name, m.resolved = from.entity, from.name, true
	if t.entities[t.find(from.entity)].named && from.name == "" {
		m.name = ""
	}
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

// findIssuer is the organisation of the article that the outlet's name names: a
// press release's "we" is the organisation itself. -1: none.
func (t *Tracker) findIssuer(outlet string) int {
	if outlet == "" {
		return -1
	}
	if n, ok := t.lex.Actors.Name(outlet); ok {
		return t.knownEntity(n.Actor)
	}
	if e, ok := t.byName[fold(outlet)]; ok {
		return t.find(e)
	}
	best := -1
	for k := range t.entities {
		e := &t.entities[k]
		if e.named && e.group && !e.place && e.into == k && len(e.name) > 6 && strings.Contains(fold(outlet), fold(e.name)) && (e.actor == nil || e.actor.Code != "") {
			if best < 0 || len(e.name) > len(t.entities[best].name) {
				best = k
			}
		}
	}
	return best
}

// relativeHead is the noun that the clause of a relative pronoun hangs on, -1.
func relativeHead(s *saidby.Sentence, h int) int {
	at := h
	for steps := 0; at >= 0 && steps < 8; steps++ {
		if saidby.RelIs(s.Tokens[at].Rel, "acl") {
			if g := s.Tokens[at].Head; g >= 0 && g < h {
				return g
			}
			return -1
		}
		at = s.Tokens[at].Head
	}
	return -1
}

// How far back a pronoun looks, in sentences.
const reach = 3

// antecedent is the mention that a pronoun of the third person stands for, -1.
// The weights follow the common order of salience: subjects before objects
// before the rest (Lappin and Leass 1994), the near before the far.
func (t *Tracker) antecedent(i, h int, w who, quote int) int {
	s := &t.sents[i]
	speaking := t.isSpeaker(i, h)
	object := saidby.RelIs(s.Tokens[h].Rel, "obj", "iobj", "obl", "nmod") && s.Tokens[h].Rel != "nmod:poss"
	own := t.speakerEntity(quote)
	kin := saidby.RelIs(s.Tokens[h].Rel, "nmod:poss") && s.Tokens[h].Head >= 0 && ofPrivatePeople(lemmaOf(&s.Tokens[s.Tokens[h].Head]))
	subject := t.subjectOf(s, i, h)
	best, bestScore := -1, -50
	for k := len(t.mentions) - 1; k >= 0; k-- {
		c := &t.mentions[k]
		back := i - c.sentence
		if back > reach {
			break
		}
		if c.entity < 0 || back < 0 || back == 0 && c.head >= h || s.Paragraph-t.sents[c.sentence].Paragraph > 1 {
			continue
		}
		if c.pronoun && quote < 0 && t.firstPerson(c) {
			continue
		}
		n := t.find(c.entity)
		e := &t.entities[n]
		fit := t.fits(e, c, w)
		if fit <= -100 || n == subject || back == 0 && t.sameClause(s, c.head, h) {
			continue
		}
		score := fit + 2*int(c.rank) - 5*back
		if e.named {
			score++
		}
		if c.rank == 5 {
			score++
		}
		if s.Paragraph != t.sents[c.sentence].Paragraph {
			score -= 3
		}
		if kin && (e.group && !e.noun.Has(lexicon.CollectiveClass) || e.armed) {
			score -= 7
		}
		candidateQuote := t.quoteAt(c.sentence, c.head)
		if quote != candidateQuote && back > 0 {
			score -= 6
		}
		if own >= 0 && (own == n || e.party != "" && e.party == t.entities[own].party) {
			continue // who speaks does not call his own side "they"
		}
		if speaking && t.isSpeaker(c.sentence, c.head) {
			score += 6
		}
		if speaking && e.thing {
			continue
		}
		if speaking && back == 0 && saidBy(s, h, c.head) {
			score -= 7 // "Pyongyang has sent more, it said"
		}
		if !speaking && c.rank == 5 && object && t.isSpeaker(c.sentence, c.head) {
			score -= 4 // "neighbours said, beat them"
		}
		if back == 0 && saidby.RelIs(s.Tokens[h].Rel, "nmod:poss") && s.Tokens[h].Head >= 0 && s.Tokens[s.Tokens[h].Head].Head == c.head && saidby.RelIs(s.Tokens[s.Tokens[h].Head].Rel, "conj") {
			score += 8 // "the army and its militias"
		}
		if back == 0 {
			// In one sentence the nearer of equals.
			score += 1
		}
		if score > bestScore {
			best, bestScore = k, score
		}
	}
	return best
}

// ofPrivatePeople reports whether only people, and hardly a group or an army,
// have what the noun names: a family, a home.
func ofPrivatePeople(noun string) bool {
	switch noun {
	case "relative", "family", "parent", "mother", "father", "child", "son", "daughter", "brother", "sister", "wife", "husband",
		"neighbour", "neighbor", "home", "house", "car", "village", "friend", "colleague", "body", "hand", "life", "age", "name", "lawyer":
		return true
	}
	return false
}

// firstPerson reports whether a mention is an "I" or "we" of the article's own
// voice, which "he" and "it" do not take up.
func (t *Tracker) firstPerson(c *mention) bool {
	tok := &t.sents[c.sentence].Tokens[c.head]
	switch pronounOf(tok.Text) {
	case me, us:
		return t.quoteAt(c.sentence, c.head) < 0
	}
	return false
}

// protagonist is the last mention of the one person whom the article keeps
// coming back to; long reports say "he" of him after pages about others. -1:
// nobody is mentioned twice or more.
func (t *Tracker) protagonist(w who) int {
	best, most := -1, 1
	counts := map[int]int{}
	for k := t.oldest(); k < len(t.mentions); k++ {
		if t.mentions[k].entity < 0 {
			continue
		}
		n := t.find(t.mentions[k].entity)
		if t.fits(&t.entities[n], &t.mentions[k], w) <= -100 {
			continue
		}
		if counts[n]++; counts[n] > most || counts[n] == most && best >= 0 && n == t.find(t.mentions[best].entity) {
			best, most = k, counts[n]
		}
	}
	return best
}

// fits is how well an entity agrees with a pronoun, -100 where it cannot.
func (t *Tracker) fits(e *entity, c *mention, w who) int {
	switch w {
	case he, she:
		want := byte('m')
		if w == she {
			want = 'f'
		}
		if !e.person || e.plural || e.gender != 0 && e.gender != '?' && e.gender != want {
			return -100
		}
		if e.gender == want {
			return 4
		}
		return 1
	case it:
		switch {
		case e.person, c.plural && !(e.named && e.group), e.plural && !e.group:
			return -100
		case e.group:
			return 4
		}
		return 0
	case they, others:
		switch {
		case e.thing && e.plural && c.rank >= 4:
			return 0
		case e.thing && e.plural:
			return -4
		case e.thing || e.person && !e.plural:
			return -100
		case e.plural && (e.person || c.plural), e.noun.Has(lexicon.CollectiveClass):
			return 5
		case e.sector == "MED":
			return -100
		case e.group && e.sector == "REB":
			return 2
		case e.group:
			return 1
		}
	}
	return -100
}

// sameClause reports whether two tokens belong to one verb (or to verbs joined
// by "and" that share their subject), which a pronoun and its antecedent do
// not, or whether the pronoun modifies the other one.
func (t *Tracker) sameClause(s *saidby.Sentence, c, h int) bool {
	possessive := saidby.RelIs(s.Tokens[h].Rel, "nmod:poss")
	if possessive {
		return s.Tokens[h].Head == c
	}
	verb := verbOf(s, h)
	for steps := 0; verb >= 0 && steps < 4; steps++ {
		if s.Tokens[c].Head == verb && saidby.RelIs(s.Tokens[c].Rel, "nsubj", "obj", "iobj", "obl") {
			return true
		}
		if !saidby.RelIs(s.Tokens[verb].Rel, "conj") || s.Child(verb, "nsubj") >= 0 {
			return false
		}
		verb = s.Tokens[verb].Head
	}
	return false
}

// subjectOf is the entity of the subject of the clause in which a pronoun is
// an object: whoever does something to "them" is not them. -1: none.
func (t *Tracker) subjectOf(s *saidby.Sentence, i, h int) int {
	if saidby.RelIs(s.Tokens[h].Rel, "nsubj", "nmod:poss") {
		return -1
	}
	verb := verbOf(s, h)
	for steps := 0; verb >= 0 && steps < 4; steps++ {
		if c := s.Child(verb, "nsubj"); c >= 0 {
			if k := t.atToken[t.offset[i]+c]; k > 0 && t.mentions[k-1].entity >= 0 {
				return t.find(t.mentions[k-1].entity)
			}
			return -1
		}
		if !saidby.RelIs(s.Tokens[verb].Rel, "conj") {
			return -1
		}
		verb = s.Tokens[verb].Head
	}
	return -1
}

// verbOf is the predicate of the clause that a token stands in, -1.
func verbOf(s *saidby.Sentence, h int) int {
	if saidby.RelIs(s.Tokens[h].Rel, "nsubj", "obj", "iobj") {
		return s.Tokens[h].Head
	}
	for at, steps := s.Tokens[h].Head, 0; at >= 0 && steps < 6; at, steps = s.Tokens[at].Head, steps+1 {
		if s.Tokens[at].UPOS == "VERB" || saidby.RelIs(s.Tokens[at].Rel, "root", "ccomp", "advcl", "acl", "parataxis") {
			return at
		}
	}
	return -1
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

// saidBy reports whether token c lies in the clause that the subject h of a
// reporting verb says: "Pyongyang has sent more, it said".
func saidBy(s *saidby.Sentence, h, c int) bool {
	verb := s.Tokens[h].Head
	if verb < 0 {
		return false
	}
	if saidby.RelIs(s.Tokens[verb].Rel, "parataxis") && s.Tokens[verb].Head >= 0 {
		return !s.Under(c, verb) && s.Under(c, s.Tokens[verb].Head)
	}
	clause := s.Child(verb, "ccomp")
	return clause >= 0 && s.Under(c, clause)
}

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
