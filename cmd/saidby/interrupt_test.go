package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Interrupted while it waits for more: what was read is there, whole.
func TestInterrupt(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	in, feed := io.Pipe()
	defer feed.Close()
	out := filepath.Join(t.TempDir(), "out.jsonl")
	go func() {
		_, _ = io.WriteString(feed, strings.Repeat(`{"text":"Rebels attacked an army post near Bunia on Tuesday, the army said."}`+"\n", 100))
		time.Sleep(500 * time.Millisecond) // long enough to read the lines, and no end of the input in sight
		interrupt()
	}()
	var stderr bytes.Buffer
	code := run(ctx, []string{"read", "-q", "-f", "json", "-o", out, "-"}, terminal{in, io.Discard, &stderr})
	if code != exitStopped {
		t.Errorf("exit code %d, want %d; %s", code, exitStopped, &stderr)
	}
	if !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("said %q", &stderr)
	}
	content, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(content, []byte("\n")); n == 0 || !bytes.HasSuffix(content, []byte("}\n")) {
		t.Errorf("%d whole lines were written", n)
	}
}
