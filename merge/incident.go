package merge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// Incident says what the claims of one cluster make together, with the judgements
// that explain it (see [Joins]) and from whom the claims come. Nothing in it
// depends on the order of the three.
func Incident(claims []saidby.Claim, judgements []saidby.Judgement, p saidby.Provenance) saidby.Incident {
	sorted := slices.Clone(claims)
	slices.SortFunc(sorted, byPublication)
	t := telling{claims: sorted, views: newViews(sorted), provenance: p, stances: map[string]saidby.Stance{}}
	for _, o := range p.Origins {
		t.stances[o.ID] = o.Stance
	}
	i := saidby.Incident{
		ID: sorted[0].ID, Documents: documentsOf(sorted), Origins: orEmpty(p.Origins), Links: orEmpty(p.Links), Judgements: orEmpty(judgements), Claims: sorted,
	}
	t.what(&i)
	i.Place, i.Time = t.bestPlace(), t.bestTime()
	i.Tolls = t.tolls()
	i.Contradictions = t.contradictions()
	i.Status = statusOf(&i)
	i.Flags = t.flags()
	i.Summary = summaryOf(&i)
	return i
}

// telling is the claims of one incident while it is made.
type telling struct {
	claims     []saidby.Claim // by publication
	views      []view
	provenance saidby.Provenance
	stances    map[string]saidby.Stance // of origins, by id
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func documentsOf(claims []saidby.Claim) []string {
	uris := make([]string, 0, len(claims))
	for i := range claims {
		uris = append(uris, claims[i].Article.URI)
	}
	return unique(uris)
}

// asserting gives the views that tell the act, or where none does, all of them.
func (t *telling) asserting() []*view {
	var list []*view
	for _, wanted := range [...]func(*view) bool{
		func(v *view) bool { return v.role == deed },
		func(v *view) bool { return v.role == plan || v.role == mention },
		func(*view) bool { return true },
	} {
		for i := range t.views {
			if wanted(&t.views[i]) {
				list = append(list, &t.views[i])
			}
		}
		if len(list) > 0 {
			break
		}
	}
	return list
}

// what fills the act itself: the type, label and modes of most claims, the
// parties, and the strongest modality.
func (t *telling) what(i *saidby.Incident) {
	views := t.asserting()
	i.Type = most(views, func(v *view) string { return v.c.Event.Type })
	i.Label = most(views, func(v *view) string {
		if v.c.Event.Type != i.Type {
			return ""
		}
		return v.c.Event.Label
	})
	i.Modes = []string{}
	var actors, recipients []saidby.Party
	for _, v := range views {
		if v.c.Event.Type == i.Type {
			i.Modes = append(i.Modes, v.c.Event.Modes...)
		}
		actors = append(actors, v.c.Event.Actors...)
		recipients = append(recipients, v.c.Event.Recipients...)
	}
	i.Modes = unique(i.Modes)
	i.Actors, i.Recipients = parties(actors), parties(recipients)
	i.Modality = views[0].c.Event.Modality
	for _, v := range views {
		if strength(v.c.Event.Modality) > strength(i.Modality) {
			i.Modality = v.c.Event.Modality
		}
	}
}

func strength(m saidby.Modality) int {
	return slices.Index([]saidby.Modality{saidby.Negated, saidby.Planned, saidby.Alleged, saidby.Happened}, m)
}

// most gives the value that most views have, of equals the least; "" is none.
func most(views []*view, of func(*view) string) string {
	counts := map[string]int{}
	for _, v := range views {
		if s := of(v); s != "" {
			counts[s]++
		}
	}
	best := ""
	for s, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && s < best {
			best = s
		}
	}
	return best
}

// mostParties bounds the parties that an incident lists on each side.
const mostParties = 8

// parties gives each party once, those that most claims name first.
func parties(list []saidby.Party) []saidby.Party {
	type named struct {
		party saidby.Party
		times int
	}
	var seen []named
	at := map[string]int{}
	for _, p := range list {
		key := gazetteer.Fold(p.Name)
		if i, ok := at[key]; ok {
			seen[i].times++
			continue
		}
		at[key] = len(seen)
		seen = append(seen, named{p, 1})
	}
	slices.SortStableFunc(seen, func(a, b named) int { return cmp.Compare(b.times, a.times) })
	out := make([]saidby.Party, 0, min(len(seen), mostParties))
	for _, n := range seen[:min(len(seen), mostParties)] {
		n.party.Span = nil // it points into one article only
		out = append(out, n.party)
	}
	return out
}

// bestPlace is the most precise place of those that most claims bear out. A place
// that a claim only inherited in its article counts where there is no other.
func (t *telling) bestPlace() *saidby.Place {
	var best *view
	support := -1
	for i := range t.views {
		v := &t.views[i]
		if v.place == nil {
			continue
		}
		n := 0
		for j := range t.views {
			o := &t.views[j]
			if o.place != nil && o.ownPlace && beyond(v, o) <= 0 {
				n += 2
			}
		}
		if v.ownPlace {
			n++
		}
		if best == nil || n > support || n == support && finer(v.place, best.place) {
			best, support = v, n
		}
	}
	if best == nil {
		return t.placeWithoutPoint()
	}
	return withoutSpan(best.place)
}

func (t *telling) placeWithoutPoint() *saidby.Place {
	for i := range t.claims {
		if p := t.claims[i].Event.Place; p != nil {
			return withoutSpan(p)
		}
	}
	return nil
}

func withoutSpan(p *saidby.Place) *saidby.Place {
	place := *p
	place.Span = nil // it points into one article only
	return &place
}

func finer(a, b *saidby.Place) bool {
	if a.WherePrec != b.WherePrec {
		return a.WherePrec < b.WherePrec
	}
	return a.Name < b.Name
}

// bestTime is the narrowest range of days of those that most claims bear out.
func (t *telling) bestTime() *saidby.Time {
	var best *view
	support := -1
	for i := range t.views {
		v := &t.views[i]
		if !v.dated || v.role == denial {
			continue
		}
		n := 0
		for j := range t.views {
			if o := &t.views[j]; o.dated && o.first <= v.last && v.first <= o.last {
				n++
			}
		}
		narrower := best != nil && (v.last-v.first < best.last-best.first || v.last-v.first == best.last-best.first && v.first < best.first)
		if best == nil || n > support || n == support && narrower {
			best, support = v, n
		}
	}
	if best == nil {
		return nil
	}
	when := *best.c.Event.Time
	when.Span = nil // it points into one article only
	return &when
}

// originsOf gives the origins of a claim that take its stance, or all of them
// where none does.
func (t *telling) originsOf(v *view) []string {
	stance := saidby.Asserts
	if v.role == denial {
		stance = saidby.Denies
	}
	all := t.provenance.Of[v.c.ID]
	var same []string
	for _, o := range all {
		if t.stances[o] == stance {
			same = append(same, o)
		}
	}
	if same == nil {
		return all
	}
	return same
}

// sourceNames are those whom the article credits, or the outlet itself.
func sourceNames(c *saidby.Claim) []string {
	var names []string
	for i := range c.Sources {
		names = append(names, c.Sources[i].Name)
	}
	if len(names) == 0 {
		names = append(names, cmp.Or(c.Article.Outlet, c.Article.Agency, c.Article.URI))
	}
	return names
}

// flags are what an editor must decide on before the incident is shown to the
// public, as far as its claims show it.
func (t *telling) flags() []saidby.FlagKind {
	var flags []saidby.FlagKind
	for i := range t.claims {
		c := &t.claims[i]
		if c.Captive {
			flags = append(flags, saidby.FlagCaptivity)
		}
		if k := kindOf(&c.Event); k == sexual {
			flags = append(flags, saidby.FlagSexualViolence)
		}
		for _, count := range c.Event.Counts {
			switch count.Kind {
			case saidby.Captured, saidby.Exchanged:
				flags = append(flags, saidby.FlagPrisoner)
			case saidby.Wounded:
				flags = append(flags, saidby.FlagWounded)
			case saidby.Killed:
				flags = append(flags, saidby.FlagDead)
			}
		}
		for _, p := range c.Event.Recipients {
			for _, w := range strings.Fields(strings.ToLower(p.Name)) {
				switch w {
				case "child", "children", "girl", "girls", "boy", "boys", "baby", "infant", "pupil", "pupils", "toddler":
					flags = append(flags, saidby.FlagChild)
				}
			}
		}
	}
	slices.Sort(flags)
	return orEmpty(slices.Compact(flags))
}
