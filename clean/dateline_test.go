package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDateline(t *testing.T) {
	type parts struct{ Whole, Place, Date, Agency string }
	tests := []struct {
		paragraph string
		want      parts // zero: no dateline
	}{
		{"BRENNAU, Ukraine, Sept 17 (Valewire) - Two barges sank.", parts{"BRENNAU, Ukraine, Sept 17 (Valewire) -", "BRENNAU, Ukraine", "Sept 17", "Valewire"}},
		{"NIAMEY (AP) — Two lorries burned.", parts{"NIAMEY (AP) —", "NIAMEY", "", "AP"}},
		{"LVIV, 5 Feb - Two lorries burned.", parts{"LVIV, 5 Feb -", "LVIV", "5 Feb", ""}},
		{"OSLO - Two lorries burned.", parts{"OSLO -", "OSLO", "", ""}},
		{"PORT-AU-PRINCE, Haiti (Valewire) -- Two lorries burned.", parts{"PORT-AU-PRINCE, Haiti (Valewire) --", "PORT-AU-PRINCE, Haiti", "", "Valewire"}},
		{"NÎMES, France, Feb. 10, 2026 – Two lorries burned.", parts{"NÎMES, France, Feb. 10, 2026 –", "NÎMES, France", "Feb. 10, 2026", ""}},
		{"Kyiv, 12 November 2025 (Valewire) - Two lorries burned.", parts{"Kyiv, 12 November 2025 (Valewire) -", "Kyiv", "12 November 2025", "Valewire"}},
		{"Hanoi (Reuters) – Two lorries burned.", parts{"Hanoi (Reuters) –", "Hanoi", "", "Reuters"}},

		{"LIVE - Two lorries burned at Brennau.", parts{}},
		{"TRANSCRIPT - The mayor speaks.", parts{}},
		{"The mayor - who was there - said no.", parts{}},
		{"UN - Two lorries burned.", parts{}}, // too short for a town in capitals
		{"The Valley Corps (VC) - a militia - has left.", parts{}},
		{"BRENNAU. Two lorries burned - or three.", parts{}},
		{"RUTHLESS gunners burned two lorries - again.", parts{}},
		{"", parts{}},
	}
	for _, test := range tests {
		d, ok := parseDateline(test.paragraph)
		got := parts{d.Span.In(test.paragraph), d.Place.In(test.paragraph), d.Date.In(test.paragraph), d.Agency}
		if ok != (test.want != parts{}) {
			t.Errorf("%q: found %v", test.paragraph, ok)
		}
		if diff := cmp.Diff(test.want, got); ok && diff != "" {
			t.Errorf("%q: %s", test.paragraph, diff)
		}
	}
}
