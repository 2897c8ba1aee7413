// Command eval measures the program on the gold articles and open corpora under
// a data folder, through the scorers that lie beside them, and writes one
// readable file of scores.
//
//	go run ./eval -data ../shared -out eval/scores.txt -floors eval/floors.txt
//
// Gold sets lie under DATA/gold, corpora under DATA/corpora; a set that is
// missing is skipped with a word. With -floors, a score below its floor makes
// the command fail: a score may only fall with a reason in the commit that
// lowers the floor.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/pipeline"
)

// set is one thing to measure.
type set struct {
	name   string
	folder string // under the data folder; measured where it is there
	run    func(*evaluator, string) ([]score, error)
}

// score is one figure of a set, between 0 and 1 unless its name says otherwise.
type score struct {
	measure string
	value   float64
}

// sets are measured in this order.
var sets = []set{
	{"gold-seed", "gold", goldSeed},
	{"gold-dev", "gold/dev", gold},
	{"gold-dev2", "gold/dev2", gold},
	{"articles-first", "gold", own("first")},
	{"articles-second", "gold", own("second")},
	{"treebank-ewt", "corpora/treebank", treebank("test-ewt.conllu.gz")},
	{"treebank-gum", "corpora/treebank", treebank("test-gum.conllu.gz")},
	{"treebank-pud", "corpora/treebank", treebank("test-pud.conllu.gz")},
	{"ner-ewt", "corpora/ner", names("uner_ewt_test.iob.gz")},
	{"ner-pud", "corpora/ner", names("uner_pud_test.iob.gz")},
	{"geoparse-geowebnews", "corpora/geoparse-geowebnews", toponyms},
	{"geoparse-lgl", "corpora/geoparse-lgl", toponyms},
	{"geoparse-trnews", "corpora/geoparse-trnews", toponyms},
	{"geoparse-geovirus", "corpora/geoparse-geovirus", toponyms},
	{"plover-gsr", "corpora/plover-gsr", plover},
	{"quotes-polnear", "corpora/quotes-polnear", quotes},
	{"temporal-tbaq", "corpora/temporal-tbaq", temporal},
	{"counts-gva", "corpora/counts-gva", counts},
	{"clusters-newscluster", "corpora/clusters-newscluster", clusters},
	{"clusters-basil", "corpora/clusters-basil", clusters},
	{"clusters-gva", "corpora/clusters-gva", clusters},
	{"dedup", "corpora/dedup", dedup},
	{"html-scrapinghub", "corpora/html-scrapinghub", scrapinghub},
	{"html-trafilatura", "corpora/html-trafilatura", snippets},
}

// evaluator holds what every set needs.
type evaluator struct {
	data      string
	work      string // scratch folder for predictions
	reader    *pipeline.Reader
	annotator *annotate.Annotator
	lexicon   *lexicon.Lexicon
	gazetteer *gazetteer.Gazetteer
}

func main() {
	data := flag.String("data", "../shared", "folder with gold/ and corpora/")
	out := flag.String("out", "", "file to write the scores to (standard output: empty)")
	floors := flag.String("floors", "", "file with the least value of each score; a lower one fails")
	only := flag.String("only", "", "measure only sets whose name contains this")
	keep := flag.String("keep", "", "folder that keeps the predictions (removed afterwards: empty)")
	flag.Parse()
	if err := run(*data, *out, *floors, *only, *keep); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(data, out, floors, only, keep string) error {
	work := keep
	if work == "" {
		dir, err := os.MkdirTemp("", "saidby-eval-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		work = dir
	}
	e, err := newEvaluator(data, work)
	if err != nil {
		return err
	}
	text, measured, err := e.measure(only)
	if err != nil {
		return err
	}
	if err := write(out, text); err != nil {
		return err
	}
	if floors == "" {
		return nil
	}
	return checkFloors(floors, measured)
}

func newEvaluator(data, work string) (*evaluator, error) {
	data, err := filepath.Abs(data)
	if err != nil {
		return nil, err
	}
	e := &evaluator{data: data, work: work}
	if e.reader, err = pipeline.NewReader(pipeline.Options{}); err != nil {
		return nil, err
	}
	if e.annotator, err = annotate.Default(); err != nil {
		return nil, err
	}
	if e.lexicon, err = lexicon.Load(""); err != nil {
		return nil, err
	}
	e.gazetteer, err = gazetteer.Load(e.lexicon)
	return e, err
}

// measure runs the sets whose names contain only, and gives the score file and
// the scores by "set measure".
func (e *evaluator) measure(only string) (text string, measured map[string]float64, err error) {
	var b strings.Builder
	b.WriteString("# Scores on gold articles and open corpora. `make eval` writes this file.\n")
	measured = map[string]float64{}
	for _, s := range sets {
		if !strings.Contains(s.name, only) {
			continue
		}
		folder := filepath.Join(e.data, s.folder)
		if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(os.Stderr, "eval: %s skipped: no %s\n", s.name, folder)
			continue
		}
		started := time.Now()
		scores, err := s.run(e, folder)
		if err != nil {
			return "", nil, fmt.Errorf("%s: %w", s.name, err)
		}
		fmt.Fprintf(os.Stderr, "eval: %s in %s\n", s.name, time.Since(started).Round(time.Millisecond))
		fmt.Fprintf(&b, "\n%s\n", s.name)
		for _, x := range scores {
			fmt.Fprintf(&b, "  %-38s %s\n", x.measure, number(x.value))
			measured[s.name+" "+x.measure] = x.value
		}
	}
	return b.String(), measured, nil
}

// number writes a share with three decimals and a count as it is. Whole shares
// look like counts: nothing and everything need no decimals.
func number(v float64) string {
	if v == float64(int(v)) {
		return fmt.Sprint(int(v))
	}
	return fmt.Sprintf("%.3f", v)
}

func write(out, text string) error {
	if out == "" {
		_, err := os.Stdout.WriteString(text)
		return err
	}
	return os.WriteFile(out, []byte(text), 0o644)
}

// python runs one of the scorers and returns what it prints.
func python(args ...string) ([]byte, error) {
	cmd := exec.CommandContext(context.Background(), "python3", args...)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("python3 %s: %w", strings.Join(args, " "), err)
	}
	return text, nil
}
