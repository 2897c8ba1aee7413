package main

import (
	"bufio"
	"bytes"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/saidby/saidby/internal/contract"
	"github.com/saidby/saidby/internal/data"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"saidby": main})
}

// TestScripts runs what a user types, as testdata/*.txtar has it.
func TestScripts(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples)
			env.Setenv("DATA", data.Root())
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"valid":  valid,
			"exit":   exit,
			"narrow": narrow,
		},
	})
}

// valid FILE COUNT: every line of FILE is a report that keeps to the contract,
// and there are so many.
func valid(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: valid FILE COUNT")
	}
	checker, err := contract.New()
	ts.Check(err)
	n := 0
	lines := bufio.NewScanner(strings.NewReader(ts.ReadFile(args[0])))
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		ts.Check(checker.Check(lines.Bytes()))
		n++
	}
	ts.Check(lines.Err())
	if strconv.Itoa(n) != args[1] {
		ts.Fatalf("%d reports, want %s", n, args[1])
	}
}

// exit CODE COMMAND...: the command ends with that exit code.
func exit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit CODE COMMAND...")
	}
	code := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// narrow FILE: no line is wider than a terminal, and nothing in it drives one.
func narrow(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: narrow FILE")
	}
	for i, line := range strings.Split(ts.ReadFile(args[0]), "\n") {
		if n := len([]rune(line)); n > 80 {
			ts.Fatalf("%s:%d: %d columns", args[0], i+1, n)
		}
		if bytes.ContainsAny([]byte(line), "\x1b\x07\x08\r") {
			ts.Fatalf("%s:%d: control characters", args[0], i+1)
		}
	}
}
