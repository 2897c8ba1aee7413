package merge

import (
	"fmt"
	"math"

	"github.com/saidby/saidby"
)

// Judge says of the claims of two articles which tell of one incident. p is the
// pairing of the two as far as tracing found anything between them, nil: nothing.
// What an article tells of one incident in several claims is judged as a whole and
// named by the claim that says most; [Within] ties the others to it. The judgements
// come in the order of a, then b.
//
// A judgement of "different" is given only where something speaks for "same" as
// well: two claims without anything in common need nobody to keep them apart.
func Judge(a, b *Prepared, p *saidby.Pairing) []saidby.Judgement {
	as, bs := a.accounts, b.accounts
	if len(as) == 0 || len(bs) == 0 {
		return nil
	}
	t := newTraced(as[0].c.Article.Document, p)
	var judgements []saidby.Judgement
	for i := range as {
		for j := range bs {
			w := weighing{score: prior, silent: true}
			w.traced(t, &as[i], &bs[j])
			w.compare(&as[i], &bs[j])
			if w.inFavour <= littleInFavour {
				continue
			}
			w = weighing{score: prior}
			w.traced(t, &as[i], &bs[j])
			w.compare(&as[i], &bs[j])
			judgements = append(judgements, w.judgement(&as[i], &bs[j]))
		}
	}
	return judgements
}

// weighing sums grounds. A silent one only sums: most pairs are not worth the words.
type weighing struct {
	score, inFavour float64
	grounds         []saidby.Ground
	silent          bool
	// specific is what more than place, day and kind speaks for it.
	specific float64
}

// add takes a ground in; detail is asked for its words only where they are kept.
func (w *weighing) add(feature string, weight float64, detail func() string) {
	w.score += weight
	w.inFavour += max(0, weight)
	switch feature {
	case "place", "day", "kind", "story":
	default:
		w.specific += max(0, weight)
	}
	if weight != 0 && !w.silent {
		w.grounds = append(w.grounds, saidby.Ground{Feature: feature, Detail: detail(), Weight: round(weight)})
	}
}

// say is a detail that needs no making.
func say(detail string) func() string { return func() string { return detail } }

func round(f float64) float64 { return math.Round(f*100) / 100 }

// compare weighs everything that the two claims say themselves, after what tracing
// found.
func (w *weighing) compare(a, b *view) {
	w.weighPlace(a, b)
	w.weighDay(a, b)
	w.weighKind(a, b)
	w.weighActors(a, b)
	w.weighTargets(a, b)
	w.weighTolls(a, b)
	w.weighWords(a, b)
	w.weighSources(a, b)
	w.weighApart(a, b)
	w.weighPlan(a, b)
	w.weighRenown(a, b)
	otherWords := a.ofParty() != b.ofParty() || opposed(a, b) || a.onlyNamed() || b.onlyNamed()
	if w.specific < enoughMore && !otherWords {
		w.add("little more", nothingMore*(1-w.specific/enoughMore), say("they have little more than place, day and kind in common"))
	}
}

// littleInFavour is what may speak for "same" without a judgement of "different"
// being worth keeping.
const littleInFavour = 1.0

// judgement is the outcome.
func (w *weighing) judgement(a, b *view) saidby.Judgement {
	j := saidby.Judgement{A: a.c.ID, B: b.c.ID, Score: round(w.score), Grounds: w.grounds, By: by()}
	if j.A > j.B {
		j.A, j.B = j.B, j.A
	}
	switch {
	case j.Score >= sameFrom:
		j.Verdict = saidby.Same
	case j.Score > differentFrom:
		j.Verdict = saidby.Unsure
	default:
		j.Verdict = saidby.Different
	}
	return j
}

// weighApart weighs that one article says it of the other's incident that it is
// another one.
func (w *weighing) weighApart(a, b *view) {
	if setsOff(a, b) || setsOff(b, a) {
		w.add("text", setApart, say("one says that the other is another incident"))
	}
}

// weighPlan weighs that one announces for a day and a place what the other tells of
// them.
func (w *weighing) weighPlan(a, b *view) {
	if a.role != plan {
		a, b = b, a
	}
	if a.role == plan && b.role == deed && a.dated && b.dated && a.first <= b.last && b.first <= a.last && meets(a, b) {
		w.add("plan", carriedOut, say("one announces it for that day"))
	}
}

// weighRenown weighs that a deed which one article only names ("the attack in the
// town") is one that its readers know: the deadlier, the likelier.
func (w *weighing) weighRenown(a, b *view) {
	if a.onlyNamed() == b.onlyNamed() {
		return
	}
	killed := max(killedIn(a), killedIn(b))
	w.add("renown", min(renownMost, renown*math.Log2(float64(1+killed))), func() string {
		return fmt.Sprintf("one only names the deed, in which the other has %d killed", killed)
	})
}

// onlyNamed reports whether a deed is told without numbers and parties.
func (v *view) onlyNamed() bool {
	return v.kind == violence && len(v.counts)+len(v.actors)+len(v.targets) == 0
}

func killedIn(v *view) int {
	most := 0
	for i := range v.counts {
		if c := &v.counts[i]; c.Kind == saidby.Killed && (c.Min != nil || c.Max != nil) {
			most = max(most, lower(c))
		}
	}
	return most
}

// setsOff reports whether at least half of the words of what a sets itself apart
// from are b's.
func setsOff(a, b *view) bool {
	both := shared(a.apart, b.told)
	return both > 0 && 2*both >= len(a.apart)
}

func (w *weighing) weighKind(a, b *view) {
	k := kindOpposed
	for _, x := range a.kinds {
		for _, y := range b.kinds {
			k = max(k, kinship(x, y))
		}
	}
	w.add("kind", k, func() string {
		if a.kind != b.kind {
			return kindNames[a.kind] + " and " + kindNames[b.kind]
		}
		return "both tell of " + kindNames[a.kind]
	})
}
