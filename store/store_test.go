package store_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

// A decision is about the claim that has most of its words, one of its type first.
func TestClaimAt(t *testing.T) {
	claim := func(id, eventType string, start, end int) saidby.Claim {
		return saidby.Claim{ID: id, Event: saidby.Event{Type: eventType, Span: saidby.Selector{Start: start, End: end}}}
	}
	anchor := store.Anchor{Type: "ASSAULT", Start: 100, End: 200}
	for _, row := range []struct {
		name   string
		claims []saidby.Claim
		want   string
	}{
		{"none", nil, ""},
		{"beside it", []saidby.Claim{claim("a", "ASSAULT", 0, 100), claim("b", "ASSAULT", 200, 300)}, ""},
		{"the very same", []saidby.Claim{claim("a", "ASSAULT", 90, 210), claim("b", "ASSAULT", 100, 200)}, "b"},
		{"the larger share", []saidby.Claim{claim("a", "ASSAULT", 150, 200), claim("b", "ASSAULT", 110, 190)}, "b"},
		{"the share of both, not of one", []saidby.Claim{claim("a", "ASSAULT", 0, 1000), claim("b", "ASSAULT", 120, 180)}, "b"},
		{"the type before the share", []saidby.Claim{claim("a", "COERCE", 100, 200), claim("b", "ASSAULT", 190, 250)}, "b"},
		{"another type where there is no other", []saidby.Claim{claim("a", "COERCE", 100, 200)}, "a"},
		{"the least id of equals", []saidby.Claim{claim("c", "ASSAULT", 100, 200), claim("b", "ASSAULT", 100, 200), claim("d", "ASSAULT", 100, 200)}, "b"},
	} {
		if got := store.ClaimAt(anchor, row.claims); got != row.want {
			t.Errorf("%s: %q, not %q", row.name, got, row.want)
		}
	}
}

// Nothing can be moved from one field of an entry to another, or changed, without
// another hash.
func TestSum(t *testing.T) {
	e := store.Entry{Number: 7, At: time.UnixMicro(1_700_000_000_000_001), Kind: "read", Subject: "sha256:ab", Detail: "{}", Program: "saidby 1"}
	sums := map[string]string{e.Sum("00"): "itself"}
	for _, row := range []struct {
		name, previous string
		change         func(e *store.Entry)
	}{
		{"number", "00", func(e *store.Entry) { e.Number++ }},
		{"time", "00", func(e *store.Entry) { e.At = e.At.Add(time.Microsecond) }},
		{"kind", "00", func(e *store.Entry) { e.Kind = "received" }},
		{"subject", "00", func(e *store.Entry) { e.Subject += "c" }},
		{"detail", "00", func(e *store.Entry) { e.Detail = "{ }" }},
		{"program", "00", func(e *store.Entry) { e.Program = "saidby 2" }},
		{"entry before it", "01", func(*store.Entry) {}},
		{"border between fields", "00", func(e *store.Entry) { e.Subject, e.Detail = e.Subject+"{", "}" }},
	} {
		other := e
		row.change(&other)
		sum := other.Sum(row.previous)
		if same, is := sums[sum]; is {
			t.Errorf("another %s: the hash of %s", row.name, same)
		}
		sums[sum] = row.name
	}
	e.Hash = "not a part"
	if sums[e.Sum("00")] != "itself" {
		t.Error("the hash hashes itself")
	}
	e.At = e.At.In(time.FixedZone("", 7200))
	if sums[e.Sum("00")] != "itself" {
		t.Error("the time zone counts")
	}
}

func TestInForceKnowsNoOrder(t *testing.T) {
	field := rapid.SampledFrom([]string{"", "a", "b"})
	rapid.Check(t, func(t *rapid.T) {
		receptions := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) store.Reception {
			r := store.Reception{URI: field.Draw(t, "uri"), MediaType: field.Draw(t, "type"), Given: saidby.Given{Title: field.Draw(t, "title"), Published: field.Draw(t, "published")}}
			if rapid.Bool().Draw(t, "retrieved") {
				at := time.Unix(int64(rapid.IntRange(0, 3).Draw(t, "at")), 0)
				r.Retrieved = &at
			}
			return r
		}), 1, 6).Draw(t, "receptions")
		shuffled := rapid.Permutation(receptions).Draw(t, "shuffled")
		a, b := receptions[store.InForce(receptions)], shuffled[store.InForce(shuffled)]
		if a.Compare(b) != 0 {
			t.Errorf("%+v or %+v", a, b)
		}
	})
}

func TestCursor(t *testing.T) {
	low := 12
	i := &saidby.Incident{
		ID: "0123456789ab", Time: &saidby.Time{Start: "1969-12-30", End: "1970-01-02"}, Origins: make([]saidby.Origin, 3),
		Tolls: []saidby.Toll{{Kind: saidby.Killed, Low: &low}},
	}
	for _, row := range []struct {
		q    query.Question
		want store.Position
	}{
		{query.Question{}, store.Position{Key: -2, ID: i.ID}},
		{query.Question{Order: query.ByOrigins}, store.Position{Key: 3, ID: i.ID}},
		{query.Question{Order: query.ByToll}, store.Position{Key: 12, ID: i.ID}},
		{query.Question{Order: query.ByToll, TollKinds: []saidby.CountKind{saidby.Wounded}}, store.Position{Key: -1, ID: i.ID}},
	} {
		row.q.After = store.Cursor(row.q, i)
		got, err := store.ParseCursor(row.q)
		if err != nil || got != row.want {
			t.Errorf("%s: %+v (%v), not %+v", row.q.After, got, err, row.want)
		}
	}
}
