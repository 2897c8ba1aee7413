package merge

import (
	"slices"
	"testing"

	"github.com/saidby/saidby"
)

func TestKeysMeet(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"one town, one day", "place:Lom/45/28 day:2025-03-01", "place:Lom/45/28 day:2025-03-01", true},
		{"next day", "place:Lom/45/28 day:2025-03-01", "place:Lom/45/28 day:2025-03-02", true},
		{"a fortnight later", "place:Lom/45/28 day:2025-03-01", "place:Lom/45/28 day:2025-03-15", false},
		{"the village beside it", "place:Lom/45/28 day:2025-03-01", "place:Kladovo/45.1/28.1 day:2025-03-01", true},
		{"200 km away", "place:Lom/45/28 day:2025-03-01", "place:Vidra/46.8/28 day:2025-03-01", false},
		{"no day, published two days later", "place:Lom/45/28 day:2025-03-01 published:2025-03-01", "place:Lom/45/28 published:2025-03-03", true},
		{"no day, published a month later", "place:Lom/45/28 day:2025-03-01 published:2025-03-01", "place:Lom/45/28 published:2025-04-03", false},
		{"no place, but its name", "place:Lom/45/28 day:2025-03-01", "day:2025-03-01 names:lom", true},
		{"its province", "place:Lom/45/28/1/ROU day:2025-03-01", "place:Danubia/45.5/28.5/4/ROU day:2025-03-01", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := Keys([]saidby.Claim{sample(t, test.a)}), Keys([]saidby.Claim{sample(t, test.b)})
			met := slices.ContainsFunc(a, func(k saidby.Key) bool { return slices.Contains(b, k) })
			if met != test.want {
				t.Errorf("meet: %v, want %v", met, test.want)
			}
		})
	}
}

func TestKeysAreSortedAndFew(t *testing.T) {
	var claims []saidby.Claim
	for _, place := range []string{"Lom/45/28/1/ROU", "Vidra/47/28/1/ROU", "Ruse/43.8/25.9/1/BGR", "Kilia/45.4/29.2/1/UKR"} {
		claims = append(claims, sample(t, "place:"+place+" day:2025-03-01 published:2025-03-02"))
	}
	keys := Keys(claims)
	if !slices.IsSorted(keys) || len(slices.Compact(slices.Clone(keys))) != len(keys) {
		t.Error("keys are not sorted or repeat")
	}
	const most = 40 // for an article on four places
	if len(keys) > most {
		t.Errorf("%d keys, want at most %d", len(keys), most)
	}
	for _, k := range keys {
		if k.Family() != saidby.PlaceKey {
			t.Errorf("key of family %d", k.Family())
		}
	}
}

func BenchmarkKeys(b *testing.B) {
	claims := []saidby.Claim{sample(b, "place:Lom/45/28/1/ROU day:2025-03-01 published:2025-03-02")}
	for b.Loop() {
		Keys(claims)
	}
}
