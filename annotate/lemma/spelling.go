package lemma

import "strings"

// third takes off the s of the third person or the plural, likeliest first.
func third(form string) []string {
	n := len(form)
	ends := func(ending string) bool { return strings.HasSuffix(form, ending) }
	switch {
	case ends("men") && n > 4:
		return []string{form[:n-2] + "an"}
	case n < 3 || !ends("s") || ends("ss") || form[n-2] >= '0' && form[n-2] <= '9': // "1980s"
		return nil
	case ends("'s") && n > 3:
		return []string{form[:n-2]}
	case ends("ies") && n > 4:
		return []string{form[:n-3] + "y", form[:n-1]}
	case ends("ches"), ends("shes"), ends("sses"), ends("xes"), ends("zzes"), ends("oes"):
		return []string{form[:n-2], form[:n-1]}
	case ends("ves"):
		return []string{form[:n-1], form[:n-3] + "f", form[:n-3] + "fe"}
	}
	if ends("ses") || ends("zes") {
		return []string{form[:n-1], form[:n-2]}
	}
	return []string{form[:n-1]}
}

// stems are what a past or participle ending can have been added to: the stem,
// the stem with e, the stem with its doubled consonant undone; likeliest first.
func stems(stem string) []string {
	n := len(stem)
	if n < 2 {
		return nil
	}
	last, previous := stem[n-1], stem[n-2]
	withE := stem + "e"
	switch {
	case n == 2: // "aged", "used"
		return []string{withE, stem}
	case last == previous && !vowel(last):
		if strings.IndexByte("lszf", last) >= 0 { // kill, pass, buzz, stuff; but compel
			return []string{stem, stem[:n-1], withE}
		}
		return []string{stem[:n-1], stem}
	case last == 'e':
		return []string{withE, stem}
	case last == 'i':
		return []string{stem[:n-1] + "y", stem}
	case silentE(stem):
		return []string{withE, stem}
	}
	return []string{stem, withE}
}

// silentE reports whether English spells a stem with a final e, more often than
// not.
func silentE(stem string) bool {
	n := len(stem)
	last, previous := stem[n-1], stem[n-2]
	switch {
	case strings.IndexByte("cvuz", last) >= 0:
		return true
	case last == 's':
		return previous != 's' && (vowel(previous) || strings.IndexByte("nrpl", previous) >= 0)
	case last == 'g':
		return strings.IndexByte("adrue", previous) >= 0
	case last == 'l':
		return strings.IndexByte("bpdtgfzkc", previous) >= 0
	case !vowel(previous) || strings.IndexByte("wxyh", last) >= 0:
		return false
	case n > 2 && vowel(stem[n-3]): // "explain", "shout"; but "require", "quote"
		return n > 3 && stem[n-4] == 'q' || last == 't' && previous == 'a' && strings.IndexByte("iu", stem[n-3]) >= 0 // "negotiate"
	case syllables(stem) == 1: // a short vowel would have doubled the consonant: "hope", "fire"
		return true
	}
	for _, e := range silent {
		if strings.HasSuffix(stem, e) {
			return true
		}
	}
	return false
}

// silent are the ends of longer stems that mostly have a final e: "locate",
// "require", "explore", "decide", "execute", "examine", "provoke".
var silent = [...]string{
	"at", "ir", "ur", "ar", "plor", "gnor", "stor", "id", "ud", "ad", "od", "ut", "in", "um", "im", "am", "ak", "ok", "ik",
	"ot", "ib", "ub", "ul",
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func syllables(s string) int {
	n := 0
	for i := range len(s) {
		if vowel(s[i]) && (i == 0 || !vowel(s[i-1])) {
			n++
		}
	}
	return n
}
