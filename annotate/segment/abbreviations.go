package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// before abbreviations stand before what they belong to: no sentence ends here.
var before = set("Mr Mrs Ms Messrs Dr Prof Gen Lt Col Maj Capt Cpt Sgt Cpl Pvt Pte Adm Cmdr Cmdt Brig Gov Sen Rep " +
	"Reps Sens Rev Hon Pres Amb Insp Supt Det Spc Pfc Ens Msgr Fr Sr Sra St Ste Mt Ft No Nos Art Arts Sec Fig Figs " +
	"Vol Ch pp p vs v cf ca approx i.e e.g viz Gens Cols Drs Profs")

// after abbreviations may also end a sentence.
var after = set("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun " +
	"Inc Ltd Corp Co Cos Bros Jr Sr Esq etc al est dept Dept Univ Assn Bros Ave Blvd Rd St Bldg Apt Ext ext " +
	"Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa " +
	"Tenn Tex Va Vt Wash Wis Wyo Ont Que km mi ft lb lbs oz hr hrs min sec yr yrs mph a.m p.m Ph.D M.D")

// ambiguous ones are words too: they are abbreviations only before a capital
// or a number.
var ambiguous = set("No Art Sun Sat Mar Mon Fig Co Miss Mass La Ill Ind Del Pa Ore Wash Ch Sec Gen mi ft min sec p v Wed est al Ave Jun hr")

// starters begin sentences, not names: after them an abbreviation was an end.
var starters = set("The A An This That These Those He She It They We I You His Her Its Their Our My In On At By For From " +
	"With After Before But And Or So As If When While Although However Since There Here What Who Why How Where Which " +
	"Some Many Most All Both Each Several Two Three Four Five Six Seven Eight Nine Ten Among Under Over During Also " +
	"Earlier Later Meanwhile Yet Now Then Not No One Another Other To Of Until Once Despite According Following")

// abbreviated reports whether the point at j belongs to word.
func abbreviated(text, word string, i, j, end int) bool {
	rest := strings.TrimLeft(text[j+1:end], " \t\u00A0\n")
	follow, _ := utf8.DecodeRuneInString(rest)
	if utf8.RuneCountInString(word) == 1 && unicode.IsUpper(firstRune(word)) && word != "I" {
		// an initial: "Volodymyr O. Zelensky", "J. Smith"
		return unicode.IsUpper(follow) && !begins(rest) && !follows(text, i, isApostropheOrHyphen)
	}
	if !before[word] && !after[word] {
		return false
	}
	if ambiguous[word] {
		if !unicode.IsUpper(follow) && !unicode.IsDigit(follow) {
			return false
		}
		return before[word] && !starters[leading(rest)] && (word != "No" || unicode.IsDigit(follow)) ||
			after[word] && (unicode.IsDigit(follow) || !starters[leading(rest)])
	}
	return true
}

func isApostropheOrHyphen(r rune) bool { return isApostrophe(r) || r == '-' }

// begins reports whether rest begins a sentence rather than a name. "A." is an
// initial.
func begins(rest string) bool {
	word := leading(rest)
	return starters[word] && !(word == "A" && strings.HasPrefix(rest, "A."))
}

// leading is the first word of s.
func leading(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return s[:i]
		}
	}
	return s
}
