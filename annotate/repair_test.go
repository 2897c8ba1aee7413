package annotate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
)

// parsed reads a tree of our own, a word in each field: form/lemma/tag/Penn
// tag/head/relation, heads counted from 1.
func parsed(t *testing.T, tree string) *saidby.Sentence {
	t.Helper()
	s := new(saidby.Sentence)
	for _, field := range strings.Fields(tree) {
		part := strings.Split(field, "/")
		var head int
		if _, err := fmt.Sscan(part[4], &head); err != nil || len(part) != 6 {
			t.Fatalf("%q: %v", field, err)
		}
		s.Tokens = append(s.Tokens, saidby.Token{
			Text: part[0], Lemma: part[1], UPOS: part[2], XPOS: part[3], Head: head - 1, Rel: part[5],
		})
	}
	return s
}

func TestRepair(t *testing.T) {
	tests := []struct{ name, tree, word, want string }{
		{"the object after at least",
			"killing/kill/VERB/VBG/0/root at/at/ADP/IN/3/case least/least/ADJ/JJS/4/nmod nine/nine/NUM/CD/5/nummod men/man/NOUN/NNS/1/obl",
			"men", "obj of killing"},
		{"the object after a particle",
			"laid/lay/VERB/VBD/0/root down/down/ADP/RP/1/compound:prt arms/arm/NOUN/NNS/1/obl", "arms", "obj of laid"},
		{"the object of a rare past tense",
			"Rebels/rebel/NOUN/NNS/2/compound overran/overran/ADP/IN/0/root a/a/DET/DT/4/det base/base/NOUN/NN/2/obl", "base", "obj of overran"},
		{"a time stays oblique",
			"left/leave/VERB/VBD/0/root last/last/ADJ/JJ/3/amod month/month/NOUN/NN/1/obl", "month", "obl of left"},
		{"a passive has no object",
			"was/be/AUX/VBD/2/aux:pass hit/hit/VERB/VBN/0/root nine/nine/NUM/CD/4/nummod places/place/NOUN/NNS/2/obl", "places", "obl of hit"},
		{"a day is no agent",
			"held/hold/VERB/VBN/0/root by/by/ADP/IN/3/case Friday/Friday/PROPN/NNP/1/obl:agent", "Friday", "obl of held"},
		{"the speaker after the verb",
			"Ran/run/VERB/VBD/0/root ,/,/PUNCT/,/3/punct reports/report/VERB/VBZ/1/parataxis the/the/DET/DT/5/det Courier/Courier/PROPN/NNP/3/obj",
			"Courier", "nsubj of reports"},
		{"an object stays one when there is a subject",
			"Ran/run/VERB/VBD/0/root ,/,/PUNCT/,/4/punct she/she/PRON/PRP/4/nsubj said/say/VERB/VBD/1/parataxis no/no/INTJ/UH/4/obj",
			"no", "obj of said"},
		{"a day before the subject",
			"On/on/ADP/IN/3/case Friday/Friday/PROPN/NNP/3/compound rebels/rebel/NOUN/NNS/4/obl fled/flee/VERB/VBD/0/root",
			"rebels", "nsubj of fled"},
		{"and its own place",
			"On/on/ADP/IN/3/case Friday/Friday/PROPN/NNP/3/compound rebels/rebel/NOUN/NNS/4/obl fled/flee/VERB/VBD/0/root",
			"Friday", "obl of fled"},
		{"a title belongs to the name",
			"says/say/VERB/VBZ/0/root midwife/midwife/NOUN/NN/1/nsubj Ada/Ada/PROPN/NNP/1/nsubj", "midwife", "nmod:desc of Ada"},
		{"a past tense is no passive",
			"She/she/PRON/PRP/2/nsubj:pass called/call/VERB/VBN/0/root on/on/ADP/IN/4/case them/they/PRON/PRP/2/obl ././PUNCT/./2/punct",
			"She", "nsubj of called"},
		{"a headline is",
			"Men/man/NOUN/NNS/2/nsubj:pass seized/seize/VERB/VBN/0/root near/near/ADP/IN/4/case Varn/Varn/PROPN/NNP/2/obl",
			"Men", "nsubj:pass of seized"},
		{"which is the noun before the comma",
			"Men/man/NOUN/NNS/2/nsubj crossed/cross/VERB/VBD/0/root into/into/ADP/IN/4/case Rwanda/Rwanda/PROPN/NNP/2/obl ,/,/PUNCT/,/7/punct " +
				"which/which/PRON/WDT/7/nsubj sent/send/VERB/VBD/1/acl:relcl them/they/PRON/PRP/7/obj", "sent", "acl:relcl of Rwanda"},
		{"a part of a day stays together",
			"On/on/ADP/IN/3/case Friday/Friday/PROPN/NNP/3/compound evening/evening/NOUN/NN/4/obl fled/flee/VERB/VBD/0/root",
			"Friday", "compound of evening"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := parsed(t, tt.tree)
			repair(s)
			for _, token := range s.Tokens {
				if token.Text != tt.word {
					continue
				}
				if got := token.Rel + " of " + s.Tokens[token.Head].Text; got != tt.want {
					t.Errorf("%s is %s, want %s", tt.word, got, tt.want)
				}
			}
		})
	}
}

func TestRepairDropsNamesWithoutCapital(t *testing.T) {
	s := parsed(t, "Men/man/NOUN/NNS/2/nsubj fled/flee/VERB/VBD/0/root bush/bush/NOUN/NN/2/obl Varn/Varn/PROPN/NNP/2/obl")
	name := saidby.Entity{First: 3, Last: 4, Kind: saidby.Location}
	s.Entities = []saidby.Entity{{First: 2, Last: 3, Kind: saidby.Person}, name}
	repair(s)
	if d := cmp.Diff([]saidby.Entity{name}, s.Entities); d != "" {
		t.Error(d)
	}
}
