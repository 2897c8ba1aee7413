package resolve

import "github.com/saidby/saidby"

// climb calls visit for token and every token above it, nearest first, until
// visit returns false or the root is passed.
func climb(s *saidby.Sentence, token int, visit func(token int) bool) {
	for steps := 0; token >= 0 && token < len(s.Tokens) && steps <= len(s.Tokens); steps++ {
		if !visit(token) {
			return
		}
		token = s.Tokens[token].Head
	}
}

// nearestAct returns the act of the sentence that token hangs under, the steps
// up to it, and whether a reporting verb stood between; nil: no act above it.
func (r *resolver) nearestAct(sentence, token int) (found *act, steps int, reported bool) {
	s := &r.Sentences[sentence]
	climb(s, token, func(t int) bool {
		for i := range r.acts {
			a := &r.acts[i]
			if a.Sentence != sentence || a.dropped && a.Modality != saidby.Conditional {
				continue
			}
			if a.dropped && a.Head == t {
				reported = true // "if Kyiv leaves the town": the town is the condition's
				return false
			}
			if a.Head == t || s.Tokens[t].Span.Start >= a.Trigger.Start && s.Tokens[t].Span.End <= a.Trigger.End && s.Tokens[t].UPOS == "VERB" {
				found = a
				return false
			}
		}
		if steps > 0 && s.Tokens[t].UPOS == "VERB" && r.isReporting(s, t) {
			reported = true
		}
		steps++
		return true
	})
	return found, steps, reported
}

// actsOf returns the acts of one sentence that were not dropped.
func (r *resolver) actsOf(sentence int) []*act {
	var out []*act
	for i := range r.acts {
		if a := &r.acts[i]; a.Sentence == sentence && !a.dropped {
			out = append(out, a)
		}
	}
	return out
}

// isReporting reports whether the token is the cue of a statement.
func (r *resolver) isReporting(s *saidby.Sentence, token int) bool {
	for i := range r.Statements {
		if r.Statements[i].Cue.Overlaps(s.Tokens[token].Span) {
			return true
		}
	}
	return false
}
