package saidby

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Document is what came in, byte for byte, with where it came from. It is named
// by the SHA-256 of its bytes and never changed.
type Document struct {
	ID        string // "sha256:" and 64 hexadecimal digits
	URI       string // the path as given, a URL, or path#id for a JSON line
	MediaType string // "text/html", "text/plain" or "application/json" (one line)
	Bytes     []byte
	Retrieved *time.Time // nil: not known; never the clock when a file is read
	Given     Given
}

// Given is what came along with the bytes: the fields of a JSON line, or what
// the user passed on the command line. Empty fields were not given.
type Given struct {
	Title     string
	Outlet    string
	URL       string
	Published string // ISO 8601 date or date-time, as given
	// PublishedBy says where Published comes from.
	PublishedBy Basis
	// Body is the text or HTML inside a JSON line; for other documents empty,
	// and the document's bytes are the body.
	Body     string
	BodyHTML bool
}

// DocumentID names bytes by their SHA-256: "sha256:<64 hexadecimal digits>".
func DocumentID(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256:" + hex.EncodeToString(sum[:])
}
