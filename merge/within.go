package merge

import (
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// Within says of the claims of one article which are one incident, and which the
// article tells as different ones. It weighs what [Judge] weighs, and what only
// one text can show: that an act is part of another, that a sentence sets it apart
// ("separately"), that it goes on from the sentence before, that rescuers were hit
// or suspects held. Judgements come in the order of the claims.
func Within(claims []saidby.Claim) []saidby.Judgement {
	return within(newViews(claims), false)
}

// within is Within for claims that have been made ready; silent leaves the grounds
// out.
func within(views []view, silent bool) []saidby.Judgement {
	var judgements []saidby.Judgement
	for i := range views {
		for j := i + 1; j < len(views); j++ {
			w := weighing{score: priorWithin, silent: silent}
			w.compareWithin(&views[i], &views[j])
			if judged := w.judgement(&views[i], &views[j]); w.inFavour > littleInFavour || judged.Verdict == saidby.Different {
				judgements = append(judgements, judged)
			}
		}
	}
	return judgements
}

// compareWithin weighs two claims of one article. Shared words and sources say
// little inside one text, and are left out.
func (w *weighing) compareWithin(a, b *view) {
	w.weighPlace(a, b)
	if a.dated && b.dated {
		w.weighDates(a, b, dayOther)
	}
	w.weighKindWithin(a, b)
	w.weighActors(a, b)
	w.weighTargetsWithin(a, b)
	w.weighTollsWithin(a, b)
	w.weighText(a, b)
}

// weighKindWithin is weighKind, but for what a text tells as one deed in several
// acts: a signed accord with the exchange in it, a raid and the captives it took,
// a crime and the arrest of suspects, rescuers who are hit in turn.
func (w *weighing) weighKindWithin(a, b *view) {
	first, second := a, b
	if first.kind > second.kind {
		first, second = second, first
	}
	switch {
	case second.kind == accord && first.kind == freeing:
		w.add("kind", aftermath, say("an exchange that was agreed in an accord"))
	case holdsSuspects(second) && first.kind < capture, holdsSuspects(first) && second.kind < capture:
		w.add("kind", aftermath, say("suspects held after it"))
	case hitsRescuers(a) != hitsRescuers(b) && first.kind <= explosion && second.kind <= explosion:
		w.add("kind", aftermath, say("those who came to help were hit"))
	case second.kind == capture && first.kind <= explosion:
		if _, oneDoer := meet(a.actors, b.actors); oneDoer {
			w.add("kind", kindLoose, say("people taken in a fight"))
		} else {
			w.add("kind", kindTaken, say("people taken, and a fight"))
		}
	default:
		w.weighKind(a, b)
	}
}

func holdsSuspects(v *view) bool {
	return v.isArrest() && slices.ContainsFunc(v.c.Event.Recipients, func(p saidby.Party) bool {
		return strings.Contains(strings.ToLower(p.Name), "suspect")
	})
}

var rescue = wordSet("ambulance paramedic rescuer firefighter medic responder")

func hitsRescuers(v *view) bool {
	return slices.ContainsFunc(v.targetWords, func(word string) bool { return rescue[word] })
}

func (w *weighing) weighTargetsWithin(a, b *view) {
	if both := common(a.targetWords, b.targetWords); len(both) > 0 {
		w.add("target", targetShared, func() string { return "both have " + some(both) })
		return
	}
	if s, ok := meet(a.targets, b.targets); ok {
		w.add("target", targetShared, func() string { return "both have " + s.label })
		return
	}
	if a.kind == denied || b.kind == denied {
		w.weighTargets(a, b)
	}
}

// weighTollsWithin holds two different tolls of one kind against each other: one
// article that gives both of its own accord tells of two acts.
func (w *weighing) weighTollsWithin(a, b *view) {
	for i := range a.c.Event.Counts {
		for j := range b.c.Event.Counts {
			x, y := &a.c.Event.Counts[i], &b.c.Event.Counts[j]
			if x.Kind == y.Kind && (x.Kind == saidby.Killed || x.Kind == saidby.Wounded) && x.Min != nil && y.Min != nil && !intersect(x, y) {
				w.add("toll", tollConflict, func() string { return string(x.Kind) + " " + bounds(x.Min, x.Max) + " and " + bounds(y.Min, y.Max) })
				return
			}
		}
	}
}

// weighText weighs how the text itself puts the two.
func (w *weighing) weighText(a, b *view) {
	ea, eb := &a.c.Event, &b.c.Event
	second := ea
	if eb.Sentence.Start >= ea.Sentence.Start {
		second = eb
	}
	switch {
	case ea.Sentence.Start != eb.Sentence.Start && setsApart(second):
		w.add("text", setApart, say("the text sets them apart"))
		return
	case ea.Sentence.Start != eb.Sentence.Start && opensEntry(second):
		w.add("text", newEntry, say("entries of a live blog"))
		return
	case isPart(ea, eb) || isPart(eb, ea):
		w.add("text", partOf, say("the text makes one part of the other"))
	}
	switch {
	case ea.Sentence.Start == eb.Sentence.Start && (a.kind == denied) != (b.kind == denied):
		w.add("text", oneDenial, say("denied in the same sentence"))
	case ea.Sentence.Start == eb.Sentence.Start:
		w.add("text", oneSentence, say("told in one sentence"))
	case gapBetween(ea.Sentence, eb.Sentence) <= 2:
		w.add("text", sideBySide, say("told in sentences side by side"))
	}
}

func isPart(a, b *saidby.Event) bool {
	return slices.ContainsFunc(a.Relations, func(r saidby.EventRelation) bool { return r.Type == "part-of" && r.Event == b.ID })
}

// apart are words at the head of a sentence, or anywhere in it, that open another
// incident.
var apart = [...]string{"separately", "in a separate", "in another ", "in a different", "elsewhere", "a separate ", "an unrelated", "in an unrelated", "another attack", "another strike", "another raid",
	"another drone", "a second strike", "a second attack", "a second raid"}

func setsApart(e *saidby.Event) bool {
	sentence := strings.ToLower(e.Sentence.Exact)
	for _, words := range apart {
		if at := strings.Index(sentence, words); at >= 0 && (at == 0 || sentence[at-1] == ' ') {
			return true
		}
	}
	return false
}

// opensEntry reports whether a sentence begins with a clock time, as the entries of
// a live blog do.
func opensEntry(e *saidby.Event) bool {
	stamp, _, _ := strings.Cut(e.Sentence.Exact, " ")
	hour, minute, ok := strings.Cut(strings.TrimSuffix(stamp, ":"), ":")
	return ok && len(hour) > 0 && len(hour) <= 2 && len(minute) == 2 && strings.Trim(hour+minute, "0123456789") == ""
}

// gapBetween gives the code points between two stretches.
func gapBetween(a, b saidby.Selector) int { return max(a.Start-b.End, b.Start-a.End) }
