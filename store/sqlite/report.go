package sqlite

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
)

// PutReport implements store.Tx.
func (t *tx) PutReport(report *saidby.Report, held []saidby.Key, claims []saidby.Claim, program string) error {
	id := report.Document.ID
	n, err := t.number(id)
	if err != nil {
		return err
	}
	content, err := marshal(report)
	if err != nil {
		return err
	}
	hash := sha256.Sum256(content)
	before, err := t.conn.one("SELECT hash, entry, program, keys, claims, rank FROM report WHERE document = ?", n)
	if err != nil {
		return err
	}
	if err := t.index(n, id, before, report, hash[:]); err != nil {
		return err
	}
	entry := int64(0)
	if before != nil && string(before.blob(0)) == string(hash[:]) && before.text(2) == program {
		entry = before.int(1)
	} else if entry, err = t.log(store.ReadEntry, id, store.ReadDetail(hash), program); err != nil {
		return err
	}
	keys := slices.Compact(slices.Sorted(slices.Values(held)))
	after := posted{signed(store.RankOf(report)), keys}
	var was posted
	if before != nil {
		was = posted{before.int(5), keysOf(before.blob(3))}
	}
	if err := t.post(n, was, after); err != nil {
		return err
	}
	packedClaims, err := t.putClaims(n, id, before, claims)
	if err != nil {
		return err
	}
	return t.conn.exec("INSERT OR REPLACE INTO report (document, hash, entry, program, rank, keys, claims, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		n, hash[:], entry, program, after.rank, keyBytes(keys), packedClaims, t.store.pack.bytes(content))
}

// postRows is how many postings are written by one statement.
const postRows = 30

var insertPostings = "INSERT INTO posting (key, rank, document) VALUES " + values(postRows, 3)

// posted are the keys that a document is found under, sorted, and its rank.
type posted struct {
	rank int64
	keys []saidby.Key
}

// post makes the document in row n be found as after says, where before it was
// found otherwise.
func (t *tx) post(n int64, before, after posted) error {
	moved := before.rank != after.rank
	for _, k := range before.keys {
		if _, stays := slices.BinarySearch(after.keys, k); stays && !moved {
			continue
		}
		delete(t.held, k)
		if err := t.conn.exec("DELETE FROM posting WHERE key = ? AND rank = ? AND document = ?", signed(uint64(k)), before.rank, n); err != nil {
			return err
		}
	}
	added := make([]any, 0, 3*len(after.keys))
	for _, k := range after.keys {
		if _, held := slices.BinarySearch(before.keys, k); !held || moved {
			delete(t.held, k)
			added = append(added, signed(uint64(k)), after.rank, n)
		}
	}
	for ; len(added) >= 3*postRows; added = added[3*postRows:] {
		if err := t.conn.exec(insertPostings, added[:3*postRows]...); err != nil {
			return err
		}
	}
	for ; len(added) > 0; added = added[3:] {
		if err := t.conn.exec("INSERT INTO posting (key, rank, document) VALUES (?, ?, ?)", added[:3]...); err != nil {
			return err
		}
	}
	return nil
}

// putClaims puts the claims of a document in place of those before, and gives them
// as they are kept.
func (t *tx) putClaims(n int64, id string, before row, claims []saidby.Claim) ([]byte, error) {
	if before != nil {
		var old []saidby.Claim
		if err := t.store.pack.into(&old, before.blob(4), "claims of "+id); err != nil {
			return nil, err
		}
		for i := range old {
			number, err := claimNumber(old[i].ID)
			if err != nil {
				return nil, err
			}
			if err := t.conn.exec("DELETE FROM claim WHERE id = ? AND document = ?", number, n); err != nil {
				return nil, err
			}
		}
	}
	for i := range claims {
		number, err := claimNumber(claims[i].ID)
		if err != nil {
			return nil, err
		}
		if err := t.conn.exec("INSERT INTO claim (id, document, at) VALUES (?, ?, ?)", number, n, i); err != nil {
			return nil, fmt.Errorf("claim %s of document %s: %w", claims[i].ID, id, err)
		}
	}
	return t.store.pack.json(claims)
}

// Report implements store.View.
func (v *view) Report(document string) (*saidby.Report, error) {
	n, err := v.number(document)
	if err != nil {
		return nil, err
	}
	return v.report(n, document)
}

func (v *view) report(n int64, document string) (*saidby.Report, error) {
	found, err := v.conn.one("SELECT json FROM report WHERE document = ?", n)
	if err != nil {
		return nil, err
	}
	if found == nil {
		return nil, fmt.Errorf("report of document %s: %w", document, store.ErrNotFound)
	}
	var r saidby.Report
	if err := v.store.pack.into(&r, found.blob(0), "report of document "+document); err != nil {
		return nil, err
	}
	return &r, nil
}

// Keys implements store.View.
func (v *view) Keys(document string) ([]saidby.Key, error) {
	n, err := v.number(document)
	if err != nil {
		return nil, err
	}
	found, err := v.conn.one("SELECT keys FROM report WHERE document = ?", n)
	if err != nil {
		return nil, err
	}
	if found == nil {
		return nil, fmt.Errorf("report of document %s: %w", document, store.ErrNotFound)
	}
	return keysOf(found.blob(0)), nil
}

func keyBytes(keys []saidby.Key) []byte {
	out := make([]byte, 0, 8*len(keys))
	for _, k := range keys {
		out = binary.BigEndian.AppendUint64(out, uint64(k))
	}
	return out
}

func keysOf(packed []byte) []saidby.Key {
	keys := make([]saidby.Key, 0, len(packed)/8)
	for ; len(packed) >= 8; packed = packed[8:] {
		keys = append(keys, saidby.Key(binary.BigEndian.Uint64(packed)))
	}
	return keys
}

// Claims implements store.View.
func (v *view) Claims(document string) ([]saidby.Claim, error) {
	n, err := v.number(document)
	if err != nil {
		return nil, err
	}
	return v.claims(n)
}

// claims gives the claims of the document in row n, none where it has no report.
func (v *view) claims(n int64) ([]saidby.Claim, error) {
	found, err := v.conn.one("SELECT claims FROM report WHERE document = ?", n)
	if err != nil || found == nil {
		return nil, err
	}
	var out []saidby.Claim
	err = v.store.pack.into(&out, found.blob(0), fmt.Sprintf("claims of document %d", n))
	return out, err
}

// Claim implements store.View.
func (v *view) Claim(id string) (*saidby.Claim, error) {
	number, err := claimNumber(id)
	if err != nil {
		return nil, err
	}
	found, err := v.conn.one("SELECT document, at FROM claim WHERE id = ?", number)
	if err != nil {
		return nil, err
	}
	if found == nil {
		return nil, fmt.Errorf("claim %s: %w", id, store.ErrNotFound)
	}
	claims, err := v.claims(found.int(0))
	if err != nil {
		return nil, err
	}
	at := found.int(1)
	if at < 0 || at >= int64(len(claims)) || claims[at].ID != id {
		return nil, fmt.Errorf("%w: claim %s is not where it should be", store.ErrDamaged, id)
	}
	return &claims[at], nil
}
