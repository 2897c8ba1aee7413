package annotate

import "strings"

// Sets of lemmas that the repairs look at.

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// reporting are the verbs that news puts before their subject.
var reporting = words("say report write add tell claim note warn announce reveal state explain recall insist argue")

var days = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

var partOfDay = words("morning afternoon evening night noon midnight midday day week weekend")

var times = words("January February March April May June July August September October November December " +
	"today tomorrow yesterday tonight time moment second minute hour month year decade century summer winter spring autumn " +
	"season while instant midweek period weekday way")

var measures = words("mile kilometre kilometer km metre meter foot inch yard percent percentage per cent point % time " +
	"dollar euro pound tonne ton degree mph kph bit lot deal step")

func isDay(lemma string) bool     { return days[lemma] }
func isTime(lemma string) bool    { return days[lemma] || partOfDay[lemma] || times[lemma] }
func isMeasure(lemma string) bool { return measures[lemma] }
