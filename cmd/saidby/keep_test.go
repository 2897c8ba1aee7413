package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
)

// try runs a command as main does.
func try(ctx context.Context, in io.Reader, args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(ctx, args, terminal{in, &out, &err})
	return code, out.String(), err.String()
}

// documents are JSON lines about n attacks, each on a day of its own.
func documents(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		fmt.Fprintf(&b, `{"id":"%d","text":"Rebels attacked army post %d near Bunia on Tuesday, the army said.","published":"2026-%02d-%02d"}`+"\n", i, i, 1+i/28%12, 1+i%28)
	}
	return b.String()
}

// Interrupted while it waits for more: what was read is kept, and told of.
func TestInterruptKept(t *testing.T) {
	db := filepath.Join(t.TempDir(), "war.db")
	ctx, interrupt := context.WithCancel(t.Context())
	in, feed := io.Pipe()
	defer feed.Close()
	go func() {
		_, _ = io.WriteString(feed, documents(0, 100))
		time.Sleep(500 * time.Millisecond) // long enough to read the lines, and no end of the input in sight
		interrupt()
	}()
	code, _, stderr := try(ctx, in, "read", "--db", db, "-")
	if code != exitStopped {
		t.Errorf("exit code %d, want %d; %s", code, exitStopped, stderr)
	}
	var read int
	if _, err := fmt.Sscanf(stderr, "saidby: %d read", &read); err != nil || read == 0 {
		t.Fatalf("nothing was kept: %s", stderr)
	}
	code, _, stderr = try(t.Context(), nil, "verify", "--db", db)
	if want := fmt.Sprintf("saidby: %d documents", read); code != exitOK || !strings.HasPrefix(stderr, want) {
		t.Errorf("exit code %d, %q; want %s", code, stderr, want)
	}
}

// A pipe that goes on slowly: what has come is kept within seconds, and told of
// after that only.
func TestSlowPipe(t *testing.T) {
	db := filepath.Join(t.TempDir(), "war.db")
	in, feed := io.Pipe()
	told, tell := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run(t.Context(), []string{"read", "-q", "--db", db, "-f", "csv", "-"}, terminal{in, tell, io.Discard})
	}()
	go func() { _, _ = io.WriteString(feed, documents(0, 60)) }() // fewer than a batch, and enough to tell what they are
	var row [1]byte
	for newlines := 0; newlines < 2; { // the header and the first event
		if _, err := told.Read(row[:]); err != nil {
			t.Fatal(err)
		}
		if row[0] == '\n' {
			newlines++
		}
	}
	if code, _, stderr := try(t.Context(), nil, "verify", "--db", db); code != exitOK || strings.HasPrefix(stderr, "saidby: 0 documents") {
		t.Errorf("exit code %d, %q; want documents", code, stderr)
	}
	go func() { _, _ = io.Copy(io.Discard, told) }()
	feed.Close()
	if code := <-done; code != exitOK {
		t.Errorf("exit code %d", code)
	}
}

// While another process writes, a writer waits and then says so; readers do not
// wait.
func TestBusy(t *testing.T) {
	db := filepath.Join(t.TempDir(), "war.db")
	if code, _, stderr := try(t.Context(), strings.NewReader(documents(0, 2)), "read", "--db", db, "-"); code != exitOK {
		t.Fatal(stderr)
	}
	s, err := sqlite.Open(db, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.Update(t.Context(), func(store.Tx) error {
		code, _, stderr := try(t.Context(), strings.NewReader(documents(2, 4)), "read", "--db", db, "--wait", "200ms", "-")
		if code != exitBusy || !strings.Contains(stderr, "in use by another process") {
			t.Errorf("exit code %d, want %d; %s", code, exitBusy, stderr)
		}
		code, stdout, stderr := try(t.Context(), nil, "incidents", "--db", db)
		if code != exitOK || !strings.Contains(stdout, "ASSAULT") {
			t.Errorf("exit code %d; %s%s", code, stdout, stderr)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// A question about a town means the town, not the region that is called after it;
// a region by its whole name is the region.
func TestLocate(t *testing.T) {
	p, err := loadPlaces(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name     string
		lat, lon float64
		radius   bool
	}{
		{"Kharkiv", 50, 36.3, false},
		{"Kharkiv Oblast", 49.5, 36.5, true},
		{"Vovchansk", 50.3, 36.9, false},
		{"Black Sea", 43.5, 34.5, true},
	} {
		lat, lon, radius, ok := p.locate(c.name)
		if !ok || lat < c.lat-.5 || lat > c.lat+.5 || lon < c.lon-.5 || lon > c.lon+.5 || (radius > 0) != c.radius {
			t.Errorf("%s is at %.2f,%.2f, radius %.0f, %v", c.name, lat, lon, radius, ok)
		}
	}
	if _, _, _, ok := p.locate("Quorlbyshire"); ok {
		t.Error("found a place that there is not")
	}
}
