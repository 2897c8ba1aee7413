package synth

import (
	"strings"

	"github.com/saidby/saidby"
)

// fiveWords are the runs of five words of a report's text, without furniture and
// the background that outlets repeat.
func fiveWords(r *saidby.Report) map[string]bool {
	found := map[string]bool{}
	text := []rune(r.Article.Text)
	if len(r.Article.Boilerplate) > 0 {
		text = text[:r.Article.Boilerplate[0].Start]
	}
	for _, e := range r.Events {
		if e.Historical {
			text = text[:min(len(text), e.Sentence.Start)]
		}
	}
	words := strings.Fields(strings.ToLower(string(text)))
	for i := 0; i+5 <= len(words); i++ {
		found[strings.Join(words[i:i+5], " ")] = true
	}
	return found
}
