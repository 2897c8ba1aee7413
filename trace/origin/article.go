package origin

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// article is what one article has on the incident.
type article struct {
	ref      saidby.ArticleRef
	isWire   bool       // an agency's own text
	tellings []*telling // by place in the text
	// issuer is the source whose own text the article is: a communique, a press
	// release. nil: a report by an outlet.
	issuer  *saidby.Source
	agency  *credit // the agency whose text it prints, nil: none
	parents []parent
	// derived is true where the article has from its parents whatever it does not
	// have from voices of its own.
	derived  bool
	hasOwn   bool // voices that no parent has
	accounts bool // it gives an account, and does not only let parties speak
	// recalls are the origins whose accounts it only gives again, nil: none.
	recalls []string
}

// telling is what one claim rests on.
type telling struct {
	claim *saidby.Claim
	// parties are those who speak for themselves: sides of the fighting, captives,
	// and whoever denies.
	parties []speaker
	voices  []speaker // of the article's account: officials and witnesses alike
	own     []speaker // those of them that no parent of the article has
	credits []credit
	// aside is true where the parties are heard on a deed that the article tells by
	// itself: they deny it or take it on themselves in another sentence.
	aside bool
}

// speaker is a source as one claim has it.
type speaker struct {
	*saidby.Source
	key    string   // of the origin that it makes by itself
	words  []string // of its name
	denies bool
}

func newSpeaker(s *saidby.Source) speaker {
	return speaker{Source: s, key: ownKey(s), words: nameWords(s.Name)}
}

// credit is an outlet that a claim is credited to.
type credit struct {
	name  string
	nodes []int // in the graph: the outlet's articles, or the outlet that is not held
	words *saidby.Selector
	// direct is true where the outlet is credited with the claim itself, and not
	// only named as the way by which a source was heard.
	direct bool
}

// readArticles groups the claims by article, in the order of the articles' ids.
func readArticles(claims []saidby.Claim) []*article {
	byDocument := map[string]*article{}
	var articles []*article
	for i := range claims {
		c := &claims[i]
		a := byDocument[c.Article.Document]
		if a == nil {
			agency, outlet := c.Article.Agency, c.Article.Outlet
			a = &article{ref: c.Article, isWire: agency != "" && (outlet == "" || sameOutlet(agency, outlet))}
			byDocument[c.Article.Document] = a
			articles = append(articles, a)
		}
		a.tellings = append(a.tellings, &telling{claim: c})
	}
	slices.SortFunc(articles, func(a, b *article) int { return cmp.Compare(a.ref.Document, b.ref.Document) })
	for _, a := range articles {
		slices.SortFunc(a.tellings, func(x, y *telling) int {
			return cmp.Or(cmp.Compare(x.claim.Event.Span.Start, y.claim.Event.Span.Start), cmp.Compare(x.claim.ID, y.claim.ID))
		})
	}
	return articles
}

// outlet is whom the article's account is by, "" where the page does not say.
func (a *article) outlet() string {
	if a.ref.Outlet == "" {
		return a.ref.Agency
	}
	return a.ref.Outlet
}

// name is how the article's account is called.
func (a *article) name() string { return cmp.Or(a.outlet(), a.ref.Title, a.ref.URI) }

// accountKey is the key of the article's account. What one outlet reports in
// several articles is one account.
func (a *article) accountKey() string {
	if outlet := nameKey(a.outlet()); outlet != "" {
		return "account " + outlet
	}
	return "account of " + a.ref.Document
}

func (a *article) countVoices() int {
	n := 0
	for _, t := range a.tellings {
		n += len(t.voices)
	}
	return n
}

// partyKeys are the keys of the parties that speak in the article, those that
// assert where there are any.
func (a *article) partyKeys() (keys []string, assert bool) {
	var denying []string
	for _, t := range a.tellings {
		for _, p := range t.parties {
			if p.denies {
				denying = append(denying, p.key)
			} else {
				keys = append(keys, p.key)
			}
		}
	}
	if len(keys) > 0 {
		return keys, true
	}
	return denying, false
}

// sentence is the sentence of the claim's event.
func (t *telling) sentence() saidby.Selector {
	if t.claim.Event.Sentence.End > t.claim.Event.Sentence.Start {
		return t.claim.Event.Sentence
	}
	return t.claim.Event.Span
}

// inSentence reports whether the words lie in the sentence of the claim's event.
func (t *telling) inSentence(words *saidby.Selector) bool {
	s := t.sentence()
	return words != nil && s.Start <= words.Start && words.End <= s.End
}

// byItself reports whether the article itself answers for the claim, through
// voices, an outlet or its own word, and does not only let parties speak.
func (t *telling) byItself() bool {
	return len(t.voices) > 0 || len(t.parties) == 0 || t.aside ||
		slices.ContainsFunc(t.credits, func(c credit) bool { return c.direct })
}

// partyOf is the code of the side that a source fights on, "" for none.
func partyOf(s *saidby.Source) string {
	if s.Party == nil {
		return ""
	}
	return *s.Party
}

// ownKey is the key of the origin that a source makes by itself: a side of the
// fighting is one and the same whoever speaks for it.
func ownKey(s *saidby.Source) string {
	switch {
	case s.Kind == saidby.Captive:
		return "captive " + nameKey(s.Name)
	case partyOf(s) != "":
		return "party " + strings.ToUpper(partyOf(s))
	}
	return "voice " + nameKey(s.Name)
}
