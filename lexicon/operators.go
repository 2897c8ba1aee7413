package lexicon

import "strings"

// Op is what a word makes of the act that it governs: "tried to storm",
// "prevented an attack", "the alleged raid".
type Op uint8

// The operators; operators.txt says what each means.
const (
	OpNone Op = iota
	OpPrevent
	OpFail
	OpTry
	OpPlan
	OpThreaten
	OpDemand
	OpFear
	OpIf
	OpHedge
	OpBegin
	OpStop
	OpContinue
	OpFact
)

var opNames = map[string]Op{
	"prevent": OpPrevent, "fail": OpFail, "try": OpTry, "plan": OpPlan, "threaten": OpThreaten,
	"demand": OpDemand, "fear": OpFear, "if": OpIf, "hedge": OpHedge,
	"begin": OpBegin, "stop": OpStop, "continue": OpContinue, "fact": OpFact,
}

// Operators says what a word makes of the act that it governs. The zero value
// knows none.
type Operators struct{ byLemma map[string]Op }

// Operator returns what a governing word (lemma, lower case) makes of the act
// below it, OpNone when it leaves it as it is.
func (l *Lexicon) Operator(lemma string) Op { return l.Operators.byLemma[lemma] }

// loadOperators reads blocks that begin with [operator]; their lines hold lemmas.
// A lemma in two blocks keeps the first.
func loadOperators(l *Lexicon, lines []Line) error {
	if l.Operators.byLemma == nil {
		l.Operators.byLemma = map[string]Op{}
	}
	known := l.Operators.byLemma
	op := OpNone
	for _, line := range lines {
		if line.Text == "" {
			continue
		}
		if name, ok := header(line.Text); ok {
			if op = opNames[name]; op == OpNone {
				return line.Errorf("no operator %q", name)
			}
			continue
		}
		if op == OpNone {
			return line.Errorf("a block begins with [operator], got %q", line.Text)
		}
		for _, lemma := range list(line.Text) {
			if known[lemma] == OpNone {
				known[lemma] = op
			}
		}
	}
	return nil
}

// header takes the brackets off a line such as "[plan]".
func header(text string) (name string, ok bool) {
	if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
		return strings.TrimSpace(text[1 : len(text)-1]), true
	}
	return "", false
}
