package saidby

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
)

// Claim is one event as one article tells it, with who says so: what stands
// beside the claims of other articles when they are put together. It holds all
// that this needs, so that nobody has to go back to the article.
type Claim struct {
	// ID names the claim by its content: see ClaimID.
	ID string `json:"id"`
	// Event is the event of the report, without its mentions.
	Event Event `json:"event"`
	// Sources are the sources of the event with all that they came through
	// (Source.Via), in the order of the report. Empty: the article's own word.
	Sources []Source `json:"sources"`
	// Captive is true where a source speaks in captivity.
	Captive bool `json:"captive,omitempty"`
	// Words are the content words of the event's own sentences, folded, sorted,
	// without repetition: what wording is compared by.
	Words []string `json:"words,omitempty"`
	// Names are those of Words that are written with a capital or a digit inside a
	// sentence: what a claim shares with few others. For an event without a place
	// the names of the article's heading stand among them.
	Names []string `json:"names,omitempty"`
	// Apart are the content words of what the article says is another incident: the
	// bombing that an abduction "had nothing to do with".
	Apart []string `json:"apart,omitempty"`
	// Article says where the claim stands.
	Article ArticleRef `json:"article"`
}

// ArticleRef names an article where the whole of it is not wanted.
type ArticleRef struct {
	Document string `json:"document"` // DocumentID of the bytes
	URI      string `json:"uri"`
	Title    string `json:"title,omitempty"`
	Outlet   string `json:"outlet,omitempty"`
	// Agency is whom the dateline or the byline names as the maker of the text.
	Agency string `json:"agency,omitempty"`
	// Published is the ISO 8601 day of publication, "" where it is not known.
	Published string `json:"published,omitempty"`
}

// claimAlphabet is Crockford's base 32 in small letters: no i, l, o, u.
var claimAlphabet = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// ClaimID names a claim by the document, the PLOVER type and the code points of
// the event's span: 12 characters of base 32 (60 bits of a SHA-256), the same on
// every machine. It is also what an incident is named by: see Incident.ID.
func ClaimID(document, eventType string, start, end int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %d-%d", document, eventType, start, end))
	return claimAlphabet.EncodeToString(sum[:])[:12]
}

// IsClaimID reports whether s could be (the beginning of) a claim's name.
func IsClaimID(s string) bool {
	if s == "" || len(s) > 12 {
		return false
	}
	return strings.Trim(s, "0123456789abcdefghjkmnpqrstvwxyz") == ""
}
