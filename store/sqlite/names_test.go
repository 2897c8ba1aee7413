package sqlite

import (
	"math"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

var claimIDs = rapid.StringOfN(rapid.RuneFrom([]rune(claimDigits)), claimLength, claimLength, -1)

// Names of claims keep their order as numbers, and come back.
func TestClaimNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := claimIDs.Draw(t, "a"), claimIDs.Draw(t, "b")
		x, errX := claimNumber(a)
		y, errY := claimNumber(b)
		if errX != nil || errY != nil {
			t.Fatal(errX, errY)
		}
		if claimName(x) != a || strings.Compare(a, b) < 0 != (x < y) {
			t.Errorf("%s = %d, %s = %d", a, x, b, y)
		}
		prefix := a[:rapid.IntRange(0, claimLength).Draw(t, "length")]
		first, last := claimRange(prefix)
		if strings.HasPrefix(b, prefix) != (first <= y && y <= last) {
			t.Errorf("%s in the range of %q: %v", b, prefix, first <= y && y <= last)
		}
	})
}

func TestSignedKeepsTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Uint64().Draw(t, "a"), rapid.Uint64().Draw(t, "b")
		if a < b != (signed(a) < signed(b)) || unsigned(signed(a)) != a {
			t.Errorf("%d and %d", a, b)
		}
	})
}

// Boxes hold every point within the distance.
func TestBoxes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		centre := query.Point{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")}
		other := query.Point{Lat: rapid.Float64Range(-90, 90).Draw(t, "other lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "other lon")}
		km := distance(centre, other)
		for _, b := range boxes(centre, km) {
			if b.south <= other.Lat && other.Lat <= b.north && b.west <= other.Lon && other.Lon <= b.east {
				return
			}
		}
		t.Errorf("%v lies %v km from %v and in none of %v", other, km, centre, boxes(centre, km))
	})
}

func distance(a, b query.Point) float64 {
	const degree = math.Pi / 180
	north, east := math.Sin((b.Lat-a.Lat)*degree/2), math.Sin((b.Lon-a.Lon)*degree/2)
	h := north*north + math.Cos(a.Lat*degree)*math.Cos(b.Lat*degree)*east*east
	return 2 * earthRadius * math.Asin(math.Min(1, math.Sqrt(h)))
}

// Whatever somebody types is a search and never an error of the index's language.
func FuzzSearch(f *testing.F) {
	for _, text := range []string{"ferry", `"a ferry" OR NOT (x`, `"`, "*", "text:", "a AND", "NEAR(a b, 2)", "\x00", "\xff", "İ ß ﬁ", "-", `""""`} {
		f.Add(text)
	}
	s, err := Open(filepath.Join(f.TempDir(), "fuzz.saidby"), Options{})
	if err != nil {
		f.Fatal(err)
	}
	defer s.Close()
	f.Fuzz(func(t *testing.T, text string) {
		err := s.View(t.Context(), func(v store.View) error {
			if _, err := v.Search(text, 5); err != nil {
				return err
			}
			return v.Incidents(query.Question{Text: text, Place: text, Actor: text}, func(*saidby.Incident) error { return nil })
		})
		if err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}
