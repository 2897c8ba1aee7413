package merge

import (
	"strings"

	"github.com/saidby/saidby"
)

// role is what a claim can do for an incident.
type role uint8

const (
	deed    role = iota // tells an act: makes an incident by itself
	mention             // points at an act without telling it
	plan                // announces or orders one
	denial              // says that one did not happen
)

// roleOf tells what a claim is. Harm that was counted is no plan whatever its
// modality: nobody counts the dead of a plan. A denial without a source or
// without a place is a remark and no account, and an act of denying waits for
// whoever tells what is denied.
func roleOf(c *saidby.Claim) role {
	e := &c.Event
	switch {
	case e.Modality == saidby.Negated, e.Type == "REJECT":
		return denial
	case e.Modality == saidby.Planned && !harmed(e), toCome(c):
		return plan
	case !tells(c):
		return mention
	}
	return deed
}

// tells reports whether a claim says more than that something was: a number of
// people or things, a place or a day of its own, who took or freed whom, or that an
// accord was signed.
func tells(c *saidby.Claim) bool {
	e := &c.Event
	if counted(e) || placeIsOwn(c) || e.Time != nil && inSentence(e, e.Time.Span) {
		return true
	}
	k := kindOf(e)
	return k == accord || k != violence && k != explosion && len(e.Actors) > 0 && len(e.Recipients) > 0
}

// placeIsOwn reports whether the event's own sentences name its place; one that
// they do not name was inherited from elsewhere in the article.
func placeIsOwn(c *saidby.Claim) bool {
	p := c.Event.Place
	if p == nil || p.Span == nil {
		return false
	}
	if inSentence(&c.Event, p.Span) {
		return true
	}
	name := nameTokens(p.Span.Exact)
	return len(name) > 0 && shared(name, c.Words) == len(name)
}

func inSentence(e *saidby.Event, s *saidby.Selector) bool {
	return s != nil && e.Sentence.Start <= s.Start && s.Start < e.Sentence.End
}

func counted(e *saidby.Event) bool {
	for _, c := range e.Counts {
		if c.Min != nil && *c.Min > 0 || c.Max != nil && *c.Max > 0 {
			return true
		}
	}
	return false
}

func harmed(e *saidby.Event) bool {
	for _, c := range e.Counts {
		switch c.Kind {
		case saidby.Killed, saidby.Wounded, saidby.Casualties, saidby.Abducted, saidby.Captured:
			if c.Min != nil && *c.Min > 0 {
				return true
			}
		}
	}
	return false
}

// toCome reports whether the act lies after the day of publication.
func toCome(c *saidby.Claim) bool {
	t := c.Event.Time
	return t != nil && c.Article.Published != "" && t.Start > c.Article.Published
}

// generic are words before a trigger that make it any act of its kind: "those who
// attack hospitals", "any further raid".
var generic = []string{"those who ", "anyone who ", "anybody who ", "whoever ", "any ", "any new ", "any further ", "any more ", "any other ", "whenever they ", "if they "}

// aside are words before a noun that only point at another act: "hours after the
// attack on the school", "has nothing to do with the fighting".
var aside = []string{"after", "before", "since", "following", "amid", "nothing to do with", "no link to", "unrelated to", "unlike", "separate from", "connected to", "linked to"}

// isGeneric reports whether the words right before the trigger make it no single
// act.
func isGeneric(e *saidby.Event) bool {
	before := strings.ToLower(beforeTrigger(e))
	for _, g := range generic {
		if strings.HasSuffix(before, g) {
			return true
		}
	}
	return false
}

// nouns are triggers that may stand aside; a verb tells its act wherever it stands.
var nouns = wordSet(`attack attacks strike strikes raid raids bombing bombings shelling fighting clashes clash killing killings murder murders ambush
	massacre bombardment blast explosion assault offensive abduction abductions kidnapping kidnappings arrest arrests exchange release shooting siege capture seizure`)

// isAside reports whether the event is told only as a noun under one of aside,
// with nothing between but an article and a few words, and nobody is counted.
func isAside(e *saidby.Event) bool {
	trigger := strings.Fields(strings.ToLower(e.Trigger.Exact))
	if counted(e) || len(e.Mentions) > 0 || len(trigger) == 0 || !nouns[trigger[0]] && !nouns[trigger[len(trigger)-1]] {
		return false
	}
	words := strings.Fields(strings.ToLower(beforeTrigger(e)))
	const furthest = 4 // words between "after" and the noun: "the deadly drone"
	for back := 1; back <= furthest && back <= len(words); back++ {
		if isArticle(words[len(words)-back]) && endsAside(strings.Join(words[:len(words)-back], " ")) {
			return true
		}
	}
	return false
}

func endsAside(before string) bool {
	for _, a := range aside {
		if rest, ok := strings.CutSuffix(before, a); ok && (rest == "" || strings.HasSuffix(rest, " ")) {
			return true
		}
	}
	return false
}

func isArticle(word string) bool {
	switch word {
	case "the", "a", "an", "this", "that", "its", "their", "his", "last", "earlier", "previous":
		return true
	}
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// beforeTrigger is the text of the event's sentence before its trigger.
func beforeTrigger(e *saidby.Event) string {
	n := e.Trigger.Start - e.Sentence.Start
	if n <= 0 || n > len(e.Sentence.Exact) {
		return ""
	}
	for i := range e.Sentence.Exact {
		if n == 0 {
			return e.Sentence.Exact[:i]
		}
		n--
	}
	return e.Sentence.Exact
}
