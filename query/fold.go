package query

import (
	"strings"

	"github.com/saidby/saidby/gazetteer"
)

// Fold is the form under which a word of a question and a name in an incident
// are compared: lower case without accents, apostrophes and full stops, hyphens
// and runs of spaces as one space. It is the gazetteer's folding, so that a place
// is found under the spellings by which it was read.
func Fold(s string) string {
	return strings.Join(strings.Fields(gazetteer.Fold(s)), " ")
}
