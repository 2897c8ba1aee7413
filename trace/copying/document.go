package copying

import "strings"

// documents are words for a text that articles give word by word without
// quotation marks, after a line that ends with a colon.
var documents = map[string]bool{
	"statement": true, "communique": true, "communiqué": true, "declaration": true, "text": true, "reads": true, "read": true,
	"decree": true, "order": true, "law": true, "resolution": true, "letter": true, "agreement": true, "full": true,
}

// introduction is how many words before a document are looked at.
const introduction = 12

// introduces reports whether the text says before a word that a document follows:
// "The ministry's statement in full:".
func (t *Text) introduces(first int) bool {
	if first == 0 {
		return false
	}
	mark := strings.TrimSpace(t.text[t.words[first-1].to:t.words[first].from])
	if !strings.HasPrefix(mark, ":") {
		return false
	}
	for i := max(0, first-introduction); i < first; i++ {
		if documents[strings.ToLower(t.text[t.words[i].from:t.words[i].to])] {
			return true
		}
	}
	return false
}
