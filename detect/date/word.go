package date

import "github.com/saidby/saidby/lexicon"

// class is what a word can be inside a time expression.
type class uint8

const (
	other    class = iota
	small          // a word that ties expressions together: "on", "of", "ago"
	number         // a cardinal, in digits or words
	ordinal        // "first", "17th"
	month          // value 1 to 12
	weekday        // value 1 (Monday) to 7
	unit           // a span of time; word holds its singular
	season         // value: first month of the season in the north
	dayWord        // "yesterday" -1, "today" 0, "tomorrow" 1
	dayPart        // "morning", "dawn"; value: a clock, minutes after midnight plus one, or 0
	meridiem       // "a.m." 0, "p.m." 12
	deictic        // "last", "next", "this": which one of its kind
	edge           // "early", "mid", "late"
	vague          // "several", "few"
	dash           // "-" inside or between tokens
	decade         // "1990s"; value 1990
	frequent       // "daily"; word holds the unit
	hint           // "now", "recently": a time that says no day
)

// entry is what the vocabulary knows of a word.
type entry struct {
	word  string // the form that the grammar compares with
	class class
	value int
	name  bool // counts only when capitalised: "March", "Sun"
}

// vocabulary is read only: time words are a closed class, so they are code and
// not a lexicon file.
var vocabulary = newVocabulary()

func newVocabulary() map[string]entry {
	v := map[string]entry{}
	add := func(c class, value int, words ...string) {
		for _, w := range words {
			v[w] = entry{word: words[0], class: c, value: value}
		}
	}
	for _, w := range []string{
		"on", "of", "in", "at", "the", "a", "an", "to", "and", "from", "between", "until", "till", "since",
		"by", "'s", "’s", "before", "after", "during", "for", "over", "about", "around", "some", "ago", "earlier", "later",
		"half", "o'clock", "within", "through", "into", "every", "each", "shortly", "just", "old", "more",
		"additional", "fiscal", "end", "beginning", "start", "middle", "throughout", "following", "post", "pre",
		",", "(", "gmt", "utc", "est", "edt", "et", "cet", "local", "time",
	} {
		v[w] = entry{word: w, class: small}
	}
	names := func(c class, forms ...[]string) {
		for i, words := range forms {
			for _, w := range words {
				v[w] = entry{word: words[0], class: c, value: i + 1, name: true}
			}
		}
	}
	names(month, []string{"january", "jan"}, []string{"february", "feb"}, []string{"march", "mar"}, []string{"april", "apr"},
		[]string{"may"}, []string{"june", "jun"}, []string{"july", "jul"}, []string{"august", "aug"},
		[]string{"september", "sep", "sept"}, []string{"october", "oct"}, []string{"november", "nov"}, []string{"december", "dec"})
	names(weekday, []string{"monday", "mon"}, []string{"tuesday", "tue", "tues"}, []string{"wednesday", "wed"},
		[]string{"thursday", "thu", "thur", "thurs"}, []string{"friday", "fri"}, []string{"saturday", "sat"}, []string{"sunday", "sun"})
	// "second" is an ordinal far more often, and no event lasts one.
	for _, u := range []string{"minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "fortnight", "weekend"} {
		plural := u + "s"
		if u == "century" {
			plural = "centuries"
		}
		v[u], v[plural] = entry{word: u, class: unit, value: 1}, entry{word: u, class: unit, value: 2}
	}
	add(season, 3, "spring")
	add(season, 6, "summer")
	add(season, 9, "autumn")
	add(season, 9, "fall")
	add(season, 12, "winter")
	add(dayWord, -1, "yesterday")
	add(dayWord, 0, "today")
	add(dayWord, 1, "tomorrow")
	v["tonight"] = entry{word: "tonight", class: dayWord}
	for _, p := range []string{"morning", "afternoon", "evening", "night", "overnight", "nightfall", "dawn", "dusk", "daybreak", "sunrise", "sunset", "lunchtime"} {
		v[p] = entry{word: p, class: dayPart}
	}
	v["nights"] = entry{word: "night", class: unit, value: 2}
	add(dayPart, 12*60+1, "noon", "midday")
	add(dayPart, 1, "midnight")
	add(meridiem, 0, "am", "a.m", "a.m.")
	add(meridiem, 12, "pm", "p.m", "p.m.")
	add(deictic, -1, "last")
	add(deictic, -1, "past")
	add(deictic, -1, "previous", "preceding")
	add(deictic, 1, "next")
	add(deictic, 1, "coming")
	for _, w := range []string{"this", "current", "same", "that"} {
		add(deictic, 0, w)
	}
	for _, w := range []string{"early", "mid", "late"} {
		add(edge, 0, w)
	}
	for _, w := range []string{"several", "few", "many", "couple", "recent"} {
		v[w] = entry{word: w, class: vague}
	}
	for word, u := range map[string]string{"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour", "annually": "year", "quarterly": "quarter"} {
		v[word] = entry{word: u, class: frequent}
	}
	for _, w := range []string{"recently", "currently", "nowadays", "lately"} {
		v[w] = entry{word: w, class: hint}
	}
	v["now"] = entry{word: "now", class: hint}
	for _, d := range []string{"-", "–", "—", "‑", "/"} {
		v[d] = entry{word: d, class: dash}
	}
	return v
}

// longestWord is the length in bytes after which a word cannot be one of ours.
const longestWord = 14

// look classifies one word as written.
func look(text string) entry {
	if len(text) == 0 || len(text) > longestWord {
		return entry{}
	}
	var buffer [longestWord]byte
	lower := buffer[:len(text)]
	for i := range len(text) {
		c := text[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	if lower[0] >= '0' && lower[0] <= '9' {
		return digits(string(lower))
	}
	capital := text[0] >= 'A' && text[0] <= 'Z'
	e, known := vocabulary[string(lower)]
	if !known && len(lower) > 1 && lower[len(lower)-1] == '.' {
		e, known = vocabulary[string(lower[:len(lower)-1])]
	}
	if known && (!e.name || capital) {
		return e
	}
	if known { // "march" the verb
		return entry{}
	}
	if n, ok := lexicon.CardinalWord(string(lower)); ok {
		return entry{word: string(lower), class: number, value: n}
	}
	if n, ok := lexicon.OrdinalWord(string(lower)); ok {
		return entry{word: "ordinal", class: ordinal, value: n}
	}
	return entry{}
}

// digits classifies a word that begins with a digit. A number keeps its digits
// as word, because "2014", "08:30" and "1.52" are read further by the rules.
func digits(lower string) entry {
	if len(lower) == 5 && lower[4] == 's' && lower[3] == '0' {
		if n, ok := lexicon.ParseDigits(lower[:4]); ok {
			return entry{word: lower, class: decade, value: int(n)}
		}
	}
	if n, ok := lexicon.OrdinalWord(lower); ok {
		return entry{word: "ordinal", class: ordinal, value: n}
	}
	if n, ok := lexicon.ParseDigits(lower); ok {
		return entry{word: lower, class: number, value: int(n)}
	}
	return entry{word: lower, class: number, value: -1} // "08:30", "11.11.2025", "6pm"
}
