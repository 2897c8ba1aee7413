package lexicon

import (
	"testing"
	"time"
)

// Each row is a name as a report may write it, and whom it stands for.
func TestActorNames(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, name, party string
		use               NameUse
	}{
		{"Ukraine", "Ukraine", "UKR", ProperName},
		{"Kiev", "Ukraine", "UKR", Seat},
		{"Kremlin", "Russia", "RUS", Seat},
		{"Congolese", "Democratic Republic of Congo", "COD", Adjective},
		{"Armenians", "Armenia", "ARM", People},
		{"Ansar Allah", "Houthis", "HOUTHI", ProperName},
		{"FARDC", "Congolese army", "COD", ProperName},
		{"NATO", "NATO", "NAT", ProperName},
		{"Quai d’Orsay", "France", "FRA", Seat},
		{"Zelenskyy", "Volodymyr Zelensky", "UKR", Surname},
	} {
		n, ok := l.Actors.Name(c.text)
		if !ok {
			t.Errorf("%s: nobody", c.text)
			continue
		}
		if n.Actor.Name != c.name || n.Actor.Party() != c.party || n.Use != c.use {
			t.Errorf("%s: %s, party %s, use %d; want %s, %s, %d", c.text, n.Actor.Name, n.Actor.Party(), n.Use, c.name, c.party, c.use)
		}
	}
	for _, text := range []string{"us", "who", "Sahara Dispatch", ""} {
		if n, ok := l.Actors.Name(text); ok {
			t.Errorf("%q is %s; want nobody", text, n.Actor.Name)
		}
	}
	if n, _ := l.Actors.Name("West"); !n.AfterThe {
		t.Error(`"West" must need its article`)
	}
}

// The same office has other holders on other days.
func TestLeaderOnDay(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ office, party, day, want string }{
		{"president", "RUS", "2024-06-16", "Vladimir Putin"},
		{"defence minister", "RUS", "2023-01-10", "Sergei Shoigu"},
		{"defence minister", "RUS", "2024-12-01", "Andrei Belousov"},
		{"president", "USA", "2024-12-01", "Joe Biden"},
		{"leader", "HEZ", "2025-03-01", "Naim Qassem"},
		{"president", "SYR", "2024-12-20", ""},
	} {
		when, _ := time.Parse(time.DateOnly, c.day)
		got := ""
		if p := l.Actors.Leader(c.office, c.party, when); p != nil {
			got = p.Name
		}
		if got != c.want {
			t.Errorf("%s of %s on %s: %q, want %q", c.office, c.party, c.day, got, c.want)
		}
	}
}

// Each row is a noun with a class that it has and one that it lacks.
func TestNounClasses(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ noun, sector, has, lacks string }{
		{"soldier", "MIL", "armed", "civilian"},
		{"gunman", "UAF", "armed", "official"},
		{"hostage", "CVL", "captive", "armed"},
		{"baby", "CVL", "child", "armed"},
		{"foreign minister", "GOV", "office", "armed"},
		{"spokeswoman", "GOV", "spokes", "male"},
		{"ministry", "GOV", "organ", "person"},
		{"journalist", "MED", "media", "armed"},
		{"drone", "", "weapon", "person"},
		{"airstrike", "", "deed", "weapon"},
		{"hospital", "HLH", "facility", "person"},
		{"protester", "CVL", "crowd", "armed"},
	} {
		if got := l.Noun(c.noun).Sector; got != c.sector {
			t.Errorf("%s: sector %q, want %q", c.noun, got, c.sector)
		}
		if !l.Is(c.noun, c.has) || l.Is(c.noun, c.lacks) {
			t.Errorf("%s: want %s and not %s", c.noun, c.has, c.lacks)
		}
	}
}

// A mistake in a user's file is named by file and line.
func TestActorFilesNameTheirErrors(t *testing.T) {
	for _, c := range []struct {
		load func(*Lexicon, []Line) error
		text string
	}{
		{loadCountries, "RU | Russia"},
		{loadGroups, "XX | NOSECTOR | UKR | Some Group"},
		{loadLeaders, "Ann Example | president | NOWHERE | |"},
		{loadNouns, "[MIL persn]"},
		{loadNouns, "[MIL person"},
	} {
		l, _ := Load("")
		if err := c.load(l, []Line{{File: "f", Number: 7, Text: c.text}}); err == nil {
			t.Errorf("%q must be refused", c.text)
		}
	}
}
