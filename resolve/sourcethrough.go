package resolve

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/resolve/actor"
)

// heardThrough is the source through which the words of statement i reached this
// text: the outlet or agency that the speaker told them, or that he was
// interviewed or quoted by. -1 where he told nobody, or this outlet itself.
func (r *resolver) heardThrough(i int) int {
	st := &r.Statements[i]
	if st.CueToken < 0 {
		return -1
	}
	phrase := st.Addressee
	if !st.Via && !r.isUnknownOutlet(st) {
		if phrase = r.besideCue(st); phrase.Head < 0 {
			return -1
		}
	}
	name, ok := r.nameIn(phrase)
	if !ok {
		return -1 // "told the newspaper" names none
	}
	span := r.phraseSpan(name)
	_, info := r.parties.Party(name)
	if info.IsPerson || r.isOwnOutlet(span.In(r.Article.Text)) {
		return -1
	}
	return r.sources.add(source{
		name: span.In(r.Article.Text), info: info, kind: r.kindOf(info, true), cue: st.Cue.In(r.Article.Text), span: span, via: -1,
	})
}

// routeThroughByline makes the agency that the byline names a source through which
// the article has all that it has: a paper that prints it has asked nobody.
func (r *resolver) routeThroughByline() {
	agency := r.agencyInByline()
	if agency == "" {
		return
	}
	n := r.sources.add(source{name: agency, info: actor.Info{Chain: -1, Kind: saidby.Agency, Resolved: true}, kind: saidby.Agency, via: -1})
	r.sources[n].kind = saidby.Agency
	r.routeAll(n)
}

// agencyInByline is the piece of the byline that names an agency and not a person
// or this outlet; "" for none.
func (r *resolver) agencyInByline() string {
	pieces := strings.FieldsFunc(r.Article.Byline, func(c rune) bool { return c == ',' || c == '/' || c == ';' || c == '(' || c == ')' })
	for _, piece := range pieces {
		name := strings.TrimSpace(piece)
		words := strings.Fields(name)
		if len(words) == 0 || strings.EqualFold(name, r.Article.Outlet) {
			continue
		}
		known, ok := r.lex.Actors.Name(name)
		if ok && known.Actor.Agency || !ok && len(words) > 1 && agencyWords[words[len(words)-1]] {
			return name
		}
	}
	return ""
}

// agencyWords end the names of news agencies.
var agencyWords = map[string]bool{
	"Agency": true, "Newswire": true, "Wire": true, "Newslink": true, "Relay": true, "Service": true, "Press": true, "Dispatch": true,
}

// nameIn is the name in the phrase of an outlet, without what it is called beside
// it: "the newspaper Harbour Post", "the Harbour Post newspaper".
func (r *resolver) nameIn(p saidby.Phrase) (saidby.Phrase, bool) {
	s := &r.Sentences[p.Sentence]
	first, last := -1, -1
	for k := p.First; k < p.Last && s.Tokens[k].Text != ","; k++ {
		if s.Tokens[k].UPOS != "PROPN" {
			continue
		}
		if first < 0 {
			first = k
		}
		last = k + 1
	}
	if first < 0 {
		return p, false
	}
	for first > p.First && s.Tokens[first-1].UPOS != "DET" && unicode.IsUpper([]rune(s.Tokens[first-1].Text)[0]) {
		first-- // the "Free" of "Tarm Free Press"
	}
	head := last - 1
	if p.Head >= first && p.Head < last {
		head = p.Head
	}
	return saidby.Phrase{Sentence: p.Sentence, First: first, Last: last, Head: head}, true
}

// isOwnOutlet reports whether a name is that of whoever publishes or made this
// text, whole or by its last word: "told The Wayfarer" in the "Vale Wayfarer".
func (r *resolver) isOwnOutlet(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return false
	}
	for _, own := range []string{r.Article.Outlet, r.Article.Dateline.Agency, r.Article.Byline} {
		for _, w := range strings.FieldsFunc(strings.ToLower(own), func(c rune) bool { return c == ' ' || c == ',' || c == '(' || c == ')' }) {
			if w == words[len(words)-1] {
				return true
			}
		}
	}
	return false
}

// isUnknownOutlet reports whether a statement was told to an organisation of which
// nothing is known: in news that is an outlet. Ministries, councils and companies
// say by their last word what they are.
func (r *resolver) isUnknownOutlet(st *saidby.StatementMention) bool {
	if st.CueLemma != "tell" || st.Addressee.Head < 0 {
		return false
	}
	s := &r.Sentences[st.Addressee.Sentence]
	e := s.EntityAt(st.Addressee.Head)
	if s.Tokens[st.Addressee.Head].UPOS != "PROPN" || e == nil || e.Kind != saidby.Organisation {
		return false
	}
	named, info := r.parties.Party(st.Addressee)
	words := strings.Fields(strings.ToLower(named.Name))
	return len(words) > 0 && info.Kind == saidby.OtherSource && info.PartyCode == "" && !info.Armed && !info.IsPerson &&
		named.Sector == nil && r.lex.Noun(words[len(words)-1]).Class == 0
}

// besideCue is the outlet that stands beside a cue and is not who was told: "said
// in an interview with the Post", "in a statement to Reuters", "was quoted by
// Interfax as saying". Head is -1 for none.
func (r *resolver) besideCue(st *saidby.StatementMention) saidby.Phrase {
	s := &r.Sentences[st.CueSentence]
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.UPOS != "PROPN" || t.Head < 0 || !st.Whole.Contains(t.Span) && !s.Under(k, st.CueToken) || saysSpan(st, t.Span) || k >= st.Speaker.First && k < st.Speaker.Last {
			continue
		}
		onCue := t.Head == st.CueToken && hasCase(s, k, "by")
		onMedium := r.lex.Cues.Medium(s.Tokens[t.Head].Lemma) != "" && (hasCase(s, k, "to") || hasCase(s, k, "with"))
		if !onCue && !onMedium {
			continue
		}
		first, last := s.Subtree(k)
		for i := first; i < last; i++ {
			if s.Tokens[i].UPOS == "PROPN" && r.lex.Cues.IsOutlet(s.Tokens[i].Text) {
				return saidby.Phrase{Sentence: st.CueSentence, First: first, Last: last, Head: k}
			}
		}
	}
	return saidby.Phrase{Head: -1}
}
