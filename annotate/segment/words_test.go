package segment

import (
	"strings"
	"testing"

	"github.com/saidby/saidby"
)

func words(text string) []string {
	var out []string
	for _, w := range Words(text, saidby.Span{End: len(text)}, nil) {
		out = append(out, w.In(text))
	}
	return out
}

// Each test is a text with its words parted by spaces; a space that the text
// itself has is written "_".
func TestWords(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"clitics", "They don't; we can't, won't. I'm, he's, they'd've", "They do n't ; we ca n't , wo n't . I 'm , he 's , they 'd 've"},
		{"typographic apostrophe", "Ukraine’s army isn’t there", "Ukraine ’s army is n’t there"},
		{"possessive of a plural", "the workers' union", "the workers ' union"},
		{"names with an apostrophe", "O'Hara left at ten o'clock", "O'Hara left at ten o'clock"},
		{"written together", "They cannot and are gonna", "They can not and are gon na"},
		{"hyphens part words", "a long-range, 20-year-old al-Qaeda plan", "a long - range , 20 - year - old al - Qaeda plan"},
		{"hyphens keep prefixes", "re-elected ex-members post-9/11 mid-1990s", "re-elected ex-members post-9/11 mid-1990s"},
		{"designations", "two F-16s, a Su-34 and S-300s hit the T-72", "two F-16s , a Su-34 and S-300s hit the T-72"},
		{"designations with a digit first", "a 9M113 and a 2S19", "a 9M113 and a 2S19"},
		{"groups with a slash", "the AFC/M23 and/or others", "the AFC/M23 and / or others"},
		{"numbers", "1,200 men at 6.40 or 11:30, 5-6 February", "1,200 men at 6.40 or 11:30 , 5 - 6 February"},
		{"money and shares", "$5 or £3.50, up 2.1%", "$ 5 or £ 3.50 , up 2.1 %"},
		{"units", "20km away, 155mm guns, 5pm", "20 km away , 155 mm guns , 5 pm"},
		{"ordinals and decades", "the 3rd Brigade in the 1980s", "the 3rd Brigade in the 1980s"},
		{"acronyms with points", "at 2 a.m. the U.N. and the U.S army", "at 2 a.m. the U.N. and the U.S army"},
		{"abbreviations", "Lt. Gen. V. Orlo and Mr. Brandt of Corp. X, No. 5", "Lt. Gen. V. Orlo and Mr. Brandt of Corp. X , No. 5"},
		{"no is a word too", "He said no.", "He said no ."},
		{"quotation marks", `“Go,” he said. ‘No’ "yes" 'so'`, `“ Go , ” he said . ‘ No ’ " yes " ' so '`},
		{"dashes and dots", "Wait... no -- never – ever—again..", "Wait ... no -- never – ever — again .."},
		{"addresses", "Write to desk@example.org or https://example.org/a?b=1, @desk #now.", "Write to desk@example.org or https://example.org/a?b=1 , @desk #now ."},
		{"diacritics", "Niafunké and Gökçe’s", "Niafunké and Gökçe ’s"},
		{"acronym with possessive", "the U.S.'s plan", "the U.S. 's plan"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(words(tt.text), " "); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// FuzzWords: words are in order, not empty, and cover all that is not space.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"Don't. “U.S.’s” 9M113-F-16 $5,000.00/x a.m..", "\xff'\xfe-’", "a-1-b-2 http://x @a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, w := range Words(text, saidby.Span{End: len(text)}, nil) {
			if w.Start < at || w.Empty() || w.End > len(text) {
				t.Fatalf("word %v after byte %d of %d", w, at, len(text))
			}
			if between := text[at:w.Start]; strings.Trim(between, spaces) != "" && strings.TrimSpace(strings.Trim(between, spaces)) != "" {
				t.Fatalf("%q left out", between)
			}
			at = w.End
		}
	})
}

const spaces = " \t\n\r\u00A0\u200B\uFEFF"
