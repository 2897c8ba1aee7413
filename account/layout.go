package account

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
)

// style colours text, or does not.
type style struct{ bold, faint, heading, warn, quote, mark, hit func(string) string }

func plain(s string) string { return s }

func styleFor(colour bool) style {
	if !colour {
		return style{bold: plain, faint: plain, heading: plain, warn: plain, quote: plain, mark: plain,
			hit: func(s string) string { return "«" + s + "»" }}
	}
	ansi := func(code string) func(string) string {
		return func(s string) string { return "\x1b[" + code + "m" + s + "\x1b[0m" }
	}
	return style{bold: ansi("1"), faint: ansi("2"), heading: ansi("1;36"), warn: ansi("33"),
		quote: ansi("3"), mark: ansi("4"), hit: ansi("1;4")}
}

// safe makes text from a page harmless to a terminal: no control characters, no
// bidirectional overrides, no line breaks.
func safe(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), r == utf8.RuneError,
			r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F:
			return -1
		}
		return r
	}, s)
}

// clip shortens a long passage at a word, for the eye; the report keeps it whole.
func clip(s string) string {
	const longest = 420
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= longest {
		return string(runes)
	}
	cut := longest
	for cut > longest/2 && runes[cut] != ' ' {
		cut--
	}
	return string(runes[:cut]) + " …"
}

// wrap writes text within Width columns: first before the first line, then
// before the following ones, each line painted by itself.
func (a *writer) wrap(first, then string, paint func(string) string, text string) {
	a.lines(first, then, paint, strings.Fields(safe(text)))
}

func (a *writer) lines(first, then string, paint func(string) string, words []string) {
	prefix, line, columns := first, "", 0
	for _, w := range words {
		n := visible(w)
		if columns > 0 && utf8.RuneCountInString(prefix)+columns+1+n > Width {
			fmt.Fprintln(a.out, prefix+paint(line))
			prefix, line, columns = then, "", 0
		}
		if columns > 0 {
			line, columns = line+" ", columns+1
		}
		line, columns = line+w, columns+n
	}
	fmt.Fprintln(a.out, prefix+paint(line))
}

// visible counts the columns of a word, colour codes left out.
func visible(w string) int {
	n, code := 0, false
	for _, r := range w {
		switch {
		case r == '\x1b':
			code = true
		case code:
			code = r != 'm'
		default:
			n++
		}
	}
	return n
}

// quote writes the sentence with the words that tell the event marked, and the
// trigger marked more strongly.
func (a *writer) quote(sentence, span, trigger saidby.Selector) {
	runes := []rune(sentence.Exact)
	in := func(s saidby.Selector, i int) bool { return s.Start <= sentence.Start+i && sentence.Start+i < s.End }
	var words []string
	for i := 0; i < len(runes); {
		if unicode.IsSpace(runes[i]) {
			i++
			continue
		}
		from := i
		for i < len(runes) && !unicode.IsSpace(runes[i]) {
			i++
		}
		word := safe(string(runes[from:i]))
		switch {
		case in(trigger, from):
			word = a.style.hit(word)
		case in(span, from):
			word = a.style.mark(word)
		}
		words = append(words, word)
	}
	if !a.coloured() {
		words = joinMarks(words)
	}
	a.lines("    │ ", "    │ ", plain, words)
}

func (a *writer) coloured() bool { return a.style.hit("x") != "«x»" }

// joinMarks makes one mark of neighbouring ones: «taken» «captive» -> «taken captive».
func joinMarks(words []string) []string {
	for i := 0; i+1 < len(words); i++ {
		if strings.HasSuffix(words[i], "»") && strings.HasPrefix(words[i+1], "«") {
			words[i] = strings.TrimSuffix(words[i], "»")
			words[i+1] = strings.TrimPrefix(words[i+1], "«")
		}
	}
	return words
}
