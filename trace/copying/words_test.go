package copying

import (
	"strings"
	"testing"
)

// TestSpellings: how a copy desk writes a word makes no difference.
func TestSpellings(t *testing.T) {
	for _, c := range []struct{ one, other string }{
		{"the town's mill", "THE TOWN’S MILL"}, {"5,000 tonnes", "5000 tonnes"}, {"at 6.40 a.m.", "at 6.40 am"},
		{"U.S. troops", "US troops"}, {"on Dec. 4 two men", "on December four 2 men"}, {"a 17-year-old", "a 17 year old"},
		{"Süddeutsche", "SÜDDEUTSCHE"},
	} {
		one, other := split(c.one), split(c.other)
		same := len(one) == len(other)
		for i := 0; same && i < len(one); i++ {
			same = one[i].hash == other[i].hash
		}
		if !same {
			t.Errorf("%q and %q differ", c.one, c.other)
		}
	}
}

func TestNames(t *testing.T) {
	text := `The mayor of Sumy met Ida Roos. Nobody came. "Why?" asked the 3 others, your friends.`
	var names, addressed []string
	for _, w := range split(text) {
		word := text[w.from:w.to]
		if w.is(name) {
			names = append(names, word)
		}
		if w.is(address) {
			addressed = append(addressed, word)
		}
	}
	if got := strings.Join(names, " "); got != "Sumy Ida Roos 3" {
		t.Errorf("names %q", got)
	}
	if got := strings.Join(addressed, " "); got != "your" {
		t.Errorf("speaks to the reader: %q", got)
	}
}
