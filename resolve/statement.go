package resolve

import (
	"fmt"
	"slices"

	"github.com/saidby/saidby"
)

// statements writes what was said, by whom and about which events.
func (r *resolver) statements() []saidby.Statement {
	out := []saidby.Statement{}
	for i := range r.Statements {
		st := &r.Statements[i]
		speakers := r.speakerPhrases(i)
		if len(speakers) == 0 {
			continue
		}
		speaker, info := r.parties.Party(speakers[0])
		if speaker.Name == "" || r.isEveryday(st, &info) || info.Pronoun && !info.Resolved && speaker.Name == "" {
			continue
		}
		s := saidby.Statement{
			ID: fmt.Sprintf("t%d", len(out)+1), Kind: st.Kind, Speaker: speaker, Cue: stated(st.Cue.In(r.Article.Text)),
			Span: r.Article.Select(r.statementSpan(i)), InCaptivity: info.Captive, Events: r.eventsIn(i),
		}
		if st.Addressee.Head >= 0 {
			if to, _ := r.parties.Party(st.Addressee); to.Name != "" {
				s.Addressee = &to
			}
		}
		out = append(out, s)
	}
	return out
}

func (r *resolver) statementSpan(i int) saidby.Span { return r.Statements[i].Content }

// inCaptivity reports whether the speaker of statement i is held by somebody.
func (r *resolver) inCaptivity(i int) bool {
	for _, p := range r.speakerPhrases(i) {
		if _, info := r.parties.Party(p); info.Captive {
			return true
		}
	}
	return false
}

// eventsIn lists the events that statement i tells or performs.
func (r *resolver) eventsIn(i int) []string {
	out := []string{}
	deeds := r.deedsOf(i)
	for j, s := range r.stories {
		if slices.Contains(deeds, s) {
			out = append(out, eventID(j))
			continue
		}
		for _, a := range s.acts {
			if r.Statements[i].Content.Contains(a.Trigger) || r.Statements[i].Cue.Overlaps(a.Trigger) {
				out = append(out, eventID(j))
				break
			}
		}
	}
	return out
}
