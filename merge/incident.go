package merge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby"
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
