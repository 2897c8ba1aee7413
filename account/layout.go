package account

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby"
	"golang.org/x/text/width"
)

// style colours text, or does not.
type style struct {
	coloured                                                 bool
	bold, faint, heading, warn, alarm, quote, words, trigger func(string) string
}

func plain(s string) string { return s }

func styleFor(colour bool) style {
	if !colour {
		return style{bold: plain, faint: plain, heading: plain, warn: plain, alarm: plain, quote: plain, words: plain, trigger: plain}
	}
	ansi := func(code string) func(string) string {
		return func(s string) string { return "\x1b[" + code + "m" + s + "\x1b[0m" }
	}
	return style{coloured: true, bold: ansi("1"), faint: ansi("2"), heading: ansi("1;36"), warn: ansi("33"), alarm: ansi("1;31"),
		quote: ansi("3"), words: ansi("4"), trigger: ansi("1;4")}
}

// safe makes text from a page harmless to a terminal: no control characters, no
// invisible ones that turn the direction of the text, no line breaks. The two
// joiners that Persian and Indian scripts need stay.
func safe(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == 0x2028, r == 0x2029:
			return ' '
		case r == 0x200C, r == 0x200D:
			return r
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
}

// longestPassage and longestTitle are how many characters of them are shown.
const (
	longestPassage = 420
	longestTitle   = 160
)

// clip shortens a long text at a word, for the eye; the report keeps it whole.
func clip(s string, longest int) string {
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

// short makes a name or a number fit a narrow column of so many columns.
func short(s string, most int) string {
	s = safe(s)
	for columns(s) > most {
		runes := []rune(s)
		s = string(runes[:len(runes)-1])
	}
	return s
}

// longestWord is where a word without an end, such as an address, is broken.
const longestWord = 60

// wrap writes text within Width columns: first before the first line, then
// before the following ones, each line painted by itself.
func (a *writer) wrap(first, then string, paint func(string) string, text string) {
	var words []string
	for _, w := range strings.Fields(safe(text)) {
		for columns(w) > longestWord {
			head := []rune(w)[:longestWord/2] // half: the widest letters take two columns
			words, w = append(words, string(head)), string([]rune(w)[len(head):])
		}
		words = append(words, w)
	}
	a.lines(first, then, paint, words)
}

func (a *writer) lines(first, then string, paint func(string) string, words []string) {
	prefix, line, used := first, "", 0
	for _, w := range words {
		n := columns(w)
		if used > 0 && columns(prefix)+used+1+n > Width {
			fmt.Fprintln(a.out, prefix+paint(line))
			prefix, line, used = then, "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+w, used+n
	}
	fmt.Fprintln(a.out, prefix+paint(line))
}

// columns counts the columns of a word, colour codes left out: two for the wide
// letters of East Asia, none for marks on other letters.
func columns(w string) int {
	n, code := 0, false
	for _, r := range w {
		switch {
		case r == '\x1b':
			code = true
		case code:
			code = r != 'm'
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		default:
			n++
			if kind := width.LookupRune(r).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
				n++
			}
		}
	}
	return n
}

// quote writes the sentence with the words that tell the event marked, and the
// trigger marked more strongly.
func (a *writer) quote(sentence, span, trigger saidby.Selector) {
	runes := []rune(sentence.Exact)
	kind := func(i int) int {
		at := sentence.Start + i
		switch {
		case trigger.Start <= at && at < trigger.End:
			return 2
		case span.Start <= at && at < span.End:
			return 1
		}
		return 0
	}
	var words []string
	for i := 0; i < len(runes); {
		if unicode.IsSpace(runes[i]) {
			i++
			continue
		}
		word := ""
		for from := i; i < len(runes) && !unicode.IsSpace(runes[i]) && i-from < longestWord/2; {
			run := i
			for i++; i < len(runes) && !unicode.IsSpace(runes[i]) && kind(i) == kind(run) && i-from < longestWord/2; i++ {
			}
			word += a.marked(safe(string(runes[run:i])), kind(run), sentence.Start+run == trigger.Start, sentence.Start+i == trigger.End)
		}
		words = append(words, word)
	}
	a.lines("    │ ", "    │ ", plain, words)
}

// marked paints a run of a word; without colours the trigger stands in
// guillemets, the first before its first run and the second after its last.
func (a *writer) marked(run string, kind int, first, last bool) string {
	switch {
	case kind == 1:
		return a.style.words(run)
	case kind == 2 && a.style.coloured:
		return a.style.trigger(run)
	case kind == 2 && first:
		run = "«" + run
	}
	if kind == 2 && last {
		run += "»"
	}
	return run
}
