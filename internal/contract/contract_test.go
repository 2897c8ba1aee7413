package contract

import (
	"strings"
	"testing"
)

// report is the least that the schema asks for, with one event to break.
const report = `{"schema":"saidby:report/1",
 "document":{"id":"sha256:` + zeros + `","uri":"a.txt","media_type":"text/plain","size":9,"retrieved":null},
 "article":{"title":null,"outlet":null,"byline":null,"dateline":null,"published":null,"language":"en","text":"Żółw fell.","boilerplate":[SPAN]},
 "sources":[],"events":[],"statements":[],"flags":[],"warnings":[]}`

const zeros = "0000000000000000000000000000000000000000000000000000000000000000"

func TestCheck(t *testing.T) {
	tests := []struct{ name, span, wrong string }{
		{"code points, not bytes", `{"start":5,"end":9,"exact":"fell"}`, ""},
		{"bytes", `{"start":8,"end":12,"exact":"fell"}`, "outside the text"},
		{"other words", `{"start":0,"end":4,"exact":"fell"}`, "selects"},
		{"no end", `{"start":5,"exact":"fell"}`, "end"},
	}
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := c.Check([]byte(strings.Replace(report, "SPAN", test.span, 1)))
			switch {
			case test.wrong == "" && err != nil:
				t.Error(err)
			case test.wrong != "" && (err == nil || !strings.Contains(err.Error(), test.wrong)):
				t.Errorf("got %v, want something about %q", err, test.wrong)
			}
		})
	}
}
