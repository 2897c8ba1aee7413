package clean

import (
	"encoding/json"
	"html"
	"strings"
)

// linkedData is what a page's JSON-LD says of its article in schema.org's terms.
type linkedData struct {
	headline, publisher, author, published, language, body string
}

// maxLinkedDepth bounds the nesting that is followed.
const maxLinkedDepth = 8

// readLinkedData reads the first article that the scripts hold.
func readLinkedData(scripts []string) linkedData {
	for _, script := range scripts {
		var value any
		if err := json.Unmarshal([]byte(withoutControls(script)), &value); err != nil {
			continue
		}
		if article := findArticle(value, 0); article != nil {
			return linkedData{
				headline:  plain(article["headline"]),
				publisher: plain(article["publisher"]),
				author:    plain(article["author"]),
				published: firstOf(plain(article["datePublished"]), plain(article["dateCreated"])),
				language:  plain(article["inLanguage"]),
				body:      stringOf(article["articleBody"]),
			}
		}
	}
	return linkedData{}
}

// withoutControls repairs the commonest fault of JSON-LD in the wild: raw line
// breaks within strings, and comments around the script.
func withoutControls(script string) string {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
	return strings.Map(func(r rune) rune {
		if r < 0x20 {
			return ' '
		}
		return r
	}, script)
}

// findArticle looks for an object whose type is some kind of article, in lists,
// in @graph and in what a page is said to be about.
func findArticle(value any, depth int) map[string]any {
	if depth > maxLinkedDepth {
		return nil
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			if article := findArticle(item, depth+1); article != nil {
				return article
			}
		}
	case map[string]any:
		if isArticleType(v["@type"]) && (v["headline"] != nil || v["datePublished"] != nil) {
			return v
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"} {
			if article := findArticle(v[key], depth+1); article != nil {
				return article
			}
		}
	}
	return nil
}

func isArticleType(value any) bool {
	switch v := value.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting") || v == "Report" || v == "WebPage" || v == "Review"
	case []any:
		for _, item := range v {
			if isArticleType(item) {
				return true
			}
		}
	}
	return false
}

// plain is a value on one line: a string, the name of a thing, or the names of
// several, with a comma between them.
func plain(value any) string {
	switch v := value.(type) {
	case string:
		return strings.Join(strings.Fields(html.UnescapeString(v)), " ")
	case map[string]any:
		return plain(v["name"])
	case []any:
		var names []string
		for _, item := range v {
			if name := plain(item); name != "" {
				names = append(names, name)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

func stringOf(value any) string {
	s, _ := value.(string)
	return html.UnescapeString(s)
}
