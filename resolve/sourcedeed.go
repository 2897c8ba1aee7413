package resolve

import (
	"slices"

	"github.com/saidby/saidby"
)

// Not all that is said of a deed tells it again. Who counts its dead, owns up to
// it or denies it speaks of a deed that the text told before.

// deedsOf are the stories that statement i speaks of without telling them.
func (r *resolver) deedsOf(i int) []*story {
	st := &r.Statements[i]
	if stories := r.countedIn(st); len(stories) > 0 {
		return stories
	}
	if !r.ownsUp(st) && !r.denies(st) && !r.affirms(st) && !r.givesNumber(st) || r.tellsDeed(i) {
		return nil
	}
	if s := r.deedBefore(st); s != nil {
		return []*story{s}
	}
	return nil
}

// countedIn are the stories of which the statement gives a number.
func (r *resolver) countedIn(st *saidby.StatementMention) []*story {
	var out []*story
	for _, s := range r.stories {
		here := func(a *act) bool { return r.section(a) == r.sections[st.CueSentence] }
		if slices.ContainsFunc(s.acts, here) && slices.ContainsFunc(s.tolls, func(t int) bool { return saysSpan(st, r.phraseSpan(r.Tolls[t].Phrase)) }) {
			out = append(out, s)
		}
	}
	return out
}

// saysSpan reports whether words are among those that the statement says.
func saysSpan(st *saidby.StatementMention, words saidby.Span) bool {
	return slices.ContainsFunc(st.Parts, func(part saidby.Span) bool { return part.Contains(words) })
}

// tellsDeed reports whether an act of violence stands in the words of statement i.
func (r *resolver) tellsDeed(i int) bool {
	for k := range r.acts {
		if a := &r.acts[k]; a.story != nil && isDeed(a) && r.vouches(i, a) {
			return true
		}
	}
	return false
}

func isDeed(a *act) bool { return a.Type == "ASSAULT" || a.Type == "COERCE" }

// ownsUp reports whether the statement claims a deed for its speaker.
func (r *resolver) ownsUp(st *saidby.StatementMention) bool {
	return r.lex.Cues.Listed("owning", st.CueLemma)
}

// denies reports whether the statement denies a charge by its name alone: "denied
// any involvement", "rejected the accusation".
func (r *resolver) denies(st *saidby.StatementMention) bool {
	if st.Stance != "deny" && st.Stance != "reject" {
		return false
	}
	return r.firstNoun(st, func(lemma string) bool { return r.lex.Cues.Listed("charges", lemma) })
}

// affirms reports whether the statement confirms or announces a deed by its name or
// by its toll alone: "confirmed the deaths", "this was announced by the governor".
func (r *resolver) affirms(st *saidby.StatementMention) bool {
	if st.Stance != "confirm" && st.Stance != "announce" {
		return false
	}
	return r.firstNoun(st, func(lemma string) bool { return r.lex.Cues.Listed("affirmed", lemma) })
}

// givesNumber reports whether the statement is a number of dead whose noun is left
// out or is the toll itself: "speaks of six", "puts the toll at seven".
func (r *resolver) givesNumber(st *saidby.StatementMention) bool {
	if st.Stance != "say" && st.Stance != "report" || st.CueToken < 0 {
		return false
	}
	number, counted := false, false
	s := &r.Sentences[st.CueSentence]
	for k := range s.Tokens {
		t := &s.Tokens[k]
		switch {
		case st.Cue.Contains(t.Span), saysSpan(st, t.Span):
			number = number || t.UPOS == "NUM" && (k+1 >= len(s.Tokens) || s.Tokens[k+1].UPOS != "NOUN" && s.Tokens[k+1].UPOS != "ADJ" && s.Tokens[k+1].UPOS != "SYM")
			counted = counted || r.lex.Cues.Listed("tolls", t.Lemma)
			if saysSpan(st, t.Span) && t.UPOS == "VERB" {
				return false
			}
		}
	}
	if st.CueLemma == "give" && counted && !number {
		return true // "a toll that the governor gave"
	}
	return number && (counted || st.CueLemma == "speak of" || st.CueLemma == "talk of")
}

// firstNoun asks about the lemma of the first noun or pronoun of what was said
// without a verb; a clause ("denies that it targets civilians") is its own matter.
func (r *resolver) firstNoun(st *saidby.StatementMention, is func(lemma string) bool) bool {
	if st.CueSentence < 0 || st.CueSentence >= len(r.Sentences) {
		return false
	}
	s := &r.Sentences[st.CueSentence]
	first := ""
	for k := range s.Tokens {
		t := &s.Tokens[k]
		switch {
		case !saysSpan(st, t.Span):
		case t.UPOS == "VERB" && t.XPOS != "VBG":
			return false
		case first == "" && (t.UPOS == "NOUN" || t.UPOS == "PRON"):
			first = t.Lemma
		}
	}
	return first != "" && is(first)
}

// deedBefore is the last violent story that the text told before the statement's
// cue, in the same part of a round-up. An accusation of something else between the
// two is what is meant then. nil: none.
func (r *resolver) deedBefore(st *saidby.StatementMention) *story {
	for k := len(r.acts) - 1; k >= 0; k-- {
		a := &r.acts[k]
		if a.dropped || a.story == nil || a.Sentence > st.CueSentence || a.Trigger.End > st.Cue.Start || r.section(a) != r.sections[st.CueSentence] {
			continue
		}
		switch {
		case a.Type == "ACCUSE" && r.denies(st) && r.accusesOfOther(st, a):
			return nil
		case a.Type == "ASSAULT" && !r.isHistory(a.story):
			return a.story
		}
	}
	return nil
}

// accusesOfOther reports whether an accusation is about something else than a
// violent act. Where it does not say of what, "denied any role" is about the deed,
// and "rejected the charge" about what the accusation leaves open.
func (r *resolver) accusesOfOther(denial *saidby.StatementMention, accusation *act) bool {
	deed, other := false, false
	for i := range r.acts {
		if a := &r.acts[i]; a.ContentOf == accusation.index {
			deed, other = deed || isDeed(a), other || !isDeed(a)
		}
	}
	if deed || other {
		return !deed
	}
	return !r.firstNoun(denial, func(lemma string) bool { return ownPart[lemma] })
}

// ownPart are the nouns of a denial that say what the denier had to do with a deed.
var ownPart = map[string]bool{"responsibility": true, "involvement": true, "complicity": true, "role": true, "hand": true, "part": true}

// vouchForDeeds ties the speakers of statement i to the deeds that it speaks of,
// and makes whoever owns up to a deed its actor.
func (r *resolver) vouchForDeeds(i int, speakers []int) {
	st := &r.Statements[i]
	deeds := r.deedsOf(i)
	for _, s := range deeds {
		s.vouch(speakers...)
	}
	if !r.ownsUp(st) {
		return
	}
	for k := range r.acts {
		if a := &r.acts[k]; a.Type == "ASSAULT" && a.story != nil && r.vouches(i, a) && !slices.Contains(deeds, a.story) {
			deeds = append(deeds, a.story)
		}
	}
	named, info := r.parties.Party(st.Speaker)
	who := []party{{named, info}}
	for _, s := range deeds {
		known := slices.ContainsFunc(s.acts, func(a *act) bool { return shareParty(a.actors, who) })
		if named.Name != "" && !known {
			main := r.mainAct(s)
			main.actors = append(slices.Clip(main.actors), who...)
		}
	}
}
