package lexicon

import (
	"strings"
	"testing"
)

func TestCues(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		pos    CuePOS
		phrase string
		stance string
		takes  Takes
	}{
		{CueVerb, "say", "say", TakesClause | TakesQuote},
		{CueVerb, "call on", "demand", TakesObject | TakesAddressee},
		{CueVerb, "hold ... responsible", "accuse", TakesObject},
		{CueVerb, "vow", "promise", TakesInfinitive},
		{CueVerb, "deny", "deny", TakesObject | TakesClause},
		{CueNoun, "warning", "warn", TakesClause},
		{CuePreposition, "according to", "say", TakesClause},
		{CueAdjective, "quote as saying", "say", TakesClause | TakesQuote},
	}
	for _, test := range tests {
		found := false
		head, _, _ := strings.Cut(test.phrase, " ")
		for _, cue := range l.Cues.Of(test.pos, head) {
			found = found || cue.Phrase == test.phrase && cue.Stance == test.stance && cue.Takes.Has(test.takes)
		}
		if !found {
			t.Errorf("no cue %q with stance %s", test.phrase, test.stance)
		}
	}
}

func TestCuesAreMany(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	phrases := map[string]bool{}
	for _, byHead := range l.Cues.byHead {
		for _, cues := range byHead {
			for i, cue := range cues {
				phrases[cue.Phrase] = true
				if i > 0 && len(cues[i-1].Rest) < len(cue.Rest) {
					t.Errorf("%q must come before %q", cue.Phrase, cues[i-1].Phrase)
				}
			}
		}
	}
	if len(phrases) < 300 {
		t.Errorf("only %d cues", len(phrases))
	}
}

func TestCuesOutletsAndMedia(t *testing.T) {
	l, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Cues.Medium("Telegram"); got != "post" {
		t.Errorf("Telegram is %q", got)
	}
	if got := l.Cues.Medium("footage"); got != "video" {
		t.Errorf("footage is %q", got)
	}
	if !l.Cues.IsOutlet("Reuters") || !l.Cues.IsPress("newspaper") || l.Cues.IsOutlet("Ministry") {
		t.Error("outlets are not told apart")
	}
}

func TestCuesErrors(t *testing.T) {
	for _, text := range []string{
		"stance: gossip", "verbs", "takes: tea", "colour: red", "factivity: maybe",
		"verbs: say", "stance: say\nverbs: say", "stance: say\nfactivity: neutral\ntakes: clause\nnames: Ann",
		"stance: say\nfactivity: neutral\ntakes: clause\nverbs: ... say",
	} {
		lines, err := scanLines(strings.NewReader(text), "cues.txt")
		if err != nil {
			t.Fatal(err)
		}
		if err := loadCues(new(Lexicon), lines); err == nil {
			t.Errorf("%q was taken", text)
		}
	}
}
