package origin

import (
	"testing"

	"github.com/saidby/saidby"
)

func TestSameOutlet(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"Harbour Wire", "the Harbour Wire", true},
		{"Harbour Wire", "Harbour Wire news agency", true},
		{"the Herald", "Jade Road Herald", true},
		{"Relief Bridge of Ost", "RBO", true},
		{"The Lakeside Monitor", "L.M.", true},
		{"Čapek Dispatch", "Capek Dispatch", true},
		{"Jade Road Herald", "Tin Road Herald", false},
		{"Jade Road", "Jade Road Herald", false},
		{"Northern Radio", "radio", false},
		{"us", "Upper Street", false},
		{"", "Harbour Wire", false},
		{"", "", false},
	} {
		if got := sameOutlet(tt.a, tt.b); got != tt.same {
			t.Errorf("%q and %q: same is %v", tt.a, tt.b, got)
		}
		if got := sameOutlet(tt.b, tt.a); got != tt.same {
			t.Errorf("%q and %q: same is %v", tt.b, tt.a, got)
		}
	}
}

func TestIsProper(t *testing.T) {
	for name, want := range map[string]bool{
		"Lovat Health Department": true, "Ana Orlik": true, "Lovat health department": true, "Kharvel governor Ana Orlik": true,
		"police": false, "Police": false, "residents": false, "doctor at the hospital in Ost": false, "": false,
	} {
		if got := isProper(name); got != want {
			t.Errorf("%q: proper is %v", name, got)
		}
	}
}

func TestAttitudes(t *testing.T) {
	for cue, want := range map[string]attitude{
		"said": vouches, "told": vouches, "claimed responsibility": vouches, "according to": vouches, "": vouches,
		"denied": denies, "rejects": denies, "Dismissed the report as": denies,
		"condemned": judges, "praised": judges, "called on": reacts, "vowed": reacts, "accuses": reacts,
	} {
		if got := attitudeOf(&saidby.Source{Cue: &cue}); got != want {
			t.Errorf("%q: %v, want %v", cue, got, want)
		}
	}
	if got := attitudeOf(&saidby.Source{}); got != vouches {
		t.Errorf("no words of credit: %v", got)
	}
}
