package clean

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const report = `Storm tears roofs off school at Brennau

By Mara Quist

Two roofs were lost in the storm on Sunday evening, the mayor of Brennau said.

Nobody was hurt, but the school will stay shut until the end of the week.

`

// Each line stands behind a report and is furniture, or is not.
func TestFurniture(t *testing.T) {
	furniture := []string{
		"Share.", "SHARE THIS ARTICLE", "Exit mobile version", "Advertisement", "RELATED: Is your roof safe?",
		"READ MORE: Ten ways to mend a roof", "Sign up to our newsletter", "Follow us on Telegram",
		"We use cookies to improve this site.", "© 2025 Vale Post. All rights reserved.", "By our reporter in Brennau",
		"By Mara Quist and Joren Abt in Brennau", "Photo: Joren Abt/Valewire", "A roof at Brennau on Monday. (Joren Abt/Getty Images)",
		"FILE - A storm over Brennau, March 3, 2024. (VW Photo/Joren Abt)", "Media contact: press desk, Brennau",
		"PRESS RELEASE - for immediate use", "Members are reminded that the hall is closed in May.",
		"Weather: fog in the valley until noon.", "Brent crude fell 0.8 percent to 71 dollars a barrel.", "5 min read",
		"(Reporting by Mara Quist; Editing by Joren Abt)", "Subscribe now", "Don’t miss: how to mend a roof",
	}
	for _, line := range furniture {
		a := read(t, text(report+line+"\n"))
		if want := []string{"By Mara Quist", line}; !cmp.Equal(want, exact(a)) {
			t.Errorf("not marked: %q (marked: %q)", line, exact(a))
		}
	}
	news := []string{
		"The mayor shared a video of the storm on Monday.", "By Monday evening the river had risen by two metres.",
		"Oil prices rose 3 percent after two tankers were hit.", "Gas pipeline closed after 3 blasts", "Oil tankers were hit by drones off Brennau, killing two sailors.", "More than 40 people were hurt.",
		"Donetsk region. Two people were killed.", "Kharkiv region", "Sumy.", "Who is to blame?", "What happens next",
		"Closed roads", "Members of the guard are reminded daily of the dead, the chaplain said.",
		"The weather kept the rescuers away, the mayor said.", "Print shops were set on fire in the old town.",
		"He spoke of tea. After the breakdown of the talks the mayor left the hall.",
		"Search and rescue teams arrived on Tuesday.", "By contrast, the army said nothing.",
		"School shut until the end of the week", // a sub-heading that the text takes up
	}
	for _, line := range news {
		a := read(t, text(report+line+"\n\nThe school had been built in the spring, the mayor told the council.\n"))
		if want := []string{"By Mara Quist"}; !cmp.Equal(want, exact(a)) {
			t.Errorf("marked: %q (marked: %q)", line, exact(a))
		}
	}
}

func TestAnnouncementInsideALine(t *testing.T) {
	a := read(t, text(report+"PRESENTER: The mayor did not reply to us. After the break: baking with nettles.\n"))
	if want := []string{"By Mara Quist", "After the break: baking with nettles."}; !cmp.Equal(want, exact(a)) {
		t.Errorf("marked %q, want %q", exact(a), want)
	}
}

// A headline between the paragraphs is another article's, or a lost caption,
// when nothing around it speaks of it.
func TestOrphans(t *testing.T) {
	const (
		lede  = "New pictures show the storm over Brennau, in which two roofs were lost.\n\n"
		third = "The mayor thanked the firemen, who had worked through the night in the rain.\n\n"
		last  = "The school will be closed until the end of the week, the town council said.\n"
	)
	tests := []struct {
		name, line string
		orphan     bool
	}{
		{"a caption of something else", "Valean coast guard seizes smugglers' boat", true},
		{"another article's headline", "Minister quits over pension scandal", true},
		{"a sub-heading: its words come back", "Mayor thanks firemen", false},
		{"a sub-heading without a verb", "A long night of rain and fear", false},
		{"a name of a section", "Brennau district", false},
		{"a sentence", "Coast guards seized a boat with smugglers on board.", false},
		{"a speaker's label", "PRESENTER: Minister quits over pension scandal", false},
		{"a quotation", "“Minister quits over pension scandal”", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := read(t, text(lede+test.line+"\n\n"+third+last))
			if got := len(a.Boilerplate) == 1; got != test.orphan {
				t.Errorf("marked %q", exact(a))
			}
		})
	}
	t.Run("the headline itself survives", func(t *testing.T) {
		a := read(t, text("Minister quits over pension scandal\n\n"+lede+third+last))
		if len(a.Boilerplate) > 0 {
			t.Errorf("marked %q", exact(a))
		}
	})
	t.Run("a lede without a full stop", func(t *testing.T) {
		a := read(t, text(strings.TrimSuffix(lede, ".\n\n")+" during the night that the people of the town will remember\n\nMinister quits over pension scandal\n\n"+third+last))
		if want := []string{"Minister quits over pension scandal"}; !cmp.Equal(want, exact(a)) {
			t.Errorf("marked %q", exact(a))
		}
	})
}
