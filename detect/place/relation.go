package place

import (
	"strconv"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// relate fills in relation, container, class and distance of mention i.
func (f *finder) relate(s *saidby.Sentence, i, first int) {
	m := &f.found[i]
	prep := preposition(s, m.Head)
	governor := s.Tokens[m.Head].Head
	if governor >= 0 && saidby.RelIs(s.Tokens[m.Head].Rel, "nmod", "compound", "appos", "flat") && isClass(s.Tokens[governor].Lemma) && f.mentionOver(governor) < 0 {
		// "the town of Kharkiv", "a town in Kharkiv"; in "the Mandan area of Bannu"
		// the area is Mandan's.
		if prep == "of" || prep == "" {
			if m.Class == "" {
				m.Class = s.Tokens[governor].Lemma
			}
			prep = preposition(s, governor)
		} else if m.Class == "" {
			m.Class = "around " + s.Tokens[governor].Lemma
		}
	}
	m.Relation = relationOf(prep)
	m.Actor = f.actor(s, m)
	f.distance(s, m)
	if prep == "between" {
		for j := i + 1; j < len(f.found); j++ {
			if s.Tokens[f.found[j].Head].Head == m.Head {
				m.Second, m.Relation = j, saidby.Between
				f.found[j].Relation = saidby.Between
			}
		}
	}
	f.within(s, i, first)
}

// mentionOver is the mention that covers a token of the sentence at hand, -1.
func (f *finder) mentionOver(token int) int {
	for i := f.first; i < len(f.found); i++ {
		if m := &f.found[i]; m.First <= token && token < m.Last {
			return i
		}
	}
	return -1
}

// relationOf maps a preposition to the report's relation.
func relationOf(prep string) saidby.Relation {
	switch prep {
	case "near", "around", "outside", "by", "off", "above", "beside", "close", "toward":
		return saidby.Near
	case "from":
		return saidby.From
	case "to", "towards", "into":
		return saidby.Towards
	case "between":
		return saidby.Between
	}
	return saidby.In
}

// within finds the larger place that the text puts around mention i: "Vovchansk
// in Kharkiv region", "Izmail, Ukraine", "Mali's Timbuktu region".
func (f *finder) within(s *saidby.Sentence, i, first int) {
	m := &f.found[i]
	if i+1 < len(f.found) {
		next := &f.found[i+1]
		gap := s.Tokens[m.Last:max(m.Last, next.First)]
		if len(gap) > 0 && len(gap) <= 4 && joins(gap) || len(gap) == 1 && gap[0].Lemma == "of" && m.Class != "" {
			m.Within = i + 1
		}
	}
	if m.Within < 0 && i > first {
		before := &f.found[i-1]
		if gap := s.Tokens[before.Last:max(before.Last, m.First)]; len(gap) == 1 && gap[0].XPOS == "POS" {
			m.Within = i - 1
		}
	}
}

// joins reports whether the words between two names put the first into the
// second: "," or "in", with "the" and a class word allowed.
func joins(gap []saidby.Token) bool {
	link := false
	for _, t := range gap {
		switch {
		case t.Text == "," || t.Lemma == "in":
			link = true
		case t.Lemma == "the" || t.Lemma == "of" || t.UPOS == "ADJ" || isClass(t.Lemma) || t.UPOS == "PROPN":
		default:
			return false
		}
	}
	return link
}

// distance reads "some 12 km east of Bhamo" before the name.
func (f *finder) distance(s *saidby.Sentence, m *saidby.PlaceMention) {
	i := m.First - 1
	for i >= 0 && (s.Tokens[i].UPOS == "DET" || s.Tokens[i].Lemma == "of" || s.Tokens[i].Lemma == "from") {
		i--
	}
	bearing, has := 0.0, false
	if i >= 0 {
		if bearing, has = bearings[strings.ReplaceAll(strings.ToLower(s.Tokens[i].Text), "-", "")]; has {
			i--
			// "north - west" is three tokens.
			if i >= 1 && s.Tokens[i].Text == "-" {
				if b, ok := bearings[strings.ToLower(s.Tokens[i-1].Text)+strings.ToLower(s.Tokens[i+1].Text)]; ok {
					bearing, i = b, i-2
				}
			}
		}
	}
	if has && (i < 0 || s.Tokens[i].UPOS != "DET" && s.Tokens[i].UPOS != "ADP") {
		m.Relation = saidby.Near // "just north of Bhamo", unlike "in the north of Mali"
	}
	if i < 1 {
		return
	}
	perUnit := unitKM[s.Tokens[i].Lemma]
	if i >= 2 && s.Tokens[i].Lemma == "mile" && s.Tokens[i-1].Lemma == "nautical" {
		perUnit, i = 1.852, i-1
	}
	if perUnit == 0 {
		return
	}
	m.Relation = saidby.Near // also where the number is vague: "a few kilometres from"
	if number, ok := numberOf(s.Tokens[i-1].Text); ok && has {
		m.DistanceKM, m.Bearing = number*perUnit, bearing
	}
}

// numberOf reads digits or one number word: "1,200", "2.5", "twelve".
func numberOf(text string) (float64, bool) {
	if n, ok := lexicon.CardinalWord(strings.ToLower(text)); ok {
		return float64(n), true
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	return n, err == nil
}

var unitKM = map[string]float64{"km": 1, "kilometre": 1, "kilometer": 1, "kilometres": 1, "kilometers": 1, "mile": 1.609, "miles": 1.609, "metre": 0.001, "meter": 0.001}

var bearings = map[string]float64{
	"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}
