package clean

import (
	"strings"
	"unicode"

	"github.com/RadhiFadlillah/whatlanggo"

	"github.com/saidby/saidby"
)

// Bounds of the language guess.
const (
	languageLetters = 1000 // looked at: more changes nothing
	fewLetters      = 40   // fewer say nothing about the language
	sureOfLanguage  = 0.5
	proseShare      = 0.15 // of common English words: nothing but English has it
	headlineShare   = 0.045
	shortText       = 200 // letters: the guess by letters is often wrong below, and sure of itself
)

// undetermined is the BCP 47 code for a language that could not be told.
const undetermined = "und"

// language tells the language of the text by its letters. What the page
// declares counts only where the letters leave it open: pages are often made
// from templates of another language. "und" is an answer too.
func language(a *saidby.Article, declared string) string {
	sample := letterSample(a)
	letters, latin := countLetters(sample)
	declared = primarySubtag(declared)
	switch {
	case letters < fewLetters && declared != "":
		return declared
	case letters == 0:
		return undetermined
	}
	if latin*2 < letters { // the script has told enough
		return firstOf(whatlanggo.DetectLang(sample).Iso6391(), undetermined)
	}
	english := englishShare(sample)
	if english >= proseShare {
		return "en"
	}
	info := whatlanggo.Detect(sample)
	found, sure := info.Lang.Iso6391(), info.Confidence >= sureOfLanguage
	switch {
	case english > headlineShare && (letters < shortText || !sure), found == "en":
		return "en"
	case found != "" && (found == declared || sure):
		return found
	case declared != "" && declared != "en":
		return declared
	}
	return undetermined
}

// letterSample is the beginning of the text without its furniture.
func letterSample(a *saidby.Article) string {
	var b strings.Builder
	at := 0
	for _, s := range append(a.Boilerplate[:len(a.Boilerplate):len(a.Boilerplate)], saidby.Span{Start: len(a.Text), End: len(a.Text)}) {
		for _, r := range a.Text[at:s.Start] {
			if b.Len() >= 4*languageLetters {
				return b.String()
			}
			b.WriteRune(r)
		}
		at = s.End
	}
	return b.String()
}

func countLetters(s string) (letters, latin int) {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r < unicode.MaxASCII || unicode.Is(unicode.Latin, r) {
			latin++
		}
	}
	return letters, latin
}

// englishShare is the share of the commonest English words among all words:
// a third or more in English prose, a tenth in its headlines, and next to none
// in other languages. Counting them tells short texts and texts full of foreign
// names better than letter statistics do, at a hundredth of their cost.
func englishShare(sample string) float64 {
	all, common := 0, 0
	for _, w := range words(sample) {
		all++
		if commonEnglish[strings.ToLower(w)] {
			common++
		}
	}
	return float64(common) / float64(max(all, 1))
}

// primarySubtag is "en" of "en-GB" and "en_US"; empty where it is no code.
func primarySubtag(declared string) string {
	code := strings.ToLower(strings.TrimSpace(declared))
	if i := strings.IndexAny(code, "-_;, "); i >= 0 {
		code = code[:i]
	}
	if len(code) != 2 && len(code) != 3 {
		return ""
	}
	for _, r := range code {
		if r < 'a' || r > 'z' {
			return ""
		}
	}
	return code
}
