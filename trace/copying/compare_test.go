package copying

import (
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

// Invented articles: towns are real, everything else is not.
const (
	wire = `A drone hit a flour mill on the northern edge of Sumy shortly before dawn, killing a night watchman and setting two silos on fire, the town's fire service said.

Firefighters from three stations worked until noon to keep the flames from a row of wagons that had been loaded with grain the evening before. A second drone came down in a turnip field without going off.

"We heard it circle twice before it dived," said Halyna Provotar, who keeps the weighbridge. "Then the windows were gone and the whole yard was white with flour."

The mill bakes for nine villages along the border. Its manager, Ostap Kulyk, said that bread would be brought from Konotop until one of the rollers could be mended, which might take a week or longer.

Engineers cut the power to the whole street while they searched for leaking gas, and a school nearby sent its pupils home after the first lesson.`

	trial = `A court in Tambov fined a beekeeper for painting his hives in blue and yellow stripes, his lawyer told reporters on the steps of the building.

The judge found that the hives could be seen from the road and had been meant to be seen. The beekeeper answered that bees know their own door by its colour, and that he had bought whatever tins the shop still held.

He has ten days to appeal and says that he will not, since the honey has to be taken in before the rain.`

	tabloid = `KILLER drones reduced a border bakery to ashes yesterday as terrified workers ran for their lives.

Firefighters from three stations worked until noon to keep the flames from a row of wagons that had been loaded with grain the evening before.

Weighbridge gran Halyna Provotar sobbed: "We heard it circle twice before it dived."

Now nine villages do not know where their next loaf is coming from.`

	witness = `The bang threw me out of bed, writes our correspondent from the street behind the mill.

Everybody here has a story of the morning. The one that I heard most often is that of Halyna Provotar: "Then the windows were gone and the whole yard was white with flour," she says, and shows her shoes.

Down by the siding the wagons stood untouched. Men in leather aprons were carrying sacks across the road, and nobody could say who had told them to.`

	furniture = `Most read today. Get the stories that matter by signing up for our letter below. By giving your address you agree that we and our partners may write to you, and you can stop this whenever you like by following the link at the foot of each message. Already have an account with us? Log in to read this story without limits and to keep what you like for later.`
)

const (
	legal = `This material may not be published, broadcast, rewritten or passed on without leave in writing. Prices displayed are delayed by at least a quarter of an hour. Comments are moderated and kept to the subject, and accounts that break these rules may be closed without notice. Photographs belong to those who took them. Links to other sites do not mean that what stands there is endorsed by the publisher or its staff.`

	notice = `Subscribe to the Gull Post on Facebook and Telegram, or have your copy brought by Harbour Couriers to any door in Sumy.`

	speech = `I came to this bridge as a boy with a basket of plums, and I stand on it today with nothing in my hands. They have asked me to count what is gone. I shall count what is left: the piers, the road to the mill, and all of those who came tonight without being called.`

	advice = `If your cellar is your shelter, take your water down before you need it, says the town hall of Sumy in its new leaflet.

You should have two ways out, and you should know both in the dark. Keep your papers in one bag and your shoes beside your bed.

When you hear the second siren you may come up again, but look at your stairs first: they may not be there.`
)

func cut(text string, paragraphs int) string {
	return strings.Join(strings.Split(text, "\n\n")[:paragraphs], "\n\n")
}

func reversed(text string) string {
	parts := strings.Split(text, "\n\n")
	slices.Reverse(parts)
	return strings.Join(parts, "\n\n")
}

func TestKind(t *testing.T) {
	desk := strings.NewReplacer("two silos", "2 silos", "three stations", "3 stations", `"`, "”", "town's", "town’s", "nine villages", "9 villages")
	statement := `We shall guard the bridge at Hola Prystan until the ferry runs again, and whoever needs to cross may do so by daylight with a paper from the harbour master, free of charge, with one bag for each person and no livestock.`
	for _, c := range []struct {
		why  string
		a, b string
		want saidby.CopyKind // "": nothing in common
	}{
		{"the same text", wire, wire, saidby.Copied},
		{"cut after two paragraphs", wire, cut(wire, 2), saidby.Copied},
		{"paragraphs in another order", wire, reversed(wire), saidby.Copied},
		{"a second story merged in", wire, cut(wire, 3) + "\n\n" + trial, saidby.Copied},
		{"a word in six exchanged", wire, rewrite(wire, 6), saidby.Copied},
		{"a word in four exchanged", wire, rewrite(wire, 4), saidby.Copied},
		{"numbers and marks as another copy desk writes them", wire, desk.Replace(wire), saidby.Copied},
		{"capitals", wire, strings.ToUpper(wire), saidby.Copied},
		{"one sentence and a quotation in a text of its own", wire, tabloid, saidby.Excerpt},
		{"the same witness, quoted by two", wire, witness, saidby.Common},
		{"another story", wire, trial, ""},
		{"two stories under the furniture of one site", cut(wire, 2) + "\n\n" + furniture, trial + "\n\n" + furniture, saidby.Common},
		{
			"furniture that speaks to nobody and names nothing", cut(wire, 3) + "\n\n" + legal, trial + "\n\n" + legal, saidby.Common,
		},
		{"a short notice that names much and speaks to the reader", wire + "\n\n" + notice, trial + "\n\n" + notice, saidby.Common},
		{"one speech, printed whole by two", `"` + speech + `"`, `"` + speech + `" So ended the day.`, saidby.Copied},
		{"a copy of what speaks to the reader throughout", advice, cut(advice, 2), saidby.Copied},
		{"a copy with furniture", wire, wire + "\n\n" + furniture, saidby.Copied},
		{
			"a statement that both give in full", cut(wire, 1) + "\n\nThe harbour office sent this statement:\n\n" + statement,
			cut(trial, 1) + "\n\nIts full text reads:\n\n" + statement, saidby.Common,
		},
		{"the full name of an office", "He wrote to the Standing Joint Committee of the Upper Danube Ferry Board.", "She works for the Standing Joint Committee of the Upper Danube Ferry Board now.", ""},
		{"no words", "", wire, ""},
	} {
		got, _ := Compare(Prepare(report("a", c.a)), Prepare(report("b", c.b)))
		if kind := kindOf(got); kind != c.want {
			t.Errorf("%s: %q, want %q: %+v", c.why, kind, c.want, got)
		}
		turned, _ := Compare(Prepare(report("a", c.b)), Prepare(report("b", c.a)))
		if kind := kindOf(turned); kind != c.want {
			t.Errorf("%s, turned round: %q, want %q", c.why, kind, c.want)
		}
	}
}

func kindOf(c *saidby.Copying) saidby.CopyKind {
	if c == nil {
		return ""
	}
	return c.Kind
}

// TestBackground: what both only look back with is no copying of news.
func TestBackground(t *testing.T) {
	background := "The dam above the town was blown up in the second spring of the war, and the villages below it lay under water for a month before the river found its old bed again."
	one, other := report("a", wire+"\n\n"+background), report("b", trial+"\n\n"+background)
	if got, _ := Compare(Prepare(one), Prepare(other)); kindOf(got) != saidby.Excerpt {
		t.Errorf("not known to be background: %q, want an excerpt", kindOf(got))
	}
	for _, r := range []*saidby.Report{one, other} {
		start := len([]rune(r.Article.Text)) - len([]rune(background))
		r.Events = []saidby.Event{{Historical: true, Sentence: saidby.Selector{Start: start, End: start + len([]rune(background))}}}
	}
	if got, _ := Compare(Prepare(one), Prepare(other)); kindOf(got) != saidby.Common {
		t.Errorf("background: %q, want common", kindOf(got))
	}
}

func TestBoilerplateIsLeftOut(t *testing.T) {
	r := report("b", furniture+"\n\n"+trial)
	r.Article.Boilerplate = []saidby.Selector{{Start: 0, End: len(furniture)}}
	if got, _ := Compare(Prepare(report("a", furniture)), Prepare(r)); got != nil {
		t.Errorf("marked furniture counts: %+v", got)
	}
	got, _ := Compare(Prepare(report("a", trial)), Prepare(r))
	if got == nil || got.OfA != 1 || got.OfB != 1 {
		t.Errorf("shares count marked furniture: %+v", got)
	}
}

func TestRuns(t *testing.T) {
	a, b := Prepare(report("a", wire)), Prepare(report("b", tabloid))
	got, _ := Compare(a, b)
	want := "Firefighters from three stations worked until noon to keep the flames from a row of wagons that had been loaded with grain the evening before"
	if len(got.Runs) == 0 || got.Runs[0].A.Exact != want || got.Runs[0].B.Exact != want {
		t.Fatalf("runs %+v, want first %q", got.Runs, want)
	}
	if got.OfA < .15 || got.OfA > .3 || got.OfB < .4 || got.OfB > .6 {
		t.Errorf("shares %.2f and %.2f", got.OfA, got.OfB)
	}
}

// TestReordered: every word of a text whose paragraphs change places is found.
func TestReordered(t *testing.T) {
	got, _ := Compare(Prepare(report("a", wire)), Prepare(report("b", reversed(wire))))
	if len(got.Runs) < 5 || got.OfA < .98 || got.OfB < .98 {
		t.Errorf("%d runs, shares %.2f and %.2f", len(got.Runs), got.OfA, got.OfB)
	}
}
