package clean

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby"
)

// maxDateline is the longest head, in bytes, that is looked at for a dateline.
const maxDateline = 120

// dashes end a dateline. Agencies use an em dash (AP), a spaced hyphen (Reuters)
// or two hyphens.
var dashes = []string{" - ", " — ", " – ", " -- ", "— ", "– ", "-- "}

// parseDateline reads the head of a paragraph: a place in capitals (or any
// place, where a date or an agency follows it), then in any order a larger
// place, a date and an agency in brackets, then a dash.
//
// Forms after the Associated Press and Reuters style books: "ODESA, Ukraine,
// Sept 17 (Valewire) - ", "NIAMEY (AP) — ", "LVIV, 5 Feb - ", "OSLO - ".
// All spans count from the start of the paragraph.
func parseDateline(paragraph string) (saidby.Dateline, bool) {
	end, dash := headEnd(paragraph)
	if end < 0 {
		return saidby.Dateline{}, false
	}
	d := saidby.Dateline{Span: saidby.Span{Start: 0, End: end + len(strings.TrimRight(dash, " "))}}
	head := paragraph[:end]
	if open := strings.IndexByte(head, '('); open >= 0 {
		closing := strings.IndexByte(head[open:], ')')
		if closing < 0 {
			return saidby.Dateline{}, false
		}
		d.Agency, _, _ = strings.Cut(head[open+1:open+closing], ",") // "(Valewire, translated)"
		d.Agency = strings.TrimSpace(d.Agency)
		if rest := strings.TrimSpace(head[open+closing+1:]); rest != "" {
			return saidby.Dateline{}, false
		}
		head = head[:open]
	}
	d.Place, d.Date = placeAndDate(head)
	place := d.Place.In(paragraph)
	if place == "" || !isPlace(place, !d.Date.Empty() || isAgency(d.Agency)) {
		return saidby.Dateline{}, false
	}
	return d, true
}

// headEnd finds the first dash that can end a dateline: an unspaced hyphen
// belongs to a name ("PORT-AU-PRINCE").
func headEnd(paragraph string) (end int, dash string) {
	window := paragraph[:min(len(paragraph), maxDateline)]
	end = -1
	for _, candidate := range dashes {
		if i := strings.Index(window, candidate); i > 0 && (end < 0 || i < end) {
			end, dash = i, candidate
		}
	}
	return end, dash
}

// placeAndDate splits "ODESA, Ukraine, Sept 17" at its commas.
func placeAndDate(head string) (place, date saidby.Span) {
	at := 0
	for _, piece := range strings.SplitAfter(head, ",") {
		text := strings.Trim(piece, " ,")
		start := at + strings.Index(piece, text)
		span := saidby.Span{Start: start, End: start + len(text)}
		at += len(piece)
		switch {
		case text == "":
		case isDatePiece(text):
			date = date.Union(span)
		case date.Empty():
			place = place.Union(span)
		}
	}
	return place, date
}

// isDatePiece: "Sept 17", "5 Feb", "12 November 2025", "2026" after "Feb 5,",
// "Wednesday".
func isDatePiece(text string) bool {
	number := false
	for _, w := range words(text) {
		w = strings.ToLower(w)
		switch {
		case unicode.IsDigit(rune(w[0])):
			number = true
		case months[w] == 0 && !weekdays[w] && w != "of":
			return false
		}
	}
	return number || weekdays[strings.ToLower(text)]
}

// isPlace wants capitals, as agencies print the town of a dateline, or ordinary
// names where something else shows that this is a dateline.
func isPlace(place string, confirmed bool) bool {
	town, _, _ := strings.Cut(place, ",")
	names := words(town)
	if len(names) == 0 || len(names) > 5 || strings.ContainsAny(place, ".:;!?\"“”") {
		return false
	}
	for _, name := range names {
		if notPlaces[strings.ToLower(name)] || unicode.IsDigit(rune(name[0])) {
			return false
		}
	}
	if allUpper(town) {
		return len([]rune(town)) > 2
	}
	return confirmed && startsUpper(names[0]) && len(words(place)) <= 8
}

// isAgency: "(AP)", "(AP/Reuters)", "(Associated Press)", and not the short name
// of a militia.
func isAgency(name string) bool {
	for _, w := range words(name) {
		if !agencies[strings.ToLower(w)] {
			return false
		}
	}
	return name != ""
}
