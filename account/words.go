package account

import (
	"fmt"
	"strings"
	"time"

	"github.com/saidby/saidby"
)

var basisWords = map[saidby.Basis]string{
	saidby.Stated: "stated", saidby.Relative: "counted from the publication date",
	saidby.Metadata: "from the page's metadata", saidby.Argument: "as given",
}

// wherePrec and datePrec put UCDP's scales into words.
var (
	wherePrec = [8]string{"", "exact place", "near the place", "district", "region", "part of a country", "country only", "wider than a country"}
	datePrec  = [6]string{"", "exact day", "within a few days", "week", "month", "year"}
)

var kindWords = map[saidby.SourceKind]string{
	saidby.Belligerent: "armed force", saidby.Official: "official", saidby.Outlet: "outlet", saidby.Agency: "news agency",
	saidby.Captive: "a captive, in captivity", saidby.Eyewitness: "eyewitness", saidby.NGO: "NGO",
	saidby.Intergovernmental: "intergovernmental", saidby.Expert: "expert", saidby.DocumentSource: "document", saidby.Anonymous: "unnamed",
}

// modalityWords say in plain words what the text makes of an event.
var modalityWords = map[saidby.Modality]string{
	saidby.Happened: "happened", saidby.Planned: "planned", saidby.Threatened: "threatened", saidby.Conditional: "on a condition",
	saidby.Alleged: "alleged", saidby.Negated: "said not to have happened",
}

// flagWords name what an editor must decide on.
var flagWords = map[saidby.FlagKind]string{
	saidby.FlagPrisoner: "Prisoners of war", saidby.FlagCaptivity: "Said in captivity", saidby.FlagWounded: "Wounded people",
	saidby.FlagDead: "The dead", saidby.FlagChild: "A child", saidby.FlagSexualViolence: "Sexual violence",
	saidby.FlagSingleParty: "One party's word only", saidby.FlagInconsistency: "Does not fit together",
}

// day writes an ISO date as news does: "Wed 17 Sep 2025".
func day(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return t.Format("Mon 2 Jan 2006")
}

// timeSpan writes a day, or the first and the last day: "Mon 2 Mar 2026 to Fri 6
// Mar 2026".
func timeSpan(t *saidby.Time) string {
	if t.End == t.Start {
		return day(t.Start)
	}
	return day(t.Start) + " to " + day(t.End)
}

func timeWords(t *saidby.Time) string {
	return fmt.Sprintf("%s (%s, %s)", timeSpan(t), datePrec[t.DatePrec], basisWords[t.Basis])
}

// relationWords writes how an event lies to others: "part of e2, after e1".
func relationWords(relations []saidby.EventRelation) string {
	var out []string
	for _, r := range relations {
		out = append(out, strings.ReplaceAll(r.Type, "-", " ")+" "+r.Event)
	}
	return strings.Join(out, ", ")
}

func placeWords(p *saidby.Place) string {
	words := p.Name
	if p.Relation != saidby.In && p.Relation != "" {
		words = string(p.Relation) + " " + words
	}
	if p.Admin1 != nil && !strings.Contains(p.Name, *p.Admin1) {
		words += ", " + *p.Admin1
	}
	if p.Country != nil {
		words += ", " + *p.Country
	}
	about := wherePrec[p.WherePrec]
	if p.Lat != nil && p.Lon != nil {
		about += fmt.Sprintf(", %.2f %.2f", *p.Lat, *p.Lon)
	} else {
		about += ", not in the gazetteer"
	}
	return fmt.Sprintf("%s (%s)", words, about)
}

func partyWords(p *saidby.Party) string {
	if p.Code != nil {
		return p.Name + " [" + *p.Code + "]"
	}
	return p.Name
}

func parties(actors, recipients []saidby.Party) string {
	names := func(list []saidby.Party) string {
		var out []string
		for i := range list {
			out = append(out, partyWords(&list[i]))
		}
		return strings.Join(out, ", ")
	}
	switch {
	case len(actors) > 0 && len(recipients) > 0:
		return names(actors) + " → " + names(recipients)
	case len(recipients) > 0:
		return "not stated → " + names(recipients)
	}
	return names(actors)
}

// countWords writes tolls with their bounds: "at least 24 captured".
func countWords(counts []saidby.Count) string {
	var out []string
	for _, c := range counts {
		words := bounds(&c) + " " + string(c.Kind)
		if c.Of != nil && (c.Kind == saidby.Captured || c.Kind == saidby.Equipment || c.Kind == saidby.People || c.Kind == saidby.Munitions) {
			words += " (" + *c.Of + ")"
		}
		out = append(out, words)
	}
	return strings.Join(out, " · ")
}

func bounds(c *saidby.Count) string {
	words := ""
	switch {
	case c.Min != nil && c.Max != nil && *c.Min == *c.Max:
		words = fmt.Sprint(*c.Min)
	case c.Min != nil && c.Max != nil:
		words = fmt.Sprintf("%d to %d", *c.Min, *c.Max)
	case c.Min != nil:
		words = fmt.Sprintf("at least %d", *c.Min)
	case c.Max != nil:
		words = fmt.Sprintf("up to %d", *c.Max)
	default:
		return "“" + c.Span.Exact + "”"
	}
	if c.Approx {
		words = "about " + words
	}
	return words
}

// chainWords writes the way of a claim from the reader back to its source:
// "this page ← Daily Express ← 3rd Assault Brigade (video), party to the conflict: UKR".
func chainWords(outlet string, s *saidby.Source, all map[string]*saidby.Source) string {
	link := s.Name
	var about []string
	if s.Media != nil {
		about = append(about, *s.Media)
	}
	if words := kindWords[s.Kind]; words != "" {
		about = append(about, words)
	}
	if len(about) > 0 {
		link += " (" + strings.Join(about, ", ") + ")"
	}
	if s.Party != nil {
		link += ", party to the conflict: " + *s.Party
	}
	for via, steps := s.Via, 0; via != nil && all[*via] != nil && steps < len(all); steps++ {
		link = all[*via].Name + " ← " + link
		via = all[*via].Via
	}
	return outlet + " ← " + link
}
