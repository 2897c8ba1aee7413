package resolve

import (
	"github.com/saidby/saidby"
)

// citing are the verbs with which an outlet names who it has its news from.
// Lemmas.
var citing = map[string]bool{"cite": true, "quote": true}

// citedBy are the phrases of those whom the outlet that speaks in statement i
// names as its own sources: "Reuters reported, citing two officials", "TASS quoted
// the governor as saying".
func (r *resolver) citedBy(i int) []saidby.Phrase {
	st := &r.Statements[i]
	if st.CueToken < 0 || st.CueSentence < 0 || st.CueSentence >= len(r.Sentences) {
		return nil
	}
	s := &r.Sentences[st.CueSentence]
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if !citing[t.Lemma] || t.UPOS != "VERB" && t.XPOS != "VBG" || k != st.CueToken && (t.XPOS != "VBG" || saysSpan(st, t.Span) && t.Head != st.CueToken) {
			continue
		}
		if cited := s.Child(k, "obj"); cited > k {
			return r.withConjuncts(st.CueSentence, cited)
		}
	}
	return nil
}

// withConjuncts are the phrase under a head and those that "and" joins to it.
func (r *resolver) withConjuncts(sentence, head int) []saidby.Phrase {
	s := &r.Sentences[sentence]
	first, last := s.Subtree(head)
	var heads []int
	s.Children(head, func(c int) bool {
		if c > head && saidby.RelIs(s.Tokens[c].Rel, "conj") {
			heads = append(heads, c)
		}
		return true
	})
	end := last
	for n := len(heads) - 1; n >= 0; n-- {
		from, _ := s.Subtree(heads[n])
		end = from
	}
	out := []saidby.Phrase{trimPhrase(s, saidby.Phrase{Sentence: sentence, First: first, Last: end, Head: head})}
	for n, h := range heads {
		from, to := s.Subtree(h)
		if n+1 < len(heads) {
			to = min(to, heads[n+1])
		}
		out = append(out, trimPhrase(s, saidby.Phrase{Sentence: sentence, First: from, Last: to, Head: h}))
	}
	return out
}

// trimPhrase takes the conjunctions and commas off both ends of a phrase, and ends
// it before a clause that goes on about its head.
func trimPhrase(s *saidby.Sentence, p saidby.Phrase) saidby.Phrase {
	loose := func(k int) bool { return s.Tokens[k].UPOS == "PUNCT" || s.Tokens[k].UPOS == "CCONJ" }
	for p.First < p.Head && loose(p.First) {
		p.First++
	}
	s.Children(p.Head, func(c int) bool {
		if c > p.Head && saidby.RelIs(s.Tokens[c].Rel, "acl", "parataxis", "advcl") {
			from, _ := s.Subtree(c)
			p.Last = max(p.Head+1, min(p.Last, from))
		}
		return true
	})
	for p.Last > p.Head+1 && loose(p.Last-1) {
		p.Last--
	}
	return p
}

// passOn makes those whom an outlet cites the sources of what statement i tells,
// and the outlet the way through which they are heard. Whoever cites and is no
// outlet speaks for himself, and so does an outlet that cites nobody who can speak.
func (r *resolver) passOn(i int, credits []credit) []credit {
	if len(credits) != 1 {
		return credits
	}
	outlet := credits[0].source
	if k := r.sources[outlet].kind; k != saidby.Outlet && k != saidby.Agency {
		return credits
	}
	st := &r.Statements[i]
	var out []credit
	for _, phrase := range r.citedBy(i) {
		named, info := r.parties.Party(phrase)
		if named.Name == "" || info.Thing || info.Kind == "" || info.Kind == saidby.OtherSource && !info.IsPerson {
			continue
		}
		span := r.phraseSpan(phrase)
		known := len(r.sources)
		n := r.sources.add(source{
			name: named.Name, info: info, kind: r.kindOf(info, false), party: info.PartyCode,
			cue: st.Cue.In(r.Article.Text), span: span, via: -1,
		})
		if n == known {
			r.sources[n].via = outlet
		}
		if n != outlet {
			out = append(out, credit{n, span})
		}
	}
	if len(out) == 0 {
		return credits
	}
	return out
}
