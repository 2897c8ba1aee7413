package clean

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textsOf are the texts of the elements that is picks. The extraction keeps
// texts and loses where they stood, so they are found again by their words.
func textsOf(doc *html.Node, is func(*html.Node) bool) map[string]bool {
	texts := map[string]bool{}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && is(n) {
			for _, text := range append(paragraphsOf(n), textOf(n)) {
				if text != "" && len(text) <= maxFurnitureBytes {
					texts[text] = true
				}
			}
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return texts
}

func isSubheading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// isCaption: a figcaption, or what news systems name like one in its class.
func isCaption(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Figcaption:
		return true
	case atom.P, atom.Span, atom.Div, atom.Small, atom.Em:
		for name := range strings.FieldsSeq(strings.ToLower(attribute(n, "class"))) {
			if strings.Contains(name, "caption") && !strings.Contains(name, "no-caption") || name == "photo-credit" || name == "image-credit" {
				return true
			}
		}
	}
	return false
}
