package copying

import (
	"testing"

	"github.com/saidby/saidby"
)

func TestSharedQuotes(t *testing.T) {
	for _, c := range []struct {
		why, a, b string
		want      string // the quotation in A, "": none is shared
	}{
		{"whole", `He said: "The bridge will hold until spring."`, `"The bridge will hold until spring," he told us.`, "The bridge will hold until spring"},
		{"other marks", `He said: "The bridge will hold until spring."`, `“The bridge will hold until spring,” he told us.`, "The bridge will hold until spring"},
		{"trimmed", `"Believe me, the bridge will hold until spring," he said.`, `He wrote that "the bridge will hold until spring".`, "Believe me, the bridge will hold until spring"},
		{"interrupted by the cue", `"The bridge will hold," he said, "and so shall we."`, `"The bridge will hold and so shall we," he said.`, "The bridge will hold"},
		{"never closed", "\"The bridge will hold until spring\nNobody came.", `"The bridge will hold until spring," he said.`, "The bridge will hold until spring"},
		{"another quotation", `"The bridge will hold until spring," he said.`, `"The ferry sank in autumn," he said.`, ""},
		{"quoted in one, told in the other", `"The bridge will hold until spring," he said.`, `The bridge will hold until spring, he said.`, ""},
		{"a nickname", `The "old iron lady" fell.`, `The "old iron lady" stood.`, ""},
	} {
		_, got := Compare(Prepare(report("a", c.a)), Prepare(report("b", c.b)))
		found := ""
		if len(got) > 0 {
			found = got[0].A.Exact
		}
		if found != c.want {
			t.Errorf("%s: %q, want %q", c.why, found, c.want)
		}
	}
}

func TestSpeaker(t *testing.T) {
	a, b := report("a", `"The bridge will hold until spring," she said.`), report("b", `"The bridge will hold until spring," said Vira Stets.`)
	b.Statements = []saidby.Statement{{Kind: saidby.Direct, Speaker: saidby.Party{Name: "Vira Stets"}, Span: saidby.Selector{Start: 1, End: 34}}}
	_, got := Compare(Prepare(a), Prepare(b))
	if len(got) != 1 || got[0].Speaker != "Vira Stets" {
		t.Errorf("%+v, want the speaker that one of the two names", got)
	}
}

// TestStatementWithoutMarks: single marks look like apostrophes; the reading
// knows better.
func TestStatementWithoutMarks(t *testing.T) {
	a, b := report("a", `'The bridge will hold until spring,' she said.`), report("b", `"The bridge will hold until spring," she said.`)
	a.Statements = []saidby.Statement{{Kind: saidby.Direct, Span: saidby.Selector{Start: 1, End: 34}}}
	if _, got := Compare(Prepare(a), Prepare(b)); len(got) != 1 {
		t.Errorf("%+v, want one quotation", got)
	}
}
