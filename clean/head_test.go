package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every body is long enough to be one.
const body = "Two roofs were lost in the storm on Sunday evening, the mayor of the town said.\n"

func TestHead(t *testing.T) {
	type head struct{ Title, Outlet, Byline, Published string }
	tests := []struct {
		name, text string
		want       head
	}{
		{"title, then outlet and day", "Hail at Brennau\n\nThe Vale Post, 12 November 2025\n\n" + body, head{"Hail at Brennau", "The Vale Post", "", "2025-11-12"}},
		{"outlet with a town", "Hail at Brennau\n\nVale Post, Brennau, 12 November 2025\n" + body, head{"Hail at Brennau", "Vale Post", "", "2025-11-12"}},
		{"compiled at", "The night in short\n\nVale Daily, compiled at noon on 6 February 2026\n\n" + body, head{"The night in short", "Vale Daily", "", "2026-02-06"}},
		{"outlet above its date", "Vale Beacon, Brennau\nThursday 18 September 2025, 9.15\n\n" + body, head{"", "Vale Beacon", "", "2025-09-18"}},
		{"title above its date", "Hail breaks roofs at Brennau\n12 November 2025\n\n" + body, head{"Hail breaks roofs at Brennau", "", "", "2025-11-12"}},
		{"an office above its date, then the title", "Vale Civil Guard - Office of the Speaker\n10 December 2025\n\nStatement to the people\n\n" + body, head{"Statement to the people", "Vale Civil Guard", "", "2025-12-10"}},
		{"a bulletin and who issues it", "Traders' bulletin - Brennau Chamber of Trade\n11 November 2025\n\nRoofs lost\n\n" + body, head{"Roofs lost", "Brennau Chamber of Trade", "", "2025-11-11"}},
		{"a digest with its week in the title", "WEEKLY OUTLOOK, 1 to 7 May 2025\nVale Advisory - for subscribers\n\n" + body, head{"WEEKLY OUTLOOK, 1 to 7 May 2025", "Vale Advisory", "", "2025-05-07"}},
		{"an agency that distributes it", "Evening summary\n(Translation distributed by the Vale Signal service, 18 September 2025)\n\n" + body, head{"Evening summary", "Vale Signal", "", "2025-09-18"}},
		{"a transcript", "TRANSCRIPT - \"Face the Valley\", Channel Vale, 20 January 2026, 18:30\n\n" + body, head{"", "Channel Vale", "", "2026-01-20"}},
		{"a town is no outlet", "Hail at Brennau\nGeneva, 9 December 2025\n\n" + body, head{"Hail at Brennau", "", "", "2025-12-09"}},
		{"a press release", "PRESS RELEASE\nVale Health Bridge, Geneva, 9 December 2025\n\nRoofs lost at Brennau\n\n" + body, head{"Roofs lost at Brennau", "Vale Health Bridge", "", "2025-12-09"}},
		{"a press release under its sender", "VALE RIVER MEDICAL AID\nPress release\nBrennau, 9 December 2025\n\nRoofs lost: \"We saw nothing\"\n\n" + body, head{"Roofs lost: \"We saw nothing\"", "VALE RIVER MEDICAL AID", "", "2025-12-09"}},
		{"a dated press release under its sender", "Ministry of Roofs of the Republic of Vale\nPress release, 9 December 2025\n\n" + body, head{"", "Ministry of Roofs of the Republic of Vale", "", "2025-12-09"}},
		{"a communique", "Sons of the Vale\nMilitary Communique, 9 December 2025\n\n" + body, head{"", "Sons of the Vale", "", "2025-12-09"}},
		{"a title above the report's date", "Hail breaks roofs at Brennau\nPress release, 9 December 2025\n\n" + body, head{"Hail breaks roofs at Brennau", "", "", "2025-12-09"}},
		{"a diary under its name", "Left Bank Notes\nBrennau, 9 December 2025\n\n" + body, head{"", "Left Bank Notes", "", "2025-12-09"}},
		{"a town and a date, then the sender", "Brennau, 9 December 2025\nHigh Council for the Coordination of Roofs\nStatement by an official source\n\n" + body, head{"Statement by an official source", "High Council for the Coordination of Roofs", "", "2025-12-09"}},
		{"a ministry's briefing", "Briefing on the course of the storm (as of 9 December 2025)\nMinistry of Roofs of the Vale Federation\nUnofficial English text\n\n" + body, head{"Briefing on the course of the storm (as of 9 December 2025)", "Ministry of Roofs of the Vale Federation", "", "2025-12-09"}},
		{"an agency under a paper's name", "Roofs lost at Brennau\n\nThe Vale Argus, online edition, 9 December 2025, 4.12pm\nSilver Coast Relay\n\n" + body, head{"Roofs lost at Brennau", "The Vale Argus", "Silver Coast Relay", "2025-12-09"}},
		{"a digest and who compiled it", "CLOSED ROADS\nSeven days in short, 3-9 December 2025. Compiled by the foreign desk of the Vale Review\n\n" + body, head{"CLOSED ROADS", "Vale Review", "", "2025-12-09"}},
		{"a station's bulletin", "Radio Vale - news of the day, read in two languages\nTuesday 9 December 2025, 06.30\n\n" + body, head{"", "Radio Vale", "", "2025-12-09"}},
		{"a town in brackets", "Hail at Brennau\n\nVale Voice (Brennau), 9 December 2025\n\n" + body, head{"Hail at Brennau", "Vale Voice", "", "2025-12-09"}},
		{"a foreign paper's English page", "Hail at Brennau\n\nLe Val Sud - English page - 9 December 2025\n\n" + body, head{"Hail at Brennau", "Le Val Sud", "", "2025-12-09"}},
		{"a translated wire", "BRENNAU, Nov 11 (Valewire, translated) - " + body, head{"", "Valewire", "", ""}},
		{"a byline", "Hail at Brennau\n\nBy Staff Reporter\n\n" + body, head{"Hail at Brennau", "", "Staff Reporter", ""}},
		{"American date", "Hail at Brennau\nVale Tribune, Nov. 12, 2025\n\n" + body, head{"Hail at Brennau", "Vale Tribune", "", "2025-11-12"}},
		{"wire copy: the agency is who publishes it", "BRENNAU, Nov 11 (Valewire) - " + body, head{"", "Valewire", "", ""}},
		{"wire copy with a year", "BRENNAU, Nov 11, 2025 (Valewire) - " + body, head{"", "Valewire", "", "2025-11-11"}},
		{"a text without a head", body + "\n" + body, head{}},
		{"a day in the body is no day of publication", "Hail at Brennau\n\nThe roof was built on 12 November 2015 and was lost on Sunday, the mayor said.\n", head{"Hail at Brennau", "", "", ""}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := read(t, text(test.text))
			got := head{a.Title, a.Outlet, a.Byline, ""}
			if a.Published != nil {
				got.Published = a.Published.Start
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
