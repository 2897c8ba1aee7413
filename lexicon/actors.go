package lexicon

import (
	"strings"
	"time"
)

// Actor is somebody whom the lexicon knows by name: a country, an organisation
// or armed group, or a person in office.
type Actor struct {
	Kind    ActorKind
	Name    string // as reports are to name it: "Ukraine", "JNIM", "Vladimir Putin"
	Country string // ISO 3166-1 alpha-3, "" for organisations of many countries
	Sector  string // PLOVER: "GOV", "REB", "IGO"; "" for countries
	// Code is the group's own part of an actor code: "NAT" in IGONAT; "" for
	// countries and for people.
	Code string
	// Adjective makes names of a country's institutions: "Russian".
	Adjective string
	// Office, From and To are a leader's; zero times are open ends.
	Office   string
	From, To time.Time
	Woman    bool
	// Agency is true for news agencies, whose reports others carry.
	Agency bool
	// Of is the group that a leader leads, nil for leaders of countries.
	Of *Actor
}

// ActorKind says which list an actor comes from.
type ActorKind uint8

// The kinds of known actors.
const (
	Country ActorKind = iota
	Group
	Leader
)

// Party is the code of the side that the actor stands for: the country's, or
// the group's own where it fights by itself.
func (a *Actor) Party() string {
	switch {
	case a.Of != nil:
		return a.Of.Party()
	case a.Kind == Group && a.Sector != "MIL" && a.Sector != "GOV" && a.Sector != "SPY" && a.Sector != "COP" && a.Sector != "LEG":
		return a.Code
	case a.Country != "":
		return a.Country
	}
	return a.Code
}

// InOffice reports whether a leader held the office on the day; the zero time
// is any day.
func (a *Actor) InOffice(day time.Time) bool {
	if day.IsZero() {
		return true
	}
	return !day.Before(a.From) && (a.To.IsZero() || !day.After(a.To))
}

// Name is one way to name an actor.
type Name struct {
	Actor *Actor
	Use   NameUse
	// AfterThe is true for names that count only after the article: "the West".
	AfterThe bool
}

// NameUse says how a name stands for its actor.
type NameUse uint8

// The uses of names.
const (
	ProperName NameUse = iota // "Russia", "NATO"
	Adjective                 // "Russian"
	People                    // "Russians"
	Person1                   // "Russian" as a noun: one of the people
	Seat                      // "Moscow", "the Kremlin"
	Surname                   // "Putin"
)

// Actors holds the countries, groups and leaders by every name.
type Actors struct {
	byName    map[string]Name
	countries map[string]*Actor // by ISO code; the first of a code
	groups    map[string]*Actor // by group code; the first of a code
	leaders   []*Actor          // in the order of the file
	longest   int               // bytes of the longest name
}

// Name finds who is named by the text, letter by letter; typographic
// apostrophes count as plain ones.
func (a *Actors) Name(text string) (Name, bool) {
	if len(text) > a.longest {
		return Name{}, false
	}
	n, ok := a.byName[text]
	if !ok && strings.Contains(text, "’") {
		n, ok = a.byName[strings.ReplaceAll(text, "’", "'")]
	}
	return n, ok
}

// Longest is the length in bytes of the longest name.
func (a *Actors) Longest() int { return a.longest }

// Country is the country of an ISO 3166-1 alpha-3 code, or nil.
func (a *Actors) Country(iso string) *Actor { return a.countries[iso] }

// Group is the organisation or group of a code, or nil.
func (a *Actors) Group(code string) *Actor { return a.groups[code] }

// Leader is who held an office ("president") of a country or group on the day,
// or nil; of several the first in the file.
func (a *Actors) Leader(office, party string, day time.Time) *Actor {
	for _, l := range a.leaders {
		if l.Office == office && l.Party() == party && l.InOffice(day) {
			return l
		}
	}
	return nil
}

// add enters a name unless an earlier line has it: of two countries of one
// name the first in the file is meant.
func (a *Actors) add(name string, n Name) {
	if rest, ok := strings.CutPrefix(name, "the "); ok {
		name, n.AfterThe = rest, true
	}
	if name == "" {
		return
	}
	if _, taken := a.byName[name]; taken {
		return
	}
	if a.byName == nil {
		a.byName = map[string]Name{}
		a.countries = map[string]*Actor{}
		a.groups = map[string]*Actor{}
	}
	a.byName[name] = n
	a.longest = max(a.longest, len(name))
}

func loadCountries(l *Lexicon, lines []Line) error {
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		f := fields(line.Text, 6)
		if len(f[0]) != 3 || f[1] == "" {
			return line.Errorf("want a three-letter code and a name, got %q", line.Text)
		}
		adjectives := list(f[2])
		c := &Actor{Kind: Country, Name: f[1], Country: f[0], Adjective: f[1]}
		if len(adjectives) > 0 {
			c.Adjective = adjectives[0]
		}
		l.Actors.add(c.Name, Name{Actor: c})
		if l.Actors.countries[c.Country] == nil {
			l.Actors.countries[c.Country] = c
		}
		for _, n := range list(f[5]) {
			l.Actors.add(n, Name{Actor: c})
		}
		for _, n := range list(f[4]) {
			l.Actors.add(n, Name{Actor: c, Use: Seat})
		}
		for _, n := range adjectives {
			l.Actors.add(n, Name{Actor: c, Use: Adjective})
		}
		for _, n := range list(f[3]) {
			l.Actors.add(n, Name{Actor: c, Use: People})
			l.Actors.add(strings.TrimSuffix(n, "s"), Name{Actor: c, Use: Person1})
		}
	}
	return nil
}

func loadGroups(l *Lexicon, lines []Line) error {
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		f := fields(line.Text, 6)
		if f[0] == "" || f[3] == "" {
			return line.Errorf("want a code and a name, got %q", line.Text)
		}
		if !knownSector(f[1]) {
			return line.Errorf("%q is no sector", f[1])
		}
		g := &Actor{Kind: Group, Code: f[0], Sector: f[1], Country: f[2], Name: f[3], Adjective: f[3], Agency: f[5] == "agency"}
		l.Actors.add(g.Name, Name{Actor: g})
		if l.Actors.groups[g.Code] == nil {
			l.Actors.groups[g.Code] = g
		}
		for _, n := range list(f[4]) {
			l.Actors.add(n, Name{Actor: g})
		}
	}
	return nil
}

func loadLeaders(l *Lexicon, lines []Line) error {
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		f := fields(line.Text, 6)
		p := &Actor{Kind: Leader, Sector: "GOV", Office: f[1]}
		p.Name, p.Woman = strings.CutSuffix(f[0], " (f)")
		switch {
		case l.Actors.Country(f[2]) != nil:
			p.Country = f[2]
		case l.Actors.Group(f[2]) != nil:
			p.Of = l.Actors.Group(f[2])
			p.Country, p.Sector = p.Of.Country, p.Of.Sector
		default:
			return line.Errorf("%q is neither a country nor a group", f[2])
		}
		var err error
		if p.From, err = day(f[3]); err == nil {
			p.To, err = day(f[4])
		}
		if err != nil {
			return line.Errorf("%v", err)
		}
		l.Actors.leaders = append(l.Actors.leaders, p)
		l.Actors.add(p.Name, Name{Actor: p})
		for _, n := range list(f[5]) {
			use := ProperName
			if !strings.Contains(n, " ") {
				use = Surname
			}
			l.Actors.add(n, Name{Actor: p, Use: use})
		}
		if at := strings.LastIndexByte(p.Name, ' '); at > 0 {
			l.Actors.add(p.Name[at+1:], Name{Actor: p, Use: Surname})
		}
	}
	return nil
}

// fields cuts a line at "|" into exactly n trimmed fields; missing ones are "".
func fields(text string, n int) []string {
	parts := strings.SplitN(text, "|", n)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	for len(parts) < n {
		parts = append(parts, "")
	}
	return parts
}

// list cuts a field at commas.
func list(field string) []string {
	var out []string
	for part := range strings.SplitSeq(field, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// day reads an ISO 8601 date; "" is the zero time.
func day(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	return time.Parse(time.DateOnly, text)
}
