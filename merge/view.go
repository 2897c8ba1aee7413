package merge

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// view is a claim, or all that an article tells of one incident (see accounts),
// made ready for being judged against many others: everything that does not depend
// on the other one is worked out once.
type view struct {
	c     *saidby.Claim // the one that says most
	kind  kind          // of c
	kinds []kind
	role  role
	ids   []string // of all claims

	first, last int // days; only where dated
	when        *saidby.Time
	dated       bool
	published   int // only where known
	known       bool

	place    *saidby.Place // with coordinates, nil: none
	ownPlace bool
	slackKM  float64  // what the place's precision leaves open
	spot     []string // words of the place's name, as text may name it

	actors, targets []side
	targetWords     []string // of all targets
	thingWords      []string // of those that are no side: what a target may differ by
	words, names    []string // without those of place and parties
	told            []string // all words
	apart           []string // those of what the article says is another incident
	counts          []saidby.Count
	sources         []saidby.Source
	sentences       []saidby.Selector
	outlet          []string
	title           []string // words of the article's title
}

// side is one party as far as it tells sides apart.
type side struct {
	code   string // with a country or group in it, "" for "MIL", "CVL", gunmen
	state  string // the country that a soldier, policeman or minister acts for
	sector string
	label  string
}

func newViews(claims []saidby.Claim) []view {
	views := make([]view, len(claims))
	for i := range claims {
		views[i] = newView(&claims[i])
	}
	for i := range views {
		if views[i].place != nil && !views[i].ownPlace && namesAnother(&views[i], views) {
			views[i].place, views[i].spot = nil, nil
		}
	}
	return views
}

// namesAnother reports whether the words of a claim name the place of another one
// of the article, and not the one that it inherited: that place is not its own.
func namesAnother(v *view, of []view) bool {
	for i := range of {
		if of[i].ownPlace && !sameSpot(v, &of[i]) && names(v, &of[i]) {
			return true
		}
	}
	return false
}

func newView(c *saidby.Claim) view {
	e := &c.Event
	v := view{
		c: c, ids: []string{c.ID}, kind: kindOf(e), role: roleOf(c), ownPlace: placeIsOwn(c),
		told: c.Words, apart: c.Apart, counts: e.Counts, sources: c.Sources, sentences: []saidby.Selector{e.Sentence},
	}
	v.kinds = []kind{v.kind}
	if e.Time != nil {
		first, ok1 := dayOf(e.Time.Start)
		last, ok2 := dayOf(e.Time.End)
		if ok1 && ok2 && !impossible(c) {
			v.first, v.last, v.dated, v.when = first, max(first, last), true, e.Time
		}
	}
	v.published, v.known = dayOf(c.Article.Published)
	if p := e.Place; p != nil {
		v.spot = nameTokens(p.Name)
		switch {
		case onlyFired(p, v.kind):
			v.told, v.spot = without(c.Words, v.spot), nil
		case p.Lat != nil && p.Lon != nil:
			v.place, v.slackKM = p, slackKM(p)
		}
	}
	// Who denies a deed, or planned it, is not who did it, nor is who is contradicted
	// its target.
	if v.kind != denied && e.Label != "plot" {
		v.actors, v.targets = sides(e.Actors), sides(e.Recipients)
	}
	for i, s := range v.targets {
		words := tokens(e.Recipients[i].Name)
		v.targetWords = append(v.targetWords, words...)
		if !s.definite() {
			v.thingWords = append(v.thingWords, words...)
		}
	}
	v.targetWords, v.thingWords = without(unique(v.targetWords), v.spot), without(unique(v.thingWords), v.spot)
	var parties []string
	for _, p := range slices.Concat(e.Actors, e.Recipients) {
		parties = append(parties, tokens(p.Name)...)
	}
	v.words, v.names = without(c.Words, v.spot, parties), without(c.Names, v.spot, parties)
	v.outlet, v.title = outletTokens(c.Article.Outlet), nameTokens(c.Article.Title)
	return v
}

// impossible reports whether what is told as having happened is dated after the day
// of publication: the day was misread then.
func impossible(c *saidby.Claim) bool {
	return c.Event.Modality != saidby.Planned && c.Article.Published != "" && c.Event.Time.Start > c.Article.Published
}

// slackKM is how far from its coordinates an event may have been, by UCDP's
// where_prec: the place itself, near it, a district, a province, a river or sea,
// a country.
func slackKM(p *saidby.Place) float64 {
	slack := [...]float64{1: 4, 2: 25, 3: 50, 4: 150, 5: 100, 6: 600, 7: 400}
	if p.WherePrec < 1 || p.WherePrec >= len(slack) {
		return slack[3]
	}
	if p.Relation == saidby.Near && p.WherePrec == 1 {
		return slack[2]
	}
	return slack[p.WherePrec]
}

// onlyFired reports whether the place is only where weapons were fired from.
func onlyFired(p *saidby.Place, k kind) bool {
	return p.Relation == saidby.From && (k == violence || k == shooting || k == explosion)
}

// stateSectors are those who act for a state.
var stateSectors = map[string]bool{"GOV": true, "MIL": true, "COP": true, "SPY": true, "JUD": true, "LEG": true}

func sides(parties []saidby.Party) []side {
	var list []side
	for _, p := range parties {
		s := side{sector: value(p.Sector), label: p.Name}
		if code := value(p.Code); len(code) > 3 {
			s.code = code
		}
		if p.Country != nil && stateSectors[s.sector] {
			s.state = *p.Country
		}
		list = append(list, s)
	}
	return list
}

// sameSide reports whether two parties fight on one side: one code, or the state
// of one country.
func sameSide(a, b side) bool {
	if a.state != "" && a.state == b.state {
		return true
	}
	return a.code != "" && a.code == b.code
}

// definite reports whether the party names a side.
func (s side) definite() bool {
	return s.state != "" || len(s.code) > 6 // country, sector and a group
}

func meet(a, b []side) (side, bool) {
	for _, x := range a {
		for _, y := range b {
			if sameSide(x, y) {
				return x, true
			}
		}
	}
	return side{}, false
}

func anyDefinite(list []side) bool { return slices.ContainsFunc(list, side.definite) }

// civil and armed tell those hit apart.
func civil(list []side) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(s side) bool { return !civilSectors[s.sector] })
}

func armed(list []side) bool {
	return slices.ContainsFunc(list, func(s side) bool { return s.sector == "MIL" || s.sector == "REB" || s.sector == "COP" }) &&
		!slices.ContainsFunc(list, func(s side) bool { return civilSectors[s.sector] })
}

var civilSectors = map[string]bool{"CVL": true, "HLH": true, "MED": true, "NGO": true, "EDU": true, "BUS": true, "REF": true}

// outletTokens are the words by which a text would name an outlet, nil where they
// are too common to tell.
func outletTokens(outlet string) []string {
	words := nameTokens(strings.TrimPrefix(outlet, "The "))
	if len(words) < 2 {
		return nil
	}
	return words
}
