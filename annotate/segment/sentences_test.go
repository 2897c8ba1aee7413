package segment

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// In want, each line is a sentence, with "¶" before those that begin a
// paragraph other than the first.
func TestSentences(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "Shells fell. Nobody was hurt.", "Shells fell.\nNobody was hurt."},
		{"ranks, initials and abbreviations", "Lt. Gen. V. Orlo met Mr. A. B. Brandt in St. Ansel on Sept. 17. He left.",
			"Lt. Gen. V. Orlo met Mr. A. B. Brandt in St. Ansel on Sept. 17.\nHe left."},
		{"abbreviation at the end", "It came from the U.S. The army fired at 2 a.m. It missed.",
			"It came from the U.S.\nThe army fired at 2 a.m.\nIt missed."},
		{"abbreviation before a name", "The U.S. Army and U.N. Secretary Brandt met.", "The U.S. Army and U.N. Secretary Brandt met."},
		{"two full stops", "They fled to Varn.. However, it rained.", "They fled to Varn..\nHowever, it rained."},
		{"quotation ends the sentence", "“We held the line.” He added: “They ran.” Then rain.",
			"“We held the line.”\nHe added: “They ran.”\nThen rain."},
		{"quotation in the sentence", `"Stop!" Olha Ridna said. "Why?" asked the guard. "Go!" they cried.`,
			"\"Stop!\" Olha Ridna said.\n\"Why?\" asked the guard.\n\"Go!\" they cried."},
		{"speaker after a comma", `"They are burning bread," he wrote. "It is gone."`,
			"\"They are burning bread,\" he wrote.\n\"It is gone.\""},
		{"turn of an interview", "Ridna: What then? Brandt: We ran.", "Ridna: What then?\nBrandt: We ran."},
		{"no end before lower case", "It was approx. five. e.g. this one.", "It was approx. five. e.g. this one."},
		{"brackets", "They came (at night. In rain.) and left. He ran (fast).", "They came (at night. In rain.) and left.\nHe ran (fast)."},
		{"states in brackets", "Ada Brandt (D-Mass.), Sol Reyes (Texas) and Kim met.", "Ada Brandt (D-Mass.), Sol Reyes (Texas) and Kim met."},
		{"numbered points", "1. We left. 2. We came.", "1. We left.\n2. We came."},
		{"dateline of a state", "FALLOW, Mo. — The governor spoke.", "FALLOW, Mo. — The governor spoke."},
		{"lost space", "It ended.Then it began.", "It ended.\nThen it began."},
		{"headline and paragraphs", "Drones hit Varn port\n\nTwo men died. One fled.\n\nShare.",
			"Drones hit Varn port\n¶Two men died.\nOne fled.\n¶Share."},
		{"short lines", "Harbour Courier\n9 May 2025\nTwo men died.", "Harbour Courier\n¶9 May 2025\n¶Two men died."},
		{"wrapped lines",
			"The barge that burned on the river last night had come from the\nnorthern port of Varn with a load of wheat for the mills of the\nOrlo Company, its owner said. Nobody was on board.",
			"The barge that burned on the river last night had come from the\nnorthern port of Varn with a load of wheat for the mills of the\nOrlo Company, its owner said.\nNobody was on board."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			paragraph := 0
			for _, s := range Sentences(tt.text, nil) {
				sentence := strings.ReplaceAll(s.In(tt.text), "\n", "⏎")
				if s.Paragraph > paragraph {
					sentence, paragraph = "¶"+sentence, s.Paragraph
				}
				got = append(got, sentence)
			}
			want := strings.Split(tt.want, "\n")
			if tt.name == "wrapped lines" { // its first newlines are the text's own
				want = []string{strings.Join(want[:3], "⏎"), want[3]}
				want[0], want[1] = strings.Split(tt.text, " Nobody")[0], "Nobody was on board."
				want[0] = strings.ReplaceAll(want[0], "\n", "⏎")
			}
			if !slices.Equal(got, want) {
				t.Errorf("\n got %q\nwant %q", got, want)
			}
		})
	}
}

func TestCuts(t *testing.T) {
	const text = "VARN, May 9 (Courier) - Shells fell on the port Advertisement and a silo."
	dateline := strings.Index(text, "Shells")
	furniture := strings.Index(text, "Advertisement")
	got := Sentences(text, []int{dateline, furniture, furniture + len("Advertisement")})
	if len(got) != 4 || got[1].In(text) != "Shells fell on the port" || got[2].In(text) != "Advertisement" {
		t.Errorf("got %d sentences: %v", len(got), got)
	}
}

// FuzzSentences: sentences are in order, hold at least one word, and respect
// every cut.
func FuzzSentences(f *testing.F) {
	f.Add("A. \"B.\" c?\n\nD (e. F.) g\nH..", 4)
	f.Add("“a.”", 1)
	f.Fuzz(func(t *testing.T, text string, cut int) {
		at := 0
		for _, s := range Sentences(text, []int{cut}) {
			if len(s.Words) == 0 || s.Start < at || s.Words[0].Start != s.Start || s.Words[len(s.Words)-1].End != s.End {
				t.Fatalf("sentence %v with words %v after byte %d", s.Span, s.Words, at)
			}
			if s.Start < cut && cut < s.End {
				t.Fatalf("sentence %v crosses the cut at %d", s.Span, cut)
			}
			at = s.End
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Lt. Gen. V. Orlo said on Friday that “two F-16s” had hit Varn’s long-range guns at 2 a.m. Nobody was hurt.\n\n", 50)
	n := 0
	for b.Loop() {
		for _, s := range Sentences(text, nil) {
			n += len(s.Words)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "words/s")
}

// Text that is made to be slow must take time in proportion to its length.
func TestHostileText(t *testing.T) {
	for _, unit := range []string{"re-", "a's", "123-", "a-", "a.", "'", "(", ".(", "a@", "\"", "x", "- "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		Sentences(text, nil)
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("a megabyte of %q took %v", unit, took)
		}
	}
}
