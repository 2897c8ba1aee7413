package actor

import (
	"strings"

	"github.com/saidby/saidby/lexicon"
)

// bodyNamed takes the name of a body of a state that says whose it is apart:
// "Ministry of Defence of the Republic of Armenia" is the "defence ministry" of
// ARM. body is "" for other names.
func (t *Tracker) bodyNamed(text string) (body, country string, noun lexicon.Noun) {
	const of = " of "
	text = strings.TrimPrefix(text, "The ")
	for at := strings.Index(text, of); at >= 0; {
		if c := t.countryNamed(text[at+len(of):]); c != "" {
			for end := at; end > 0; end = strings.LastIndex(text[:end], of) {
				office := strings.ToLower(text[:end])
				if n := t.lex.Noun(office); n.Has(lexicon.OrganClass) {
					return sameBody(office), c, n
				}
			}
			return "", "", lexicon.Noun{}
		}
		next := strings.Index(text[at+1:], of)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return "", "", lexicon.Noun{}
}

// countryNamed is the code of the country that the words name, "" for none.
func (t *Tracker) countryNamed(text string) string {
	if n, ok := t.lex.Actors.Name(strings.TrimPrefix(text, "the ")); ok && n.Actor.Kind == lexicon.Country {
		return n.Actor.Country
	}
	return ""
}

// ownerAtEnd is the country with which the description of a body ends: "the
// ministry of foreign affairs of Kenya". -1: none.
func (t *Tracker) ownerAtEnd(d *description) int {
	if !d.noun.Has(lexicon.OrganClass) {
		return -1
	}
	if _, country, _ := t.bodyNamed(d.text); country != "" {
		return t.knownEntity(t.lex.Actors.Country(country))
	}
	return -1
}

// sameBody gives ministries that go by several names one of them.
func sameBody(body string) string {
	of, ok := strings.CutPrefix(body, "ministry of ")
	if !ok {
		return body
	}
	switch of = strings.TrimPrefix(of, "the "); of {
	case "foreign affairs":
		of = "foreign"
	case "internal affairs":
		of = "interior"
	case "defense":
		of = "defence"
	}
	return of + " ministry"
}

// localBody reports whether an office or a body is that of a town or a region:
// it belongs to where it is and to no other country of the article.
func localBody(lemma, term string) bool {
	switch lemma {
	case "mayor", "governor", "prefect", "sub-prefect", "administrator", "councillor", "councilor", "municipality", "governorate", "prefecture", "police", "hospital":
		return true
	case "ministry":
		return strings.Contains(term, "health") // it counts the dead where they died
	case "chief", "administration", "council", "hall", "head":
		return strings.Contains(term, "police") || strings.Contains(term, "village") || strings.Contains(term, "town") || strings.Contains(term, "city") ||
			strings.Contains(term, "district") || strings.Contains(term, "region") || strings.Contains(term, "military administration")
	}
	return false
}

// countryOfPlace is the country of the place that the text named last, up to the
// end of the sentence; "": it named none.
func (t *Tracker) countryOfPlace(sentence int) string {
	country := ""
	for _, p := range t.places {
		if p.Sentence > sentence {
			break
		}
		country = p.Country
	}
	return country
}
