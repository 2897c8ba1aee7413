package resolve

import (
	"fmt"
	"slices"

	"github.com/saidby/saidby"
)

// flags lists what an editor must decide on before publishing: protected
// persons, words spoken in captivity, claims that rest on one party alone, and
// what does not fit together. They follow the Geneva Conventions' rules on
// protected persons and common press guidance; they are no legal opinion.
func (r *resolver) flags() []saidby.Flag {
	flags := []saidby.Flag{}
	add := func(kind saidby.FlagKind, rule, note string, spans []saidby.Span) {
		if len(spans) == 0 {
			return
		}
		f := saidby.Flag{Kind: kind, Rule: stated(rule), Note: note}
		for _, s := range spans {
			f.Spans = append(f.Spans, r.Article.Select(s))
		}
		flags = append(flags, f)
	}
	if len(r.stories) > 0 {
		add(saidby.FlagPrisoner, "GC III art. 13", "Prisoners of war must be protected against public curiosity: no names, faces or stills.", r.prisoners())
		add(saidby.FlagCaptivity, "GC III art. 13", "Said in captivity: it cannot be assumed to be voluntary.", r.saidInCaptivity())
		add(saidby.FlagWounded, "GC I art. 12", "Wounded persons: respect for dignity and privacy.", r.victims(saidby.Wounded))
		add(saidby.FlagDead, "GC I art. 17", "Named dead: next of kin may not have been told.", r.victims(saidby.Killed))
		add(saidby.FlagChild, "CRC art. 16", "A child is among those concerned.", r.children())
		add(saidby.FlagSexualViolence, "GC IV art. 27", "Sexual violence: nothing that could identify a victim.", r.sexualViolence())
	}
	for i, s := range r.stories {
		if party := r.onlyParty(s); party != "" {
			add(saidby.FlagSingleParty, "", fmt.Sprintf("%s: %s is the only source, and a party to the conflict.", eventID(i), party), []saidby.Span{s.acts[0].Trigger})
		}
	}
	return append(flags, r.inconsistencies()...)
}

// prisoners are the phrases that show captured combatants.
func (r *resolver) prisoners() []saidby.Span {
	var spans []saidby.Span
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if !s.Parsed || s.Furniture {
			continue
		}
		for t := range s.Tokens {
			if s.Tokens[t].UPOS == "NOUN" && r.lex.Is(s.Tokens[t].Lemma, "captive") && !r.lex.Is(s.Tokens[t].Lemma, "civilian") {
				first, last := nounPhrase(s, t)
				spans = append(spans, s.SpanOf(first, last))
			}
		}
	}
	for i := range r.acts {
		a := &r.acts[i]
		if a.dropped || !slices.Contains(a.Modes, "abduct") {
			continue
		}
		for j, p := range a.Recipients {
			if j < len(a.recipients) && a.recipients[j].info.Armed {
				spans = append(spans, r.phraseSpan(p))
			}
		}
	}
	return distinct(spans)
}

// nounPhrase is the noun with what stands before it: "at least 24 prisoners".
func nounPhrase(s *saidby.Sentence, noun int) (first, last int) {
	first, last = noun, noun+1
	for i := noun - 1; i >= 0 && s.Under(i, noun) && s.Tokens[i].Rel != "punct"; i-- {
		first = i
	}
	for last+1 < len(s.Tokens) && s.Tokens[last].Lemma == "of" && s.Tokens[last+1].Head == noun {
		last += 2
	}
	return first, last
}

func distinct(spans []saidby.Span) []saidby.Span {
	slices.SortFunc(spans, func(a, b saidby.Span) int { return a.Start - b.Start })
	var out []saidby.Span
	for _, s := range spans {
		if len(out) > 0 && out[len(out)-1].Overlaps(s) {
			out[len(out)-1] = out[len(out)-1].Union(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

func (r *resolver) saidInCaptivity() []saidby.Span {
	var spans []saidby.Span
	for i := range r.Statements {
		if r.inCaptivity(i) {
			spans = append(spans, r.statementSpan(i))
		}
	}
	return distinct(spans)
}

// victims are the named persons, and the persons counted one by one, that an act
// killed or wounded.
func (r *resolver) victims(kind saidby.CountKind) []saidby.Span {
	var spans []saidby.Span
	for i := range r.acts {
		a := &r.acts[i]
		if a.dropped || a.CountKind != kind {
			continue
		}
		for _, p := range a.Recipients {
			s := &r.Sentences[p.Sentence]
			if e := s.EntityAt(p.Head); e != nil && e.Kind == saidby.Person {
				spans = append(spans, s.SpanOf(e.First, e.Last))
			}
		}
	}
	return distinct(spans)
}

func (r *resolver) children() []saidby.Span {
	var spans []saidby.Span
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if !s.Parsed || s.Furniture {
			continue
		}
		for t := range s.Tokens {
			if s.Tokens[t].UPOS == "NOUN" && r.lex.Is(s.Tokens[t].Lemma, "child") {
				spans = append(spans, s.Tokens[t].Span)
			}
		}
	}
	return distinct(spans)
}

func (r *resolver) sexualViolence() []saidby.Span {
	var spans []saidby.Span
	for i := range r.acts {
		if a := &r.acts[i]; !a.dropped && slices.Contains(a.Modes, "sexual") {
			spans = append(spans, r.spanOf(a))
		}
	}
	return distinct(spans)
}

// onlyParty names the party that alone vouches for a story; "" when somebody
// else does too, or nobody is named.
func (r *resolver) onlyParty(s *story) string {
	name, side := "", ""
	for _, n := range s.sources {
		src := &r.sources[n]
		if src.kind == saidby.Outlet || src.kind == saidby.Agency {
			continue // it only passes on
		}
		if src.party == "" || side != "" && side != src.party {
			return ""
		}
		name, side = src.name, src.party
	}
	if !physical[s.acts[0].Type] {
		return "" // who demands is rightly the only source of his demand
	}
	return name
}

// inconsistencies are the places that do not fit their description and the
// numbers that cannot both be true.
func (r *resolver) inconsistencies() []saidby.Flag {
	var flags []saidby.Flag
	for i := range r.spots {
		if r.spots[i].Note == "" || r.Sentences[r.Places[i].Sentence].Furniture {
			continue
		}
		flags = append(flags, saidby.Flag{Kind: saidby.FlagInconsistency, Note: r.spots[i].Note,
			Spans: []saidby.Selector{r.Article.Select(r.spots[i].NoteSpan)}})
	}
	for i, s := range r.stories {
		flags = append(flags, r.tollsApart(i, s)...)
	}
	return flags
}

// tollsApart flags two numbers of one kind in one story that exclude each other
// and that the text does not itself reconcile.
func (r *resolver) tollsApart(i int, s *story) []saidby.Flag {
	var flags []saidby.Flag
	for x := range s.tolls {
		for y := x + 1; y < len(s.tolls); y++ {
			a, b := &r.Tolls[s.tolls[x]], &r.Tolls[s.tolls[y]]
			if a.Kind != b.Kind || !harmKind(a.Kind) || a.Part || b.Part || a.Superseded || b.Superseded || a.Total || b.Total {
				continue
			}
			if a.Quantity.Max != nil && b.Quantity.Min != nil && *a.Quantity.Max < *b.Quantity.Min ||
				b.Quantity.Max != nil && a.Quantity.Min != nil && *b.Quantity.Max < *a.Quantity.Min {
				flags = append(flags, saidby.Flag{Kind: saidby.FlagInconsistency,
					Note:  fmt.Sprintf("%s: two numbers of %s that cannot both be true.", eventID(i), a.Kind),
					Spans: []saidby.Selector{r.Article.Select(a.Quantity.Span), r.Article.Select(b.Quantity.Span)}})
			}
		}
	}
	return flags
}
