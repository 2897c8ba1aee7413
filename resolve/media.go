package resolve

import (
	"github.com/saidby/saidby"
)

// medium is a video, photo, recording or post that the article describes, with
// who published it.
type medium struct {
	source   int
	sentence int
	head     int
	kind     string
}

// publishVerbs are what somebody does with a recording that makes him its source:
// he publishes it, or stands for its being real. Lemmas.
var publishVerbs = map[string]bool{
	"share": true, "release": true, "publish": true, "post": true, "upload": true, "distribute": true,
	"circulate": true, "broadcast": true, "air": true, "film": true, "record": true, "issue": true, "shoot": true,
	"verify": true, "geolocate": true, "authenticate": true,
}

// publishedMedia finds the recordings whose publisher the text names: "the video,
// shared by X", "X released footage".
func (r *resolver) publishedMedia() []medium {
	var out []medium
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if !s.Parsed || s.Furniture {
			continue
		}
		for t := range s.Tokens {
			if !publishVerbs[s.Tokens[t].Lemma] || s.Tokens[t].UPOS != "VERB" {
				continue
			}
			noun, by := published(s, t)
			if noun < 0 || by < 0 {
				continue
			}
			kind := r.lex.Cues.Medium(s.Tokens[noun].Lemma)
			if kind == "" {
				continue
			}
			first, last := s.Subtree(by)
			phrase := saidby.Phrase{Sentence: i, First: first, Last: last, Head: by}
			named, info := r.parties.Party(phrase)
			if named.Name == "" {
				continue
			}
			n := r.sources.add(source{name: named.Name, info: info, kind: r.kindOf(info, false), party: info.PartyCode,
				cue: s.Tokens[t].Text + r.byAfter(s, t), media: kind, span: s.SpanOf(first, last), via: -1})
			out = append(out, medium{source: n, sentence: i, head: noun, kind: kind})
		}
	}
	return out
}

func (r *resolver) byAfter(s *saidby.Sentence, verb int) string {
	if verb+1 < len(s.Tokens) && s.Tokens[verb+1].Lemma == "by" {
		return " by"
	}
	return ""
}

// published returns the noun that was published by verb t and its publisher, -1
// where the tree names none.
func published(s *saidby.Sentence, t int) (noun, by int) {
	noun, by = -1, -1
	passive := s.Tokens[t].XPOS == "VBN" && (saidby.RelIs(s.Tokens[t].Rel, "acl", "advcl") || s.Child(t, "aux:pass", "nsubj:pass") >= 0)
	if passive {
		if noun = s.Child(t, "nsubj:pass", "nsubj"); noun < 0 && saidby.RelIs(s.Tokens[t].Rel, "acl") {
			noun = s.Tokens[t].Head
		}
		s.Children(t, func(c int) bool {
			if s.Tokens[c].Rel == "obl:agent" || saidby.RelIs(s.Tokens[c].Rel, "obl") && hasCase(s, c, "by") {
				by = c
			}
			return by < 0
		})
		return noun, by
	}
	return s.Child(t, "obj"), s.Child(t, "nsubj")
}

func hasCase(s *saidby.Sentence, token int, prep string) bool {
	found := false
	s.Children(token, func(c int) bool {
		found = s.Tokens[c].Rel == "case" && s.Tokens[c].Lemma == prep
		return !found
	})
	return found
}

// shows reports whether act a is told as what a recording of the same kind
// shows: its clause hangs under the noun, or under a verb whose subject it is
// ("the video shows prisoners who were taken captive", "footage showing ...").
func (r *resolver) shows(m medium, a *act) bool {
	s := &r.Sentences[a.Sentence]
	shown := false
	climb(s, a.Head, func(t int) bool {
		if r.lex.Cues.Medium(s.Tokens[t].Lemma) == m.kind && s.Tokens[t].UPOS == "NOUN" {
			shown = true
			return false
		}
		if s.Tokens[t].UPOS == "VERB" {
			if subject := s.Child(t, "nsubj"); subject >= 0 && r.lex.Cues.Medium(s.Tokens[subject].Lemma) == m.kind {
				shown = true
				return false
			}
		}
		return true
	})
	return shown
}
