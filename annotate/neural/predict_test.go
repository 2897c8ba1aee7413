package neural

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby/annotate/conllu"
)

// tiny is a treebank of one invented sentence that is easily learnt by heart.
const tiny = `1	Soldiers	soldier	NOUN	NNS	_	4	nsubj	_	_
2	of	of	ADP	IN	_	3	case	_	_
3	Arvenia	Arvenia	PROPN	NNP	_	1	nmod	_	_
4	took	take	VERB	VBD	_	0	root	_	_
5	Old	Old	PROPN	NNP	_	6	compound	_	_
6	Harbour	Harbour	PROPN	NNP	_	4	obj	_	_
7	.	.	PUNCT	.	_	4	punct	_	_

`

func tinyCorpus(t testing.TB) *Corpus {
	trees, err := conllu.Decode(strings.NewReader(strings.Repeat(tiny, 5)))
	if err != nil {
		t.Fatal(err)
	}
	var forms []string
	for _, w := range trees[0].Words {
		forms = append(forms, w.Form)
	}
	return &Corpus{Trees: trees, Names: []conllu.Named{{
		Forms: forms, Names: []conllu.Name{{First: 2, Last: 3, Type: "LOC"}, {First: 4, Last: 6, Type: "LOC"}},
	}}}
}

func tinyOptions() Options {
	o := DefaultOptions()
	o.Shape = Shape{
		Tables: TableSizes{Affix: 64, Shape: 32, Gram: 128}, WordDim: 8, AffixDim: 4, GramDim: 8,
		Width: 16, Layers: "cr", TagAfter: 1, NameWidth: 8, Arc: 16, Label: 16,
	}
	o.Epochs, o.BatchSize, o.Rate, o.Dropout, o.Recase, o.Headline = 150, 20, 0.01, 0, 0, 0
	return o
}

func tinyModel(t testing.TB) []byte {
	vectors, err := ReadVectors(strings.NewReader("took 1 -1\nof 0.5 2\n"), 10)
	if err != nil {
		t.Fatal(err)
	}
	file, err := Train(t.Context(), tinyCorpus(t), vectors, tinyOptions(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestTrain learns one sentence by heart, twice with the same result, and reads
// it back from the file.
func TestTrain(t *testing.T) {
	file := tinyModel(t)
	if !bytes.Equal(file, tinyModel(t)) {
		t.Error("the same data and seed gave two different files")
	}
	m, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	var got Prediction
	want := Prediction{Names: []Name{{2, 3, "LOC"}, {4, 6, "LOC"}}}
	var words []string
	for _, w := range tinyCorpus(t).Trees[0].Words {
		words = append(words, w.Form)
		want.Tags = append(want.Tags, Tag{w.UPOS, w.XPOS})
		want.Heads = append(want.Heads, w.Head)
		want.Rels = append(want.Rels, w.Rel)
	}
	for range 2 { // the second time from the cache of forms
		m.Predict(words, &got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("want -, got +:\n%s", diff)
		}
	}
}

// TestVectorsOf trains again with the vectors of a model.
func TestVectorsOf(t *testing.T) {
	file := tinyModel(t)
	vectors, err := VectorsOf(file)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Train(t.Context(), tinyCorpus(t), vectors, tinyOptions(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file, again) {
		t.Error("the same vectors gave another file")
	}
}

// TestPredictSizes holds that any number of words gets one tree.
func TestPredictSizes(t *testing.T) {
	m, err := Load(tinyModel(t))
	if err != nil {
		t.Fatal(err)
	}
	var got Prediction
	for _, n := range []int{0, 1, 2, longest, longest + 1, 3 * longest} {
		words := make([]string, n)
		for i := range words {
			words[i] = strings.Repeat("took", i%4) // an empty word too
		}
		m.Predict(words, &got)
		roots := 0
		for i, h := range got.Heads {
			if h < -1 || h >= n || h == i {
				t.Fatalf("%d words: word %d has head %d", n, i, h)
			}
			if h == -1 {
				roots++
			}
		}
		if len(got.Heads) != n || n > 0 && roots != 1 {
			t.Errorf("%d words: %d heads, %d roots", n, len(got.Heads), roots)
		}
	}
}

// TestParallel reads with one model in several goroutines, which share its
// cache of word forms.
func TestParallel(t *testing.T) {
	m, err := Load(tinyModel(t))
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields("Soldiers of Arvenia took New Harbour , and lost it again .")
	var want Prediction
	m.Predict(words, &want)
	var group sync.WaitGroup
	for k := range 4 {
		group.Go(func() {
			var got Prediction
			for range 50 {
				m.Predict(words[k:], &got)
				m.Predict(words, &got)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Error(diff)
					return
				}
			}
		})
	}
	group.Wait()
}

// FuzzLoad holds that files that are not models are refused, and that what is
// read from one can be used. The checksum is made to fit, as an attacker would.
func FuzzLoad(f *testing.F) {
	file := tinyModel(f)
	body := file[:len(file)-4]
	f.Add(body)
	f.Add(body[:len(body)/2])
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := Load(binary.LittleEndian.AppendUint32(body, crc32.ChecksumIEEE(body)))
		if err != nil {
			return
		}
		var out Prediction
		m.Predict([]string{"Soldiers", "took", "it", "."}, &out)
	})
}

// BenchmarkPredict reads the EWT test set with the model named in NEURAL_MODEL.
func BenchmarkPredict(b *testing.B) {
	name := os.Getenv("NEURAL_MODEL")
	data := os.Getenv("SAIDBY_DATA")
	if name == "" || data == "" {
		b.Skip("set NEURAL_MODEL to a model file and SAIDBY_DATA to the folder of the data")
	}
	file, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	m, err := Load(file)
	if err != nil {
		b.Fatal(err)
	}
	trees, err := conllu.Read(filepath.Join(data, "corpora/treebank/test-pud.conllu.gz"))
	if err != nil {
		b.Fatal(err)
	}
	var sentences [][]string
	tokens := 0
	for _, s := range trees {
		var words []string
		for _, w := range s.Words {
			words = append(words, w.Form)
		}
		sentences = append(sentences, words)
		tokens += len(words)
	}
	var out Prediction
	for b.Loop() {
		for _, words := range sentences {
			m.Predict(words, &out)
		}
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	name := os.Getenv("NEURAL_MODEL")
	if name == "" {
		b.Skip("set NEURAL_MODEL to a model file")
	}
	file, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Load(file); err != nil {
			b.Fatal(err)
		}
	}
}
