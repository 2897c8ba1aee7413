package neural

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby/annotate/conllu"
)

// TestHeadline turns a sentence into a headline and looks whether its tree is
// still the same: articles, "be" and the full stop go, the article of a name and
// the "was" that others hang on stay.
func TestHeadline(t *testing.T) {
	trees, err := conllu.Decode(strings.NewReader(`1	The	the	DET	DT	_	2	det	_	_
2	bridge	bridge	NOUN	NN	_	4	nsubj:pass	_	_
3	was	be	AUX	VBD	_	4	aux:pass	_	_
4	closed	close	VERB	VBN	_	0	root	_	_
5	in	in	ADP	IN	_	7	case	_	_
6	The	the	DET	DT	_	7	det	_	_
7	Vale	Vale	PROPN	NNP	_	4	obl	_	_
8	.	.	PUNCT	.	_	4	punct	_	_

`))
	if err != nil {
		t.Fatal(err)
	}
	e := treeExample(&trees[0], nil, nil)
	e.names = encodeNames(8, []conllu.Name{{First: 5, Last: 7, Type: "LOC"}}, []string{"LOC"})
	got := e.keep(e.headlineWords())
	if diff := cmp.Diff([]string{"bridge", "closed", "in", "The", "Vale"}, got.words); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int32{2, 0, 5, 5, 2}, got.heads); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int32{0, 0, 0, begin, last}, got.names); diff != "" {
		t.Error(diff)
	}
}
