package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// readEmployer takes in the organisation that a person's name stands with and of
// which nothing else tells what he is: "Sarah Lund of the charity Open Hands",
// "Amnesty International's Sarah Lund".
func (t *Tracker) readEmployer(i int, n *name, e *entity) {
	if e.sector != "" && e.sector != "CVL" || e.actor != nil {
		return
	}
	sector := t.employerBefore(i, n.first)
	if sector == "" {
		sector = t.employerAfter(i, n.last)
	}
	if sector != "" {
		e.sector = sector
		e.kind = t.kindOf(e)
	}
}

// employerBefore is the sector of the organisation whose possessive ends before a
// token; "": none.
func (t *Tracker) employerBefore(i, at int) string {
	s := &t.sents[i]
	if at < 2 || s.Tokens[at-1].Text != "'s" && s.Tokens[at-1].Text != "’s" {
		return ""
	}
	return t.employing(i, at-2)
}

// employerAfter is the sector of the organisation that follows "of", "from" or
// "with" right at a token; "": none.
func (t *Tracker) employerAfter(i, at int) string {
	const reach = 7
	s := &t.sents[i]
	if at >= len(s.Tokens) || s.Tokens[at].Text != "of" && s.Tokens[at].Text != "from" && s.Tokens[at].Text != "with" {
		return ""
	}
	for k := at + 1; k < len(s.Tokens) && k <= at+reach; k++ {
		if s.Tokens[k].UPOS == "PUNCT" || s.Tokens[k].UPOS == "VERB" || s.Tokens[k].UPOS == "AUX" {
			break
		}
		if sector := t.employing(i, k); sector != "" {
			return sector
		}
	}
	return ""
}

// employing is the sector of the aid, rights or intergovernmental organisation
// that a token names or describes; "": none of them.
func (t *Tracker) employing(i, k int) string {
	if n := t.nameAt[t.offset[i]+k]; n > 0 {
		if o := &t.entities[t.find(t.names[n-1].entity)]; o.group && (o.sector == "NGO" || o.sector == "IGO") {
			return o.sector
		}
		return ""
	}
	if n, _ := t.term(&t.sents[i], k); n.Has(lexicon.OrganClass) && n.Sector == "NGO" {
		return n.Sector
	}
	return ""
}

// careWords are words in the names of bodies that care for people or stand up for
// their rights and are neither armed groups nor media.
var careWords = []string{"human rights", "rights", "doctors", "lawyers", "medics", "physicians", "relief", "humanitarian", "observatory", "volunteers"}

// isCharity reports whether a name is built like that of an organisation for aid
// or rights: "National Human Rights Defence Network", "Emergency Lawyers group".
func isCharity(text string) bool {
	words := " " + strings.ToLower(text) + " "
	switch lastWord(strings.ToLower(text)) {
	case "group", "network", "association", "committee", "union", "organisation", "organization", "society", "observatory", "initiative", "collective":
	default:
		return false
	}
	for _, w := range careWords {
		if strings.Contains(words, " "+w+" ") {
			return true
		}
	}
	return false
}

// inTheKnow reports whether people are told only by what they know: "two people
// familiar with the matter", "a person briefed on the strike".
func inTheKnow(s *saidby.Sentence, d *description) bool {
	switch d.lemma {
	case "person", "people", "individual":
	default:
		return false
	}
	if d.head+1 >= len(s.Tokens) {
		return false
	}
	switch strings.ToLower(s.Tokens[d.head+1].Text) {
	case "familiar", "briefed", "informed":
		return true
	case "with":
		return d.head+2 < len(s.Tokens) && (s.Tokens[d.head+2].Lemma == "knowledge" || d.head+3 < len(s.Tokens) && s.Tokens[d.head+3].Lemma == "knowledge")
	}
	return false
}
