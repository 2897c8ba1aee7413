package lemma

import (
	"bytes"
	"testing"

	"github.com/saidby/saidby/annotate/conllu"
)

// treebank is a small one of our own.
var treebank = []conllu.Sentence{{Words: []conllu.Word{
	{Form: "Reports", Lemma: "report", UPOS: "NOUN", XPOS: "NNS"},
	{Form: "was", Lemma: "be", UPOS: "AUX", XPOS: "VBD"},
	{Form: "sheltered", Lemma: "shelter", UPOS: "VERB", XPOS: "VBN"},
	{Form: "shelter", Lemma: "shelter", UPOS: "VERB", XPOS: "VB"},
	{Form: "’re", Lemma: "be", UPOS: "AUX", XPOS: "VBP"},
	{Form: "eneited", Lemma: "eneit", UPOS: "VERB", XPOS: "VBD"},
	{Form: "atacked", Lemma: "atack", UPOS: "VERB", XPOS: "VBD", Typo: true},
}}}

func lemmatizer(t testing.TB) *Lemmatizer {
	t.Helper()
	var file bytes.Buffer
	if err := Build(&file, treebank); err != nil {
		t.Fatal(err)
	}
	l, err := Load(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLemma(t *testing.T) {
	l := lemmatizer(t)
	tests := []struct{ form, upos, xpos, want string }{
		{"shelling", "NOUN", "NN", "shelling"},
		{"shelling", "VERB", "VBG", "shell"},
		{"shot", "VERB", "VBD", "shoot"},
		{"overran", "VERB", "VBD", "overrun"},
		{"retook", "VERB", "VBD", "retake"},
		{"withdrew", "VERB", "VBD", "withdraw"},
		{"fled", "VERB", "VBN", "flee"},
		{"freed", "VERB", "VBN", "free"},
		{"besieged", "VERB", "VBN", "besiege"},
		{"repelled", "VERB", "VBD", "repel"},
		{"killed", "VERB", "VBN", "kill"},
		{"permitting", "VERB", "VBG", "permit"},
		{"negotiating", "VERB", "VBG", "negotiate"},
		{"fired", "VERB", "VBD", "fire"},
		{"dying", "VERB", "VBG", "die"},
		{"denied", "VERB", "VBD", "deny"},
		{"launches", "VERB", "VBZ", "launch"},
		{"sheltered", "VERB", "VBN", "shelter"},
		{"casualties", "NOUN", "NNS", "casualty"},
		{"militiamen", "NOUN", "NNS", "militiaman"},
		{"1980s", "NOUN", "NNS", "1980s"},
		{"wives", "NOUN", "NNS", "wife"},
		{"worse", "ADJ", "JJR", "bad"},
		{"heavier", "ADJ", "JJR", "heavy"},
		{"’re", "AUX", "VBP", "be"},
		{"Russians", "PROPN", "NNPS", "Russian"},
		{"Kyiv", "PROPN", "NNP", "Kyiv"},
		{"Soldiers", "NOUN", "NNS", "soldier"},
	}
	for _, tt := range tests {
		if got := l.Lemma(tt.form, tt.upos, tt.xpos); got != tt.want {
			t.Errorf("%s/%s: %q, want %q", tt.form, tt.xpos, got, tt.want)
		}
	}
}

func TestSlipsAreNotLearnt(t *testing.T) {
	for _, slip := range []string{"atack", "eneit"} {
		if lemmatizer(t).known[key{'V', slip}] {
			t.Errorf("%q became a known verb", slip)
		}
	}
}

func TestLoadRefusesDamage(t *testing.T) {
	var file bytes.Buffer
	if err := Build(&file, treebank); err != nil {
		t.Fatal(err)
	}
	for _, cut := range []int{0, 5, file.Len() / 2, file.Len() - 1} {
		if _, err := Load(file.Bytes()[:cut]); err == nil {
			t.Errorf("no error for the first %d bytes", cut)
		}
	}
}
