package resolve

import "strings"

// Limits of the judgement below, set on development articles of both kinds.
const (
	leastConflict = 4.0 // evidence below which a longer text is about something else
	shortText     = 60  // tokens; a text as short as a sentence has no room for evidence
	strongOther   = 7.0 // from here on another domain is no accident
	disaster      = 3.0 // one word of a disaster is enough in a short text without war
	chance        = 40  // tokens of a long text in which a point of it may be
	outweighs     = 2.5 // by how much the evidence must then outweigh it
)

// aboutConflict reports whether the article is about armed conflict, political
// violence or politics between states or between a state and its opponents, and
// not about a match, a wildfire or a film that only borrows the words.
func (r *resolver) aboutConflict() bool {
	lemmas := r.lemmas()
	e := r.lex.Domains.Judge(lemmas)
	if len(lemmas) < shortText {
		if disasters[e.Domain] && e.Other >= disaster && e.Conflict < e.Other {
			return false
		}
		return e.Other < strongOther || e.Conflict > e.Other
	}
	if e.Other >= max(strongOther, float64(len(lemmas))/chance) {
		return e.Conflict > outweighs*e.Other
	}
	if e.Conflict < leastConflict {
		return e.Conflict > 0 && e.Conflict >= e.Other && r.tellsOfWeapons()
	}
	return e.Conflict > e.Other
}

// disasters are the domains that kill, wound and destroy as war does.
var disasters = map[string]bool{"nature": true, "accident": true, "fire": true}

// tellsOfWeapons reports whether an act of the text was done with weapons of war,
// in a text that has few words for them: "Two rockets came down among the stalls".
func (r *resolver) tellsOfWeapons() bool {
	for i := range r.Events {
		for _, m := range r.Events[i].Modes {
			if m == "heavy-weapons" || m == "firearms" || m == "explosives" {
				return true
			}
		}
	}
	return false
}

// lemmas are those of the article's own text, in lower case.
func (r *resolver) lemmas() []string {
	var out []string
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if s.Furniture {
			continue
		}
		for t := range s.Tokens {
			out = append(out, strings.ToLower(s.Tokens[t].Lemma))
		}
	}
	return out
}
