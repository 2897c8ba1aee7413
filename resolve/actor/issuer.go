package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// findIssuer is the organisation that the outlet's name names: a group or
// organisation that the lexicon or the article knows, or a ministry. -1: none.
func (t *Tracker) findIssuer(outlet string) int {
	if outlet == "" {
		return -1
	}
	if n, ok := t.lex.Actors.Name(outlet); ok {
		return t.knownEntity(n.Actor)
	}
	if e := t.issuerNamed(outlet); e >= 0 {
		return e
	}
	if e, ok := t.byName[fold(outlet)]; ok {
		return t.takeUpArms(t.find(e))
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
	if best >= 0 {
		return best
	}
	// "Ministry of Foreign Affairs, Kabul" is that of the country at hand.
	office, _, _ := strings.Cut(outlet, ",")
	if n := t.lex.Noun(strings.ToLower(strings.TrimPrefix(office, "The "))); n.Has(lexicon.OrganClass) && len(t.sents) > 0 {
		if c := t.countryAt(0); c != "" {
			return t.stateBody(c, strings.ToLower(office), n.Sector, n)
		}
	}
	if !t.issued {
		return -1
	}
	return t.takeUpArms(t.organisation(outlet))
}

// takeUpArms makes the issuer of a military communique that the lexicon does not
// know an armed group.
func (t *Tracker) takeUpArms(n int) int {
	if e := &t.entities[n]; e.sector == "" && e.group && isMilitary(t.article.Text) {
		e.sector, e.armed = "UAF", true
		e.kind = t.kindOf(e)
	}
	return n
}

// isMilitary reports whether the head of a communique calls it a military one.
func isMilitary(text string) bool {
	head, _, _ := strings.Cut(fold(text), "\n\n")
	return strings.Contains(head, "military communiqu") || strings.Contains(head, "military statement") || strings.Contains(head, "military media")
}

// issuerNamed is the body of a state or the armed group that the words of a name
// name: "Ministry of Defence of the Republic of Armenia", "Press Office of
// Hezbollah". -1: none. "Hezbollah Watch Daily" is a paper.
func (t *Tracker) issuerNamed(outlet string) int {
	if t.lex.Cues.IsOutlet(lastWord(outlet)) {
		return -1
	}
	if body, country, noun := t.bodyNamed(outlet); body != "" {
		return t.stateBody(country, body, noun.Sector, noun)
	}
	words := strings.FieldsFunc(outlet, func(r rune) bool { return r == ' ' || r == ',' })
	for n := len(words); n > 0; n-- {
		for at := 0; at+n <= len(words); at++ {
			if name, ok := t.lex.Actors.Name(strings.Join(words[at:at+n], " ")); ok && name.Actor.Kind == lexicon.Group && name.Actor.Sector == "REB" {
				return t.knownEntity(name.Actor)
			}
		}
	}
	return -1
}

// isIssued reports whether the head of the article calls it a press release, a
// communique or the like: whoever stands above it then is no outlet.
func isIssued(art *saidby.Article, sents []saidby.Sentence) bool {
	if len(sents) == 0 {
		return false
	}
	const headLines, longest = 5, 12 // lines of a head, words of a line
	for n, line := range strings.SplitN(art.Text[sents[0].Start:], "\n", headLines+1) {
		words := strings.Fields(fold(line))
		if n == headLines || len(words) > longest {
			continue
		}
		for i, w := range words {
			switch strings.Trim(w, ",.:;()-") {
			case "communique", "communiqué", "declaration", "clarification":
				return true
			case "release":
				return i > 0 && words[i-1] == "press" || i > 0 && words[i-1] == "news"
			}
		}
	}
	return false
}

// issuerInHeading is whose text the heading says the article is: "From the daily
// summary of the Ministry of Defence". -1: none.
func (t *Tracker) issuerInHeading() int {
	for i := 0; i < len(t.sents) && i < 3; i++ {
		s := &t.sents[i]
		if n := len(s.Tokens); n == 0 || n > 25 || s.Furniture || s.Tokens[n-1].Text == "." {
			continue
		}
		for h := range s.Tokens {
			if !t.noun(s, h).Has(lexicon.DocumentClass) {
				continue
			}
			c := s.Child(h, "nmod")
			if c < h || s.Child(c, "case") < 0 {
				continue
			}
			if prep := lemmaOf(&s.Tokens[s.Child(c, "case")]); prep != "of" && prep != "by" && prep != "from" {
				continue
			}
			if m := t.read(i, c); m.entity >= 0 && m.resolved && t.entities[t.find(m.entity)].group {
				return t.find(m.entity)
			}
		}
	}
	return -1
}
