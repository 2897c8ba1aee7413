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
	t := newTelling(sorted, p)
	i := saidby.Incident{
		ID: sorted[0].ID, Documents: documentsOf(sorted), Origins: orEmpty(p.Origins), Links: orEmpty(p.Links), Judgements: orEmpty(judgements), Claims: sorted,
	}
	t.what(&i)
	t.doers = t.ofDoers(i.Actors)
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
	accounts   []view // what each article tells, by document
	provenance saidby.Provenance
	stances    map[string]saidby.Stance // of origins, by id
	// doers are the ids of the origins on the side of those who did it.
	doers map[string]bool
}

func newTelling(claims []saidby.Claim, p saidby.Provenance) *telling {
	t := &telling{claims: claims, views: newViews(claims), provenance: p, stances: map[string]saidby.Stance{}}
	for _, o := range p.Origins {
		t.stances[o.ID] = o.Stance
	}
	byDocument := map[string][]*view{}
	var documents []string
	for i := range t.views {
		v := &t.views[i]
		if v.role == denial {
			continue
		}
		if d := v.c.Article.Document; byDocument[d] == nil {
			documents = append(documents, d)
		}
		byDocument[v.c.Article.Document] = append(byDocument[v.c.Article.Document], v)
	}
	for _, d := range documents {
		t.accounts = append(t.accounts, combine(byDocument[d]))
	}
	return t
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
// parties, and the strongest modality. An accord gives its name to what was agreed
// in it.
func (t *telling) what(i *saidby.Incident) {
	views := t.asserting()
	slices.SortStableFunc(views, func(a, b *view) int { return b.weight() - a.weight() })
	i.Type = most(views, func(v *view) string { return v.c.Event.Type })
	for _, v := range views {
		if v.kind == accord {
			i.Type = v.c.Event.Type
		}
	}
	views = slices.DeleteFunc(views, func(v *view) bool { return v.c.Event.Type != i.Type })
	i.Label = most(views, func(v *view) string { return specific(v.c.Event.Label) })
	if i.Label == "" {
		i.Label = most(views, func(v *view) string { return v.c.Event.Label })
	}
	i.Modality = saidby.Negated
	i.Modes = []string{}
	for _, v := range views {
		i.Modes = append(i.Modes, v.c.Event.Modes...)
		m := v.c.Event.Modality
		if v.role == deed && m == saidby.Planned {
			m = saidby.Happened // its harm was counted
		}
		if strength(m) > strength(i.Modality) {
			i.Modality = m
		}
	}
	i.Modes = unique(i.Modes)
	i.Actors, i.Recipients = parties(views)
}

// specific gives a label that says what was done, "" for one that only says what
// came of it.
func specific(label string) string {
	switch label {
	case "plot", "deaths", "killing", "wounding", "casualties", "death toll", "wounded taken to hospital":
		return ""
	}
	return label
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

// parties gives each party once: of the actors those first that name a side, then
// those that most claims name. Who is named on both ends stays on the one where more
// claims have it, and an actor whom few name is left out where many name another.
func parties(views []*view) (actors, recipients []saidby.Party) {
	did, befell := map[string]int{}, map[string]int{}
	for _, v := range views {
		for _, p := range v.c.Event.Actors {
			did[gazetteer.Fold(p.Name)]++
		}
		for _, p := range v.c.Event.Recipients {
			befell[gazetteer.Fold(p.Name)]++
		}
	}
	var left, right []saidby.Party
	for _, v := range views {
		left = append(left, v.c.Event.Actors...)
		right = append(right, v.c.Event.Recipients...)
	}
	mostNamed := 0
	for _, n := range did {
		mostNamed = max(mostNamed, n)
	}
	const few = 3 // times fewer than the one whom most name
	actors = ranked(left, did, func(name string) bool { return befell[name] <= did[name] && few*did[name] > mostNamed })
	recipients = ranked(right, befell, func(name string) bool { return did[name] < befell[name] })
	slices.SortStableFunc(actors, func(a, b saidby.Party) int {
		x, y := sides([]saidby.Party{a})[0].definite(), sides([]saidby.Party{b})[0].definite()
		return -compareBool(x, y)
	})
	return actors, recipients
}

// ranked gives those of list that belong, each once, the most named first.
func ranked(list []saidby.Party, times map[string]int, belongs func(string) bool) []saidby.Party {
	out := []saidby.Party{}
	seen := map[string]bool{}
	for _, p := range list {
		name := gazetteer.Fold(p.Name)
		if seen[name] || !belongs(name) {
			continue
		}
		seen[name] = true
		p.Span = nil // it points into one article only
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b saidby.Party) int {
		return times[gazetteer.Fold(b.Name)] - times[gazetteer.Fold(a.Name)]
	})
	return out[:min(len(out), mostParties)]
}

// bestPlace is the most precise place of those that most articles bear out. A
// place that is only inherited in its article counts where there is no other.
func (t *telling) bestPlace() *saidby.Place {
	type spot struct {
		v     *view
		times int
	}
	var spots []spot
	at := map[[2]float64]int{}
	for i := range t.accounts {
		v := &t.accounts[i]
		if v.place == nil {
			continue
		}
		point := [2]float64{*v.place.Lat, *v.place.Lon}
		n, seen := at[point]
		if !seen || v.place.WherePrec != spots[n].v.place.WherePrec || v.ownPlace != spots[n].v.ownPlace {
			at[point] = len(spots)
			spots = append(spots, spot{v, 1})
			continue
		}
		spots[n].times++
	}
	var best *view
	support := -1
	for _, s := range spots {
		n := 0
		for _, o := range spots {
			if o.v.ownPlace && beyond(s.v, o.v) <= 0 {
				n += 2 * o.times
			}
		}
		if s.v.ownPlace {
			n++
		}
		if best == nil || n > support || n == support && finer(s.v.place, best.place) {
			best, support = s.v, n
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

// bestTime is the narrowest range of days of those that most articles bear out.
func (t *telling) bestTime() *saidby.Time {
	var best *view
	support := -1
	for i := range t.accounts {
		v := &t.accounts[i]
		if !v.dated {
			continue
		}
		n := 0
		for j := range t.accounts {
			if o := &t.accounts[j]; o.dated && o.first <= v.last && v.first <= o.last {
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
	when := *best.when
	when.Span = nil // it points into one article only
	return &when
}

// originsOf gives the origins of a claim or an account that take its stance, or all of them
// where none does.
func (t *telling) originsOf(v *view) []string {
	stance := saidby.Asserts
	if v.role == denial {
		stance = saidby.Denies
	}
	var all, same []string
	for _, id := range v.ids {
		all = append(all, t.provenance.Of[id]...)
	}
	all = unique(all)
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
func sourceNames(v *view) []string {
	var names []string
	for i := range v.sources {
		names = append(names, v.sources[i].Name)
	}
	if a := &v.c.Article; len(names) == 0 {
		names = append(names, cmp.Or(a.Outlet, a.Agency, a.URI))
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
