package merge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/saidby/saidby"
)

// told makes a claim that tells an act, named by one letter.
func told(id string) saidby.Claim {
	two := 2
	return saidby.Claim{
		ID:      id,
		Event:   saidby.Event{Type: "ASSAULT", Modality: saidby.Happened, Counts: []saidby.Count{{Kind: saidby.Killed, Min: &two, Max: &two}}},
		Article: saidby.ArticleRef{Document: "doc-" + id, URI: "news#" + id, Published: "2025-03-01"},
	}
}

// judged reads "a=b 2.5" (same), "a!b -1.5" (different) and "a?b 0.1" (unsure);
// with a name behind, a person decided.
func judged(t *testing.T, lines ...string) []saidby.Judgement {
	var list []saidby.Judgement
	for _, line := range lines {
		fields := strings.Fields(line)
		j := saidby.Judgement{A: fields[0][:1], B: fields[0][2:], By: "saidby test"}
		j.Verdict = map[byte]saidby.Verdict{'=': saidby.Same, '!': saidby.Different, '?': saidby.Unsure}[fields[0][1]]
		if j.Verdict == "" {
			t.Fatalf("cannot read %q", line)
		}
		if _, err := fmt.Sscan(fields[1], &j.Score); err != nil {
			j.By = fields[1]
		}
		list = append(list, j)
	}
	return list
}

func letters(clusters [][]saidby.Claim) string {
	var out []string
	for _, c := range clusters {
		var ids string
		for _, claim := range c {
			ids += claim.ID
		}
		out = append(out, ids)
	}
	return strings.Join(out, " ")
}

func TestCluster(t *testing.T) {
	tests := []struct {
		name       string
		judgements []string
		want       string
	}{
		{"nothing judged", nil, "a b c d"},
		{"one joins another", []string{"a=b 2"}, "ab c d"},
		{"a chain holds", []string{"a=b 2", "b=c 1"}, "abc d"},
		{"a weak link does not join what is told apart", []string{"a=b 2", "b=c 1", "a!c -3"}, "ab c d"},
		{"the stronger link wins", []string{"a=b 1", "b=c 2", "a!c -3"}, "a bc d"},
		{"much for outweighs little against", []string{"a=b 3", "b=c 3", "a!c -1"}, "abc d"},
		{"unsure ones join nothing, but count", []string{"a=b 2", "b=c 1", "a?c -0.5"}, "abc d"},
		{"a person joins what the program parts", []string{"a!b -4", "a=b Ada"}, "ab c d"},
		{"a person parts what the program joins", []string{"a=b 5", "a!b Ada"}, "a b c d"},
		{"a person's parting holds over a detour", []string{"a=b 5", "b=c 5", "a!c Ada"}, "ab c d"},
		{"persons' joins are transitive", []string{"a=b Ada", "b=c Ben", "a!c -6"}, "abc d"},
		{"of two persons the one who parts", []string{"a=b Ada", "a!b Ben"}, "a b c d"},
	}
	claims := []saidby.Claim{told("a"), told("b"), told("c"), told("d")}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := letters(Cluster(claims, judged(t, test.judgements...))); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestClusterLeavesOutPlansAndMentions(t *testing.T) {
	planned, mentioned, done := told("a"), told("b"), told("c")
	planned.Event.Modality, planned.Event.Counts = saidby.Planned, nil
	mentioned.Event.Counts = nil
	claims := []saidby.Claim{planned, mentioned, done}
	if got := letters(Cluster(claims, nil)); got != "c" {
		t.Errorf("got %s, want the act that was told only", got)
	}
	if got := letters(Cluster(claims, judged(t, "a=c 2", "b=c 2"))); got != "abc" {
		t.Errorf("got %s, want the plan and the mention with their act", got)
	}
}

func TestOneAuthorWeighsDouble(t *testing.T) {
	a, b, c := told("a"), told("b"), told("c")
	b.Article = a.Article
	judgements := judged(t, "a!b -1", "a=c 1.5", "b=c 1.4")
	if got := letters(Cluster([]saidby.Claim{a, b, c}, judgements)); got != "ac b" {
		t.Errorf("got %s, want ac b: one article tells a and b as two", got)
	}
}

// TestClusterOrder shuffles random claims and judgements: the clusters must not
// notice.
func TestClusterOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims, judgements := randomGraph(rapid.Uint64().Draw(t, "seed"), 30, 120)
		want := Cluster(claims, judgements)
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "order"), 1))
		random.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		random.Shuffle(len(judgements), func(i, j int) { judgements[i], judgements[j] = judgements[j], judgements[i] })
		if diff := cmp.Diff(want, Cluster(claims, judgements)); diff != "" {
			t.Fatalf("another order, other clusters:\n%s", diff)
		}
	})
}

// randomGraph makes claims and as many judgements, most of them in favour.
func randomGraph(seed uint64, n, edges int) ([]saidby.Claim, []saidby.Judgement) {
	random := rand.New(rand.NewPCG(seed, 2))
	claims := make([]saidby.Claim, n)
	for i := range claims {
		claims[i] = told(fmt.Sprintf("%04d", i))
		claims[i].Article.Document = fmt.Sprint("doc", i/2)
		claims[i].Article.Published = fmt.Sprintf("2025-03-%02d", 1+random.IntN(28))
	}
	var judgements []saidby.Judgement
	for range edges {
		a, b := random.IntN(n), random.IntN(n)
		if a == b {
			continue
		}
		j := saidby.Judgement{A: claims[min(a, b)].ID, B: claims[max(a, b)].ID, By: "saidby test", Score: round(random.Float64()*8 - 3)}
		switch {
		case j.Score >= sameFrom:
			j.Verdict = saidby.Same
		case j.Score <= differentFrom:
			j.Verdict = saidby.Different
		default:
			j.Verdict = saidby.Unsure
		}
		if random.IntN(20) == 0 {
			j.By = "Ada"
			j.Verdict = []saidby.Verdict{saidby.Same, saidby.Different}[random.IntN(2)]
		}
		judgements = append(judgements, j)
	}
	return claims, judgements
}

func TestJoins(t *testing.T) {
	cluster := []saidby.Claim{told("a"), told("b"), told("c")}
	judgements := judged(t, "a=b 2", "b=c 1.5", "a=c 1", "a=d 0.9", "b!d -2", "c!d -1", "c!e -5", "a!f Ada")
	var got []string
	for _, j := range Joins(cluster, judgements) {
		got = append(got, fmt.Sprint(j.A, j.B))
	}
	want := []string{"ab", "af", "bc", "bd"} // a tree, what keeps d out, what Ada said
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func BenchmarkCluster(b *testing.B) {
	claims, judgements := randomGraph(1, 1000, 30000)
	for b.Loop() {
		Cluster(claims, judgements)
	}
}
