package token

import "strings"

// abbreviations keep their full stop; most of them do not end a sentence.
// Titles, ranks, months, and what news abbreviates. Lower case.
var abbreviations = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
		mr mrs ms dr prof rev hon st sr jr messrs mlle mme
		gen lt col maj capt sgt cpl pvt brig adm cmdr cdr comdr insp supt det ofc spc pfc
		gov sen rep pres sec amb atty
		jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
		inc corp co ltd plc bros dept univ assn no nos vs etc approx est dist ave blvd rd mt ft
		ph vol fig al ca cf viz
		calif ill mass mich minn miss mo okla penn tenn tex va wash wis ariz ark colo conn del fla ga ind kan ky md neb nev ore`) {
		m[w] = true
	}
	return m
}()

// Abbreviation reports whether the word keeps a full stop that follows it.
func Abbreviation(word string) bool { return abbreviations[strings.ToLower(word)] }

// before lists abbreviations that are followed by a name, a number or a date,
// so that a capital after them begins no sentence.
var before = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`mr mrs ms dr prof rev hon st messrs mlle mme gen lt col maj capt sgt cpl pvt brig adm
		cmdr cdr insp supt det gov sen rep pres amb no nos vs mt ft jan feb mar apr jun jul aug sept sep oct nov dec`) {
		m[w] = true
	}
	return m
}()
