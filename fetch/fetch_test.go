package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby"
)

// read walks the paths and lists what came, one string a document ("URI kind
// text") or failure ("URI: error").
func read(t *testing.T, opts Options) []string {
	t.Helper()
	var got []string
	err := Walk(context.Background(), opts, func(doc *saidby.Document, failed *saidby.DocumentError) error {
		switch {
		case failed != nil:
			got = append(got, filepath.ToSlash(failed.Error()))
		case doc.MediaType == "application/json":
			got = append(got, filepath.ToSlash(doc.URI)+" "+doc.MediaType+" "+doc.Given.Body)
		default:
			got = append(got, filepath.ToSlash(doc.URI)+" "+doc.MediaType+" "+string(doc.Bytes))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// folder writes files into a new folder, which becomes the working directory.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(root)
}

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

func TestWalk(t *testing.T) {
	manyLines := strings.Repeat(`{"id":"r","text":"Rain fell on Brennau again, `+"\u00e9"+`."}`+"\n", 2000)
	tests := []struct {
		name  string
		files map[string]string
		paths []string
		want  []string
	}{
		{
			name:  "a page, a text and JSON lines, by name",
			files: map[string]string{"a.html": "<p>Hail.", "b.txt": "Rain.", "c.jsonl": `{"id":"x1","text":"Snow."}`},
			paths: []string{"c.jsonl", "a.html", "b.txt"},
			want:  []string{"c.jsonl#x1 application/json Snow.", "a.html text/html <p>Hail.", "b.txt text/plain Rain."},
		},
		{
			name:  "kinds by content where the name says nothing",
			files: map[string]string{"a": "\n<!DOCTYPE html><p>Hail.", "b": `{"text":"Snow."}`, "c.cutting": "<3 Rain."},
			paths: []string{"."},
			want:  []string{"a text/html \n<!DOCTYPE html><p>Hail.", "b#1 application/json Snow.", "c.cutting text/plain <3 Rain."},
		},
		{
			name:  "gzipped, known by content",
			files: map[string]string{"a.html.gz": zipped("<p>Hail."), "b.txt": zipped("Rain.")},
			paths: []string{"a.html.gz", "b.txt"},
			want:  []string{"a.html.gz text/html <p>Hail.", "b.txt text/plain Rain."},
		},
		{
			name: "a folder in the order of names, without hidden files and companions",
			files: map[string]string{
				"in/b/2.txt": "two", "in/a.txt": "one", "in/.git/config": "no", "in/.hidden.txt": "no",
				"in/page_files/style.css": "no", "in/page_files/logo.png": "no",
			},
			paths: []string{"in"},
			want:  []string{"in/a.txt text/plain one", "in/b/2.txt text/plain two"},
		},
		{
			name:  "text is handed on exactly",
			files: map[string]string{"a.txt": "\uFEFFRain.\r\n\r\nHail. \n"},
			paths: []string{"a.txt"},
			want:  []string{"a.txt text/plain \uFEFFRain.\r\n\r\nHail. \n"},
		},
		{
			name:  "one bad line does not lose the others",
			files: map[string]string{"a.jsonl": `{"text":"one"}` + "\n" + `{"text":` + "\n\n" + `{"title":"no text"}` + "\n" + `{"id":5,"text":"five","title":[]}`},
			paths: []string{"a.jsonl"},
			want: []string{
				"a.jsonl#1 application/json one",
				"a.jsonl#2: cannot be read: invalid JSON: unexpected end of JSON input",
				`a.jsonl#4: nothing to read: line 4 has no "text" and no "html"`,
				"a.jsonl#5 application/json five",
			},
		},
		{
			name:  "bad files are named and the rest is read",
			files: map[string]string{"1-empty.txt": "", "2-blank.html": " \n", "3.bin": "\x7fELF\x00\x01", "4.pdf": "%PDF-1.4", "5.txt": "Rain."},
			paths: []string{".", "missing.txt"},
			want: []string{
				"1-empty.txt: nothing to read",
				"2-blank.html: nothing to read",
				"3.bin: cannot be read: binary, not text",
				"4.pdf: cannot be read: binary, not text",
				"5.txt text/plain Rain.",
				"missing.txt: cannot be read: no such file or directory",
			},
		},
		{
			name:  "one JSON object over many lines is explained",
			files: map[string]string{"a.json": "{\n \"text\": \"Rain.\"\n}\n"},
			paths: []string{"a.json"},
			want:  []string{"a.json: cannot be read: JSON spread over many lines; one object a line is expected (jq -c)"},
		},
		{
			name:  "a truncated gzip keeps what was complete",
			files: map[string]string{"a.txt.gz": truncated(zipped("Rain fell on Brennau.")), "b.jsonl.gz": truncated(zipped(`{"text":"one"}` + "\n" + `{"text":"two"}`))},
			paths: []string{"a.txt.gz", "b.jsonl.gz"},
			want: []string{
				"a.txt.gz text/plain Rain fell on Brennau.",
				"a.txt.gz: read only in part: cannot be read: unexpected EOF",
				"b.jsonl.gz#1 application/json one",
				"b.jsonl.gz: read only up to line 2: cannot be read: unexpected EOF",
			},
		},
		{
			name:  "no gzip behind its first bytes",
			files: map[string]string{"a.gz": "\x1f\x8bnothing of the kind"},
			paths: []string{"a.gz"},
			want:  []string{"a.gz: cannot be read: damaged gzip: gzip: invalid header"},
		},
		{
			name:  "JSON lines in UTF-16",
			files: map[string]string{"a.jsonl": "\xFF\xFE{\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00a\x00\"\x00}\x00\n\x00"},
			paths: []string{"a.jsonl"},
			want:  []string{"a.jsonl#1 application/json a"},
		},
		{
			name:  "JSON lines in windows-1252",
			files: map[string]string{"a.jsonl": "{\"text\":\"caf\xE9\"}\n"},
			paths: []string{"a.jsonl"},
			want:  []string{"a.jsonl#1 application/json café"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder(t, test.files)
			if diff := cmp.Diff(test.want, read(t, Options{Paths: test.paths})); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("many lines", func(t *testing.T) {
		folder(t, map[string]string{"a.jsonl": manyLines})
		if got := len(read(t, Options{Paths: []string{"a.jsonl"}})); got != 2000 {
			t.Errorf("got %d documents, want 2000", got)
		}
	})
}

// truncated cuts the checksum and the length off a gzip file.
func truncated(zip string) string { return zip[:len(zip)-8] }

func TestStandardInput(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Rain fell.", "- text/plain Rain fell."},
		{`{"id":"a","html":"<p>Hail."}`, "-#a application/json <p>Hail."},
		{"<html><p>Hail.", "- text/html <html><p>Hail."},
		{zipped("Rain fell."), "- text/plain Rain fell."},
		{"", "-: nothing to read"},
	} {
		got := read(t, Options{Paths: []string{"-"}, Stdin: strings.NewReader(test.in)})
		if diff := cmp.Diff([]string{test.want}, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestLinkLoopsAreHarmless(t *testing.T) {
	folder(t, map[string]string{"in/a.txt": "one", "out.txt": "two"})
	if err := os.Symlink(".", "in/loop"); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := os.Symlink("../out.txt", "in/b.txt"); err != nil {
		t.Fatal(err)
	}
	want := []string{"in/a.txt text/plain one", "in/b.txt text/plain two"}
	if diff := cmp.Diff(want, read(t, Options{Paths: []string{"in"}})); diff != "" {
		t.Error(diff)
	}
}

func TestLimits(t *testing.T) {
	limits := Limits{DocumentBytes: 100}
	long := strings.Repeat("x", 5000)
	folder(t, map[string]string{
		"a.jsonl": `{"text":"one"}` + "\n" + `{"text":"` + long + `"}` + "\n" + `{"text":"three"}`,
		"b.txt":   long,
		"c.jsonl": long + long,
		"d.gz":    zipped(strings.Repeat("x", 64<<20)),
		"e.jsonl": zipped(strings.Repeat("x", 64<<20)),
	})
	want := []string{
		"a.jsonl#1 application/json one",
		"a.jsonl#2: too large: the line holds more than 100 bytes",
		"a.jsonl#3 application/json three",
		"b.txt: too large: more than 100 bytes",
		"c.jsonl#1: too large: the line holds more than 100 bytes",
		"d.gz: too large: more than 100 bytes",
		"e.jsonl: read only up to line 1: too large: unfolds to more than 200 times its size",
	}
	if diff := cmp.Diff(want, read(t, Options{Paths: []string{"."}, Limits: limits})); diff != "" {
		t.Error(diff)
	}
}

func TestWhatTheUserSaysGoesFirst(t *testing.T) {
	const line = `{"text":"Rain.","title":"Wet","outlet":"Brennau Bell","url":"https://bell.example/1","published":"2025-03-01"}`
	given := func(opts Options) saidby.Given {
		var got saidby.Given
		opts.Paths, opts.Stdin = []string{"-"}, strings.NewReader(line)
		if err := Walk(context.Background(), opts, func(doc *saidby.Document, _ *saidby.DocumentError) error {
			got = doc.Given
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return got
	}
	want := saidby.Given{
		Title: "Wet", Outlet: "Brennau Bell", URL: "https://bell.example/1",
		Published: "2025-03-01", PublishedBy: saidby.Metadata, Body: "Rain.",
	}
	if diff := cmp.Diff(want, given(Options{})); diff != "" {
		t.Error(diff)
	}
	want.Outlet, want.Published, want.PublishedBy = "Vale Post", "2025-03-02", saidby.Argument
	if diff := cmp.Diff(want, given(Options{Given: saidby.Given{Outlet: "Vale Post", Published: "2025-03-02"}})); diff != "" {
		t.Error(diff)
	}
}

func TestProgressAndMeasureAgree(t *testing.T) {
	folder(t, map[string]string{"in/a.txt": "one", "in/b.jsonl": `{"text":"two"}`, "in/c.txt": ""})
	var last Progress
	read(t, Options{Paths: []string{"in"}, Progress: func(p Progress) { last = p }})
	files, size := Measure(context.Background(), []string{"in"})
	want := Progress{Path: filepath.Join("in", "c.txt"), Files: 3, Documents: 2, Failed: 1, Bytes: 17}
	if diff := cmp.Diff(want, last); diff != "" {
		t.Error(diff)
	}
	if files != 3 || size != 17 {
		t.Errorf("measured %d files of %d bytes, want 3 of 17", files, size)
	}
}

func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	documents := 0
	opts := Options{Paths: []string{"-"}, Stdin: strings.NewReader(strings.Repeat(`{"text":"Rain."}`+"\n", 10))}
	err := Walk(ctx, opts, func(*saidby.Document, *saidby.DocumentError) error {
		documents++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || documents != 1 {
		t.Errorf("got %v after %d documents, want an interruption after 1", err, documents)
	}
}

// FuzzJSONLines: whatever the lines hold, every document has a body and the
// walk ends without error of its own.
func FuzzJSONLines(f *testing.F) {
	f.Add([]byte(`{"id":1,"text":"Rain."}` + "\n" + `{"html":"<p>x","published":null}`))
	f.Add([]byte("{\"text\":\"\xff\\ud800\"}\n[]\nnull\n\"\"\n{}"))
	f.Add([]byte("{\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		opts := Options{Paths: []string{"-"}, Stdin: bytes.NewReader(content), Limits: Limits{DocumentBytes: 1 << 12}}
		err := Walk(context.Background(), opts, func(doc *saidby.Document, failed *saidby.DocumentError) error {
			if doc != nil && doc.MediaType == "application/json" && strings.TrimSpace(doc.Given.Body) == "" {
				t.Errorf("%s: a document without a body", doc.URI)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
}
