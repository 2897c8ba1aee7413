// Package store keeps what was received, byte for byte, and what was made of it.
// The interface stands here, an implementation beneath it (sqlite), and the test
// that each implementation passes in storetest.
//
// What is derived (reports, keys, pairings, incidents) can be thrown away and
// computed again; documents, receptions, decisions and the custody log cannot.
// Every write of one of those is written to the custody log by the store itself,
// in the same transaction, so that no caller can forget it.
package store

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
)

// The failures that a caller may want to tell apart.
var (
	// ErrNotFound: nothing is held under that name.
	ErrNotFound = errors.New("not held")
	// ErrAmbiguous: the beginning of a name fits several.
	ErrAmbiguous = errors.New("fits more than one")
	// ErrBusy: another process writes, and did not end in time.
	ErrBusy = errors.New("in use by another process")
	// ErrForeign: the file is no store, or one of a newer version.
	ErrForeign = errors.New("not a store that this version knows")
	// ErrDamaged: what is kept cannot be read any more.
	ErrDamaged = errors.New("damaged")
)

// Store is one place where everything is kept. It is safe for use by many
// goroutines; writers wait for each other.
type Store interface {
	// Update runs work in one transaction that is written whole when work returns
	// nil, and not at all otherwise.
	Update(ctx context.Context, work func(Tx) error) error
	// View runs work on one unchanging state of the store.
	View(ctx context.Context, work func(View) error) error
	// Verify checks the kept bytes against their hashes, the custody log against
	// its chain, and each against the other, and calls found for everything that
	// was altered.
	Verify(ctx context.Context, found func(Damage)) error
	Close() error
}

// View reads.
type View interface {
	// Document gives the bytes of a document with the reception that it is read
	// by (Given.Body and Given.BodyHTML, which lie in the bytes, left empty),
	// ErrNotFound where it is not held.
	Document(id string) (*saidby.Document, error)
	// Report gives the report of a document, whole.
	Report(document string) (*saidby.Report, error)
	// Receptions are all that were received with the bytes of document, by URI.
	Receptions(document string) ([]Reception, error)
	// FindDocument gives the id of the document with that id, the beginning of it
	// (eight characters or more), that URI or the last part of that URI.
	FindDocument(name string) (string, error)
	// Documents calls each for the id of every document, by id.
	Documents(each func(id string) error) error

	// Holders gives up to limit documents that hold key, the smallest Rank first;
	// limit 0 gives all.
	Holders(key saidby.Key, limit int) ([]Holder, error)
	// Keys gives the keys that a document holds, sorted.
	Keys(document string) ([]saidby.Key, error)
	// Pairings gives all pairings of a document, by the other's id.
	Pairings(document string) ([]saidby.Pairing, error)
	// Partners gives the ids of the documents that a document has a pairing with,
	// itself left out, sorted.
	Partners(document string) ([]string, error)
	// Traced gives the pairings of a document with others that have text or
	// quotations in common with it, by the other's id.
	Traced(document string) ([]saidby.Pairing, error)

	// Claims gives the claims of a document in the order of its report.
	Claims(document string) ([]saidby.Claim, error)
	// Claim gives one claim.
	Claim(id string) (*saidby.Claim, error)
	// Judgements gives all judgements of a claim, by the program and by persons
	// (those in force), by the other's id, without their grounds: there may be
	// many, and few are looked at.
	Judgements(claim string) ([]saidby.Judgement, error)
	// Judgement gives the judgement in force about two claims with its grounds: a
	// person's, where there is one. ErrNotFound where nobody judged them.
	Judgement(a, b string) (*saidby.Judgement, error)
	// Decisions gives what persons decided, withdrawn or not, in the order in
	// which they did.
	Decisions() ([]Decision, error)

	// IncidentOf gives the id of the incident that a claim is in, ErrNotFound
	// where it is in none. A beginning of the claim's id that fits one claim only
	// will do; ErrAmbiguous otherwise.
	IncidentOf(claim string) (string, error)
	// Members gives the claims of the incident that a claim is in, none where it is
	// in none, sorted. The claim's id is given whole.
	Members(claim string) ([]string, error)
	// Incident gives the incident with exactly that id.
	Incident(id string) (*saidby.Incident, error)
	// Incidents calls each for the incidents that q selects, in its order. Cursor
	// makes of the last one what q.After takes for those that follow.
	Incidents(q query.Question, each func(*saidby.Incident) error) error
	// Search gives the articles whose words fit, the best first.
	Search(text string, limit int) ([]Hit, error)

	// Custody calls each for the entries of the custody log from the first on.
	Custody(each func(Entry) error) error
	// Stats counts what is held.
	Stats() (Stats, error)
}

// Tx reads and writes.
type Tx interface {
	View

	// Receive keeps a document with its reception. It reports whether the report
	// has to be made anew: a document not held before, or one whose reception in
	// force changed. Receiving the same again changes nothing.
	Receive(doc *saidby.Document) (fresh bool, err error)
	// PutReport keeps the report of a document that is held, with the keys that
	// it is found by and its claims, in place of those before. program is the name and
	// version of what read it.
	PutReport(report *saidby.Report, held []saidby.Key, claims []saidby.Claim, program string) error
	// PutPairing keeps a pairing, or takes it away where it says nothing: no
	// copying, no quotes, no story and no judgements.
	PutPairing(p saidby.Pairing) error
	// DropPairing takes a pairing away.
	DropPairing(a, b string) error
	// PutIncidents takes away every incident that has one of the claims and puts
	// incidents in their place.
	PutIncidents(claims []string, incidents []saidby.Incident) error

	// Decide keeps a person's judgement about two claims.
	Decide(d Decision) (id int64, err error)
	// Withdraw undoes a decision; it stays in the log.
	Withdraw(id int64, by, because string) error
	// Publish writes to the custody log that something was shown or given out.
	Publish(what, to string) error
}

// Holder is a document that holds a key, with its rank among the holders: see
// RankOf.
type Holder struct {
	Document string
	Rank     uint64
}

// RankOf orders the holders of a key: by day of publication, the earliest first
// and those without one last, then by the hash that names the document. It is the
// same everywhere and whatever the order of arrival. Whoever publishes first stays
// first: so in a stream that comes in its own order few ranks are ever passed.
func RankOf(report *saidby.Report) uint64 {
	const lastDay = 1<<16 - 1
	day := int64(lastDay)
	if p := report.Article.Published; p != nil {
		if d, _ := Days(p); d != Undated {
			day = min(max(d-firstDay, 0), lastDay-1)
		}
	}
	hex := strings.TrimPrefix(report.Document.ID, "sha256:")
	hash, _ := strconv.ParseUint(hex[:min(12, len(hex))], 16, 64)
	return uint64(day)<<48 | hash
}

// firstDay is 1 January 1900, in days since 1970: what was published before
// counts as published then.
const firstDay = -25567

// Reception says where a document came from. One document may have several; the
// one in force is that with the most given fields, then the least by URI and by
// fields, so that it does not depend on the order of arrival.
type Reception struct {
	URI       string
	MediaType string
	Retrieved *time.Time
	Given     saidby.Given // without Body and BodyHTML, which lie in the bytes
}

// Decision is a person's judgement. It is about the two claims by document and
// span, so that it holds on after a newer version has read the articles again.
type Decision struct {
	ID        int64
	Verdict   saidby.Verdict // Same or Different
	A, B      Anchor
	By        string
	Because   string
	At        time.Time
	Withdrawn bool
}

// Anchor is where a claim stands: code points of a document's article.
type Anchor struct {
	Document   string
	Type       string // PLOVER type
	Start, End int
}

// Hit is an article that a search found.
type Hit struct {
	Article saidby.ArticleRef
	// Snippet is the text around what was found, with what fits between « and ».
	Snippet   string
	Incidents []string // ids
}

// Entry is one line of the custody log. Hash is the SHA-256 over the entry before
// it and everything in this one, so that nothing can be changed, taken out or put
// in between without its showing.
type Entry struct {
	Number  int64
	At      time.Time
	Kind    string // "received", "read", "judged", "withdrawn", "published"
	Subject string // the document, decision or thing published
	Detail  string // JSON
	Program string // name and version of the program that wrote it
	Hash    string // 64 hexadecimal digits
}

// Damage is something that was altered outside the program.
type Damage struct {
	Subject string // "document sha256:...", "custody entry 12"
	Problem string
}

// Stats counts what is held.
type Stats struct {
	Documents, Claims, Pairings, Incidents, Decisions, Entries int64
	Bytes                                                      int64 // of documents as received
}
