package conllu

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const tree = `# newdoc id = invented-1
# sent_id = invented-1-1
# text = They don't run.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	run	run	VERB	VB	_	0	root	_	SpaceAfter=No
4.1	ghost	ghost	VERB	VB	_	_	_	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = invented-1-2
1	Rain	rain	NOUN	NN	Typo=Yes	0	root	_	_
`

func TestDecode(t *testing.T) {
	got, err := Decode(strings.NewReader(tree))
	if err != nil {
		t.Fatal(err)
	}
	want := []Sentence{
		{
			ID: "invented-1-1", Text: "They don't run.", Doc: "invented-1", NewParagraph: true,
			Words: []Word{
				{Form: "They", Lemma: "they", UPOS: "PRON", XPOS: "PRP", Head: 3, Rel: "nsubj", SpaceAfter: true},
				{Form: "do", Lemma: "do", UPOS: "AUX", XPOS: "VBP", Head: 3, Rel: "aux"},
				{Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB", Head: 3, Rel: "advmod", SpaceAfter: true},
				{Form: "run", Lemma: "run", UPOS: "VERB", XPOS: "VB", Head: -1, Rel: "root"},
				{Form: ".", Lemma: ".", UPOS: "PUNCT", XPOS: ".", Head: 3, Rel: "punct", SpaceAfter: true},
			},
		},
		{
			ID: "invented-1-2", Doc: "invented-1",
			Words: []Word{{Form: "Rain", Lemma: "rain", UPOS: "NOUN", XPOS: "NN", Head: -1, Rel: "root", SpaceAfter: true, Typo: true}},
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestDecodeRefuses(t *testing.T) {
	tests := []struct{ name, text string }{
		{"too few columns", "1\tRain\n"},
		{"a word left out", "2\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_\n"},
		{"a head that is not a number", "1\tRain\train\tNOUN\tNN\t_\t_\troot\t_\t_\n"},
		{"a head outside the sentence", "1\tRain\train\tNOUN\tNN\t_\t7\troot\t_\t_\n"},
		{"a word that is its own head", "1\tRain\train\tNOUN\tNN\t_\t1\troot\t_\t_\n"},
	}
	for _, tt := range tests {
		if _, err := Decode(strings.NewReader(tt.text)); err == nil {
			t.Errorf("%s: no error", tt.name)
		}
	}
}

func TestReadGzip(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte(tree)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "tree.conllu.gz")
	if err := os.WriteFile(path, packed.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := Read(path)
	if err != nil || len(got) != 2 {
		t.Errorf("%d sentences, error %v", len(got), err)
	}
}

func TestReadNamesTheFile(t *testing.T) {
	_, err := Read(filepath.Join(t.TempDir(), "missing.conllu"))
	if err == nil || !strings.Contains(err.Error(), "missing.conllu") {
		t.Errorf("error %v", err)
	}
}

func TestDecodeNames(t *testing.T) {
	const data = "# sent_id = invented-2\nAda\tB-PER\nBrandt\tI-PER\nleft\tO\nVarn\tI-LOC\nOrlo\tB-LOC\n\n\n#\tO\n"
	got, err := DecodeNames(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	want := []Named{
		{
			Forms: []string{"Ada", "Brandt", "left", "Varn", "Orlo"},
			Names: []Name{{0, 2, "PER"}, {3, 4, "LOC"}, {4, 5, "LOC"}},
		},
		{Forms: []string{"#"}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(tree)
	f.Fuzz(func(t *testing.T, text string) {
		sentences, err := Decode(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, s := range sentences {
			for i, w := range s.Words {
				if w.Head < -1 || w.Head >= len(s.Words) || w.Head == i {
					t.Fatalf("word %d has head %d of %d", i, w.Head, len(s.Words))
				}
			}
		}
	})
}

func FuzzDecodeNames(f *testing.F) {
	f.Add("Ada\tB-PER\nBrandt\tI-PER\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		sentences, err := DecodeNames(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, s := range sentences {
			for _, n := range s.Names {
				if n.First < 0 || n.First >= n.Last || n.Last > len(s.Forms) {
					t.Fatalf("name %v in %d words", n, len(s.Forms))
				}
			}
		}
	})
}
