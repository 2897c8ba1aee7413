package query

import "strings"

// didYouMean ends a sentence about a word that is not allowed: with the allowed
// word that it was most likely meant to be, or with a full stop.
func didYouMean(word string, allowed []string) string {
	best, fewest := "", max(1, len([]rune(word))/3)+1
	for _, a := range allowed {
		if d := edits([]rune(strings.ToLower(word)), []rune(strings.ToLower(a))); d < fewest {
			best, fewest = a, d
		}
	}
	if best == "" {
		return "."
	}
	return "; did you mean " + best + "?"
}

// edits counts the letters to add, leave out, replace or swap with their
// neighbour that turn a into b (optimal string alignment).
func edits(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replaced := last[j-1]
			if a[i-1] != b[j-1] {
				replaced++
			}
			row[j] = min(replaced, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
