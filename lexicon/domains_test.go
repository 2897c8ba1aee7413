package lexicon

import (
	"strings"
	"testing"
)

// Words of war alone do not make a war: what else a text speaks of decides.
func TestJudgeTellsBorrowedWords(t *testing.T) {
	domains := &builtIn(t).Domains
	for _, c := range []struct{ domain, lemmas string }{
		{"conflict", "gunman ambush an army convoy near the border and kill nine soldier , the ministry of defence say"},
		{"conflict", "the two government sign a ceasefire and agree on an exchange of prisoner"},
		{"conflict", "the junta expel the ambassador and recall its envoy after the air raid"},
		{"sport", "the midfielder fire the ball past the goalkeeper and the visitor surrender the match at half - time"},
		{"business", "the bidder launch a hostile takeover and the shareholder of its rival fight off the attack"},
		{"game", "in the strategy game the rebel besiege the city and the gamer reload on the console"},
		{"history", "six hundred re - enactor with musket storm the town as the curator of the museum look on"},
		{"stage", "in the season finale the detective be take hostage , say the screenwriter after the premiere"},
		{"fire", "firefighter battle the wildfire that besiege the village"},
		{"disease", "the exterminator declare war on the rat that invade the garden"},
		{"nature", "soldier dig as a hillside soak by rain slide onto a hamlet and rescuer recover six body from the mud"},
		{"crime", "the robber hold up a jeweller and flee on a scooter , police say"},
		{"animal", "the shark attack a surfer and kill a swimmer off the beach"},
	} {
		e := domains.Judge(strings.Fields(c.lemmas))
		got := e.Domain
		if e.Conflict > e.Other {
			got = "conflict"
		}
		if got != c.domain {
			t.Errorf("%q: conflict %.0f, %s %.0f; want %s", c.lemmas, e.Conflict, e.Domain, e.Other, c.domain)
		}
	}
}

// A word said a hundred times is no more evidence than one said three times.
func TestJudgeCapsRepetition(t *testing.T) {
	domains := &builtIn(t).Domains
	few := domains.Judge(strings.Fields(strings.Repeat("wildfire ", mostOften)))
	many := domains.Judge(strings.Fields(strings.Repeat("wildfire ", 100)))
	if few != many || few.Other == 0 {
		t.Errorf("three times %+v, a hundred times %+v", few, many)
	}
}

func TestBadDomainsAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"word":           "a word before any [domain weight]",
		"[sport]\nmatch": "a block begins with [domain weight]",
	} {
		lines, _ := scanLines(strings.NewReader(text), "test.txt")
		if err := loadDomains(new(Lexicon), lines); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got error %v, want %q", text, err, want)
		}
	}
}
