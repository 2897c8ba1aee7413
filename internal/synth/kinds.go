package synth

import "github.com/saidby/saidby"

// kind is a kind of incident with how its events are coded.
type kind struct {
	name   string // of its rules in the grammar
	speech string // whose lede, update, brief and claim it uses: "violent", or name
	weight int    // how often it happens, against the others

	event string // PLOVER type
	modes []string
	label string
	acled string

	// counts are what is counted, nil: nothing, mostly few between least and most.
	counts []saidby.CountKind
	least  int
	most   int
	of     string // rule for those counted

	why string // rule for what it was done over, "" none

	by      doer
	unknown int  // times in a hundred that nobody knows who did it
	armed   bool // those hit are soldiers
}

// doer says which side acts in a town.
type doer int

const (
	enemy  doer = iota // the side that does not hold the town
	holder             // the side that holds it
	police             // its police
	nobody             // no side: people of the town
)

// kinds are as frequent as in the published data sets of wars, roughly.
var kinds = []kind{
	{name: "strike", speech: "violent", weight: 24, event: "ASSAULT", modes: []string{"heavy-weapons"}, label: "strike", acled: "Air/drone strike",
		counts: killedWounded, most: 14, of: "victim.civil", by: enemy},
	{name: "shelling", speech: "violent", weight: 18, event: "ASSAULT", modes: []string{"heavy-weapons"}, label: "shelling", acled: "Shelling/artillery/missile attack",
		counts: killedWounded, most: 8, of: "victim.civil", by: enemy},
	{name: "ambush", speech: "violent", weight: 9, event: "ASSAULT", label: "attack", acled: "Armed clash",
		counts: killedWounded, most: 18, of: "victim.armed", by: enemy, unknown: 30, armed: true},
	{name: "bombing", speech: "violent", weight: 7, event: "ASSAULT", modes: []string{"explosives"}, label: "bombing", acled: "Remote explosive/landmine/IED",
		counts: killedWounded, most: 16, of: "victim.civil", by: enemy, unknown: 60},
	{name: "shooting", speech: "violent", weight: 8, event: "ASSAULT", modes: []string{"firearms"}, label: "shooting", acled: "Attack",
		counts: killedWounded, most: 6, of: "victim.civil", by: enemy, unknown: 60},
	{name: "abduction", speech: "abduction", weight: 6, event: "ASSAULT", modes: []string{"abduct"}, label: "abduction", acled: "Abduction/forced disappearance",
		counts: []saidby.CountKind{saidby.Abducted}, least: 1, most: 9, of: "victim.civil", by: enemy, unknown: 60},
	{name: "capture", speech: "capture", weight: 4, event: "ASSAULT", modes: []string{"abduct"}, label: "capture", acled: "Abduction/forced disappearance",
		counts: []saidby.CountKind{saidby.Captured}, least: 1, most: 25, of: "victim.armed", by: enemy, armed: true},
	{name: "arrest", speech: "arrest", weight: 8, event: "COERCE", modes: []string{"arrest"}, label: "arrest", acled: "Arrests",
		counts: []saidby.CountKind{saidby.Detained}, least: 1, most: 12, of: "victim.civil", why: "crime", by: police},
	{name: "exchange", speech: "exchange", weight: 2, event: "RETREAT", modes: []string{"release"}, label: "exchange of prisoners",
		counts: []saidby.CountKind{saidby.Exchanged}, least: 9, most: 150, of: "victim.armed", by: holder, armed: true},
	{name: "protest", speech: "protest", weight: 6, event: "PROTEST", modes: []string{"demo"}, label: "demonstration", acled: "Peaceful protest",
		counts: []saidby.CountKind{saidby.People}, least: 30, most: 900, of: "job.s", why: "grievance", by: nobody},
	{name: "withdrawal", speech: "withdrawal", weight: 3, event: "RETREAT", modes: []string{"withdraw"}, label: "withdrawal", acled: "Non-violent transfer of territory", by: holder},
	{name: "seizure", speech: "seizure", weight: 5, event: "COERCE", modes: []string{"seize"}, label: "seizure of property", why: "crime", by: police},
}

var killedWounded = []saidby.CountKind{saidby.Killed, saidby.Wounded}

// violent reports whether the kind counts the dead, which is what parties give
// communiques of their own about.
func (k *kind) violent() bool { return k.speech == "violent" }
