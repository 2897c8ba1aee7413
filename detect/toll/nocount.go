package toll

import "strings"

// noCount reports whether a number counts nothing: an age, a time, a date, a
// distance, money, a calibre, or a name ("33rd Front", "Berth 14", "F-16").
func (r *reader) noCount(a amount) bool {
	if r.is(a.end, "-", "–") && !r.is(a.end+1, "strong") && a.end < len(r.lower) && r.joined(a.end) {
		return true // "10-day", "71-year-old", "500-pound", "155-mm"
	}
	if r.is(a.number-1, "-", "$", "€", "£", "#", "no.", "us$") && r.joined(a.number-1) {
		return true // "F-16", "$40"
	}
	if r.is(a.end, "%", ":", "/", "°", "'", "st", "th") || strings.ContainsAny(r.word(a.number), ":./") && a.quantity.Min == nil {
		return true
	}
	noun, _ := r.counted(a)
	if noun >= 0 && r.lex.Measure(r.lemma(noun)) || r.lex.Measure(r.word(a.end)) {
		return true
	}
	if isMonth(r.word(a.number-1)) || isMonth(r.word(a.end)) || isMonth(r.word(a.number-2)) && r.is(a.number-1, ",") {
		return true
	}
	people := noun >= 0 && r.isPerson(noun)
	digits := r.word(a.number) != "" && r.word(a.number)[0] <= '9'
	switch {
	case digits && len(r.word(a.number)) == 4 && isYear(r.word(a.number)) && !people:
		return true
	case digits && !people && r.labelled(a.number):
		return true
	case r.age(a):
		return true
	case r.is(a.number, "one") && r.is(a.number-1, "the", "another", "this", "that", "every", "each", "which", "any", "no"):
		return true
	case r.is(a.number, "one") && (r.is(a.end, "day", "another", "thing", "side", "hand") || r.is(a.number+1, "'s")):
		return true
	case r.is(a.number-1, "at") && noun < 0 && a.first == a.number && !r.is(a.number-2, "stood", "stands", "stand", "put", "remained", "remains") && !r.tallied(a.number):
		return true // "at ten", "at 15"
	}
	return false
}

// tallied reports whether a noun of running totals stands shortly before.
func (r *reader) tallied(number int) bool {
	for i := number - 1; i >= 0 && i >= number-10; i-- {
		if _, ok := r.totalNoun(i); ok {
			return true
		}
	}
	return false
}

// joined reports whether no space stands around token i.
func (r *reader) joined(i int) bool {
	t := r.token(i)
	return t.End < len(r.text) && r.text[t.End] != ' ' || t.Start > 0 && r.text[t.Start-1] != ' '
}

// labelled reports whether the number names the noun or the name before it.
func (r *reader) labelled(number int) bool {
	before := r.token(number - 1)
	return r.lex.Label(r.word(number-1)) || r.lex.Label(before.Lemma) && before.UPOS == "PROPN" ||
		before.UPOS == "PROPN" && r.token(number).Head == number-1
}

// age reports whether the number is how old somebody is: "a woman of 70", "a
// signalman, 58,", "aged 58".
func (r *reader) age(a amount) bool {
	if r.is(a.first-1, "aged", "age", "turned") {
		return true
	}
	noun, _ := r.counted(a)
	if noun >= 0 {
		return false
	}
	switch {
	case r.is(a.first-1, "of") && r.isPerson(a.first-2) && r.token(a.first-2).XPOS == "NN":
		return true
	case r.is(a.first-1, ",", "(") && (r.isPerson(a.first-2) || r.token(a.first-2).UPOS == "PROPN"):
		return r.is(a.end, ",", ".", ")", ";", "") && *boundOr(a.quantity.Max, 200) < 120
	}
	return false
}

func boundOr(n *int, other int) *int {
	if n == nil {
		return &other
	}
	return n
}

func isYear(digits string) bool {
	return digits >= "1500" && digits <= "2199" && !strings.Contains(digits, ",")
}

func isMonth(word string) bool {
	word = strings.TrimSuffix(word, ".")
	switch word {
	case "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "may":
		return true
	}
	return false
}
