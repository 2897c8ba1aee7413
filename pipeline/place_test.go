package pipeline_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/saidby/saidby"
	"github.com/saidby/saidby/internal/synth"
	"github.com/saidby/saidby/merge"
	"github.com/saidby/saidby/pipeline"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/sqlite"
	"pgregory.net/rapid"
)

// crowded is news of which so many articles tell of one incident: more than a key
// has representatives, so that articles take others' places as they come.
func crowded(t *testing.T, articles, tellOne int) []pipeline.Read {
	t.Helper()
	for seed := range uint64(1000) {
		stream := synth.New(seed, synth.Options{PerDay: articles * 2 / 3, Towns: 12})
		batch := make([]pipeline.Read, articles)
		telling := map[int]int{}
		most := 0
		for i := range batch {
			item := stream.Next()
			batch[i] = pipeline.Read{Document: item.Document, Report: item.Report}
			for _, told := range item.Told {
				telling[told.Incident]++
				most = max(most, telling[told.Incident])
			}
		}
		if most >= tellOne && most <= articles*2/3 {
			return batch
		}
	}
	t.Fatal("no such news")
	return nil
}

// world is a store with a placer.
type world struct {
	store.Store
	*pipeline.Placer
}

func newWorld(t testing.TB) world {
	t.Helper()
	s, err := sqlite.Open(filepath.Join(t.TempDir(), "test.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return world{s, pipeline.NewPlacer(s, nil)}
}

// incidents is everything that is said of all incidents, one a line.
func (w world) incidents(t testing.TB) string {
	t.Helper()
	var lines strings.Builder
	err := w.View(t.Context(), func(v store.View) error {
		return v.Incidents(query.Question{}, func(i *saidby.Incident) error {
			line, err := json.MarshalIndent(i, "", " ")
			lines.Write(line)
			lines.WriteByte('\n')
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines.String()
}

func (w world) place(t testing.TB, batch ...pipeline.Read) []pipeline.Placed {
	t.Helper()
	placed, err := w.Place(t.Context(), batch)
	if err != nil {
		t.Fatal(err)
	}
	return placed
}

// Whatever the order in which articles come, and however many are kept at a time,
// the incidents are the same to the byte.
func TestAnyOrderAnyBatches(t *testing.T) {
	news := crowded(t, 60, 20)
	once := newWorld(t)
	defer once.Close()
	once.place(t, news...)
	want := once.incidents(t)
	if n := strings.Count(want, `"claims": [`); n < 5 {
		t.Fatalf("only %d incidents", n)
	}
	rapid.Check(t, func(r *rapid.T) {
		order := rapid.Permutation(news).Draw(r, "order")
		w := newWorld(t)
		defer w.Close()
		for len(order) > 0 {
			n := rapid.IntRange(1, len(order)).Draw(r, "batch")
			w.place(t, order[:n]...)
			order = order[n:]
		}
		if diff := cmp.Diff(want, w.incidents(t)); diff != "" {
			r.Fatalf("another order, other incidents:\n%s", diff)
		}
	})
}

// decision is what a person decides of two claims.
type decision struct {
	a, b      string
	verdict   saidby.Verdict
	withdrawn bool
}

// decisions draws some about claims of the news, no two about the same claims.
func decisions(r *rapid.T, claims []string) []decision {
	decided := map[[2]string]bool{}
	var all []decision
	for range rapid.IntRange(1, 6).Draw(r, "decisions") {
		pair := rapid.Permutation(claims).Draw(r, "claims")[:2]
		slices.Sort(pair)
		if decided[[2]string{pair[0], pair[1]}] {
			continue
		}
		decided[[2]string{pair[0], pair[1]}] = true
		all = append(all, decision{
			pair[0], pair[1], rapid.SampledFrom([]saidby.Verdict{saidby.Same, saidby.Different}).Draw(r, "verdict"), rapid.Bool().Draw(r, "withdrawn"),
		})
	}
	return all
}

// decide makes the decisions, and then withdraws those that are withdrawn.
func (w world) decide(t testing.TB, all []decision) {
	t.Helper()
	ids := make([]int64, len(all))
	for i, d := range all {
		id, err := w.Judge(t.Context(), d.verdict, d.a, d.b, "Ada", "I was there")
		if err != nil {
			t.Fatal(err)
		}
		ids[i] = id
	}
	for i, d := range all {
		if !d.withdrawn {
			continue
		}
		if err := w.Withdraw(t.Context(), ids[i], "Ada", "I was not"); err != nil {
			t.Fatal(err)
		}
	}
}

// It is the same whether a person decides before the other articles come or
// after, and what is withdrawn leaves no trace in the incidents.
func TestDecisionsAtAnyTime(t *testing.T) {
	news := crowded(t, 40, 12)
	var claims []string
	before := 0 // articles that hold the claims
	for i, read := range news {
		for _, c := range merge.Claims(read.Report) {
			claims = append(claims, c.ID)
		}
		if before = i + 1; len(claims) > 10 {
			break
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		all := decisions(r, claims)
		early, late, standing := newWorld(t), newWorld(t), newWorld(t)
		defer early.Close()
		defer late.Close()
		defer standing.Close()
		early.place(t, news[:before]...)
		early.decide(t, all)
		early.place(t, news[before:]...)
		late.place(t, news...)
		late.decide(t, all)
		if diff := cmp.Diff(early.incidents(t), late.incidents(t)); diff != "" {
			r.Fatalf("decided early (-) and late (+):\n%s", diff)
		}
		standing.place(t, news...)
		standing.decide(t, slices.DeleteFunc(all, func(d decision) bool { return d.withdrawn }))
		if diff := cmp.Diff(standing.incidents(t), late.incidents(t)); diff != "" {
			r.Fatalf("never decided (-) and withdrawn (+):\n%s", diff)
		}
	})
}

// What is placed again changes nothing.
func TestPlacedTwice(t *testing.T) {
	news := crowded(t, 40, 12)
	w := newWorld(t)
	defer w.Close()
	for _, p := range w.place(t, news...) {
		if !p.Fresh {
			t.Errorf("%s is new, and called known", p.Document)
		}
	}
	want := w.incidents(t)
	for _, p := range w.place(t, news...) {
		if p.Fresh {
			t.Errorf("%s is known, and called new", p.Document)
		}
	}
	if diff := cmp.Diff(want, w.incidents(t)); diff != "" {
		t.Errorf("placed twice:\n%s", diff)
	}
}

// Each claim is in one incident at most, and an incident has the articles of its
// claims.
func TestIncidentsHoldTheirClaims(t *testing.T) {
	news := crowded(t, 60, 20)
	w := newWorld(t)
	defer w.Close()
	w.place(t, news...)
	err := w.View(t.Context(), func(v store.View) error {
		in := map[string]string{}
		return v.Incidents(query.Question{}, func(i *saidby.Incident) error {
			uris := map[string]bool{}
			for _, c := range i.Claims {
				if other, twice := in[c.ID]; twice {
					t.Errorf("claim %s is in %s and %s", c.ID, other, i.ID)
				}
				in[c.ID] = i.ID
				uris[c.Article.URI] = true
				if id, err := v.IncidentOf(c.ID); err != nil || id != i.ID {
					t.Errorf("claim %s leads to %q (%v), not to %s", c.ID, id, err, i.ID)
				}
			}
			if len(uris) != len(i.Documents) {
				t.Errorf("incident %s has %d articles, its claims have %d", i.ID, len(i.Documents), len(uris))
			}
			return nil
		})
	})
	if err != nil {
		t.Error(err)
	}
}
