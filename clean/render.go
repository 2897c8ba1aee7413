package clean

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// cellMark stands between the cells of a table row.
const cellMark = " | "

// blocks are the elements that begin and end a paragraph.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true,
	atom.Footer: true, atom.Aside: true, atom.Nav: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Dl: true, atom.Dt: true, atom.Dd: true,
	atom.Table: true, atom.Thead: true, atom.Tbody: true, atom.Tr: true, atom.Caption: true, atom.Blockquote: true,
	atom.Pre: true, atom.Figure: true, atom.Figcaption: true, atom.Hr: true, atom.Form: true, atom.Body: true,
	atom.Address: true, atom.Details: true, atom.Summary: true, atom.Title: true, atom.Button: true,
}

// unread are the elements whose text nobody sees.
var unread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true, atom.Svg: true,
	atom.Textarea: true, atom.Select: true, atom.Head: true, atom.Object: true,
}

// paragraphs gathers text into paragraphs: every block element begins one, a
// line break begins a line, two begin a paragraph, and a table row is one.
type paragraphs struct {
	list   []string
	text   strings.Builder
	blank  bool // a blank is due before the next word
	breaks int  // line breaks since the last word
}

// paragraphsOf reads the text under the node.
func paragraphsOf(n *html.Node) []string {
	var p paragraphs
	p.node(n)
	p.end()
	return p.list
}

func (p *paragraphs) node(n *html.Node) {
	if n == nil {
		return
	}
	if n.Type == html.TextNode {
		p.write(n.Data)
		return
	}
	switch tag := tagOf(n); {
	case unread[tag] || n.Type == html.CommentNode:
	case tag == atom.Br:
		p.lineBreak()
	case blocks[tag]:
		p.end()
		p.children(n)
		p.end()
	case tag == atom.Td || tag == atom.Th:
		p.cell(n)
	default:
		p.children(n)
	}
}

// tagOf is the element's tag, also of elements that an extraction library made
// by name only.
func tagOf(n *html.Node) atom.Atom {
	if n.Type != html.ElementNode || n.DataAtom != 0 {
		return n.DataAtom
	}
	return atom.Lookup([]byte(n.Data))
}

func (p *paragraphs) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.node(c)
	}
}

// cell writes a table cell into its row's paragraph. A cell that holds
// paragraphs of its own is layout, not data.
func (p *paragraphs) cell(n *html.Node) {
	inner := paragraphsOf(&html.Node{Type: html.DocumentNode, FirstChild: n.FirstChild})
	if len(inner) > 1 {
		p.end()
		p.list = append(p.list, inner...)
		return
	}
	if len(inner) == 0 {
		return
	}
	if p.text.Len() > 0 {
		p.text.WriteString(cellMark)
	}
	p.blank = false
	p.text.WriteString(inner[0])
}

// invisible characters come from templates and would split words in two: soft
// hyphens, zero-width spaces, stray byte order marks.
var invisible = strings.NewReplacer("\u00AD", "", "\u200B", "", "\uFEFF", "")

func (p *paragraphs) write(s string) {
	s = invisible.Replace(s)
	for i, field := range strings.Fields(s) {
		p.blank = p.blank || i > 0 || isBlank(s[0])
		switch {
		case p.text.Len() == 0:
		case p.breaks > 0:
			p.text.WriteByte('\n')
		case p.blank:
			p.text.WriteByte(' ')
		}
		p.text.WriteString(field)
		p.blank, p.breaks = false, 0
	}
	if s != "" && isBlank(s[len(s)-1]) {
		p.blank = true
	}
}

func isBlank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f' }

func (p *paragraphs) lineBreak() {
	if p.breaks++; p.breaks > 1 {
		p.end()
	}
}

// end closes the paragraph that is being written.
func (p *paragraphs) end() {
	if p.text.Len() > 0 {
		p.list = append(p.list, p.text.String())
		p.text.Reset()
	}
	p.blank, p.breaks = false, 0
}

// flatText is all text of a page that cannot be taken as a tree, by its tags as
// they come: no nesting can be too deep for it.
func flatText(source string) []string {
	var p paragraphs
	var hidden atom.Atom // the element whose text is not read
	for tokens := html.NewTokenizer(strings.NewReader(source)); ; {
		switch tokens.Next() {
		case html.ErrorToken:
			p.end()
			return p.list
		case html.TextToken:
			if hidden == 0 {
				p.write(string(tokens.Text()))
			}
		case html.StartTagToken:
			tag := nextTag(tokens)
			if hidden == 0 && unread[tag] && tag != atom.Head {
				hidden = tag
			}
			p.tag(tag)
		case html.EndTagToken:
			tag := nextTag(tokens)
			if tag == hidden {
				hidden = 0
			}
			p.tag(tag)
		case html.SelfClosingTagToken:
			p.tag(nextTag(tokens))
		}
	}
}

func nextTag(tokens *html.Tokenizer) atom.Atom {
	name, _ := tokens.TagName()
	return atom.Lookup(name)
}

func (p *paragraphs) tag(tag atom.Atom) {
	switch {
	case tag == atom.Br:
		p.lineBreak()
	case blocks[tag]:
		p.end()
	case tag == atom.Td || tag == atom.Th:
		p.blank = true
	}
}
