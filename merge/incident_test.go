package merge

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
)

// counts reads "o1 2025-03-01 9-" as a count: origin, day, bounds.
func counts(t *testing.T, lines ...string) []saidby.TollCount {
	var list []saidby.TollCount
	for _, line := range lines {
		fields := strings.Fields(line)
		c := sampleCount(t, saidby.Killed, fields[2])
		list = append(list, saidby.TollCount{Origin: fields[0], Published: fields[1], Min: c.Min, Max: c.Max})
	}
	return list
}

func TestBounds(t *testing.T) {
	tests := []struct {
		name   string
		counts []string
		doers  string
		want   string
	}{
		{"one number", []string{"o1 2025-03-01 5"}, "", "5 5 5"},
		{"at least", []string{"o1 2025-03-01 9-"}, "", "9 9 9"},
		{"a range", []string{"o1 2025-03-01 25-30"}, "", "25 25 30"},
		{"an update of the same origin", []string{"o1 2025-03-01 9-", "o1 2025-03-02 14"}, "", "14 14 14"},
		{"two origins on one day", []string{"o1 2025-03-01 11", "o2 2025-03-01 13-"}, "", "11 11 13"},
		{"two origins, one later", []string{"o1 2025-03-01 3", "o2 2025-03-02 5"}, "", "3 5 5"},
		{"the doer's own count is not the best", []string{"o1 2025-03-01 7", "o2 2025-03-02 40"}, "o2", "7 7 40"},
		{"but the only one there is", []string{"o2 2025-03-02 40"}, "o2", "40 40 40"},
		{"no number", []string{"o1 2025-03-01 -"}, "", "none"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			low, best, high := Bounds(counts(t, test.counts...), map[string]bool{test.doers: true})
			got := "none"
			if low != nil {
				got = fmt.Sprint(*low, *best, *high)
			}
			if got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// provenance gives each claim one origin: "o1", "o2:RUS" (a party), "o3:RUS!" (it
// denies), in the order of the claims.
func provenance(claims []saidby.Claim, of ...string) saidby.Provenance {
	p := saidby.Provenance{Of: map[string][]string{}}
	seen := map[string]bool{}
	for i, spec := range of {
		id, party, hasParty := strings.Cut(strings.TrimSuffix(spec, "!"), ":")
		p.Of[claims[i].ID] = []string{id}
		if seen[id] {
			continue
		}
		seen[id] = true
		o := saidby.Origin{ID: id, Name: id, Stance: saidby.Asserts}
		if strings.HasSuffix(spec, "!") {
			o.Stance = saidby.Denies
		}
		if hasParty {
			o.Party = &party
		}
		p.Origins = append(p.Origins, o)
	}
	return p
}

func TestStatusAndContradictions(t *testing.T) {
	const (
		strike  = "place:Lom/45/28/1/UKR day:2025-03-01 published:2025-03-01 actor:RUSMIL target:depot killed:3"
		later   = "place:Lom/45/28/1/UKR day:2025-03-01 published:2025-03-03 actor:RUSMIL target:depot killed:5"
		claimed = "place:Lom/45/28/1/UKR day:2025-03-01 published:2025-03-01 actor:RUSMIL target:hangar source:RUS"
		denies  = "modality:negated place:Lom/45/28/1/UKR published:2025-03-02 actor:RUSMIL target:depot source:RUS"
		blames  = "place:Lom/45/28/1/UKR day:2025-03-01 published:2025-03-01 actor:UKRMIL target:depot killed:3"
		other   = "place:Vidra/47/28/1/UKR day:2025-03-02 published:2025-03-02 actor:RUSMIL target:depot killed:3"
	)
	tests := []struct {
		name   string
		claims []string
		of     []string
		status saidby.Status
		want   []string // "field state value | value"
	}{
		{"one origin", []string{strike}, []string{"o1"}, saidby.OneOrigin, nil},
		{"one party only", []string{claimed}, []string{"o1:RUS"}, saidby.OneParty, nil},
		{"several origins agree", []string{strike, strike + " "}, []string{"o1", "o2"}, saidby.SeveralOrigins, nil},
		{"both sides agree, but not on the target", []string{strike, claimed}, []string{"o1:UKR", "o2:RUS"}, saidby.BothSides, []string{"target open depot | hangar"}},
		{"denied", []string{strike, denies}, []string{"o1", "o2:RUS!"}, saidby.Disputed, []string{"happened denied happened | did not happen"}},
		{"each blames the other", []string{strike, blames}, []string{"o1:UKR", "o2:RUS"}, saidby.Disputed, []string{"actor open RUSMIL | UKRMIL"}},
		{"corrected by the same origin", []string{strike, later}, []string{"o1", "o1"}, saidby.OneOrigin, []string{"toll corrected 3 | 5"}},
		{"another origin, another toll", []string{strike, later}, []string{"o1", "o2"}, saidby.SeveralOrigins, []string{"toll open 3 | 5"}},
		{"another place and day", []string{strike, other}, []string{"o1", "o2"}, saidby.SeveralOrigins, []string{"place open Lom | Vidra", "date open 2025-03-01 | 2025-03-02"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var claims []saidby.Claim
			for _, line := range test.claims {
				claims = append(claims, withSpans(sample(t, line)))
			}
			incident := Incident(claims, nil, provenance(claims, test.of...))
			if incident.Status != test.status {
				t.Errorf("status %q, want %q", incident.Status, test.status)
			}
			var got []string
			for _, c := range incident.Contradictions {
				var values []string
				for _, v := range c.Values {
					values = append(values, v.Value)
				}
				got = append(got, fmt.Sprintf("%s %s %s", c.Field, c.State, strings.Join(values, " | ")))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("contradictions (-want +got):\n%s", diff)
			}
		})
	}
}

// withSpans gives the parties and counts of a claim words to point at.
func withSpans(c saidby.Claim) saidby.Claim {
	for i := range c.Event.Actors {
		c.Event.Actors[i].Span = &saidby.Selector{Start: 1, End: 2}
	}
	for i := range c.Event.Recipients {
		c.Event.Recipients[i].Span = &saidby.Selector{Start: 3, End: 4}
	}
	return c
}

// TestIncidentOrder makes one incident of claims in two orders.
func TestIncidentOrder(t *testing.T) {
	var claims []saidby.Claim
	for i := range 12 {
		claims = append(claims, withSpans(sample(t, fmt.Sprintf("place:Lom/45/28.%d/%d/UKR day:2025-03-0%d published:2025-03-0%d actor:RUSMIL target:depot killed:%d- wounded:7 id:c%02d",
			i%3, 1+i%2, 1+i%2, 3+i%4, 3+i, i))))
	}
	of := []string{"o1", "o2:UKR", "o3:RUS", "o1", "o2", "o4", "o1", "o3", "o4", "o2", "o1", "o4"}
	p := provenance(claims, of...)
	want := Incident(claims, nil, p)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		random.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		if diff := cmp.Diff(want, Incident(claims, nil, p)); diff != "" {
			t.Fatalf("another order, another incident:\n%s", diff)
		}
	}
}

func TestSummary(t *testing.T) {
	claims := []saidby.Claim{sample(t, "place:Lom/45/28/1/UKR day:2025-03-01 published:2025-03-01 actor:RUSMIL target:grain_depot killed:3- wounded:12")}
	got := Incident(claims, nil, provenance(claims, "o1")).Summary
	if want := "Attack by RUSMIL on grain depot, in Lom, 1 March 2025: 3 killed, 12 wounded"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func BenchmarkIncident(b *testing.B) {
	var claims []saidby.Claim
	for i := range 500 {
		claims = append(claims, withSpans(sample(b, fmt.Sprintf("place:Lom/45/28/1/UKR day:2025-03-01 published:2025-03-0%d actor:RUSMIL target:depot killed:%d- id:c%03d", 1+i%5, 3+i%4, i))))
		claims[i].Article.Document = claims[i].ID
	}
	of := make([]string, len(claims))
	for i := range of {
		of[i] = fmt.Sprint("o", i%10)
	}
	p := provenance(claims, of...)
	for b.Loop() {
		Incident(claims, nil, p)
	}
}
