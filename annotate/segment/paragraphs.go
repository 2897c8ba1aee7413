package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// block is a run of text that no sentence crosses: a paragraph, a headline, an
// item of a list.
type block struct {
	saidby.Span
	paragraph int
}

// blocks cuts text at blank lines and at those newlines that end a line on
// purpose. A newline inside wrapped text is no more than a space.
func blocks(text string) []block {
	var out []block
	paragraph := 0
	for start := 0; start < len(text); {
		end := blankLine(text, start)
		before := len(out)
		out = lines(text, saidby.Span{Start: start, End: end}, out)
		for i := before; i < len(out); i++ {
			out[i].paragraph = paragraph
			paragraph++
		}
		start = end
		for start < len(text) && (text[start] == '\n' || text[start] == '\r') {
			start++
		}
	}
	return out
}

// blankLine returns where the lines from start on end: at a line that holds
// nothing but space, or at the end of the text.
func blankLine(text string, start int) int {
	for i := start; i < len(text); i++ {
		if text[i] != '\n' {
			continue
		}
		j := i + 1
		for j < len(text) && (text[j] == ' ' || text[j] == '\t' || text[j] == '\r') {
			j++
		}
		if j == len(text) || text[j] == '\n' {
			return i
		}
	}
	return len(text)
}

// Text is taken for wrapped by hand where its lines are about this long.
const (
	shortestWrap = 55
	longestWrap  = 120
)

// lines cuts a run of lines without a blank one into blocks.
func lines(text string, run saidby.Span, out []block) []block {
	content := text[run.Start:run.End]
	widest, count := 0, 0
	for line := range strings.SplitSeq(content, "\n") {
		widest, count = max(widest, utf8.RuneCountInString(strings.TrimRight(line, " \t\r"))), count+1
	}
	start := run.Start
	for at := run.Start; at < run.End; at++ {
		if text[at] != '\n' {
			continue
		}
		rest, _, _ := strings.Cut(text[at+1:run.End], "\n")
		if !soft(strings.TrimSpace(text[lineStart(text, start, at):at]), strings.TrimSpace(rest), widest, count) {
			out = appendBlock(out, text, start, at)
			start = at + 1
		}
	}
	return appendBlock(out, text, start, run.End)
}

func lineStart(text string, from, at int) int {
	if i := strings.LastIndexByte(text[from:at], '\n'); i >= 0 {
		return from + i + 1
	}
	return from
}

// soft reports whether the newline between two lines is only a wrapped space.
func soft(line, next string, widest, count int) bool {
	if line == "" || next == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(line)
	open := !strings.ContainsRune(`.!?:"”’)…`, last)
	if open && unicode.IsLower(first) || last == ',' {
		return true
	}
	if strings.ContainsRune("-•*·–—>", first) || widest < shortestWrap || widest > longestWrap {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	fits := utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= widest-6
	return !fits && (count > 2 || open && utf8.RuneCountInString(line) >= shortestWrap+5)
}

func appendBlock(out []block, text string, start, end int) []block {
	for start < end && text[start] <= ' ' {
		start++
	}
	for end > start && text[end-1] <= ' ' {
		end--
	}
	if start == end {
		return out
	}
	return append(out, block{Span: saidby.Span{Start: start, End: end}})
}
