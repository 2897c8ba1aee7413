package merge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// mostKeptOut bounds how many judgements an incident shows that keep others out.
const mostKeptOut = 20

// Joins gives the judgements that explain a cluster: the strongest ones that it
// hangs together by (one fewer than it has claims), all that persons made about
// its claims, and for every claim outside that some judgement would have joined,
// the strongest one that keeps it out. They are sorted by pair.
func Joins(cluster []saidby.Claim, judgements []saidby.Judgement) []saidby.Judgement {
	in := make(map[string]bool, len(cluster))
	for i := range cluster {
		in[cluster[i].ID] = true
	}
	var inside []*saidby.Judgement
	var chosen []saidby.Judgement
	wanted := map[string]bool{}
	against := map[string]*saidby.Judgement{}
	for _, j := range inForce(judgements) {
		switch {
		case in[j.A] && in[j.B]:
			if byPerson(j) {
				chosen = append(chosen, *j)
			} else if j.Verdict == saidby.Same {
				inside = append(inside, j)
			}
		case in[j.A] || in[j.B]:
			outside := j.B
			if in[j.B] {
				outside = j.A
			}
			switch {
			case byPerson(j):
				chosen = append(chosen, *j)
			case j.Verdict == saidby.Same:
				wanted[outside] = true
			case j.Verdict == saidby.Different && (against[outside] == nil || j.Score < against[outside].Score):
				against[outside] = j
			}
		}
	}
	chosen = append(chosen, tree(cluster, inside)...)
	chosen = append(chosen, keptOut(wanted, against)...)
	slices.SortFunc(chosen, func(x, y saidby.Judgement) int { return cmp.Or(strings.Compare(x.A, y.A), strings.Compare(x.B, y.B)) })
	return chosen
}

// tree gives the strongest judgements that hang the cluster together.
func tree(cluster []saidby.Claim, same []*saidby.Judgement) []saidby.Judgement {
	slices.SortFunc(same, func(x, y *saidby.Judgement) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), strings.Compare(x.A, y.A), strings.Compare(x.B, y.B))
	})
	g := newGroups(cluster)
	var kept []saidby.Judgement
	for _, j := range same {
		a, b := g.find(g.index[j.A]), g.find(g.index[j.B])
		if a == b {
			continue
		}
		g.parent[b] = a
		kept = append(kept, *j)
	}
	return kept
}

// inForce gives one judgement for each pair, sorted by pair.
func inForce(judgements []saidby.Judgement) []*saidby.Judgement {
	list := make([]*saidby.Judgement, len(judgements))
	for i := range judgements {
		list[i] = &judgements[i]
	}
	slices.SortFunc(list, func(x, y *saidby.Judgement) int {
		return cmp.Or(strings.Compare(x.A, y.A), strings.Compare(x.B, y.B), precedence(x, y))
	})
	return slices.CompactFunc(list, func(x, y *saidby.Judgement) bool { return x.A == y.A && x.B == y.B })
}

func keptOut(wanted map[string]bool, against map[string]*saidby.Judgement) []saidby.Judgement {
	var list []saidby.Judgement
	for outside, j := range against {
		if wanted[outside] {
			list = append(list, *j)
		}
	}
	slices.SortFunc(list, func(x, y saidby.Judgement) int {
		return cmp.Or(cmp.Compare(x.Score, y.Score), strings.Compare(x.A, y.A), strings.Compare(x.B, y.B))
	})
	return list[:min(len(list), mostKeptOut)]
}
