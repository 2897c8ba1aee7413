package synth

import (
	_ "embed" // the grammar
	"fmt"
	"strings"
	"sync"
)

//go:embed grammar.txt
var grammarText string

// grammar holds the alternatives of each rule.
type grammar map[string][]pattern

// pattern is one alternative: words and slots in their order.
type pattern []piece

// piece is words, a slot, or a bracket that opens or closes a mark.
type piece struct {
	words   string
	slot    string
	own     bool // the slot is a rule of the kind of incident: "{.did}"
	capital bool
	trigger bool
	bracket byte // '[', ']', '<', '>' or 0
}

// theGrammar is read once; it is never written to after that.
var theGrammar = sync.OnceValue(func() grammar { return parseGrammar(grammarText) })

// parseGrammar reads the form that the head of grammar.txt describes.
func parseGrammar(text string) grammar {
	g := grammar{}
	rule := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.TrimSpace(line) == "" || line[0] == '#':
		case line[0] != ' ':
			rule = line
		default:
			for alternative := range strings.SplitSeq(strings.TrimSpace(line), " | ") {
				g[rule] = append(g[rule], parsePattern(alternative))
			}
		}
	}
	return g
}

func parsePattern(text string) pattern {
	var p pattern
	for text != "" {
		at := strings.IndexAny(text, "{[]<>")
		if at < 0 {
			return append(p, piece{words: text})
		}
		if at > 0 {
			p = append(p, piece{words: text[:at]})
		}
		if text[at] != '{' {
			p, text = append(p, piece{bracket: text[at]}), text[at+1:]
			continue
		}
		slot, rest, closed := strings.Cut(text[at+1:], "}")
		if !closed {
			panic(fmt.Sprintf("grammar: %q has no end", text[at:]))
		}
		p, text = append(p, parseSlot(slot)), rest
	}
	return p
}

func parseSlot(slot string) piece {
	var s piece
	for {
		switch slot[0] {
		case '^':
			s.capital = true
		case '!':
			s.trigger = true
		case '.':
			s.own = true
		default:
			s.slot = slot
			return s
		}
		slot = slot[1:]
	}
}
