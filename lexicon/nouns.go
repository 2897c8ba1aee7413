package lexicon

import (
	"slices"
	"strings"
)

// Class is a set of noun classes.
type Class uint64

// The classes of nouns; people.txt, offices.txt and things.txt say what each means.
const (
	PersonClass Class = 1 << iota
	ArmedClass
	CivilianClass
	OfficialClass
	StateClass
	MediaClass
	CaptiveClass
	VictimClass
	ChildClass
	CrowdClass
	AnonymousClass
	ExpertClass
	FemaleClass
	MaleClass
	OfficeClass     // what one person holds: "governor"
	OrganClass      // a body that acts as one: "ministry"
	SpokesClass     // speaks for somebody else: "spokesman"
	CollectiveClass // one word for several people: "family", "couple"
	NationalClass   // a state has one of it: "army", "foreign minister"
	WeaponClass
	PlatformClass
	DeedClass
	FacilityClass
	ThingClass
	DocumentClass
	TalksClass
	PactClass
	GoodsClass
	MeasureClass
	ProposalClass
	ChargeClass
	RallyClass
	HarmClass
	ReleaseClass
	AnimalClass
	PlayClass
	TiesClass
	OrgClass
	VagueClass     // an office of anything, not only of a state: "leader"
	SovereignClass // bare, it is that of the country at hand: "president"
	RulesClass     // the government itself: "authorities", "junta"
	PrivateClass   // people have it, hardly an army or a group: "family", "home"
	TimeClass      // "Monday", "week"
	PlaceClass     // a stretch of land: "outskirts", "valley"
	GroundClass    // where a shell may fall and hit nobody: "river", "marsh"
)

var classNames = []string{
	"person", "armed", "civilian", "official", "state", "media", "captive", "victim",
	"child", "crowd", "anonymous", "expert", "female", "male", "office", "organ", "spokes", "collective", "national",
	"weapon", "platform", "deed", "facility", "thing", "document",
	"talks", "pact", "goods", "measure", "proposal", "charge", "rally", "harm", "release", "animal", "play", "ties", "org",
	"vague", "sovereign", "rules", "private", "time", "place", "ground",
}

// ClassOf is the class of a name such as "armed", 0 when there is none.
func ClassOf(name string) Class {
	if i := slices.Index(classNames, name); i >= 0 {
		return 1 << i
	}
	return 0
}

// Noun is what the lexicon knows of a noun.
type Noun struct {
	Class  Class
	Sector string // PLOVER; "" when the noun does not say
}

// Has reports whether the noun has at least one of the classes.
func (n Noun) Has(c Class) bool { return n.Class&c != 0 }

// Nouns holds nouns by lemma; entries of several words by their words.
type Nouns struct {
	byLemma map[string]Noun
	longest int // words of the longest entry
}

// Noun looks up a lemma in lower case, or several words with one space between
// ("foreign minister"). The zero Noun is an unknown one.
func (l *Lexicon) Noun(lemma string) Noun { return l.Nouns.byLemma[lemma] }

// Is reports whether the noun belongs to the class ("armed", "captive", ...).
func (l *Lexicon) Is(lemma, class string) bool { return l.Noun(lemma).Has(ClassOf(class)) }

// sectors are PLOVER's, with CAMEO's UAF for those who are armed and unnamed.
var sectors = strings.Fields(`GOV MIL REB CVL COP JUD LEG SPY MED EDU BUS CRM OPP PTY IGO NGO
	LAB HLH REF REL UAF AGR MNC SET DEV ENV HRI INT NGM PRM RAD SEP SOC VET WOM YTH ELI`)

func knownSector(s string) bool { return slices.Contains(sectors, s) }

// loadNouns reads blocks that begin with [sector class ...] or [class ...].
func loadNouns(l *Lexicon, lines []Line) error {
	var header Noun
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		if strings.HasPrefix(line.Text, "[") {
			var err error
			if header, err = nounHeader(line); err != nil {
				return err
			}
			continue
		}
		for _, lemma := range list(line.Text) {
			l.Nouns.add(lemma, header)
		}
	}
	return nil
}

func nounHeader(line Line) (Noun, error) {
	var n Noun
	inside, ok := strings.CutSuffix(strings.TrimPrefix(line.Text, "["), "]")
	if !ok {
		return n, line.Errorf("a block begins with [sector class ...], got %q", line.Text)
	}
	for i, word := range strings.Fields(inside) {
		switch c := ClassOf(word); {
		case c != 0:
			n.Class |= c
		case i == 0 && word == "-":
		case i == 0 && knownSector(word):
			n.Sector = word
		default:
			return n, line.Errorf("%q is neither a sector nor a class", word)
		}
	}
	// Whoever holds an office or speaks for it, and a body that acts as one, speaks
	// and acts for a state or an organisation.
	if n.Has(OfficeClass | OrganClass | SpokesClass) {
		n.Class |= OfficialClass
	}
	return n, nil
}

// add enters a noun or adds classes to it; the first sector counts.
func (n *Nouns) add(lemma string, header Noun) {
	if n.byLemma == nil {
		n.byLemma = map[string]Noun{}
	}
	known := n.byLemma[lemma]
	known.Class |= header.Class
	if known.Sector == "" {
		known.Sector = header.Sector
	}
	n.byLemma[lemma] = known
	n.longest = max(n.longest, 1+strings.Count(lemma, " "))
}
