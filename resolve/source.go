package resolve

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/resolve/actor"
)

// source is somebody whom the article credits.
type source struct {
	name  string
	info  actor.Info
	kind  saidby.SourceKind
	party string
	cue   string
	media string
	span  saidby.Span
	via   int // index of the source nearer to the reader, -1: the article's outlet
	// told is one more than the first statement in which the source tells an
	// event, 0: none. Its cue and span say more than those of an earlier mention.
	told   int
	denies bool // by that cue
}

// credit is one mention of a source as the speaker of a statement.
type credit struct {
	source int
	span   saidby.Span
}

// indices are the sources of the credits.
func indices(credits []credit) []int {
	out := make([]int, len(credits))
	for i, c := range credits {
		out[i] = c.source
	}
	return out
}

// sourceList keeps the sources in the order of their first credit, each once.
type sourceList []source

// add returns the index of the source, which it appends if it is new.
func (l *sourceList) add(s source) int {
	for i := range *l {
		known := &(*l)[i]
		if strings.EqualFold(known.name, s.name) || known.info.Chain >= 0 && known.info.Chain == s.info.Chain {
			if known.media == "" {
				known.media = s.media
			}
			return i
		}
	}
	*l = append(*l, s)
	return len(*l) - 1
}

// findSources collects who says so, from statements, credits and published
// media, and ties each story to those who vouch for it.
func (r *resolver) findSources() {
	speakers := make([][]credit, len(r.Statements)) // statement -> sources
	for i := range r.Statements {
		speakers[i] = r.passOn(i, r.speakersOf(i))
	}
	media := r.publishedMedia()
	for _, s := range r.stories {
		for _, a := range s.acts {
			for i := range r.Statements {
				if r.vouches(i, a) && !r.judges(i, a) {
					s.vouch(indices(speakers[i])...)
					if !speechTypes[a.Type] {
						r.tell(i, speakers[i])
					}
				}
			}
			if speechTypes[a.Type] && a.Modality != saidby.Negated {
				s.vouch(r.actorsAsSources(a)...)
			}
			for _, m := range media {
				if r.shows(m, a) {
					s.vouch(m.source)
				}
			}
		}
	}
	for i := range r.Statements {
		if len(speakers[i]) > 0 {
			r.vouchForDeeds(i, indices(speakers[i]))
		}
	}
	r.hearIssuer()
	r.routeThroughCredits(speakers)
	r.routeThroughByline()
	r.routeThroughCreditLine()
	r.keepParties()
}

// tell gives the speakers of statement i, which tells an event, the cue and the
// place of that statement: whoever first only calls for calm and then says what
// happened is a source by the second. A denial stays what he said first.
func (r *resolver) tell(i int, credits []credit) {
	st := &r.Statements[i]
	for _, c := range credits {
		s := &r.sources[c.source]
		if s.told > 0 && s.told <= i+1 || s.denies || st.Cue.Empty() {
			continue
		}
		s.told, s.cue, s.span = i+1, st.Cue.In(r.Article.Text), c.span
		if st.Medium != "" {
			s.media = st.Medium
		}
	}
}

// hearIssuer makes the body that issued a press release or communique the source
// of what its text tells in its own voice.
func (r *resolver) hearIssuer() {
	issuer, info, ok := r.parties.Issuer()
	if !ok || issuer.Name == "" {
		return
	}
	for _, s := range r.stories {
		if len(s.sources) == 0 {
			s.vouch(r.sources.add(source{name: issuer.Name, info: info, kind: r.kindOf(info, false), party: info.PartyCode, via: -1}))
		}
	}
}

// keepParties leaves a side only to sources that belong to a party of the
// conflict that this article tells of: whose forces attack or are attacked in
// it, whose land another state attacks, or who carry arms themselves. A state that
// only sends aid is none.
func (r *resolver) keepParties() {
	fighting := map[string]bool{}
	for _, s := range r.stories {
		if s.acts[0].Type != "ASSAULT" {
			continue
		}
		for _, a := range s.acts {
			for _, p := range slices.Concat(a.actors, a.recipients) {
				if p.info.Armed || p.info.Kind == saidby.Belligerent {
					fighting[sideOf(p)] = true
				}
			}
			for _, p := range a.actors {
				if attacked := r.attackedState(s, p); attacked != "" {
					fighting[sideOf(p)], fighting[attacked] = true, true
				}
			}
		}
	}
	for i := range r.sources {
		if s := &r.sources[i]; s.kind != saidby.Belligerent && !fighting[s.party] {
			s.party = ""
		}
	}
}

// attackedState is the country on whose land a story's attacker acts, where that is
// another state or its forces: "Russia fired missiles at Kyiv". "": none.
func (r *resolver) attackedState(s *story, attacker party) string {
	place := r.placeOf(s)
	state := attacker.info.Armed || attacker.info.Kind == saidby.Belligerent || attacker.info.Kind == saidby.Official && !attacker.info.IsPerson
	if place == nil || place.Country == nil || !state || attacker.Country == nil || attacker.info.PartyCode != *attacker.Country || *attacker.Country == *place.Country {
		return ""
	}
	return *place.Country
}

func (s *story) vouch(sources ...int) {
	for _, n := range sources {
		known := false
		for _, o := range s.sources {
			known = known || o == n
		}
		if !known {
			s.sources = append(s.sources, n)
		}
	}
}

// speakersOf makes the sources of statement i.
func (r *resolver) speakersOf(i int) []credit {
	st := &r.Statements[i]
	through, first := -1, true
	var out []credit
	for _, phrase := range r.speakerPhrases(i) {
		named, info := r.parties.Party(phrase)
		if named.Name == "" || r.isEveryday(st, &info) || r.isNobody(st, &info) {
			continue
		}
		s := &r.Sentences[phrase.Sentence]
		known := len(r.sources)
		n := r.sources.add(source{
			name: named.Name, info: info, kind: r.kindOf(info, st.Credit), party: info.PartyCode,
			cue: st.Cue.In(r.Article.Text), media: st.Medium, span: s.SpanOf(phrase.First, phrase.Last), via: -1,
			denies: st.Stance == "deny",
		})
		if first && n == known {
			through = r.heardThrough(i)
		}
		if first = false; n == known && through != n {
			r.sources[n].via = through
		}
		out = append(out, credit{n, s.SpanOf(phrase.First, phrase.Last)})
	}
	return out
}

// isEveryday reports whether a statement is an act of somebody in the street that
// tells nothing of events: he is no source by it.
func (r *resolver) isEveryday(st *saidby.StatementMention, speaker *actor.Info) bool {
	return speaker.Kind == saidby.Eyewitness && !speaker.Resolved && st.Kind == saidby.Indirect && r.lex.Cues.Listed("everyday", st.CueLemma)
}

// isNobody reports whether the speaker of a statement is nobody who can be asked:
// a pronoun of which the text does not say whom it means, or a thing that shows
// something.
func (r *resolver) isNobody(st *saidby.StatementMention, speaker *actor.Info) bool {
	if speaker.Pronoun && !speaker.Resolved {
		return true
	}
	return !speaker.Resolved && !speaker.IsPerson && (speaker.Kind == "" || speaker.Kind == saidby.OtherSource) &&
		st.Kind == saidby.Indirect && r.lex.Cues.Listed("evidence", st.CueLemma)
}

func (r *resolver) kindOf(info actor.Info, credit bool) saidby.SourceKind {
	switch {
	case info.Captive:
		return saidby.Captive
	case credit && info.Kind != saidby.Agency:
		return saidby.Outlet
	case info.Kind == "":
		return saidby.OtherSource
	}
	return info.Kind
}

// speakerPhrases are the speakers of statement i; a statement that goes on
// without a cue has the speaker of the one before it.
func (r *resolver) speakerPhrases(i int) []saidby.Phrase {
	for steps := 0; i >= 0 && steps <= len(r.Statements); steps++ {
		st := &r.Statements[i]
		if st.Speaker.Head >= 0 {
			return append([]saidby.Phrase{st.Speaker}, st.CoSpeakers...)
		}
		i = st.Continues
	}
	return nil
}

// vouches reports whether statement i tells act a: the words said hold the act's
// trigger.
func (r *resolver) vouches(i int, a *act) bool {
	st := &r.Statements[i]
	for _, part := range st.Parts {
		if part.Contains(a.Trigger) {
			return true
		}
	}
	return false
}

// judges reports whether statement i only says what its speaker thinks of a deed
// that the article tells elsewhere: "France condemned the attack".
func (r *resolver) judges(i int, a *act) bool {
	st := &r.Statements[i]
	if st.Stance != "criticise" && st.Stance != "praise" || r.Sentences[a.Sentence].Tokens[a.Head].UPOS != "NOUN" || a.story == nil {
		return false
	}
	return slices.ContainsFunc(a.story.acts, func(other *act) bool { return other != a && isDeed(other) && !r.vouches(i, other) })
}

// actorsAsSources: who demands, accuses or threatens vouches for the act.
func (r *resolver) actorsAsSources(a *act) []int {
	var out []int
	everyday := a.Type == "REQUEST" || a.Type == "AGREE" // "three women asked for bread"
	for _, p := range a.actors {
		if everyday && p.info.Kind == saidby.Eyewitness && !p.info.Resolved {
			continue
		}
		if p.info.Resolved || p.info.Kind != "" {
			out = append(out, r.sources.add(source{
				name: p.Name, info: p.info, kind: r.kindOf(p.info, false), party: p.info.PartyCode,
				cue: a.Trigger.In(r.Article.Text), span: r.phraseSpan(a.EventMention.Actors[0]), via: -1,
			}))
		}
	}
	return out
}

func (r *resolver) phraseSpan(p saidby.Phrase) saidby.Span {
	return r.Sentences[p.Sentence].SpanOf(p.First, p.Last)
}

// routeThroughCredits gives originators the credited newspaper or agency as the
// way through which this text has them. A rewrite names its model once and means
// all that it took over; an outlet that reports itself and mentions who was
// first means that claim alone.
func (r *resolver) routeThroughCredits(speakers [][]credit) {
	for i := range r.Statements {
		st := &r.Statements[i]
		if !st.Credit || len(speakers[i]) == 0 {
			continue
		}
		credit := speakers[i][0].source
		for n := range r.sources {
			s := &r.sources[n]
			passesOn := s.kind == saidby.Outlet || s.kind == saidby.Agency
			if n == credit || passesOn || s.via >= 0 {
				continue
			}
			if r.isRewrite(st) || st.Whole.Contains(s.span) {
				s.via = credit
			}
		}
	}
}

// isRewrite reports whether a credit covers the whole article: it stands in the
// opening, or the page names neither an outlet nor an author of its own.
func (r *resolver) isRewrite(credit *saidby.StatementMention) bool {
	const opening = 2 // paragraphs
	if r.Article.Outlet == "" && r.Article.Byline == "" {
		return true
	}
	return r.Article.Dateline.Span.Empty() && r.Sentences[credit.CueSentence].Paragraph < r.firstParagraph()+opening
}

// firstParagraph is the number of the paragraph in which the text itself begins,
// after title, outlet and byline.
func (r *resolver) firstParagraph() int {
	for i := range r.Sentences {
		s := &r.Sentences[i]
		n := len(s.Tokens)
		if !s.Furniture && n > 0 && s.Tokens[n-1].UPOS == "PUNCT" && s.Tokens[n-1].Text != ":" {
			return s.Paragraph
		}
	}
	return 0
}

// reportMedia is the medium in the words of the report's schema, which has none
// for statements, speeches, letters and broadcasts.
func reportMedia(medium string) string {
	switch medium {
	case "video", "photo", "audio", "post", "briefing", "interview", "report":
		return medium
	}
	return ""
}
