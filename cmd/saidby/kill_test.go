package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/synth"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
)

// kills is how many times TestKilled ends a reading: SAIDBY_KILLS, or a few.
func kills(t *testing.T) int {
	t.Helper()
	given := os.Getenv("SAIDBY_KILLS")
	if given == "" {
		return 4
	}
	n, err := strconv.Atoi(given)
	if err != nil {
		t.Fatalf("SAIDBY_KILLS: %v", err)
	}
	return n
}

// Ended by kill -9 at any moment and begun again until all is read, a store holds
// what it holds after an undisturbed reading: nothing that was acknowledged is
// lost, nothing is there twice, and the incidents are the same to the byte.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the program many times")
	}
	news := inventNews(t, 150)
	started := time.Now()
	calm := filepath.Join(t.TempDir(), "calm.db")
	if _, _, err := news.read(t, calm, time.Hour); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(started)
	want := held{documents: news.received(t, calm), incidents: news.saidby(t, "incidents", "--db", calm, "--format", "json")}
	if len(want.documents) != news.articles {
		t.Fatalf("%d documents are held, want %d", len(want.documents), news.articles)
	}
	if n := strings.Count(want.incidents, `"claims":`); n < 10 {
		t.Fatalf("the news has %d incidents only", n)
	}

	random := rand.New(rand.NewPCG(2026, 11))
	killed, rounds := 0, 0
	for ; killed < kills(t); rounds++ {
		db := filepath.Join(t.TempDir(), "killed.db")
		acknowledged := map[string]bool{}
		for begun := 1; ; begun++ {
			if begun > 100 {
				t.Fatal("a hundred beginnings did not come to an end")
			}
			told, ended, err := news.read(t, db, time.Duration(random.Int64N(int64(whole)*11/10)))
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range told {
				if acknowledged[id] {
					t.Errorf("%s was told of twice", id)
				}
				acknowledged[id] = true
			}
			if ended {
				break
			}
			killed++
			news.compare(t, db, acknowledged)
		}
		news.saidby(t, "verify", "--db", db)
		got := held{documents: news.received(t, db), incidents: news.saidby(t, "incidents", "--db", db, "--format", "json")}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(held{})); diff != "" {
			t.Fatalf("round %d is unlike the undisturbed reading:\n%s", rounds+1, diff)
		}
	}
	t.Logf("%d kills in %d rounds", killed, rounds)
}

// held is what a store holds: how many times each document was received, and the
// incidents as they are printed.
type held struct {
	documents map[string]int
	incidents string
}

// news are invented articles in a folder, with a table of the invented towns.
type news struct {
	dir      string
	articles int
}

func inventNews(t *testing.T, articles int) news {
	t.Helper()
	n := news{dir: t.TempDir(), articles: articles}
	stream := synth.New(11, synth.Options{PerDay: 70, Towns: 30})
	var lines, towns bytes.Buffer
	for range articles {
		lines.Write(stream.Next().Document.Bytes)
		lines.WriteByte('\n')
	}
	for i, town := range stream.World().Towns { // as GeoNames has it
		fmt.Fprintf(&towns, "%d\t%s\t\t\t%f\t%f\tP\tPPL\tUA\t\t\t\t\t\t20000\t\t\t\t\n", 90_000_000+i, town.Name, town.Lat, town.Lon)
	}
	for name, content := range map[string][]byte{"news.jsonl": lines.Bytes(), "towns.txt": towns.Bytes()} {
		if err := os.WriteFile(filepath.Join(n.dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// read reads the news into db, and is killed where it has not ended within some
// time. It gives the documents that the program told of.
func (n news) read(t *testing.T, db string, within time.Duration) (told []string, ended bool, err error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), within)
	defer cancel()
	c := exec.CommandContext(ctx, "saidby", "read", "-q", "--db", db, "--format", "json", "--gazetteer", "towns.txt", "news.jsonl")
	c.Dir = n.dir
	var out, stderr bytes.Buffer
	c.Stdout, c.Stderr = &out, &stderr
	err = c.Run() // CommandContext kills with SIGKILL
	for line := range bytes.Lines(out.Bytes()) {
		var report saidby.Report
		if json.Unmarshal(line, &report) == nil { // the last line may be cut
			told = append(told, report.Document.ID)
		}
	}
	switch {
	case err == nil:
		return told, true, nil
	case ctx.Err() != nil:
		return told, false, nil
	}
	return told, false, fmt.Errorf("%w: %s", err, &stderr)
}

// saidby runs the program and gives what it prints.
func (n news) saidby(t *testing.T, args ...string) string {
	t.Helper()
	c := exec.CommandContext(t.Context(), "saidby", args...)
	c.Dir = n.dir
	out, err := c.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		t.Fatalf("saidby %s: %v\n%s%s", strings.Join(args, " "), err, out, exit.Stderr)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// received counts how many times the custody log has each document received.
func (n news) received(t *testing.T, db string) map[string]int {
	t.Helper()
	times := map[string]int{}
	view(t, db, func(v store.View) error {
		return v.Custody(func(e store.Entry) error {
			if e.Kind == "received" {
				times[e.Subject]++
			}
			return nil
		})
	})
	return times
}

// compare fails where something that was told of is not held whole.
func (n news) compare(t *testing.T, db string, acknowledged map[string]bool) {
	t.Helper()
	if len(acknowledged) == 0 {
		return // the file may not even be there
	}
	view(t, db, func(v store.View) error {
		for id := range acknowledged {
			if _, err := v.Document(id); err != nil {
				t.Errorf("%s was told of, but: %v", id, err)
			}
			if _, err := v.Report(id); err != nil {
				t.Errorf("the report of %s was told of, but: %v", id, err)
			}
		}
		return nil
	})
}

func view(t *testing.T, db string, work func(store.View) error) {
	t.Helper()
	s, err := sqlite.Open(db, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.View(t.Context(), work), s.Close()); err != nil {
		t.Fatal(err)
	}
}
