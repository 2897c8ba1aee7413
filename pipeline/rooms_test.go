package pipeline_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/saidby/saidby"

// shared are folders that every room may read; they are no rooms themselves.
var shared = map[string]bool{"": true, "lexicon": true, "gazetteer": true, "model": true}

// mayJoin are the folders whose work is to put rooms together.
var mayJoin = map[string]bool{"pipeline": true, "cmd": true, "eval": true}

// TestRoomsStayApart holds ARCHITECTURE.md: a room imports the nouns, the data,
// and what lies below itself, and never another room.
func TestRoomsStayApart(t *testing.T) {
	root := ".."
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && path != root {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := room(filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), root)))
		for _, spec := range file.Imports {
			imported, ours := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), module)
			if to := room(imported); ours && !allowed(from, to) {
				t.Errorf("%s: room %q imports room %q", path, from, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func allowed(from, to string) bool {
	switch {
	case from == to, mayJoin[from], to == "internal", from == "internal":
		return true
	case from == "" || shared[from] && from != "gazetteer":
		return false // nouns and data know no room, and no other data
	case from == "gazetteer":
		return to == "" || to == "lexicon"
	case from == "query":
		return to == "" || shared[to] // a question knows nothing of how it is answered
	case to == "query":
		return from == "store" || from == "account" // who answers, and who shows what was asked
	}
	return shared[to]
}

// room is the first folder of a path: detect and resolve are one room each,
// with smaller ones inside that only they join.
func room(path string) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	return first
}
