package main

import (
	"net/url"
	"strings"

	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/query"
)

// questionFlags are a question on the command line: words and filters as they
// are typed, or the filters that are used most as flags.
type questionFlags struct {
	Question  []string `arg:"" optional:"" help:"Words of the articles and filters (place:Kharkiv, killed:>=5); all are listed below."`
	Place     string   `placeholder:"NAME" help:"A name that the place, its region or its country has."`
	Near      string   `placeholder:"PLACE" help:"A place by name or as latitude,longitude; see --within."`
	Within    string   `placeholder:"KM" help:"Kilometres around --near (10)."`
	Since     string   `placeholder:"DAY" help:"From this day, month or year on (2024-06-16, 2024-06, 2024)."`
	Until     string   `placeholder:"DAY" help:"Up to and with this day, month or year."`
	Undated   bool     `help:"Also incidents whose day is not known."`
	Type      []string `placeholder:"TYPE" help:"PLOVER type: ASSAULT, COERCE ... Repeatable."`
	Actor     string   `placeholder:"NAME" help:"Part of the name of a party, or its code (RUSMIL)."`
	Status    []string `placeholder:"STATUS" help:"\"one party only\", \"one origin\", \"several origins\", \"both sides agree\", \"disputed\". Repeatable."`
	Toll      string   `placeholder:"N" help:"At least so many of any kind of count."`
	Killed    string   `placeholder:"N" help:"At least so many killed."`
	Origins   string   `placeholder:"N" help:"How many origins: 1, \">=2\", \"2..3\"."`
	PartyOnly bool     `help:"Only what a party to the fighting alone vouches for."`
	Order     string   `placeholder:"ORDER" help:"day (the latest first), origins or toll."`
	Limit     string   `placeholder:"N" help:"At most so many."`
	Gazetteer []string `type:"existingfile" placeholder:"FILE" help:"Table that adds places for --near. Repeatable."`
}

// ask gives the question that arguments and flags make together.
func (f *questionFlags) ask() (query.Question, error) {
	v := url.Values{"q": {query.Args(f.Question)}, "type": f.Type, "status": f.Status}
	for name, value := range map[string]string{
		"place": f.Place, "near": f.Near, "within": f.Within, "since": f.Since, "until": f.Until, "actor": f.Actor,
		"toll": atLeast(f.Toll), "killed": atLeast(f.Killed), "origins": f.Origins, "order": f.Order, "limit": f.Limit,
	} {
		v.Set(name, value)
	}
	for name, set := range map[string]bool{"undated": f.Undated, "party-only": f.PartyOnly} {
		if set {
			v.Set(name, "yes")
		}
	}
	q, err := query.ParseValues(v)
	if err != nil || q.NearName == "" {
		return q, err
	}
	places, err := loadPlaces(f.Gazetteer)
	if err != nil {
		return q, err
	}
	return q.Locate(places.locate)
}

// atLeast lets a toll be given as a number alone.
func atLeast(n string) string {
	if n == "" || strings.HasPrefix(n, ">") {
		return n
	}
	return ">=" + n
}

// questionHelp lists the filters.
func questionHelp() string {
	var b strings.Builder
	b.WriteString("Filters, which may stand among the words:\n")
	for _, f := range query.Filters() {
		b.WriteString("\n  " + f.Name + strings.Repeat(" ", max(1, 12-len(f.Name))) + f.Takes)
	}
	return b.String()
}

// places finds the position of a name.
type places struct{ gazetteer *gazetteer.Gazetteer }

func loadPlaces(files []string) (places, error) {
	words, err := lexicon.Load("")
	if err != nil {
		return places{}, err
	}
	table, err := gazetteer.Load(words, files...)
	return places{table}, err
}

// locate gives the best known place of a name. A region that is called after its
// town ("Kharkiv") gives way to the town.
func (p places) locate(name string) (lat, lon, radiusKM float64, ok bool) {
	found := p.gazetteer.Lookup(name)
	if len(found) == 0 {
		return 0, 0, 0, false
	}
	best := found[0]
	if best.Kind == gazetteer.Region && gazetteer.Fold(best.Name) != gazetteer.Fold(name) {
		for _, other := range found {
			if other.Kind == gazetteer.Town {
				best = other
				break
			}
		}
	}
	return best.Lat, best.Lon, best.RadiusKM, true
}
