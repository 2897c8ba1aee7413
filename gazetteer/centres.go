package gazetteer

import (
	_ "embed" // for the table
	"strings"
)

//go:embed centres.txt
var centresText string

// centres maps countries (ISO 3166-1 alpha-3) to the point where their name is put.
func centres() map[string]point {
	out := map[string]point{}
	for line := range strings.Lines(centresText) {
		if f := strings.Fields(line); len(f) == 3 && f[0] != "#" {
			out[f[0]] = point{lat: degrees(f[1]), lon: degrees(f[2])}
		}
	}
	return out
}
