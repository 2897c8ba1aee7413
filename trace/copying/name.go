package copying

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// agencies gives news agencies one folded name for all that they are called by.
var agencies = func() map[string]string {
	m := map[string]string{}
	for _, names := range [][]string{
		{"AP", "Associated Press"}, {"AFP", "Agence France-Presse"}, {"Reuters", "Thomson Reuters"},
		{"PA", "PA Media", "Press Association"}, {"UPI", "United Press International"}, {"dpa", "Deutsche Presse-Agentur"},
		{"TASS", "ITAR-TASS"}, {"RIA", "RIA Novosti"}, {"Interfax"}, {"Ukrinform"}, {"Xinhua", "Xinhua News Agency"},
		{"AA", "Anadolu", "Anadolu Agency"}, {"EFE"}, {"ANSA"}, {"Kyodo", "Kyodo News"}, {"Yonhap", "Yonhap News Agency"},
		{"PTI", "Press Trust of India"}, {"SANA", "Syrian Arab News Agency"}, {"WAFA"}, {"IRNA"}, {"Bloomberg", "Bloomberg News"},
	} {
		for _, name := range names {
			m[letters(name)] = letters(names[0])
		}
	}
	return m
}()

// surnames are what an outlet's name is given with or without.
var surnames = []string{"newsagency", "newspaper", "news", "online", "website"}

// fold makes one string of the ways to write the name of an outlet: "The Daily
// Harbour", "Daily Harbour News" and "www.dailyharbour.example" are the same, and
// so are "AP" and "the Associated Press".
func fold(name string) string {
	name = strings.TrimSpace(name)
	if strings.IndexByte(name, '.') > 0 && !strings.Contains(name, " ") {
		name, _, _ = strings.Cut(strings.TrimPrefix(strings.ToLower(name), "www."), ".")
	}
	folded := strings.TrimPrefix(letters(name), "the")
	if same := agencies[folded]; same != "" {
		return same
	}
	for _, s := range surnames {
		if short, ends := strings.CutSuffix(folded, s); ends && short != "" {
			return short
		}
	}
	return folded
}

// letters keeps the letters and digits of a name, in small letters.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if !inWord(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// maxName is how many words the name of an outlet has at most.
const maxName = 6

var (
	// creditsBefore stand before a name, creditsAfter behind it. The pairs are two
	// words long.
	creditsBefore = map[string]bool{"reports": true, "told": true, "via": true, "source": true, "copyright": true}
	pairsBefore   = map[[2]string]bool{
		{"according", "to"}: true, {"reported", "by"}: true, {"published", "by"}: true, {"reporting", "by"}: true,
		{"obtained", "by"}: true, {"interview", "with"}: true, {"report", "by"}: true, {"reports", "from"}: true, {"report", "in"}: true,
	}
	creditsAfter = map[string]bool{
		"reports": true, "reported": true, "reporting": true, "says": true, "said": true, "writes": true, "wrote": true, "reveals": true, "revealed": true,
	}
	between = map[string]bool{"has": true, "had": true, "first": true}
)

// inText finds names that stand where a credit does. Many are no outlets ("said
// Smith"): they are held against the names of the other article's makers only.
func inText(text string, words []word) []credit {
	var found []credit
	for i := 0; i < len(words); {
		end := nameEnd(text, words, i)
		if end == i {
			i++
			continue
		}
		if from, to := around(text, words, i, end); from < to {
			found = append(found, credit{fold(text[words[i].from:words[end-1].to]), text[from:to]})
		}
		i = end
	}
	return found
}

// nameEnd gives the end of the capitalised words that begin with word i.
func nameEnd(text string, words []word, i int) int {
	end := i
	for end < len(words) && end < i+maxName {
		r, _ := utf8.DecodeRuneInString(text[words[end].from:])
		if !unicode.IsUpper(r) && (end == i || text[words[end].from:words[end].to] != "of") {
			break
		}
		if end > i && text[words[end-1].to:words[end].from] != " " {
			break
		}
		end++
	}
	return end
}

// around gives the bytes of the credit that the name of words i up to end is
// given by, none where it is no credit.
func around(text string, words []word, i, end int) (from, to int) {
	lower := func(at int) string {
		if at < 0 || at >= len(words) {
			return ""
		}
		return strings.ToLower(text[words[at].from:words[at].to])
	}
	from, to = int(words[i].from), int(words[end-1].to)
	if from > 0 && to < len(text) && strings.IndexByte("(/", text[from-1]) >= 0 && strings.IndexByte(")/", text[to]) >= 0 {
		return from - 1, to + 1
	}
	before := i - 1
	if lower(before) == "the" {
		before--
	}
	if before >= 0 && words[before].is(name) && isYear(lower(before)) {
		before-- // "Copyright 2016 The ..."
	}
	if creditsBefore[lower(before)] {
		return int(words[before].from), to
	}
	if pairsBefore[[2]string{lower(before - 1), lower(before)}] {
		return int(words[before-1].from), to
	}
	after := end
	for between[lower(after)] {
		after++
	}
	if creditsAfter[lower(after)] {
		return from, int(words[after].to)
	}
	return 0, 0
}

func isYear(word string) bool { return len(word) == 4 && word[0] >= '1' && word[0] <= '2' }
