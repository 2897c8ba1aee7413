package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/saidby/saidby"
)

// The kinds of entries of the custody log.
const (
	Received  = "received"  // Subject: the document's id
	ReadEntry = "read"      // Subject: the document's id
	Judged    = "judged"    // Subject: "decision 7"
	Withdrawn = "withdrawn" // Subject: "decision 7"
	Published = "published" // Subject: what was given out
)

// Sum gives the hash of an entry that follows one with the hash previous ("" for
// the first): the SHA-256, as 64 hexadecimal digits, over that hash and all fields
// of the entry but its own Hash. Every field is preceded by its length in eight
// bytes, so that nothing can move from one field into the next; numbers are
// decimal, and the time is in microseconds since 1970.
func (e Entry) Sum(previous string) string {
	h := sha256.New()
	var length [8]byte
	for _, field := range []string{
		previous, strconv.FormatInt(e.Number, 10), strconv.FormatInt(e.At.UnixMicro(), 10), e.Kind, e.Subject, e.Detail, e.Program,
	} {
		binary.BigEndian.PutUint64(length[:], uint64(len(field)))
		h.Write(length[:])
		h.Write([]byte(field))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Detail is what the entry "received" holds of a reception.
func (r Reception) Detail() string {
	return detail(struct {
		URI         string       `json:"uri"`
		MediaType   string       `json:"media_type"`
		Retrieved   *time.Time   `json:"retrieved,omitempty"`
		Title       string       `json:"title,omitempty"`
		Outlet      string       `json:"outlet,omitempty"`
		URL         string       `json:"url,omitempty"`
		Published   string       `json:"published,omitempty"`
		PublishedBy saidby.Basis `json:"published_by,omitempty"`
	}{r.URI, r.MediaType, r.Retrieved, r.Given.Title, r.Given.Outlet, r.Given.URL, r.Given.Published, r.Given.PublishedBy})
}

// Detail is what the entry "judged" holds of a decision.
func (d Decision) Detail() string {
	type anchor struct {
		Document string `json:"document"`
		Type     string `json:"type"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
	}
	return detail(struct {
		Verdict saidby.Verdict `json:"verdict"`
		A       anchor         `json:"a"`
		B       anchor         `json:"b"`
		By      string         `json:"by"`
		Because string         `json:"because"`
		At      time.Time      `json:"at"`
	}{d.Verdict, anchor(d.A), anchor(d.B), d.By, d.Because, d.At})
}

// ReadDetail is what the entry "read" holds: the SHA-256 of the report as it is
// kept.
func ReadDetail(hash [sha256.Size]byte) string {
	return detail(struct {
		Report string `json:"report"`
	}{"sha256:" + hex.EncodeToString(hash[:])})
}

// WithdrawnDetail is what the entry "withdrawn" holds.
func WithdrawnDetail(by, because string) string {
	return detail(struct {
		By      string `json:"by"`
		Because string `json:"because"`
	}{by, because})
}

// PublishedDetail is what the entry "published" holds.
func PublishedDetail(to string) string {
	return detail(struct {
		To string `json:"to"`
	}{to})
}

// DecisionSubject names a decision in the custody log.
func DecisionSubject(id int64) string { return "decision " + strconv.FormatInt(id, 10) }

func detail(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("store: detail of %T: %v", v, err)) // strings, numbers and times: cannot happen
	}
	return string(out)
}
