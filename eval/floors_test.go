package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheckFloors(t *testing.T) {
	measured := map[string]float64{"gold-dev event F1": .8, "gold-dev non-conflict documents with events": 1}
	tests := []struct{ name, floors, wrong string }{
		{"held", "gold-dev event F1 .79  # a reason\n\n# a comment\n", ""},
		{"fallen", "gold-dev event F1 .81", "gold-dev event F1 is 0.800, less than 0.810"},
		{"too many", "max:gold-dev non-conflict documents with events 0", "more than 0"},
		{"not on this machine", "gold-other event F1 .9", ""},
		{"no value", "gold-dev event F1", "F1"},
		{"no measure", "gold-dev .9", "want a set, a measure and a value"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "floors.txt")
			if err := os.WriteFile(file, []byte(test.floors), 0o644); err != nil {
				t.Fatal(err)
			}
			err := checkFloors(file, measured)
			switch {
			case test.wrong == "" && err != nil:
				t.Error(err)
			case test.wrong != "" && (err == nil || !strings.Contains(err.Error(), test.wrong)):
				t.Errorf("got %v, want something about %q", err, test.wrong)
			}
		})
	}
}

func TestAt(t *testing.T) {
	const output = `{"event": {"f1": 0.5}, "n": 3, "none": null}`
	for path, want := range map[string]float64{"event.f1": .5, "n": 3} {
		if got, err := at([]byte(output), path); err != nil || got != want {
			t.Errorf("%s: got %v, %v, want %v", path, got, err, want)
		}
	}
	for _, path := range []string{"event", "event.p", "n.f1", "none", "other"} {
		if got, err := at([]byte(output), path); err == nil {
			t.Errorf("%s: got %v, want an error", path, got)
		}
	}
}
