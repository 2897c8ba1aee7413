package query

import "testing"

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		"  Vovchans’k ":           "vovchansk",
		"Ivano-Frankivsk  Oblast": "ivano frankivsk oblast",
		"ŁÓDŹ":                    "lodz",
		"U.S.\tMarines":           "us marines",
		"3rd  Assault Brigade":    "3rd assault brigade",
		"plain  words":            "plain words",
	} {
		if got := Fold(text); got != want {
			t.Errorf("%q folds to %q, want %q", text, got, want)
		}
	}
}

// FuzzFold: what is folded once stays as it is.
func FuzzFold(f *testing.F) {
	f.Add("Vovchans’k")
	f.Add("\xff İzmir")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("%q folds to %q and then to %q", s, once, twice)
		}
	})
}
