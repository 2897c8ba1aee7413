package origin

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/saidby/saidby"
)

// Each case: the group as parseGroup reads it, its origins with those who have it
// from there, and links that must be among the steps.
var groups = []struct {
	name, group, origins string
	links                []string
}{
	{
		name: "a wire with five copies is one origin, the sources that it quotes are its voices",
		group: `
			Harbour Wire*, 04: Ana Orlik/official; dock union
			Lamp, 04: copies Harbour Wire, from Harbour Wire; Ana Orlik/official
			Bell, 05: copies Harbour Wire, from Harbour Wire; copies Lamp; Ana Orlik/official; dock union
			Comet, 05: copies Harbour Wire, from Harbour Wire; copies Bell; dock union
			Tribune, 05: copies Harbour Wire, from Harbour Wire
			Sentinel, 06: copies Harbour Wire, from Harbour Wire; copies Lamp, from Lamp; Ana Orlik/official`,
		origins: `Harbour Wire (Ana Orlik, dock union): Bell, Comet, Harbour Wire, Lamp, Sentinel, Tribune`,
		links:   []string{"Bell <- Harbour Wire [copy]", "Sentinel <- Harbour Wire [copy]", "Harbour Wire <- dock union [speech]"},
	},
	{
		name: "copies of a wire that is not held, printed on different days, are one origin although not all were compared",
		group: `
			Lamp, 04 (Harbour Wire): dock union
			Bell, 06: copies Lamp, from Lamp; dock union
			Comet, 04: copies Bell, from Comet; dock union`,
		origins: `Harbour Wire: Bell, Comet, Lamp`,
		links:   []string{"Lamp <- Harbour Wire [credit]"},
	},
	{
		name: "copies without days: one origin, named after the agency among them",
		group: `
			Lamp, ?: copies Harbour Wire; dock union
			Harbour Wire*, ?: dock union
			Bell, ?: copies Lamp; dock union`,
		origins: `Harbour Wire (dock union): Bell, Harbour Wire, Lamp`,
		links:   []string{"Lamp <- Harbour Wire [copy]", "Bell <- Harbour Wire [copy]"},
	},
	{
		name: "a rewrite that credits a paper not held, and has the wire's quotation: the wire",
		group: `
			Harbour Wire*, 04: Ana Orlik/official; dock union
			Evening Bell, 05: Ana Orlik/official; via Tin Chronicle; credits Tin Chronicle; quotes Harbour Wire, from Ana Orlik`,
		origins: `Harbour Wire (Ana Orlik, dock union): Evening Bell, Harbour Wire`,
		links: []string{
			"Evening Bell <- Tin Chronicle [credit]", "Tin Chronicle <- Harbour Wire [quotation]",
		},
	},
	{
		name:    "a rewrite that credits a paper not held, and shares nothing: that paper",
		group:   `Evening Bell, 05: credits Tin Chronicle; then Ana Orlik/official; via Tin Chronicle`,
		origins: `Tin Chronicle: Evening Bell`,
		links:   []string{"Evening Bell <- Tin Chronicle [credit]"},
	},
	{
		name: "two that credit the same paper under two of its names",
		group: `
			Evening Bell, 05: credits the Tin Chronicle newspaper
			Lamp, 05: credits Tin Chronicle`,
		origins: `Tin Chronicle: Evening Bell, Lamp`,
	},
	{
		name: "two reporters with people of their own are two origins",
		group: `
			Hill Post, 04: charcoal seller
			Lakeside Monitor, 04: residents; doctor`,
		origins: `
			Hill Post (charcoal seller): Hill Post
			Lakeside Monitor (doctor, residents): Lakeside Monitor`,
	},
	{
		name: "one body that two papers quote, and nobody else, is one origin",
		group: `
			Hill Post, 04: Lovat Health Department/official
			Lakeside Monitor, 04: Lovat Health Department/official`,
		origins: `Lovat Health Department: Hill Post, Lakeside Monitor`,
	},
	{
		name: "a side's video that seven outlets carry, and one report from the place",
		group: `
			Lamp, 04: 4th Brigade/belligerent:KRU shared video
			Bell, 04: 4th Brigade/belligerent:KRU shared video
			Comet, 04: 4th Brigade/belligerent:KRU shared video
			Tribune, 05: 4th Brigade/belligerent:KRU shared video; via Comet Daily
			Sentinel, 05: army/belligerent:KRU
			Mirror, 05: 4th Brigade/belligerent:KRU shared video
			Herald, 06: 4th Brigade/belligerent:KRU shared video
			Hill Post, 05: miller; schoolgirl`,
		origins: `
			4th Brigade of KRU (army): Bell, Comet, Herald, Lamp, Mirror, Sentinel, Tribune
			Hill Post (miller, schoolgirl): Hill Post`,
		links: []string{"Lamp <- 4th Brigade [video]", "Sentinel <- army [speech]"},
	},
	{
		name:    "a page without an outlet that has a side's video through a paper: the chain ends at the side",
		group:   `?, ?: taking; 4th Brigade/belligerent:KRU shared video; captured soldier/captive:RED; via Daily Mast`,
		origins: `4th Brigade of KRU (captured soldier): page doc00`,
		links:   []string{"page doc00 <- Daily Mast [credit]", "Daily Mast <- 4th Brigade [video]", "4th Brigade <- captured soldier [speech]"},
	},
	{
		name: "a captive who tells reporters of his own capture is an origin beside the report",
		group: `
			Hill Post, 04: taking; villagers; conscript/captive:KRU told`,
		origins: `
			Hill Post (villagers): Hill Post
			conscript of KRU, captive: Hill Post`,
	},
	{
		name:    "a captive on another matter is a voice among others",
		group:   `Hill Post, 04: villagers; conscript/captive:KRU told`,
		origins: `Hill Post (conscript, villagers): Hill Post`,
	},
	{
		name: "an update that credits the first report and adds what both sides say",
		group: `
			Dune Dispatch*, 10: elected official/official; medic
			Courier, 11: army/belligerent:MAR; credits Dune Dispatch | taking; Red Front/belligerent:RED`,
		origins: `
			Dune Dispatch (elected official, medic): Courier, Dune Dispatch
			army of MAR: Courier
			Red Front of RED: Courier`,
		links: []string{"Courier <- Dune Dispatch [credit]", "Courier <- army [speech]"},
	},
	{
		name: "an update that copies the first report and adds a doctor of its own",
		group: `
			Dune Dispatch*, 10: elected official/official; medic
			Courier, 11: excerpts Dune Dispatch, from Dune Dispatch; medic | doctor in Ost/eyewitness told`,
		origins: `
			Dune Dispatch (elected official, medic): Courier, Dune Dispatch
			Courier (doctor in Ost): Courier`,
	},
	{
		name: "a tabloid with one sentence of the wire and no voices",
		group: `
			Dune Dispatch*, 10: medic | medic
			?, 11: excerpts Dune Dispatch | `,
		origins: `Dune Dispatch (medic): Dune Dispatch, page doc01`,
	},
	{
		name: "an article put together from two agencies' texts makes them no one text",
		group: `
			Dune Dispatch*, 10: medic | medic
			Harbour Wire*, 10: mayor | mayor
			Lamp, 11: copies Dune Dispatch, from Dune Dispatch; medic | copies Harbour Wire, from Harbour Wire; mayor`,
		origins: `
			Dune Dispatch (medic): Dune Dispatch, Lamp
			Harbour Wire (mayor): Harbour Wire, Lamp`,
	},
	{
		name: "a denial by the other side, and a communique",
		group: `
			Hill Post, 04: nurses; then army/belligerent:KRU denied
			Office of the Red Front, 05: Office of the Red Front/belligerent:RED deny; negated`,
		origins: `
			Hill Post (nurses): Hill Post
			army of KRU, denies: Hill Post
			Office of the Red Front of RED, denies: Office of the Red Front`,
	},
	{
		name:    "what a paper tells by itself stays its own where the army denies it in the next sentence",
		group:   `Hill Post, 04: then army/belligerent:KRU denied`,
		origins: "Hill Post: Hill Post\narmy of KRU, denies: Hill Post",
	},
	{
		name:    "a radio that reads the army's statement has no account of its own",
		group:   `State Radio, 04: army/belligerent:KRU | `,
		origins: `army of KRU: State Radio`,
	},
	{
		name:    "a side that is called the rebels, and by its name",
		group:   `Ridge Tribune, 04: rebels/belligerent | Red Front/belligerent:RED shared video`,
		origins: `Red Front of RED (rebels): Ridge Tribune`,
	},
	{
		name: "a round-up that names nobody and adds nothing is no origin, whichever toll it gives it has from there",
		group: `
			Hill Post, 04: 6 killed; miller
			Lakeside Monitor, 04: 4 killed; doctor
			Week in Brief, 07: 4 killed
			Digest, 05:
			Shore Echo, 07: 9 killed`,
		origins: `
			Lakeside Monitor (doctor): Digest, Lakeside Monitor, Week in Brief
			Hill Post (miller): Digest, Hill Post
			Shore Echo: Shore Echo`,
	},
	{
		name: "a ministry that denies in a text of its own, through its press service",
		group: `
			Hill Post, 04: nurses
			Press Service of the Northern Command, 05: Northern Command/belligerent:KRU; negated`,
		origins: `
			Hill Post (nurses): Hill Post
			Northern Command of KRU, denies: Press Service of the Northern Command`,
		links: []string{"Press Service of the Northern Command <- Northern Command [communique]"},
	},
	{
		name:    "both sides, set side by side",
		group:   `Lakeside Monitor, 04: army/belligerent:KRU | Red Front/belligerent:RED`,
		origins: "army of KRU: Lakeside Monitor\nRed Front of RED: Lakeside Monitor",
	},
	{
		name:    "a side that vouches together with residents is part of the paper's account",
		group:   `Jade Herald, 04: Red Front/belligerent:RED & two residents`,
		origins: `Jade Herald (Red Front, two residents): Jade Herald`,
	},
	{
		name:    "a side that says its own, right after what the clinic said, stands beside the wire",
		group:   `Harbour Wire*, 04: clinic/official said & army/belligerent:KRU said; Ana Orlik/official`,
		origins: "Harbour Wire (Ana Orlik, clinic): Harbour Wire\narmy of KRU: Harbour Wire",
	},
	{
		name:    "two that an agency has from a clinic and, in the same words, from the rebels",
		group:   `Harbour Wire*, 04: clinic/official according to & rebels/belligerent:RED according to`,
		origins: "Harbour Wire (clinic): Harbour Wire\nrebels of RED: Harbour Wire",
	},
	{
		name:    "the ministry of the country that struck across the border speaks for its side, the mayor of the town struck does not",
		group:   `Harbour Wire*, 04: by KRU; in LOV; Ana Orlik/official:LOV; ministry of Krunia/official:KRU`,
		origins: "ministry of Krunia of KRU: Harbour Wire\nAna Orlik of LOV: Harbour Wire",
	},
	{
		name:    "police who tell of their own arrests at home are part of the paper's account",
		group:   `Hill Post, 04: by LOV; in LOV; police/official:LOV; neighbours`,
		origins: "Hill Post (neighbours, police): Hill Post",
	},
	{
		name:  "a denial by one of the accused, whatever he is",
		group: `Hill Post, 04: nurses; then commander in the hills/eyewitness:RED denied; then his cousin/other rejected`,
		origins: `
			Hill Post (nurses): Hill Post
			commander in the hills of RED, denies: Hill Post
			his cousin, denies: Hill Post`,
	},
	{
		name:    "one side under several of its names, and through its spokesman, is one",
		group:   `Hill Post, 04: Red Front/belligerent; spokesman for the Red Front/belligerent | nurses | Front/belligerent`,
		origins: "Hill Post (nurses): Hill Post\nRed Front (Front, spokesman for the Red Front): Hill Post",
	},
	{
		name:    "a front that can be either of two stays by itself",
		group:   `Hill Post, 04: Red Front/belligerent | Blue Front/belligerent | Front/belligerent`,
		origins: "Blue Front: Hill Post\nFront: Hill Post\nRed Front: Hill Post",
	},
	{
		name:    "a side with a code, and by the end of its name",
		group:   `Hill Post, 04: Red Front/belligerent:RED | Front/belligerent | Blue Army/belligerent:BLU`,
		origins: "Blue Army of BLU: Hill Post\nRed Front of RED (Front): Hill Post",
	},
	{
		name: "a side without a code in two papers",
		group: `
			Hill Post, 04: nurses; Red Front/belligerent
			Lamp, 04: medic; spokesman for the Red Front/belligerent denied`,
		origins: `
			Red Front (spokesman for the Red Front): Hill Post, Lamp
			Hill Post (nurses): Hill Post
			Lamp (medic): Lamp`,
	},
	{
		name:    "several bodies heard by one reporter in several claims are one account",
		group:   `Hill Post, 04: Lovat Health Department/official | Ost Relief Office/ngo | governor/official | `,
		origins: "Hill Post (Lovat Health Department, Ost Relief Office, governor): Hill Post",
	},
	{
		name: "a digest with one body for the toll and nothing of its own: the body",
		group: `
			Week in Brief, 07: 28 killed; Ost Relief Office/ngo | 11 killed; army/belligerent:KRU
			Ost Relief Office, 05: 28 killed; midwife`,
		origins: `
			Ost Relief Office (midwife): Ost Relief Office, Week in Brief
			army of KRU: Week in Brief`,
	},
	{
		name:    "who takes the attack on himself stands beside the report, who condemns it does not",
		group:   `Pass Newslink*, 04: police; then Sons of the Pass/belligerent:SON claimed responsibility; then Union of States/belligerent:UNS condemned`,
		origins: "Pass Newslink (police): Pass Newslink\nSons of the Pass of SON: Pass Newslink",
	},
	{
		name: "a body that is known by its initials",
		group: `
			Relief Bridge of Ost, 04: midwife
			Briefing Room, 05: RBO/other`,
		origins: `Relief Bridge of Ost (midwife): Briefing Room, Relief Bridge of Ost`,
		links:   []string{"Briefing Room <- Relief Bridge of Ost [credit]"},
	},
	{
		name: "two papers that credit each other are one origin",
		group: `
			Bell, 05: credits Lamp
			Lamp, 05: credits Bell`,
		origins: `Bell: Bell, Lamp`,
	},
	{
		name: "three papers in a circle, and a fourth that credits one of them",
		group: `
			Bell, 05: credits Lamp
			Lamp, 04: credits Comet
			Comet, 06: credits Bell
			Mirror, 06: credits Bell`,
		origins: `Lamp: Bell, Comet, Lamp, Mirror`,
	},
	{
		name: "reports of one outlet are one account",
		group: `
			Hill Post, 04: miller
			Hill Post, 05: miller; priest`,
		origins: `Hill Post (miller, priest): Hill Post`,
	},
	{
		name: "what a side told everybody, quoted by two, makes neither a copy",
		group: `
			Hill Post, 04: miller | army/belligerent:KRU; quotes Bell, from army
			Bell, 05: then army/belligerent:KRU`,
		origins: `
			army of KRU: Bell, Hill Post
			Hill Post (miller): Hill Post`,
	},
}

func TestOf(t *testing.T) {
	for _, tt := range groups {
		t.Run(tt.name, func(t *testing.T) {
			claims, pairings := parseGroup(t, tt.group)
			p := Of(claims, pairings)
			if diff := cmp.Diff(trimLines(tt.origins), originLines(p)); diff != "" {
				t.Errorf("origins (-want +got):\n%s\nlinks: %q", diff, linkLines(p))
			}
			for _, want := range tt.links {
				if !slices.Contains(linkLines(p), want) {
					t.Errorf("no link %q in %q", want, linkLines(p))
				}
			}
			checkWhole(t, claims, p)
		})
	}
}

// checkWhole holds what is true of every result: each claim has an origin, and
// claims and origins name each other.
func checkWhole(t testingT, claims []saidby.Claim, p saidby.Provenance) {
	t.Helper()
	for _, c := range claims {
		if len(p.Of[c.ID]) == 0 {
			t.Errorf("claim %s has no origin", c.ID)
		}
	}
	for i, o := range p.Origins {
		if o.ID != fmt.Sprintf("o%d", i+1) || o.Name == "" || o.Kind == "" || len(o.Documents) == 0 {
			t.Errorf("origin %d is not whole: %+v", i+1, o)
		}
		for _, c := range o.Claims {
			if !slices.Contains(p.Of[c], o.ID) {
				t.Errorf("%s lists %s, which does not name it", o.ID, c)
			}
		}
	}
}

// TestOrderDoesNotMatter: the same set of claims and pairings gives the same
// result in any order.
func TestOrderDoesNotMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, tt := range groups {
		claims, pairings := parseGroup(t, tt.group)
		want := Of(claims, pairings)
		for range 10 {
			random.Shuffle(len(claims), func(i, k int) { claims[i], claims[k] = claims[k], claims[i] })
			random.Shuffle(len(pairings), func(i, k int) { pairings[i], pairings[k] = pairings[k], pairings[i] })
			if diff := cmp.Diff(want, Of(claims, pairings)); diff != "" {
				t.Fatalf("%s: another order gives (-want +got):\n%s", tt.name, diff)
			}
		}
	}
}

// TestAnyGroup: whatever the groups are, every claim has an origin, and order does
// not matter.
func TestAnyGroup(t *testing.T) {
	items := []string{
		"miller", "Ana Orlik/official:KRU", "army/belligerent:KRU", "then army/belligerent:KRU denied", "rebels/belligerent", "negated",
		"taking", "conscript/captive:RED told", "4th Brigade/belligerent:KRU shared video", "credits A", "credits B", "credits Tin Chronicle",
		"via Tin Chronicle", "copies A", "copies B, from B", "excerpts C", "excerpts D, from D", "quotes A, from miller", "quotes D", "3 killed",
	}
	rapid.Check(t, func(t *rapid.T) {
		var group strings.Builder
		outlets := []string{"A*", "B", "C", "D"}
		for _, outlet := range outlets {
			day := rapid.SampledFrom([]string{"?", "04", "05", "05 (A)"}).Draw(t, "day")
			var claims []string
			for range rapid.IntRange(1, 3).Draw(t, "claims") {
				claims = append(claims, strings.Join(rapid.SliceOfN(rapid.SampledFrom(items), 0, 4).Draw(t, "items"), "; "))
			}
			fmt.Fprintf(&group, "%s, %s: %s\n", outlet, day, strings.Join(claims, " | "))
		}
		claims, pairings := parseGroup(t, group.String())
		p := Of(claims, pairings)
		checkWhole(t, claims, p)
		slices.Reverse(claims)
		slices.Reverse(pairings)
		if diff := cmp.Diff(p, Of(claims, pairings)); diff != "" {
			t.Errorf("in reverse (-want +got):\n%s", diff)
		}
	})
}

func TestNothing(t *testing.T) {
	if p := Of(nil, nil); len(p.Origins) != 0 || len(p.Links) != 0 || len(p.Of) != 0 {
		t.Errorf("nothing gives %+v", p)
	}
}
