package main

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/saidby/saidby"
)

// A cell that a page wrote as a formula is not run by a spreadsheet; numbers
// stay numbers.
func TestHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		"":                         "",
		"Terny":                    "Terny",
		"=HYPERLINK(\"http://x\")": "'=HYPERLINK(\"http://x\")",
		"+7 attacked":              "'+7 attacked",
		"@home":                    "'@home",
		"- three killed":           "'- three killed",
		"-34.61":                   "-34.61",
	} {
		if got := harmless(cell); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}

// Every row has a cell for each column, also where little is stated.
func TestTable(t *testing.T) {
	party, least := "RUS", 24
	r := &saidby.Report{
		Sources: []saidby.Source{{ID: "s1", Name: "9th Brigade", Kind: saidby.Belligerent, Party: &party}},
		Events: []saidby.Event{
			{ID: "e1", Type: "ASSAULT", Sources: []string{"s1"}, Counts: []saidby.Count{{Kind: saidby.Captured, Min: &least}}},
			{ID: "e2", Type: "REJECT"},
		},
	}
	var out bytes.Buffer
	write, err := newTable(&out)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(r); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll() // refuses rows of another length
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 {
		t.Fatalf("%d rows, want a header and two events", len(rows))
	}
	want := map[string]string{"event": "e1", "counts": "captured=24..", "sources": "9th Brigade (belligerent, party RUS)", "lat": "", "mentions": "1"}
	for i, column := range rows[0] {
		if w, ok := want[column]; ok && rows[1][i] != w {
			t.Errorf("%s is %q, want %q", column, rows[1][i], w)
		}
	}
}
