package pipeline_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/fetch"
	"github.com/saidby/saidby/internal/contract"
	"github.com/saidby/saidby/internal/data"
	"github.com/saidby/saidby/pipeline"
)

// reports reads everything under paths on so many goroutines and gives the
// lines as they are printed.
func reports(t *testing.T, jobs int, paths ...string) (lines [][]byte) {
	t.Helper()
	reader, err := pipeline.NewReader(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	source := func(emit pipeline.Emit) error {
		return fetch.Walk(t.Context(), fetch.Options{Paths: paths}, fetch.Visit(emit))
	}
	err = reader.Stream(t.Context(), jobs, source, func(r pipeline.Result) error {
		if r.Err != nil {
			if strings.Contains(r.Err.Error(), "internal fault") {
				t.Error(r.Err)
			}
			return nil // what cannot be read has no report
		}
		line, err := json.Marshal(r.Report)
		lines = append(lines, line)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func checkAll(t *testing.T, lines [][]byte) {
	t.Helper()
	checker, err := contract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines {
		if err := checker.Check(line); err != nil {
			var r saidby.Report
			_ = json.Unmarshal(line, &r)
			t.Errorf("%s: %v", r.Document.URI, err)
		}
	}
}

// TestExamples: every report keeps to the schema, and every selector selects
// what it says.
func TestExamples(t *testing.T) {
	lines := reports(t, 2, "../examples")
	if len(lines) < 6 {
		t.Fatalf("%d reports of the examples", len(lines))
	}
	checkAll(t, lines)
}

// TestSameBytes: neither the number of goroutines nor a second run changes a byte.
func TestSameBytes(t *testing.T) {
	first := bytes.Join(reports(t, 1, "../examples"), []byte("\n"))
	for _, jobs := range []int{1, 8} {
		if again := bytes.Join(reports(t, jobs, "../examples"), []byte("\n")); !bytes.Equal(first, again) {
			t.Errorf("on %d goroutines the bytes differ", jobs)
		}
	}
}

// TestOpenData checks the reports of all texts and pages of the data folder.
func TestOpenData(t *testing.T) {
	root := data.Root()
	if root == "" {
		t.Skip("no data folder beside the checkout")
	}
	if testing.Short() {
		t.Skip("takes a while")
	}
	for _, folder := range []string{"gold", "corpora/html-scrapinghub", "corpora/html-trafilatura", "corpora/muc4", "corpora/geoparse-lgl", "corpora/entities-re3d"} {
		t.Run(folder, func(t *testing.T) {
			paths := texts(t, filepath.Join(root, folder))
			if len(paths) == 0 {
				t.Skip("nothing there")
			}
			checkAll(t, reports(t, 2, paths...))
		})
	}
}

func texts(t *testing.T, folder string) (paths []string) {
	t.Helper()
	if _, err := os.Stat(folder); err != nil {
		return nil
	}
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		switch name := strings.TrimSuffix(path, ".gz"); filepath.Ext(name) {
		case ".txt", ".html", ".jsonl":
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}
